import Economy
import Foundation

/// The economy as `tertial economy --json` prints it (docs/json.md). Amounts are whole öre; `printed` is the cell as the document has it.
enum EconomyJSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }

    struct PrintedTable: Encodable {
        struct Column: Encodable {
            let code: String
            let header: String
            let unit: String
        }

        struct Row: Encodable {
            let code: String
            let kind: String
            let label: String
            let cells: [Cell]
        }

        struct Cell: Encodable {
            let printed: String
            /// With the inner sign: a surplus is positive, a net cost too. Absent where the cell is no money.
            let ore: Int64?
            let marks: [String]
        }

        let code: String
        let caption: String
        let columns: [Column]
        let rows: [Row]

        init(_ table: EconomyTable) {
            code = table.kind.code
            caption = table.caption
            columns = table.columns.map { Column(code: $0.code, header: $0.header, unit: $0.unit) }
            rows = table.rows.map { row in
                Row(
                    code: row.code, kind: row.kind.rawValue, label: row.label,
                    cells: row.cells.map {
                        Cell(printed: $0.printed, ore: $0.figure?.amount.ore, marks: $0.marks.map(\.rawValue))
                    })
            }
        }
    }

    struct Explanation: Encodable {
        let name: String
        let working: Working

        init(_ name: String, _ figure: Figure) {
            self.name = name
            working = Working(figure)
        }
    }

    /// An amount with the record that says it, or the rule and the terms it is computed from.
    struct Working: Encodable {
        struct Term: Encodable {
            let sign: String
            let label: String
            let isPending: Bool
            let working: Working
        }

        let ore: Int64
        let record: String?
        let rule: String?
        let terms: [Term]?

        init(_ figure: Figure) {
            ore = figure.amount.ore
            switch figure.origin {
            case .record(let reference):
                record = reference.subject
                rule = nil
                terms = nil
            case .computed(let computation):
                record = nil
                rule = computation.rule
                terms = computation.terms.map {
                    Term(sign: $0.sign == .plus ? "+" : "-", label: $0.label, isPending: $0.isPending, working: Working($0.figure))
                }
            }
        }
    }
}
