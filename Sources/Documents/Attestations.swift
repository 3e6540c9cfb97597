import Rounds
import Steering
import Texts

/// Who has approved the document, last in it: a page of its own in a case, a short list where the document goes alone.
struct Attestations {
    private let source: DocumentSource
    private var round: Round { source.overview.round }

    init(_ source: DocumentSource) {
        self.source = source
    }

    /// None while nobody has approved.
    var sections: [Section] {
        guard !round.attestations.isEmpty else { return [] }
        guard let caseFile = source.dossier.caseFile else { return [list] }
        return [
            Section(
                anchor: Anchor.attestations, heading: "Godkännande",
                blocks: [.paragraph([.text("Följande personer har godkänt dokumentet digitalt.")]), .table(table(caseFile))],
                startsPage: true)
        ]
    }

    private var list: Section {
        let items = round.attestations.enumerated().map { index, attestation in
            [
                Inline.text("\(attestation.title), "),
                day(attestation, index, printed: attestation.on.longForm(.swedish)),
            ]
        }
        return Section(
            anchor: Anchor.attestations, heading: "Godkännande",
            blocks: [.paragraph([.text("Dokumentet är godkänt digitalt av:")]), .list(ordered: false, items: items)])
    }

    private func table(_ caseFile: CaseFile) -> Table {
        Table(
            anchor: Anchor.attestationTable, caption: "Digitala godkännanden",
            columns: [Table.Column("Namn och funktion", weight: 3), Table.Column("Datum")],
            rows: round.attestations.enumerated().map { index, attestation in
                let name = caseFile.name(of: attestation.title)
                let who = name.isEmpty ? attestation.title : "\(name), \(attestation.title.lowercasedFirst)"
                return Table.Row(
                    cells: [Table.Cell(who), Table.Cell([day(attestation, index, printed: attestation.on.iso)])])
            })
    }

    private func day(_ attestation: Round.Attestation, _ index: Int, printed: String) -> Inline {
        .field(
            LiveField(
                source: FieldSource.attestation(index + 1, of: source.key), printed: printed,
                label: "Dag för godkännande, \(attestation.title)"))
    }
}

extension CaseFile {
    /// Of whoever signs in that function; "" where nobody does or the name is not known.
    func name(of title: String) -> String {
        signatories.first { $0.title.lowercased() == title.lowercased() }?.name ?? ""
    }
}
