import Economy
import Foundation
import Quantities
import Steering

/// A committee small enough to reckon by hand, with one of everything that a table prints. In mnkr:
///
/// | area | budget | requested | volume | forecast | deviation before | funds in − out | after |
/// |---|---|---|---|---|---|---|---|
/// | Administration | 70 | | | 70 | 0 | | 0 |
/// | Omsorg | 100 | 5,3 | | 113,3 | −8 | | −8 |
/// | varav barn | 60 | 5,3 | | 71,3 | −6 | | −6 |
/// | Förskola | 200 | | −10 | 190,4 | −0,4 | 4,783 − 3,583 = 1,2 | 0,8 |
/// | Avskrivningar | 20 | | | 20 | 0 | | 0 |
/// | Internräntor | 1 | | | 1 | 0 | | 0 |
/// | the whole | 391 | 5,3 | −10 | 394,7 | −8,4 | 1,2 | −7,2 |
///
/// Revenues: budget 40, turnover 14,3, forecast 55: 0,7 over. Costs are net + revenues.
enum TablesCommittee {
    static let committee = SmallEconomy.committee
    static let city = SmallEconomy.city

    static func contents(_ year: Int, _ round: RoundKind = .tertial1) -> EconomyContents {
        var contents = EconomyContents(
            organisation: Organisation(code: committee, name: "Nämnden", kind: .committee, validity: SmallEconomy.always),
            year: year, round: round, city: city)
        contents.names = [
            committee: "Nämnden", city: "Staden", unit("norr"): "Norra förskolorna", unit("soder"): "Södra förskolorna",
        ]
        contents.areas = [
            area("administration", "Administration", kind: .administration), area("omsorg", "Omsorg"),
            area("omsorg-barn", "Barn", part: "omsorg"), area("forskola", "Förskola"),
            area("avskrivningar", "Avskrivningar", kind: .depreciation), area("internrantor", "Internräntor", kind: .interest),
        ]
        contents.placements = contents.areas.enumerated().map {
            AreaPlacement(year: year, organisation: committee, area: $0.element.code, order: $0.offset)
        }
        contents.budgets = [
            BudgetVersion(
                year: year, organisation: committee, code: SmallEconomy.version, name: "Beslutad budget", kind: .adopted,
                revenues: tenths(400))
        ]
        contents.budgetLines = lines(year, [70, 100, 60, 200, 20, 1])
        contents.forecasts = forecasts(year, round, [700, 1133, 713, 1904, 200, 10])
        contents.roundEconomies = [RoundEconomy(year: year, organisation: committee, round: round, revenues: tenths(550))]
        addRequests(to: &contents)
        addResultUnits(to: &contents)
        addTheRest(to: &contents)
        return contents
    }

    private static let codes = ["administration", "omsorg", "omsorg-barn", "forskola", "avskrivningar", "internrantor"]

    private static func lines(_ year: Int, _ millions: [Int64]) -> [BudgetLine] {
        zip(codes, millions).map { SmallEconomy.line($0, $1, year: year) }
    }

    private static func forecasts(_ year: Int, _ round: RoundKind, _ amounts: [Int64]) -> [AreaForecast] {
        zip(codes, amounts).map { code, amount in
            AreaForecast(
                year: year, organisation: committee, round: round, area: .init(stored: code), voice: .controller,
                amounts: .net(tenths(amount)), comment: code == "omsorg" ? "Fler barn placeras." : "")
        }
    }

    private static func addRequests(to contents: inout EconomyContents) {
        let year = contents.year
        contents.adjustments = [
            BudgetAdjustment(
                code: .init(stored: "farre-barn"), year: year, organisation: committee, kind: .volume,
                area: .init(stored: "forskola"),
                title: "Färre barn", amounts: .net(tenths(-100)), steps: [RequestStep(state: .granted, round: .plan)]),
            BudgetAdjustment(
                code: .init(stored: "kvalitet"), year: year, organisation: committee, kind: .turnover,
                area: .init(stored: "forskola"),
                title: "Statsbidrag för kvalitet", amounts: .gross(costs: tenths(143), revenues: tenths(143)),
                steps: [RequestStep(state: .requested, round: .plan)]),
        ]
        contents.applications = [
            application("nyanlanda", .segregation, "stöd till familjer", 53, .operating(.init(stored: "omsorg-barn")), year),
            application("mobler", .machinery, "möbler", 68, .investment(.init(stored: "maskiner")), year),
        ]
    }

    static func application(
        _ code: String, _ fund: GrantApplication.Fund, _ purpose: String, _ tenths: Int64, _ use: GrantApplication.Use, _ year: Int,
        place: String = "", steps: [RequestStep] = [RequestStep(state: .requested, round: .plan)]
    ) -> GrantApplication {
        GrantApplication(
            code: .init(stored: code), year: year, organisation: committee, fund: fund, purpose: purpose, place: place,
            amount: SmallEconomy.tenths(tenths), use: use, steps: steps)
    }

    /// Opening funds 1 936 and 2 847 tkr; the first one loses 1 200.
    private static func addResultUnits(to contents: inout EconomyContents) {
        let year = contents.year
        contents.units = [unit("norr"), unit("soder")]
        contents.resultUnits = [("norr", 49_855, 1_936), ("soder", 46_019, 2_847)].enumerated().map { index, row in
            ResultUnit(
                year: year, unit: unit(row.0), committee: committee, area: .init(stored: "forskola"), order: index,
                grossBudget: tkr(row.1), openingFund: tkr(row.2))
        }
        contents.resultForecasts = [("norr", -1_200), ("soder", 0)].map {
            ResultForecast(year: year, unit: unit($0.0), round: contents.round, result: tkr($0.1), ownDoing: true)
        }
    }

    private static func addTheRest(to contents: inout EconomyContents) {
        let (year, round) = (contents.year, contents.round)
        contents.capitalCosts = [
            CapitalCost(
                year: year, organisation: committee, round: round, kind: .depreciation, booked: tenths(88), forecast: tenths(224)),
            CapitalCost(year: year, organisation: committee, round: round, kind: .interest, forecast: tenths(10)),
        ]
        contents.investments = [
            InvestmentLine(
                code: .init(stored: "park"), year: year, organisation: committee, type: .park, project: "Lekplatsen",
                heading: "Centrala medel", order: 1, budget: tenths(95), remark: "Rustas upp."),
            InvestmentLine(
                code: .init(stored: "maskiner"), year: year, organisation: committee, type: .machinery, order: 2, budget: tenths(94)
            ),
        ]
        contents.investmentForecasts = [("park", 95), ("maskiner", 162)].map {
            InvestmentForecast(year: year, line: .init(stored: $0.0), round: round, forecast: tenths($0.1))
        }
        contents.prices = [
            UnitPrice(
                owner: committee, year: year, code: .init(stored: "profil"), kind: .internalPrice, name: "Profilavdelning",
                heading: "Äldreomsorg", price: Money(ore: 297_500), per: "dygn", remark: "utan hyra", order: 1)
        ]
        contents.staffFigures = [
            StaffFigure(organisation: committee, measure: .turnover, period: .year(year - 1), total: .number(3.4)),
            StaffFigure(organisation: committee, measure: .turnover, period: .tertial(year, 1), total: .noData),
        ]
        contents.series = [
            VolumeSeries(
                code: .init(stored: "barn"), owner: committee, name: "Barn", unit: "barn", group: "barn", groupName: "Förskolebarn",
                area: .init(stored: "forskola"), order: 1, showsMean: true)
        ]
        contents.readings = [(1, 2240, false), (2, 2295, true)].map { month, value, isPreliminary in
            VolumeReading(
                series: .init(stored: "barn"), organisation: committee, month: .month(year, month), knownYear: year, knownIn: .plan,
                value: value, isPreliminary: isPreliminary)
        }
    }

    private static func area(_ code: String, _ name: String, part: String? = nil, kind: ServiceArea.Kind = .ordinary) -> ServiceArea
    {
        SmallEconomy.area(code, name, part: part, kind: kind)
    }

    private static func unit(_ code: String) -> OrganisationCode { OrganisationCode(stored: code) }
    private static func tenths(_ count: Int64) -> Money { SmallEconomy.tenths(count) }
    private static func tkr(_ count: Int64) -> Money { Money(ore: count * 100_000) }
}
