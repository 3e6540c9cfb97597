import Documents
import Expectations
import Foundation
import Quantities
import Rendering
import Testing

/// The PDFs as `bin/check-pdf` finds them: structure, headings, tables, alternatives, fonts, and what they say they conform to.
@Suite struct PDFStructureTests {
    private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    private static let python = ProcessInfo.processInfo.environment["TERTIAL_PYTHON"] ?? project + "/.venv/bin/python"
    static let canCheck = Engine.found != nil && (try? Programme.run(path: python, ["-c", "import pypdf"]).status) == 0
    static let toolsMissing: Comment = "Typst or pypdf is missing: run bin/setup-tests."

    @Test(.enabled(if: canCheck, toolsMissing))
    func everyDocumentIsTaggedAsPDFUAAndPDFAAskFor() throws {
        let engine = try #require(Engine.found)
        let documents = [SampleReport.make(), SampleCase.make()] + OpenedFileTests.samples.map(Self.random)
        let result = try Programme.inFolder { folder in
            var files: [String] = []
            for (number, document) in documents.enumerated() {
                let file = folder.appendingPathComponent("\(number).pdf")
                let source = try TypstSource.make(document, date: CalendarDate(iso: "2023-06-07"))
                try engine.pdf(fromSource: source, files: TypstSource.files(of: document)).write(to: file)
                files.append(file.path)
            }
            return try Programme.run(path: Self.python, [Self.project + "/bin/check-pdf"] + files)
        }
        let problems = result.output.split(separator: "\n").filter { $0.hasPrefix("  ") }.map(String.init)
        expectEqual(problems, [])
        expectEqual(result.status, 0)
    }

    private static func random(seed: UInt64) -> Document {
        var random = RandomDocuments(seed: seed)
        return random.document()
    }
}
