import Economy
import Quantities
import Rounds
import Steering
import Texts

/// Everything that a text of a round can show as a live field, for whoever types `{{` or searches: with what it prints now.
public struct FieldCatalogue: Sendable {
    public struct Entry: Sendable, Hashable {
        /// What stands within the braces: `utfall/sjukfranvaro`.
        public var reference: String
        /// What it is and of when: "Utfall tertial 1 2023, Andel nöjda besökare".
        public var label: String
        /// As the text would show it.
        public var printed: String
        public var group: Group

        public init(reference: String, label: String, printed: String, group: Group) {
            self.reference = reference
            self.label = label
            self.printed = printed
            self.group = group
        }
    }

    /// In the order that an empty search shows them.
    public enum Group: String, Sendable, Hashable, CaseIterable {
        case indicators, goals, counts, economy, applications, activities, dates, names, others

        /// Over the entries.
        public var heading: Localized {
            switch self {
            case .indicators: Localized(sv: "Indikatorer", en: "Indicators")
            case .goals: Localized(sv: "Mål", en: "Goals")
            case .counts: Localized(sv: "Antal", en: "Counts")
            case .economy: Localized(sv: "Ekonomi", en: "Economy")
            case .applications: Localized(sv: "Ansökningar", en: "Applications")
            case .activities: Localized(sv: "Aktiviteter", en: "Activities")
            case .dates: Localized(sv: "Datum", en: "Dates")
            case .names: Localized(sv: "Namn", en: "Names")
            case .others: Localized(sv: "Andra organisationers värden", en: "Other organisations' values")
            }
        }
    }

    /// A form in which a field can be printed, with what it prints.
    public struct Choice: Sendable, Hashable {
        /// `utfall/sjukfranvaro|utan-enhet`
        public var reference: String
        public var printed: String
    }

    private let printer: FieldPrinter

    public init(_ source: DocumentSource) {
        printer = source.printer
    }

    /// Entries with every word of the search in them, the best first within each group; the group with the best one first. å, ä and ö
    /// are found by a and o. An empty search shows some of each group.
    ///
    /// - Parameter limit: entries; at least one.
    public func entries(matching search: String, limit: Int = 40) -> [Entry] {
        let limit = max(1, limit)
        let words = FieldSearch.words(search)
        guard !words.isEmpty else { return someOfEach(limit) }
        let found = all.enumerated().compactMap { order, item in
            item.rank(words).map { (rank: $0, order: order, entry: item.entry) }
        }
        let best = found.sorted { ($0.rank, $0.order) < ($1.rank, $1.order) }.prefix(limit).map(\.entry)
        let groups = best.map(\.group).reduce(into: [Group]()) { if !$0.contains($1) { $0.append($1) } }
        return groups.flatMap { group in best.filter { $0.group == group } }
    }

    /// The forms that print the value in different words, the standard one first; empty where it has no value.
    public func choices(of reference: FieldReference) -> [Choice] {
        var choices: [Choice] = []
        for form in FieldReference.Form.allCases {
            let formed = FieldReference(reference.value, form: form)
            guard let printed = printer.resolve(formed)?.printed, !choices.contains(where: { $0.printed == printed }) else {
                continue
            }
            choices.append(Choice(reference: formed.markup, printed: printed))
        }
        return choices
    }

    private func someOfEach(_ limit: Int) -> [Entry] {
        let groups = Dictionary(grouping: all.map(\.entry), by: \.group)
        let share = max(1, limit / max(1, groups.count))
        return Array(Group.allCases.flatMap { (groups[$0] ?? []).prefix(share) }.prefix(limit))
    }

    private var all: [FieldSearch] { printer.index.catalogue(printer.everything) }
}
