import Documents
import Synchronization

/// Remembers how large the files of the latest reports were, so that the page can say it without making them.
final class ReportSizes: Sendable {
    private struct Key: Hashable {
        let document: Int
        let format: ReportFormat
    }

    private static let limit = 500
    private let sizes = Mutex<[Key: Int]>([:])

    func remember(_ bytes: Int, of document: Document, _ format: ReportFormat) {
        let key = Key(document: document.hashValue, format: format)
        sizes.withLock { sizes in
            if sizes.count >= ReportSizes.limit { sizes.removeAll() }
            sizes[key] = bytes
        }
    }

    func known(of document: Document) -> [ReportFormat: Int] {
        let hash = document.hashValue
        return sizes.withLock { sizes in
            ReportFormat.allCases.reduce(into: [:]) { known, format in known[format] = sizes[Key(document: hash, format: format)] }
        }
    }
}
