import Documents
import Expectations
import Foundation
import Rendering
import Testing

@Suite struct PublicEditionTests {
    @Test func aTableIsAFileForSpreadsheets() {
        let csv = TableCSV(SmallDocument.indicators).text
        expectEqual(
            csv,
            "\u{FEFF}Indikator;Utfall;Utfall män/pojkar;Utfall kvinnor/flickor;VB 2022;Prognos;Årsmål;Period;Analys;Åtgärdsplan\r\n"
                + "Andel elbilar;38,1%;;;39,5%;33%;Tas fram av nämnd/styrelse;Tertial 1 2023;"
                + "\"Andelen sjönk när två bilar såldes.\nNya är beställda.\";Bilarna kommer i höst.\r\n"
                + "Elanvändning;12,40;i.u.;i.u.;12,95;12,50;öka;Tertial 1 2023;;\r\n")
        expectEqual(
            TableCSV(SmallDocument.budget).text,
            "\u{FEFF}Område;Budget;Avvikelse\r\nAvdelningar;;\r\nFörskola;3362,5;-9,2\r\nvarav öppen förskola;12;\r\nSumma;3362,5;-9,2\r\n"
        )
    }

    @Test(arguments: [("=1+1", "'=1+1"), ("@x", "'@x"), ("a;b", "\"a;b\""), ("\"", "\"\"\"\"")])
    func aCellIsNeverAFormula(text: String, printed: String) {
        let table = Table(anchor: "", caption: "", columns: [Table.Column("A")], rows: [Table.Row(cells: [Table.Cell(text)])])
        expectEqual(TableCSV(table).text, "\u{FEFF}A\r\n\(printed)\r\n")
    }

    @Test func aTableIsOfferedAtTheCallersAddressOrInThePage() throws {
        let blocks = [Block.table(SmallDocument.budget)]
        let elsewhere = HTMLRenderer(tableDownload: .address { "/tabell/\($0.anchor).csv" }).blocks(blocks)
        expectEqual(
            elsewhere.contains(
                "<a href=\"/tabell/t-budget.csv\" download=\"budget-mnkr.csv\">Hämta tabellen som CSV<span class=\"spoken\">: Budget, mnkr</span></a>"
            ), true)
        expectEqual(
            HTMLRenderer(tableDownload: .embedded).blocks(blocks).contains("href=\"data:text/csv;charset=utf-8;base64,77u/"), true)
        expectEqual(HTMLRenderer().blocks(blocks).contains("CSV"), false)
    }

    @Test(.enabled(if: Programme.path("openssl") != nil, "openssl is missing: the script's hash is not compared."))
    func thePolicyNamesTheScriptThatStandsInThePage() throws {
        let page = try HTMLDocument().render(SmallDocument.document)
        expectEqual(page.contains("script-src '\(ReportScript.integrity)'"), true)
        expectEqual(page.contains("<script>\(try ReportScript.source())</script>"), true)
        try Programme.inFolder { folder in
            let (script, hash) = (folder.appendingPathComponent("script.js"), folder.appendingPathComponent("hash"))
            try Data(ReportScript.source().utf8).write(to: script)
            _ = try Programme.run("openssl", ["dgst", "-sha256", "-binary", "-out", hash.path, script.path])
            expectEqual("sha256-" + (try Data(contentsOf: hash).base64EncodedString()), ReportScript.integrity)
        }
    }

    @Test func aSiteServesTheLogoAtAnAddressOfItsOwn() {
        let drawing = "<svg viewBox=\"0 0 2 1\"><rect width=\"2\" height=\"1\"/></svg>"
        let logo = Theme.Logo(.svg(drawing), alternative: "Strandvikens kommun")
        let document = HTMLDocument(theme: Theme(logo: logo), logoAddress: "/logotyp")
        expectEqual(
            document.letter(["Kansliet"]),
            """
            <div class="letter">
            <div class="logo"><img src="/logotyp" alt="Strandvikens kommun"/></div>
            <p class="letterhead">Kansliet</p>
            </div>

            """)
        expectEqual(HTMLDocument(theme: Theme(logo: logo)).letter([]).contains(drawing), true)
        expectEqual(HTMLDocument().letter([]), "")
        // As a file, an SVG needs its name space.
        expectEqual(
            String(decoding: logo.file.bytes, as: UTF8.self),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><rect width=\"2\" height=\"1\"/></svg>")
        expectEqual(logo.file.mediaType, "image/svg+xml")
    }

    @Test func everyHeadingOfTheContentsHasItsAddress() throws {
        let page = try HTMLDocument().render(SmallDocument.document)
        expectEqual(page.contains("<a class=\"skip-link\" href=\"#tertial-main\">Hoppa till innehållet</a>"), true)
        expectEqual(
            page.contains(
                "<h2>Sammanfattning</h2><a class=\"heading-link\" href=\"#sammanfattning\" aria-label=\"Länk till avsnittet Sammanfattning\">#</a>"
            ), true)
        expectEqual(HTMLRenderer().article(SmallDocument.document).contains("heading-link"), false)
    }

    @Test func aCaptionThatRepeatsItsHeadingIsForScreenReadersAlone() {
        var document = SmallDocument.document
        var table = SmallDocument.budget
        table.caption = "Aktiviteter för 1.1 Lek"
        document.sections = [Section(anchor: "a", heading: "Aktiviteter", blocks: [.table(table), .table(table)])]
        let html = HTMLRenderer().article(document)
        expectEqual(html.contains("<caption><span class=\"spoken\">Aktiviteter för 1.1 Lek</span></caption>"), true)
        expectEqual(html.contains("<caption>Aktiviteter för 1.1 Lek</caption>"), true)
    }

    /// The style sheet leaves the room; a zero that is not there is neither read aloud nor copied.
    @Test func aFigureWithFewerDecimalsHasRoomAndNoText() {
        let html = HTMLRenderer().blocks([.table(SmallDocument.budget), .note([.text("° Sökt.")])])
        expectEqual(html.contains("<td class=\"number\" data-end=\",0\">12</td>"), true)
        expectEqual(html.contains("</table>\n</div>\n<p class=\"table-remark\">° Sökt.</p>\n"), true)
    }

    @Test func aFieldSaysWhatItIsAndWhereItComesFrom() {
        let field = Inline.field(LiveField(source: "count/goals", printed: "tolv", label: "Antal mål"))
        let renderer = HTMLRenderer(keepsSources: true, showsSources: true)
        expectEqual(
            renderer.blocks([.paragraph([field, .text(" och "), field])]),
            """
            <p><span class="field" data-source="count/goals" title="Antal mål">tolv</span>\
            <sup class="source-mark"><a href="#tertial-kalla-1"><span class="spoken">källa </span>1</a></sup> och \
            <span class="field" data-source="count/goals" title="Antal mål">tolv</span>\
            <sup class="source-mark"><a href="#tertial-kalla-1"><span class="spoken">källa </span>1</a></sup></p>
            <section class="sources">
            <h2>Källor till uppgifterna</h2>
            <ol>
            <li id="tertial-kalla-1">Antal mål: tolv <code>count/goals</code></li>
            </ol>
            </section>

            """)
    }
}
