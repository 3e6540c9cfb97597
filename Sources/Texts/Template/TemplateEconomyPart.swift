import Economy

/// A heading of the economy's chapter: its text, and what Tertial makes of the figures under it.
public struct TemplateEconomyPart: Hashable, Sendable {
    public var heading: EconomyNote.Heading
    /// As it is printed; "": the heading's own words.
    public var title: String
    /// What is left out of all that can stand under the heading.
    public var without: Set<EconomyContent>
    public var instruction: WritingInstruction

    public init(
        _ heading: EconomyNote.Heading, title: String = "", without: Set<EconomyContent> = [],
        instruction: WritingInstruction = .none
    ) {
        self.heading = heading
        self.title = title
        self.without = without
        self.instruction = instruction
    }

    /// Where a template's problem with the part is told: `ekonomi/investments`.
    static func place(_ heading: EconomyNote.Heading) -> String { TextPlace.economy(heading).path }
}

/// A table, or something else that Tertial makes of the economy's records, under a heading of the economy's chapter. A document has
/// those that its kind has: a plan no forecasts, a follow-up no prices.
public enum EconomyContent: String, Hashable, Sendable, CaseIterable {
    /// The whole: cost, revenue and net.
    case operatingBudget = "driftbudget"
    /// A row for each service area.
    case serviceAreas = "omraden"
    /// A section for each service area, with the words of whoever made the forecast.
    case areaSections = "omradesavsnitt"
    /// With their charts.
    case volumes = "volymer"
    case capitalCosts = "kapitalkostnader"
    case sickLeave = "sjukfranvaro"
    case shortSickLeave = "korttidssjukfranvaro"
    case staffTurnover = "personalomsattning"
    case hourlyShare = "timavlonade"
    case employeeIndex = "medarbetarindex"
    case resultUnits = "resultatenheter"
    case investments = "investeringar"
    case parkInvestments = "parkinvesteringar"
    case turnover = "omslutning"
    /// Each application with what it is for and what was decided.
    case applications = "ansokningar"
    case prices = "interna-priser"
    case standardPrices = "schabloner"

    /// Under which it stands.
    public var heading: EconomyNote.Heading {
        switch self {
        case .operatingBudget, .serviceAreas, .areaSections, .volumes: .operations
        case .capitalCosts: .capitalCosts
        case .sickLeave, .shortSickLeave, .staffTurnover, .hourlyShare, .employeeIndex: .staff
        case .resultUnits: .resultUnits
        case .investments, .parkInvestments: .investments
        case .turnover: .turnover
        case .applications: .budgetAdjustments
        case .prices, .standardPrices: .specialAccounts
        }
    }

    /// Those of a heading, in print order.
    public static func all(under heading: EconomyNote.Heading) -> [EconomyContent] { allCases.filter { $0.heading == heading } }
}
