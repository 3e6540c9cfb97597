import Quantities
import Steering

/// Puts a round's records in their places. Which goals, indicators and activities concern the organisation is decided here:
/// a goal of those above it is shown where the organisation has something under it.
struct GoalNodeAssembly {
    private let contents: RoundContents
    private let city: OrganisationCode?
    private let chain: GoalChain
    private let textsByGoal: [GoalCode: [GoalText]]
    private let givenByGoal: [GoalCode: [GoalText]]
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
        let kind = contents.round.key.kind
        let city = contents.ancestors.last?.code
        self.city = city
        chain = GoalChain(contents.goals)
        var texts: [GoalCode: [GoalText]] = [:]
        for text in contents.shownTexts { if let goal = text.goal { texts[goal, default: []].append(text) } }
        textsByGoal = texts
        givenByGoal = Dictionary(grouping: contents.givenTexts) { $0.goal ?? GoalCode(stored: "") }
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
        followUps = Dictionary(
            contents.followUps.filter { $0.organisation == own && $0.round == kind }.map { ($0.indicator, $0) },
            uniquingKeysWith: { first, _ in first })
        statuses = Dictionary(
            contents.statuses.filter { $0.organisation == own && $0.round == kind }.map { ($0.activity, $0) },
            uniquingKeysWith: { first, _ in first })
        assessments = Dictionary(
            contents.assessments.filter { $0.organisation == own && $0.round == kind }.map { ($0.goal, $0) },
            uniquingKeysWith: { first, _ in first })
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
            || !texts.isEmpty || assessment != nil
        guard concerns else { return nil }
        let given = (givenByGoal[goal.code] ?? []).filter { text in !texts.contains { $0.kind == text.kind } }
        let evidence = AssessmentProposal.Evidence(
            children: children.map { ($0.goal.numberedTitle, $0.judgement) },
            indicators: indicators.map { ($0.name, $0.attainment) },
            activities: activities.compactMap { $0.status?.state })
        return GoalNode(
            goal: goal, texts: given + texts, assessment: assessment,
            proposal: AssessmentProposal(from: evidence, in: contents.round.key.kind),
            indicators: indicators,
            activities: activities, children: children)
    }

    private func indicators(of goal: Goal) -> [IndicatorFollowUp] {
        let rows = (placementsByGoal[goal.code] ?? []).compactMap { placement -> IndicatorFollowUp? in
            guard let indicator = contents.indicators[placement.indicator] else { return nil }
            return row(indicator, placement, isOwn: goal.owner == contents.organisation.code)
        }
        return inSwedishOrder(rows, by: \.name, then: \.indicator.code.text)
    }

    /// - Returns: nil where the indicator is placed under a goal of those above and the organisation has nothing to do with it.
    private func row(_ indicator: Indicator, _ placement: Placement, isOwn: Bool) -> IndicatorFollowUp? {
        let key = contents.round.key
        let accepted = key.kind.isFollowUp ? indicator.acceptedPeriods(in: key.kind, year: key.year) : []
        let outcome = accepted.lazy.compactMap { valueByKey[ValueKey(indicator: indicator.code, period: $0)] }.first
        let target = ownTargets[indicator.code]
        let followUp = followUps[indicator.code]
        let previous = valueByKey[ValueKey(indicator: indicator.code, period: .year(key.year - 1))]
        let concerns =
            isOwn || indicator.owner == contents.organisation.code || target != nil || outcome != nil || followUp != nil
            || previous != nil
        guard concerns else { return nil }
        return IndicatorFollowUp(
            indicator: indicator, goal: placement.goal, name: placement.name ?? indicator.name,
            period: outcome?.period ?? indicator.period(in: key.kind, year: key.year), outcome: outcome, previousYear: previous,
            followUp: followUp, target: target, councilTarget: councilTargets[indicator.code],
            isDue: indicator.isDue(in: key.kind, year: key.year), isAnnual: key.kind == .annualReport)
    }

    /// The organisation's own, those that name it, those it has said something of, and for a committee those of the city that name
    /// nobody and so concern everybody.
    private func activities(of goal: Goal) -> [ActivityFollowUp] {
        let own = contents.organisation.code
        let isAddressedByTheCity = contents.organisation.kind == .committee || contents.organisation.kind == .company
        let concerned = (activitiesByGoal[goal.code] ?? []).filter { activity in
            activity.owner == own || statuses[activity.code] != nil || activity.roles.contains { $0.organisation == own }
                || (activity.roles.isEmpty && activity.owner == city && isAddressedByTheCity)
        }
        return inSwedishOrder(
            concerned.map { ActivityFollowUp(activity: $0, status: statuses[$0.code]) }, by: \.activity.text,
            then: \.activity.code.text)
    }

    private func inSwedishOrder<Row>(_ rows: [Row], by text: KeyPath<Row, String>, then code: KeyPath<Row, String>) -> [Row] {
        rows.map { (SwedishSort.key($0[keyPath: text]), $0[keyPath: code], $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
}
