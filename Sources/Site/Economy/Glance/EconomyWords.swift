import Design
import Economy
import Quantities
import Steering

/// What figures are called on pages: "Avvikelse, förskoleverksamhet".
struct EconomyWords: Sendable {
    let economy: EconomyOverview
    let say: PageWords

    init(_ economy: EconomyOverview, _ language: Language) {
        self.economy = economy
        say = PageWords(language)
    }

    func title(_ figure: EconomyFigure) -> String {
        if figure.table == "driftbudget", let way = way(figure.row) { return way }
        let column = column(figure.column)
        let row = row(figure)
        guard !row.isEmpty, row != column else { return column.isEmpty ? figure.name : column }
        return column.isEmpty ? row : "\(column), \(Self.isName(figure.table) ? row : row.lowercasedFirst)"
    }

    /// Whether the table's rows have names of their own, which keep their capitals within a title.
    private static func isName(_ table: String) -> Bool {
        switch table {
        case "omraden", "planbudget", "planomslutning", "driftbudget", "kapitalkostnader": false
        default: true
        }
    }

    /// The way from the deviation before result transfers to that after them: each row is a figure of its own.
    private func way(_ row: String) -> String? {
        let year = economy.year
        return switch row {
        case "fore-overforingar": say("Avvikelse före resultatöverföringar", "Deviation before result transfers")
        case "efter-overforingar": say("Avvikelse efter resultatöverföringar", "Deviation after result transfers")
        case "fond-in": say("Resultatenheternas överskott från \(year - 1)", "Result units' surplus from \(year - 1)")
        case "fond-ut": say("Resultatenheternas överskott till \(year + 1)", "Result units' surplus to \(year + 1)")
        default: nil
        }
    }

    /// "" where nothing more is to be said than the column.
    private func row(_ figure: EconomyFigure) -> String {
        if figure.row == "totalt" || figure.row == "summa" { return say("totalt", "in all") }
        switch figure.table {
        case "omraden", "planbudget", "planomslutning":
            return economy.areas.first { $0.area.code.text == figure.row }?.name ?? figure.row
        case "enheter": return unit(figure.row)
        case "driftbudget": return operating(figure.row)
        case "kapitalkostnader":
            let kind: CapitalCost.Kind = figure.row == "avskrivningar" ? .depreciation : .interest
            return economy.capitalCosts.first { $0.kind == kind }?.name ?? figure.row
        case "resultatenheter":
            return economy.resultUnits?.rows.first { $0.unit.unit.text == figure.row }?.name ?? figure.row
        case "investeringar", "parkinvesteringar": return investment(figure.row)
        case "omslutning":
            return economy.turnover?.rows.first { $0.adjustment.code.text == figure.row }?.adjustment.title ?? figure.row
        case "ansokningar":
            return economy.applications.first { $0.application.code.text == figure.row }?.application.purpose ?? figure.row
        case "interna-priser", "schabloner": return economy.prices.first { $0.code.text == figure.row }?.name ?? figure.row
        default: return figure.row
        }
    }

    /// `area:unit`; neither an area's code nor a unit's need be without a colon.
    private func unit(_ row: String) -> String {
        for area in economy.areas {
            for unit in area.units where "\(area.area.code):\(unit.unit)" == row { return "\(area.name), \(unit.name)" }
        }
        return row
    }

    private func operating(_ row: String) -> String {
        switch row {
        case "netto": say("nämndens verksamhet netto", "the committee's operations, net")
        case "kostnader": say("kostnader", "costs")
        case "intakter": say("intäkter", "revenues")
        default: row
        }
    }

    private func investment(_ row: String) -> String {
        for type in economy.investments.types {
            if type.type?.code == row { return type.type?.label[say.language] ?? row }
            for line in type.lines where line.line?.code.text == row { return line.printedName }
        }
        return row
    }

    /// The word of a column's code, "" for an unknown one.
    func column(_ code: String) -> String { Self.columns[code]?[say.language] ?? "" }

    private static let columns: [String: Localized] = [
        "budget": Localized(sv: "Budget", en: "Budget"),
        "budget-kostnader": Localized(sv: "Budgeterade kostnader", en: "Budgeted costs"),
        "budget-intakter": Localized(sv: "Budgeterade intäkter", en: "Budgeted revenues"),
        "kostnader": Localized(sv: "Kostnader", en: "Costs"),
        "intakter": Localized(sv: "Intäkter", en: "Revenues"),
        "begart": Localized(sv: "Begärda budgetjusteringar", en: "Adjustments asked for"),
        "prestation": Localized(sv: "Prestationsförändringar", en: "Volume changes"),
        "forandringar": Localized(sv: "Prestations- och omslutningsförändringar", en: "Volume and turnover changes"),
        "omslutning": Localized(sv: "Omslutningsförändringar", en: "Turnover changes"),
        "omslutning-kostnader": Localized(sv: "Omslutningsförändringar, kostnader", en: "Turnover changes, costs"),
        "omslutning-intakter": Localized(sv: "Omslutningsförändringar, intäkter", en: "Turnover changes, revenues"),
        "omfordelning": Localized(sv: "Omfördelning mellan områden", en: "Moved between areas"),
        "justerad-budget": Localized(sv: "Justerad budget", en: "Adjusted budget"),
        "prognos": Localized(sv: "Prognos före resultatöverföringar", en: "Forecast before result transfers"),
        "prognos-efter": Localized(sv: "Prognos efter resultatöverföringar", en: "Forecast after result transfers"),
        "prognos-kostnader": Localized(sv: "Prognos för kostnader", en: "Forecast of costs"),
        "prognos-intakter": Localized(sv: "Prognos för intäkter", en: "Forecast of revenues"),
        "foregaende-prognos": Localized(sv: "Förra prognosen", en: "The forecast before"),
        "forandring": Localized(sv: "Ändring sedan förra prognosen", en: "Change since the forecast before"),
        "overforingar": Localized(sv: "Resultatöverföringar", en: "Result transfers"),
        "avvikelse-fore": Localized(sv: "Avvikelse före resultatöverföringar", en: "Deviation before result transfers"),
        "avvikelse": Localized(sv: "Avvikelse", en: "Deviation"),
        "avvikelse-vid-avslag": Localized(sv: "Avvikelse vid avslag", en: "Deviation if refused"),
        "forra-arets-budget": Localized(sv: "Förra årets budget", en: "Last year's budget"),
        "oktoberprognos": Localized(sv: "Oktoberprognosen", en: "The October forecast"),
        "forslag-forra-arets-monster": Localized(sv: "Förslag efter förra årets mönster", en: "Proposal by last year's pattern"),
        "forslag-resten-enligt-budget": Localized(sv: "Förslag, resten enligt budget", en: "Proposal, the rest as budgeted"),
        "forslag-samma-takt": Localized(sv: "Förslag i samma takt", en: "Proposal at the same pace"),
        "bokfort": Localized(sv: "Bokfört", en: "Booked"),
        "ombudgetering": Localized(sv: "Ombudgetering", en: "Carry-over"),
        "brutto": Localized(sv: "Bruttobudget", en: "Gross budget"),
        "fond-in": Localized(sv: "Fonden in", en: "Fund brought in"),
        "resultat": Localized(sv: "Årets resultat", en: "The year's result"),
        "fond-ut": Localized(sv: "Fonden ut", en: "Fund carried on"),
        "arsgrans": Localized(sv: "Årets gräns", en: "The year's limit"),
        "fondgrans": Localized(sv: "Fondens tak", en: "The fund's limit"),
        "forverkat": Localized(sv: "Stannar hos nämnden", en: "Stays with the committee"),
        "sokt": Localized(sv: "Sökt", en: "Asked for"),
        "beviljat": Localized(sv: "Beviljat", en: "Granted"),
        "pris": Localized(sv: "Pris", en: "Price"),
    ]
}

extension String {
    /// In the middle of a sentence; a word in capitals, such as "LSS", stays as it is.
    fileprivate var lowercasedFirst: String {
        dropFirst().first.map(\.isUppercase) == true ? self : prefix(1).lowercased() + dropFirst()
    }
}
