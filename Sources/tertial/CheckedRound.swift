import Checks
import Quantities
import Rounds
import Texts

/// What the checks say of a round, for people and for programs (docs/json.md).
struct CheckedRound {
    let key: RoundKey
    let findings: [Finding]
    let explanations: [String: FindingExplanation]

    init(_ key: RoundKey, _ findings: [Finding], explanations: [String: FindingExplanation]) {
        self.key = key
        self.findings = findings
        self.explanations = explanations
    }

    /// Whether something stands in the way of attesting the document.
    var isBlocked: Bool { findings.contains { $0.severity == .error || ($0.severity == .warning && !isExplained($0)) } }

    private func isExplained(_ finding: Finding) -> Bool { finding.severity == .warning && explanations[finding.key] != nil }

    // MARK: Text

    /// A line each: how bad, which rule, where, what, and what to do. The last line counts.
    func text() -> String {
        let places = findings.map(\.place.path)
        let width = min(places.map(\.count).max() ?? 0, 48)
        let lines = zip(findings, places).map { finding, place in
            "\(pad(word(finding), 10))\(pad(finding.rule, 6))\(pad(place, width + 2))\(words(finding))"
        }
        return (lines + [summary]).joined(separator: "\n") + "\n"
    }

    private func words(_ finding: Finding) -> String {
        guard isExplained(finding), let explanation = explanations[finding.key] else {
            return "\(finding.message) \(finding.remedy)"
        }
        return "\(finding.message) Förklaring: \(explanation.explanation.split(whereSeparator: \.isNewline).joined(separator: " "))"
    }

    private func word(_ finding: Finding) -> String {
        switch finding.severity {
        case .error: "fel"
        case .warning: isExplained(finding) ? "förklarad" : "varning"
        case .remark: "påpekande"
        }
    }

    private var summary: String {
        let counts = Counts(self)
        guard counts.errors + counts.warnings + counts.remarks + counts.explained > 0 else {
            return "\(key.kind.title.sv) \(key.year): inga anmärkningar."
        }
        let parts = [
            "\(counts.errors) fel", counts.warnings == 1 ? "1 varning" : "\(counts.warnings) varningar",
            counts.remarks == 1 ? "1 påpekande" : "\(counts.remarks) påpekanden",
        ]
        let explained =
            counts.explained == 0
            ? "" : counts.explained == 1 ? ", 1 förklarad varning" : ", \(counts.explained) förklarade varningar"
        return "\(key.kind.title.sv) \(key.year): \(parts.joined(separator: ", "))\(explained)."
    }

    private func pad(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }

    // MARK: JSON

    struct Counts: Encodable {
        let errors: Int
        /// Those that nobody has explained.
        let warnings: Int
        let explained: Int
        let remarks: Int

        init(_ round: CheckedRound) {
            errors = round.findings.count { $0.severity == .error }
            explained = round.findings.count { round.isExplained($0) }
            warnings = round.findings.count { $0.severity == .warning } - explained
            remarks = round.findings.count { $0.severity == .remark }
        }
    }

    private struct Output: Encodable {
        struct Item: Encodable {
            let rule: String
            let severity: String
            let place: String
            let message: String
            let quote: String
            let remedy: String
            let source: String
            let explanation: String?
        }

        let organisation: String
        let year: Int
        let kind: String
        let counts: Counts
        let findings: [Item]
    }

    func json() throws -> String {
        try JSONOutput.text(
            Output(
                organisation: key.organisation.text, year: key.year, kind: key.kind.code, counts: Counts(self),
                findings: findings.map { finding in
                    Output.Item(
                        rule: finding.rule, severity: finding.severity.rawValue, place: finding.place.path,
                        message: finding.message,
                        quote: finding.quote, remedy: finding.remedy, source: finding.source,
                        explanation: isExplained(finding) ? explanations[finding.key]?.explanation : nil)
                }))
    }
}
