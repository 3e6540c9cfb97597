import Steering

extension TextReuse {
    /// A paragraph of another text as it stands there, to be taken up.
    public struct Taken: Hashable, Sendable {
        public var source: Source
        public var block: TextBlock

        public init(source: Source, block: TextBlock) {
            self.source = source
            self.block = block
        }
    }

    /// One paragraph, which follows its source.
    public init(_ taken: Taken) {
        self.init(source: taken.source.text, paragraph: taken.source.paragraph, adapted: taken.words)
    }

    /// Several, as one paragraph of the paragraphs' words; what is no paragraph comes after it as it is. The words are the writer's
    /// from then on, and each source is remembered.
    ///
    /// - Parameter organisation: whose text they come to stand in: the fields of others' words name whose values they mean.
    /// - Returns: nil where nothing is taken.
    public static func merging(_ taken: [Taken], for organisation: OrganisationCode) -> TextReuse? {
        guard let first = taken.first else { return nil }
        guard taken.count > 1 else { return TextReuse(first) }
        var words: [TextInline] = []
        var rest: [TextBlock] = []
        for one in taken {
            for block in one.words.map({ $0.spoken(by: one.source.text.round.organisation, to: organisation) }) {
                if case .paragraph(let inlines) = block {
                    words = joined(words + (words.isEmpty ? [] : [.text(" ")]) + inlines)
                } else {
                    rest.append(block)
                }
            }
        }
        var sources: [Source] = []
        for one in taken where !sources.contains(one.source) { sources.append(one.source) }
        return TextReuse(
            source: first.source.text, paragraph: first.source.paragraph, others: Array(sources.dropFirst()),
            adapted: (words.isEmpty ? [] : [.paragraph(words)]) + rest)
    }

    /// As the words read again: one run where two stand beside each other.
    private static func joined(_ inlines: [TextInline]) -> [TextInline] {
        inlines.reduce(into: []) { joined, inline in
            if case .text(let next) = inline, case .text(let text)? = joined.last {
                joined[joined.count - 1] = .text(text + next)
            } else {
                joined.append(inline)
            }
        }
    }
}

extension TextReuse.Taken {
    /// What is taken up there is taken up from there: its words, and no reuse within a reuse.
    fileprivate var words: [TextBlock] {
        if case .reuse(let inner) = block { inner.adapted } else { [block] }
    }
}

extension TextBlock {
    /// The same words in another organisation's text.
    fileprivate func spoken(by writer: OrganisationCode, to reader: OrganisationCode) -> TextBlock {
        guard writer != reader else { return self }
        let named = { (inlines: [TextInline]) in inlines.map { $0.spoken(by: writer) } }
        switch self {
        case .paragraph(let inlines): return .paragraph(named(inlines))
        case .heading(let inlines): return .heading(named(inlines))
        case .list(let ordered, let items): return .list(ordered: ordered, items: items.map(named))
        case .table(var table):
            table.columns = table.columns.map { TextTable.Column(header: named($0.header), isNumber: $0.isNumber) }
            table.rows = table.rows.map { $0.map(named) }
            return .table(table)
        case .image, .reuse: return self
        }
    }
}

extension TextInline {
    fileprivate func spoken(by writer: OrganisationCode) -> TextInline {
        guard case .field(let reference) = self else { return self }
        return reference.meant(by: writer).map(TextInline.field) ?? .text("[uppgift saknas: \(reference.value.path)]")
    }
}
