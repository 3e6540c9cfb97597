import Database
import Economy
import Exchange
import Quantities
import Rounds
import Steering

extension PackageStore {
    /// Whose economy a package holds.
    struct EconomyScope {
        /// The organisation and everyone below it.
        let below: [OrganisationCode]
        /// Its committee and the city, whose areas, budget versions, rules and prices it builds on.
        let above: [OrganisationCode]
    }

    /// Adds the year's economy, and of the year before what the year is compared with.
    static func addEconomy(to package: inout PlanPackage, _ scope: EconomyScope, _ reading: any Reading) throws {
        let own = EconomySelection(package.year, scope.below, reading)
        let shared = EconomySelection(package.year, scope.below + scope.above, reading)
        package.areaPlacements = try shared.all(AreaPlacementTable.self)
        package.economyRules = try shared.all(EconomyRulesTable.self, "owner")
        package.budgets = try shared.all(BudgetVersionTable.self)
        package.unitPrices = try shared.all(UnitPriceTable.self, "owner")
        package.accountRules = try shared.allYears(AccountRuleTable.self, "owner")
        package.budgetLines = try own.all(BudgetLineTable.self)
        package.adjustments = try own.all(BudgetAdjustmentTable.self)
        package.roundEconomies = try own.all(RoundEconomyTable.self)
        package.areaForecasts = try own.all(AreaForecastTable.self)
        package.areaOutcomes = try own.all(AreaOutcomeTable.self)
        package.capitalCosts = try own.all(CapitalCostTable.self)
        package.economyNotes = try own.all(EconomyNoteTable.self)
        package.staffFigures = try own.all(StaffFigureTable.self, yearsBefore: 2)
        package.volumeReadings = try own.all(VolumeReadingTable.self, yearsBefore: 2)
        try addResultUnits(to: &package, own, reading)
        try addInvestments(to: &package, own)
        try addApplications(to: &package, own, reading)
        try addRegisters(to: &package, Set(scope.below), reading)
    }

    private static func addResultUnits(
        to package: inout PlanPackage, _ own: EconomySelection, _ reading: any Reading
    ) throws {
        package.resultUnits = try ResultUnitTable.all(
            reading,
            where: "year BETWEEN $1 - 1 AND $1 AND (committee IN (\(own.places)) OR unit IN (\(own.places)))", own.parameters)
        let units = Set(package.resultUnits.map { EconomyCodes.UnitYear(unit: $0.unit, year: $0.year) })
        package.resultForecasts = try ResultForecastTable.all(
            reading,
            where: """
                year BETWEEN $1 - 1 AND $1 AND unit IN (
                    SELECT unit FROM result_unit WHERE committee IN (\(own.places)) OR unit IN (\(own.places)))
                """, own.parameters
        )
        .filter { units.contains(EconomyCodes.UnitYear(unit: $0.unit, year: $0.year)) }
    }

    private static func addInvestments(to package: inout PlanPackage, _ own: EconomySelection) throws {
        package.investments = try own.all(InvestmentLineTable.self)
        package.investmentTransfers = try own.all(InvestmentTransferTable.self)
        package.investmentForecasts = try InvestmentForecastTable.all(
            own.reading,
            where: """
                line IN (SELECT code FROM investment_line WHERE year BETWEEN $1 - 1 AND $1 AND organisation IN (\(own.places)))
                AND year BETWEEN $1 - 1 AND $1
                """, own.parameters)
    }

    private static func addApplications(
        to package: inout PlanPackage, _ own: EconomySelection, _ reading: any Reading
    ) throws {
        package.applications = try own.all(GrantApplicationTable.self)
        for application in package.applications {
            for (index, attachment) in application.attachments.enumerated() {
                package.attachmentContents[AttachmentKey(application: application.code, index: index)] =
                    try GrantApplicationTable.content(of: application.code, sha256: attachment.sha256, reading)
            }
        }
    }

    /// The areas and series that the rest speaks of, with those that they are parts of, made of and go on from.
    private static func addRegisters(to package: inout PlanPackage, _ below: Set<OrganisationCode>, _ reading: any Reading) throws {
        let series = Dictionary(try VolumeSeriesTable.all(reading).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        package.volumeSeries = closure(
            of: series.values.filter { below.contains($0.owner) }.map(\.code) + package.volumeReadings.map(\.series)
                + package.adjustments.compactMap(\.basis?.series), among: series, next: \.parts)
        let areas = Dictionary(try ServiceAreaTable.all(reading).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var named = areas.values.filter { below.contains($0.owner) }.map(\.code)
        named += package.areaPlacements.map(\.area) + package.accountRules.map(\.area) + package.budgetLines.map(\.area)
        named += package.adjustments.map(\.area) + package.areaForecasts.map(\.area) + package.areaOutcomes.map(\.area)
        named += package.resultUnits.map(\.area) + package.volumeSeries.compactMap(\.area)
        for case .operating(let area) in package.applications.map(\.use) { named.append(area) }
        package.serviceAreas = closure(
            of: named, among: areas, next: { area in area.predecessors + [area.parent].compactMap(\.self) })
    }

    private static func closure<Subject, Record>(
        of codes: [Code<Subject>], among all: [Code<Subject>: Record], next: (Record) -> [Code<Subject>]
    ) -> [Record] {
        var found: [Code<Subject>: Record] = [:]
        var open = codes
        while let code = open.popLast() {
            guard found[code] == nil, let record = all[code] else { continue }
            found[code] = record
            open += next(record)
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    /// A unit without a round of its own reports in its committee's round, which comes along.
    static func addRoundsOfUnits(to package: inout PlanPackage, _ tree: OrganisationTree, _ reading: any Reading) throws {
        let (year, own) = (package.year, Set(package.rounds.map(\.key)))
        let told =
            package.areaForecasts.filter { $0.year == year }.map { ($0.organisation, $0.round) }
            + package.resultForecasts.filter { $0.year == year }.map { ($0.unit, $0.round) }
        let needed = told.filter { !own.contains(RoundKey(organisation: $0.0, year: year, kind: $0.1)) }.map { unit, round in
            let committee = EconomyPlace(of: unit, year: year, round: round, tree).committee
            return RoundKey(organisation: committee, year: year, kind: round)
        }
        for key in Set(needed).subtracting(own).sorted(by: { ($0.organisation, $0.kind) < ($1.organisation, $1.kind) }) {
            if let round = try RoundTable.find(key, reading) { package.rounds.append(round) }
        }
    }

    /// Everyone whom the economy names.
    static func organisations(inEconomyOf package: PlanPackage) -> [OrganisationCode] {
        package.serviceAreas.map(\.owner) + package.areaPlacements.map(\.organisation) + package.accountRules.map(\.owner)
            + package.accountRules.compactMap(\.unit) + package.economyRules.map(\.owner) + package.resultUnits.map(\.unit)
            + package.resultUnits.map(\.committee) + package.volumeSeries.map(\.owner) + package.unitPrices.map(\.owner)
            + package.budgets.map(\.organisation)
    }
}

/// The records of some organisations in the package's year and the year before. `$1` is the year, the organisations follow.
struct EconomySelection {
    let reading: any Reading
    let parameters: [Parameter]
    let places: String

    init(_ year: Int, _ organisations: [OrganisationCode], _ reading: any Reading) {
        self.reading = reading
        parameters = [.int(year)] + organisations.map { Parameter($0) }
        places = organisations.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
    }

    func all<T: Table>(_ table: T.Type, _ column: String = "organisation", yearsBefore: Int = 1) throws -> [T.Record] {
        try T.all(reading, where: "\(column) IN (\(places)) AND year BETWEEN $1 - \(yearsBefore) AND $1", parameters)
    }

    func allYears<T: Table>(_ table: T.Type, _ column: String) throws -> [T.Record] {
        try T.all(reading, where: "\(column) IN (\(places)) AND $1 > 0", parameters)
    }
}
