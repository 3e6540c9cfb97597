import Database
import Quantities
import Rounds
import Steering

/// One indicator over the years and over the city.
public struct IndicatorHistory: Sendable {
    /// A row of the history: an organisation's value with that year's target.
    public struct Entry: Sendable {
        public let value: IndicatorValue
        public let target: AnnualTarget?
        /// The value is a predecessor's: "inte helt jämförbart".
        public let isPredecessors: Bool
    }

    /// What another organisation in the city has for the same period.
    public struct Elsewhere: Sendable {
        public let organisation: Organisation
        public let value: IndicatorValue
        public let target: AnnualTarget?
    }

    public let indicator: Indicator
    public let organisation: Organisation
    /// By period; the organisation's own first, its predecessors' where it did not exist yet.
    public let entries: [Entry]
    public let councilTargets: [Int: AnnualTarget]
    /// The organisation's own targets, by year, with their adjustments.
    public let targets: [Int: AnnualTarget]
    /// The period that ``elsewhere`` is of: the one asked for, or the newest before it in which others have a value.
    public let elsewherePeriod: FiscalPeriod
    public let elsewhere: [Elsewhere]
    /// For a derived indicator: what the value of the period comes from.
    public let derivation: FormulaResult?
    /// The indicators that the formula and ``derivation`` speak of.
    public let inputs: [IndicatorCode: Indicator]
    /// What the values of the organisation's units for the period asked for come to, where they have any and can be put together.
    public let unitSum: UnitAggregation?
    /// Names of the units in ``unitSum``, of the predecessors in ``entries`` and of the organisations that ``derivation`` was read in.
    public let organisationNames: [OrganisationCode: String]
}

public enum IndicatorQuery {
    /// - Parameter period: the period for which the rest of the city is looked at.
    /// - Returns: nil where there is no such indicator or organisation. In two statements, one more where units are put
    ///   together by a base and two more for a derived indicator.
    public static func history(
        _ code: IndicatorCode, _ organisation: OrganisationCode, period: FiscalPeriod, _ reading: any Reading
    ) throws -> IndicatorHistory? {
        let reading = reading.remembering
        let tree = try OrganisationTable.tree(reading)
        let (found, values, targets) = try reading.atOnce { reading in
            try StoredFormulaContext.formulas(reading)
            return (
                try IndicatorTable.first(reading, where: "code = $1", [Parameter(code)]),
                try IndicatorValueTable.all(reading, where: "indicator = $1", [Parameter(code)]),
                try AnnualTargetTable.complete(reading, where: "indicator = $1", [Parameter(code)])
            )
        }
        guard let indicator = found, let node = tree[organisation] else { return nil }
        let city = tree.ancestors(of: organisation, on: reportingDay(in: period, node)).last?.code
        let derived = try derivedValues(of: indicator, organisation, period, tree, reading)
        let own = DerivedValues.winning(derived.values, over: values.filter { $0.organisation == organisation })
        let unitSum = try unitSum(of: indicator, organisation, period, among: values, targets, tree, reading)
        let others = values.filter { $0.organisation != organisation && tree[$0.organisation]?.kind == node.kind }
        let elsewherePeriod = others.map(\.period).filter { $0.lastDay <= period.lastDay }.max { $0.lastDay < $1.lastDay } ?? period
        let shownPeriod = others.contains { $0.period == period } ? period : elsewherePeriod
        return IndicatorHistory(
            indicator: indicator, organisation: node,
            entries: entries(own, predecessors: tree.allPredecessors(of: organisation), among: values, targets, organisation),
            councilTargets: byYear(targets.filter { $0.organisation == city }),
            targets: byYear(targets.filter { $0.organisation == organisation }), elsewherePeriod: shownPeriod,
            elsewhere: elsewhere(others.filter { $0.period == shownPeriod }, targets, tree), derivation: derived.result,
            inputs: derived.inputs, unitSum: unitSum, organisationNames: tree.organisations.mapValues(\.shortName))
    }

    /// Of the units that are asked for the indicator: those that have a target for the year or have ever reported it. A preschool
    /// is not missing among the units with home care.
    private static func unitSum(
        of indicator: Indicator, _ organisation: OrganisationCode, _ period: FiscalPeriod, among values: [IndicatorValue],
        _ targets: [AnnualTarget], _ tree: OrganisationTree, _ reading: any Reading
    ) throws -> UnitAggregation? {
        let units = tree.units(of: organisation, in: period).map(\.code)
        guard !units.isEmpty, indicator.formula == nil else { return nil }
        var asked = Set(values.map(\.organisation)).union(targets.filter { $0.year == period.year }.map(\.organisation))
        var inputs = values.filter { $0.period == period }
        let bases = indicator.aggregation.bases
        if !bases.isEmpty {
            let places = bases.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
            let reported = try IndicatorValueTable.all(
                reading, where: "period = $1 AND indicator IN (\(places))", [.text(period.code)] + bases.map { Parameter($0) })
            inputs += reported
            if case .ratioOfSums = indicator.aggregation { asked.formUnion(reported.map(\.organisation)) }
        }
        return UnitAggregation(of: indicator, over: units.filter(asked.contains), values: inputs)
    }

    private static func byYear(_ targets: [AnnualTarget]) -> [Int: AnnualTarget] {
        Dictionary(targets.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func entries(
        _ own: [IndicatorValue], predecessors: [Organisation], among values: [IndicatorValue], _ targets: [AnnualTarget],
        _ organisation: OrganisationCode
    ) -> [IndicatorHistory.Entry] {
        let ownPeriods = Set(own.map(\.period))
        let inherited = predecessors.flatMap { predecessor in
            values.filter { $0.organisation == predecessor.code && !ownPeriods.contains($0.period) }
        }
        let entries =
            own.map { value in
                IndicatorHistory.Entry(
                    value: value, target: targets.first { $0.organisation == organisation && $0.year == value.period.year },
                    isPredecessors: false)
            } + inherited.map { IndicatorHistory.Entry(value: $0, target: nil, isPredecessors: true) }
        return entries.sorted { ($0.value.period, $0.value.organisation) < ($1.value.period, $1.value.organisation) }
    }

    /// In Swedish alphabetical order.
    private static func elsewhere(
        _ values: [IndicatorValue], _ targets: [AnnualTarget], _ tree: OrganisationTree
    ) -> [IndicatorHistory.Elsewhere] {
        values.compactMap { value -> (String, IndicatorHistory.Elsewhere)? in
            guard let organisation = tree[value.organisation] else { return nil }
            let target = targets.first { $0.organisation == value.organisation && $0.year == value.period.year }
            return (
                SwedishSort.key(organisation.name),
                IndicatorHistory.Elsewhere(organisation: organisation, value: value, target: target)
            )
        }
        .sorted { $0.0 < $1.0 }.map(\.1)
    }

    private struct Derived {
        var values: [IndicatorValue] = []
        var result: FormulaResult?
        var inputs: [IndicatorCode: Indicator] = [:]
    }

    private static func derivedValues(
        of indicator: Indicator, _ organisation: OrganisationCode, _ period: FiscalPeriod, _ tree: OrganisationTree,
        _ reading: any Reading
    ) throws -> Derived {
        guard let formula = indicator.formula else { return Derived() }
        let context = try StoredFormulaContext(
            for: [indicator.code], tree, organisation: organisation, years: (period.year - 6)...period.year, reading)
        var derived = Derived()
        let periods = Set((period.year - 5...period.year).map { FiscalPeriod.year($0) } + [period])
        derived.values = periods.sorted().map { DerivedValues.value(of: indicator, organisation, $0, in: context) }
            .filter { $0.total != nil }
        derived.result = try? formula.evaluate(
            in: context, organisation: organisation.text, period: period, definedBy: indicator.code.text)
        derived.inputs = try inputs(of: formula, indicator.owner, reading)
        return derived
    }

    private static func inputs(of formula: Formula, _ owner: OrganisationCode, _ reading: any Reading) throws -> [IndicatorCode:
        Indicator]
    {
        let codes = Set(formula.references.map(\.indicator)).sorted()
        guard !codes.isEmpty else { return [:] }
        let places = codes.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let indicators = try IndicatorTable.all(reading, where: "code IN (\(places))", codes.map { .text($0) })
        let figures = codes.compactMap { EconomyIndicator(code: $0)?.indicator(of: owner) }
        return Dictionary((indicators + figures).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func reportingDay(in period: FiscalPeriod, _ organisation: Organisation) -> CalendarDate {
        let day = max(period.lastDay, organisation.validity.from)
        return organisation.validity.to.map { min(day, $0) } ?? day
    }
}
