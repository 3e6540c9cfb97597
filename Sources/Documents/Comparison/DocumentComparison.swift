/// What differs between two documents: two versions of one, a plan and its follow-up, this year's and last year's.
public struct DocumentComparison: Sendable, Hashable {
    /// The new document with what is new (``Inline/inserted(_:)``) and what is gone (``Inline/deleted(_:)``) marked. A section that is
    /// new, gone or moved says so above its heading.
    public let document: Document
    /// In the marked document's order.
    public let changes: [Change]

    public struct Change: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// Words have changed.
            case text
            /// Nothing but figures have changed.
            case number
            /// Rows or columns have come or gone.
            case table
            /// A section, a paragraph or an item is new; one change however much it holds.
            case added
            case removed
            /// A section stands under another heading or at another place.
            case moved
        }

        /// Of the section in the marked document.
        public var anchor: String
        public var heading: String
        public var kind: Kind
        /// What it is about within the section: "Omsorg, Avvikelse" of a cell, "Rubrik" of a heading; "" mostly.
        public var label: String
        /// "" where nothing stood.
        public var before: String
        /// "" where nothing stands.
        public var after: String

        public init(anchor: String, heading: String, kind: Kind, label: String = "", before: String, after: String) {
            self.anchor = anchor
            self.heading = heading
            self.kind = kind
            self.label = label
            self.before = before
            self.after = after
        }
    }

    /// Alike changes from this number on are told once.
    static let repetitionLimit = 3

    public init(old: Document, new: Document) {
        let years = (old: RelativeYears(old), new: RelativeYears(new))
        let isOtherKind = Self.kind(old) != Self.kind(new)
        let front = SectionComparison(old: old.front, new: new.front, years: years, isOtherKind: isOtherKind)
        let body = SectionComparison(old: old.sections, new: new.sections, years: years, isOtherKind: isOtherKind)
        var marked = new
        marked.front = front.sections
        marked.sections = body.sections
        marked.images = new.images.merging(old.images) { new, _ in new }
        marked.titlePage.note = [new.titlePage.note, Self.note(old: old, new: new)].filter { !$0.isEmpty }.joined(separator: " ")
        document = marked
        changes = Self.titlePage(old.titlePage, new.titlePage) + Self.collapsed(Self.joined(front.changes + body.changes))
    }

    /// Whether anything differs.
    public var isChanged: Bool { !changes.isEmpty }

    /// "Tertialrapport 1"
    private static func kind(_ document: Document) -> Substring { document.title.prefix { !$0.isNumber } }

    private static func note(old: Document, new: Document) -> String {
        let before = old.title == new.title ? "en tidigare version" : old.title.prefix(1).lowercased() + old.title.dropFirst()
        return "Jämfört med \(before): nya ord är understrukna och borttagna ord överstrukna."
    }

    private static func titlePage(_ old: TitlePage, _ new: TitlePage) -> [Change] {
        let before = Dictionary(old.lines.map { ($0.label, $0.value) }) { first, _ in first }
        let after = Dictionary(new.lines.map { ($0.label, $0.value) }) { first, _ in first }
        let labels = new.lines.map(\.label) + old.lines.map(\.label).filter { after[$0] == nil }
        return labels.compactMap { label in
            let (was, became) = (before[label] ?? "", after[label] ?? "")
            guard was != became else { return nil }
            return Change(anchor: "", heading: "Titelsida", kind: .text, label: label, before: was, after: became)
        }
    }

    /// Headings within one text that are new, or gone, after each other are one change.
    private static func joined(_ placed: [SectionComparison.PlacedChange]) -> [SectionComparison.PlacedChange] {
        placed.reduce(into: []) { found, item in
            guard let last = found.last, let text = textOfPart(item.anchor), textOfPart(last.anchor) == text,
                last.change.kind == item.change.kind, item.change.kind == .added || item.change.kind == .removed,
                item.change.kindWord == nil, last.anchor != item.anchor
            else {
                found.append(item)
                return
            }
            let words = [last.change.before + last.change.after, item.change.before + item.change.after].joined(separator: "\n")
            found[found.count - 1].change.before = item.change.kind == .removed ? words : ""
            found[found.count - 1].change.after = item.change.kind == .added ? words : ""
        }
    }

    /// `del2-direktiv` is a heading within `direktiv`; nil for other sections.
    private static func textOfPart(_ anchor: String) -> Substring? {
        let own = anchor.hasPrefix(ComparisonMark.goneAnchor) ? anchor.dropFirst(ComparisonMark.goneAnchor.count) : anchor[...]
        guard own.hasPrefix("del"), own.dropFirst(3).first?.isNumber == true else { return nil }
        return own.firstIndex(of: "-").map { own[$0...] }
    }

    /// What all goals have in one of the documents and none in the other is one change.
    private static func collapsed(_ placed: [SectionComparison.PlacedChange]) -> [Change] {
        var counts: [String: Int] = [:]
        for item in placed { if let key = repetitionKey(item) { counts[key, default: 0] += 1 } }
        var told: Set<String> = []
        return placed.compactMap { item in
            let change = item.change
            if let key = repetitionKey(item), let count = counts[key], count >= repetitionLimit, let word = change.kindWord {
                guard told.insert(key).inserted else { return nil }
                return repeated(item, word, count)
            }
            return Change(
                anchor: item.anchor, heading: item.heading, kind: change.kind, label: change.label,
                before: shortened(change.before), after: shortened(change.after))
        }
    }

    /// The names of columns are as telling for many tables as for one.
    private static func repeated(_ item: SectionComparison.PlacedChange, _ word: String, _ count: Int) -> Change {
        let (change, places) = (item.change, "På \(count) ställen")
        if change.kind == .table {
            return Change(
                anchor: item.anchor, heading: change.label, kind: .table, label: places, before: change.before, after: change.after)
        }
        return Change(
            anchor: item.anchor, heading: word, kind: change.kind, before: change.before.isEmpty ? "" : places,
            after: change.after.isEmpty ? "" : places)
    }

    private static func repetitionKey(_ item: SectionComparison.PlacedChange) -> String? {
        item.change.kindWord.map { "\(item.change.kind.rawValue) \($0)" }
    }

    private static func shortened(_ text: String) -> String {
        text.count > 600 ? "\(text.prefix(599))…" : text
    }
}
