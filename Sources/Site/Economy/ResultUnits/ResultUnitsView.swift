import Design
import Economy
import Quantities
import Steering

/// The result units: what each brought in, how its year goes and what it carries on.
struct ResultUnitsView: Sendable {
    var scene: EconomyScene
    var frame: Frame
    var language: Language

    private var say: PageWords { PageWords(language) }
    private var thousands: String { say("tkr", "SEK thousand") }
    private var year: Int { scene.economy.year }

    func html() -> HTML {
        Page(
            title: say("Resultatenheter", "Result units"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), lead: lead, content: content
        ).html()
    }

    private var lead: HTML {
        let text = EconomySentenceText(scene: scene)
        return text.paragraph(EconomySentences(scene.economy).resultUnits())
    }

    private var content: HTML {
        guard let units = scene.economy.resultUnits else {
            let empty = EmptyState(
                text: say(
                    "Här visas enheterna som tar med sig sitt resultat.", "The units that carry their result over are shown here."),
                remedy: say(
                    "De läggs in med årets budget eller ett planpaket.",
                    "They are entered with the year's budget or a plan package."))
            return "\(empty, language)"
        }
        return "\(table(units))\(rule(units))\(note)"
    }

    private func table(_ units: ResultUnitTable) -> HTML {
        let cells = EconomyCells(scene: scene, language: language, prefix: "enhet", unit: .tkr)
        func sum(_ column: String) -> EconomyFigure { EconomyFigure("resultatenheter", "summa", column) }
        let total = DataTable.Row(
            kind: .total,
            cells: [
                .text(say("Summa", "Sum")), cells.amount(units.grossBudget, sum("brutto")),
                cells.amount(units.openingFund, sum("fond-in")),
                cells.deviation(units.result, sum("resultat")), cells.amount(units.closingFund, sum("fond-ut")), .empty, .empty,
            ])
        let table = DataTable(
            id: "resultatenheter", caption: say("Resultatenheter \(year)", "Result units \(year)"), hidesCaption: true,
            columns: [
                .text(say("Enhet", "Unit")), .number(say("Bruttobudget", "Gross budget"), unit: thousands),
                .number(say("Fond från \(year - 1)", "Fund from \(year - 1)"), unit: thousands),
                .number(say("Årets resultat", "The year's result"), unit: thousands),
                .number(say("Fond till \(year + 1)", "Fund to \(year + 1)"), unit: thousands),
                .number(say("Stannar hos nämnden", "Stays with the committee"), unit: thousands),
                .text(say("Regel som slog till", "Rule that bound")),
            ],
            rows: units.rows.map { row($0, cells) } + [total])
        let files = [
            ButtonLink(
                label: say("Hämta överföringslistan", "Download the transfer list"), address: scene.address(.transferList),
                icon: .download),
            ButtonLink(
                label: say("Hämta rapportens tabell", "Download the report's table"), address: scene.address(.table(.resultUnits)),
                weight: .quiet, icon: .download),
        ]
        return """
            <section id="enheterna"><h2>\(say("Enheterna", "The units"))</h2>\(table, language)\
            <p class="button-row">\(files.map { $0.html(language) })</p></section>
            """
    }

    private func row(_ unit: ResultUnitFigures, _ cells: EconomyCells) -> DataTable.Row {
        func name(_ column: String) -> EconomyFigure { EconomyFigure("resultatenheter", unit.unit.unit.text, column) }
        let bounds = unit.bounds.map { bound -> HTML in "\(Badge(bound.label[language], tone: bound.tone), language)" }
        let forfeited: DataTable.Cell =
            EconomyCells.isNothing(unit.forfeited.amount, .tkr) ? .empty : cells.amount(unit.forfeited, name("forverkat"))
        return DataTable.Row(cells: [
            .html("<a\(href: scene.address(.resultUnit(unit.unit.unit)))>\(unit.name)</a>"),
            cells.amount(unit.grossBudget, name("brutto")), cells.amount(unit.openingFund, name("fond-in")),
            cells.deviation(unit.result, name("resultat")), cells.amount(unit.closingFund, name("fond-ut")), forfeited,
            .html(bounds.joined(" ")),
        ])
    }

    private func rule(_ units: ResultUnitTable) -> HTML {
        let items = ResultUnitWords.rule(units.rules).map { sentence -> HTML in "<li>\(sentence)</li>" }
        return """
            <section id="regeln"><h2>\(say("Regeln", "The rule"))</h2><ul class="bullets plain" lang="sv">\(items)</ul></section>
            """
    }

    private var note: HTML {
        guard let note = scene.economy.notes[.resultUnits] else { return "" }
        return """
            <section id="text"><h2>\(say("I rapporten", "In the report"))</h2><div lang="sv">\(BodyProse(text: note.body, headingLevel: 3), language)</div></section>
            """
    }
}

extension ResultUnitFigures.Bound {
    /// A deficit is something to act on.
    var tone: Badge.Tone {
        switch self {
        case .deficit, .mustBeDissolved, .dissolved: .warning
        case .yearlyLimit, .fundLimit, .notOwnDoing: .plain
        }
    }
}
