import Economy
import Quantities
import Steering

/// Hägersten-Älvsjö's published economy, in tenths of a million kronor as the documents print it.
///
/// Sources: corpus t1-2023-hagersten-alvsjo.txt, "Uppföljning av driftbudget" with its areas, capital costs, turnover; and
/// t1-2021-hagersten-alvsjo.txt, the same headings. Codes are the demo's.
///
/// What the preschool funds carry on to 2024 is taken from the budget table's 70,5; the result-unit table adds up to 70,4.
enum PublishedCommittee {
    struct AreaRow {
        let code: String
        var part: String?
        let budget: Int64
        var requested: Int64?
        var volume: Int64?
        let forecast: Int64
        /// Result units: in and out.
        var funds: (in: Int64, out: Int64)?
    }

    static let rows2023 = [
        AreaRow(code: "namnd-och-administration", budget: 738, forecast: 738),
        AreaRow(code: "individ-och-familjeomsorg", budget: 2864, requested: 0, volume: 0, forecast: 3006),
        AreaRow(code: "ifo-barn-och-ungdom", part: "individ-och-familjeomsorg", budget: 1607, forecast: 1809),
        AreaRow(code: "ifo-vuxna", part: "individ-och-familjeomsorg", budget: 517, forecast: 537),
        AreaRow(code: "ifo-socialpsykiatri", part: "individ-och-familjeomsorg", budget: 723, forecast: 723),
        AreaRow(code: "ifo-nyanlanda", part: "individ-och-familjeomsorg", budget: 17, forecast: -63),
        AreaRow(code: "stadsmiljo", budget: 322, forecast: 322),
        AreaRow(code: "avskrivningar", budget: 239, forecast: 239),
        AreaRow(code: "internrantor", budget: 15, forecast: 15),
        AreaRow(code: "forskoleverksamhet", budget: 8694, requested: 0, volume: -298, forecast: 8483, funds: (591, 482)),
        AreaRow(code: "aldreomsorg", budget: 9531, requested: 0, volume: 0, forecast: 9481),
        AreaRow(code: "stod-och-service", budget: 5720, requested: 0, volume: 63, forecast: 5795, funds: (235, 223)),
        AreaRow(code: "barn-kultur-och-fritid", budget: 385, requested: 0, forecast: 385),
        AreaRow(code: "arbetsmarknadsatgarder", budget: 179, forecast: 159),
        AreaRow(code: "ekonomiskt-bistand", budget: 1097, forecast: 1097),
        AreaRow(code: "ekonomiskt-bistand-handlaggning", part: "ekonomiskt-bistand", budget: 325, forecast: 325),
        AreaRow(code: "ovrig-verksamhet", budget: 50, forecast: 0),
    ]

    static let rows2021 = [
        AreaRow(code: "namnd-och-administration", budget: 702, forecast: 702),
        AreaRow(code: "individ-och-familjeomsorg", budget: 2466, forecast: 2599),
        AreaRow(code: "ifo-socialpsykiatri", part: "individ-och-familjeomsorg", budget: 694, forecast: 694),
        AreaRow(code: "ifo-vuxna", part: "individ-och-familjeomsorg", budget: 396, forecast: 416),
        AreaRow(code: "ifo-barn-och-ungdom", part: "individ-och-familjeomsorg", budget: 1376, requested: 53, forecast: 1489),
        AreaRow(code: "ifo-nyanlanda", part: "individ-och-familjeomsorg", budget: 0, forecast: 0),
        AreaRow(code: "stadsmiljo", budget: 234, forecast: 234),
        AreaRow(code: "avskrivningar", budget: 197, forecast: 197),
        AreaRow(code: "internrantor", budget: 10, forecast: 10),
        AreaRow(code: "forskoleverksamhet", budget: 8786, volume: -567, forecast: 8223, funds: (420, 396)),
        AreaRow(code: "aldreomsorg", budget: 8647, forecast: 8647),
        AreaRow(code: "stod-och-service", budget: 5185, volume: -10, forecast: 5175, funds: (197, 197)),
        AreaRow(code: "barn-kultur-och-fritid", budget: 285, forecast: 285),
        AreaRow(code: "arbetsmarknadsatgarder", budget: 167, forecast: 167),
        AreaRow(code: "ekonomiskt-bistand", budget: 1110, forecast: 1110),
        AreaRow(code: "ovrig-verksamhet", budget: 60, forecast: 0),
    ]

    static func t1of2023() -> EconomyContents {
        contents(2023, rows2023, turnover: [("forskoleverksamhet", 143)], revenues: (budget: 3791, forecast: 4015))
    }

    static func t1of2021() -> EconomyContents {
        contents(
            2021, rows2021, turnover: [("aldreomsorg", 11), ("barn-kultur-och-fritid", 28)],
            revenues: (budget: 3996, forecast: 4035))
    }

    private static func contents(
        _ year: Int, _ rows: [AreaRow], turnover: [(area: String, amount: Int64)], revenues: (budget: Int64, forecast: Int64)
    ) -> EconomyContents {
        let own = SmallEconomy.committee
        var contents = SmallEconomy.contents(withForecasts: false)
        contents.year = year
        contents.areas = rows.map { SmallEconomy.area($0.code, $0.code, part: $0.part, kind: kind($0.code)) }
        contents.placements = rows.enumerated().map {
            AreaPlacement(year: year, organisation: own, area: SmallEconomy.code($0.element.code), order: $0.offset)
        }
        contents.budgets = [
            BudgetVersion(
                year: year, organisation: own, code: SmallEconomy.version, name: "Beslutad budget", kind: .adopted,
                revenues: SmallEconomy.tenths(revenues.budget))
        ]
        contents.roundEconomies = [
            RoundEconomy(year: year, organisation: own, round: .tertial1, revenues: SmallEconomy.tenths(revenues.forecast))
        ]
        contents.budgetLines = rows.map {
            BudgetLine(
                year: year, organisation: own, budget: SmallEconomy.version, area: SmallEconomy.code($0.code),
                amounts: .net(SmallEconomy.tenths($0.budget)))
        }
        contents.forecasts = rows.map {
            AreaForecast(
                year: year, organisation: own, round: .tertial1, area: SmallEconomy.code($0.code), voice: .controller,
                amounts: .net(SmallEconomy.tenths($0.forecast)))
        }
        contents.adjustments =
            rows.flatMap { row in
                [(BudgetAdjustment.Kind.budget, row.requested), (.volume, row.volume)].compactMap { kind, amount in
                    amount.map { adjustment(year, "\(kind.rawValue)-\(row.code)", kind, row.code, .net(SmallEconomy.tenths($0))) }
                }
            }
            + turnover.map {
                let amount = SmallEconomy.tenths($0.amount)
                return adjustment(year, "turnover-\($0.area)", .turnover, $0.area, .gross(costs: amount, revenues: amount))
            }
        for row in rows {
            guard let funds = row.funds else { continue }
            let unit = OrganisationCode(stored: "enhet-\(row.code)")
            contents.resultUnits.append(
                ResultUnit(
                    year: year, unit: unit, committee: own, area: SmallEconomy.code(row.code), order: 1,
                    grossBudget: SmallEconomy.tenths(8000), openingFund: SmallEconomy.tenths(funds.in)))
            contents.resultForecasts.append(
                ResultForecast(
                    year: year, unit: unit, round: .tertial1, result: SmallEconomy.tenths(funds.out - funds.in), ownDoing: true))
        }
        return contents
    }

    private static func adjustment(
        _ year: Int, _ code: String, _ kind: BudgetAdjustment.Kind, _ area: String, _ amounts: Amounts
    ) -> BudgetAdjustment {
        var adjustment = SmallEconomy.adjustment(code, kind, area, amounts)
        adjustment.year = year
        return adjustment
    }

    private static func kind(_ code: String) -> ServiceArea.Kind {
        switch code {
        case "avskrivningar": .depreciation
        case "internrantor": .interest
        case "ovrig-verksamhet": .reserve
        case "namnd-och-administration": .administration
        default: .ordinary
        }
    }
}
