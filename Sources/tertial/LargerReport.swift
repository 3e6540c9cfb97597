import Rounds
import Steering

extension RoundContents {
    /// The round of a committee with twice the goals: each stands once more under a number of its own, with its texts, indicators
    /// and activities. So long a report does the demo city not have; the largest committees do.
    func doubled() -> RoundContents {
        let directions = goals.count { $0.level == .direction }
        var larger = self
        larger.goals += goals.map { goal in
            twin(of: goal) {
                $0.code = twinCode(goal.code)
                $0.parent = goal.parent.map(twinCode)
                $0.number = Self.number(goal.number, shiftedBy: directions)
            }
        }
        larger.texts += texts.filter { $0.goal != nil }.map { text in twin(of: text) { $0.goal = text.goal.map(twinCode) } }
        larger.placements += placements.map { placement in twin(of: placement) { $0.goal = twinCode(placement.goal) } }
        larger.activities += activities.map { activity in
            twin(of: activity) { ($0.code, $0.goal) = (twinCode(activity.code), twinCode(activity.goal)) }
        }
        larger.statuses += statuses.map { status in twin(of: status) { $0.activity = twinCode(status.activity) } }
        larger.assessments += assessments.map { assessment in twin(of: assessment) { $0.goal = twinCode(assessment.goal) } }
        return larger
    }

    private func twin<Record>(of record: Record, _ change: (inout Record) -> Void) -> Record {
        var twin = record
        change(&twin)
        return twin
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
