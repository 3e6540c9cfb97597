import Access
import Database
import Quantities
import Rounds
import Steering
import Store

/// Writes a text about a goal, or about the whole document where the goal is nil. Field: `body`.
public struct EditGoalText: RoundEdit {
    public static let name = "editText"
    let permission = Permission.editText
    static let isFollowUp = false
    typealias T = GoalTextTable

    let key: RoundKey
    let goal: GoalCode?
    let kind: GoalText.Kind
    let body: String
    let version: Int

    public init(key: RoundKey, goal: GoalCode?, kind: GoalText.Kind, body: String, version: Int) {
        self.key = key
        self.goal = goal
        self.kind = kind
        self.body = body
        self.version = version
    }

    var subject: String { "text/\(key.organisation)/\(key.year)/\(key.kind)/\(goal?.text ?? "-")/\(kind.rawValue)" }

    func current(_ reading: any Reading) throws -> GoalText? {
        try GoalTextTable.first(
            reading, where: "organisation = $1 AND year = $2 AND goal = $3 AND round = $4 AND kind = $5",
            [.text(key.organisation.text), .int(key.year), .text(goal?.text ?? ""), .text(key.kind.code), .text(kind.rawValue)])
    }

    func changed(_ current: GoalText?, by person: Person, at time: String, _ reading: any Reading) throws -> GoalText? {
        if let since = current?.lockedOn { throw CommandFailure.refused([EditFault.locked(since: since)]) }
        let isFollowUpText = kind == .analysis || kind == .goodExamples
        guard key.kind.isFollowUp ? !kind.isPlanText : !isFollowUpText else {
            throw CommandFailure.refused([EditFault.wrongRoundText(kind)])
        }
        if let goal, try !showsGoal(goal, reading) {
            throw CommandFailure.refused([EditFault.unknown("body", sv: "Målet", en: "The goal")])
        }
        let cleaned = TypedText.cleaned(body)
        if cleaned.count > GoalText.lengthLimit { throw CommandFailure.refused([EditFault.tooLong("body", cleaned.count)]) }
        if cleaned.isEmpty, kind == .analysis, let goal, try needsAnalysis(goal, reading) {
            throw CommandFailure.refused([EditFault.needsAnalysis()])
        }
        return GoalText(
            organisation: key.organisation, year: key.year, goal: goal, round: key.kind, kind: kind, body: cleaned, version: version
        )
    }

    private func needsAnalysis(_ goal: GoalCode, _ reading: any Reading) throws -> Bool {
        let assessment = try AssessmentTable.first(
            reading, where: "year = $1 AND goal = $2 AND organisation = $3 AND round = $4",
            [.int(key.year), .text(goal.text), .text(key.organisation.text), .text(key.kind.code)])
        return assessment?.judgement == .partlyMet || assessment?.judgement == .notMet
    }

    func fields(of record: GoalText) -> [String: String] { ["body": record.body] }

    func didSave(_ record: GoalText, in writing: any Writing) throws {
        let title = try goal.flatMap {
            try GoalTable.first(writing, where: "year = $1 AND code = $2", [.int(key.year), .text($0.text)])?.numberedTitle
        }
        try SearchIndex.put(SearchEntry(record, goalTitle: title ?? ""), in: writing)
    }
}
