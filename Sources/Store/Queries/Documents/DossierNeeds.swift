import Database
import Economy
import Quantities
import Rounds
import Steering
import Texts

/// What the texts of a document speak of beside themselves: texts that they take up, other organisations' values and pictures.
struct DossierNeeds {
    let round: RoundKey
    private(set) var sources: [TextKey: String] = [:]
    private(set) var images: Set<String> = []
    private var wanted: Set<TextKey> = []
    private var values: Set<ValueKey> = []

    private struct ValueKey: Hashable, Comparable {
        let organisation: OrganisationCode
        let indicator: IndicatorCode

        static func < (left: Self, right: Self) -> Bool {
            (left.organisation, left.indicator) < (right.organisation, right.indicator)
        }
    }

    init(round: RoundKey) { self.round = round }

    /// - Parameter writer: whose text it is: a field of a text that is taken up shows its writer's value.
    mutating func add(_ markup: String, of writer: OrganisationCode) {
        guard Self.speaksOfMore(markup) else { return }
        let text = RunningText(markup)
        for case .indicator(let indicator, _, of: let named) in text.fields.map(\.value) {
            let organisation = named ?? writer
            guard organisation != round.organisation else { continue }
            values.insert(ValueKey(organisation: organisation, indicator: indicator))
        }
        wanted.formUnion(text.reuses.flatMap { $0.sources.map(\.text) })
        images.formUnion(text.images.map(\.sha256))
    }

    /// Most texts do not, and need not be parsed.
    private static func speaksOfMore(_ markup: String) -> Bool {
        markup.holds("{{") || markup.holds(">>>") || markup.holds("](bild:")
    }

    /// From what is taken up to what that takes up, level by level: at most three statements, whatever takes up what.
    mutating func fetchSources(_ reading: any Reading) throws {
        for _ in 0..<ReuseResolver.depthLimit {
            let level = wanted.subtracting(sources.keys)
            wanted = []
            guard !level.isEmpty else { return }
            // In a fixed order, so that the same ones are found where there are more than one statement takes.
            let found = try TextStore.found(level.sorted { $0.path < $1.path }, reading)
            for (key, text) in found {
                sources[key] = text.body
                add(text.body, of: key.round.organisation)
            }
        }
    }

    /// The values of this year and the last one.
    func otherValues(
        _ contents: RoundContents, _ tree: OrganisationTree, _ reading: any Reading
    ) throws -> [OrganisationCode: [IndicatorValue]] {
        guard !values.isEmpty else { return [:] }
        var parameters: [Parameter] = [.int(round.year)]
        let rows = values.sorted().prefix(TextStore.limit).map { key in
            parameters += [Parameter(key.indicator), Parameter(key.organisation)]
            return "($\(parameters.count - 1), $\(parameters.count))"
        }
        let found = try IndicatorValueTable.all(
            reading,
            where: "(indicator, organisation) IN (VALUES \(rows.joined(separator: ", "))) AND year BETWEEN $1 - 1 AND $1",
            parameters)
        let wanted = Dictionary(grouping: values, by: \.organisation).mapValues { Set($0.map(\.indicator)) }
        return try OtherValues.withComputed(found, wanted, in: contents, tree, reading)
    }
}
