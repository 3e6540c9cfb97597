import Texts

extension ChangedValue {
    /// The values that approved texts were approved with and that print otherwise now, with every place of the document that shows them:
    /// the text itself, and also the tables, counts, decision points and other texts, approved or not.
    ///
    /// Each value once, in the order of the approvals. A field whose source is gone shows nowhere, and is told with its text only.
    public static func list(
        since approvals: [ApprovalChange], in document: Document, printedBy printer: FieldPrinter
    ) -> [ChangedValue] {
        let shown = Dictionary(grouping: document.placedFields(), by: \.field.source)
        var seen: Set<String> = []
        return approvals.flatMap(\.fields).compactMap { field in
            guard let now = FieldReference(markup: field.reference).flatMap(printer.resolve), seen.insert(now.source).inserted
            else { return nil }
            return ChangedValue(
                source: now.source, label: field.label, before: field.before, after: field.after,
                places: places(shown[now.source] ?? []))
        }
    }
}
