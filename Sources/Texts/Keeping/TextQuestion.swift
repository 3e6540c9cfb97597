import Quantities
import Rounds
import Steering

/// A committee's writer asks a unit back about a goal, and gets an answer.
public struct TextQuestion: Hashable, Sendable {
    public var code: QuestionCode
    /// The asker's round.
    public var key: RoundKey
    public var goal: GoalCode
    /// Who is asked.
    public var unit: OrganisationCode
    public var question: String
    /// The person's code as in the journal; likewise ``answeredBy``.
    public var askedBy: String
    /// ISO 8601, UTC.
    public var askedAt: String
    /// "" until it is answered.
    public var answer: String
    public var answeredBy: String
    public var answeredAt: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        code: QuestionCode, key: RoundKey, goal: GoalCode, unit: OrganisationCode, question: String, askedBy: String,
        askedAt: String, answer: String = "", answeredBy: String = "", answeredAt: String = "", version: Int = 1
    ) {
        self.code = code
        self.key = key
        self.goal = goal
        self.unit = unit
        self.question = question
        self.askedBy = askedBy
        self.askedAt = askedAt
        self.answer = answer
        self.answeredBy = answeredBy
        self.answeredAt = answeredAt
        self.version = version
    }

    public var isAnswered: Bool { !answer.isEmpty }
}

public typealias QuestionCode = Code<TextQuestion>
