import Rounds
import Steering

extension GoalNode {
    /// Whether the organisation's report says how far the goal is met: its own goals always, those above it where it has judged them.
    ///
    /// A committee judges every goal of the council but the directions, which it may leave (some years' reports do).
    func isJudged(by organisation: Organisation) -> Bool {
        if assessment != nil || goal.owner == organisation.code { return true }
        let judgesCouncilGoals = organisation.kind != .unit && organisation.kind != .department
        return judgesCouncilGoals && goal.level != .direction
    }
}

extension Assessment.Judgement {
    var sign: Sign {
        switch self {
        case .fullyMet: .fullyMet
        case .partlyMet: .partlyMet
        case .notMet: .notMet
        case .notAssessed: .notAssessed
        }
    }
}

extension ActivityStatus.State {
    var sign: Sign {
        switch self {
        case .notStarted: .notStarted
        case .onPlan: .onPlan
        case .done: .done
        case .paused: .paused
        case .deviating: .deviating
        }
    }
}
