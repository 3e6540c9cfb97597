import Access
import Database
import Quantities
import Rounds
import Steering
import Store

/// Says how far the committee has come with an activity. Fields: `state`, `explanation`.
public struct SetActivityStatus: RoundEdit {
    public static let name = "setActivityStatus"
    let permission = Permission.editFollowUp
    typealias T = ActivityStatusTable

    let key: RoundKey
    let activity: ActivityCode
    let state: String
    let explanation: String
    let version: Int

    public init(key: RoundKey, activity: ActivityCode, state: String, explanation: String, version: Int) {
        self.key = key
        self.activity = activity
        self.state = state
        self.explanation = explanation
        self.version = version
    }

    var subject: String { "activityStatus/\(key.organisation)/\(key.year)/\(key.kind)/\(activity)" }

    func current(_ reading: any Reading) throws -> ActivityStatus? {
        try ActivityStatusTable.first(
            reading, where: "year = $1 AND activity = $2 AND organisation = $3 AND round = $4",
            [.int(key.year), .text(activity.text), .text(key.organisation.text), .text(key.kind.code)])
    }

    func changed(_ current: ActivityStatus?, by person: Person, at time: String, _ reading: any Reading) throws -> ActivityStatus? {
        let known = try ActivityTable.first(reading, where: "year = $1 AND code = $2", [.int(key.year), .text(activity.text)])
        guard let known, try showsGoal(known.goal, reading) else {
            throw CommandFailure.refused([EditFault.unknown("state", sv: "Aktiviteten", en: "The activity")])
        }
        guard let state = ActivityStatus.State(rawValue: state) else {
            throw CommandFailure.refused([EditFault.notAChoice("state")])
        }
        let status = ActivityStatus(
            year: key.year, activity: activity, organisation: key.organisation, round: key.kind, state: state,
            explanation: TypedText.cleaned(explanation), version: version)
        var problems = status.problems()
        let length = status.explanation.count
        if length > TypedText.explanationLimit {
            problems.append(EditFault.tooLong("explanation", length, limit: TypedText.explanationLimit))
        }
        guard problems.isEmpty else { throw CommandFailure.refused(problems) }
        return status
    }

    func fields(of record: ActivityStatus) -> [String: String] {
        ["state": record.state.rawValue, "explanation": record.explanation]
    }
}
