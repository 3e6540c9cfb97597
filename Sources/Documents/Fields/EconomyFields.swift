import Economy
import Quantities
import Steering

/// The figures of a round's economy as live fields: by the names that `tertial economy --why` knows them by.
///
/// An amount is printed with the inner sign, a surplus positive: a text has no column heading that turns it.
final class EconomyFields: Sendable {
    let tables: EconomyTables
    private let byCode: [String: EconomyTable]

    init(_ overview: EconomyOverview) {
        tables = EconomyTables(overview)
        byCode = Dictionary(tables.all.map { ($0.kind.code, $0) }) { first, _ in first }
    }

    /// - Parameter name: `omraden/forskoleverksamhet/avvikelse`, with or without `ekonomi/` before it.
    func value(_ name: String) -> FieldValue? {
        let own = name.hasPrefix("ekonomi/") ? String(name.dropFirst(8)) : name
        let parts = own.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else { return nil }
        let table = byCode[parts[0]]
        let row = table?.rows.first { $0.code == parts[1] }
        if let table, let row, let index = table.columns.firstIndex(where: { $0.code == parts[2] }), row.kind != .group,
            let value = cell(row.cells[index], of: table, row, table.columns[index], name: own)
        {
            return value
        }
        return tables.figure(named: own).map { figure in
            FieldValue(
                wording: amount(figure, unit: parts[0] == "resultatenheter" ? .tkr : .mkr), source: FieldSource.economy(own),
                label: label(column: EconomyFieldNames.column(parts[2]), row: row?.label ?? rowName(parts), of: table))
        }
    }

    /// Nil for a remark and for an empty cell.
    private func cell(
        _ cell: EconomyTable.Cell, of table: EconomyTable, _ row: EconomyTable.Row, _ column: EconomyTable.Column, name: String
    ) -> FieldValue? {
        guard column.isNumber else { return nil }
        let label = label(column: Self.title(column), row: row.label, of: table)
        switch cell.content {
        case .empty: return nil
        case .amount(let figure):
            let unit = MoneyUnit.allCases.first { $0.symbol == column.unit }
            // A price says what it is for: "1 234 kr per barn".
            let wording = unit.map { amount(figure, unit: $0) } ?? .words(cell.printed)
            return FieldValue(wording: wording, source: FieldSource.economy(name), label: label)
        case .value(source: let source): return FieldValue(wording: measure(cell, column), source: source, label: label)
        case .text: return FieldValue(wording: measure(cell, column), source: FieldSource.economy(name), label: label)
        }
    }

    private func measure(_ cell: EconomyTable.Cell, _ column: EconomyTable.Column) -> FieldWording {
        let hasFigure = !cell.marks.contains(.noData) && !cell.marks.contains(.suppressed) && !column.unit.isEmpty
        return .measure(full: hasFigure ? "\(cell.printed)\u{A0}\(column.unit)" : cell.printed, bare: cell.printed)
    }

    /// With the decimals of the tables.
    private func amount(_ figure: Figure, unit: MoneyUnit) -> FieldWording {
        let decimals = unit == .tkr && tables.form != .followUpTo2021 ? 1 : unit.decimals
        return .money(figure.amount, unit, decimals: decimals)
    }

    /// "Avvikelse, Förskoleverksamhet (Driftbudget per verksamhetsområde 2023, tertialrapport 1)"
    private func label(column: String, row: String, of table: EconomyTable?) -> String {
        let what = row.isEmpty ? column : "\(column), \(row)"
        let round = tables.overview.round.title.sv.lowercasedFirst
        let year = tables.overview.year
        guard let table else { return "\(what) (\(round) \(year))" }
        let caption = table.caption.prefix { $0 != "," }
        return "\(what) (\(caption)\(caption.contains(String(year)) ? "" : " \(year)"), \(round))"
    }

    /// Without the words on the column's own signs.
    private static func title(_ column: EconomyTable.Column) -> String {
        column.header.range(of: ". ").map { String(column.header[..<$0.lowerBound]) } ?? column.header
    }

    /// Of a figure that stands in no table.
    private func rowName(_ parts: [String]) -> String {
        let overview = tables.overview
        switch parts[0] {
        case "omraden": return overview.areas.first { $0.area.code.text == parts[1] }?.name ?? ""
        case "enheter":
            let codes = parts[1].split(separator: ":", maxSplits: 1).map(String.init)
            guard codes.count == 2, let area = overview.areas.first(where: { $0.area.code.text == codes[0] }) else { return "" }
            return "\(area.name), \(area.units.first { $0.unit.text == codes[1] }?.name ?? codes[1])"
        case "resultatenheter": return overview.resultUnits?.rows.first { $0.unit.unit.text == parts[1] }?.name ?? ""
        case "investeringar":
            let line = overview.investments.types.flatMap(\.lines).compactMap(\.line).first { $0.code.text == parts[1] }
            return line.map { $0.project.isEmpty ? $0.type.label(in: tables.form) : $0.project } ?? ""
        case "driftbudget": return "netto"
        default: return ""
        }
    }

    /// Every figure that can be picked, in the tables' order, then what is told of beside them.
    var names: [String] {
        var names: [String] = []
        for table in tables.all {
            for row in table.rows where row.kind != .group {
                for (column, cell) in zip(table.columns, row.cells) where column.isNumber && cell.content != .empty {
                    names.append(table.figureName(row: row, column: column))
                }
            }
        }
        let known = Set(names)
        return names + besides.filter { !known.contains($0) && tables.figure(named: $0) != nil }
    }

    private var besides: [String] {
        let overview = tables.overview
        func names(_ row: String, _ columns: [String]) -> [String] { columns.map { "\(row)/\($0)" } }
        let areas = overview.areas.flatMap { area in
            names("omraden/\(area.area.code)", EconomyFieldNames.areaColumns)
                + area.units.flatMap { names("enheter/\(area.area.code):\($0.unit)", EconomyFieldNames.areaColumns) }
        }
        let units = (overview.resultUnits?.rows ?? []).flatMap {
            names("resultatenheter/\($0.unit.unit)", EconomyFieldNames.resultUnitColumns)
        }
        let lines = overview.investments.types.flatMap(\.lines).compactMap(\.line).flatMap {
            names("investeringar/\($0.code)", EconomyFieldNames.investmentColumns)
        }
        let whole = names("driftbudget/netto", EconomyFieldNames.areaColumns)
        let sums = names("resultatenheter/summa", EconomyFieldNames.resultUnitColumns)
        return whole + areas + units + sums + lines + names("investeringar/totalt", EconomyFieldNames.investmentColumns)
    }
}
