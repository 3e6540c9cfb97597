import Quantities
import Steering

/// Puts a round's records in their places. Which goals, indicators and activities concern the organisation is decided here:
/// a goal of those above it is shown where the organisation has something under it.
struct GoalNodeAssembly {
    private let contents: RoundContents
    private let chain: GoalChain
    private let textsByGoal: [GoalCode: [GoalText]]
    private let placementsByGoal: [GoalCode: [Placement]]
    private let activitiesByGoal: [GoalCode: [Activity]]
    private let valueByKey: [ValueKey: IndicatorValue]
    private let ownTargets: [IndicatorCode: AnnualTarget]
    private let councilTargets: [IndicatorCode: AnnualTarget]
    private let followUps: [IndicatorCode: FollowUp]
    private let statuses: [ActivityCode: ActivityStatus]
    private let assessments: [GoalCode: Assessment]

    private struct ValueKey: Hashable {
        let indicator: IndicatorCode
        let period: FiscalPeriod
    }

    init(_ contents: RoundContents) {
        self.contents = contents
        let own = contents.organisation.code
        let city = contents.ancestors.last?.code
        chain = GoalChain(contents.goals)
        let order = Dictionary(uniqueKeysWithValues: GoalText.Kind.allCases.enumerated().map { ($1, $0) })
        let goalTexts = contents.texts.filter { $0.goal != nil }.sorted { (order[$0.kind] ?? 0) < (order[$1.kind] ?? 0) }
        textsByGoal = Dictionary(grouping: goalTexts) { $0.goal ?? GoalCode(stored: "") }
        placementsByGoal = Dictionary(grouping: contents.placements, by: \.goal)
        activitiesByGoal = Dictionary(grouping: contents.activities, by: \.goal)
        valueByKey = Dictionary(
            contents.values.filter { $0.organisation == own }.map { (ValueKey(indicator: $0.indicator, period: $0.period), $0) },
            uniquingKeysWith: { first, _ in first })
        ownTargets = Dictionary(
            contents.targets.filter { $0.organisation == own }.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
        councilTargets = Dictionary(
            contents.targets.filter { $0.organisation == city && city != own }.map { ($0.indicator, $0) },
            uniquingKeysWith: { first, _ in first })
        followUps = Dictionary(contents.followUps.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
        statuses = Dictionary(contents.statuses.map { ($0.activity, $0) }, uniquingKeysWith: { first, _ in first })
        assessments = Dictionary(contents.assessments.map { ($0.goal, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func roots() -> [GoalNode] { chain.roots.compactMap(node) }

    private func node(_ goal: Goal) -> GoalNode? {
        let children = chain.children(of: goal.code).compactMap(node)
        let indicators = indicators(of: goal)
        let activities = activities(of: goal)
        let texts = textsByGoal[goal.code] ?? []
        let assessment = assessments[goal.code]
        let concerns =
            goal.owner == contents.organisation.code || !children.isEmpty || !indicators.isEmpty || !activities.isEmpty
            || !texts.isEmpty
            || assessment != nil
        guard concerns else { return nil }
        let evidence = AssessmentProposal.Evidence(
            children: children.map { ($0.goal.numberedTitle, $0.judgement) },
            indicators: indicators.map { ($0.name, $0.attainment) },
            activities: activities.compactMap { $0.status?.state })
        return GoalNode(
            goal: goal, texts: texts, assessment: assessment, proposal: AssessmentProposal(from: evidence), indicators: indicators,
            activities: activities, children: children)
    }

    private func indicators(of goal: Goal) -> [IndicatorFollowUp] {
        let rows = (placementsByGoal[goal.code] ?? []).compactMap { placement -> IndicatorFollowUp? in
            guard let indicator = contents.indicators[placement.indicator] else { return nil }
            return row(indicator, placement)
        }
        return inSwedishOrder(rows, by: \.name)
    }

    private func row(_ indicator: Indicator, _ placement: Placement) -> IndicatorFollowUp? {
        let key = contents.round.key
        let period = indicator.period(in: key.kind, year: key.year)
        let partial = valueByKey[ValueKey(indicator: indicator.code, period: period)]
        let yearly = valueByKey[ValueKey(indicator: indicator.code, period: .year(key.year))]
        let outcome = key.kind.isFollowUp ? partial ?? yearly : nil
        let target = ownTargets[indicator.code]
        let followUp = followUps[indicator.code]
        let previous = valueByKey[ValueKey(indicator: indicator.code, period: .year(key.year - 1))]
        guard target != nil || outcome != nil || followUp != nil || previous != nil || indicator.owner == contents.organisation.code
        else {
            return nil
        }
        return IndicatorFollowUp(
            indicator: indicator, goal: placement.goal, name: placement.name ?? indicator.name, period: outcome?.period ?? period,
            outcome: outcome, previousYear: previous, followUp: followUp, target: target,
            councilTarget: councilTargets[indicator.code],
            isDue: key.kind == .annualReport || (key.kind.isFollowUp && indicator.periodicity != .year))
    }

    private func activities(of goal: Goal) -> [ActivityFollowUp] {
        let own = contents.organisation.code
        let concerned = (activitiesByGoal[goal.code] ?? []).filter { activity in
            activity.owner == own || activity.roles.isEmpty || statuses[activity.code] != nil
                || activity.roles.contains { $0.organisation == own }
        }
        return inSwedishOrder(concerned.map { ActivityFollowUp(activity: $0, status: statuses[$0.code]) }, by: \.activity.text)
    }

    private func inSwedishOrder<Row>(_ rows: [Row], by text: KeyPath<Row, String>) -> [Row] {
        rows.map { (SwedishSort.key($0[keyPath: text]), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
