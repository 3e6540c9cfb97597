import Foundation
import Quantities
import Rendering
import Testing

/// Writes the samples as files to look at, into the folder that `TERTIAL_SAMPLES` names.
@Suite struct SampleFiles {
    static let folder = ProcessInfo.processInfo.environment["TERTIAL_SAMPLES"]

    @Test(.enabled(if: folder != nil, "TERTIAL_SAMPLES names no folder: no samples are written."))
    func theSamplesAreWritten() throws {
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let picture = FileManager.default.contents(atPath: folder.appendingPathComponent("picture.png").path)
        let document = picture.map { SampleCase.make(picture: $0, size: (960, 640)) } ?? SampleCase.make()
        let theme =
            try FileManager.default.contents(atPath: folder.appendingPathComponent("theme.json").path)
            .map { try Theme.read(json: $0, folder: folder) } ?? .standard
        for (name, theme) in [("case", Theme.standard), ("themed", theme)] {
            let file = { (ending: String) in folder.appendingPathComponent("\(name).\(ending)") }
            try Data(HTMLDocument(theme: theme).render(document).utf8).write(to: file("html"))
            try Data(MarkdownRenderer().render(document).utf8).write(to: file("md"))
            try DOCXRenderer(theme: theme, rasteriser: Engine.found).render(document).write(to: file("docx"))
            if let engine = Engine.found { try PDFRenderer(engine: engine, theme: theme).render(document).write(to: file("pdf")) }
        }
        if let engine = Engine.found {
            let random = RandomDocuments.gathered(3...3).document
            try PDFRenderer(engine: engine).render(random, date: CalendarDate(iso: "2023-06-07"))
                .write(to: folder.appendingPathComponent("random.pdf"))
        }
        var preview = HTMLDocument()
        preview.renderer.keepsSources = true
        preview.renderer.showsSources = true
        try Data(preview.render(document).utf8).write(to: folder.appendingPathComponent("preview.html"))
    }
}
