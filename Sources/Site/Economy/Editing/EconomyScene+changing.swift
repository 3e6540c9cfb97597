import Access
import Economy
import Rounds
import Steering

extension EconomyScene {
    /// Whether the reader may change something here, as the commands judge it: no later round of the year, which builds on this one,
    /// may be approved.
    func mayChange(_ permission: Permission) -> Bool {
        surroundings.may(permission, in: round) && !approvedFollowUps.contains { key.kind.isKnown(in: $0) }
    }

    /// The year's approved follow-ups, in the year's order: what they show of the budget stands.
    var approvedFollowUps: [RoundKind] {
        surroundings.rounds
            .filter {
                $0.key.organisation == key.organisation && $0.key.year == key.year && $0.key.kind.isFollowUp && $0.state.isLocked
            }
            .map(\.key.kind)
            .sorted { $0.placeInYear < $1.placeInYear }
    }
}
