/// A paragraph, or a whole text, that is written elsewhere and taken up here. It keeps where it comes from: one text, or several that
/// were merged into words of its own.
public struct TextReuse: Hashable, Sendable {
    /// Where words come from.
    public struct Source: Hashable, Sendable {
        public var text: TextKey
        /// Of its paragraph as it was when it was taken; nil where the whole text is taken.
        public var paragraph: ParagraphFingerprint?

        public init(_ text: TextKey, paragraph: ParagraphFingerprint?) {
            self.text = text
            self.paragraph = paragraph
        }

        /// As the markup names it, and as a comparison tells it.
        var path: String { text.path + (paragraph.map { " ¶\($0)" } ?? "") }
    }

    /// Of the first source.
    public var source: TextKey
    /// Of the first source.
    public var paragraph: ParagraphFingerprint?
    /// The sources that were merged with the first one, in the order of their words.
    public var others: [Source]
    /// The wording here. Words with the source's ``paragraph`` as fingerprint are the source's as they were taken: they tell where
    /// it went when it changes, and stand in for it when it is gone. Empty: the source's wording, whatever it is now. Never holds
    /// another ``TextBlock/reuse(_:)``.
    public var adapted: [TextBlock]

    public init(source: TextKey, paragraph: ParagraphFingerprint?, others: [Source] = [], adapted: [TextBlock] = []) {
        self.source = source
        self.paragraph = paragraph
        self.others = others
        self.adapted = adapted
    }

    /// All of them, at least one.
    public var sources: [Source] {
        get { [Source(source, paragraph: paragraph)] + others }
        set {
            guard let first = newValue.first else { return }
            (source, paragraph) = (first.text, first.paragraph)
            others = Array(newValue.dropFirst())
        }
    }

    /// Whether words of several sources stand together here.
    public var isMerged: Bool { !others.isEmpty }

    /// Whether the words here are others than those that were taken: they are printed then, and not the source's. Merged words are
    /// always words of their own.
    public var isAdapted: Bool {
        guard let first = adapted.first else { return false }
        return isMerged || adapted.count > 1 || first.fingerprint != paragraph
    }

    /// The other sources as the markup names them: `KEY ¶fingerprint + KEY ¶fingerprint`.
    public var othersPath: String { others.map(\.path).joined(separator: " + ") }

    /// What tells a reuse without words from another one.
    var signature: String { sources.map { "\($0.text.path) \($0.paragraph?.text ?? "")" }.joined(separator: " + ") }
}
