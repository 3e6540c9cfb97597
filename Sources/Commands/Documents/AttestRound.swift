import Access
import Checks
import Database
import Documents
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Approves a round's document. The gate: what the checks call an error keeps it from being approved, and so does a warning that
/// nobody has explained.
public struct AttestRound: RoundStep {
    public static let name = "attestRound"
    static let from: Set<Round.State> = [.reported]
    /// Findings that a refusal names; how many there are is said in any case.
    static let namedFindings = 20

    let key: RoundKey
    let version: Int
    let drawing: EconomyDrawing

    /// - Parameters:
    ///   - version: the round's.
    ///   - drawing: draws the charts of the document that is kept.
    public init(key: RoundKey, version: Int, drawing: @escaping EconomyDrawing) {
        self.key = key
        self.version = version
        self.drawing = drawing
    }

    func permission(in state: Round.State) -> Permission { .attest }

    func stepped(_ round: Round, by person: Person, on day: CalendarDate, _ reading: any Reading) throws -> Round {
        let source = try RoundSource.read(key, reading)
        let problems = Self.problems(Checks.run(CheckSubject(source)), explained: source.dossier.explanations)
        guard problems.isEmpty else { throw CommandFailure.refused(problems) }
        var round = round
        round.state = .attested
        let title = AttestationTitle.of(person, source.dossier.caseFile)
        round.attestations.append(Round.Attestation(title: title, on: day))
        return round
    }

    var keeping: KeptDocument? { KeptDocument(key: key, occasion: .attested, drawing: drawing) }

    /// What stands in the way of approving a document with these findings: how many errors, and the first of them; likewise
    /// warnings without an explanation. The place of each is the finding's.
    public static func problems(_ findings: [Finding], explained: [String: FindingExplanation]) -> [Diagnostic] {
        let errors = findings.filter { $0.severity == .error }
        let warnings = findings.filter { $0.severity == .warning && explained[$0.key] == nil }
        return (errors.isEmpty ? [] : [RoundFault.errors(errors.count)])
            + errors.prefix(namedFindings).map(RoundFault.error)
            + (warnings.isEmpty ? [] : [RoundFault.unexplained(warnings.count)])
            + warnings.prefix(namedFindings).map(RoundFault.warning)
    }
}

/// By which function somebody approves, as the document prints it.
enum AttestationTitle {
    /// As the case names who signs; else by the role. A case may call its director "Stadsdelsdirektör".
    static func of(_ person: Person, _ file: CaseFile?) -> String {
        let role = person.role.label.sv
        let named = file?.signatories.first { $0.title.lowercased().hasSuffix(role.lowercased()) }
        return named?.title ?? role
    }
}
