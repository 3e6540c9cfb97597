import Quantities

/// What the system proposes for a goal, with what speaks for and against it.
///
/// An assessment is a judgement by people at each level and not a minimum of the children (domain page, section 3), so this
/// only weighs what is known and says so in sentences; it never decides.
public struct AssessmentProposal: Hashable, Sendable {
    /// One thing that is known about the goal.
    public struct Reason: Hashable, Sendable {
        /// Whether it makes the goal look met or not.
        public enum Direction: String, Hashable, Sendable { case speaksFor, speaksAgainst }

        public var direction: Direction
        public var sentence: Localized

        public init(_ direction: Direction, _ sentence: Localized) {
            self.direction = direction
            self.sentence = sentence
        }
    }

    /// What is known about the goal when the round is open.
    public struct Evidence: Hashable, Sendable {
        /// Judgements of the goals right below it.
        public var children: [(title: String, judgement: Assessment.Judgement)]
        /// The goal's own indicators, each against its target.
        public var indicators: [(name: String, attainment: TargetAttainment)]
        /// The states of those of its activities that have one.
        public var activities: [ActivityStatus.State]

        public init(
            children: [(title: String, judgement: Assessment.Judgement)] = [],
            indicators: [(name: String, attainment: TargetAttainment)] = [],
            activities: [ActivityStatus.State] = []
        ) {
            self.children = children
            self.indicators = indicators
            self.activities = activities
        }

        public static func == (left: Evidence, right: Evidence) -> Bool {
            left.activities == right.activities && left.children.elementsEqual(right.children, by: ==)
                && left.indicators.elementsEqual(right.indicators, by: ==)
        }

        public func hash(into hasher: inout Hasher) { hasher.combine(activities) }
    }

    /// What is proposed; people decide.
    public let judgement: Assessment.Judgement
    /// Goals below first, then indicators, then activities; within each, what speaks for stands first.
    public let reasons: [Reason]

    /// Everything that is known speaks for: fully met. Nothing speaks for, and a goal is not met or a target missed: not met.
    /// Anything between: partly met. Nothing is known: not assessed.
    ///
    /// - Parameter round: decides the tense: goals *uppfylls* during the year and *har uppfyllts* in the annual report.
    public init(from evidence: Evidence, in round: RoundKind = .tertial1) {
        let words = AssessmentSentences(round: round)
        reasons =
            words.children(evidence.children) + words.indicators(evidence.indicators) + words.activities(evidence.activities)
        let hasPros = reasons.contains { $0.direction == .speaksFor }
        let hasCons = reasons.contains { $0.direction == .speaksAgainst }
        let hasFailure =
            evidence.children.contains { $0.judgement == .notMet } || evidence.indicators.contains { $0.attainment == .missed }
        let isPartlyMetBelow = evidence.children.contains { $0.judgement == .partlyMet }
        judgement =
            switch (hasPros, hasCons) {
            case (false, false): .notAssessed
            case (true, false): .fullyMet
            case (false, true) where hasFailure && !isPartlyMetBelow: .notMet
            default: .partlyMet
            }
    }
}

extension String {
    /// "tre av fyra" → "Tre av fyra"
    public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
