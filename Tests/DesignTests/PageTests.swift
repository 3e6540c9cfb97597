import Documents
import Quantities
import Testing

@testable import Design

@Suite struct PageTests {
    @Test func aPageWithoutSideColumnHasNoMenuLink() {
        var frame = Frame.specimen(.swedish)
        frame.parts = []
        frame.hasEnhancement = false
        let page = Page(
            title: "Sidan finns inte", language: .swedish, frame: frame, content: "<p>Den kan ha bytt adress.</p>", width: .reading)
        expectSnapshot(page.html(), "page-without-side")
    }

    @Test func aPageWithEverythingLooksAsItDid() {
        let note = MarginNote(
            heading: "Kontroller", content: "<ul class=\"bullets\"><li>Analysen nämner tolv mål, men målen är 16.</li></ul>")
        let history = MarginNote(heading: "Historik", content: "<p>Eva Lind ändrade analysen den 8 maj 2023.</p>")
        let analysis = """
            Andelen legitimerade förskollärare har ökat med drygt en procentenhet sedan i fjol. Ökningen är störst i Älvsjö.

            Nämnden bedömer att årets mål nås, under förutsättning att höstens anställningar går som planerat.
            """
        let page = Page(
            title: "Barnen möter utbildade lärare varje dag", eyebrow: "Nämndmål 1.3.1", language: .swedish,
            frame: .specimen(.swedish),
            chain: Specimens.tree,
            breadcrumbs: Breadcrumbs(crumbs: [
                .init(label: "Hägersten-Älvsjö", address: "/"), .init(label: "1 En modern storstad", address: "/mal/1"),
                .init(label: "1.3 Förskolan håller hög kvalitet", address: "/mal/1.3"),
            ]),
            flash: Notice(tone: .success, text: "Bedömningen är sparad."),
            lead:
                "<p class=\"row\">\(StatusSign(.partlyMet), .swedish) <span class=\"quiet\">bedömt av Anna Berg den 8 maj 2023</span></p>",
            content: """
                <section><h2>Analys</h2>\(Prose(text: analysis), .swedish)</section>\
                <section><h2>Indikatorer</h2>\(indicators, .swedish)</section>
                """,
            margin: [note, history])
        expectSnapshot(page.html(), "page-with-everything")
    }

    private var indicators: DataTable {
        DataTable(
            id: "indikatorer", caption: "Indikatorer för målet", hidesCaption: true,
            columns: [
                .text("Indikator"), .number("Utfall"), .number("Män"), .number("Kvinnor"), .number("Årsmål"),
                .number("KF:s årsmål"),
                .number("Prognos"), .short("Period"),
            ],
            rows: [
                .init(cells: [
                    .html("<a href=\"#a\">Andel legitimerade förskollärare</a> <span class=\"unit\">%</span>"), .number("38,1"),
                    .missing("i.u.", spoken: "ingen uppgift"), .number("39,4"), .number("40"), .number("40"), .number("39,5"),
                    .text("Tertial 1 2023"),
                ]),
                .init(cells: [
                    .html("<a href=\"#b\">Antal barn per avdelning</a> <span class=\"unit\">barn/avd.</span>"), .number("15,2"),
                    .empty, .empty,
                    .number("15,0"), .text("Tas fram av nämnd"), .number("15,0"), .text("Tertial 1 2023"),
                ]),
            ])
    }
}
