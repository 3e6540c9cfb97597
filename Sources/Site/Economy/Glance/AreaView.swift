import Design
import Economy
import Quantities
import Steering

/// The page of a service area.
struct AreaView: Sendable {
    var model: AreaModel
    var frame: Frame
    var language: Language

    var scene: EconomyScene { model.scene }
    var area: AreaFigures { model.area }
    var say: PageWords { PageWords(language) }
    private var millions: String { say("mnkr", "SEK m") }
    private var cells: EconomyCells { EconomyCells(scene: scene, language: language, prefix: "omrade") }

    func html() -> HTML {
        let months = AreaMonths(model: model, language: language)
        return Page(
            title: area.name, eyebrow: "\(say("Verksamhetsområde", "Service area")) · \(scene.title(language))", language: language,
            frame: frame, breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language, within: crumbs)),
            lead: EconomySentenceText(scene: scene).paragraph(lead),
            content: """
                \(figures)\(said)\(way)\(decisions)\(parts)\(units)\(rounds)\(months.html)\(proposals)\(volumes)
                """
        ).html()
    }

    private var crumbs: [Breadcrumbs.Crumb] {
        model.whole.map { [.init(label: $0.name, address: scene.address(.area($0.area.code)))] } ?? []
    }

    private var lead: [EconomySentence] {
        let sentences = EconomySentences(scene.economy)
        return area.forecast == nil ? sentences.plan(area) : sentences.area(area)
    }

    private var figures: HTML {
        var items: [Glance.Item] = []
        func add(_ figure: MoneyFigure?, _ label: String, _ column: String, remark: HTML? = nil) {
            guard let figure else { return }
            items.append(
                Glance.Item(
                    figure: EconomyCells.number(figure.amount, .mkr), label: label, remark: remark,
                    address: scene.address(.why(area.name(column)))))
        }
        add(
            area.adjustedBudget ?? area.budget, say("justerad budget, mnkr", "adjusted budget, SEK m"),
            area.adjustedBudget == nil ? "budget" : "justerad-budget")
        add(
            area.forecastAfterTransfers ?? area.forecast?.net, say("prognos, mnkr", "forecast, SEK m"),
            area.forecastAfterTransfers == nil ? "prognos" : "prognos-efter")
        if let deviation = area.shownDeviation {
            let shown = EconomyCells.deviation(deviation.amount, .mkr)
            let refused = area.deviationIfRefused.map { figure in
                HTML(
                    text: say(
                        "\(EconomyCells.signed(figure.amount, .mkr)) vid avslag",
                        "\(EconomyCells.signed(figure.amount, .mkr)) if refused"))
            }
            items.append(
                Glance.Item(
                    figure: shown.figure, label: say("avvikelse, mnkr", "deviation, SEK m"), remark: refused,
                    address: scene.address(.why(area.shownDeviationName))))
        }
        return items.isEmpty ? "" : "\(Glance(items: items), language)"
    }

    private var said: HTML {
        guard let forecast = area.forecast else { return "" }
        let texts = [
            (say("Orsak", "Cause"), forecast.comment), (say("Varför den ändrats", "Why it has changed"), forecast.changeReason),
        ]
        .filter { !$0.1.isEmpty }
        guard !texts.isEmpty else { return "" }
        let entries = texts.map { DefinitionList.Entry($0.0, "<span lang=\"sv\">\($0.1)</span>") }
        return """
            <section id="orsak"><h2>\(say("Förklaring", "Explanation"))</h2>\(DefinitionList(entries: entries), language)</section>
            """
    }

    // MARK: The way from budget to deviation

    private var way: HTML {
        let table = DataTable(
            id: "vagen", caption: say("Från budget till avvikelse", "From budget to deviation"), hidesCaption: true,
            columns: [.text(say("Post", "Item")), .number(say("Belopp", "Amount"), unit: millions)], rows: wayRows)
        let note = area.pending.isEmpty ? "" : EconomyCells.pendingNote(language)
        return
            "<section id=\"berakning\"><h2>\(say("Från budget till avvikelse", "From budget to deviation"))</h2>\(table, language)\(note)</section>"
    }

    private var wayRows: [DataTable.Row] {
        let isPending = !area.pending.isEmpty
        let words = EconomyWords(scene.economy, language)
        func amount(_ figure: MoneyFigure?, _ column: String, _ kind: DataTable.Row.Kind = .body, isPending: Bool = false)
            -> DataTable.Row?
        {
            guard figure != nil else { return nil }
            return DataTable.Row(
                kind: kind, cells: [.text(words.column(column)), cells.amount(figure, area.name(column), isPending: isPending)])
        }
        func deviation(_ figure: MoneyFigure?, _ column: String, _ kind: DataTable.Row.Kind = .body, isPending: Bool = false)
            -> DataTable.Row?
        {
            guard figure != nil else { return nil }
            return DataTable.Row(
                kind: kind, cells: [.text(words.column(column)), cells.deviation(figure, area.name(column), isPending: isPending)])
        }
        let hasTransfers = area.transfers != nil
        let forecast = area.forecast.map { forecast in
            let label = hasTransfers ? words.column("prognos") : say("Prognos", "Forecast")
            return DataTable.Row(cells: [.text(label), cells.amount(forecast.net, area.name("prognos"))])
        }
        return [
            amount(area.budget, "budget"), amount(area.budgetCosts, "budget-kostnader", .part),
            amount(area.budgetRevenues, "budget-intakter", .part), amount(area.requested, "begart", isPending: isPending),
            amount(area.volume, "prestation"), amount(area.turnover?.costs, "omslutning-kostnader"),
            amount(area.turnover?.revenues, "omslutning-intakter"), amount(area.redistributed, "omfordelning"),
            amount(area.adjustedBudget, "justerad-budget", .total, isPending: isPending), forecast,
            hasTransfers ? deviation(area.deviationBeforeTransfers, "avvikelse-fore", isPending: isPending) : nil,
            amount(area.transfers, "overforingar"), hasTransfers ? amount(area.forecastAfterTransfers, "prognos-efter") : nil,
            deviation(area.shownDeviation, area.deviation == nil ? "avvikelse-fore" : "avvikelse", .total, isPending: isPending),
            deviation(area.deviationIfRefused, "avvikelse-vid-avslag"), amount(area.lastYearsBudget, "forra-arets-budget"),
            amount(area.octoberForecast, "oktoberprognos"),
        ].compactMap { $0 }
    }

    private var decisions: HTML {
        guard !area.pending.isEmpty else { return "" }
        let rows = area.pending.map { EconomyGlanceModel.Pending(area: area, request: $0) }
        let table = PendingTable(scene: scene, language: language, showsArea: false).table(rows)
        return "<section id=\"beslut\"><h2>\(say("Hänger på beslut", "Hangs on decisions"))</h2>\(table, language)</section>"
    }

    private var parts: HTML {
        guard !model.parts.isEmpty else { return "" }
        let table = AreaTable(scene: scene, language: language, prefix: "del").table(model.parts, sum: nil, id: "delar")
        let note = say(
            "Delarna behöver inte vara alla och ingår inte i några summor.", "The parts need not be all, and enter no sums.")
        return "<section><h2>\(say("Delar", "Parts"))</h2>\(table, language)<p class=\"table-note\">\(note)</p></section>"
    }

    // MARK: Units, rounds, proposals

    private var units: HTML {
        guard !area.units.isEmpty else { return "" }
        let table = DataTable(
            id: "enheter", caption: say("Enheternas andel", "The units' share"), hidesCaption: true,
            columns: [
                .text(say("Enhet", "Unit")), .number(say("Budget", "Budget"), unit: millions),
                .number(say("Prognos", "Forecast"), unit: millions), .number(say("Avvikelse", "Deviation"), unit: millions),
                .text(say("Kommentar", "Comment")),
            ],
            rows: area.units.map { unit in
                func name(_ column: String) -> EconomyFigure {
                    EconomyFigure("enheter", "\(area.area.code):\(unit.unit)", column)
                }
                return DataTable.Row(cells: [
                    .text(unit.name), cells.amount(unit.budget, name("budget")), cells.amount(unit.forecast?.net, name("prognos")),
                    cells.deviation(unit.deviation, name("avvikelse")),
                    .html(swedish(unit.forecast?.comment ?? "")),
                ])
            }, narrow: .cards)
        return "<section id=\"enheter-i-omradet\"><h2>\(say("Enheter", "Units"))</h2>\(table, language)</section>"
    }

    private var rounds: HTML {
        guard !model.forecasts.isEmpty else { return "" }
        let table = DataTable(
            id: "prognoser", caption: say("Årets prognoser", "The year's forecasts"), hidesCaption: true,
            columns: [
                .short(say("Omgång", "Round")), .number(say("Prognos", "Forecast"), unit: millions), .short(say("Av", "By")),
                .text(say("Kommentar", "Comment")),
            ],
            rows: model.forecasts.reversed().map { forecast in
                let record = forecast.record
                let subject =
                    "areaForecast/\(record.organisation)/\(record.year)/\(record.round)/\(record.area)/\(record.voice.rawValue)"
                let title = record.round.title[language]
                let link: HTML = scene.address(ofRecord: subject).map { "<a\(href: $0)>\(title)</a>" } ?? HTML(text: title)
                let voice = record.voice == .controller ? say("controllern", "the controller") : say("chefen", "the manager")
                return DataTable.Row(cells: [
                    .html(link), .number(EconomyCells.number(forecast.net, .mkr)), .text(voice),
                    .html(swedish(record.comment)),
                ])
            }, narrow: .cards)
        return "<section id=\"prognoserna\"><h2>\(say("Årets prognoser", "The year's forecasts"))</h2>\(table, language)</section>"
    }

    /// What people wrote; nothing at all where they wrote nothing, so that a card leaves it out.
    private func swedish(_ text: String) -> HTML { text.isEmpty ? "" : "<span lang=\"sv\">\(text)</span>" }

    private var proposals: HTML {
        guard !area.proposals.isEmpty else { return "" }
        let table = DataTable(
            id: "forslag", caption: say("Systemets förslag", "What the system proposes"), hidesCaption: true,
            columns: [
                .text(say("Sätt", "Method")), .number(say("Prognos", "Forecast"), unit: millions),
                .text(say("Uträkning", "Working")),
            ],
            rows: area.proposals.map { proposal in
                let name = area.name("forslag-\(proposal.method.code)")
                let made = Badge(say("påhittat utfall", "made-up outcome"))
                let badge: HTML? = proposal.isConstructed ? " \(made, language)" : nil
                return DataTable.Row(cells: [
                    .text(label(proposal.method)), cells.amount(proposal.net, name),
                    .html("<span lang=\"sv\">\(proposal.working)</span>\(badge)"),
                ])
            }, narrow: .cards)
        return
            "<section id=\"forslagen\"><h2>\(say("Systemets förslag", "What the system proposes"))</h2>\(table, language)</section>"
    }

    private func label(_ method: ForecastProposal.Method) -> String {
        switch method {
        case .lastYearsPattern: say("Som förra årets mönster", "By last year's pattern")
        case .restOfBudget: say("Resten enligt budget", "The rest as budgeted")
        case .straightLine: say("I samma takt", "At the same pace")
        }
    }

    private var volumes: HTML {
        guard !model.volumes.isEmpty else { return "" }
        let links = model.volumes.map { table -> HTML in
            "<li><a\(href: "\(within: scene.address(.volumes))#\(VolumeView.anchor(table))")>\(table.title)</a></li>"
        }
        return "<section id=\"volymer\"><h2>\(say("Volymer", "Volumes"))</h2><ul class=\"plain\">\(links)</ul></section>"
    }
}
