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
        expectAll(random.texts, in: words(ofWord: tree))
        expectOrder(document, in: words(ofWord: tree))
        let ids = tree.all("w:bookmarkStart").compactMap { $0.attributes["w:name"] }
        expectEqual(Set(ids).count, ids.count, "bookmarks are unique")
        let targets = Set(tree.all("w:hyperlink").compactMap { $0.attributes["w:anchor"] })
        expectEqual(targets.subtracting(ids), [], "links lead somewhere")
    }

    @Test(arguments: seeds)
    func everyTextIsFoundInTheHTMLWhichIsWellFormed(seed: UInt64) throws {
        var random = RandomDocuments(seed: seed)
        let document = random.document()
        let page = try HTMLDocument().render(document)
        let start = try #require(page.range(of: "<body>"))
        let end = try #require(page.range(of: "<script>", options: .backwards))
        let body = page[start.lowerBound..<end.lowerBound].replacingOccurrences(of: "<br>", with: "\n") + "</body>"
        let tree = try XMLTree.parse(Data(body.utf8))
        expectAll(random.texts, in: text(of: tree))
        // Without attributes, the contents and the links under tables, which say again what stands elsewhere.
        expectOrder(document, in: textAlone(body))
        expectEqual(tree.all("script").count, 0, "the page's own script stands last and alone")
        let ids = everyElement(tree).compactMap { $0.attributes["id"] }
        expectEqual(Set(ids).count, ids.count, "ids are unique")
        expectEqual(everyElement(tree).filter { $0.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" } }.count, 0)
    }

    @Test(arguments: seeds)
    func everyTextIsFoundInTheTypstSourceAsLiterals(seed: UInt64) throws {
        var random = RandomDocuments(seed: seed)
        let document = random.document()
        let source = try TypstSource.make(document)
        let start = try #require(source.range(of: "#show: report\n"))
        expectAll(random.texts, in: literals(source[start.upperBound...]))
        expectOrder(document, in: literals(source[start.upperBound...]))
    }

    @Test(arguments: seeds)
    func everyTextIsFoundInTheMarkdown(seed: UInt64) {
        var random = RandomDocuments(seed: seed)
        let document = random.document()
        let markdown = MarkdownRenderer().render(document)
        let plain = markdown.replacingOccurrences(of: "<br>", with: "\n").replacing(/\\([\\`*_\[\]<>|~#&$+=.(){}\-\n])/) {
            $0.output.1
        }
        expectAll(random.texts, in: plain.replacingOccurrences(of: "\n> ", with: "\n"))
        expectOrder(document, in: plain, notesFollowTable: true)
    }

    /// All text of a Word file, in order: words that are there, words that are gone, and what pictures show.
    private func words(ofWord tree: XMLTree) -> String {
        everyElement(tree).map { element in
            switch element.name {
            case "w:t", "w:delText": element.text
            case "wp:docPr": element.attributes["descr"] ?? ""
            default: ""
            }
        }.joined()
    }

    /// What stands between the tags.
    private func textAlone(_ body: String) -> String {
        var text = ""
        var leftOut: String?
        for piece in body.split(separator: "<") {
            guard let end = piece.firstIndex(of: ">") else { continue }
            let tag = piece[..<end]
            if tag.hasPrefix("nav") { leftOut = "/nav" }
            if tag.hasPrefix("p class=\"table-download\"") { leftOut = "/p" }
            if leftOut == nil { text += piece[piece.index(after: end)...] }
            if let left = leftOut, tag == left { leftOut = nil }
        }
        return text
    }

    private func expectOrder(_ document: Document, in output: String, notesFollowTable: Bool = false) {
        let order = PrintOrder.numbers(of: document, notesFollowTable: notesFollowTable)
        let found = PrintOrder.found(in: output, known: order, first: notesFollowTable)
        expectEqual(found.count, order.count)
        let difference = zip(order, found).first { $0 != $1 }
        expectEqual(difference?.1, difference?.0, "the first text out of its order")
    }

    private func expectAll(_ texts: [String], in output: String) {
        let words = PrintedWords(output)
        expectEqual(texts.filter { !words.contain($0) }, [])
    }

    private func text(of tree: XMLTree) -> String {
        // The tree keeps an element's text before its children; attributes carry the alternatives.
        everyElement(tree).map { ($0.attributes["aria-label"] ?? "") + ($0.attributes["alt"] ?? "") + $0.text }.joined()
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
