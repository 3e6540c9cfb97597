import Access
import Database
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Writes a text about a goal, or about the whole document where the goal is nil. Field: `body`.
public struct EditGoalText: TextEdit {
    public static let name = "editText"
    let permission = Permission.editText
    static let isFollowUp = false
    typealias T = GoalTextTable

    let key: RoundKey
    let goal: GoalCode?
    let kind: GoalText.Kind
    let body: String
    let perspectives: Set<Perspective>?
    let version: Int

    /// - Parameters:
    ///   - body: markup.
    ///   - perspectives: nil: as they are.
    public init(
        key: RoundKey, goal: GoalCode?, kind: GoalText.Kind, body: String, perspectives: Set<Perspective>? = nil, version: Int
    ) {
        self.key = key
        self.goal = goal
        self.kind = kind
        self.body = body
        self.perspectives = perspectives
        self.version = version
    }

    private var text: TextKey { TextKey(round: key, place: goal.map { .goal($0, kind) } ?? .document(kind)) }
    var subject: String { text.subject }

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
        let words = try TypedRunningText.read(body, at: text, reading)
        if words.isEmpty, kind == .analysis, let goal, try needsAnalysis(goal, reading) {
            throw CommandFailure.refused([EditFault.needsAnalysis()])
        }
        return GoalText(
            organisation: key.organisation, year: key.year, goal: goal, round: key.kind, kind: kind, body: words.markup,
            perspectives: perspectives ?? current?.perspectives ?? [], version: version)
    }

    private func needsAnalysis(_ goal: GoalCode, _ reading: any Reading) throws -> Bool {
        let assessment = try AssessmentTable.first(
            reading, where: "year = $1 AND goal = $2 AND organisation = $3 AND round = $4",
            [.int(key.year), .text(goal.text), .text(key.organisation.text), .text(key.kind.code)])
        return assessment?.judgement == .partlyMet || assessment?.judgement == .notMet
    }

    func fields(of record: GoalText) -> [String: String] {
        let named = Perspective.allCases.filter(record.perspectives.contains).map(\.rawValue).joined(separator: " ")
        return ["body": record.body].merging(named.isEmpty ? [:] : ["perspectives": named]) { first, _ in first }
    }

    func body(of record: GoalText) -> String { record.body }

    func didSave(_ record: GoalText, in writing: any Writing) throws {
        let title = try goal.flatMap {
            try GoalTable.first(writing, where: "year = $1 AND code = $2", [.int(key.year), .text($0.text)])?.numberedTitle
        }
        try SearchIndex.put(SearchEntry(record, goalTitle: title ?? ""), in: writing)
    }
}
