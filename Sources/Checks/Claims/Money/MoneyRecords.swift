import Economy
import Quantities
import Steering
import Texts

/// All amounts of a round that sentences tell of.
struct MoneyRecords: Sendable {
    private let records: [MoneyRecord.Subject: [MoneyRecord]]
    let areaTitles: [ServiceAreaCode: String]

    init(_ economy: EconomyOverview?) {
        var reading = MoneyRecordReading()
        if let economy { reading.read(economy) }
        records = Dictionary(grouping: reading.found, by: \.subject)
        areaTitles = Dictionary((economy?.areas ?? []).map { ($0.area.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// In the measures' order.
    func find(_ subject: MoneyRecord.Subject, _ measures: [MoneyRecord.Measure]) -> [MoneyRecord] {
        let own = records[subject] ?? []
        return measures.flatMap { measure in own.filter { $0.measure == measure } }
    }

    func has(_ subject: MoneyRecord.Subject) -> Bool { records[subject] != nil }
}

/// Goes through the economy once.
private struct MoneyRecordReading {
    private(set) var found: [MoneyRecord] = []

    mutating func read(_ economy: EconomyOverview) {
        if let whole = economy.whole { read(whole) }
        for area in economy.areas { read(area) }
        for cost in economy.capitalCosts { read(cost, economy) }
        if let units = economy.resultUnits { read(units, economy) }
        read(economy.investments)
        if let turnover = economy.turnover { read(turnover) }
        read(economy.applications)
        if let amount = economy.notes[.premises]?.amount { add(.premises, .requested, amount, "", "Medel för lokaländamål") }
    }

    private mutating func add(
        _ subject: MoneyRecord.Subject, _ measure: MoneyRecord.Measure, _ amount: Money?, _ name: String, _ label: String
    ) {
        guard let amount else { return }
        found.append(MoneyRecord(subject: subject, measure: measure, amount: amount, name: name, label: label))
    }

    private mutating func read(_ whole: WholeFigures) {
        let path = "driftbudget"
        add(
            .whole, .deviationBefore, (whole.deviationBeforeTransfers ?? whole.deviation)?.amount,
            "\(path)/fore-overforingar/avvikelse", "hela driften, avvikelse före överföringar")
        add(
            .whole, .deviationAfter, whole.deviation?.amount, "\(path)/efter-overforingar/avvikelse",
            "hela driften, avvikelse efter överföringar")
        add(
            .whole, .deviationIfRefused, whole.deviationIfRefused?.amount, "\(path)/netto/avvikelse-vid-avslag",
            "hela driften, avvikelse vid avslag")
        add(.whole, .change, whole.change?.amount, "\(path)/netto/forandring", "hela driften, ändring sedan föregående prognos")
        add(.whole, .budget, whole.net.budget.amount, "\(path)/netto/budget", "hela driften, nettobudget")
        add(.whole, .budget, whole.adjustedBudget.amount, "", "hela driften, justerad budget")
        add(.whole, .budget, whole.lastYearsBudget?.amount, "\(path)/netto/forra-arets-budget", "hela driften, förra årets budget")
        add(.whole, .costs, whole.costs?.budget.amount, "\(path)/kostnader/budget", "kostnader, budget")
        add(.whole, .costs, whole.costs?.forecast?.amount, "\(path)/kostnader/prognos", "kostnader, prognos")
        add(.whole, .revenues, whole.revenues?.budget.amount, "\(path)/intakter/budget", "intäkter, budget")
        add(.whole, .revenues, whole.revenues?.forecast?.amount, "\(path)/intakter/prognos", "intäkter, prognos")
        add(.whole, .forecast, whole.net.forecast?.amount, "\(path)/netto/prognos", "hela driften, prognos")
        add(
            .whole, .forecast, whole.forecastAfterTransfers?.amount, "\(path)/netto/prognos-efter",
            "hela driften, prognos efter överföringar")
        add(.resultUnits(nil), .fundIn, whole.transfersIn?.amount, "\(path)/fond-in/avvikelse", "överskott från föregående år")
        add(.resultUnits(nil), .fundOut, whole.transfersOut?.amount, "\(path)/fond-ut/avvikelse", "överskott till nästa år")
    }

    private mutating func read(_ area: AreaFigures) {
        let subject = MoneyRecord.Subject.area(area.area.code)
        let path = "omraden/\(area.area.code)"
        let rows: [(MoneyRecord.Measure, Figure?, String, String)] = [
            (.deviationBefore, area.deviationBeforeTransfers ?? area.deviation, "avvikelse-fore", "avvikelse före överföringar"),
            (.deviationAfter, area.deviation, "avvikelse", "avvikelse"),
            (.deviationIfRefused, area.deviationIfRefused, "avvikelse-vid-avslag", "avvikelse vid avslag"),
            (.change, area.forecast?.change, "forandring", "ändring sedan föregående prognos"),
            (.budget, area.budget, "budget", "budget"), (.budget, area.adjustedBudget, "justerad-budget", "justerad budget"),
            (.budget, area.lastYearsBudget, "forra-arets-budget", "förra årets budget"),
            (.costs, area.budgetCosts, "budget-kostnader", "kostnader, budget"),
            (.costs, area.forecast?.costs, "prognos-kostnader", "kostnader, prognos"),
            (.revenues, area.budgetRevenues, "budget-intakter", "intäkter, budget"),
            (.revenues, area.forecast?.revenues, "prognos-intakter", "intäkter, prognos"),
            (.forecast, area.forecast?.net, "prognos", "prognos"),
            (.forecast, area.forecastAfterTransfers, "prognos-efter", "prognos efter överföringar"),
            (.forecast, area.octoberForecast, "oktoberprognos", "prognos per oktober"),
            (.requested, area.requested, "begart", "begärda budgetjusteringar"),
        ]
        for (measure, figure, column, label) in rows {
            add(subject, measure, figure?.amount, "\(path)/\(column)", "\(area.name), \(label)")
        }
    }

    /// Stands in two tables, which may differ while money is asked for: either may be meant.
    private mutating func read(_ cost: CapitalFigures, _ economy: EconomyOverview) {
        let kind: ServiceArea.Kind = cost.kind == .depreciation ? .depreciation : .interest
        guard let area = economy.areas.first(where: { $0.area.kind == kind }) else { return }
        let subject = MoneyRecord.Subject.area(area.area.code)
        let path = "kapitalkostnader/\(cost.kind == .depreciation ? "avskrivningar" : "internranta")"
        add(subject, .deviationBefore, cost.deviation?.amount, "\(path)/avvikelse", "\(cost.name), avvikelse")
        add(subject, .budget, cost.budget?.amount, "\(path)/budget", "\(cost.name), budget")
        add(subject, .forecast, cost.forecast?.amount, "\(path)/prognos", "\(cost.name), prognos")
    }

    private mutating func read(_ units: ResultUnitTable, _ economy: EconomyOverview) {
        let path = "resultatenheter/summa"
        add(.resultUnits(nil), .result, units.result?.amount, "\(path)/resultat", "resultatenheternas resultat")
        add(.resultUnits(nil), .fundIn, units.openingFund.amount, "\(path)/fond-in", "resultatenheternas fonder från föregående år")
        add(.resultUnits(nil), .fundOut, units.closingFund.amount, "\(path)/fond-ut", "resultatenheternas fonder till nästa år")
        add(.resultUnits(nil), .budget, units.grossBudget.amount, "\(path)/brutto", "resultatenheternas bruttobudget")
        add(.resultUnits(nil), .used, try? units.openingFund.amount - units.closingFund.amount, "", "uttag ur fonderna")
        for (area, rows) in Dictionary(grouping: units.rows, by: \.unit.area) {
            let name = economy.areas.first { $0.area.code == area }?.name ?? area.text
            let opening = try? Money.sum(rows.map(\.openingFund.amount))
            let closing = try? Money.sum(rows.map(\.closingFund.amount))
            add(
                .resultUnits(area), .result, try? Money.sum(rows.compactMap(\.result?.amount)), "",
                "\(name), resultatenheternas resultat")
            add(.resultUnits(area), .fundIn, opening, "", "\(name), fonder från föregående år")
            add(.resultUnits(area), .fundOut, closing, "", "\(name), fonder till nästa år")
            if let opening, let closing { add(.resultUnits(area), .used, try? opening - closing, "", "\(name), uttag ur fonderna") }
        }
    }

    private mutating func read(_ table: InvestmentTable) {
        if let sum = table.sum { read(sum, .investments(nil), "investeringar/totalt", "investeringar") }
        for type in table.types {
            guard let kind = type.type else { continue }
            read(type, .investments(kind), "investeringar/\(kind.code)", kind.label.sv)
        }
    }

    private mutating func read(_ figures: InvestmentFigures, _ subject: MoneyRecord.Subject, _ path: String, _ label: String) {
        add(subject, .deviationAfter, figures.deviation?.amount, "\(path)/avvikelse", "\(label), avvikelse")
        add(subject, .budget, figures.budget.amount, "\(path)/budget", "\(label), budget")
        add(subject, .forecast, figures.forecast?.amount, "\(path)/prognos", "\(label), prognos")
        add(subject, .requested, figures.requested?.amount, "\(path)/begart", "\(label), begärt")
    }

    private mutating func read(_ table: TurnoverTable) {
        add(.turnover, .turnover, table.costs.amount, "omslutning/summa/kostnader", "omslutningsförändringar, summa")
        for row in table.rows {
            add(.turnover, .turnover, row.costs.amount, "omslutning/\(row.adjustment.code)/kostnader", row.adjustment.title)
        }
    }

    private mutating func read(_ applications: [ApplicationFigures]) {
        for figures in applications {
            let application = figures.application
            for amount in Set([figures.requested, figures.counted] + [figures.granted].compactMap { $0 }).sorted(by: >) {
                add(.application(application.code), .requested, amount, "ansokan/\(application.code)/belopp", application.purpose)
                add(.fund(application.fund), .requested, amount, "ansokan/\(application.code)/belopp", application.purpose)
            }
        }
        for (fund, members) in Dictionary(grouping: applications, by: \.application.fund) where members.count > 1 {
            add(.fund(fund), .requested, try? Money.sum(members.map(\.requested)), "", "ansökningarna tillsammans")
        }
    }
}
