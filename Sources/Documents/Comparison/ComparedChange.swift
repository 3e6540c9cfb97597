/// A change before it is known where it stands.
struct ComparedChange {
    var kind: DocumentComparison.Change.Kind
    var before: String
    var after: String
    var label: String
    /// What stands under every goal in one of the documents and under none in the other: such changes are told once.
    var kindWord: String?
    /// "Analys": of what is said under a table's row.
    var note = ""

    init(
        _ kind: DocumentComparison.Change.Kind, before: String = "", after: String = "", label: String = "",
        kindWord: String? = nil
    ) {
        self.kind = kind
        self.before = before
        self.after = after
        self.label = label
        self.kindWord = kindWord
    }
}
