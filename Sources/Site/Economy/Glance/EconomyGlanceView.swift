import Charts
import Design
import Economy
import Quantities
import Steering

/// The page of the economy at a glance: its four questions first, then the tables that answer in full.
struct EconomyGlanceView: Sendable {
    var model: EconomyGlanceModel
    var frame: Frame
    var language: Language

    var scene: EconomyScene { model.scene }
    var economy: EconomyOverview { model.economy }
    var say: PageWords { PageWords(language) }

    func html() -> HTML {
        Page(
            title: say("Ekonomi \(economy.year)", "Economy \(economy.year)"), eyebrow: scene.title(language), language: language,
            frame: frame, breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language).dropLast()), lead: lead, content: content
        ).html()
    }

    private var lead: HTML {
        let text = EconomySentenceText(scene: scene)
        return model.isForecast ? text.paragraph(model.sentences.whole()) : text.paragraph(model.sentences.plan())
    }

    private var content: HTML {
        guard economy.whole != nil else { return "\(nothing, language)" }
        return "\(figures)\(way)\(money)\(deviations)\(changes)\(decisions)\(tables)\(findings)"
    }

    private var nothing: EmptyState {
        EmptyState(
            text: say(
                "Här visas nämndens budget, prognos och avvikelser.",
                "The committee's budget, forecast and deviations are shown here."),
            remedy: say(
                "De kommer hit när budgeten skrivs in eller ett planpaket läses in.",
                "They come here when the budget is entered or a plan package is imported."),
            action: ButtonLink(label: say("Till budgeten", "To the budget"), address: scene.address(.budget)))
    }

    // MARK: In large type

    private var figures: HTML {
        guard let whole = economy.whole else { return "" }
        var items = [
            Glance.Item(
                figure: EconomyCells.number(whole.net.budget.amount, .mkr), label: say("nettobudget, mnkr", "net budget, SEK m"),
                remark: adjusted(whole), address: scene.address(.budget))
        ]
        if !model.isForecast { items += planItems(whole) }
        if let forecast = whole.forecastAfterTransfers ?? whole.net.forecast {
            items.append(
                Glance.Item(
                    figure: EconomyCells.number(forecast.amount, .mkr), label: say("prognos, mnkr", "forecast, SEK m"),
                    remark: change(whole), address: scene.address(.forecast)))
        }
        if let deviation = whole.deviation ?? whole.deviationBeforeTransfers {
            let shown = EconomyCells.deviation(deviation.amount, .mkr)
            items.append(
                Glance.Item(
                    figure: shown.figure, label: deviationLabel(shown.direction), remark: before(whole),
                    address: scene.address(.why(EconomyFigure("driftbudget", "efter-overforingar", "avvikelse")))))
        }
        if let sum = model.pendingSum {
            items.append(
                Glance.Item(
                    figure: EconomyCells.number(sum, .mkr), label: say("väntar på beslut, mnkr", "awaits decisions, SEK m"),
                    remark: refused(whole), address: "#beslut"))
        }
        return "\(Glance(items: items), language)"
    }

    private func planItems(_ whole: WholeFigures) -> [Glance.Item] {
        let last = economy.year - 1
        let figures: [(MoneyFigure?, String)] = [
            (whole.costs?.budget, say("kostnader, mnkr", "costs, SEK m")),
            (whole.revenues?.budget, say("intäkter, mnkr", "revenues, SEK m")),
            (whole.lastYearsBudget, say("nettobudget \(last), mnkr", "net budget \(last), SEK m")),
        ]
        return figures.compactMap { figure, label in
            figure.map { Glance.Item(figure: EconomyCells.number($0.amount, .mkr), label: label) }
        }
    }

    private func adjusted(_ whole: WholeFigures) -> HTML? {
        let parts = [whole.net.requested, whole.net.changes].compactMap { $0?.amount }
        guard !parts.isEmpty, let sum = try? Money.sum(parts), !EconomyCells.isNothing(sum, .mkr) else { return nil }
        let printed = EconomyCells.signed(sum, .mkr)
        return HTML(text: say("\(printed) i begärda justeringar och volymer", "\(printed) asked for and by volume"))
    }

    private func change(_ whole: WholeFigures) -> HTML? {
        guard let change = whole.change else { return nil }
        if EconomyCells.isNothing(change.amount, .mkr) {
            return HTML(text: say("oförändrad sedan förra prognosen", "unchanged since the forecast before"))
        }
        let size = EconomyCells.number(Money(ore: abs(change.amount.ore)), .mkr)
        let text =
            change.amount < .zero
            ? say("\(size) sämre än förra prognosen", "\(size) worse than the forecast before")
            : say("\(size) bättre än förra prognosen", "\(size) better than the forecast before")
        return "<a href=\"#andrat\">\(text)</a>"
    }

    private func deviationLabel(_ direction: Deviation.Direction) -> String {
        switch direction {
        case .surplus: say("överskott, mnkr", "surplus, SEK m")
        case .deficit: say("underskott, mnkr", "deficit, SEK m")
        case .none: say("avvikelse: budget i balans", "deviation: on budget")
        }
    }

    private func before(_ whole: WholeFigures) -> HTML? {
        guard whole.transfersIn != nil, let before = whole.deviationBeforeTransfers else { return nil }
        let printed = EconomyCells.signed(before.amount, .mkr)
        return HTML(text: say("\(printed) före resultatöverföringar", "\(printed) before result transfers"))
    }

    private func refused(_ whole: WholeFigures) -> HTML? {
        guard let refused = whole.deviationIfRefused else { return nil }
        let printed = EconomyCells.signed(refused.amount, .mkr)
        return HTML(text: say("vid avslag blir avvikelsen \(printed)", "if refused the deviation is \(printed)"))
    }

    // MARK: The four questions

    private var way: HTML {
        guard let waterfall = EconomyWaterfall(economy, language) else { return "" }
        return "<section id=\"vagen\">\(waterfall.figure(csv: scene.address(.table(.operatingBudget))), language)</section>"
    }

    private var money: HTML {
        let title = say("Var finns pengarna?", "Where is the money?")
        let rows = model.budgets
        guard !rows.isEmpty else { return "" }
        func drawing(_ width: Int) -> HTML {
            let name = say("Nettobudget per verksamhetsområde", "Net budget by service area")
            return HTML(
                trusted: RankChart(
                    title: name, rows: rows, unit: MeasureUnit("mnkr"), decimals: 1, language: language, width: width
                ).svg())
        }
        return """
            <section id="pengarna"><h2>\(title)</h2><figure class="figure"><figcaption>\
            \(say("Nettobudget per verksamhetsområde", "Net budget by service area"))<span>\(say("Mnkr", "SEK million"))</span></figcaption>\
            <div class="figure-drawing-wide">\(drawing(760))</div><div class="figure-drawing-narrow">\(drawing(340))</div></figure>\
            <p><a href="#omraden">\(say("Samma belopp i tabellen", "The same amounts in the table"))</a></p></section>
            """
    }

    private var deviations: HTML {
        guard model.isForecast else { return "" }
        let cells = EconomyCells(scene: scene, language: language, prefix: "avviker")
        let hasTransfers = model.deviating.contains { $0.transfers != nil }
        let before = DataTable.Column.number(say("Före överföringar", "Before transfers"), unit: say("mnkr", "SEK m"))
        let table = DataTable(
            id: "avviker", caption: say("Områden som inte går ihop", "Areas that do not come out even"), hidesCaption: true,
            columns: [.text(say("Verksamhetsområde", "Service area"))] + (hasTransfers ? [before] : [])
                + [.number(say("Avvikelse", "Deviation"), unit: say("mnkr", "SEK m")), .text(say("Orsak", "Cause"))],
            rows: model.deviating.map { area in
                let isPending = !area.pending.isEmpty
                let first: DataTable.Cell =
                    area.transfers == nil
                    ? .empty : cells.deviation(area.deviationBeforeTransfers, area.name("avvikelse-fore"), isPending: isPending)
                return DataTable.Row(
                    cells: [.html(link(area))] + (hasTransfers ? [first] : []) + [
                        cells.deviation(area.shownDeviation, area.shownDeviationName, isPending: isPending),
                        .html(said(area, \.comment)),
                    ])
            }, narrow: .cards,
            emptyState: EmptyState(text: say("Alla områden går ihop.", "Every area comes out even.")))
        let note = model.deviating.contains { !$0.pending.isEmpty } ? EconomyCells.pendingNote(language) : ""
        return
            "<section id=\"var\"><h2>\(say("Var avviker det?", "Where does it deviate?"))</h2>\(table, language)\(note)</section>"
    }

    private var changes: HTML {
        guard model.isForecast, economy.areas.contains(where: { $0.forecast?.previous != nil }) else { return "" }
        let cells = EconomyCells(scene: scene, language: language, prefix: "andrat")
        let table = DataTable(
            id: "andringar", caption: say("Prognoser som har ändrats", "Forecasts that have changed"), hidesCaption: true,
            columns: [
                .text(say("Verksamhetsområde", "Service area")),
                .number(say("Förra prognosen", "The one before"), unit: say("mnkr", "SEK m")),
                .number(say("Prognos", "Forecast"), unit: say("mnkr", "SEK m")),
                .number(say("Ändring", "Change"), unit: say("plus är bättre", "plus is better")), .text(say("Skäl", "Reason")),
            ],
            rows: model.changed.map { area in
                DataTable.Row(cells: [
                    .html(link(area)), cells.amount(area.forecast?.previous, area.name("foregaende-prognos")),
                    cells.amount(area.forecast?.net, area.name("prognos")),
                    cells.change(area.forecast?.change, area.name("forandring")), .html(said(area, \.changeReason)),
                ])
            }, narrow: .cards,
            emptyState: EmptyState(
                text: say("Ingen prognos är ändrad sedan den förra.", "No forecast has changed since the one before.")))
        return "<section id=\"andrat\"><h2>\(say("Vad har ändrats?", "What has changed?"))</h2>\(table, language)</section>"
    }

    private var decisions: HTML {
        guard model.isForecast else { return "" }
        let heading = say("Vad hänger på beslut?", "What hangs on decisions?")
        guard !model.pending.isEmpty else {
            let none =
                requestedInvestments.isEmpty
                ? say("Allt som räknas in är beslutat.", "Everything that is counted is decided.")
                : say("Allt som räknas in i driften är beslutat.", "Everything that operations count is decided.")
            return "<section id=\"beslut\"><h2>\(heading)</h2><p>\(none)</p>\(investments)</section>"
        }
        let table = PendingTable(scene: scene, language: language).table(model.pending)
        let lead = economy.whole?.deviationIfRefused.map { figure -> HTML in
            let printed = EconomyCells.deviation(figure.amount, .mkr)
            let name = EconomyFigure("driftbudget", "netto", "avvikelse-vid-avslag")
            return """
                <p>\(say("Blir det avslag på allt är avvikelsen", "If all is refused the deviation is")) \
                <a class="why"\(href: scene.address(.why(name)))>\(printed, language)</a> \(say("mnkr.", "SEK million."))</p>
                """
        }
        return "<section id=\"beslut\"><h2>\(heading)</h2>\(lead)\(table, language)\(investments)</section>"
    }

    private var requestedInvestments: [PendingRequest] { economy.investments.sum?.pending ?? [] }

    /// Investments count money that is asked for too, beside the deviation of the operations.
    private var investments: HTML {
        guard let sum = try? Money.sum(requestedInvestments.map(\.amount)), !requestedInvestments.isEmpty else { return "" }
        let items = requestedInvestments.map { request -> HTML in
            let title: HTML =
                scene.address(ofRecord: request.subject.subject).map { "<a\(href: $0)>\(request.title)</a>" }
                ?? HTML(text: request.title)
            return "<li>\(title), \(request.amount.printed(.mkr))</li>"
        }
        let lead = say(
            "Investeringarna räknar med \(sum.printed(.mkr)) som inte är beslutade:",
            "Investments count \(sum.printed(.mkr)) that is not decided:")
        return "<p>\(lead)</p><ul class=\"bullets\">\(items)</ul>"
    }

    func link(_ area: AreaFigures) -> HTML { "<a\(href: scene.address(.area(area.area.code)))>\(area.name)</a>" }

    /// What is said of the area or, where nothing is, of its parts.
    private func said(_ area: AreaFigures, _ text: (ForecastFigures) -> String) -> HTML {
        let own = area.forecast.map(text) ?? ""
        if !own.isEmpty { return "<span lang=\"sv\">\(own)</span>" }
        let parts = economy.areas.filter { $0.area.parent == area.area.code && $0.depth > 0 }.compactMap { part -> HTML? in
            let said = part.forecast.map(text) ?? ""
            return said.isEmpty ? nil : "<p><b>\(part.name.prefix(1).uppercased() + part.name.dropFirst()).</b> \(said)</p>"
        }
        return parts.isEmpty
            ? "<span class=\"quiet\">\(say("Inget skrivet", "Nothing written"))</span>" : "<div lang=\"sv\">\(parts)</div>"
    }

    private var tables: HTML {
        let tables = EconomyGlanceTables(scene: scene, language: language)
        return "\(tables.operating)\(tables.areas)\(tables.capital)"
    }

    /// What could not be computed, so that nobody takes a sum for whole that is not.
    private var findings: HTML {
        guard !economy.findings.isEmpty else { return "" }
        let items = economy.findings.map { finding -> HTML in
            "<li>\(finding.message[language]) \(finding.remedy[language]) <span class=\"quiet\">\(finding.code)</span></li>"
        }
        return """
            <section id="kontroller"><h2>\(say("Stämmer inte", "Does not add up"))</h2>\
            <p>\(say("Det här är inte med i summorna ovan.", "This is not part of the sums above."))</p><ul class="bullets">\(items)</ul></section>
            """
    }
}
