import Economy

extension RoundReading {
    /// A row of a money table as it is printed.
    public struct TableRow: Sendable, Hashable, Encodable {
        /// With the group's name before it where the table has groups: "Förskola / Statsbidrag kvalitet".
        public var label: String
        /// Empty: nothing is reported.
        public var cells: [String]

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: FieldName.self)
            try container.encode(label, forKey: "label")
            try container.encode(cells, forKey: "cells")
        }

        /// The seven tables of a follow-up, there also where they are empty; a plan's own beside them.
        static func all(_ tables: EconomyTables) -> [String: [TableRow]] {
            var found: [String: [TableRow]] = [:]
            for (name, kind) in followUp { found[name] = tables.form == .plan ? [] : rows(tables.table(kind)) }
            if tables.form == .plan {
                for (name, kind) in plan { found[name] = rows(tables.table(kind)) }
            }
            return found
        }

        private static let followUp: [(String, EconomyTable.Kind)] = [
            ("operatingBudget", .operatingBudget), ("serviceAreas", .serviceAreas), ("capitalCosts", .capitalCosts),
            ("staffTurnover", .staffTurnover), ("resultUnits", .resultUnits), ("investments", .investments),
            ("turnover", .turnover),
        ]
        private static let plan: [(String, EconomyTable.Kind)] = [
            ("planBudget", .planBudget), ("parkInvestments", .parkInvestments), ("prices", .prices),
            ("planTurnover", .planTurnover),
        ]

        private static func rows(_ table: EconomyTable?) -> [TableRow] {
            var group = ""
            return (table?.rows ?? []).compactMap { row in
                switch row.kind {
                case .group:
                    group = row.label
                    return nil
                case .total: return TableRow(label: row.label, cells: row.cells.map(\.printed))
                case .body, .part:
                    let label = group.isEmpty ? row.label : "\(group) / \(row.label)"
                    return TableRow(label: label, cells: row.cells.map(\.printed))
                }
            }
        }
    }
}
