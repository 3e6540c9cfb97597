import Economy
import Quantities
import Rounds
import Steering
import Texts

/// An organisation's plan, follow-up and economy for a year as one value: what a plan package file holds (docs/planpaket.md).
public struct PlanPackage: Sendable {
    public var year: Int
    public var organisation: OrganisationCode
    /// What the reader of the file should know, such as what is constructed.
    public var note: String
    public var organisations: [Organisation] = []
    public var rounds: [Round] = []
    public var goals: [Goal] = []
    public var indicators: [Indicator] = []
    public var placements: [Placement] = []
    public var targets: [AnnualTarget] = []
    public var values: [IndicatorValue] = []
    public var followUps: [FollowUp] = []
    public var activities: [Activity] = []
    public var activityStatuses: [ActivityStatus] = []
    public var assessments: [Assessment] = []
    public var texts: [GoalText] = []
    public var serviceAreas: [ServiceArea] = []
    public var areaPlacements: [AreaPlacement] = []
    public var accountRules: [AccountRule] = []
    public var economyRules: [EconomyRules] = []
    public var budgets: [BudgetVersion] = []
    public var budgetLines: [BudgetLine] = []
    public var adjustments: [BudgetAdjustment] = []
    public var roundEconomies: [RoundEconomy] = []
    public var areaForecasts: [AreaForecast] = []
    public var areaOutcomes: [AreaOutcome] = []
    public var resultUnits: [ResultUnit] = []
    public var resultForecasts: [ResultForecast] = []
    public var capitalCosts: [CapitalCost] = []
    public var investments: [InvestmentLine] = []
    public var investmentForecasts: [InvestmentForecast] = []
    public var investmentTransfers: [InvestmentTransfer] = []
    /// As read, their attachments have no SHA-256: whoever saves the files sums them.
    public var applications: [GrantApplication] = []
    /// The attachments' bytes. An attachment without them is not written.
    public var attachmentContents: [AttachmentKey: [UInt8]] = [:]
    public var volumeSeries: [VolumeSeries] = []
    public var volumeReadings: [VolumeReading] = []
    public var unitPrices: [UnitPrice] = []
    public var staffFigures: [StaffFigure] = []
    public var economyNotes: [EconomyNote] = []
    public var templates: [DocumentTemplate] = []
    public var caseFiles: [CaseFile] = []
    public var decisionPoints: [DecisionPoint] = []
    /// As read, they have no SHA-256: whoever saves the files sums them.
    public var caseAttachments: [CaseAttachment] = []
    /// The bytes of the case's attachments. An attachment without them is not written.
    public var caseAttachmentContents: [CaseAttachmentKey: [UInt8]] = [:]
    public var ownSections: [OwnSection] = []
    public var sentenceChoices: [SentenceChoice] = []
    public var promises: [ReportingPromise] = []
    /// The texts name them by the SHA-256 of their bytes.
    public var images: [ImageFile] = []
    /// Where each record stood in the file it was read from, for conflicts that are found later.
    public var places = PackagePlaces()

    public init(year: Int, organisation: OrganisationCode, note: String = "") {
        self.year = year
        self.organisation = organisation
        self.note = note
    }
}

/// The lists of a plan package, by their names in the file.
public enum PackageList: String, Sendable, CaseIterable, Hashable {
    case organisations, rounds, goals, indicators, placements, targets, values, followUps, activities, activityStatuses,
        assessments, texts
    case serviceAreas, areaPlacements, accountRules, economyRules, budgets, budgetLines, adjustments, roundEconomies, areaForecasts,
        areaOutcomes, resultUnits, resultForecasts, capitalCosts, investments, investmentForecasts, investmentTransfers,
        applications, volumeSeries, volumeReadings, unitPrices, staffFigures, economyNotes
    case templates, caseFiles, decisionPoints, caseAttachments, ownSections, sentenceChoices, promises, images
}

/// The line of every record in the file, list by list.
public struct PackagePlaces: Sendable {
    private var lines: [PackageList: [Int]] = [:]

    public init() {}

    mutating func note(_ list: PackageList, lines: [Int]) { self.lines[list] = lines }

    /// "rad 41, /values/7/period"; without the line where the package was not read from a file.
    public func place(_ list: PackageList, _ index: Int, _ field: String = "") -> String {
        let path = "/\(list.rawValue)/\(index)" + (field.isEmpty ? "" : "/\(field)")
        guard let all = lines[list], all.indices.contains(index) else { return path }
        return JSONFault.place(all[index], path)
    }
}
