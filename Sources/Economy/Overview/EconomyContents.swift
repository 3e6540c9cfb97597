import Quantities
import Steering

/// Every economy record that a round's economy is made of, as the store fetches them in a handful of statements. Records of years and
/// rounds that the round cannot know of may be among them: ``EconomyOverview`` looks away from those.
public struct EconomyContents: Sendable {
    public var organisation: Organisation
    public var year: Int
    public var round: RoundKind
    /// Names of the organisation, everyone below it and the city.
    public var names: [OrganisationCode: String] = [:]
    /// The city above, for prices, rules and comparisons.
    public var city: OrganisationCode
    /// The organisation's departments and units, on the round's day.
    public var units: Set<OrganisationCode> = []
    /// The whole register.
    public var areas: [ServiceArea] = []
    /// This year's and last year's, of the organisation.
    public var placements: [AreaPlacement] = []
    /// The organisation's and the city's, of this year.
    public var rules: [EconomyRules] = []
    /// This year's and last year's of the organisation; likewise lines, of its units too.
    public var budgets: [BudgetVersion] = []
    public var budgetLines: [BudgetLine] = []
    /// This year's.
    public var adjustments: [BudgetAdjustment] = []
    /// This year's and last year's, all rounds.
    public var roundEconomies: [RoundEconomy] = []
    /// This year's and last year's, all rounds, of the organisation and its units.
    public var forecasts: [AreaForecast] = []
    /// This year's and last year's, of the organisation and its units.
    public var outcomes: [AreaOutcome] = []
    /// This year's and all earlier years', for the funds' history.
    public var resultUnits: [ResultUnit] = []
    public var resultForecasts: [ResultForecast] = []
    /// This year's, all rounds.
    public var capitalCosts: [CapitalCost] = []
    public var investments: [InvestmentLine] = []
    public var investmentForecasts: [InvestmentForecast] = []
    public var investmentTransfers: [InvestmentTransfer] = []
    public var applications: [GrantApplication] = []
    public var series: [VolumeSeries] = []
    /// This year's and the two years' before, of the organisation.
    public var readings: [VolumeReading] = []
    /// This year's and last year's, of the organisation and the city.
    public var prices: [UnitPrice] = []
    /// Of the organisation, its units and the city: this year's and the two years' before.
    public var staffFigures: [StaffFigure] = []
    /// Of the round.
    public var notes: [EconomyNote] = []

    public init(organisation: Organisation, year: Int, round: RoundKind, city: OrganisationCode) {
        self.organisation = organisation
        self.year = year
        self.round = round
        self.city = city
    }
}
