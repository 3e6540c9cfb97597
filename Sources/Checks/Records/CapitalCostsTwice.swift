import Economy
import Quantities

/// K103: capital costs stand in a table of their own and as service areas; the two must tell of the same forecast.
struct CapitalCostsTwice: CheckRule {
    let number = "K103"
    let title = Localized(sv: "Kapitalkostnader i två tabeller", en: "Capital costs in two tables")
    let explanation = Localized(
        sv:
            "Avskrivningar och internräntor står både i kapitalkostnadernas tabell och som verksamhetsområden. Skiljer sig prognoserna räknas "
            + "någonting som beviljat i den ena men inte i den andra.",
        en: "Depreciation and interest stand in two tables. Where the forecasts differ, one of them counts on something undecided.")
    /// The service area beside the table's row, by their codes.
    private static let areas: [CapitalCost.Kind: (area: String, row: String)] = [
        .depreciation: ("avskrivningar", "avskrivningar"), .interest: ("internrantor", "internranta"),
    ]

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let economy = subject.economy else { return [] }
        return economy.capitalCosts.compactMap { cost in
            guard let (code, row) = Self.areas[cost.kind], let forecast = cost.forecast,
                let area = economy.areas.first(where: { $0.area.code.text == code }), let net = area.forecast?.net,
                forecast.amount.printed(.mkr) != net.amount.printed(.mkr)
            else { return nil }
            return Finding(
                rule: number, severity: .warning, place: .economy("kapitalkostnader/\(row)/prognos"),
                message: "\(cost.name): prognosen är \(forecast.amount.printed(.mkr)) i kapitalkostnadernas tabell och "
                    + "\(net.amount.printed(.mkr)) i områdestabellen.",
                remedy: "Rätta den ena prognosen, eller förklara vad skillnaden består av.",
                source: "ekonomi/omraden/\(code)/prognos")
        }
    }
}
