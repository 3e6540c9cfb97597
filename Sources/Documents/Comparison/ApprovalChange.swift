import Economy
import Rounds
import Steering
import Texts

/// What has changed in a text since somebody approved it: its words, or the values that its fields show.
public struct ApprovalChange: Sendable, Hashable {
    /// A field that is printed otherwise now.
    public struct Field: Sendable, Hashable {
        /// `utfall/sjukfranvaro`
        public var reference: String
        /// What it is; "" where it is no longer there.
        public var label: String
        /// As it was approved.
        public var before: String
        /// As it is printed now; "" where its source is gone.
        public var after: String

        public init(reference: String, label: String, before: String, after: String) {
            self.reference = reference
            self.label = label
            self.before = before
            self.after = after
        }
    }

    public var place: TextPlace
    public var approval: TextApproval
    /// The text says something else now, so that it is no longer approved.
    public var hasOtherWords: Bool
    /// In the order of the approved text; each once.
    public var fields: [Field]

    public init(place: TextPlace, approval: TextApproval, hasOtherWords: Bool, fields: [Field]) {
        self.place = place
        self.approval = approval
        self.hasOtherWords = hasOtherWords
        self.fields = fields
    }

    /// Whether the approval still holds, with the values that were approved.
    public var isUnchanged: Bool { !hasOtherWords && fields.isEmpty }

    /// Every approval of the round that something has changed in, in the order of their places' names.
    public static func all(in source: DocumentSource) -> [ApprovalChange] {
        source.dossier.approvals.sorted { $0.key.path < $1.key.path }.map { place, approval in
            ApprovalChange(place, approval, in: source)
        }.filter { !$0.isUnchanged }
    }

    /// An approval compared with the text and the values as they are now.
    public init(_ place: TextPlace, _ approval: TextApproval, in source: DocumentSource) {
        let printer = source.printer
        var seen: Set<String> = []
        let fields = approval.fields.compactMap { field -> Field? in
            guard seen.insert(field.reference).inserted else { return nil }
            let now = FieldReference(markup: field.reference).flatMap(printer.resolve)
            guard now?.printed != field.printed else { return nil }
            return Field(reference: field.reference, label: now?.label ?? "", before: field.printed, after: now?.printed ?? "")
        }
        self.init(
            place: place, approval: approval, hasOtherWords: source.markup(at: place) ?? "" != approval.body, fields: fields)
    }
}

extension DocumentSource {
    /// The fields of a text as they are printed now, to be kept with its approval.
    public func printedFields(of markup: String) -> [TextApproval.PrintedField] {
        let printer = self.printer
        return RunningText(markup).fields.map { field in
            TextApproval.PrintedField(reference: field.markup, printed: printer.resolve(field)?.printed ?? "")
        }
    }

    /// The text that the organisation has written at a place of the round; nil where it has written none.
    public func markup(at place: TextPlace) -> String? {
        let own = overview.organisation.code
        switch place {
        case .goal(let goal, let kind):
            return fields.nodes.value[goal]?.texts.first { $0.organisation == own && $0.kind == kind }?.body
        case .document(let kind): return overview.documentTexts.first { $0.organisation == own && $0.kind == kind }?.body
        case .section(let code): return dossier.ownSections.first { $0.code == code }?.body
        case .caseFile(let part): return dossier.caseFile?.texts[part]
        case .economy(let heading): return economy?.notes[heading]?.body
        }
    }
}
