import Quantities

/// A running text of an organisation about a goal, or about the whole document where `goal` is nil.
public struct GoalText: Hashable, Sendable {
    /// Which of the fixed texts it is. Plan texts are written in the plan and then locked; the follow-ups repeat them unchanged.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case contribution, description, expectedResult, expectedResultLonger, workingMethods, followUpMethods, development
        case analysis, goodExamples
        case summary, directives, assignment, organisationText, quality

        /// As screens and documents print it.
        public var label: Localized {
            switch self {
            case .contribution: Localized(sv: "Nämndens bidrag", en: "The committee's contribution")
            case .description: Localized(sv: "Beskrivning", en: "Description")
            case .expectedResult: Localized(sv: "Förväntat resultat", en: "Expected result")
            case .expectedResultLonger: Localized(sv: "Förväntat resultat på längre sikt", en: "Expected result in the longer term")
            case .workingMethods: Localized(sv: "Arbetssätt", en: "Working methods")
            case .followUpMethods: Localized(sv: "Uppföljning", en: "Follow-up")
            case .development: Localized(sv: "Utveckling", en: "Development")
            case .analysis: Localized(sv: "Analys", en: "Analysis")
            case .goodExamples: Localized(sv: "Goda exempel", en: "Good examples")
            case .summary: Localized(sv: "Sammanfattande analys", en: "Summary")
            case .directives:
                Localized(
                    sv: "Stadens direktiv till samtliga nämnder och bolagsstyrelser",
                    en: "The city's directives to all committees and boards")
            case .assignment: Localized(sv: "Uppdrag", en: "Assignment")
            case .organisationText: Localized(sv: "Organisation", en: "Organisation")
            case .quality: Localized(sv: "Systematiskt kvalitetsarbete", en: "Systematic quality work")
            }
        }

        /// Written in the plan, then locked and repeated.
        public var isPlanText: Bool {
            switch self {
            case .contribution, .description, .expectedResult, .expectedResultLonger, .workingMethods, .followUpMethods,
                .development,
                .assignment, .organisationText:
                true
            case .analysis, .goodExamples, .summary, .directives, .quality: false
            }
        }
    }

    public var organisation: OrganisationCode
    public var year: Int
    public var goal: GoalCode?
    public var round: RoundKind
    public var kind: Kind
    /// Markup (docs/textformat.md): paragraphs apart by an empty line; `- ` begins a list item, `### ` a heading within.
    public var body: String
    /// What the text is about beside its goal, such as gender equality (domain page, section 3).
    public var perspectives: Set<Perspective>
    /// Since when it cannot be changed.
    public var lockedOn: CalendarDate?
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        organisation: OrganisationCode, year: Int, goal: GoalCode?, round: RoundKind, kind: Kind, body: String,
        perspectives: Set<Perspective> = [], lockedOn: CalendarDate? = nil, version: Int = 1
    ) {
        self.organisation = organisation
        self.year = year
        self.goal = goal
        self.round = round
        self.kind = kind
        self.body = body
        self.perspectives = perspectives
        self.lockedOn = lockedOn
        self.version = version
    }

    /// Characters; a longer text is refused by forms and imports.
    public static let lengthLimit = 200_000
}
