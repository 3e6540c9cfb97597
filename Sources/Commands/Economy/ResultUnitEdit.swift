import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// An edit of a result unit, which its committee's round shows.
protocol ResultUnitEdit: EconomyEdit {
    var unit: OrganisationCode { get }
}

extension ResultUnitEdit {
    /// - Throws: ``CommandFailure/refused(_:)`` where the unit is no result unit of the committee in the round's year.
    func resultUnit(field: String, _ reading: any Reading) throws -> ResultUnit {
        let record = try Store.ResultUnitTable.first(
            reading, where: "unit = $1 AND year = $2 AND committee = $3",
            [.text(unit.text), .int(key.year), .text(key.organisation.text)])
        guard let record else {
            throw CommandFailure.refused([EditFault.unknown(field, sv: "Resultatenheten", en: "The result unit")])
        }
        return record
    }
}
