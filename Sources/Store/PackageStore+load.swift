import Database
import Exchange
import Quantities
import Rounds
import Steering

extension PackageStore {
    /// Takes out an organisation's plan and follow-up for a year, with everything they refer to, so that the package can be saved
    /// into an empty store.
    ///
    /// - Returns: nil where there is no such organisation.
    public static func load(_ organisation: OrganisationCode, year: Int, _ reading: any Reading) throws -> PlanPackage? {
        let tree = try OrganisationTable.tree(reading)
        guard let node = tree[organisation] else { return nil }
        var package = PlanPackage(year: year, organisation: organisation)
        let below = [organisation] + tree.descendants(of: organisation).sorted()
        let day = RoundQuery.reportingDay(of: RoundKey(organisation: organisation, year: year, kind: .annualReport), node)
        let above = tree.ancestors(of: organisation, on: day).map(\.code)
        let own = OwnedGoals(year: year, owners: below)
        let owned = OwnedGoals(year: year, owners: below + above)
        package.note = try PackageNote.find(organisation, year: year, reading) ?? ""
        package.rounds = try RoundTable.complete(reading, where: "year = $1 AND organisation IN (\(own.places))", own.parameters)
        package.goals = try GoalTable.all(reading, where: "year = $1 AND owner IN (\(owned.places))", owned.parameters)
        package.placements = try PlacementTable.all(reading, where: "year = $1 AND goal IN (\(owned.codes))", owned.parameters)
        package.targets = try AnnualTargetTable.complete(
            reading, where: "year = $1 AND organisation IN (\(owned.places))", owned.parameters)
        package.values = try IndicatorValueTable.all(
            reading, where: "year BETWEEN $1 - 1 AND $1 AND organisation IN (\(own.places))", own.parameters)
        package.followUps = try FollowUpTable.all(reading, where: "year = $1 AND organisation IN (\(own.places))", own.parameters)
        package.activityStatuses = try ActivityStatusTable.all(
            reading, where: "year = $1 AND organisation IN (\(own.places))", own.parameters)
        package.assessments = try AssessmentTable.all(
            reading, where: "year = $1 AND organisation IN (\(own.places))", own.parameters)
        package.texts = try GoalTextTable.all(reading, where: "year = $1 AND organisation IN (\(own.places))", own.parameters)
        let reported = Set(package.activityStatuses.map(\.activity))
        let concerned = Set(below)
        package.activities = try ActivityTable.complete(under: owned, reading).filter { activity in
            concerned.contains(activity.owner) || activity.roles.isEmpty || reported.contains(activity.code)
                || activity.roles.contains { concerned.contains($0.organisation) }
        }
        try addDocuments(to: &package, below: below, reading)
        try addEconomy(to: &package, EconomyScope(below: below, above: above), reading)
        try addRoundsOfUnits(to: &package, tree, reading)
        package.indicators = try indicators(for: package, reading)
        package.values = withoutOwnDerived(package)
        package.organisations = organisations(for: package, below: below, tree)
        return package
    }

    /// A derived indicator's typed value is history and comes along with a later year; of its own year it would be refused.
    private static func withoutOwnDerived(_ package: PlanPackage) -> [IndicatorValue] {
        let derived = Set(package.indicators.filter { $0.formula != nil }.map(\.code))
        return package.values.filter { $0.period.year != package.year || !derived.contains($0.indicator) }
    }

    /// The indicators that are placed, aimed at or measured, and those that their formulas and sums need.
    private static func indicators(for package: PlanPackage, _ reading: any Reading) throws -> [Indicator] {
        let all = Dictionary(try IndicatorTable.all(reading).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var open =
            package.placements.map(\.indicator) + package.targets.map(\.indicator) + package.values.map(\.indicator)
            + package.followUps.map(\.indicator) + package.decisionPoints.compactMap(\.matter.indicator)
        var found: [IndicatorCode: Indicator] = [:]
        while let code = open.popLast() {
            guard found[code] == nil, let indicator = all[code] else { continue }
            found[code] = indicator
            open += indicator.formula?.references.map { IndicatorCode(stored: $0.indicator) } ?? []
            switch indicator.aggregation {
            case .weightedMean(let weight?): open.append(weight)
            case .ratioOfSums(let numerator, let denominator): open += [numerator, denominator]
            default: break
            }
        }
        return Array(found.values)
    }

    /// Everyone who is named, with those they stand under and those they took over from.
    private static func organisations(for package: PlanPackage, below: [OrganisationCode], _ tree: OrganisationTree)
        -> [Organisation]
    {
        var open =
            below + package.goals.map(\.owner) + package.indicators.map(\.owner) + package.targets.map(\.organisation)
            + package.activities.flatMap { [$0.owner] + $0.roles.map(\.organisation) } + organisations(inEconomyOf: package)
        var found: [OrganisationCode: Organisation] = [:]
        while let code = open.popLast() {
            guard found[code] == nil, let organisation = tree[code] else { continue }
            found[code] = organisation
            open += organisation.memberships.map(\.parent) + organisation.predecessors.map(\.code)
        }
        return Array(found.values)
    }
}
