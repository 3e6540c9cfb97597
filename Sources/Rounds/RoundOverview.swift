import Quantities
import Steering

/// A round in print order: the goal chain with what the organisation says, measures and does under each goal.
///
/// Pages, reports and counts are all made from this one value, so that they cannot disagree.
public struct RoundOverview: Sendable {
    public let round: Round
    public let organisation: Organisation
    public let ancestors: [Organisation]
    public let organisationNames: [OrganisationCode: String]
    /// The direction goals; the rest hangs below them.
    public let roots: [GoalNode]
    /// Texts about the whole document, in the order of ``GoalText/Kind``.
    public let documentTexts: [GoalText]
    /// All nodes, parents before children.
    public let nodes: [GoalNode]

    public init(_ contents: RoundContents) {
        round = contents.round
        organisation = contents.organisation
        ancestors = contents.ancestors
        organisationNames = contents.organisationNames
        documentTexts = contents.shownTexts.filter { $0.goal == nil }
        roots = GoalNodeAssembly(contents).roots()
        nodes = roots.flatMap(\.selfAndDescendants)
    }

    /// Nil where the goal does not concern the organisation.
    public func node(_ code: GoalCode) -> GoalNode? { nodes.first { $0.goal.code == code } }

    /// In print order.
    public var indicators: [IndicatorFollowUp] { nodes.flatMap(\.indicators) }
    public var activities: [ActivityFollowUp] { nodes.flatMap(\.activities) }

    /// The goal's ancestors within the chain, the direction goal first.
    public func path(to code: GoalCode) -> [GoalNode] {
        func search(_ nodes: [GoalNode], _ path: [GoalNode]) -> [GoalNode]? {
            for node in nodes {
                if node.goal.code == code { return path }
                if let found = search(node.children, path + [node]) { return found }
            }
            return nil
        }
        return search(roots, []) ?? []
    }

    /// The document's text of that kind.
    public func text(_ kind: GoalText.Kind) -> GoalText? { documentTexts.first { $0.kind == kind } }
}

/// A goal with everything that the organisation has under it, and the goals below.
public struct GoalNode: Sendable {
    public let goal: Goal
    /// Plan texts first, then the follow-up's; in the order of ``GoalText/Kind``.
    public let texts: [GoalText]
    public let assessment: Assessment?
    /// What the system makes of the evidence in this round.
    public let proposal: AssessmentProposal
    /// In Swedish alphabetical order.
    public let indicators: [IndicatorFollowUp]
    /// In Swedish alphabetical order.
    public let activities: [ActivityFollowUp]
    public let children: [GoalNode]

    /// Parents before children.
    public var selfAndDescendants: [GoalNode] { [self] + children.flatMap(\.selfAndDescendants) }

    public func text(_ kind: GoalText.Kind) -> GoalText? { texts.first { $0.kind == kind } }

    /// Not assessed where nobody has judged.
    public var judgement: Assessment.Judgement { assessment?.judgement ?? .notAssessed }
}

/// An indicator's row in a round: the eight columns of the report and what they come from.
public struct IndicatorFollowUp: Sendable {
    public let indicator: Indicator
    public let goal: GoalCode
    /// As it was printed that year.
    public let name: String
    /// What the outcome column reports on.
    public let period: FiscalPeriod
    /// Nil where nothing is reported.
    public let outcome: IndicatorValue?
    /// The whole year before.
    public let previousYear: IndicatorValue?
    public let followUp: FollowUp?
    /// The organisation's own, *årsmål*.
    public let target: AnnualTarget?
    /// *KF:s årsmål*; nil for the city itself.
    public let councilTarget: AnnualTarget?

    /// Whether the round asks for an outcome: a yearly indicator is first asked for in the annual report.
    public let isDue: Bool
    let isAnnual: Bool

    /// By the full-year forecast where there is one, otherwise by the outcome; the annual report judges by the outcome.
    public var attainment: TargetAttainment {
        let forecast = followUp?.forecast?.number == nil || (isAnnual && hasOutcome) ? nil : followUp?.forecast
        return TargetAttainment(
            of: forecast ?? outcome?.total, against: target?.shown.target, polarity: indicator.polarity,
            earlier: previousYear?.total,
            isStillGrowing: forecast == nil && indicator.accumulation == .accumulates && !isAnnual)
    }

    /// Asked for and not reported. "No data" is a report.
    public var isMissing: Bool { isDue && !hasOutcome }
    /// Whether anything is reported: a number, "no data" or "suppressed".
    public var hasOutcome: Bool { outcome?.total != nil }

    /// The cells as the report prints them; empty where nothing is reported.
    public var printedOutcome: String { indicator.printed(outcome?.total) }
    public var printedMen: String { indicator.printed(outcome?.men) }
    public var printedWomen: String { indicator.printed(outcome?.women) }
    public var printedPreviousYear: String { indicator.printed(previousYear?.total) }
    public var printedForecast: String { indicator.printedForecast(followUp?.forecast) }
    public var printedTarget: String { printed(target) }
    public var printedCouncilTarget: String { printed(councilTarget) }

    private func printed(_ target: AnnualTarget?) -> String {
        target?.shown.target.printed(unit: indicator.unit, decimals: indicator.decimals) ?? ""
    }
}

/// An activity with the organisation's status in the round.
public struct ActivityFollowUp: Sendable {
    public let activity: Activity
    /// Nil where none is reported.
    public let status: ActivityStatus?

    /// "Avvikelse" column: the explanation where the activity deviates.
    public var deviation: String { status?.state == .deviating ? status?.explanation ?? "" : "" }
}
