import Foundation
import Quantities
import Steering

extension EconomyTableMaker {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "Maj", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dec"]

    /// A group's twelve months, with the mean of those that are read where the group shows one.
    func volumes(_ group: String) -> EconomyTable? {
        guard let table = overview.volumes.first(where: { $0.group == group }) else { return nil }
        let months = Self.months.enumerated().map { index, name in
            EconomyTable.Column(String(format: "%02d", index + 1), name, unit: table.unit)
        }
        return EconomyTable(
            kind: .volumes(group),
            caption: table.title.lowercased().contains(table.unit) || table.unit.isEmpty
                ? table.title : "\(table.title), \(table.unit)",
            labelHeader: table.title,
            columns: table.showsMean ? months + [.init("medel", "Medel", unit: table.unit)] : months,
            rows: table.rows.map { row in
                let mean = [row.mean.map { EconomyTable.Cell(.text, SwedishNumber.format($0, decimals: row.decimals)) } ?? .empty]
                return EconomyTable.Row(
                    kind: row.isTotal ? .total : .body, code: "\(row.series)-\(row.year)", label: row.name,
                    cells: row.months.enumerated().map { monthCell($1, month: $0 + 1, in: row) } + (table.showsMean ? mean : []))
            })
    }

    private func monthCell(_ month: VolumeTable.Month?, month number: Int, in row: VolumeTable.Row) -> EconomyTable.Cell {
        guard let month else { return .empty }
        let period = FiscalPeriod.month(row.year, number)
        let printed = SwedishNumber.format(month.value, decimals: row.decimals)
        let marks: [EconomyTable.Cell.Mark] =
            (month.isPreliminary ? [.preliminary] : []) + (month.corrects == nil ? [] : [.corrected])
        let content: EconomyTable.Cell.Content =
            row.isTotal ? .text : .value(source: "volumeReading/\(row.series)/\(overview.organisation.code)/\(period.code)")
        return EconomyTable.Cell(content, printed, marks: marks)
    }
}
