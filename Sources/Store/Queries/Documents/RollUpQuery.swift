import Database
import Quantities
import Rounds
import Steering

/// Fetches what the units below have to say of a goal. The number of statements is the same for a village and for a metropolis.
public enum RollUpQuery {
    /// In three statements where there are units. Values that are computed by formulas are not among them.
    ///
    /// - Returns: nil where there is no such goal that year or no such organisation.
    public static func rollUp(_ key: RoundKey, goal code: GoalCode, _ reading: any Reading) throws -> RollUp? {
        let tree = try OrganisationTable.tree(reading)
        guard tree[key.organisation] != nil,
            let goal = try GoalTable.first(reading, where: "year = $1 AND code = $2", [.int(key.year), Parameter(code)])
        else { return nil }
        let units = UnitsBelow(key, tree)
        guard !units.organisations.isEmpty else { return RollUp(key: key, goal: goal, units: []) }
        let (rounds, records) = try reading.atOnce { reading in
            (try units.rounds(of: key, reading), try RollUpRecords(key, goal, units, reading))
        }
        let roundsByUnit = Dictionary(rounds.map { ($0.key.organisation, $0) }, uniquingKeysWith: { first, _ in first })
        return RollUp(
            key: key, goal: goal,
            units: units.organisations.map { unit in
                RollUp.Unit(organisation: unit, round: roundsByUnit[unit.code], goals: records.goals(of: unit.code))
            })
    }

    /// How many of the units below have a goal of their own somewhere under each goal of the year. In two statements.
    public static func unitCounts(_ key: RoundKey, _ reading: any Reading) throws -> [GoalCode: Int] {
        let own = Set(UnitsBelow(key, try OrganisationTable.tree(reading)).organisations.map(\.code))
        let goals = try GoalTable.all(reading, where: "year = $1", [.int(key.year)])
        let parents = Dictionary(goals.map { ($0.code, $0.parent) }, uniquingKeysWith: { first, _ in first })
        var units: [GoalCode: Set<OrganisationCode>] = [:]
        for goal in goals where own.contains(goal.owner) {
            var above = goal.parent
            // A circle of parents ends where it would begin anew: there are no more steps than goals.
            for _ in goals.indices {
                guard let code = above else { break }
                units[code, default: []].insert(goal.owner)
                above = parents[code] ?? nil
            }
        }
        return units.mapValues(\.count)
    }
}

/// The records under one goal, of the organisation's units.
private struct RollUpRecords {
    private let key: RoundKey
    /// The goal itself, and every goal whose chain of parents reaches it.
    private let goals: [Goal]
    private let texts: [Place: [GoalText]]
    private let assessments: [Place: Assessment]
    private let placements: [GoalCode: [Placement]]
    private let indicators: [IndicatorCode: Indicator]
    private let values: [Measured: [IndicatorValue]]
    private let followUps: [Measured: FollowUp]
    private let activities: [GoalCode: [Activity]]
    private let statuses: [Done: ActivityStatus]

    private struct Place: Hashable {
        let unit: OrganisationCode
        let goal: GoalCode
    }

    private struct Measured: Hashable {
        let unit: OrganisationCode
        let indicator: IndicatorCode
    }

    private struct Done: Hashable {
        let unit: OrganisationCode
        let activity: ActivityCode
    }

    /// Every goal under `$2` in the year `$1`, itself too.
    private static let chain = """
        WITH RECURSIVE below (code) AS (
            SELECT code FROM goal WHERE year = $1 AND code = $2
            UNION
            SELECT goal.code FROM goal JOIN below ON goal.parent = below.code WHERE goal.year = $1
        ) SELECT code FROM below
        """

    init(_ key: RoundKey, _ goal: Goal, _ units: UnitsBelow, _ reading: any Reading) throws {
        self.key = key
        let under: [Parameter] = [.int(key.year), Parameter(goal.code)]
        let chain = "year = $1 AND goal IN (\(Self.chain))"
        goals = try GoalTable.all(reading, where: "year = $1 AND code IN (\(Self.chain))", under)
        let ofRound = under + [.text(key.kind.code)] + units.parameters
        let ofUnits = "organisation IN (\(units.places(after: 3))) AND round = $3"
        texts = Dictionary(
            grouping: try GoalTextTable.all(reading, where: "\(ofUnits) AND \(chain)", ofRound),
            by: { Place(unit: $0.organisation, goal: $0.goal ?? goal.code) })
        assessments = Self.keyed(
            try AssessmentTable.all(reading, where: "\(ofUnits) AND \(chain)", ofRound),
            by: { Place(unit: $0.organisation, goal: $0.goal) })
        placements = Dictionary(grouping: try PlacementTable.all(reading, where: chain, under), by: \.goal)
        let placed = "SELECT indicator FROM placement WHERE \(chain)"
        indicators = Self.keyed(try IndicatorTable.all(reading, where: "code IN (\(placed))", under), by: \.code)
        let measured = "organisation IN (\(units.places(after: 2))) AND year = $1 AND indicator IN (\(placed))"
        values = Dictionary(
            grouping: try IndicatorValueTable.all(reading, where: measured, under + units.parameters),
            by: { Measured(unit: $0.organisation, indicator: $0.indicator) })
        followUps = Self.keyed(
            try FollowUpTable.all(reading, where: "\(ofUnits) AND year = $1 AND indicator IN (\(placed))", ofRound),
            by: { Measured(unit: $0.organisation, indicator: $0.indicator) })
        activities = Dictionary(grouping: try ActivityTable.all(reading, where: chain, under), by: \.goal)
        let planned = "SELECT code FROM activity WHERE \(chain)"
        statuses = Self.keyed(
            try ActivityStatusTable.all(reading, where: "\(ofUnits) AND year = $1 AND activity IN (\(planned))", ofRound),
            by: { Done(unit: $0.organisation, activity: $0.activity) })
    }

    private static func keyed<Key: Hashable, Record>(_ records: [Record], by key: (Record) -> Key) -> [Key: Record] {
        Dictionary(records.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The unit's own, and those above them that it has said something of.
    func goals(of unit: OrganisationCode) -> [RollUp.UnitGoal] {
        let all = goals.map { goal in
            RollUp.UnitGoal(
                goal: goal, texts: inOrder(texts[Place(unit: unit, goal: goal.code)] ?? []),
                assessment: assessments[Place(unit: unit, goal: goal.code)], indicators: indicators(of: unit, under: goal),
                activities: activities(of: unit, under: goal))
        }
        // An indicator of one unit's goal is another's too, and says nothing of that goal.
        return all.filter { $0.goal.owner == unit || ($0.goal.level != .unit && $0.saysSomething) }
            .map { (SwedishSort.key($0.goal.title), $0) }
            .sorted { ($0.1.goal.level, $0.0, $0.1.goal.code) < ($1.1.goal.level, $1.0, $1.1.goal.code) }.map(\.1)
    }

    private func inOrder(_ texts: [GoalText]) -> [GoalText] {
        GoalText.Kind.allCases.flatMap { kind in texts.filter { $0.kind == kind && !$0.body.isEmpty } }
    }

    /// Under a goal of the unit's own, all; under others' goals those that it has reported.
    private func indicators(of unit: OrganisationCode, under goal: Goal) -> [RollUp.UnitIndicator] {
        let found = (placements[goal.code] ?? []).compactMap { placement -> RollUp.UnitIndicator? in
            guard let indicator = indicators[placement.indicator] else { return nil }
            let measured = Measured(unit: unit, indicator: indicator.code)
            let read = values[measured] ?? []
            let asked = indicator.acceptedPeriods(in: key.kind, year: key.year)
            return RollUp.UnitIndicator(
                indicator: indicator, name: placement.name ?? indicator.name,
                value: asked.lazy.compactMap { period in read.first { $0.period == period } }.first, followUp: followUps[measured])
        }
        return inSwedishOrder(found.filter { goal.owner == unit || $0.isReported }, by: \.name)
    }

    private func activities(of unit: OrganisationCode, under goal: Goal) -> [RollUp.UnitActivity] {
        let found = (activities[goal.code] ?? []).map { activity in
            RollUp.UnitActivity(activity: activity, status: statuses[Done(unit: unit, activity: activity.code)])
        }
        return inSwedishOrder(found.filter { $0.activity.owner == unit || $0.status != nil }, by: \.activity.text)
    }

    private func inSwedishOrder<Element>(_ elements: [Element], by words: KeyPath<Element, String>) -> [Element] {
        elements.map { (SwedishSort.key($0[keyPath: words]), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

extension RollUp.UnitIndicator {
    fileprivate var isReported: Bool { value != nil || followUp != nil }
}

extension RollUp.UnitGoal {
    fileprivate var saysSomething: Bool {
        !texts.isEmpty || assessment != nil || indicators.contains(where: \.isReported)
            || activities.contains { $0.status != nil }
    }
}
