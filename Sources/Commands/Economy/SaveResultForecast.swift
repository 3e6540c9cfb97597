import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Enters what a result unit expects of its year, in thousands; a surplus is positive. Fields: `result`, `ownDoing` ("yes", "no" or
/// nothing), `comment`. An empty form removes the forecast.
public struct SaveResultForecast: ResultUnitEdit, RoundEdit {
    public static let name = "saveResultForecast"
    typealias T = ResultForecastTable

    let key: RoundKey
    let unit: OrganisationCode
    let result: String
    let ownDoing: String
    let comment: String
    let version: Int

    /// - Parameter key: The committee's round.
    public init(key: RoundKey, unit: OrganisationCode, result: String, ownDoing: String, comment: String, version: Int) {
        self.key = key
        self.unit = unit
        self.result = result
        self.ownDoing = ownDoing
        self.comment = comment
        self.version = version
    }

    var permission: Permission { .forecastOwnUnit }
    var target: OrganisationCode { unit }
    var subject: String { "resultForecast/\(unit)/\(key.year)/\(key.kind)" }

    func current(_ reading: any Reading) throws -> ResultForecast? {
        try ResultForecastTable.first(
            reading, where: "unit = $1 AND year = $2 AND round = $3", [.text(unit.text), .int(key.year), .text(key.kind.code)])
    }

    func changed(
        _ current: ResultForecast?, by person: Person, at time: String, _ reading: any Reading
    ) throws -> ResultForecast? {
        _ = try resultUnit(field: "result", reading)
        var typed = TypedFields()
        let comment = typed.text(comment, "comment")
        let isOwnDoing = isOwnDoing(&typed)
        if TypedFields.isBlank(result), comment.isEmpty, isOwnDoing == nil {
            try typed.finish()
            return nil
        }
        let amount = typed.neededAmount(result, in: .tkr, "result")
        if isOwnDoing == false, comment.isEmpty { typed.refuse(EconomyFault.ownDoingNeedsComment()) }
        try typed.finish()
        return amount.map {
            ResultForecast(
                year: key.year, unit: unit, round: key.kind, result: $0, ownDoing: isOwnDoing, comment: comment, version: version)
        }
    }

    private func isOwnDoing(_ typed: inout TypedFields) -> Bool? {
        switch ownDoing {
        case "": return nil
        case "yes": return true
        case "no": return false
        default:
            typed.refuse(EditFault.notAChoice("ownDoing"))
            return nil
        }
    }

    func fields(of record: ResultForecast) -> [String: String] {
        [
            "result": AmountText.tkr(record.result), "ownDoing": record.ownDoing.map { $0 ? "yes" : "no" } ?? "",
            "comment": record.comment,
        ]
    }
}
