import Design
import Economy
import Quantities

/// The year's prices: what the council pays per head, and what committees pay each other.
struct PriceView: Sendable {
    var scene: EconomyScene
    var frame: Frame
    var language: Language

    private var say: PageWords { PageWords(language) }

    func html() -> HTML {
        let year = scene.economy.year
        return Page(
            title: say("Priser \(year)", "Prices \(year)"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)),
            lead: "<p>\(say("Schabloner och interna priser för \(year).", "Standard and internal prices of \(year)."))</p>",
            content: content
        ).html()
    }

    private var content: HTML {
        let tables = EconomyTables(scene.economy)
        let sections = [
            section(
                say("Schabloner", "Standard prices"),
                say(
                    "Vad fullmäktige betalar nämnden per barn eller brukare.",
                    "What the council pays the committee per child or user."),
                tables.table(.standardPrices)),
            section(
                say("Interna priser", "Internal prices"), say("Vad nämnder betalar varandra.", "What committees pay each other."),
                tables.table(.prices)),
        ].compactMap { $0 }
        guard sections.isEmpty else { return "\(sections)" }
        let empty = EmptyState(
            text: say("Här visas årets prislistor.", "The year's price lists are shown here."),
            remedy: say("De kommer med ett planpaket.", "They come with a plan package."))
        return "\(empty, language)"
    }

    private func section(_ heading: String, _ what: String, _ table: EconomyTable?) -> HTML? {
        guard let table else { return nil }
        let printed = DataTable(table, id: table.kind.code, label: say("Pris för", "Price of"), language)
        let fetch = ButtonLink(
            label: say("Hämta som CSV", "Download as CSV"), address: scene.address(.table(table.kind)), weight: .quiet,
            icon: .download)
        return """
            <section><h2>\(heading)</h2><p class="quiet">\(what)</p>\(printed, language)<p>\(fetch, language)</p></section>
            """
    }
}
