import Economy
import Quantities
import Rounds
import Steering

/// *Mall*: which sections a document has, in which order, with guidance for whoever writes. The council office keeps it; the
/// guidance is shown beside the editor and never stands in a text.
public struct DocumentTemplate: Hashable, Sendable {
    public var code: TemplateCode
    /// "Tertialrapport för nämnd"
    public var name: String
    /// Which documents it is for.
    public var kinds: Set<Kind>
    /// For whom.
    public var audience: Audience
    /// The first year it is used for.
    public var fromYear: Int
    /// The last year; nil: until it is replaced.
    public var toYear: Int?
    /// In print order.
    public var sections: [TemplateSection]
    /// What stands under a goal of each level, in print order. A level that is missing is printed without texts and tables.
    public var goals: [Goal.Level: [TemplateGoalPart]]
    /// What stands in the economy's chapter, in print order. Empty: the standard parts of each kind of document
    /// (``filled(for:)``).
    public var economy: [TemplateEconomyPart]
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case plan, tertial1, tertial2, annualReport, month

        public init(_ round: RoundKind) {
            self =
                switch round {
                case .plan: .plan
                case .tertial1: .tertial1
                case .tertial2: .tertial2
                case .annualReport: .annualReport
                case .month: .month
                }
        }
    }

    public enum Audience: String, Hashable, Sendable, CaseIterable {
        /// Committees and companies.
        case committee
        /// Departments and units.
        case unit
    }

    public init(
        code: TemplateCode, name: String, kinds: Set<Kind>, audience: Audience, fromYear: Int, toYear: Int? = nil,
        sections: [TemplateSection], goals: [Goal.Level: [TemplateGoalPart]], economy: [TemplateEconomyPart] = [],
        version: Int = 1
    ) {
        self.code = code
        self.name = name
        self.kinds = kinds
        self.audience = audience
        self.fromYear = fromYear
        self.toYear = toYear
        self.sections = sections
        self.goals = goals
        self.economy = economy
        self.version = version
    }
}

public typealias TemplateCode = Code<DocumentTemplate>
public typealias SectionCode = Code<TemplateSection>

/// A heading of the document, with what stands under it.
public struct TemplateSection: Hashable, Sendable {
    /// Unique in the template; also the code of what is written here, where ``part`` is free text.
    public var code: SectionCode
    /// "": the part's own heading.
    public var heading: String
    public var part: DocumentPart
    public var instruction: WritingInstruction
    /// Headings under this one.
    public var sections: [TemplateSection]

    public init(
        code: SectionCode, heading: String = "", part: DocumentPart, instruction: WritingInstruction = .none,
        sections: [TemplateSection] = []
    ) {
        self.code = code
        self.heading = heading
        self.part = part
        self.instruction = instruction
        self.sections = sections
    }
}

/// What fills a section.
public enum DocumentPart: Hashable, Sendable {
    /// A fixed text of the whole document: `text/summary`.
    case text(GoalText.Kind)
    /// Free text, written under the section's own code: `fri`.
    case free
    /// The counting sentences: `korthet`.
    case inBrief
    /// The goal chain: `mal`.
    case goals
    /// The economy's chapter, with the parts of ``DocumentTemplate/economy``: `ekonomi`.
    case economy

    /// As it stands in files and forms.
    public var path: String {
        switch self {
        case .text(let kind): "text/\(kind.rawValue)"
        case .free: "fri"
        case .inBrief: "korthet"
        case .goals: "mal"
        case .economy: "ekonomi"
        }
    }

    public init?(path: String) {
        switch path {
        case "fri": self = .free
        case "korthet": self = .inBrief
        case "mal": self = .goals
        case "ekonomi": self = .economy
        default:
            guard path.hasPrefix("text/"), let kind = GoalText.Kind(rawValue: String(path.dropFirst(5))) else { return nil }
            self = .text(kind)
        }
    }
}

/// A text or a table under a goal.
public struct TemplateGoalPart: Hashable, Sendable {
    public enum Part: Hashable, Sendable {
        /// `text/analysis`
        case text(GoalText.Kind)
        /// `indikatorer`
        case indicators
        /// `aktiviteter`
        case activities
        /// `grund`: the sentence that says what the assessment rests on.
        case basis

        public var path: String {
            switch self {
            case .text(let kind): "text/\(kind.rawValue)"
            case .indicators: "indikatorer"
            case .activities: "aktiviteter"
            case .basis: "grund"
            }
        }

        public init?(path: String) {
            switch path {
            case "indikatorer": self = .indicators
            case "aktiviteter": self = .activities
            case "grund": self = .basis
            default:
                guard path.hasPrefix("text/"), let kind = GoalText.Kind(rawValue: String(path.dropFirst(5))) else { return nil }
                self = .text(kind)
            }
        }
    }

    public var part: Part
    public var instruction: WritingInstruction

    public init(_ part: Part, instruction: WritingInstruction = .none) {
        self.part = part
        self.instruction = instruction
    }
}

/// What the council office asks of whoever writes a text.
public struct WritingInstruction: Hashable, Sendable {
    /// Shown beside the editor; markup. Never printed.
    public var guidance: String
    /// Whether the document is incomplete without it.
    public var isRequired: Bool
    /// Words; nil: no limit.
    public var wordLimit: Int?

    public init(guidance: String = "", isRequired: Bool = false, wordLimit: Int? = nil) {
        self.guidance = guidance
        self.isRequired = isRequired
        self.wordLimit = wordLimit
    }

    public static let none = WritingInstruction()
}
