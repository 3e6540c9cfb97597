import Design
import Economy
import Quantities
import Rounds
import Steering

/// The register: every application of the year, with what was asked for and what came of it.
struct ApplicationsView: Sendable {
    let scene: EconomyScene
    let frame: Frame
    let language: Language

    private var say: PageWords { PageWords(language) }
    private var all: [ApplicationFigures] { scene.applications }

    func html() -> HTML {
        Page(
            title: say("Ansökningar", "Applications"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), lead: lead,
            content: all.isEmpty
                ? "\(nothing, language)"
                : """
                \(glance, language)<section><h2>\(say("Årets ansökningar", "The year's applications"))</h2>\(table, language)\
                <p>\(file, language)</p></section>
                """
        ).html()
    }

    private var mayWrite: Bool { scene.surroundings.may(.editEconomy, in: scene.round) }

    private var new: ButtonLink? {
        mayWrite ? ButtonLink(label: say("Ny ansökan", "New application"), address: scene.address(.newApplication)) : nil
    }

    private var lead: HTML {
        """
        <p>\(say(
            "En ansökan skrivs en gång. Beslutspunkter, tabeller och texter visar samma post.",
            "An application is written once. Decision points, tables and texts all show the same record."))</p>\(button)
        """
    }

    private var button: HTML { new.map { "<p>\($0, language)</p>" } ?? .empty }

    private var nothing: EmptyState {
        EmptyState(
            text: say("Nämnden har inte sökt några medel i år.", "The committee has applied for no money this year."),
            remedy: mayWrite
                ? say("Börja med Ny ansökan.", "Begin with New application.")
                : say("Controllern skriver ansökningarna.", "The controller writes the applications."))
    }

    private var glance: Glance {
        let waiting = all.filter { $0.state == .requested }
        let decided = all.filter { $0.granted != nil }
        func amount(_ figures: [ApplicationFigures], _ value: (ApplicationFigures) -> Money?) -> String {
            ((try? Money.sum(figures.compactMap(value))) ?? .zero).printed(.mkr)
        }
        return Glance(items: [
            .init(figure: String(all.count), label: say("ansökningar", "applications"), remark: "\(amount(all) { $0.requested })"),
            .init(
                figure: String(waiting.count), label: say("väntar på beslut", "await a decision"),
                remark: "\(amount(waiting) { $0.counted })"),
            .init(
                figure: String(decided.count), label: say("beslutade", "decided"),
                remark: "\(say("beviljat", "granted")) \(amount(decided) { $0.granted })"),
        ])
    }

    private var table: DataTable {
        DataTable(
            id: "ansokningar", caption: say("Årets ansökningar", "The year's applications"), hidesCaption: true,
            columns: [
                .text(say("Syfte", "Purpose"), isSortable: true), .text(say("Medel", "Fund"), isSortable: true),
                .text(say("Plats", "Place")), .number(say("Sökt", "Asked for"), unit: "kr", isSortable: true),
                .number(say("Beviljat", "Granted"), unit: "kr", isSortable: true), .short(say("Läge", "State"), isSortable: true),
            ],
            rows: all.map(row), narrow: .cards)
    }

    private func row(_ figures: ApplicationFigures) -> DataTable.Row {
        let application = figures.application
        return DataTable.Row(cells: [
            .html(
                "<a\(href: scene.address(.application(application.code)))>\(application.purpose.capitalizedFirst)</a>",
                sortKey: application.purpose),
            .text(application.fund.label[language]), application.place.isEmpty ? .empty : .text(application.place),
            .number(AmountInput.text(figures.requested, in: .kr), sortKey: String(figures.requested.ore)),
            figures.granted.map { .number(AmountInput.text($0, in: .kr), sortKey: String($0.ore)) } ?? .empty,
            .text(figures.state.label[language]),
        ])
    }

    private var file: ButtonLink {
        ButtonLink(
            label: say("Hämta som CSV", "Download as CSV"), address: scene.address(.table(.applications)), weight: .quiet,
            icon: .download)
    }
}
