import Access
import Database
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Asks a unit back about a goal. Field: `question`.
public struct AskUnit: Command {
    public static let name = "askUnit"
    /// Characters of a question or an answer.
    public static let lengthLimit = 5_000

    let key: RoundKey
    let goal: GoalCode
    let unit: OrganisationCode
    let question: String

    /// - Parameter key: the asker's round.
    public init(key: RoundKey, goal: GoalCode, unit: OrganisationCode, question: String) {
        self.key = key
        self.goal = goal
        self.unit = unit
        self.question = question
    }

    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try RoundAuthority(key: key, permission: .editText, target: key.organisation, isFollowUp: false).check(person, reading)
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<SavedRequest<TextQuestion>> {
        let tree = try OrganisationTable.tree(writing)
        var typed = TypedFields()
        let words = typed.neededText(question, "question", limit: Self.lengthLimit)
        if !isBelow(tree) { typed.refuse(DocumentFault.notBelow(unit)) }
        if try !RoundGoals(key, writing).contains(goal) {
            typed.refuse(EditFault.unknown("goal", sv: "Målet", en: "The goal"))
        }
        try typed.finish()
        let asking = TextQuestion(
            code: try NewCode.next(TextQuestionTable.self, key, "fraga", writing), key: key, goal: goal, unit: unit,
            question: words, askedBy: person.code, askedAt: time)
        let change = QuestionRecord.change(nil, asking, version: 0)
        let saved = try change.save(in: writing)
        return Applied(SavedRequest(code: asking.code, version: saved.version), records: saved.record.map { [$0] } ?? [])
    }

    private func isBelow(_ tree: OrganisationTree) -> Bool {
        guard let organisation = tree[key.organisation], tree[unit] != nil else { return false }
        let day = RoundQuery.reportingDay(of: key, organisation)
        return tree.ancestors(of: unit, on: day).contains { $0.code == key.organisation }
    }
}

/// Answers what one was asked. Field: `answer`.
public struct AnswerQuestion: Command {
    public static let name = "answerQuestion"

    let code: QuestionCode
    let answer: String
    let version: Int

    public init(code: QuestionCode, answer: String, version: Int) {
        self.code = code
        self.answer = answer
        self.version = version
    }

    /// The unit's own people answer, also while the asker's report is handed in: the question is why they are asked.
    public func authorise(_ person: Person, _ reading: any Reading) throws {
        let question = try question(reading)
        guard let round = try RoundTable.find(question.key, reading) else {
            throw CommandFailure.refused([EditFault.noRound(question.key)])
        }
        do { try round.mustBeOpen() } catch { throw CommandFailure.notAllowed(error) }
        let tree = try OrganisationTable.tree(reading)
        let day = tree[question.key.organisation].map { RoundQuery.reportingDay(of: question.key, $0) }
        guard person.may(.editText, in: question.unit, tree, round: .open, on: day) else {
            throw CommandFailure.notAllowed(EditFault.notAllowed(person, question.unit, round.state))
        }
        guard person.code != question.askedBy else { throw CommandFailure.notAllowed(DocumentFault.ownQuestion()) }
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let before = try question(writing)
        var typed = TypedFields()
        var after = before
        after.answer = typed.neededText(answer, "answer", limit: AskUnit.lengthLimit)
        try typed.finish()
        after.answeredBy = person.code
        after.answeredAt = time
        let saved = try QuestionRecord.change(before, after, version: version).save(in: writing)
        return Applied(saved.version, records: saved.record.map { [$0] } ?? [])
    }

    private func question(_ reading: any Reading) throws -> TextQuestion {
        guard let question = try TextQuestionTable.first(reading, where: "code = $1", [.text(code.text)]) else {
            throw CommandFailure.refused([EditFault.unknown("answer", sv: "Frågan", en: "The question")])
        }
        return question
    }
}

private enum QuestionRecord {
    static func change(_ before: TextQuestion?, _ after: TextQuestion, version: Int) -> RecordChange<TextQuestionTable> {
        RecordChange(subject: "question/\(after.code)", before: before, after: after, version: version) { question in
            [
                "goal": question.goal.text, "unit": question.unit.text, "question": question.question,
                "answer": question.answer,
            ]
        }
    }
}
