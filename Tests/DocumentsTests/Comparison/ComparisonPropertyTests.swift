import Documents
import Expectations
import Foundation
import Testing

@Suite struct ComparisonPropertyTests {
    @Test func aDocumentDoesNotDifferFromItself() {
        for seed in 0..<60 as Range<UInt64> {
            var making = ChangedDocument(seed: seed)
            let document = making.document()
            let comparison = DocumentComparison(old: document, new: document)
            expectEqual(comparison.changes, [], "\(seed)")
            expectEqual(comparison.document.sections, document.sections, "\(seed)")
            expectEqual(ChangedValue.list(old: document, new: document), [], "\(seed)")
        }
    }

    /// Who takes every change has the new document's words in its order; who takes none has all of the old one's.
    @Test func noWordIsLostOrMadeUp() {
        for seed in 0..<120 as Range<UInt64> {
            var making = ChangedDocument(seed: seed)
            let old = making.document()
            let new = seed % 10 == 0 ? making.document() : making.changed(old)
            let marked = DocumentComparison(old: old, new: new).document
            expectEqual(MarkedText.words(marked, accepting: true), MarkedText.words(new, accepting: true), "new \(seed)")
            expectEqual(
                MarkedText.words(marked, accepting: false).sorted(), MarkedText.words(old, accepting: false).sorted(), "old \(seed)"
            )
        }
    }

    @Test func everyPlaceHasItsOwnName() {
        for seed in 0..<60 as Range<UInt64> {
            var making = ChangedDocument(seed: seed)
            let old = making.document()
            let marked = DocumentComparison(old: old, new: making.changed(old)).document
            func anchors(_ section: Section) -> [String] {
                let tables = section.blocks.compactMap { if case .table(let table) = $0 { table.anchor } else { nil } }
                return [section.anchor] + tables + section.sections.flatMap(anchors)
            }
            let all = marked.sections.flatMap(anchors)
            expectEqual(all.count, Set(all).count, "\(seed)")
        }
    }

    /// Every difference is told: where nothing is told, nothing differs.
    @Test func whatIsNotToldIsTheSame() {
        for seed in 200..<320 as Range<UInt64> {
            var making = ChangedDocument(seed: seed)
            let old = making.document()
            let new = making.changed(old)
            guard DocumentComparison(old: old, new: new).changes.isEmpty else { continue }
            expectEqual(MarkedText.words(old, accepting: true), MarkedText.words(new, accepting: true), "\(seed)")
        }
    }

    /// Ninety pages against ninety pages, a paragraph and a row changed under every heading. Optimised it takes a hundredth of this.
    @Test func longDocumentsAreComparedInNoTime() {
        let (old, new) = (Self.longDocument(1), Self.longDocument(2))
        let start = Date()
        let comparison = DocumentComparison(old: old, new: new)
        let seconds = Date().timeIntervalSince(start)
        expectEqual(comparison.changes.count, 100 * 6)
        expectEqual(seconds < 20, true, "\(seconds) s")
    }

    private static func longDocument(_ turn: Int) -> Document {
        let words = (0..<50).map { "ord\($0 * 7 % 31)" }.joined(separator: " ")
        let sections = (0..<100).map { number -> Section in
            let rows = (0..<12).map { row in
                Table.Row(cells: [.init("Rad \(row)")] + (0..<5).map { .init("\(row * $0 + (row == 3 ? turn : 0)),5") })
            }
            let paragraphs = (0..<4).map { place -> Block in
                .paragraph([.text("\(number) \(place) \(words)\(place == 2 ? " ändrat \(turn)" : "") \(words)")])
            }
            let columns = (0..<6).map { Table.Column("K\($0)", alignment: .number) }
            let table = Table(anchor: "t\(number)", caption: "Tabell", columns: columns, rows: rows)
            return Section(anchor: "avsnitt-\(number)", heading: "Avsnitt \(number)", blocks: paragraphs + [.table(table)])
        }
        return Document(title: "T 2023", organisation: "Ä", titlePage: TitlePage(documentType: "", lines: []), sections: sections)
    }
}
