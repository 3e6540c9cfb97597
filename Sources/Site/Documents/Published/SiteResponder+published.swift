import Design
import Documents
import Quantities
import Rendering
import Rounds
import Store
import Texts

/// Decided documents, for everybody.
extension SiteResponder {
    func published(_ visit: Visit, _ page: PublishedPage) async throws -> Reply {
        switch page {
        case .list: try await publishedList(visit)
        case .document(let key): try await publishedDocument(visit, key)
        case .file(let key, let format): try await publishedFile(key, format)
        case .table(let key, let anchor): try await publishedTable(key, anchor)
        case .attachment(let key, let number): try await publishedAttachment(key, number)
        }
    }

    private func publishedList(_ visit: Visit) async throws -> Reply {
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        return .page(PublishedListView(surroundings: surroundings, look: look(visit), language: visit.language).html())
    }

    private func publishedDocument(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        .page(PublishedView(printed: try await decided(key), look: look(visit), language: visit.language).html())
    }

    private func look(_ visit: Visit) -> PublicLook {
        PublicLook(theme: settings.assets.theme, assetVersion: settings.assets.version, here: visit.here)
    }

    private func publishedFile(_ key: RoundKey, _ format: ReportFormat) async throws -> Reply {
        let printed = try await decided(key)
        do {
            let bytes = try await settings.reports.render(printed.document, printed.source, format)
            return .file(bytes, mediaType: format.mediaType, name: "\(key.organisation)-\(key.year)-\(key.kind).\(format.rawValue)")
        } catch let diagnostic as Diagnostic {
            throw PageFault(status: 503, diagnostic: diagnostic)
        }
    }

    private func publishedTable(_ key: RoundKey, _ anchor: String) async throws -> Reply {
        let printed = try await decided(key)
        guard let table = printed.document.table(anchor) else {
            throw PageFault.missing(Localized(sv: "Tabellen", en: "The table"))
        }
        return .file(
            Array(TableCSV(table).text.utf8), mediaType: "text/csv; charset=utf-8",
            name: "\(key.organisation)-\(key.year)-\(key.kind)-\(anchor).csv")
    }

    private func publishedAttachment(_ key: RoundKey, _ number: Int) async throws -> Reply {
        _ = try await decided(key)
        let file = try await settings.database.read { reading in
            try CaseAttachmentTable.find(key, number: number, reading).flatMap { attachment in
                try StoredFileTable.find(attachment.sha256, reading).map { (attachment, $0) }
            }
        }
        guard let (attachment, stored) = file else { throw PageFault.missing(Localized(sv: "Bilagan", en: "The attachment")) }
        return .file(stored.content, mediaType: attachment.mediaType, name: attachment.fileName)
    }

    /// - Throws: 404 where there is no such round, or nothing is decided there yet.
    private func decided(_ key: RoundKey) async throws -> PrintedDocument {
        let drawing = settings.reports.drawing
        let printed = try await settings.database.read { try PrintedDocument.read(key, drawing: drawing, $0) }
        guard let printed, printed.source.overview.round.state == .decided else {
            throw PageFault(
                status: 404,
                diagnostic: Diagnostic(
                    "T8270", message: Localized(sv: "Dokumentet är inte beslutat.", en: "The document is not decided."),
                    remedy: Localized(
                        sv: "Välj ett dokument bland dem som är publicerade.", en: "Choose one of the published documents.")))
        }
        return printed
    }
}

extension Document {
    /// The table of that anchor, wherever it stands.
    fileprivate func table(_ anchor: String) -> Documents.Table? {
        func search(_ section: Section) -> Documents.Table? {
            for case .table(let table) in section.blocks where table.anchor == anchor { return table }
            return section.sections.lazy.compactMap(search).first
        }
        return (front + sections).lazy.compactMap(search).first
    }
}
