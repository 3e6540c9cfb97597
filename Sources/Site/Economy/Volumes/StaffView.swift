import Charts
import Design
import Economy
import Foundation
import Quantities
import Steering

/// Staff figures: each measure over its periods, by sex, beside the districts and the city. What concerns too few is withheld.
struct StaffView: Sendable {
    var scene: EconomyScene
    var frame: Frame
    var language: Language

    private var say: PageWords { PageWords(language) }

    func html() -> HTML {
        Page(
            title: say("Personal", "Staff"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), lead: "<p>\(limit)</p>", content: content
        ).html()
    }

    private var limit: String {
        let limit = scene.contents.smallNumberLimit
        return say(
            "Uppgifter om färre än \(limit) personer döljs (*), och även det tal som annars skulle avslöja dem.",
            "Figures about fewer than \(limit) people are withheld (*), and so is the one that would give them away.")
    }

    private var content: HTML {
        guard !scene.economy.staff.isEmpty else {
            let empty = EmptyState(
                text: say(
                    "Här visas sjukfrånvaro, personalomsättning och andra nyckeltal.",
                    "Sick leave, turnover and other figures are shown here."),
                remedy: say("De kommer med ett planpaket.", "They come with a plan package."))
            return "\(empty, language)\(note)"
        }
        let tables = EconomyTables(scene.economy)
        let sections = scene.economy.staff.map { staff in
            // Turnover accumulates over the year: the report's table sets the years against each other.
            let kind: EconomyTable.Kind = staff.measure == .turnover ? .staffTurnover : .staff(staff.measure)
            return section(staff, tables.table(kind) ?? tables.table(.staff(staff.measure)))
        }
        return "\(sections)\(note)"
    }

    private func section(_ staff: StaffTable, _ table: EconomyTable?) -> HTML {
        let title = staff.measure.title[language]
        let printed = table.map { DataTable($0, id: staff.measure.code + "-tabell", hidesEmpty: true, language) }
        let fetch = ButtonLink(
            label: say("Hämta som CSV", "Download as CSV"), address: scene.address(.table(table?.kind ?? .staff(staff.measure))),
            weight: .quiet, icon: .download)
        return """
            <section\(attribute: "id", staff.measure.code)><h2>\(title)</h2><p class="quiet">\(what(staff.measure))</p>\(chart(staff, title))\(comparison(staff))\
            \(printed, language)\(working(staff))<p>\(fetch, language)</p></section>
            """
    }

    private func what(_ measure: StaffFigure.Measure) -> String {
        switch measure {
        case .sickLeave: say("Procent av arbetstiden, rullande tolv månader.", "Percent of working time, rolling twelve months.")
        case .shortSickLeave:
            say(
                "Procent av arbetstiden, dag 1–14, rullande tolv månader.",
                "Percent of working time, day 1–14, rolling twelve months.")
        case .turnover:
            say(
                "Det minsta av antalet tillsvidareanställda som slutat och börjat, i procent av medelantalet, ackumulerat över året.",
                "The lesser of leavers and joiners among permanent staff, in percent of their mean number, accumulated over the year."
            )
        case .hourlyShare:
            say("Procent av all arbetad tid, rullande tolv månader.", "Percent of all hours worked, rolling twelve months.")
        case .employeeIndex: say("Index i medarbetarenkäten.", "Index of the employee survey.")
        }
    }

    /// Periods of one length only: a year and a tertial of it are not two points of the same line.
    private func chart(_ staff: StaffTable, _ title: String) -> HTML {
        guard staff.measure != .turnover else { return "" }
        let rows = staff.rows.filter { $0.period.isMonth == staff.rows.last?.period.isMonth }
        guard rows.filter({ $0.total?.number != nil }).count > 2 else { return "" }
        let hasSexes = rows.contains { $0.men != nil || $0.women != nil }
        let periods = rows.map { row in
            HistoryChart.Period(
                label: row.period.code, total: .init(row.total), women: hasSexes ? .init(row.women) : nil,
                men: hasSexes ? .init(row.men) : nil, isCurrent: row.period == rows.last?.period)
        }
        func drawing(_ width: Int) -> HTML {
            HTML(
                trusted: HistoryChart(
                    title: title, form: .line, periods: periods, unit: MeasureUnit(staff.measure.unit.isEmpty ? "" : "%"),
                    decimals: staff.measure.decimals, language: language, width: width
                ).svg())
        }
        return """
            <figure class="figure"><figcaption>\(title)</figcaption><div class="figure-drawing-wide">\(drawing(720))</div>\
            <div class="figure-drawing-narrow">\(drawing(340))</div></figure>
            """
    }

    /// The newest period beside the districts' mean and the city, where the three are of the same period.
    private func comparison(_ staff: StaffTable) -> HTML {
        guard
            let own = staff.rows.last(where: { row in
                row.total?.number != nil && staff.comparisons.contains { $0.period == row.period && $0.value.number != nil }
            }), let value = own.total?.number
        else { return "" }
        var rows = [RankChart.Row(scene.surroundings.name(of: scene.key.organisation), value)]
        for other in staff.comparisons where other.period == own.period {
            guard let value = other.value.number else { continue }
            let name =
                other.whose == .city
                ? say("Hela staden", "The whole city") : say("Alla stadsdelsnämnder", "All district committees")
            rows.append(RankChart.Row(name, value, isComparison: true))
        }
        let title = say("Jämförelse, \(own.period.printed(language))", "Comparison, \(own.period.printed(language))")
        func drawing(_ width: Int) -> HTML {
            HTML(
                trusted: RankChart(
                    title: title, rows: rows, unit: MeasureUnit(staff.measure.unit.isEmpty ? "" : "%"),
                    decimals: staff.measure.decimals,
                    language: language, width: width
                ).svg())
        }
        return """
            <figure class="figure"><figcaption>\(title)</figcaption><div class="figure-drawing-wide">\(drawing(600))</div>\
            <div class="figure-drawing-narrow">\(drawing(340))</div></figure>
            """
    }

    /// How computed turnover came about.
    private func working(_ staff: StaffTable) -> HTML {
        let rows = staff.rows.filter { !$0.working.isEmpty }
        guard !rows.isEmpty else { return "" }
        let items = rows.map { row -> HTML in "<li>\(row.period.printed(language)): \(row.working)</li>" }
        return "\(Fold(summary: say("Så är den uträknad", "How it is computed"), content: "<ul>\(items)</ul>"), language)"
    }

    private var note: HTML {
        guard let note = scene.economy.notes[.staff] else { return "" }
        return """
            <section id="text"><h2>\(say("I rapporten", "In the report"))</h2><div lang="sv">\(BodyProse(text: note.body, headingLevel: 3), language)</div></section>
            """
    }
}

extension FiscalPeriod {
    fileprivate var isMonth: Bool {
        if case .month = self { true } else { false }
    }
}

extension EconomyContents {
    /// The committee's own limit, else the city's, else the rule's default.
    var smallNumberLimit: Int {
        let ofYear = rules.filter { $0.year == year }
        let rule = ofYear.first { $0.owner == organisation.code } ?? ofYear.first { $0.owner == city }
        return (rule ?? EconomyRules(owner: city, year: year)).smallNumberLimit
    }
}

extension HistoryChart.Value {
    fileprivate init(_ reading: ReportedValue?) {
        self =
            switch reading {
            case .number(let value): .figure(value)
            case .suppressed: .suppressed
            case .noData, nil: .noData
            }
    }
}
