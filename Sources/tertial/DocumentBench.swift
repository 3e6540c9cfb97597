import Checks
import Commands
import Database
import DatabaseSQLite
import Documents
import Economy
import Foundation
import Quantities
import Rendering
import Rounds
import Store
import Texts

/// A report of 90 pages in every format, against the programs that do the same work: the demo's largest, with twice the goals.
struct DocumentBench {
    let database: SQLiteDatabase
    let key: RoundKey
    let folder: URL

    func run() async throws -> [BenchFigure] {
        guard let work = try await database.read({ try Work(key, $0) }) else { return [] }
        let source = try work.source()
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
        let written = try await written(work, document, engine, date)
        let name = "rapporten, \(pages) sidor"
        var figures = [
            ("sätta samman", written.compose), ("PDF", written.pdf), ("DOCX", written.docx), ("HTML", written.html),
            ("Markdown", written.markdown), ("JSON", written.json),
        ].map { BenchFigure("\(name): \($0)", $1, against: "Typst ensamt på samma källa", typst) }
        if let python { figures.append(BenchFigure("\(name): DOCX", written.docx, against: "python-docx, samma ord", python)) }
        if let office { figures.append(BenchFigure("\(name): PDF", written.pdf, against: "LibreOffice, DOCX till PDF", office)) }
        return figures + (try await looked(at: source, document, compose: written.compose))
    }

    /// What the report is made of, as the store has it.
    private struct Work: Sendable {
        let contents: RoundContents
        let money: EconomyContents
        let dossier: RoundDossier

        /// Nil where there is no such round.
        init?(_ key: RoundKey, _ reading: any Reading) throws {
            guard let contents = try RoundQuery.contents(key, reading)?.doubled(),
                let money = try EconomyQuery.contents(key, reading)
            else { return nil }
            self.contents = contents
            self.money = money
            dossier = try DossierQuery.dossier(key, contents, economy: money, reading)
        }

        func source() throws -> DocumentSource {
            DocumentSource(
                overview: RoundOverview(contents), economy: try EconomyOverview(money), dossier: dossier,
                drawing: VolumeFigure.block)
        }
    }

    private struct Written {
        let compose, html, markdown, json, docx, pdf: Duration
    }

    private func written(_ work: Work, _ document: Document, _ engine: TypstEngine, _ date: CalendarDate) async throws -> Written {
        let compose = try await shortest(of: 10) { _ = RoundComposer.compose(try work.source()) }
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
