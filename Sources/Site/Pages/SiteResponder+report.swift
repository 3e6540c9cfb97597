import Documents
import Quantities
import Rounds
import Store

/// One for the process: it only saves work, and is right whoever asks.
private let reportSizes = ReportSizes()

/// The report as a page and as files: as it was decided, or, until then, as it is composed now.
extension SiteResponder {
    func reportPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let (scene, printed) = try await report(visit, key)
        let frame = scene.surroundings.frame(visit, settings, round: key, page: .report)
        let view = ReportView(
            scene: scene, document: printed.document, frame: frame, sizes: reportSizes.known(of: printed.document),
            showsSources: visit.query["kallor"] == "1")
        return .page(view.html(visit.language))
    }

    func reportFile(_ visit: Visit, _ key: RoundKey, _ format: ReportFormat) async throws -> Reply {
        let (scene, printed) = try await report(visit, key)
        do {
            let bytes = try await settings.reports.render(printed.document, printed.source, format)
            reportSizes.remember(bytes.count, of: printed.document, format)
            return .file(bytes, mediaType: format.mediaType, name: scene.reportFileName(format))
        } catch let diagnostic as Diagnostic {
            // 503: the file cannot be made here and now, the rest of the site works.
            throw PageFault(status: 503, diagnostic: diagnostic)
        }
    }

    private func report(_ visit: Visit, _ key: RoundKey) async throws -> (RoundScene, PrintedDocument) {
        let drawing = settings.reports.drawing
        return try await settings.database.read { reading in
            let surroundings = try Surroundings.read(visit, reading)
            guard let printed = try PrintedDocument.read(key, drawing: drawing, reading) else {
                throw PageFault.missing(Localized(sv: "Omgången", en: "The round"))
            }
            let scene = RoundScene(
                overview: printed.source.overview, note: printed.source.note, surroundings: surroundings)
            return (scene, printed)
        }
    }
}
