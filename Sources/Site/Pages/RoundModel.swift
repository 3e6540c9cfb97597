import Documents
import Quantities
import Rounds
import Steering

/// A round at a glance: how the goals go, what is off target, what deviates, what is missing.
struct RoundModel: Sendable {
    let scene: RoundScene
    let counts: RoundCounts
    /// Indicators that do not reach the target, with the goal each stands under.
    let offTarget: [Measured]
    /// Activities that deviate or are paused.
    let deviating: [Done]
    let missing: [Missing]

    struct Measured: Sendable {
        var row: IndicatorFollowUp
        var goal: Goal
    }

    struct Done: Sendable {
        var row: ActivityFollowUp
        var goal: Goal
    }

    /// A kind of thing that the round still waits for, with each place where it is missing.
    struct Missing: Sendable {
        enum Kind: Sendable, CaseIterable { case outcome, forecast, status, assessment, analysis }

        var kind: Kind
        var places: [Place]

        struct Place: Sendable {
            var name: String
            var page: RoundPage
        }
    }

    init(_ scene: RoundScene) {
        self.scene = scene
        let overview = scene.overview
        counts = RoundCounts(overview)
        offTarget = overview.nodes.flatMap { node in
            node.indicators.filter { $0.attainment == .missed }.map { Measured(row: $0, goal: node.goal) }
        }
        deviating = overview.nodes.flatMap { node in
            node.activities.filter { $0.status?.state == .deviating || $0.status?.state == .paused }.map {
                Done(row: $0, goal: node.goal)
            }
        }
        missing = scene.key.kind.isFollowUp ? Missing.Kind.allCases.map { Missing(kind: $0, in: overview) } : []
    }

    var missingCount: Int { missing.reduce(0) { $0 + $1.places.count } }
}

extension RoundModel.Missing {
    init(kind: Kind, in overview: RoundOverview) {
        self.kind = kind
        switch kind {
        case .outcome:
            places = Self.places(overview.indicators) { $0.isMissing }
        case .forecast:
            // A forecast is asked for where the outcome of the part of the year is no answer to the year's target.
            places = Self.places(overview.indicators) { row in
                row.isDue && !row.isMissing && overview.round.key.kind != .annualReport && row.followUp?.forecast == nil
                    && row.indicator.accumulation == .accumulates
            }
        case .status:
            places = overview.nodes.flatMap { node in
                node.activities.filter { $0.status == nil }.map { Place(name: $0.activity.text, page: .goal(node.goal.code)) }
            }
        case .assessment:
            places = Self.places(overview.nodes) { node in
                node.judgement == .notAssessed && node.isAssessed(by: overview.organisation)
            }
        case .analysis:
            // The rule of the assessment: what is not fully met must be explained.
            places = Self.places(overview.nodes) { node in
                (node.judgement == .partlyMet || node.judgement == .notMet)
                    && !node.texts.contains { $0.kind == .analysis && $0.round == overview.round.key.kind && !$0.body.isEmpty }
            }
        }
    }

    private static func places(_ rows: [IndicatorFollowUp], _ isMissing: (IndicatorFollowUp) -> Bool) -> [Place] {
        rows.filter(isMissing).map { Place(name: $0.name, page: .indicator($0.indicator.code)) }
    }

    private static func places(_ nodes: [GoalNode], _ isMissing: (GoalNode) -> Bool) -> [Place] {
        nodes.filter(isMissing).map { Place(name: $0.goal.numberedTitle, page: .goal($0.goal.code)) }
    }
}

extension GoalNode {
    /// The organisation's own goals always; a committee also judges the council's goals, but the direction goals only if it wants.
    func isAssessed(by organisation: Organisation) -> Bool {
        if assessment != nil || goal.owner == organisation.code { return true }
        return (organisation.kind == .committee || organisation.kind == .company) && goal.level != .direction
    }
}
