import Documents
import Quantities
import Rounds
import Store

/// One for the process: it only saves work, and is right whoever asks.
private let reportSizes = ReportSizes()

/// The report as a page and as files.
extension SiteResponder {
    func reportPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await scene(visit, key)
        let document = try settings.reports.compose(try await source(scene), visit.language)
        let frame = scene.surroundings.frame(visit, settings, round: key, page: .report)
        let view = ReportView(scene: scene, document: document, frame: frame, sizes: reportSizes.known(of: document))
        return .page(view.html(visit.language))
    }

    func reportFile(_ visit: Visit, _ key: RoundKey, _ format: ReportFormat) async throws -> Reply {
        let scene = try await scene(visit, key)
        let source = try await source(scene)
        let document = try settings.reports.compose(source, visit.language)
        do {
            let bytes = try await settings.reports.render(document, source, format)
            reportSizes.remember(bytes.count, of: document, format)
            return .file(bytes, mediaType: format.mediaType, name: scene.reportFileName(format))
        } catch let diagnostic as Diagnostic {
            // 503: the file cannot be made here and now, the rest of the site works.
            throw PageFault(status: 503, diagnostic: diagnostic)
        }
    }

    private func source(_ scene: RoundScene) async throws -> ReportSource {
        let economy = try await settings.database.read { try EconomyQuery.overview(scene.key, $0) }
        return ReportSource(overview: scene.overview, economy: economy, note: scene.note)
    }
}
