/// Finds what a reuse shows: its own words, or those of its source as they are now, and whether the source has changed since.
public struct ReuseResolver {
    public struct Resolved: Hashable, Sendable {
        /// What stands in the document; no reuse among them. Empty where the source is gone and the reuse has no words.
        public var current: [TextBlock]
        public var state: State
    }

    public enum State: Hashable, Sendable {
        case unchanged
        /// The source's paragraph as it is now. Words that are adapted here stand until somebody takes the new ones.
        case changed(now: [TextBlock])
        /// The source, or its paragraph, is no longer there.
        case gone
        /// The source takes up this text in its turn, or there are more than ``depthLimit`` steps to the words, or more than a
        /// million characters to read on the way.
        case circular
    }

    /// Steps from reuse to reuse.
    public static let depthLimit = 3
    /// Bytes of sources that are read for one reuse: a text of two hundred reuses of a text of two hundred must come to an end.
    static let readingLimit = 1_000_000

    private let texts: (TextKey) -> String?

    /// - Parameter texts: a text's markup; nil where there is none.
    public init(texts: @escaping (TextKey) -> String?) {
        self.texts = texts
    }

    /// - Parameter key: of the text that the reuse stands in; it may not come back to it.
    public func resolve(_ reuse: TextReuse, at key: TextKey? = nil) -> Resolved {
        var search = ReuseSearch(texts: texts, trail: key.map { [ReuseStep(source: $0, paragraph: nil)] } ?? [])
        let resolved = search.resolve(reuse)
        guard reuse.isAdapted || resolved.current.isEmpty, !reuse.adapted.isEmpty else { return resolved }
        return Resolved(current: reuse.adapted, state: resolved.state)
    }

    /// How each source of a reuse stands, in their order. The ``State`` of the reuse as a whole is that of the source that needs
    /// attention most.
    public func states(of reuse: TextReuse, at key: TextKey? = nil) -> [State] {
        var search = ReuseSearch(texts: texts, trail: key.map { [ReuseStep(source: $0, paragraph: nil)] } ?? [])
        return search.parts(of: reuse).map(\.state)
    }

    /// The whole text with every reuse replaced by what it shows.
    public func expanded(_ text: RunningText, at key: TextKey? = nil) -> [TextBlock] {
        text.blocks.flatMap { block in
            if case .reuse(let reuse) = block { resolve(reuse, at: key).current } else { [block] }
        }
    }
}

private struct ReuseStep: Hashable {
    var source: TextKey
    /// Nil: the whole text.
    var paragraph: ParagraphFingerprint?
}

private struct ReuseSearch {
    let texts: (TextKey) -> String?
    /// From the text that it all begins with.
    var trail: [ReuseStep]
    private var bytesRead = 0
    private var steps = 0

    init(texts: @escaping (TextKey) -> String?, trail: [ReuseStep]) {
        self.texts = texts
        self.trail = trail
    }

    mutating func resolve(_ reuse: TextReuse) -> ReuseResolver.Resolved {
        let parts = parts(of: reuse)
        guard parts.count > 1 else { return parts[0] }
        let changes = parts.flatMap { part -> [TextBlock] in
            if case .changed(let now) = part.state { now } else { [] }
        }
        let state: ReuseResolver.State =
            if parts.contains(where: { $0.state == .circular }) {
                .circular
            } else if !changes.isEmpty {
                .changed(now: changes)
            } else {
                parts.contains { $0.state == .gone } ? .gone : .unchanged
            }
        return .init(current: parts.flatMap(\.current), state: state)
    }

    /// One for each source.
    mutating func parts(of reuse: TextReuse) -> [ReuseResolver.Resolved] {
        var parts: [ReuseResolver.Resolved] = []
        for source in reuse.sources { parts.append(resolve(source, of: reuse)) }
        return parts
    }

    private mutating func resolve(_ origin: TextReuse.Source, of reuse: TextReuse) -> ReuseResolver.Resolved {
        let step = ReuseStep(source: origin.text, paragraph: origin.paragraph)
        guard !trail.contains(step), steps < ReuseResolver.depthLimit else { return .init(current: [], state: .circular) }
        guard bytesRead < ReuseResolver.readingLimit else { return .init(current: [], state: .circular) }
        guard let markup = texts(origin.text) else { return .init(current: [], state: .gone) }
        bytesRead += markup.utf8.count
        steps += 1
        trail.append(step)
        defer {
            steps -= 1
            trail.removeLast()
        }
        let source = RunningText(markup)
        return origin.paragraph.map { paragraph($0, of: source, as: reuse) } ?? whole(source)
    }

    private mutating func whole(_ source: RunningText) -> ReuseResolver.Resolved {
        guard !source.isEmpty else { return .init(current: [], state: .gone) }
        let (blocks, isCircular) = expanded(source)
        return .init(current: isCircular ? [] : blocks, state: isCircular ? .circular : .unchanged)
    }

    /// Looked for among the source's own words first, so that two texts can take up different paragraphs of each other.
    private mutating func paragraph(
        _ paragraph: ParagraphFingerprint, of source: RunningText, as reuse: TextReuse
    ) -> ReuseResolver.Resolved {
        let own = source.blocks.flatMap { block in
            if case .reuse(let inner) = block { inner.adapted } else { [block] }
        }
        if let block = own.first(where: { $0.fingerprint == paragraph }) { return .init(current: [block], state: .unchanged) }
        let (all, isCircular) = expanded(source)
        if let block = all.first(where: { $0.fingerprint == paragraph }) { return .init(current: [block], state: .unchanged) }
        if let block = Self.mostAlike(all, reuse) { return .init(current: [block], state: .changed(now: [block])) }
        return .init(current: [], state: isCircular ? .circular : .gone)
    }

    private mutating func expanded(_ source: RunningText) -> (blocks: [TextBlock], isCircular: Bool) {
        var blocks: [TextBlock] = []
        var isCircular = false
        for block in source.blocks {
            guard case .reuse(let inner) = block else {
                blocks.append(block)
                continue
            }
            if inner.isAdapted {
                blocks += inner.adapted
                continue
            }
            let resolved = resolve(inner)
            isCircular = isCircular || resolved.state == .circular
            blocks += resolved.current.isEmpty ? inner.adapted : resolved.current
        }
        return (blocks, isCircular)
    }

    /// The paragraph that its words have become. Without words there is nothing to go by, unless the source has one paragraph only.
    private static func mostAlike(_ blocks: [TextBlock], _ reuse: TextReuse) -> TextBlock? {
        guard !reuse.adapted.isEmpty else { return blocks.count == 1 ? blocks[0] : nil }
        let words = WordSimilarity(reuse.adapted.map(\.plain).joined(separator: "\n"))
        // Merged words are those of several paragraphs: a paragraph is a part of them.
        let likeness = blocks.map { block in
            let own = WordSimilarity(block.plain)
            return reuse.isMerged ? own.covered(by: words) : own.with(words)
        }
        let threshold = reuse.isMerged ? WordSimilarity.coverThreshold : WordSimilarity.threshold
        guard let best = likeness.max(), best >= threshold else { return nil }
        return likeness.firstIndex(of: best).map { blocks[$0] }
    }
}
