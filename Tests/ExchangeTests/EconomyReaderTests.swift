import Economy
import Exchange
import Expectations
import Foundation
import Quantities
import Steering
import Testing

/// What the fixture's records say, field by field. Amounts are typed in öre here, in kronor in the file.
struct EconomyReaderTests {
    private let package: PlanPackage
    private let norrby = OrganisationCode(stored: "norrby")
    private let storstad = OrganisationCode(stored: "storstad")
    private let park = ServiceAreaCode(stored: "park")

    init() throws { package = try PackageFixture.package(try PackageFixture.bytes()) }

    @Test func areasAccountsAndRulesAreReadRight() throws {
        let since2020 = Validity(from: try CalendarDate(iso: "2020-07-01"))
        let administration = ServiceAreaCode(stored: "administration")
        expectEqual(
            package.serviceAreas,
            [
                ServiceArea(
                    code: administration, name: "Nämnd och administration", owner: storstad, kind: .administration,
                    validity: since2020),
                ServiceArea(
                    code: park, name: "Parker", owner: storstad,
                    validity: Validity(from: since2020.from, to: try CalendarDate(iso: "2030-12-31")),
                    predecessors: [ServiceAreaCode(stored: "gronska")]),
                ServiceArea(
                    code: ServiceAreaCode(stored: "park-lek"), name: "Lekplatser", owner: storstad, parent: park,
                    validity: since2020),
            ])
        expectEqual(
            package.areaPlacements,
            [
                AreaPlacement(year: 2022, organisation: norrby, area: park, order: 1),
                AreaPlacement(year: 2023, organisation: norrby, area: park, name: "Park och natur", order: 1),
            ])
        let newYear = try CalendarDate(iso: "2023-01-01")
        expectEqual(
            package.accountRules,
            [
                AccountRule(
                    code: AccountRuleCode(stored: "park-material"), owner: storstad, area: park, accountFrom: "0999",
                    accountTo: "4999", activityFrom: "7", activityTo: "12", unit: norrby,
                    validity: Validity(from: newYear, to: try CalendarDate(iso: "2023-12-31"))),
                AccountRule(
                    code: AccountRuleCode(stored: "rest"), owner: storstad, area: administration, validity: Validity(from: newYear)),
            ])
        expectEqual(
            package.economyRules,
            [
                EconomyRules(
                    owner: norrby, year: 2023, yearlyTransferPercent: Decimal(45) / 10, fundPercent: 9, deficitYears: 2,
                    smallNumberLimit: 8),
                EconomyRules(
                    owner: storstad, year: 2023, yearlyTransferPercent: 5, fundPercent: 10, deficitYears: 1, smallNumberLimit: 5),
            ])
    }

    @Test func budgetsAndWhatChangesThemAreReadRight() throws {
        let code = BudgetVersionCode(stored: "beslutad")
        expectEqual(
            package.budgets,
            [
                BudgetVersion(
                    year: 2023, organisation: norrby, code: code, name: "Beslutad budget", kind: .adopted,
                    decision: "Kommunfullmäktige 2022-12-15 § 8", decidedOn: try CalendarDate(iso: "2022-12-15"),
                    revenues: Money(ore: 120_000_000))
            ])
        expectEqual(
            package.budgetLines,
            [
                BudgetLine(year: 2022, organisation: norrby, budget: code, area: park, amounts: .net(Money(ore: 680_000_000))),
                BudgetLine(
                    year: 2023, organisation: norrby, budget: code, area: park,
                    amounts: .gross(costs: Money(ore: 950_000_050), revenues: Money(ore: 120_000_005))),
            ])
        expectEqual(
            package.adjustments,
            [
                BudgetAdjustment(
                    code: AdjustmentCode(stored: "bidrag"), year: 2023, organisation: norrby, kind: .turnover, area: park,
                    title: "Statsbidrag för träd",
                    amounts: .gross(costs: Money(ore: 30_000_000), revenues: Money(ore: 30_000_000)),
                    steps: [RequestStep(state: .granted, round: .plan)]),
                BudgetAdjustment(
                    code: AdjustmentCode(stored: "fler-besok"), year: 2023, organisation: norrby, kind: .volume, area: park,
                    title: "Fler besökare",
                    basis: BudgetAdjustment.Basis(
                        series: VolumeSeriesCode(stored: "besok"), month: .month(2023, 4), baseline: Decimal(10005) / 10,
                        price: UnitPriceCode(stored: "besok")),
                    steps: [
                        RequestStep(
                            state: .requested, round: .tertial1, on: try CalendarDate(iso: "2023-05-20"),
                            amount: Money(ore: 2_000_000), note: "Enligt avläsningen i april"),
                        RequestStep(state: .partlyGranted, round: .tertial2, amount: Money(ore: 1_500_000)),
                    ]),
                BudgetAdjustment(
                    code: AdjustmentCode(stored: "flytt"), year: 2023, organisation: norrby, kind: .redistribution,
                    area: ServiceAreaCode(stored: "administration"), title: "Avdrag för administrationen",
                    amounts: .net(Money(ore: -25_000_000)), group: "administration",
                    steps: [RequestStep(state: .granted, round: .plan)]),
            ])
    }

    @Test func whatRoundsSayIsReadRight() {
        expectEqual(
            package.roundEconomies,
            [RoundEconomy(year: 2023, organisation: norrby, round: .tertial1, revenues: Money(ore: 110_000_000))])
        let month = Money(ore: 65_000_000)
        expectEqual(
            package.areaForecasts,
            [
                AreaForecast(
                    year: 2023, organisation: norrby, round: .tertial1, area: park, voice: .controller,
                    amounts: .gross(costs: Money(ore: 970_000_000), revenues: Money(ore: 115_000_025)),
                    comment: "Vintern var lång.", changeReason: "Saltet tog slut."),
                AreaForecast(
                    year: 2023, organisation: norrby, round: .tertial1, area: park, voice: .manager,
                    amounts: .net(Money(ore: 780_000_000)),
                    months: Array(repeating: month, count: 10) + [Money(ore: 65_000_050), Money(ore: 64_999_950)]),
            ])
        expectEqual(
            package.areaOutcomes,
            [
                AreaOutcome(
                    organisation: norrby, area: park, month: .month(2023, 1),
                    amounts: .gross(costs: Money(ore: 81_000_000), revenues: Money(ore: -500_000)), isConstructed: true)
            ])
        let nursery = OrganisationCode(stored: "norrby-plantskola")
        expectEqual(
            package.resultUnits,
            [
                ResultUnit(
                    year: 2023, unit: nursery, committee: storstad, area: park, name: "Plantskolan", order: 1,
                    grossBudget: Money(ore: 420_000_000), openingFund: Money(ore: -31_000_000),
                    dissolution: .init(round: .tertial2, reason: "Nämnden 2023-10-19 § 4"))
            ])
        expectEqual(
            package.resultForecasts,
            [
                ResultForecast(
                    year: 2023, unit: nursery, round: .tertial1, result: Money(ore: 12_000_000), ownDoing: false,
                    comment: "Ett bidrag kom oväntat.")
            ])
        expectEqual(
            package.capitalCosts,
            [
                CapitalCost(
                    year: 2023, organisation: norrby, round: .tertial1, kind: .depreciation, booked: Money(ore: 40_000_000),
                    forecast: Money(ore: 130_000_000))
            ])
        expectEqual(
            package.economyNotes,
            [
                EconomyNote(
                    year: 2023, organisation: norrby, round: .tertial1, heading: .premises, body: "", amount: Money(ore: 9_000_000)),
                EconomyNote(year: 2023, organisation: norrby, round: .tertial1, heading: .projects, body: "Ett projekt pågår."),
            ])
    }

    @Test func aResultUnitBelongsToThePackagesCommitteeWhereNothingElseIsSaid() throws {
        let bytes = try PackageFixture.bytes(replacing: "\"committee\": \"storstad\",", with: "")
        expectEqual(try PackageFixture.package(bytes).resultUnits.map(\.committee), [norrby])
    }

    @Test func rulesThatAreNotGivenAreTheCouncilsUsualOnes() throws {
        let given =
            "\"owner\": \"storstad\",\n      \"yearlyTransferPercent\": 5,\n      \"fundPercent\": 10,\n      \"deficitYears\": 1,\n"
            + "      \"smallNumberLimit\": 5"
        let bytes = try PackageFixture.bytes(replacing: given, with: "\"owner\": \"storstad\"")
        expectEqual(try PackageFixture.package(bytes).economyRules, package.economyRules)
    }
}
