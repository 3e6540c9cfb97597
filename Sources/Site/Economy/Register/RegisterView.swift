import Charts
import Design
import Economy
import Foundation
import Quantities
import Steering

/// The register of service areas: what each is called and has been called, what it got over the years, and how money finds its way
/// there.
struct RegisterView: Sendable {
    let model: RegisterModel
    let frame: Frame
    let language: Language

    private var say: PageWords { PageWords(language) }
    private var scene: EconomyScene { model.scene }
    private var millions: String { say("mnkr", "SEK m") }

    func html() -> HTML {
        Page(
            title: say("Verksamhetsområden", "Service areas"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), lead: lead,
            content: "\(areas)\(AccountRulesPart(model: model, language: language), language)\(rules)"
        ).html()
    }

    private var lead: HTML {
        let text = say(
            "Nämndens områden med kod, slag och beslutad nettobudget år för år. Koden ligger kvar när namnet ändras.",
            "The committee's areas with code, kind and adopted net budget year by year. The code stays when the name changes.")
        return "<p>\(text)</p>"
    }

    // MARK: Areas

    private var areas: HTML {
        let hasOlder = model.rows.contains { $0.budgets.contains { $0?.isPredecessors == true } }
        let note: HTML =
            hasOlder
            ? "<p class=\"table-note\">\(say("* Områdets föregångare.", "* The area's predecessors."))</p>" : ""
        return "<section id=\"registret\"><h2>\(say("Områdena", "The areas"))</h2>\(table, language)\(note)</section>"
    }

    private var table: DataTable {
        let drawn = model.years.count > 1
        let columns =
            [DataTable.Column.text(say("Område", "Area"))]
            + model.years.map { .number(String($0), unit: millions) }
            + (drawn ? [.short(say("Utveckling", "Trend"))] : []) + [.text(say("Slag", "Kind")), .text(say("Kod", "Code"))]
        return DataTable(
            id: "omradesregister", caption: say("Verksamhetsområden", "Service areas"), hidesCaption: true, columns: columns,
            rows: model.rows.map { row in
                DataTable.Row(
                    kind: row.isPart ? .part : .body, id: "omrade-\(row.area.code.text)",
                    cells: [.html(name(row))] + row.budgets.map(budget)
                        + (drawn ? [.html(trend(row))] : []) + [
                            .text(row.area.kind.label[language]), .html("<code>\(row.area.code.text)</code>"),
                        ])
            },
            emptyState: EmptyState(
                text: say("Nämnden har inga verksamhetsområden.", "The committee has no service areas."),
                remedy: say("De kommer med planpaketet.", "They come with the plan package.")))
    }

    /// With the names it has had, and the areas whose history it goes on from.
    private func name(_ row: RegisterModel.Row) -> HTML {
        let name: HTML =
            row.isCurrent ? "<a\(href: scene.address(.area(row.area.code)))>\(row.name)</a>" : HTML(text: row.name)
        var remarks = row.names.map { name, years in "\(Self.printed(years)): \(name)" }
        // One name in all years, and another in the register.
        if row.names.count == 1 { remarks = [say("i registret: \(row.area.name)", "in the register: \(row.area.name)")] }
        if !row.isCurrent { remarks.append(say("finns inte \(scene.key.year)", "not in \(scene.key.year)")) }
        if !row.predecessors.isEmpty {
            let names = row.predecessors.joined(separator: ", ")
            remarks.append(say("fortsätter \(names)", "goes on from \(names)"))
        }
        guard !remarks.isEmpty else { return name }
        return "\(name)<span class=\"register-remark quiet\">\(remarks.joined(separator: "; "))</span>"
    }

    /// "2021–2023", "2021, 2023"
    static func printed(_ years: [Int]) -> String {
        let runs = years.reduce(into: [[Int]]()) { runs, year in
            if let last = runs.last?.last, last + 1 == year {
                runs[runs.count - 1].append(year)
            } else {
                runs.append([year])
            }
        }
        return runs.map { run in run.count == 1 ? "\(run[0])" : "\(run[0])–\(run[run.count - 1])" }.joined(separator: ", ")
    }

    private func budget(_ budget: RegisterModel.Budget?) -> DataTable.Cell {
        guard let budget else { return .empty }
        let mark: HTML = budget.isPredecessors ? "<abbr class=\"hanging\">*</abbr>" : ""
        return .number(EconomyCells.number(budget.net, .mkr)) { $0 + mark }
    }

    /// The adopted budgets as a line of a word's size; its figures stand beside it.
    private func trend(_ row: RegisterModel.Row) -> HTML {
        let known = zip(model.years, row.budgets).compactMap { year, budget in budget.map { (year, $0.net) } }
        guard known.count > 1 else { return .empty }
        let figures = known.map { "\($0): \(EconomyCells.number($1, .mkr))" }.joined(separator: ", ")
        let title = say("\(row.name), nettobudget i mnkr, \(figures)", "\(row.name), net budget in SEK m, \(figures)")
        // A year without a budget is a gap; years that no budget is stored of have no place.
        let values = row.budgets.map { budget in budget.map { Decimal($0.net.ore) / MoneyUnit.mkr.ore } }
        let drawing = HTML(trusted: SparklineChart(title: title, values: values).svg())
        return "\(Sparkline(drawing: drawing, alternative: title), language)"
    }

    // MARK: The year's rules

    private var rules: HTML {
        let (rules, year) = (model.rules, scene.key.year)
        let whose = scene.surroundings.name(of: rules.owner)
        let source =
            model.areRulesAssumed
            ? say(
                "Ingen har lagt in regler för \(year). Då gäller de regler som fullmäktige haft hittills.",
                "Nobody has entered rules for \(year). Then those that the council has had so far apply.")
            : rules.owner == model.register.city
                ? say("\(whose) har bestämt dem för alla nämnder.", "\(whose) has set them for all committees.")
                : say("\(whose) har egna regler för året.", "\(whose) has rules of its own for the year.")
        func ofBudget(_ share: Decimal) -> HTML {
            let percent = SwedishNumber.format(share, atMost: 4) + "\u{A0}%"
            return HTML(text: say("\(percent) av enhetens bruttobudget", "\(percent) of the unit's gross budget"))
        }
        let entries: [DefinitionList.Entry] = [
            .init(
                say("Mest av ett års överskott som följer med", "Most of a year's surplus that is carried over"),
                ofBudget(rules.yearlyTransferPercent)),
            .init(
                say("Mest som fonden rymmer", "Most that the fund holds"),
                ofBudget(rules.fundPercent)),
            .init(
                say("Tid att täcka ett underskott", "Time to cover a deficit"),
                HTML(
                    text: rules.deficitYears == 1
                        ? say("1 år", "1 year") : say("\(rules.deficitYears) år", "\(rules.deficitYears) years"))),
            .init(
                say("Minsta grupp vars uppgifter visas", "Smallest group whose figures are shown"),
                HTML(text: say("\(rules.smallNumberLimit) personer", "\(rules.smallNumberLimit) people"))),
        ]
        return """
            <section id="regler"><h2>\(say("Årets regler", "The year's rules"))</h2><p>\(source)</p>\
            \(DefinitionList(entries: entries), language)</section>
            """
    }
}

extension ServiceArea.Kind {
    /// As the register prints it.
    var label: Localized {
        switch self {
        case .ordinary: Localized(sv: "Verksamhet", en: "Service")
        case .administration: Localized(sv: "Administration", en: "Administration")
        case .depreciation: Localized(sv: "Avskrivningar", en: "Depreciation")
        case .interest: Localized(sv: "Internränta", en: "Internal interest")
        case .reserve: Localized(sv: "Reserv", en: "Reserve")
        }
    }
}
