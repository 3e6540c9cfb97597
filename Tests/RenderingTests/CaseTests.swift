import Documents
import Expectations
import Foundation
import Rendering
import Testing

/// The case around a report, and what a comparison marks, in each form.
@Suite struct CaseTests {
    private let document = SampleCase.make()

    private func word(_ part: String = "word/document.xml") throws -> XMLTree {
        try XMLTree.parse(zipEntry(part, of: DOCXRenderer().render(document)))
    }

    @Test func theDecisionStandsBeforeTheContents() throws {
        let paragraphs = try word().all("w:p")
        let styles = paragraphs.map { $0.first("w:pPr")?.first("w:pStyle")?.attributes["w:val"] ?? "" }
        let decision = paragraphs.firstIndex { $0.wholeText == "Förslag till beslut" }
        expectEqual(decision.map { styles[$0] }, "HeadingFront1")
        expectEqual((decision ?? .max) < (styles.firstIndex(of: "TOCHeading") ?? 0), true)
        let page = try HTMLDocument().render(document)
        let places = ["Förslag till beslut</h2>", "<nav class=", "Sammanfattande analys</h2>"].compactMap {
            page.range(of: $0)?.lowerBound
        }
        expectEqual(places.count, 3)
        expectEqual(places, places.sorted())
    }

    @Test func changesAreWordsOwnTrackedChanges() throws {
        let tree = try word()
        let inserted = tree.all("w:ins").filter { !$0.children.isEmpty }
        expectEqual(inserted.map(\.wholeText), ["öppnade i maj", "tre", " enligt ", "planen", "Hela stycket är nytt."])
        expectEqual(
            tree.all("w:del").filter { !$0.children.isEmpty }.map { $0.all("w:delText").map(\.text).joined() },
            ["öppnar under hösten", "Hela stycket är borta."])
        expectEqual(inserted[0].attributes["w:author"], "Tertial")
        expectEqual(inserted[0].attributes["w:date"], "2023-05-24T00:00:00Z")
        // New words keep their weight, and a link holds its own.
        expectEqual(inserted[1].first("w:r")?.first("w:rPr")?.first("w:rStyle")?.attributes["w:val"], "Strong")
        expectEqual(tree.all("w:hyperlink").compactMap { $0.first("w:ins") }.map(\.wholeText), ["planen"])
        let ids = (tree.all("w:ins") + tree.all("w:del")).compactMap { $0.attributes["w:id"] }
        expectEqual(Set(ids).count, ids.count)
        // A paragraph of new words alone is itself new.
        expectEqual(tree.all("w:pPr").filter { $0.first("w:rPr")?.first("w:ins") != nil }.count, 1)
    }

    @Test func changesAreMarkedAndSaidInHTMLAndMarkdown() throws {
        let page = try HTMLDocument().render(document)
        expectEqual(
            page.contains("<ins><span class=\"spoken\">[infogat: </span><strong>tre</strong> enligt <a href="), true)
        expectEqual(page.contains("<del><span class=\"spoken\">[borttaget: </span>öppnar under hösten"), true)
        let markdown = MarkdownRenderer().render(document)
        expectEqual(markdown.contains("{--öppnar under hösten--}{++öppnade i maj++}"), true)
    }

    @Test func aWebAddressIsALinkAndNothingElseIs() throws {
        let relationships = try word("word/_rels/document.xml.rels").children
        let external = relationships.filter { $0.attributes["TargetMode"] == "External" }
        expectEqual(external.map { $0.attributes["Target"] }, ["https://strandviken.example/budget"])
        let link = try word().all("w:hyperlink").first { $0.attributes["r:id"] != nil }
        expectEqual(link?.attributes["r:id"], external.first?.attributes["Id"])
        let unsafe = HTMLRenderer().blocks([.paragraph([.external("ord", url: "javascript:alert(1)")])])
        expectEqual(unsafe, "<p>ord</p>\n")
    }

    @Test func aPictureHasItsFileAndItsWords() throws {
        let docx = try DOCXRenderer().render(document)
        expectEqual(try zipEntry("word/media/picture1.png", of: docx), SampleCase.twoByTwo)
        let names = try word().all("wp:docPr").map { $0.attributes["descr"] }
        expectEqual(names, ["Barn planterar en lind i den nya parken."])
        let page = HTMLRenderer(imageAddress: { "/bild/\($0)" }).article(document)
        expectEqual(
            page.contains(
                "<img src=\"/bild/\(SampleCase.pictureHash)\" alt=\"Barn planterar en lind i den nya parken.\" width=\"2\" height=\"2\""
            ),
            true)
        expectEqual(TypstSource.files(of: document).keys.sorted(), ["\(SampleCase.pictureHash).png"])
    }

    @Test func theAttestationBeginsAPageWithLinesToSignOn() throws {
        let heading = try word().all("w:p").first { $0.wholeText == "Godkännande" && $0.all("w:bookmarkStart").count == 1 }
        expectEqual(heading?.first("w:pPr")?.first("w:pageBreakBefore") != nil, true)
        let lines = try word().all("w:tc").filter {
            $0.first("w:tcPr")?.first("w:tcBorders")?.first("w:top")?.attributes["w:sz"] == "6"
        }
        expectEqual(
            lines.map { $0.children("w:p").map(\.wholeText) },
            [
                ["Anna Berg", "Stadsdelsdirektör", "Undertecknat 24 maj 2023"],
                ["Johan Lind", "Avdelningschef, ekonomi och styrning"],
                ["Ordförande"],
            ])
    }

    @Test func narrowHeadingsMayBeDividedInWord() throws {
        var wide = document
        wide.sections = [
            Section(
                anchor: "a", heading: "A",
                blocks: [
                    .table(
                        Table(
                            anchor: "t", caption: "T", columns: [Table.Column("Verksamhetsområde")], rows: []))
                ])
        ]
        let xml = String(decoding: try zipEntry("word/document.xml", of: DOCXRenderer().render(wide)), as: UTF8.self)
        expectEqual(
            xml.contains(
                "<w:t xml:space=\"preserve\">Verk</w:t><w:softHyphen/><w:t xml:space=\"preserve\">sam</w:t><w:softHyphen/><w:t xml:space=\"preserve\">hets</w:t><w:softHyphen/><w:t xml:space=\"preserve\">område</w:t>"
            ), true)
    }
}
