import Documents
import Expectations
import Foundation
import Quantities
import Rendering
import Testing

/// The random documents as other programs read them: the PDF through its structure tree, the Word file through LibreOffice.
@Suite struct OpenedFileTests {
    /// A sample: pdfinfo takes minutes for the tree of a long document.
    static let samples: [UInt64] = [3, 14, 27, 58, 81, 96]
    static let canReadPDF = Engine.found != nil && Programme.path("pdfinfo") != nil
    static let canReadWord = Programme.path("soffice") != nil && Programme.path("pdftotext") != nil
    static let toolsMissing: Comment = "pdfinfo, pdftotext (Debian: poppler-utils) or soffice (libreoffice-writer) is missing."

    @Test(.enabled(if: canReadPDF, toolsMissing), arguments: samples)
    func theStructureTreeOfThePDFHoldsEveryTextInItsOrder(seed: UInt64) throws {
        // pdfinfo leaves out what follows a soft hyphen or a zero-width blank.
        var random = RandomDocuments(seed: seed, leavingOut: ["\u{AD}", "\u{200B}"])
        let document = random.document()
        let texts = random.texts
        let engine = try #require(Engine.found)
        // Nor does it read on after a hyphen that Typst has put in, or that the table's columns ask for.
        let source = try TypstSource.make(document, date: CalendarDate(iso: "2023-06-07"))
            .replacingOccurrences(of: "hyphenate: true", with: "hyphenate: false").replacing("\u{AD}", with: "")
            .replacing("\u{200B}", with: "")
        let pdf = try engine.pdf(fromSource: source, files: TypstSource.files(of: document))
        let (tree, plain) = try Programme.inFolder { folder in
            let file = folder.appendingPathComponent("document.pdf")
            try pdf.write(to: file)
            return (
                try Programme.run("pdfinfo", ["-struct-text", file.path]), try Programme.run("pdftotext", [file.path, "-"]).output
            )
        }
        expectEqual(tree.status, 0)
        // A picture's alternative is an attribute of its element, which pdfinfo does not decode; the Typst source is tested for it.
        let alternatives = Set(Self.alternatives(of: document))
        // Every text's number stands in the tree and on the page; the rest of the text too, but where a column is so narrow that it
        // runs over its edge, which pdfinfo cuts. pdfinfo quotes each line and names the objects of links; Typst hyphenates.
        let lines = tree.output.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("Object ") }
        let words = PrintedWords(lines.joined(separator: "\n"), leavingOut: "\"-\u{2010}")
        let onPage = Set(PrintOrder.numbers(in: plain))
        let inTree = Set(PrintOrder.numbers(in: tree.output))
        let numbers = texts.filter { !alternatives.contains($0) }.compactMap(Self.number)
        expectEqual(numbers.filter { !onPage.contains($0) || !inTree.contains($0) }, [])
        let cells = Set(PrintOrder.numbersOfTables(in: document))
        let lost = texts.filter { text in
            guard let number = Self.number(of: text), !cells.contains(number), !alternatives.contains(text) else { return false }
            return !words.contain(text)
        }
        expectEqual(lost, [])
        let order = PrintOrder.numbers(of: document)
        let printed = PrintOrder.found(in: tree.output, known: order)
        expectEqual(printed.count, order.count)
        let difference = zip(order, printed).first { $0 != $1 }
        expectEqual(difference?.1, difference?.0, "the first text out of its order")
    }

    @Test(.enabled(if: canReadWord, toolsMissing))
    func libreOfficeOpensTheWordFileAndPrintsEveryText() throws {
        let (document, texts) = RandomDocuments.gathered(1...8)
        let words = try Programme.inFolder { folder in
            let file = folder.appendingPathComponent("document.docx")
            try DOCXRenderer().render(document).write(to: file)
            // A profile of its own: another LibreOffice may be running.
            let profile = "-env:UserInstallation=file://\(folder.path)/profile"
            expectEqual(
                try Programme.run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder.path, file.path])
                    .status,
                0)
            return try Programme.run("pdftotext", [folder.appendingPathComponent("document.pdf").path, "-"]).output
        }
        let printed = Set(PrintOrder.numbers(in: words))
        let alternatives = Set(Self.alternatives(of: document).compactMap(Self.number))
        // In a narrow column, LibreOffice breaks a word anywhere.
        let cells = Set(PrintOrder.numbersOfTables(in: document))
        let numbers = texts.compactMap(Self.number).filter { !alternatives.contains($0) && !cells.contains($0) }
        expectEqual(numbers.filter { !printed.contains($0) }, [])
    }

    private static func number(of text: String) -> String? { PrintOrder.numbers(in: text).first }

    private static func alternatives(of document: Document) -> [String] {
        (document.front + document.sections).flatMap(alternatives)
    }

    private static func alternatives(of section: Section) -> [String] {
        alternatives(of: section.blocks) + section.sections.flatMap(alternatives)
    }

    private static func alternatives(of blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .figure(svg: _, let alternative, caption: _): [alternative]
            case .image(let image): [image.alternative]
            case .table(let table): table.rows.flatMap(\.notes).flatMap { alternatives(of: $0.blocks) }
            default: []
            }
        }
    }
}
