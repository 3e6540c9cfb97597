import Quantities

/// A judgement by people of how far a goal is met (*måluppfyllelse*), per goal, round and owner.
public struct Assessment: Hashable, Sendable {
    public enum Judgement: String, Hashable, Sendable, CaseIterable {
        case fullyMet, partlyMet, notMet, notAssessed

        /// During the year the goals *uppfylls*; the annual report says *uppfyllt*.
        public func label(in round: RoundKind) -> Localized {
            let past = round == .annualReport
            return switch self {
            case .fullyMet: Localized(sv: past ? "Uppfyllt helt" : "Uppfylls helt", en: past ? "Fully met" : "Will be fully met")
            case .partlyMet:
                Localized(sv: past ? "Uppfyllt delvis" : "Uppfylls delvis", en: past ? "Partly met" : "Will be partly met")
            case .notMet: Localized(sv: past ? "Ej uppfyllt" : "Uppfylls inte", en: past ? "Not met" : "Will not be met")
            case .notAssessed: Localized(sv: "Ej bedömt", en: "Not assessed")
            }
        }
    }

    public var year: Int
    public var goal: GoalCode
    public var organisation: OrganisationCode
    public var round: RoundKind
    public var judgement: Judgement
    /// Why, where it differs from the proposal.
    public var justification: String
    /// What the system proposed when the judgement was made; nil where it was brought in from elsewhere.
    public var proposed: Judgement?
    /// Who judged: a person's code, or "" where it was brought in from elsewhere.
    public var judgedBy: String
    public var judgedOn: CalendarDate?
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        year: Int, goal: GoalCode, organisation: OrganisationCode, round: RoundKind, judgement: Judgement,
        justification: String = "",
        proposed: Judgement? = nil, judgedBy: String = "", judgedOn: CalendarDate? = nil, version: Int = 1
    ) {
        self.year = year
        self.goal = goal
        self.organisation = organisation
        self.round = round
        self.judgement = judgement
        self.justification = justification
        self.proposed = proposed
        self.judgedBy = judgedBy
        self.judgedOn = judgedOn
        self.version = version
    }
}
