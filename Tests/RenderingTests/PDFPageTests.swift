import Documents
import Expectations
import Foundation
import Quantities
import Rendering
import Testing

/// Where the pages of a PDF end, read page by page by pdftotext.
@Suite struct PDFPageTests {
    static let canRead = Engine.found != nil && Programme.path("pdftotext") != nil
    static let toolsMissing: Comment = "Typst or pdftotext (Debian: poppler-utils) is missing."

    private func pages(_ document: Document) throws -> [String] {
        let engine = try #require(Engine.found)
        let pdf = try PDFRenderer(engine: engine).render(document, date: CalendarDate(iso: "2023-06-07"))
        return try Programme.inFolder { folder in
            let file = folder.appendingPathComponent("document.pdf")
            try pdf.write(to: file)
            let text = try Programme.run("pdftotext", ["-layout", file.path, "-"]).output
            return text.split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
    }

    private func lines(_ count: Int) -> [Block] { (0..<count).map { _ in .paragraph([.text("Ett stycke på en rad.")]) } }

    /// Tables that end near the foot of their page, a little lower each: one of them just fits, and the next does not.
    @Test(.enabled(if: canRead, toolsMissing))
    func whatExplainsATablesMarksStandsWithARowOfIt() throws {
        let table = Table(
            anchor: "", caption: "Budget", columns: [Table.Column("Område"), Table.Column("Budget", alignment: .number)],
            rows: (1...18).map { Table.Row(cells: [Table.Cell("Rad \($0)"), Table.Cell("1,0°")]) })
        let sections = (14...26).map { count in
            Section(
                anchor: "", heading: "Avsnitt", blocks: lines(count) + [.table(table), .note([.text("° Förklaring.")])],
                inContents: false, startsPage: true)
        }
        let front = TitlePage(documentType: "D", lines: [])
        let pages = try pages(Document(title: "T", organisation: "O", titlePage: front, sections: sections))
        let explained = pages.filter { $0.contains("° Förklaring.") }
        expectEqual(explained.count, 13)
        expectEqual(explained.filter { !$0.contains("Rad 18") }, [])
        // Some tables did not fit, or nothing was tried.
        expectEqual(explained.contains { !$0.contains("Rad 2 ") }, true)
    }

    /// Where the last page is full, the note stands at the foot of the case's own last page.
    @Test(.enabled(if: canRead, toolsMissing))
    func whereTheDocumentComesFromTakesNoPageOfItsOwn() throws {
        var places: Set<String> = []
        for count in 24...40 {
            var document = Document(
                title: "T", organisation: "O", titlePage: TitlePage(documentType: "D", lines: [], note: "Nämnden är påhittad."),
                sections: [Section(anchor: "a", heading: "Avsnitt", blocks: lines(count))])
            document.front = [Section(anchor: "f", heading: "Förslag", blocks: lines(2))]
            let pages = try pages(document)
            let noted = pages.indices.filter { pages[$0].contains("Nämnden är påhittad.") }
            expectEqual(noted.count, 1, "\(count)")
            expectEqual(noted.allSatisfy { pages[$0].contains("Ett stycke") }, true, "\(count)")
            places.insert(noted == [0] ? "front" : noted == [pages.count - 1] ? "end" : "elsewhere")
        }
        expectEqual(places, ["front", "end"])
    }
}
