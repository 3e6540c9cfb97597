import Access
import Database
import Documents
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Keeps the documents of rounds that came decided, as an import brings them: what is decided is printed as it was decided, whoever
/// wrote it down.
///
/// Run when everything is imported: a document shows values of several packages.
public struct KeepDecidedDocuments: Command {
    public static let name = "keepDecidedDocuments"

    let drawing: EconomyDrawing

    /// - Parameter drawing: draws the charts.
    public init(drawing: @escaping EconomyDrawing) {
        self.drawing = drawing
    }

    public func authorise(_ person: Person, _ reading: any Reading) throws {
        guard person.role == .councilOffice else {
            throw CommandFailure.notAllowed(EditFault.notAllowed(person, person.organisation, .decided))
        }
    }

    /// - Returns: how many documents were kept.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        var records: [ChangedRecord] = []
        for round in try RoundTable.all(writing, where: "state = 'decided'", [])
        where try DocumentVersionTable.newest(.decided, of: round.key, writing) == nil {
            let document = KeptDocument(key: round.key, occasion: .decided, drawing: drawing)
            records.append(try document.save(by: person, at: time, in: writing).record)
        }
        return Applied(records.count, records: records)
    }
}
