import Economy
public import Foundation
import Rounds
import Steering

/// A round as `tertial report --format json` prints it: what `tertial read` finds in a published report, with the document itself
/// beside it (docs/json.md).
///
/// Cells are in print form. Diagnostics are there for the shape's sake and empty: a composed report has read nothing.
public struct RoundReading: Sendable, Encodable {
    public var goals: [GoalRow]
    public var indicators: [IndicatorRow]
    public var activities: [ActivityRow]
    /// The money tables by name; empty where the round has no economy.
    public var tables: [String: [TableRow]]
    public var document: Document

    public init(_ overview: RoundOverview, economy: EconomyOverview? = nil, document: Document) {
        goals = overview.nodes.map(GoalRow.init)
        let isPlan = !overview.round.key.kind.isFollowUp
        indicators = overview.nodes.flatMap { node in
            node.indicators.map { IndicatorRow($0, under: node.goal, isPlan: isPlan) }
        }
        activities = overview.nodes.flatMap { node in node.activities.map { ActivityRow($0, under: node.goal) } }
        tables = economy.map { TableRow.all(EconomyTables($0)) } ?? [:]
        self.document = document
    }

    /// The JSON text with a line break at its end; the same bytes for the same round.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        try container.encode(goals, forKey: "goals")
        try container.encode(indicators, forKey: "indicators")
        try container.encode(activities, forKey: "activities")
        try container.encode(tables, forKey: "tables")
        try container.encode([String](), forKey: "diagnostics")
        try container.encode(document, forKey: "document")
    }
}

extension RoundReading {
    public struct GoalRow: Sendable, Hashable, Encodable {
        public var level: String
        /// Empty where the goal has none.
        public var number: String
        public var title: String
        /// fullyMet, partlyMet, notMet; null where nobody has judged.
        public var status: String?

        init(_ node: GoalNode) {
            level = node.goal.level.rawValue
            number = node.goal.number
            title = node.goal.title
            status = node.judgement == .notAssessed ? nil : node.judgement.rawValue
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: FieldName.self)
            try container.encode(level, forKey: "level")
            try container.encode(number, forKey: "number")
            try container.encode(title, forKey: "title")
            try container.encode(status, forKey: "status")
        }
    }

    public struct IndicatorRow: Sendable, Hashable, Encodable {
        /// The goal's number, or its title where it has none.
        public var goal: String
        public var name: String
        public var outcome: String
        public var outcomeMen: String
        public var outcomeWomen: String
        public var previousYear: String
        public var forecast: String
        public var target: String
        public var councilTarget: String
        public var period: String
        public var periodicity: String
        public var comment: String

        /// A plan shows the targets that it set, whatever has been changed since.
        init(_ row: IndicatorFollowUp, under goal: Goal, isPlan: Bool) {
            self.goal = RoundReading.key(of: goal)
            name = row.name
            outcome = row.printedOutcome
            outcomeMen = row.printedMen
            outcomeWomen = row.printedWomen
            previousYear = row.printedPreviousYear
            forecast = row.printedForecast
            target = isPlan ? row.target?.printedOriginal(of: row.indicator) ?? "" : row.printedTarget
            councilTarget = isPlan ? row.councilTarget?.printedOriginal(of: row.indicator) ?? "" : row.printedCouncilTarget
            period = row.period.printed()
            periodicity = row.indicator.periodicity.label.sv
            comment = row.followUp?.comment ?? ""
        }
    }

    public struct ActivityRow: Sendable, Hashable, Encodable {
        /// The goal's number, or its title where it has none.
        public var goal: String
        public var text: String
        /// Empty where no date is set.
        public var start: String
        public var end: String
        public var deviation: String
        /// notStarted, onPlan, done, paused, deviating; null where the organisation has not said.
        public var status: String?

        init(_ row: ActivityFollowUp, under goal: Goal) {
            self.goal = RoundReading.key(of: goal)
            text = row.activity.text
            start = row.activity.startsOn?.iso ?? ""
            end = row.activity.endsOn?.iso ?? ""
            deviation = row.deviation
            status = row.status?.state.rawValue
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: FieldName.self)
            try container.encode(goal, forKey: "goal")
            try container.encode(text, forKey: "text")
            try container.encode(start, forKey: "start")
            try container.encode(end, forKey: "end")
            try container.encode(deviation, forKey: "deviation")
            try container.encode(status, forKey: "status")
        }
    }

    private static func key(of goal: Goal) -> String { goal.number.isEmpty ? goal.title : goal.number }
}
