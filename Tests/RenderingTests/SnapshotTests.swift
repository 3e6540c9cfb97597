import Documents
import Expectations
import Foundation
import Rendering
import Testing

/// Whole outputs beside files that a person has read. `TERTIAL_RECORD=1` writes the files anew: read the difference before committing it.
@Suite struct SnapshotTests {
    @Test func theWordDocumentIsAsReviewed() throws {
        let xml = try zipEntry("word/document.xml", of: DOCXRenderer().render(SmallDocument.document))
        let broken = ["<w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:sectPr>", "</w:tbl>"].reduce(String(decoding: xml, as: UTF8.self))
        {
            $0.replacingOccurrences(of: $1, with: "\n" + $1)
        }
        compare(broken, with: "small-document.xml")
    }

    @Test func theTypstSourceIsAsReviewed() throws {
        let source = try TypstSource.make(SmallDocument.document)
        let values = source.range(of: "// The look of a report").map { source[..<$0.lowerBound] } ?? ""
        let body = source.range(of: "#show: report\n").map { source[$0.lowerBound...] } ?? ""
        compare(String(values) + String(body), with: "small-document.typ")
    }

    @Test func theHTMLPageIsAsReviewed() throws {
        let page = try HTMLDocument().render(SmallDocument.document)
        let start = page.range(of: "</style>")?.lowerBound ?? page.startIndex
        let end = page.range(of: "<script>")?.lowerBound ?? page.endIndex
        compare(String(page[start..<end]), with: "small-document.html")
    }

    @Test func theMarkdownIsAsReviewed() {
        compare(MarkdownRenderer().render(SmallDocument.document), with: "small-document.md")
    }

    private func compare(_ text: String, with name: String, at location: SourceLocation = #_sourceLocation) {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots/\(name)")
        if ProcessInfo.processInfo.environment["TERTIAL_RECORD"] == "1" {
            if (try? Data(text.utf8).write(to: file)) == nil { Issue.record("cannot write \(file.path)", sourceLocation: location) }
            return
        }
        let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        if text == expected { return }
        let pairs = zip(
            text.split(separator: "\n", omittingEmptySubsequences: false),
            expected.split(separator: "\n", omittingEmptySubsequences: false))
        let difference = pairs.enumerated().first { $0.element.0 != $0.element.1 }
        Issue.record(
            "\(name), line \(difference.map { $0.offset + 1 } ?? 0)\nexpected: \(difference?.element.1 ?? "")\nactual:   \(difference?.element.0 ?? "")",
            sourceLocation: location)
    }
}
