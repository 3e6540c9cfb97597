/// A value that two versions of a document print differently, with every place that shows it: what has changed since the document
/// was approved.
public struct ChangedValue: Sendable, Hashable {
    /// Where the value is shown.
    public struct Place: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// Running text.
            case text
            /// A table, or the title page.
            case table
            /// A counting sentence, or a count in a text.
            case count
            /// A point of *Förslag till beslut*.
            case decision
        }

        /// Of the section; "" for the title page.
        public var anchor: String
        public var heading: String
        public var kind: Kind

        public init(anchor: String, heading: String, kind: Kind) {
            self.anchor = anchor
            self.heading = heading
            self.kind = kind
        }
    }

    /// The identity of the record: ``LiveField/source``.
    public var source: String
    /// What it is: "Utfall tertial 1 2023, Andel nöjda besökare".
    public var label: String
    /// As it was printed; "" for a value that the old document does not show.
    public var before: String
    /// As it is printed; "" for a value that the new document no longer shows.
    public var after: String
    /// In the new document's order, each once; of a value that is gone, in the old one's.
    public var places: [Place]

    public init(source: String, label: String, before: String, after: String, places: [Place]) {
        self.source = source
        self.label = label
        self.before = before
        self.after = after
        self.places = places
    }

    /// Of two versions of one round's document: another round's values have other identities, and are all new or gone.
    ///
    /// Values that differ, then those that are gone, in the order in which the documents first show them. Another form of the same
    /// value ("tre", "3") is no change.
    public static func list(old: Document, new: Document) -> [ChangedValue] {
        let (before, after) = (FieldOccurrences(old), FieldOccurrences(new))
        let changed = after.sources.compactMap { source -> ChangedValue? in
            let shown = after[source]
            let was = before[source]
            guard let pair = ValueChange(old: was.map(\.field.printed), new: shown.map(\.field.printed)) else { return nil }
            return ChangedValue(
                source: source, label: label(shown, was), before: pair.before, after: pair.after, places: places(shown))
        }
        let gone = before.sources.filter { after[$0].isEmpty }.map { source in
            let was = before[source]
            return ChangedValue(
                source: source, label: label(was, []), before: was.first?.field.printed ?? "", after: "", places: places(was))
        }
        return changed + gone
    }

    private static func label(_ shown: [PlacedField], _ was: [PlacedField]) -> String {
        (shown + was).first { !$0.field.label.isEmpty }?.field.label ?? ""
    }

    static func places(_ fields: [PlacedField]) -> [Place] {
        var seen: Set<Place> = []
        return fields.map(\.place).filter { seen.insert($0).inserted }
    }
}

/// A document's fields by source.
private struct FieldOccurrences {
    /// In the order of their first places.
    private(set) var sources: [String] = []
    private var fields: [String: [PlacedField]] = [:]

    init(_ document: Document) {
        for placed in document.placedFields() {
            if fields[placed.field.source] == nil { sources.append(placed.field.source) }
            fields[placed.field.source, default: []].append(placed)
        }
    }

    subscript(source: String) -> [PlacedField] { fields[source] ?? [] }
}
