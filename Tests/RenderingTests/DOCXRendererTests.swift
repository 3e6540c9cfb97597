import Documents
import Expectations
import Foundation
import Quantities
import Rendering
import Testing

@Suite struct DOCXRendererTests {
    private func part(_ name: String, _ document: Document = SmallDocument.document) throws -> XMLTree {
        try XMLTree.parse(zipEntry(name, of: DOCXRenderer().render(document)))
    }

    @Test(arguments: [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/fontTable.xml", "word/header1.xml", "word/footer1.xml",
        "word/header2.xml", "word/footer2.xml",
    ])
    func everyPartIsWellFormed(name: String) throws {
        expectEqual(try part(name).name.isEmpty, false)
    }

    @Test func aRowIsReadBackWithItsNotes() throws {
        let tables = try docxTables(in: DOCXRenderer().render(SmallDocument.document))
        expectEqual(tables.map(\.caption), ["Indikatorer", "Aktiviteter", "Budget, mnkr"])
        expectEqual(
            tables[0].header,
            ["Indikator", "Utfall", "Utfall män/pojkar", "Utfall kvinnor/flickor", "VB 2022", "Prognos", "Årsmål", "Period"])
        expectEqual(
            tables[0].rows[0].texts,
            ["Andel elbilar", "38,1\u{A0}%", "", "", "39,5\u{A0}%", "33\u{A0}%", "Tas fram av nämnd/styrelse", "Tertial 1 2023"])
        expectEqual(
            tables[0].rows[0].notes,
            [
                .init(label: "Analys", text: "Andelen sjönk när två bilar såldes.\nNya är beställda."),
                .init(label: "Åtgärdsplan", text: "Bilarna kommer i höst."),
            ])
    }

    @Test func aSignAlwaysHasItsWord() throws {
        let activities = try docxTables(in: DOCXRenderer().render(SmallDocument.document))[1]
        expectEqual(activities.rows[0].cells[0], .init(text: "Måla om lekhuset", sign: "▶", signWord: "Pågår enligt plan"))
        expectEqual(activities.rows[0].cells[2], .init(text: "", sign: "▶", signWord: "Pågår enligt plan"))
        expectEqual(activities.rows[1].cells[2], .init(text: "Pausad", sign: "❚❚", signWord: ""))
    }

    @Test func headersRepeatAndRowsHoldTogether() throws {
        for table in try part("word/document.xml").all("w:tbl") {
            let rows = table.children("w:tr")
            expectEqual(rows[0].first("w:trPr")?.first("w:tblHeader") != nil, true)
            expectEqual(rows.allSatisfy { $0.first("w:trPr")?.first("w:cantSplit") != nil }, true)
            let widths = table.first("w:tblGrid")?.children.compactMap { $0.attributes["w:w"].flatMap { Int($0) } } ?? []
            expectEqual(widths.reduce(0, +), 9638)
        }
    }

    @Test func aLongAnalysisMayGoOnOverThePage() throws {
        let long = Table.Note(
            label: "Analys", blocks: (0..<9).map { .paragraph([.text("\($0) " + String(repeating: "ord ", count: 120))]) })
        var document = SmallDocument.document
        var table = SmallDocument.budget
        table.rows[0].notes = [long]
        document.sections[0].blocks = [.table(table)]
        let rows = try part("word/document.xml", document).all("w:tbl")[0].children("w:tr")
        // Header, row, first block tied to the row, the rest.
        expectEqual(rows.prefix(4).map { $0.first("w:trPr")?.first("w:cantSplit") != nil }, [true, true, true, false])
        expectEqual(try docxTables(in: DOCXRenderer().render(document))[0].rows[0].notes.count, 1)
    }

    /// A word processor keeps a row with the next one where its first paragraph is kept. One too many, and a whole table moves to the next
    /// page; one too few, and what explains its marks stands there alone.
    @Test func rowsAreKeptWithTheNextOnlyWhereTheyBelongTogether() throws {
        var table = SmallDocument.activities
        table.rows = (0..<12).map { number in
            var row = table.rows[0]
            row.cells[0].content = [.text("\(number)")]
            if number == 5 { row.notes = [Table.Note(label: "Kommentar", blocks: [.paragraph([.text("Ja.")])])] }
            return row
        }
        var document = SmallDocument.document
        document.sections[0].blocks = [.table(table), .note([.text("† Påhittat.")]), .paragraph([.text("Sedan.")])]
        let rows = try part("word/document.xml", document).all("w:tbl")[0].children("w:tr").dropFirst()
        let kept = rows.map { row in
            row.children("w:tc")[0].children("w:p")[0].first("w:pPr")?.first("w:keepNext") != nil
        }
        // The first and the second row; the sixth and its note; the last two and the remark.
        expectEqual(
            kept, [true, false, false, false, false, true, false, false, false, false, false, true, true, false])
        expectEqual(rows.last?.wholeText, "† Påhittat.")
        expectEqual(try docxTables(in: DOCXRenderer().render(document))[0].rows.count, 12)
    }

    /// In type of 8.5 points, ",0" is about an em wide: 168 twentieths of a point.
    @Test func aFigureWithFewerDecimalsEndsBeforeTheOthers() throws {
        let rows = try part("word/document.xml").all("w:tbl")[2].children("w:tr").dropFirst()
        let indents = rows.map { row in
            row.children("w:tc")[1].children("w:p")[0].first("w:pPr")?.first("w:ind")?.attributes["w:right"] ?? ""
        }
        expectEqual(indents, ["", "", "168", ""])
    }

    @Test func theContentsLeaveOutTheAnalyses() throws {
        let entries = try part("word/document.xml").all("w:p").filter {
            $0.first("w:pPr")?.first("w:pStyle")?.attributes["w:val"]?.wholeMatch(of: /TOC\d/) != nil
        }
        expectEqual(
            entries.map { $0.all("w:t").map(\.text).joined() },
            ["Sammanfattning–", "Uppföljning–", "1.1 Alla barn har någonstans att leka–"])
    }

    /// Word renews the list from the headings. LibreOffice would show placeholders for page numbers within such a field, so it must not
    /// see it.
    @Test func theContentsAreWordsOwnFieldForWordAlone() throws {
        let contents = try part("word/document.xml").all("w:sdtContent")[0]
        let choices = contents.all("mc:Choice")
        expectEqual(choices.map { $0.attributes["Requires"] ?? "" }, ["w15", "w15", "w15", "w15"])
        expectEqual(
            choices.map { $0.first("w:fldChar")?.attributes["w:fldCharType"] ?? $0.first("w:instrText")?.text ?? "" },
            ["begin", #" TOC \o "1-4" \h \z "#, "separate", "end"])
        let marks = contents.all("w:fldChar").map { $0.attributes["w:fldCharType"] ?? "" }
        // Begun, then three entries with a page number field each, then ended.
        expectEqual(
            marks, ["begin", "separate"] + Array(repeating: ["begin", "separate", "end"], count: 3).flatMap { $0 } + ["end"])
    }

    @Test func thePropertiesCarryTitleLanguageAndDate() throws {
        let core = try part("docProps/core.xml")
        expectEqual(core.first("dc:title")?.text, "Tertialrapport 1 2023")
        expectEqual(core.first("dc:language")?.text, "sv-SE")
        expectEqual(core.first("dcterms:created")?.text, "2023-06-07T00:00:00Z")
    }

    private struct OnePixel: FigureRasteriser {
        func pictures(ofSVGs drawings: [String]) throws(Diagnostic) -> [Data] { drawings.map { _ in Data("picture".utf8) } }
    }

    @Test func aFigureIsEmbeddedAsDrawingAndPicture() throws {
        let docx = try DOCXRenderer(rasteriser: OnePixel()).render(SmallDocument.document)
        let picture = try XMLTree.parse(zipEntry("word/document.xml", of: docx)).all("wp:docPr")[0]
        expectEqual(picture.attributes["descr"], "En halv yta är fylld.")
        expectEqual(try zipEntry("word/media/figure1.svg", of: docx), Data(SmallDocument.svg.utf8))
        expectEqual(try zipEntry("word/media/figure1.png", of: docx), Data("picture".utf8))
    }
}
