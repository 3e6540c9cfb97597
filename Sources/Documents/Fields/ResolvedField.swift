/// A live field with its value.
public struct ResolvedField: Sendable, Hashable {
    public var printed: String
    /// The identity of the record: `value/andel-legitimerade-forskollarare/hagersten-alvsjo/2023-T1/total`. The same as the tables'
    /// for the same value.
    public var source: String
    /// "Utfall tertial 1 2023, Andel legitimerade förskollärare"
    public var label: String
    /// The place in the document that it leads to; nil: it is no link.
    public var anchor: String?

    public init(printed: String, source: String, label: String, anchor: String? = nil) {
        self.printed = printed
        self.source = source
        self.label = label
        self.anchor = anchor
    }
}
