import Documents
import Quantities
import Rounds

/// One for the process: it only saves work, and is right whoever asks.
private let reportSizes = ReportSizes()

/// The report as a page and as files.
extension SiteResponder {
    func reportPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await scene(visit, key)
        let document = try settings.reports.compose(scene.overview, scene.note, visit.language)
        let frame = scene.surroundings.frame(visit, settings, round: key, page: .report)
        let view = ReportView(scene: scene, document: document, frame: frame, sizes: reportSizes.known(of: document))
        return .page(view.html(visit.language))
    }

    func reportFile(_ visit: Visit, _ key: RoundKey, _ format: ReportFormat) async throws -> Reply {
        let scene = try await scene(visit, key)
        let document = try settings.reports.compose(scene.overview, scene.note, visit.language)
        do {
            let bytes = try await settings.reports.render(document, scene.overview, format)
            reportSizes.remember(bytes.count, of: document, format)
            return .file(bytes, mediaType: format.mediaType, name: scene.reportFileName(format))
        } catch let diagnostic as Diagnostic {
            // 503: the file cannot be made here and now, the rest of the site works.
            throw PageFault(status: 503, diagnostic: diagnostic)
        }
    }
}
