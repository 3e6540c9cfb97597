import Charts
import Commands
import Design
import Economy
import Foundation
import Quantities
import Steering

/// The page of a result unit: the rule with the unit's own amounts, the fund over the years, and the form.
struct ResultUnitView: Sendable {
    var model: ResultUnitModel
    var visit: Visit
    var frame: Frame

    private var scene: EconomyScene { model.scene }
    private var unit: ResultUnitFigures { model.unit }
    private var language: Language { visit.language }
    private var say: PageWords { PageWords(language) }
    private var year: Int { scene.economy.year }
    private var here: Address { scene.address(.resultUnit(unit.unit.unit)) }

    static let formId = "resultat-form"
    static let dissolutionId = "upplosning-form"

    func html() -> HTML {
        let list = Breadcrumbs.Crumb(label: say("Resultatenheter", "Result units"), address: scene.address(.resultUnits))
        return Page(
            title: unit.name, eyebrow: "\(say("Resultatenhet", "Result unit")) · \(scene.title(language))", language: language,
            frame: frame, breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language, within: [list])), flash: flash, lead: badges,
            content: "\(figures)\(way)\(said)\(form)\(dissolution)\(history)\(rule)"
        ).html()
    }

    private var flash: Notice? {
        let text: String? =
            switch visit.savedEdit {
            case Self.formId: say("Resultatet är sparat.", "The result is saved.")
            case Self.dissolutionId: say("Enhetens framtid är sparad.", "The unit's future is saved.")
            default: nil
            }
        return text.map { Notice(tone: .success, text: "<p>\($0)</p>") }
    }

    private var badges: HTML {
        let badges = unit.bounds.map { bound -> HTML in "\(Badge(bound.label[language], tone: bound.tone), language)" }
        return badges.isEmpty ? "" : "<p class=\"row\">\(badges)</p>"
    }

    private var figures: HTML {
        func item(_ figure: MoneyFigure, _ label: String, _ column: String, isSigned: Bool = false, remark: HTML? = nil)
            -> Glance.Item
        {
            Glance.Item(
                figure: isSigned ? EconomyCells.signed(figure.amount, .tkr) : EconomyCells.number(figure.amount, .tkr),
                label: label,
                remark: remark, address: scene.address(.why(EconomyFigure("resultatenheter", unit.unit.unit.text, column))))
        }
        var items = [item(unit.openingFund, say("tkr med från \(year - 1)", "SEK thousand from \(year - 1)"), "fond-in")]
        if let result = unit.result {
            items.append(item(result, say("tkr i årets resultat", "SEK thousand, the year's result"), "resultat", isSigned: true))
        }
        items.append(item(unit.closingFund, say("tkr till \(year + 1)", "SEK thousand to \(year + 1)"), "fond-ut"))
        if !EconomyCells.isNothing(unit.forfeited.amount, .tkr) {
            items.append(
                item(unit.forfeited, say("tkr stannar hos nämnden", "SEK thousand stay with the committee"), "forverkat"))
        }
        return "\(Glance(items: items), language)"
    }

    /// The unit's own year in words: each rule with its amounts.
    private var way: HTML {
        let sentences = ResultUnitWords.sentences(for: unit, model.rules).map { sentence -> HTML in "<li>\(sentence)</li>" }
        return """
            <section id="aret"><h2>\(say("Så räknas enhetens år", "How the unit's year is reckoned"))</h2>\
            <ol class="reckoning plain" lang="sv">\(sentences)</ol>\(limits)</section>
            """
    }

    private var limits: HTML {
        let cells = EconomyCells(scene: scene, language: language, prefix: "enhet", unit: .tkr)
        func name(_ column: String) -> EconomyFigure { EconomyFigure("resultatenheter", unit.unit.unit.text, column) }
        func row(_ label: String, _ cell: DataTable.Cell, _ kind: DataTable.Row.Kind = .body) -> DataTable.Row {
            DataTable.Row(kind: kind, cells: [.text(label), cell])
        }
        var rows = [
            row(say("Bruttobudget \(year)", "Gross budget \(year)"), cells.amount(unit.grossBudget, name("brutto"))),
            row(say("Årets gräns", "The year's limit"), cells.amount(unit.yearlyLimit, name("arsgrans"))),
            row(say("Fondens tak", "The fund's limit"), cells.amount(unit.fundLimit, name("fondgrans"))),
            row(say("Fond från \(year - 1)", "Fund from \(year - 1)"), cells.amount(unit.openingFund, name("fond-in"))),
        ]
        if let result = unit.result {
            rows.append(row(say("Årets resultat", "The year's result"), cells.deviation(result, name("resultat"))))
        }
        rows.append(row(say("Stannar hos nämnden", "Stays with the committee"), cells.amount(unit.forfeited, name("forverkat"))))
        rows.append(
            row(say("Fond till \(year + 1)", "Fund to \(year + 1)"), cells.amount(unit.closingFund, name("fond-ut")), .total))
        let table = DataTable(
            id: "berakning", caption: say("Beräkningen", "The computation"), hidesCaption: true,
            columns: [.text(say("Post", "Item")), .number(say("Belopp", "Amount"), unit: say("tkr", "SEK thousand"))], rows: rows)
        return "\(table, language)"
    }

    private var said: HTML {
        guard !unit.comment.isEmpty || unit.ownDoing != nil else { return "" }
        var entries: [DefinitionList.Entry] = []
        if let own = unit.ownDoing {
            let answer = own ? say("Ja", "Yes") : say("Nej", "No")
            entries.append(.init(say("Eget handlande", "Its own doing"), HTML(text: answer)))
        }
        if !unit.comment.isEmpty { entries.append(.init(say("Kommentar", "Comment"), "<span lang=\"sv\">\(unit.comment)</span>")) }
        return
            "<section id=\"sagt\"><h2>\(say("Chefen säger", "The manager says"))</h2>\(DefinitionList(entries: entries), language)</section>"
    }

    private var rule: HTML {
        let items = ResultUnitWords.rule(model.rules).map { sentence -> HTML in "<li>\(sentence)</li>" }
        let fold = Fold(
            summary: say("Regeln i sin helhet", "The rule in full"), content: "<ul class=\"bullets\" lang=\"sv\">\(items)</ul>")
        return "<section>\(fold, language)</section>"
    }

    // MARK: The fund over the years

    private var history: HTML {
        let years = fundYears
        guard years.count > 2 else { return "" }
        let title = say("Fonden vid årets slut", "The fund at the year's end")
        let periods = years.map { year in
            HistoryChart.Period(
                label: String(year.year), total: year.fund.map { .figure($0.inThousands) } ?? .noData,
                isForecast: year.year == self.year, isCurrent: year.year == self.year)
        }
        func drawing(_ width: Int) -> HTML {
            HTML(
                trusted: HistoryChart(
                    title: title, periods: periods, unit: MeasureUnit("tkr"), decimals: 0, language: language, width: width
                ).svg())
        }
        let table = DataTable(
            id: "fonden-tabell", caption: title,
            columns: [.short(say("År", "Year")), .number(say("Fond", "Fund"), unit: say("tkr", "SEK thousand"))],
            rows: years.map { year in
                DataTable.Row(cells: [
                    .text(String(year.year)), year.fund.map { .number(EconomyCells.number($0, .tkr)) } ?? .empty,
                ])
            })
        let figure = Figure(
            id: "fonden-diagram", title: title, subtitle: say("Tkr; \(year) är en prognos", "SEK thousand; \(year) is a forecast"),
            drawing: drawing(640), narrowDrawing: drawing(340), table: table)
        return "<section id=\"fonden\"><h2>\(say("Fonden över åren", "The fund over the years"))</h2>\(figure, language)</section>"
    }

    /// What was left at each year's end, with the years that nothing is known of, and what is expected of this year.
    private var fundYears: [(year: Int, fund: Money?)] {
        guard let first = unit.history.first.map({ $0.year - 1 }), first < year else { return [] }
        return (first...year).map { end in
            (end, end == year ? unit.closingFund.amount : unit.history.first { $0.year == end + 1 }?.fund)
        }
    }

    // MARK: The form

    private var form: HTML {
        guard model.mayEdit else { return "" }
        let heading = say("Lämna årets resultat", "Enter the year's result")
        return
            "<section id=\"lamna\"><h2>\(heading)</h2>\(conflict, language)\(conflict == nil ? "\(entryForm, language)" : HTML.empty)</section>"
    }

    private var conflict: ConflictNotice? {
        guard case .conflict(let who, let when, let saved, let version) = model.attempt?.fault else { return nil }
        var form = entry(version: String(version))
        form.submit = say("Spara min version", "Save my version")
        return ConflictNotice(
            id: "resultat-krock", who: who, when: when, what: say("resultatet", "the result"),
            theirs: values { saved[$0] ?? "" }, mine: values { model.attempt?.typed.text($0) ?? "" }, keepMine: form,
            keepTheirs: here)
    }

    private var entryForm: EntryForm {
        let form = entry(version: model.attempt?.typed["version"] ?? String(model.entered?.version ?? 0))
        guard case .refused(let problems) = model.attempt?.fault else { return form }
        return form.showing(problems, in: language)
    }

    private func entry(version: String) -> EntryForm {
        EntryForm(
            id: Self.formId, action: scene.address(.edit(.resultForecast(unit.unit.unit))), csrf: visit.csrf,
            hidden: [("version", version)], fields: fields, submit: say("Spara resultatet", "Save the result"))
    }

    private var fields: [Field] {
        let answers = [Choice(value: "yes", label: say("Ja", "Yes")), Choice(value: "no", label: say("Nej", "No"))]
        return [
            Field(
                name: "result", label: say("Årets resultat", "The year's result"),
                hint: say(
                    "Överskott är plus, underskott minus. Fonden räknas inte med. Till exempel −350.",
                    "A surplus is plus, a deficit minus. The fund is not counted. For example −350."),
                value: value("result", model.entered.map { AmountInput.text($0.result, in: .tkr) }), control: .number(unit: "tkr")),
            Field(
                name: "ownDoing",
                label: say("Kommer resultatet av enhetens eget handlande?", "Is the result the unit's own doing?"),
                value: value("ownDoing", model.entered?.ownDoing.map { $0 ? "yes" : "no" }), control: .radios(answers),
                isOptional: true),
            Field(
                name: "comment", label: say("Kommentar", "Comment"),
                hint: say("Behövs om du svarar nej.", "Needed where you answer no."),
                value: value("comment", model.entered?.comment), control: .area(rows: 3), isOptional: true),
        ]
    }

    /// What was typed, else what is saved.
    private func value(_ name: String, _ saved: String?) -> String { model.attempt?.typed[name] ?? saved ?? "" }

    private func values(_ value: (String) -> String) -> HTML {
        let own = ["yes": say("Ja", "Yes"), "no": say("Nej", "No")][value("ownDoing")] ?? "–"
        return """
            <p>\(value("result")) tkr</p><p>\(say("Eget handlande", "Its own doing")): \(own)</p><p lang="sv">\(value("comment"))</p>
            """
    }
}

extension Money {
    /// For drawings, which need no more than that.
    fileprivate var inThousands: Decimal { Decimal(ore) / MoneyUnit.tkr.ore }
}
