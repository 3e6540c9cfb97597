import Economy
import Quantities
import Rounds
import Steering

@testable import Site

/// ``EconomySample`` with what its budget and investments pages need besides, in mnkr:
///
///     beslutad  school 100,0 (small 40,0)               aged 50,0   150,0
///     farre     school  98,0                            aged 50,0   148,0   −2,0
///     gammal    school 120,0 − 22,0 = 98,0              aged 49,0   147,0   −3,0
///
///     park        playground 4,0 + 0,5 moved here, forecast 4,5   →  0,0
///                 pond       1,0 − 0,5 moved away, no forecast
///     machinery              2,0 + 0,5 asked for, forecast 2,4    → +0,1
///
/// Besides: 1,0 is deducted from the aged for the school, and turnover of 3,0 is asked for.
enum BudgetSample {
    static let draft = BudgetVersionCode(stored: "farre")
    static let superseded = BudgetVersionCode(stored: "gammal")
    static let turnover = AdjustmentCode(stored: "omslutning-1")
    static let playground = InvestmentCode(stored: "lekplats")
    static let pond = InvestmentCode(stored: "damm")
    static let machinery = InvestmentCode(stored: "maskiner")

    static func scene(
        as person: String? = nil, kind: RoundKind = .tertial1, approved: [RoundKind] = []
    ) throws -> EconomyScene {
        let plain = try EconomySample.scene(as: person)
        var contents = try EconomySample.contents()
        contents.round = kind
        try addBudgets(to: &contents)
        try addChanges(to: &contents)
        try addInvestments(to: &contents)
        var round = plain.round
        round.key.kind = kind
        let locked = approved.map { kind in
            Round(key: RoundKey(organisation: round.key.organisation, year: round.key.year, kind: kind), state: .decided)
        }
        let around = plain.surroundings
        return try EconomyScene(
            contents, round: round,
            surroundings: Surroundings(
                tree: around.tree, rounds: [round] + locked,
                visit: try RoundSample.visit(as: person, page: .economy(.budget))))
    }

    static func tkr(_ thousands: Int64) throws -> Money { try Money.kronor(thousands * 1000) }

    private static func addBudgets(to contents: inout EconomyContents) throws {
        let own = EconomySample.committee
        contents.budgets[0].decision = "KF § 8"
        contents.budgets[0].decidedOn = try CalendarDate(iso: "2022-12-15")
        contents.budgets += [
            BudgetVersion(year: 2023, organisation: own, code: draft, name: "Färre <barn>", kind: .draft, version: 2),
            BudgetVersion(year: 2023, organisation: own, code: superseded, name: "Första budgeten", kind: .superseded),
        ]
        func line(_ budget: BudgetVersionCode, _ area: ServiceAreaCode, _ amounts: Amounts) -> BudgetLine {
            BudgetLine(year: 2023, organisation: own, budget: budget, area: area, amounts: amounts, version: 3)
        }
        contents.budgetLines += [
            line(draft, EconomySample.school, .net(try tkr(98_000))), line(draft, EconomySample.aged, .net(try tkr(50_000))),
            line(superseded, EconomySample.school, .gross(costs: try tkr(120_000), revenues: try tkr(22_000))),
            line(superseded, EconomySample.aged, .net(try tkr(49_000))),
        ]
    }

    private static func addChanges(to contents: inout EconomyContents) throws {
        func change(
            _ code: AdjustmentCode, _ kind: BudgetAdjustment.Kind, _ area: ServiceAreaCode, _ title: String, _ amounts: Amounts,
            group: String = "", _ state: RequestState
        ) -> BudgetAdjustment {
            BudgetAdjustment(
                code: code, year: 2023, organisation: EconomySample.committee, kind: kind, area: area, title: title,
                amounts: amounts, group: group, steps: [RequestStep(state: state, round: .plan)], version: 4)
        }
        let three = try tkr(3000)
        contents.adjustments += [
            change(turnover, .turnover, EconomySample.school, "Statsbidrag", .gross(costs: three, revenues: three), .requested),
            change(
                AdjustmentCode(stored: "avdrag-1"), .redistribution, EconomySample.aged, "Avdrag", .net(try tkr(-1000)),
                group: "administration", .granted),
            change(
                AdjustmentCode(stored: "avdrag-2"), .redistribution, EconomySample.school, "Till administrationen",
                .net(try tkr(1000)), group: "administration", .granted),
            change(
                AdjustmentCode(stored: "inget"), .budget, EconomySample.aged, "Ingen ändring", .net(.zero), .granted),
        ]
    }

    private static func addInvestments(to contents: inout EconomyContents) throws {
        let own = EconomySample.committee
        contents.investments = [
            InvestmentLine(
                code: playground, year: 2023, organisation: own, type: .park, project: "Lekplatsen", order: 1,
                budget: try tkr(4000), remark: "Ny <gunga>."),
            InvestmentLine(
                code: pond, year: 2023, organisation: own, type: .park, project: "Dammen", order: 2, budget: try tkr(1000)),
            InvestmentLine(code: machinery, year: 2023, organisation: own, type: .machinery, order: 3, budget: try tkr(2000)),
        ]
        contents.investmentForecasts = [
            InvestmentForecast(
                year: 2023, line: playground, round: contents.round, booked: try tkr(1200), forecast: try tkr(4500),
                comment: "Dyrare mark.", version: 5),
            InvestmentForecast(year: 2023, line: machinery, round: contents.round, forecast: try tkr(2400)),
        ]
        contents.investmentTransfers = [
            InvestmentTransfer(
                code: InvestmentTransferCode(stored: "flytt-1"), year: 2023, organisation: own, from: pond, to: playground,
                amount: try tkr(500), round: .plan, on: try CalendarDate(iso: "2023-02-01"), reason: "Marken är <dyr>.")
        ]
        contents.applications.append(
            GrantApplication(
                code: ApplicationCode(stored: "maskiner-1"), year: 2023, organisation: own, fund: .machinery, purpose: "taklyftar",
                amount: try tkr(500), use: .investment(machinery), steps: [RequestStep(state: .requested, round: .plan)]))
    }
}
