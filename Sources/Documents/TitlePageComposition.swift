import Quantities
import Rounds
import Steering
import Texts

/// The title page: what the document is, and in a case's letterhead to whom and from whom it goes.
struct TitlePageComposition {
    private let source: DocumentSource
    private var round: Round { source.overview.round }
    private var caseFile: CaseFile? { source.dossier.caseFile }

    init(_ source: DocumentSource) {
        self.source = source
    }

    var titlePage: TitlePage {
        TitlePage(
            letterhead: caseFile?.letterhead ?? [], documentType: "Tjänsteutlåtande",
            lines: lines.filter { !$0.value.isEmpty }, note: source.note)
    }

    private var lines: [TitlePage.Line] {
        [
            line("Dnr", round.caseNumber, "caseNumber"), line("Handläggare", round.officer, "officer"),
            TitlePage.Line(label: "Kontakt", value: caseFile?.contact ?? ""), TitlePage.Line(label: "Till", value: recipient),
            line("Sammanträde", round.meetingOn?.longForm(.swedish) ?? "", "meetingOn"),
            line("Datum", caseFile?.datedOn?.longForm(.swedish) ?? "", "datedOn"), line("Period", period, "period"),
        ]
    }

    private func line(_ label: String, _ value: String, _ field: String) -> TitlePage.Line {
        TitlePage.Line(label: label, value: value, source: FieldSource.round(field, in: source.key))
    }

    /// The committee that decides: the organisation itself, or the one that it works for.
    private var recipient: String {
        if let recipient = caseFile?.recipient, !recipient.isEmpty { return recipient }
        let candidates = [source.overview.organisation] + source.overview.ancestors
        return (candidates.first { $0.kind == .committee || $0.kind == .company } ?? source.overview.organisation).name
    }

    private var period: String { source.key.printedPeriod }
}
