import Database
import DatabaseSQLite
import Economy
import Exchange
import Foundation
import Quantities
import Rounds
import Steering

@testable import Store

/// The small city's money: in each list at least one record that says all it can, and one that says as little as it may.
extension SmallCity {
    static let pdf: [UInt8] = Array("%PDF-1.7 ängar".utf8)

    static func packageWithEconomy() throws -> PlanPackage {
        var package = try package()
        try addAreas(to: &package)
        try addBudget(to: &package)
        try addForecasts(to: &package)
        try addInvestments(to: &package)
        try addCounts(to: &package)
        return package
    }

    private static func addAreas(to package: inout PlanPackage) throws {
        let always = Validity(from: try date("2020-01-01"))
        package.serviceAreas = [
            ServiceArea(code: "forskola", name: "Förskola", owner: "staden", validity: always, predecessors: ["barnomsorg"]),
            ServiceArea(
                code: "forskola-natt", name: "Nattomsorg", owner: "staden", parent: "forskola",
                validity: Validity(from: try date("2021-01-01"), to: try date("2030-12-31"))),
            ServiceArea(code: "barnomsorg", name: "Barnomsorg", owner: "staden", validity: always),
            ServiceArea(code: "namnd", name: "Nämnd", owner: "staden", kind: .administration, validity: always),
        ]
        package.areaPlacements = [
            AreaPlacement(year: 2023, organisation: "nord", area: "namnd", order: 1),
            AreaPlacement(year: 2023, organisation: "nord", area: "forskola", name: "Förskolor", order: 2),
            AreaPlacement(year: 2023, organisation: "nord", area: "forskola-natt", order: 3),
            AreaPlacement(year: 2022, organisation: "nord", area: "forskola", order: 1),
        ]
        package.accountRules = [
            AccountRule(
                code: "r1", owner: "nord", area: "forskola", accountFrom: "4000", accountTo: "4999", activityFrom: "1",
                activityTo: "9", unit: "nord-a", validity: always),
            AccountRule(code: "r2", owner: "staden", area: "namnd", validity: always),
        ]
        package.economyRules = [
            EconomyRules(
                owner: "staden", year: 2023, yearlyTransferPercent: try Decimal(exactly: "5.5"), fundPercent: 10, deficitYears: 2,
                smallNumberLimit: 5)
        ]
    }

    private static func addBudget(to package: inout PlanPackage) throws {
        package.budgets = [
            BudgetVersion(
                year: 2023, organisation: "nord", code: "beslutad", name: "Beslutad budget", kind: .adopted,
                decision: "Fullmäktige § 8", decidedOn: try date("2022-12-15"), revenues: try .kronor(3_000_000)),
            BudgetVersion(year: 2023, organisation: "nord", code: "mindre", name: "Med färre barn", kind: .draft),
            BudgetVersion(year: 2022, organisation: "nord", code: "beslutad", name: "Beslutad budget", kind: .adopted),
        ]
        package.budgetLines = [
            line("nord", "forskola", .net(try .kronor(100_000_000))),
            line("nord", "namnd", .gross(costs: try .kronor(6_000_000), revenues: Money(ore: 100_000_001))),
            line("nord-a", "forskola", .net(try .kronor(60_000_000))),
        ]
        package.adjustments = [
            BudgetAdjustment(
                code: "nord-2023-volym", year: 2023, organisation: "nord", kind: .volume, area: "forskola", title: "Barn i april",
                basis: BudgetAdjustment.Basis(
                    series: "nord-smabarn", month: .month(2023, 4), baseline: try Decimal(exactly: "390.5"), price: "barn"),
                steps: [RequestStep(state: .requested, round: .tertial1)]),
            BudgetAdjustment(
                code: "nord-2023-bidrag", year: 2023, organisation: "nord", kind: .turnover, area: "forskola", title: "Statsbidrag",
                amounts: .gross(costs: try .kronor(500_000), revenues: try .kronor(500_000)), group: "statsbidrag",
                steps: [
                    RequestStep(
                        state: .requested, round: .plan, on: try date("2022-12-20"), amount: .zero, note: "”Kvalitet”\nrad två"),
                    RequestStep(state: .granted, round: .tertial1),
                ]),
        ]
    }

    private static func line(_ organisation: OrganisationCode, _ area: ServiceAreaCode, _ amounts: Amounts) -> BudgetLine {
        BudgetLine(year: 2023, organisation: organisation, budget: "beslutad", area: area, amounts: amounts)
    }

    private static func addForecasts(to package: inout PlanPackage) throws {
        package.roundEconomies = [
            RoundEconomy(year: 2023, organisation: "nord", round: .tertial1, revenues: try .kronor(3_100_000))
        ]
        package.areaForecasts = [
            AreaForecast(
                year: 2023, organisation: "nord", round: .tertial1, area: "forskola", voice: .controller,
                amounts: .net(try .kronor(101_000_000)), comment: "Fler barn.", changeReason: "Nya läsningar."),
            AreaForecast(
                year: 2023, organisation: "nord-a", round: .tertial1, area: "forskola", voice: .manager,
                amounts: .net(Money(ore: 1_266)), months: (0..<12).map { Money(ore: Int64($0 * 18) + 6 + ($0 == 0 ? 6 : 0)) }),
            AreaForecast(
                year: 2022, organisation: "nord", round: .month(10), area: "forskola", voice: .controller,
                amounts: .gross(costs: try .kronor(99_000_000), revenues: .zero)),
        ]
        package.areaOutcomes = [
            AreaOutcome(
                organisation: "nord", area: "forskola", month: .month(2023, 1), amounts: .net(try .kronor(8_000_000)),
                isConstructed: true),
            AreaOutcome(
                organisation: "nord-a", area: "forskola", month: .month(2022, 12),
                amounts: .gross(costs: try .kronor(5_000_000), revenues: try .kronor(-1))),
        ]
        package.resultUnits = [
            ResultUnit(
                year: 2023, unit: "nord-a", committee: "nord", area: "forskola", name: "Ada", order: 1,
                grossBudget: try .kronor(60_000_000), openingFund: try .kronor(2_000_000),
                dissolution: .init(round: .tertial1, reason: "Slås ihop med Bo.")),
            ResultUnit(
                year: 2022, unit: "nord-b", committee: "nord", area: "forskola", order: 2, grossBudget: try .kronor(40_000_000),
                openingFund: try .kronor(-300_000)),
        ]
        package.resultForecasts = [
            ResultForecast(
                year: 2023, unit: "nord-a", round: .tertial1, result: try .kronor(-500_000), ownDoing: false, comment: "Sjuktal."),
            ResultForecast(year: 2022, unit: "nord-b", round: .annualReport, result: .zero),
        ]
        package.capitalCosts = [
            CapitalCost(
                year: 2023, organisation: "nord", round: .tertial1, kind: .depreciation, booked: try .kronor(1),
                forecast: try .kronor(3)),
            CapitalCost(year: 2023, organisation: "nord", round: .tertial1, kind: .interest),
        ]
        package.economyNotes = [
            EconomyNote(
                year: 2023, organisation: "nord", round: .tertial1, heading: .premises, body: "Ny förskola.", amount: try .kronor(9)
            ),
            EconomyNote(year: 2023, organisation: "nord", round: .tertial1, heading: .staff, body: "Färre sjuka."),
        ]
    }

    private static func addInvestments(to package: inout PlanPackage) throws {
        package.investments = [
            InvestmentLine(
                code: "nord-2023-lek", year: 2023, organisation: "nord", type: .park, project: "Ekparkens lekplats",
                heading: "Centrala medel", order: 1, budget: try .kronor(2_000_000), remark: "Ny gunga."),
            InvestmentLine(
                code: "nord-2023-inventarier", year: 2023, organisation: "nord", type: .machinery, order: 2,
                budget: try .kronor(900_000)),
        ]
        package.investmentForecasts = [
            InvestmentForecast(
                year: 2023, line: "nord-2023-lek", round: .tertial1, booked: try .kronor(1), forecast: try .kronor(1_500_000),
                carryOver: try .kronor(500_000), comment: "Marken är frusen."),
            InvestmentForecast(year: 2023, line: "nord-2023-inventarier", round: .tertial1, forecast: .zero),
        ]
        package.investmentTransfers = [
            InvestmentTransfer(
                code: "nord-2023-flytt", year: 2023, organisation: "nord", from: "nord-2023-lek", to: "nord-2023-inventarier",
                amount: try .kronor(100_000), round: .tertial1, on: try date("2023-03-01"), reason: "Stolar före gungor.")
        ]
        package.applications = [
            GrantApplication(
                code: "nord-2023-angar", year: 2023, organisation: "nord", fund: .biodiversity, purpose: "ängsytor",
                description: "Slåtter och sådd.", place: "Ekparken", amount: try .kronor(400_000), use: .operating("namnd"),
                attachments: [
                    GrantApplicationTable.attachment(
                        title: "Ansökningsblankett", fileName: "blankett.pdf", mediaType: "application/pdf", content: pdf)
                ],
                steps: [
                    RequestStep(state: .requested, round: .tertial1, amount: try .kronor(400_000)),
                    RequestStep(state: .partlyGranted, round: .tertial2, amount: try .kronor(300_000), note: "KS § 12"),
                ], finalReport: "Sådden är klar.", finalReportOn: try date("2023-11-01")),
            GrantApplication(
                code: "nord-2023-gunga", year: 2023, organisation: "nord", fund: .safety, purpose: "gunga",
                amount: try .kronor(50_000), use: .investment("nord-2023-lek")),
        ]
        package.attachmentContents = [AttachmentKey(application: "nord-2023-angar", index: 0): pdf]
    }

    private static func addCounts(to package: inout PlanPackage) throws {
        package.volumeSeries = [
            VolumeSeries(
                code: "nord-smabarn", owner: "nord", name: "Små barn", unit: "barn", group: "barn", groupName: "Förskolebarn",
                area: "forskola", order: 1, decimals: 1, showsMean: true, comparesYears: true),
            VolumeSeries(
                code: "nord-barn", owner: "nord", name: "Alla", unit: "barn", group: "barn", groupName: "Förskolebarn", order: 2,
                parts: ["nord-smabarn"]),
        ]
        package.volumeReadings = [
            VolumeReading(
                series: "nord-smabarn", organisation: "nord", month: .month(2023, 4), knownYear: 2023, knownIn: .tertial1,
                value: try Decimal(exactly: "410.25"), isPreliminary: true, readOn: try date("2023-04-15")),
            VolumeReading(
                series: "nord-smabarn", organisation: "nord", month: .month(2021, 4), knownYear: 2021, knownIn: .tertial1, value: 0),
        ]
        package.unitPrices = [
            UnitPrice(
                owner: "staden", year: 2023, code: "barn", kind: .standard, name: "Små barn", heading: "Förskola",
                price: try .kronor(150_000), per: "barn och år", remark: "exklusive hyra", order: 1),
            UnitPrice(
                owner: "nord", year: 2023, code: "lunch", kind: .internalPrice, name: "Lunch", price: Money(ore: 8_950), per: "st",
                order: 2),
        ]
        package.staffFigures = [
            StaffFigure(
                organisation: "nord", measure: .sickLeave, period: .month(2023, 4), total: .number(try Decimal(exactly: "8.1")),
                men: .suppressed, women: .noData, headcount: 12, menCount: 3, womenCount: 9),
            StaffFigure(
                organisation: "staden", scope: .districts, measure: .turnover, period: .year(2022),
                leavers: try Decimal(exactly: "12.5"), joiners: 9, meanStaff: 184),
        ]
    }
}
