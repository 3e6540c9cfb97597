import Documents
import Expectations
import Foundation
import Rendering
import Testing

/// Over a hundred random documents: nothing that was written is lost, and no text becomes markup.
@Suite struct RandomDocumentTests {
    static let seeds = Array(UInt64(1)...100)

    @Test(arguments: seeds)
    func everyTextIsFoundInTheWordFileWhichIsWellFormed(seed: UInt64) throws {
        var random = RandomDocuments(seed: seed)
        let document = random.document()
        let docx = try DOCXRenderer().render(document)
        expectEqual(try DOCXRenderer().render(document), docx)
        let tree = try XMLTree.parse(zipEntry("word/document.xml", of: docx))
        expectAll(random.texts, in: tree.all("w:t").map(\.text).joined())
        let ids = tree.all("w:bookmarkStart").compactMap { $0.attributes["w:name"] }
        expectEqual(Set(ids).count, ids.count, "bookmarks are unique")
        let targets = Set(tree.all("w:hyperlink").compactMap { $0.attributes["w:anchor"] })
        expectEqual(targets.subtracting(ids), [], "links lead somewhere")
    }

    @Test(arguments: seeds)
    func everyTextIsFoundInTheHTMLWhichIsWellFormed(seed: UInt64) throws {
        var random = RandomDocuments(seed: seed)
        let page = try HTMLDocument().render(random.document())
        let start = try #require(page.range(of: "<body>"))
        let end = try #require(page.range(of: "</html>"))
        let body = page[start.lowerBound..<end.lowerBound].replacingOccurrences(of: "<br>", with: "\n")
        let tree = try XMLTree.parse(Data(body.utf8))
        expectAll(random.texts, in: text(of: tree))
        expectEqual(tree.all("script").count, 0)
        let ids = everyElement(tree).compactMap { $0.attributes["id"] }
        expectEqual(Set(ids).count, ids.count, "ids are unique")
        expectEqual(everyElement(tree).filter { $0.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" } }.count, 0)
    }

    @Test(arguments: seeds)
    func everyTextIsFoundInTheTypstSourceAsLiterals(seed: UInt64) throws {
        var random = RandomDocuments(seed: seed)
        let source = try TypstSource.make(random.document())
        let start = try #require(source.range(of: "#show: report\n"))
        expectAll(random.texts, in: literals(source[start.upperBound...]))
    }

    @Test(arguments: seeds)
    func everyTextIsFoundInTheMarkdown(seed: UInt64) {
        var random = RandomDocuments(seed: seed)
        let markdown = MarkdownRenderer().render(random.document())
        let plain = markdown.replacingOccurrences(of: "<br>", with: "\n").replacing(/\\([\\`*_\[\]<>|~#&$+=.)\-\n])/) {
            $0.output.1
        }
        expectAll(random.texts, in: plain.replacingOccurrences(of: "\n> ", with: "\n"))
    }

    private func expectAll(_ texts: [String], in output: String) {
        let found = squeezed(output)
        let lost = texts.filter { !found.contains(squeezed($0)) }
        expectEqual(lost, [])
    }

    /// Without white space and what XML cannot hold.
    private func squeezed(_ text: String) -> String {
        let kept = text.unicodeScalars.filter {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .control && $0.value & 0xFFFE != 0xFFFE
                && $0.value != 0x200B
        }
        return String(String.UnicodeScalarView(kept))
    }

    private func text(of tree: XMLTree) -> String {
        // The tree keeps an element's text before its children; attributes carry the alternatives.
        everyElement(tree).map { ($0.attributes["aria-label"] ?? "") + $0.text }.joined()
    }

    private func everyElement(_ tree: XMLTree) -> [XMLTree] { [tree] + tree.children.flatMap(everyElement) }

    /// The contents of all string literals, unescaped.
    private func literals(_ source: Substring) -> String {
        var result = ""
        var inside = false
        var escaped = false
        for character in source.unicodeScalars {
            if !inside {
                inside = character == "\""
            } else if escaped {
                result.unicodeScalars.append(character == "n" ? "\n" : character)
                escaped = false
            } else if character == "\\" {
                escaped = true
            } else if character == "\"" {
                inside = false
            } else {
                result.unicodeScalars.append(character)
            }
        }
        return result
    }
}
