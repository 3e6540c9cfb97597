import Quantities

/// One goal of one year's goal chain (*styrkedjan*; domain page, section 3).
public struct Goal: Hashable, Sendable {
    /// From the council's direction down to the unit. A goal stands under a goal of a higher level.
    public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
        case direction, council, committee, department, unit

        private var depth: Int { Self.allCases.firstIndex(of: self) ?? 0 }
        public static func < (left: Level, right: Level) -> Bool { left.depth < right.depth }

        /// As the documents print it before the goal's title.
        public var label: Localized {
            switch self {
            case .direction: Localized(sv: "KF:s inriktningsmål", en: "Council's direction goal")
            case .council: Localized(sv: "KF:s mål för verksamhetsområdet", en: "Council's goal for the area")
            case .committee: Localized(sv: "Nämndmål", en: "Committee goal")
            case .department: Localized(sv: "Avdelningsmål", en: "Department goal")
            case .unit: Localized(sv: "Enhetsmål", en: "Unit goal")
            }
        }
    }

    /// The goal of an earlier year that this one goes on from.
    public struct Reference: Hashable, Sendable {
        public var year: Int
        public var code: GoalCode

        public init(year: Int, code: GoalCode) {
            self.year = year
            self.code = code
        }
    }

    public var year: Int
    /// Unique within the year.
    public var code: GoalCode
    public var level: Level
    /// "1.3", or "" where the goal has none.
    public var number: String
    public var title: String
    /// Who set the goal: the city for the council's.
    public var owner: OrganisationCode
    /// Nil for the direction goals, and only for them.
    public var parent: GoalCode?
    public var continues: Reference?
    public var perspectives: Set<Perspective>
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        year: Int, code: GoalCode, level: Level, number: String = "", title: String, owner: OrganisationCode,
        parent: GoalCode? = nil,
        continues: Reference? = nil, perspectives: Set<Perspective> = [], version: Int = 1
    ) {
        self.year = year
        self.code = code
        self.level = level
        self.number = number
        self.title = title
        self.owner = owner
        self.parent = parent
        self.continues = continues
        self.perspectives = perspectives
        self.version = version
    }

    /// "1.3 Stockholms stad ska ge stöd …", or the title alone.
    public var numberedTitle: String { number.isEmpty ? title : "\(number) \(title)" }
}

/// What cuts across goals, texts, activities and costs.
public enum Perspective: String, Hashable, Sendable, CaseIterable {
    case genderEquality, childrensRights, nationalMinorities, agenda2030, accessibility, ageFriendlyCity, crisis

    /// As screens and documents print it.
    public var label: Localized {
        switch self {
        case .genderEquality: Localized(sv: "Jämställdhet", en: "Gender equality")
        case .childrensRights: Localized(sv: "Barnets rättigheter", en: "Children's rights")
        case .nationalMinorities: Localized(sv: "Nationella minoriteter", en: "National minorities")
        case .agenda2030: Localized(sv: "Agenda 2030", en: "Agenda 2030")
        case .accessibility: Localized(sv: "Tillgänglighet", en: "Accessibility")
        case .ageFriendlyCity: Localized(sv: "Äldrevänlig stad", en: "Age-friendly city")
        case .crisis: Localized(sv: "Årets kris", en: "Crisis of the year")
        }
    }
}
