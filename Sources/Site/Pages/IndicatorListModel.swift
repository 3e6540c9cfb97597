import Quantities
import Rounds
import Steering

/// How a list of indicators is narrowed; its parameters are `visa`, `mal` and `ord`.
struct IndicatorFilter: Sendable, Hashable {
    enum Standing: String, Sendable, CaseIterable {
        case offTarget = "nar-inte", onTarget = "nar", missing = "saknas"

        var label: Localized {
            switch self {
            case .offTarget: Localized(sv: "Når inte årsmålet", en: "Off target")
            case .onTarget: Localized(sv: "Når årsmålet", en: "On target")
            case .missing: Localized(sv: "Utfall saknas", en: "Outcome missing")
            }
        }

        func includes(_ row: IndicatorFollowUp) -> Bool {
            switch self {
            case .offTarget: row.attainment == .missed
            case .onTarget: row.attainment == .met
            case .missing: row.isMissing
            }
        }
    }

    var standing: Standing?
    var goal: GoalCode?
    var words = ""

    /// What is not understood narrows nothing: an old link still shows the list.
    init(_ query: FormFields) {
        standing = query["visa"].flatMap(Standing.init)
        goal = query["mal"].flatMap { try? GoalCode($0) }
        words = String(query.text("ord").prefix(200))
    }

    init(standing: Standing? = nil, goal: GoalCode? = nil, words: String = "") {
        self.standing = standing
        self.goal = goal
        self.words = words
    }

    var isNarrowing: Bool { standing != nil || goal != nil || !words.allSatisfy(\.isWhitespace) }
}

/// All indicators of a round, under their goals.
struct IndicatorListModel: Sendable {
    struct Group: Sendable {
        var goal: Goal
        var rows: [IndicatorFollowUp]
    }

    var filter: IndicatorFilter
    /// Only goals that have a row left.
    var groups: [Group]
    /// Goals that the list can be narrowed to, in print order.
    var goals: [Goal]
    var total: Int
    var offTarget: Int
    var missing: Int

    var shown: Int { groups.reduce(0) { $0 + $1.rows.count } }

    init(_ overview: RoundOverview, filter: IndicatorFilter) {
        self.filter = filter
        let all = overview.indicators
        total = all.count
        offTarget = all.filter { $0.attainment == .missed }.count
        missing = all.filter(\.isMissing).count
        goals = overview.nodes.filter { node in node.selfAndDescendants.contains { !$0.indicators.isEmpty } }.map(\.goal)
        let chosen = filter.goal.flatMap { overview.node($0)?.selfAndDescendants } ?? overview.nodes
        let words = WordFilter(filter.words)
        groups = chosen.compactMap { node in
            let rows = node.indicators.filter { row in
                (filter.standing?.includes(row) ?? true) && words.matches([row.name, row.indicator.definition])
            }
            return rows.isEmpty ? nil : Group(goal: node.goal, rows: rows)
        }
    }
}

extension IndicatorListModel {
    func spreadsheet(_ language: Language) -> String {
        let say = PageWords(language)
        var sheet = SpreadsheetText(header: [
            say("Mål", "Goal"), say("Indikator", "Indicator"), say("Enhet", "Unit"), say("Period", "Period"),
            say("Utfall", "Outcome"), say("Kvinnor", "Women"), say("Män", "Men"), say("Årsmål", "Target"),
            say("KF:s årsmål", "City's target"), say("Prognos helår", "Full-year forecast"),
            say("Utfall året före", "Outcome last year"),
        ])
        for group in groups {
            for row in group.rows {
                sheet.add([
                    .text(group.goal.numberedTitle), .text(row.name), .text(row.indicator.unit.symbol),
                    .text(row.outcome?.period.code ?? ""), .reading(row.outcome?.total), .reading(row.outcome?.women),
                    .reading(row.outcome?.men), .text(row.printedTarget), .text(row.printedCouncilTarget),
                    .reading(row.followUp?.forecast), .reading(row.previousYear?.total),
                ])
            }
        }
        return sheet.text
    }
}

/// Every word must stand somewhere, folded and in part, as in the search.
struct WordFilter: Sendable {
    private let words: [String]

    init(_ text: String) {
        words = SwedishFold.fold(text).split(separator: " ").map(String.init)
    }

    func matches(_ texts: [String]) -> Bool {
        guard !words.isEmpty else { return true }
        let folded = texts.map { SwedishFold.fold($0) }
        return words.allSatisfy { word in folded.contains { $0.contains(word) } }
    }
}
