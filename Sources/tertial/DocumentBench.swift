import Checks
import Commands
import DatabaseSQLite
import Documents
import Economy
import Foundation
import Quantities
import Rendering
import Rounds
import Store

/// The demo's largest report in every format, against the programs that do the same work.
struct DocumentBench {
    let database: SQLiteDatabase
    let key: RoundKey
    let folder: URL

    func run() async throws -> [BenchFigure] {
        let source = try await database.read { try ComposedReport.load(key, $0).source }
        let document = RoundComposer.compose(source)
        let engine = try TypstEngine.find(
            searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "", python: Installation.folder + "/.venv/bin/python")
        let date = source.overview.round.documentDate
        let typstSource = try TypstSource.make(document, date: date)
        let files = TypstSource.files(of: document)
        let typst = try await shortest(of: 3) { _ = try engine.pdf(fromSource: typstSource, files: files) }
        let docx = try DOCXRenderer(rasteriser: engine).render(document, date: date)
        let pages = Self.pages(try PDFRenderer(engine: engine).render(document, date: date))
        let others = OtherPrograms(folder: folder)
        let (python, office) = (others.pythonDOCX(of: document), others.officePDF(of: docx))
        let written = try await written(document, engine, date)
        let name = pages > 0 ? "rapporten, \(pages) sidor" : "rapporten"
        var figures = [
            BenchFigure("\(name): sätta samman", written.compose, against: "Typst ensamt på samma källa", typst),
            BenchFigure("\(name): PDF", written.pdf, against: "Typst ensamt på samma källa", typst),
            BenchFigure("\(name): DOCX", written.docx, against: "Typst ensamt på samma källa", typst),
            BenchFigure("\(name): HTML", written.html, against: "Typst ensamt på samma källa", typst),
            BenchFigure("\(name): Markdown", written.markdown, against: "Typst ensamt på samma källa", typst),
            BenchFigure("\(name): JSON", written.json, against: "Typst ensamt på samma källa", typst),
        ]
        if let python { figures.append(BenchFigure("\(name): DOCX", written.docx, against: "python-docx, samma ord", python)) }
        if let office { figures.append(BenchFigure("\(name): PDF", written.pdf, against: "LibreOffice, DOCX till PDF", office)) }
        return figures + (try await looked(at: source, document, compose: written.compose))
    }

    private struct Written {
        let compose, html, markdown, json, docx, pdf: Duration
    }

    private func written(_ document: Document, _ engine: TypstEngine, _ date: CalendarDate) async throws -> Written {
        let (round, money) = try await database.read { (try RoundQuery.contents(key, $0), try EconomyQuery.contents(key, $0)) }
        let dossier = try await database.read { reading in
            try round.map { try DossierQuery.dossier(key, $0, economy: money, reading) }
        }
        let compose = try await shortest(of: 10) {
            guard let round, let money, let dossier else { return }
            _ = RoundComposer.compose(
                DocumentSource(
                    overview: RoundOverview(round), economy: try EconomyOverview(money), dossier: dossier,
                    drawing: VolumeFigure.block))
        }
        return Written(
            compose: compose, html: try await shortest(of: 10) { _ = try HTMLDocument().render(document) },
            markdown: await shortest(of: 10) { _ = MarkdownRenderer().render(document) },
            json: await shortest(of: 10) { _ = document.json() },
            docx: try await shortest(of: 5) { _ = try DOCXRenderer(rasteriser: engine).render(document, date: date) },
            pdf: try await shortest(of: 3) { _ = try PDFRenderer(engine: engine).render(document, date: date) })
    }

    /// What is made of the document while people write.
    private func looked(at source: DocumentSource, _ document: Document, compose: Duration) async throws -> [BenchFigure] {
        let checks = await shortest(of: 5) { _ = Checks.run(CheckSubject(source)) }
        var changed = source
        changed.note += "."
        let other = RoundComposer.compose(changed)
        let comparison = await shortest(of: 5) { _ = DocumentComparison(old: document, new: other) }
        let plan = RoundKey(organisation: key.organisation, year: key.year, kind: .plan)
        let planned = try await database.read { try ComposedReport.load(plan, $0).document }
        let follow = await shortest(of: 5) { _ = DocumentComparison(old: planned, new: document) }
        let catalogue = await shortest(of: 5) { _ = FieldCatalogue(source).entries(matching: "förskola", limit: 20) }
        let baseline = "sätta samman rapporten"
        return [
            BenchFigure("alla kontroller", checks, against: baseline, compose),
            BenchFigure("jämföra två versioner av rapporten", comparison, against: baseline, compose),
            BenchFigure("jämföra rapporten med planen", follow, against: baseline, compose),
            BenchFigure("söka ett fält att skriva in", catalogue, against: baseline, compose),
        ]
    }

    /// As the file says it in its page tree.
    private static func pages(_ pdf: Data) -> Int {
        let text = String(decoding: pdf, as: UTF8.self)
        return text.matches(of: #//Count (\d+)/#).compactMap { Int($0.1) }.max() ?? 0
    }
}
