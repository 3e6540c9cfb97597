import Quantities
import Rounds

/// K701: an attestation before its inputs: units that have not handed in, a period that has not ended, a meeting that was before.
struct AttestationOrder: CheckRule {
    let number = "K701"
    let title = Localized(sv: "Godkänt innan underlaget var klart", en: "Attested before the inputs")
    let explanation = Localized(
        sv: "Ett dokument godkänns när enheterna har lämnat sina, perioden är slut och innan nämnden sammanträder.",
        en: "A document is attested when the units have handed in theirs, the period has ended, and before the meeting.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let round = subject.overview.round
        return waiting(for: subject) + round.attestations.flatMap { dates($0, round) }
    }

    private func waiting(for subject: CheckSubject) -> [Finding] {
        let open = subject.dossier.unitRounds.filter { $0.state == .open }
        guard !open.isEmpty else { return [] }
        let names = open.map { subject.overview.organisationNames[$0.key.organisation] ?? $0.key.organisation.text }.sorted {
            SwedishSort.key($0) < SwedishSort.key($1)
        }
        let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
        return [
            Finding(
                rule: number, severity: .warning, place: .round,
                message: open.count == 1
                    ? "En enhet har inte lämnat sin rapport: \(shown)."
                    : "\(SwedishCount.words(open.count).capitalizedFirst) enheter har inte lämnat sina rapporter: \(shown).",
                remedy: "Vänta in dem, eller förklara varför rapporten går vidare utan dem.")
        ]
    }

    private func dates(_ attestation: Round.Attestation, _ round: Round) -> [Finding] {
        var found: [Finding] = []
        func note(_ message: String) {
            found.append(
                Finding(
                    rule: number, severity: .error, place: .round, message: message,
                    remedy: "Rätta datumet, eller godkänn dokumentet på nytt."))
        }
        let last = round.key.kind.lastDay(of: round.key.year)
        if round.key.kind.isFollowUp, attestation.on < last {
            note("\(attestation.title) godkände \(attestation.on.iso), men perioden slutade \(last.iso).")
        }
        if let meeting = round.meetingOn, attestation.on > meeting {
            note("\(attestation.title) godkände \(attestation.on.iso), efter sammanträdet \(meeting.iso).")
        }
        return found
    }
}
