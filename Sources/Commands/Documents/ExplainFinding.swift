import Access
import Checks
import Database
import Documents
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Says why a warning of the checks is as it should be. Field: `explanation`; "" takes it back.
public struct ExplainFinding: RoundEdit {
    public static let name = "explainFinding"
    /// Characters.
    public static let lengths = 10...2_000
    static let isFollowUp = false
    typealias T = FindingExplanationTable

    let permission = Permission.editText
    let key: RoundKey
    let finding: String
    let explanation: String
    let version: Int

    /// - Parameter finding: a ``Finding/key``.
    public init(key: RoundKey, finding: String, explanation: String, version: Int) {
        self.key = key
        self.finding = finding
        self.explanation = explanation
        self.version = version
    }

    var subject: String { "finding/\(key.organisation)/\(key.year)/\(key.kind)/\(finding)" }

    func current(_ reading: any Reading) throws -> FindingExplanation? {
        try FindingExplanationTable.first(
            reading, where: "organisation = $1 AND year = $2 AND round = $3 AND finding = $4",
            [.text(key.organisation.text), .int(key.year), .text(key.kind.code), .text(finding)])
    }

    func changed(
        _ current: FindingExplanation?, by person: Person, at time: String, _ reading: any Reading
    ) throws -> FindingExplanation? {
        let words = TypedText.cleaned(explanation)
        if words.isEmpty { return nil }
        guard Self.lengths.contains(words.count) else {
            throw CommandFailure.refused([DocumentFault.explanationLength(words.count, Self.lengths)])
        }
        let source = try RoundSource.read(key, reading)
        guard let found = Checks.run(CheckSubject(source)).first(where: { $0.key == finding }) else {
            throw CommandFailure.refused([DocumentFault.noFinding()])
        }
        guard found.severity == .warning else { throw CommandFailure.refused([DocumentFault.notAWarning()]) }
        return FindingExplanation(key: key, finding: finding, explanation: words, by: person.code, at: time)
    }

    func fields(of record: FindingExplanation) -> [String: String] { ["explanation": record.explanation] }
}
