import Commands
import Design
import Documents
import Quantities
import Rendering
import Rounds
import Store

/// What has changed in a round's document.
extension SiteResponder {
    func changesPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        try await changes(visit, key)
    }

    private func changes(_ visit: Visit, _ key: RoundKey, attempt: FormAttempt? = nil) async throws -> Reply {
        let drawing = settings.reports.drawing
        let model = try await settings.database.read { try ChangesModel.read(key, visit, drawing: drawing, $0) }
        let view = ChangesView(
            model: model,
            frame: model.scene.surroundings.frame(visit, settings, round: key, page: .document(.changes)),
            language: visit.language, attempt: attempt, saved: visit.savedEdit, now: visit.now)
        return .page(view.html(), status: attempt?.status ?? 200)
    }

    /// The comparison as a Word file, each change as one that Word can accept or refuse.
    func changesFile(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let drawing = settings.reports.drawing
        guard let from = ComparedSide(word: visit.query.text("fran")), let until = ComparedSide(word: visit.query.text("till"))
        else {
            throw PageFault.notFound
        }
        let pair = try await settings.database.read { reading -> (old: Document, new: Document, date: CalendarDate?)? in
            guard let old = try from.document(of: key, drawing: drawing, reading),
                let new = try until.document(of: key, drawing: drawing, reading)
            else { return nil }
            return (old, new, try RoundTable.find(key, reading)?.documentDate)
        }
        guard let pair else { throw PageFault.missing(Localized(sv: "Det ena dokumentet", en: "One of the documents")) }
        let marked = DocumentComparison(old: pair.old, new: pair.new).document
        let bytes = [UInt8](try DOCXRenderer().render(marked, date: pair.date))
        let name = "andringar-\(key.organisation)-\(key.year)-\(key.kind)-\(from.word)-\(until.word).docx"
        return .file(bytes, mediaType: ReportFormat.docx.mediaType, name: name)
    }

    func keepVersion(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        let command = KeepDocumentVersion(key: key, title: visit.form.text("title"), drawing: settings.reports.drawing)
        switch try await attempt(command, visit, by: surroundings.person) {
        case .done: return .seeOther(Route.round(key, .document(.changes)).address.adding("sparat", "version"))
        case .refused(let attempt): return try await changes(visit, key, attempt: attempt)
        }
    }
}
