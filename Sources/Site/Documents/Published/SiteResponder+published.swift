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
        return .page(
            PublishedListView(surroundings: surroundings, frame: surroundings.frame(visit, settings), language: visit.language)
                .html())
    }

    private func publishedDocument(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let printed = try await decided(key)
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        return .page(PublishedView(printed: printed, frame: surroundings.frame(visit, settings), language: visit.language).html())
    }

    private func publishedFile(_ key: RoundKey, _ format: ReportFormat) async throws -> Reply {
        let printed = try await decided(key)
        do {
            let bytes = try await settings.reports.render(printed.document, printed.source, format)
            return .file(bytes, mediaType: format.mediaType, name: "\(key.organisation)-\(key.year)-\(key.kind).\(format.rawValue)")
        } catch let diagnostic as Diagnostic {
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
