import Quantities
import Steering

/// The figures that pages and sentences tell of beside the tables, by name: `omraden/forskoleverksamhet/avvikelse-vid-avslag`,
/// `enheter/aldreomsorg:fruangsgarden/prognos`, `driftbudget/netto/forandring`, `resultatenheter/UNIT/fondgrans`,
/// `investeringar/LINE/bokfort`. What stands in a table has the same name here and there.
enum NamedFigures {
    static func all(of overview: EconomyOverview) -> [String: Figure] {
        var found: [String: Figure] = [:]
        func add(_ row: String, _ columns: [(String, Figure?)]) {
            for (column, figure) in columns {
                if let figure { found["\(row)/\(column)"] = figure }
            }
        }
        for area in overview.areas {
            add("omraden/\(area.area.code)", columns(of: area))
            for unit in area.units { add("enheter/\(area.area.code):\(unit.unit)", columns(of: unit)) }
        }
        if let whole = overview.whole {
            add("driftbudget/netto", columns(of: whole))
            add("driftbudget/fore-overforingar", [("avvikelse", whole.deviationBeforeTransfers)])
            add("driftbudget/fond-in", [("avvikelse", whole.transfersIn)])
            add("driftbudget/fond-ut", [("avvikelse", whole.transfersOut)])
            add("driftbudget/efter-overforingar", [("avvikelse", whole.deviation)])
        }
        for unit in overview.resultUnits?.rows ?? [] { add("resultatenheter/\(unit.unit.unit)", columns(of: unit)) }
        if let table = overview.resultUnits {
            add(
                "resultatenheter/summa",
                [
                    ("brutto", table.grossBudget), ("fond-in", table.openingFund), ("resultat", table.result),
                    ("fond-ut", table.closingFund),
                ])
        }
        for type in overview.investments.types {
            add("investeringar/\(type.type?.code ?? "")", columns(of: type))
            for line in type.lines { add("investeringar/\(line.line?.code.text ?? "")", columns(of: line)) }
        }
        if let sum = overview.investments.sum { add("investeringar/totalt", columns(of: sum)) }
        return found
    }

    private static func columns(of area: AreaFigures) -> [(String, Figure?)] {
        let ending: [(String, Figure?)] = [
            ("overforingar", area.transfers), ("prognos-efter", area.forecastAfterTransfers),
            ("avvikelse-fore", area.deviationBeforeTransfers), ("avvikelse", area.deviation),
            ("avvikelse-vid-avslag", area.deviationIfRefused), ("forra-arets-budget", area.lastYearsBudget),
            ("oktoberprognos", area.octoberForecast),
        ]
        return [
            ("budget", area.budget), ("budget-kostnader", area.budgetCosts), ("budget-intakter", area.budgetRevenues),
            ("begart", area.requested), ("prestation", area.volume), ("omslutning-kostnader", area.turnover?.costs),
            ("omslutning-intakter", area.turnover?.revenues), ("omfordelning", area.redistributed),
            ("justerad-budget", area.adjustedBudget),
        ] + ending + columns(of: area.forecast) + columns(of: area.proposals)
    }

    private static func columns(of unit: UnitFigures) -> [(String, Figure?)] {
        [("budget", unit.budget), ("avvikelse", unit.deviation)] + columns(of: unit.forecast) + columns(of: unit.proposals)
    }

    private static func columns(of forecast: ForecastFigures?) -> [(String, Figure?)] {
        [
            ("prognos", forecast?.net), ("prognos-kostnader", forecast?.costs), ("prognos-intakter", forecast?.revenues),
            ("foregaende-prognos", forecast?.previous), ("forandring", forecast?.change),
        ]
    }

    private static func columns(of proposals: [ForecastProposal]) -> [(String, Figure?)] {
        proposals.map { ("forslag-\($0.method.code)", $0.net) }
    }

    private static func columns(of whole: WholeFigures) -> [(String, Figure?)] {
        [
            ("budget", whole.net.budget), ("begart", whole.net.requested), ("forandringar", whole.net.changes),
            ("prognos", whole.net.forecast), ("avvikelse", whole.net.deviation),
            ("avvikelse-vid-avslag", whole.deviationIfRefused), ("prognos-efter", whole.forecastAfterTransfers),
            ("forra-arets-budget", whole.lastYearsBudget), ("oktoberprognos", whole.octoberForecast),
            ("foregaende-prognos", whole.previous), ("forandring", whole.change),
        ]
    }

    private static func columns(of unit: ResultUnitFigures) -> [(String, Figure?)] {
        [
            ("brutto", unit.grossBudget), ("fond-in", unit.openingFund), ("resultat", unit.result),
            ("arsgrans", unit.yearlyLimit), ("fondgrans", unit.fundLimit), ("fond-ut", unit.closingFund),
            ("forverkat", unit.forfeited),
        ]
    }

    private static func columns(of investment: InvestmentFigures) -> [(String, Figure?)] {
        [
            ("budget", investment.budget), ("begart", investment.requested), ("bokfort", investment.booked),
            ("prognos", investment.forecast), ("avvikelse", investment.deviation), ("ombudgetering", investment.carryOver),
        ]
    }
}

extension ForecastProposal.Method {
    /// In Swedish, as it stands in a figure's name.
    public var code: String {
        switch self {
        case .lastYearsPattern: "forra-arets-monster"
        case .restOfBudget: "resten-enligt-budget"
        case .straightLine: "samma-takt"
        }
    }
}
