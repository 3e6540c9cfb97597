import Foundation
import Quantities
import Steering

/// A table as CSV for Swedish spreadsheet programs: semicolons, decimal commas, lines that end in CR LF (RFC 4180).
struct SpreadsheetText: Sendable {
    private(set) var text = ""

    init(header: [String]) {
        add(header.map { .text($0) })
    }

    enum Cell: Sendable {
        case text(String)
        case number(Decimal)

        static func reading(_ reading: ReportedValue?) -> Cell {
            switch reading {
            case .number(let value): .number(value)
            case .noData: .text(ReportedValue.noDataPrinted)
            case .suppressed: .text(ReportedValue.suppressedPrinted)
            case nil: .text("")
            }
        }
    }

    mutating func add(_ cells: [Cell]) {
        text += cells.map(Self.written).joined(separator: ";") + "\r\n"
    }

    private static func written(_ cell: Cell) -> String {
        switch cell {
        case .number(let value): return value.plain.replacing(".", with: ",")
        case .text(let text):
            // A text that begins as a formula would be computed by the reader's program.
            let begins = text.unicodeScalars.first.map { ["=", "+", "-", "@", "\t", "\r"].contains($0) } ?? false
            let safe = begins && text != "-" ? "'" + text : text
            guard safe.unicodeScalars.contains(where: { [";", "\"", "\n", "\r"].contains($0) }) else { return safe }
            return "\"\(safe.replacing("\"", with: "\"\""))\""
        }
    }
}
