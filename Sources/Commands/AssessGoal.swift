import Access
import Database
import Quantities
import Rounds
import Steering
import Store

/// Judges how far a goal is met. Fields: `judgement`, `justification`.
///
/// An analysis must be there where the goal is not fully met, and a justification where the judgement differs from the proposal.
public struct AssessGoal: RoundEdit {
    public static let name = "assessGoal"
    let permission = Permission.assess
    typealias T = AssessmentTable

    let key: RoundKey
    let goal: GoalCode
    let judgement: String
    let justification: String
    let version: Int

    public init(key: RoundKey, goal: GoalCode, judgement: String, justification: String, version: Int) {
        self.key = key
        self.goal = goal
        self.judgement = judgement
        self.justification = justification
        self.version = version
    }

    var subject: String { "assessment/\(key.organisation)/\(key.year)/\(key.kind)/\(goal)" }

    func current(_ reading: any Reading) throws -> Assessment? {
        try AssessmentTable.first(
            reading, where: "year = $1 AND goal = $2 AND organisation = $3 AND round = $4",
            [.int(key.year), .text(goal.text), .text(key.organisation.text), .text(key.kind.code)])
    }

    func changed(_ current: Assessment?, by person: Person, at time: String, _ reading: any Reading) throws -> Assessment? {
        guard let contents = try RoundQuery.contents(key, reading), let node = RoundOverview(contents).node(goal) else {
            throw CommandFailure.refused([EditFault.unknown("judgement", sv: "Målet", en: "The goal")])
        }
        guard let judgement = Assessment.Judgement(rawValue: judgement) else {
            throw CommandFailure.refused([EditFault.notAChoice("judgement")])
        }
        let assessment = Assessment(
            year: key.year, goal: goal, organisation: key.organisation, round: key.kind, judgement: judgement,
            justification: TypedText.cleaned(justification), proposed: node.proposal.judgement, judgedBy: person.code,
            judgedOn: try? CalendarDate(iso: String(time.prefix(10))), version: version)
        var problems = assessment.problems(
            proposal: node.proposal.judgement, hasAnalysis: node.text(.analysis)?.body.isEmpty == false)
        let length = assessment.justification.count
        if length > TypedText.explanationLimit {
            problems.append(EditFault.tooLong("justification", length, limit: TypedText.explanationLimit))
        }
        guard problems.isEmpty else { throw CommandFailure.refused(problems) }
        return assessment
    }

    func fields(of record: Assessment) -> [String: String] {
        ["judgement": record.judgement.rawValue, "justification": record.justification]
    }
}
