import Economy
import Exchange
import Expectations
import Foundation
import Quantities
import Steering

/// Makes up packages that hold every list, with all that a record may and may not say.
struct RandomEconomy {
    var random: SeededRandom
    private let year = 2023
    let organisations = ["norrby", "soderby", "storstad"].map { OrganisationCode(stored: $0) }

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    mutating func package() -> PlanPackage {
        var package = PlanPackage(year: year, organisation: organisations[0])
        package.serviceAreas = distinct(by: \.code) { $0.serviceArea() }
        package.areaPlacements = distinct(by: { [$0.year, $0.organisation, $0.area] as [AnyHashable] }) {
            AreaPlacement(
                year: $0.someYear(), organisation: $0.organisation(), area: $0.code(), name: $0.maybe { $0.words() },
                order: $0.order())
        }
        package.accountRules = distinct(by: \.code) { $0.accountRule() }
        package.economyRules = distinct(by: { [$0.owner, $0.year] as [AnyHashable] }) {
            EconomyRules(
                owner: $0.organisation(), year: $0.someYear(), yearlyTransferPercent: Decimal($0.random.below(1001)) / 10,
                fundPercent: Decimal($0.random.below(101)), deficitYears: $0.random.below(4), smallNumberLimit: $0.random.below(9))
        }
        package.budgets = distinct(by: { [$0.year, $0.organisation, $0.code] as [AnyHashable] }) { $0.budget() }
        package.budgetLines = distinct(by: { [$0.year, $0.organisation, $0.budget, $0.area] as [AnyHashable] }) {
            BudgetLine(
                year: $0.someYear(), organisation: $0.organisation(), budget: $0.code(), area: $0.code(), amounts: $0.planned())
        }
        package.adjustments = distinct(by: \.code) { $0.adjustment() }
        package.roundEconomies = distinct(by: { [$0.year, $0.organisation, $0.round] as [AnyHashable] }) {
            RoundEconomy(
                year: $0.someYear(), organisation: $0.organisation(), round: $0.round(), revenues: $0.maybe { $0.notNegative() })
        }
        package.areaForecasts = distinct(by: { [$0.year, $0.organisation, $0.round, $0.area, $0.voice] as [AnyHashable] }) {
            $0.forecast()
        }
        package.areaOutcomes = distinct(by: { [$0.organisation, $0.area, $0.month] as [AnyHashable] }) {
            AreaOutcome(
                organisation: $0.organisation(), area: $0.code(), month: $0.month(), amounts: $0.amounts(), isConstructed: $0.isSo()
            )
        }
        package.resultUnits = distinct(by: { [$0.year, $0.unit] as [AnyHashable] }) { $0.resultUnit() }
        package.resultForecasts = distinct(by: { [$0.year, $0.unit, $0.round] as [AnyHashable] }) {
            ResultForecast(
                year: $0.someYear(), unit: $0.code(), round: $0.round(), result: $0.money(), ownDoing: $0.maybe { $0.isSo() },
                comment: $0.words(orNone: true))
        }
        package.capitalCosts = distinct(by: { [$0.year, $0.organisation, $0.round, $0.kind] as [AnyHashable] }) {
            CapitalCost(
                year: $0.someYear(), organisation: $0.organisation(), round: $0.round(),
                kind: $0.random.pick(CapitalCost.Kind.allCases),
                booked: $0.maybe { $0.money() }, forecast: $0.maybe { $0.money() })
        }
        addInvestments(to: &package)
        addApplications(to: &package)
        addVolumes(to: &package)
        package.economyNotes = distinct(by: { [$0.year, $0.organisation, $0.round, $0.heading] as [AnyHashable] }) {
            EconomyNote(
                year: $0.someYear(), organisation: $0.organisation(), round: $0.round(),
                heading: $0.random.pick(EconomyNote.Heading.allCases), body: $0.words(), amount: $0.maybe { $0.money() })
        }
        return package
    }

    private mutating func addInvestments(to package: inout PlanPackage) {
        package.investments = distinct(by: \.code) {
            InvestmentLine(
                code: $0.code(), year: $0.someYear(), organisation: $0.organisation(),
                type: $0.random.pick(InvestmentLine.InvestmentType.allCases), project: $0.words(orNone: true),
                heading: $0.words(orNone: true), order: $0.order(), budget: $0.money(), remark: $0.words(orNone: true))
        }
        package.investmentForecasts = distinct(by: { [$0.year, $0.line, $0.round] as [AnyHashable] }) {
            InvestmentForecast(
                year: $0.someYear(), line: $0.code(), round: $0.round(), booked: $0.maybe { $0.money() }, forecast: $0.money(),
                carryOver: $0.maybe { $0.money() }, comment: $0.words(orNone: true))
        }
        package.investmentTransfers = distinct(by: \.code) {
            InvestmentTransfer(
                code: $0.code(), year: $0.someYear(), organisation: $0.organisation(), from: $0.code(),
                to: InvestmentCode(stored: "to"),
                amount: $0.positive(), round: $0.round(), on: $0.maybe { $0.day() }, reason: $0.words())
        }
    }

    private mutating func addApplications(to package: inout PlanPackage) {
        package.applications = distinct(by: \.code) {
            GrantApplication(
                code: $0.code(), year: $0.someYear(), organisation: $0.organisation(),
                fund: $0.random.pick(GrantApplication.Fund.allCases), purpose: $0.words(), description: $0.words(orNone: true),
                place: $0.words(orNone: true), amount: $0.positive(),
                use: $0.isSo() ? .operating($0.code()) : .investment($0.code()), steps: $0.steps(atLeast: 0),
                finalReport: $0.words(orNone: true), finalReportOn: $0.maybe { $0.day() })
        }
        for place in package.applications.indices {
            for index in 0..<random.below(3) {
                // Longer than one piece of base64 now and then.
                let contents =
                    Array("%PDF-1.7".utf8)
                    + (0..<(random.below(40) == 0 ? 111_001 : random.below(4))).map { UInt8(truncatingIfNeeded: $0) }
                package.applications[place].attachments.append(
                    GrantApplication.Attachment(
                        title: words(), fileName: words() + ".pdf", mediaType: "application/pdf", size: contents.count, sha256: ""))
                package.attachmentContents[AttachmentKey(application: package.applications[place].code, index: index)] = contents
            }
        }
    }

    private mutating func addVolumes(to package: inout PlanPackage) {
        package.volumeSeries = distinct(by: \.code) {
            VolumeSeries(
                code: $0.code(), owner: $0.organisation(), name: $0.words(), unit: $0.words(orNone: true), group: $0.words(),
                groupName: $0.words(), area: $0.maybe { $0.code() }, order: $0.order(), decimals: $0.random.below(7),
                showsMean: $0.isSo(), comparesYears: $0.isSo(), parts: $0.codes())
        }
        package.volumeReadings = distinct(
            by: { [$0.series, $0.organisation, $0.month, $0.knownYear, $0.knownIn] as [AnyHashable] }
        ) {
            VolumeReading(
                series: $0.code(), organisation: $0.organisation(), month: $0.month(), knownYear: $0.someYear(),
                knownIn: $0.round(),
                value: $0.number(), isPreliminary: $0.isSo(), readOn: $0.maybe { $0.day() })
        }
        package.unitPrices = distinct(by: { [$0.owner, $0.year, $0.code] as [AnyHashable] }) {
            UnitPrice(
                owner: $0.organisation(), year: $0.someYear(), code: $0.code(), kind: $0.random.pick(UnitPrice.Kind.allCases),
                name: $0.words(), heading: $0.words(orNone: true), price: $0.notNegative(), per: $0.words(),
                remark: $0.words(orNone: true), order: $0.order())
        }
        package.staffFigures = distinct(by: { [$0.organisation, $0.scope, $0.measure, $0.period] as [AnyHashable] }) {
            $0.staffFigure()
        }
    }

    private mutating func serviceArea() -> ServiceArea {
        ServiceArea(
            code: code(), name: words(), owner: organisation(), parent: maybe { $0.code() },
            kind: random.pick(ServiceArea.Kind.allCases),
            validity: validity(), predecessors: codes())
    }

    private mutating func accountRule() -> AccountRule {
        let hasAccounts = isSo()
        return AccountRule(
            code: code(), owner: organisation(), area: code(), accountFrom: hasAccounts ? "0400" : "",
            accountTo: hasAccounts ? "\(400 + random.below(9000))" : "", unit: maybe { $0.organisation() }, validity: validity())
    }

    private mutating func budget() -> BudgetVersion {
        BudgetVersion(
            year: someYear(), organisation: organisation(), code: code(), name: words(),
            kind: random.pick(BudgetVersion.Kind.allCases),
            decision: words(orNone: true), decidedOn: maybe { $0.day() }, revenues: maybe { $0.notNegative() })
    }

    private mutating func adjustment() -> BudgetAdjustment {
        var adjustment = BudgetAdjustment(
            code: code(), year: someYear(), organisation: organisation(), kind: random.pick(BudgetAdjustment.Kind.allCases),
            area: code(),
            title: words(), group: words(orNone: true), steps: steps(atLeast: 1))
        switch adjustment.kind {
        case .volume where isSo():
            adjustment.basis = BudgetAdjustment.Basis(series: code(), month: month(), baseline: number(), price: code())
        case .turnover:
            let both = money()
            adjustment.amounts = .gross(costs: both, revenues: both)
        case .budget, .volume, .redistribution: adjustment.amounts = amounts()
        }
        return adjustment
    }

    private mutating func forecast() -> AreaForecast {
        var forecast = AreaForecast(
            year: someYear(), organisation: organisation(), round: round(), area: code(),
            voice: random.pick(AreaForecast.Voice.allCases), amounts: planned(), comment: words(orNone: true),
            changeReason: words(orNone: true))
        if isSo() {
            forecast.months = (0..<12).map { _ in Money(ore: Int64(random.below(200_000_001)) - 100_000_000) }
            forecast.amounts = .net(Money(ore: forecast.months.reduce(0) { $0 + $1.ore }))
        }
        return forecast
    }

    private mutating func resultUnit() -> ResultUnit {
        ResultUnit(
            year: someYear(), unit: code(), committee: organisation(), area: code(), name: maybe { $0.words() }, order: order(),
            grossBudget: notNegative(), openingFund: money(),
            dissolution: maybe { ResultUnit.Dissolution(round: $0.round(), reason: $0.words()) })
    }

    private mutating func staffFigure() -> StaffFigure {
        StaffFigure(
            organisation: organisation(), scope: random.pick(StaffFigure.Scope.allCases),
            measure: random.pick(StaffFigure.Measure.allCases), period: random.pick([month(), .tertial(2023, 2), .year(2022)]),
            total: maybe { $0.reported() }, men: maybe { $0.reported() }, women: maybe { $0.reported() },
            headcount: maybe { $0.order() }, menCount: maybe { $0.order() }, womenCount: maybe { $0.order() },
            leavers: maybe { $0.number() }, joiners: maybe { $0.number() }, meanStaff: maybe { $0.number() })
    }
}
