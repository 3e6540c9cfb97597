import Database
import Quantities
import Rounds
import Steering

/// Other organisations' values as a round's live fields show them: what is stored, and what formulas compute.
enum OtherValues {
    /// Adds what formulas compute to what is stored. In two statements where one of the indicators is derived; otherwise in none.
    ///
    /// - Parameter wanted: the indicators of each organisation.
    static func withComputed(
        _ stored: [IndicatorValue], _ wanted: [OrganisationCode: Set<IndicatorCode>], in contents: RoundContents,
        _ tree: OrganisationTree, _ reading: any Reading
    ) throws -> [OrganisationCode: [IndicatorValue]] {
        let key = contents.round.key
        let derived = contents.indicators.values.filter { $0.formula != nil }.sorted { $0.code < $1.code }
        let computable = wanted.mapValues { codes in derived.filter { codes.contains($0.code) } }.filter { !$0.value.isEmpty }
        var values = stored
        if !computable.isEmpty {
            let concerned = Set(computable.keys)
            let context = try StoredFormulaContext(
                for: derived.map(\.code), tree, organisation: root(of: concerned, from: key, tree), others: concerned,
                years: (key.year - 3)...key.year, reading)
            let computed = computable.flatMap { organisation, indicators in
                indicators.flatMap { indicator in
                    let periods = Set([indicator.period(in: key.kind, year: key.year), .year(key.year), .year(key.year - 1)])
                    return periods.map { DerivedValues.value(of: indicator, organisation, $0, in: context) }
                }
            }
            values = DerivedValues.winning(computed.filter { $0.total != nil }, over: stored)
        }
        // In a fixed order, whatever order the formulas were computed in.
        return Dictionary(grouping: values, by: \.organisation).mapValues { values in
            values.sorted { ($0.indicator, $0.period) < ($1.indicator, $1.period) }
        }
    }

    /// Whose economy is fetched, with that of everyone below: the round's own, or the committee's that a unit asks for. Never the whole
    /// city's for the sake of a field.
    private static func root(
        of concerned: Set<OrganisationCode>, from key: RoundKey, _ tree: OrganisationTree
    ) -> OrganisationCode {
        let above = concerned.filter { code in
            tree[code]?.kind != .city && tree.descendants(of: code).contains(key.organisation)
        }
        return above.max { tree.descendants(of: $0).count < tree.descendants(of: $1).count } ?? key.organisation
    }
}

extension DossierQuery {
    /// The values that a writer may want to show beside the round's own: of everyone below, and of those above. In the same few
    /// statements however many they are.
    public static func neighbours(
        of key: RoundKey, _ reading: any Reading
    ) throws -> [OrganisationCode: [IndicatorValue]] {
        let tree = try OrganisationTable.tree(reading)
        guard let contents = try RoundQuery.contents(key, tree, reading) else { return [:] }
        let organisations = UnitsBelow(key, tree).organisations.map(\.code) + contents.ancestors.map(\.code)
        let indicators = contents.indicators.keys.sorted()
        guard !organisations.isEmpty, !indicators.isEmpty else { return [:] }
        var parameters: [Parameter] = [.int(key.year)]
        func places(_ new: [Parameter]) -> String {
            parameters += new
            return (parameters.count - new.count..<parameters.count).map { "$\($0 + 1)" }.joined(separator: ", ")
        }
        let named = places(organisations.map { Parameter($0) })
        let asked = places(indicators.map { Parameter($0) })
        let stored = try IndicatorValueTable.all(
            reading, where: "organisation IN (\(named)) AND indicator IN (\(asked)) AND year BETWEEN $1 - 1 AND $1", parameters)
        let wanted = Dictionary(uniqueKeysWithValues: organisations.map { ($0, Set(indicators)) })
        return try OtherValues.withComputed(stored, wanted.filter { tree[$0.key]?.kind != .city }, in: contents, tree, reading)
    }
}
