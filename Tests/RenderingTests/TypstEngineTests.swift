import Documents
import Expectations
import Foundation
import Quantities
import Rendering
import Testing

/// The engine where there is one: the `typst` program, or the wheel in `TERTIAL_PYTHON` or in the project's `.venv`.
enum Engine {
    static let found: TypstEngine? = {
        let environment = ProcessInfo.processInfo.environment
        let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let python = environment["TERTIAL_PYTHON"] ?? project.appendingPathComponent(".venv/bin/python").path
        return try? TypstEngine.find(searchPath: environment["PATH"] ?? "", python: python)
    }()
    static let isMissing: Comment = "Typst is not on this machine: PDF is not tested. Run bin/setup, or set TERTIAL_PYTHON."
}

@Suite struct TypstEngineTests {
    private var engine: TypstEngine { get throws { try #require(Engine.found) } }

    @Test(.enabled(if: Engine.found != nil, Engine.isMissing))
    func aReportIsAnAccessiblePDFForTheArchive() throws {
        let pdf = try PDFRenderer(engine: engine).render(SmallDocument.document)
        let text = String(decoding: pdf, as: UTF8.self)
        expectEqual(text.hasPrefix("%PDF-1.7"), true)
        for mark in [
            "<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
        ] {
            expectEqual(text.contains(mark), true, mark)
        }
        expectEqual(text.contains("<xmp:CreateDate>2023-06-07"), true, "date of the document, not of the clock")
        expectEqual(try PDFRenderer(engine: engine).render(SmallDocument.document), pdf)
    }

    @Test(.enabled(if: Engine.found != nil, Engine.isMissing), arguments: Array(UInt64(1)...8))
    func textIsNeverMarkup(seed: UInt64) throws {
        var random = RandomDocuments(seed: seed)
        let document = random.document()
        let date = try CalendarDate(iso: "2023-06-07")
        expectEqual(try PDFRenderer(engine: engine).render(document, date: date).isEmpty, false)
    }

    @Test(.enabled(if: Engine.found != nil, Engine.isMissing))
    func aDrawingBecomesAPicture() throws {
        let pictures = try engine.pictures(ofSVGs: [SmallDocument.svg, SmallDocument.svg])
        expectEqual(pictures.map { Array($0.prefix(4)) }, [[0x89, 0x50, 0x4E, 0x47], [0x89, 0x50, 0x4E, 0x47]])
    }

    @Test(
        .enabled(if: Engine.found != nil, Engine.isMissing),
        arguments: [
            ("#nothing-of-that-name()", "T6103"),
            ("#set document(title: \"x\", date: datetime(year: 2023, month: 6, day: 7))\n漢字 \u{10330}", "T6107"),
        ])
    func aSourceThatDoesNotCompileSaysWhy(source: String, code: String) throws {
        let engine = try self.engine
        expectEqual(expectThrows(Diagnostic.self) { _ = try engine.pdf(fromSource: source) }?.code, code)
    }

    @Test func anEngineThatDoesNotEndIsStopped() throws {
        let script = FileManager.default.temporaryDirectory.appendingPathComponent("tertial-slow-\(UUID().uuidString)")
        try Data("#!/bin/sh\nexec sleep 60\n".utf8).write(to: script)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
        defer { try? FileManager.default.removeItem(at: script) }
        let engine = TypstEngine(programme: .typst(script.path), timeLimitSeconds: 0.2)
        expectEqual(expectThrows(Diagnostic.self) { _ = try engine.pdf(fromSource: "x") }?.code, "T6104")
    }

    @Test func aMissingEngineIsSaidByName() {
        expectEqual(
            expectThrows(Diagnostic.self) { _ = try TypstEngine.find(searchPath: "/nowhere", python: "/nowhere") }?.code, "T6102")
        let engine = TypstEngine(programme: .python("/nowhere/python"))
        expectEqual(expectThrows(Diagnostic.self) { _ = try engine.pdf(fromSource: "x") }?.code, "T6102")
    }

    @Test func aPDFWithoutADateIsRefused() {
        var document = SmallDocument.document
        document.titlePage.lines = [.init(label: "Dnr", value: "SV 2023/0412")]
        let renderer = PDFRenderer(engine: TypstEngine(programme: .python("/nowhere")))
        expectEqual(expectThrows(Diagnostic.self) { _ = try renderer.render(document) }?.code, "T6105")
    }
}
