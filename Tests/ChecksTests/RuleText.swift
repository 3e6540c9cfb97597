import Checks
import Documents
import Economy
import Rounds
import Steering
import Testing
import Texts

/// One text in a round of the demo, for tests of single rules.
enum RuleText {
    /// - Parameters:
    ///   - place: as in ``PublishedClaims``.
    ///   - change: of the records, after the text is written.
    /// - Returns: the rule's findings about the place.
    static func findings(
        _ rule: String, _ text: String, at place: String, year: Int = 2023,
        change: (inout DemoRounds.Records) throws -> Void = { _ in }
    ) throws -> [Finding] {
        var records = try DemoRounds.all.get().records("hagersten-alvsjo", year, .tertial1)
        try PublishedClaims.write(text, at: place, in: &records)
        try change(&records)
        let rule = try #require(Checks.rules.first { $0.number == rule })
        return rule.findings(in: CheckSubject(try records.source)).filter {
            $0.quote.isEmpty || text.contains($0.quote)
        }
    }
}
