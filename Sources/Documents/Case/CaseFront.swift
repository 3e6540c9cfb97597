import Quantities
import Rounds
import Steering
import Texts

/// What stands before the document in a case (*tjänsteutlåtande*): what is to be decided, in short why, how the case was prepared, and
/// what goes with it. Empty without a case.
struct CaseFront {
    private let source: DocumentSource

    init(_ source: DocumentSource) {
        self.source = source
    }

    var sections: [Section] {
        guard let caseFile = source.dossier.caseFile else { return [] }
        let texts = CaseFile.Part.allCases.map { text($0, caseFile) }
        return ([decision] + texts + [attachments, signatures(caseFile)]).compactMap { $0 }
    }

    private var decision: Section? {
        let points = source.dossier.decisionPoints.sorted { $0.order < $1.order }
        let items = points.map { $0.printed(in: source) }.filter { !$0.isEmpty }
        guard !items.isEmpty else { return nil }
        return Section(
            anchor: Anchor.decision, heading: "Förslag till beslut", blocks: [.list(ordered: true, items: items)],
            inContents: false)
    }

    private func text(_ part: CaseFile.Part, _ caseFile: CaseFile) -> Section? {
        let body = source.body(caseFile.texts[part] ?? "")
        guard !body.isEmpty else { return nil }
        let anchor = Anchor.caseText(part)
        return Section(
            anchor: anchor, heading: part.label.sv, blocks: body.blocks, sections: body.sections(of: anchor), inContents: false,
            place: TextPlace.caseFile(part).path)
    }

    private var attachments: Section? {
        let items = source.dossier.attachments.sorted { $0.number < $1.number }.map { [Inline.text($0.listed)] }
        guard !items.isEmpty else { return nil }
        return Section(
            anchor: Anchor.attachments, heading: "Bilagor", blocks: [.list(ordered: false, items: items)], inContents: false)
    }

    private func signatures(_ caseFile: CaseFile) -> Section? {
        guard !caseFile.signatories.isEmpty else { return nil }
        let signatures = caseFile.signatories.map { signatory in
            let attestation = source.overview.round.attestations.first {
                $0.title.lowercased() == signatory.title.lowercased()
            }
            return Signature(
                title: signatory.title, name: signatory.name, signedOn: attestation?.on.longForm(.swedish) ?? "")
        }
        return Section(
            anchor: Anchor.signatures, heading: "Underskrifter", blocks: [.signatures(signatures)], inContents: false)
    }
}

extension CaseAttachment {
    /// "Bilaga 1. Ansökan: Ängsmark vid Vantörsvägen"; what is of no particular kind has its title alone.
    public var listed: String {
        let name = title.isEmpty ? fileName : title
        return kind == .other ? "Bilaga \(number). \(name)" : "Bilaga \(number). \(kind.label.sv): \(name)"
    }
}
