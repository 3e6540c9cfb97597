import Texts

/// A sentence that Tertial writes from the records, in one place of the document.
public struct GeneratedSentence: Sendable, Hashable {
    /// `korthet/mal/council`, `grund/3.1`, `ekonomi/driftbudget`, `arsmal/sjukfranvaro` …: as ``SentenceChoice/sentence`` names it.
    public var name: String
    /// What it is about, in Swedish: "Bedömningen av 3.1 …".
    public var label: String
    /// As Tertial writes it; empty where there is nothing to say.
    public var inlines: [Inline]
    /// What people have made of it; nil: it prints as it is.
    public var choice: SentenceChoice.Choice?

    public init(name: String, label: String, inlines: [Inline], choice: SentenceChoice.Choice? = nil) {
        self.name = name
        self.label = label
        self.inlines = inlines
        self.choice = choice
    }

    /// The words alone, as Tertial writes them.
    public var plain: String { inlines.map(\.plain).joined() }
}
