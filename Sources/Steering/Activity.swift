import Quantities

/// What is to be done under a goal, by whom and when.
public struct Activity: Hashable, Sendable {
    /// An organisation's part in it (domain page, section 3).
    public struct Role: Hashable, Sendable, Comparable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case lead, cooperation, consultation, direction

            /// As screens and documents print it.
            public var label: Localized {
                switch self {
                case .lead: Localized(sv: "Huvudansvar", en: "Lead")
                case .cooperation: Localized(sv: "I samarbete med", en: "In cooperation with")
                case .consultation: Localized(sv: "I samråd med", en: "In consultation with")
                case .direction: Localized(sv: "Under ledning av", en: "Under the direction of")
                }
            }
        }

        public var organisation: OrganisationCode
        public var kind: Kind

        public init(organisation: OrganisationCode, kind: Kind) {
            self.organisation = organisation
            self.kind = kind
        }

        public static func < (left: Role, right: Role) -> Bool {
            (left.organisation.text, left.kind.rawValue) < (right.organisation.text, right.kind.rawValue)
        }
    }

    public var year: Int
    /// Unique within the year.
    public var code: ActivityCode
    public var goal: GoalCode
    public var owner: OrganisationCode
    public var text: String
    /// Nil where the plan names no day; likewise `endsOn`.
    public var startsOn: CalendarDate?
    public var endsOn: CalendarDate?
    public var roles: [Role]
    /// Hangs on money that has been applied for.
    public var dependsOnApplication: Bool
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        year: Int, code: ActivityCode, goal: GoalCode, owner: OrganisationCode, text: String, startsOn: CalendarDate? = nil,
        endsOn: CalendarDate? = nil, roles: [Role] = [], dependsOnApplication: Bool = false, version: Int = 1
    ) {
        self.year = year
        self.code = code
        self.goal = goal
        self.owner = owner
        self.text = text
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.roles = roles
        self.dependsOnApplication = dependsOnApplication
        self.version = version
    }
}

/// How far a committee has come with an activity in a round; one activity has a status from each committee.
public struct ActivityStatus: Hashable, Sendable {
    /// The five states of the domain page, section 3.
    public enum State: String, Hashable, Sendable, CaseIterable {
        case notStarted, onPlan, done, paused, deviating

        /// As screens and documents print it.
        public var label: Localized {
            switch self {
            case .notStarted: Localized(sv: "Ej påbörjad", en: "Not started")
            case .onPlan: Localized(sv: "Pågår enligt plan", en: "On plan")
            case .done: Localized(sv: "Klar", en: "Done")
            case .paused: Localized(sv: "Pausad", en: "Paused")
            case .deviating: Localized(sv: "Avvikelse", en: "Deviating")
            }
        }
    }

    public var year: Int
    public var activity: ActivityCode
    public var organisation: OrganisationCode
    public var round: RoundKind
    public var state: State
    /// Required where the state is `deviating`.
    public var explanation: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        year: Int, activity: ActivityCode, organisation: OrganisationCode, round: RoundKind, state: State, explanation: String = "",
        version: Int = 1
    ) {
        self.year = year
        self.activity = activity
        self.organisation = organisation
        self.round = round
        self.state = state
        self.explanation = explanation
        self.version = version
    }

    /// What must be said before the status can be kept.
    public func problems() -> [Diagnostic] {
        guard state == .deviating, explanation.allSatisfy(\.isWhitespace) else { return [] }
        return [
            Diagnostic(
                "T2041", place: "explanation",
                message: Localized(sv: "En avvikelse ska förklaras.", en: "A deviation must be explained."),
                remedy: Localized(
                    sv: "Skriv kort vad som avviker och vad som görs åt det.",
                    en: "Say briefly what deviates and what is done about it."))
        ]
    }
}
