import Database
import Economy
import Quantities
import Rounds
import Steering

/// The economy's records of an organisation and its units over some years, fetched at once: from them the contents of each round of
/// those years are taken without asking the database again.
struct EconomyRecords {
    let tree: OrganisationTree
    var areas: [ServiceArea] = []
    var placements: [AreaPlacement] = []
    var rules: [EconomyRules] = []
    var budgets: [BudgetVersion] = []
    var budgetLines: [BudgetLine] = []
    var adjustments: [BudgetAdjustment] = []
    var roundEconomies: [RoundEconomy] = []
    var forecasts: [AreaForecast] = []
    var outcomes: [AreaOutcome] = []
    var resultUnits: [ResultUnit] = []
    var resultForecasts: [ResultForecast] = []
    var capitalCosts: [CapitalCost] = []
    var investments: [InvestmentLine] = []
    var investmentForecasts: [InvestmentForecast] = []
    var investmentTransfers: [InvestmentTransfer] = []
    var applications: [GrantApplication] = []
    var series: [VolumeSeries] = []
    var readings: [VolumeReading] = []
    var prices: [UnitPrice] = []
    var staffFigures: [StaffFigure] = []
    var notes: [EconomyNote] = []

    /// What is asked for.
    enum Extent {
        case everything
        /// What the whole's budget, forecast and transfers are computed from.
        case sums
    }

    /// In one statement.
    ///
    /// - Parameter years: those whose rounds are asked for; the years before that they compare with are fetched too.
    /// - Returns: nil where there is no such organisation.
    init?(
        _ extent: Extent, of organisation: OrganisationCode, years: ClosedRange<Int>, _ tree: OrganisationTree,
        _ reading: any Reading
    ) throws {
        guard tree[organisation] != nil else { return nil }
        let filter = EconomyFilter(of: organisation, years: years, tree)
        self = try reading.atOnce { reading in
            var records = EconomyRecords(tree: tree)
            try records.fetch(extent, filter, reading)
            return records
        }
    }

    private init(tree: OrganisationTree) { self.tree = tree }

    private mutating func fetch(_ extent: Extent, _ filter: EconomyFilter, _ reading: any Reading) throws {
        try fetchAreas(filter, reading)
        try fetchBudgets(filter, reading)
        try fetchForecasts(filter, reading)
        try fetchResultUnits(filter, reading)
        try fetchCounts(filter, reading)
        if extent == .everything { try fetchBesides(filter, reading) }
    }

    /// What tables and pages show beside the sums.
    private mutating func fetchBesides(_ filter: EconomyFilter, _ reading: any Reading) throws {
        try fetchInvestments(filter, reading)
        notes = try filter.all(EconomyNoteTable.self, of: .own, yearsBefore: 0, reading)
        outcomes = try filter.all(AreaOutcomeTable.self, of: .below, yearsBefore: 1, reading)
        capitalCosts = try filter.all(CapitalCostTable.self, of: .own, yearsBefore: 0, reading)
        staffFigures = try filter.all(StaffFigureTable.self, of: .belowAndCity, yearsBefore: 2, reading)
    }

    private mutating func fetchAreas(_ filter: EconomyFilter, _ reading: any Reading) throws {
        areas = try ServiceAreaTable.all(reading)
        placements = try filter.all(AreaPlacementTable.self, of: .responsible, yearsBefore: 1, reading)
        rules = try filter.all(EconomyRulesTable.self, of: .responsibleAndCity, column: "owner", yearsBefore: 0, reading)
    }

    private mutating func fetchBudgets(_ filter: EconomyFilter, _ reading: any Reading) throws {
        budgets = try filter.all(BudgetVersionTable.self, of: .responsible, yearsBefore: 1, reading)
        budgetLines = try filter.all(BudgetLineTable.self, of: .below, yearsBefore: 1, reading)
        adjustments = try filter.all(BudgetAdjustmentTable.self, of: .below, yearsBefore: 0, reading)
        applications = try filter.all(GrantApplicationTable.self, of: .below, yearsBefore: 0, reading)
    }

    private mutating func fetchForecasts(_ filter: EconomyFilter, _ reading: any Reading) throws {
        roundEconomies = try filter.all(RoundEconomyTable.self, of: .own, yearsBefore: 1, reading)
        forecasts = try filter.all(AreaForecastTable.self, of: .below, yearsBefore: 1, reading)
    }

    private mutating func fetchResultUnits(_ filter: EconomyFilter, _ reading: any Reading) throws {
        resultUnits = try filter.all(ResultUnitTable.self, of: .responsible, column: "committee", yearsBefore: nil, reading)
        let (places, codes) = filter.organisations(.responsible)
        resultForecasts = try ResultForecastTable.all(
            reading,
            where: """
                year BETWEEN $1 AND $2
                AND unit IN (SELECT unit FROM result_unit WHERE year BETWEEN $1 AND $2 AND committee IN (\(places)))
                """, filter.years(before: nil) + codes)
    }

    private mutating func fetchInvestments(_ filter: EconomyFilter, _ reading: any Reading) throws {
        investments = try filter.all(InvestmentLineTable.self, of: .below, yearsBefore: 0, reading)
        let (places, codes) = filter.organisations(.below)
        investmentForecasts = try InvestmentForecastTable.all(
            reading,
            where: """
                line IN (SELECT code FROM investment_line WHERE year BETWEEN $1 AND $2 AND organisation IN (\(places)))
                AND year BETWEEN $1 AND $2
                """, filter.years(before: 0) + codes)
        investmentTransfers = try filter.all(InvestmentTransferTable.self, of: .below, yearsBefore: 0, reading)
    }

    private mutating func fetchCounts(_ filter: EconomyFilter, _ reading: any Reading) throws {
        readings = try filter.all(VolumeReadingTable.self, of: .below, yearsBefore: 2, reading)
        let (places, codes) = filter.organisations(.responsibleAndCity)
        series = try VolumeSeriesTable.all(
            reading,
            where: """
                owner IN (\(places)) OR code IN (SELECT series FROM volume_reading WHERE year BETWEEN $1 AND $2
                AND organisation IN (\(places)))
                """, filter.years(before: 2) + codes)
        prices = try filter.all(UnitPriceTable.self, of: .responsibleAndCity, column: "owner", yearsBefore: 1, reading)
    }
}
