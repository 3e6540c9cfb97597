import Rounds
import Steering

extension RoundContents {
    /// The round of a committee with twice the goals: each stands once more under a number of its own, with its texts, indicators
    /// and activities. So long a report does the demo city not have; the largest committees do.
    func doubled() -> RoundContents {
        let directions = goals.count { $0.level == .direction }
        var larger = self
        larger.goals += goals.map { goal in
            var twin = goal
            twin.code = twinCode(goal.code)
            twin.parent = goal.parent.map(twinCode)
            twin.number = Self.number(goal.number, shiftedBy: directions)
            return twin
        }
        larger.texts += texts.compactMap { text in
            text.goal.map { goal in
                var twin = text
                twin.goal = twinCode(goal)
                return twin
            }
        }
        larger.placements += placements.map { placement in
            var twin = placement
            twin.goal = twinCode(placement.goal)
            return twin
        }
        larger.activities += activities.map { activity in
            var twin = activity
            twin.code = twinCode(activity.code)
            twin.goal = twinCode(activity.goal)
            return twin
        }
        larger.statuses += statuses.map { status in
            var twin = status
            twin.activity = twinCode(status.activity)
            return twin
        }
        larger.assessments += assessments.map { assessment in
            var twin = assessment
            twin.goal = twinCode(assessment.goal)
            return twin
        }
        return larger
    }

    private func twinCode<Subject>(_ code: Code<Subject>) -> Code<Subject> { Code(stored: code.text + "-tvilling") }

    /// "1.3" becomes "4.3" where there are three direction goals.
    private static func number(_ number: String, shiftedBy shift: Int) -> String {
        var parts = number.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first.flatMap({ Int($0) }) else { return number }
        parts[0] = "\(first + shift)"
        return parts.joined(separator: ".")
    }
}
