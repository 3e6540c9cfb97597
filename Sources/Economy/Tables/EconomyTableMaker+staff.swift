import Foundation
import Quantities
import Steering

extension EconomyTableMaker {
    /// Staff turnover by year and round, accumulating over the year.
    func staffTurnover() -> EconomyTable? {
        guard let table = overview.staff.first(where: { $0.measure == .turnover }) else { return nil }
        let years = Set(table.rows.filter { Self.roundColumn(of: $0.period) != nil }.map(\.period.year)).sorted()
        return EconomyTable(
            kind: .staffTurnover, caption: "Personalomsättning i procent", labelHeader: "År",
            columns: ["T1", "T2", "VB"].map { .init($0.lowercased(), $0, unit: "procent") },
            rows: years.map { year in
                EconomyTable.Row(
                    kind: .body, code: String(year), label: String(year),
                    cells: ["T1", "T2", "VB"].map { column in
                        table.rows.first { $0.period.year == year && Self.roundColumn(of: $0.period) == column }
                            .map { staffCell($0.total, table.measure, .own, $0.period) } ?? .empty
                    })
            })
    }

    /// One measure by period, men and women, then those that it is compared with.
    func staff(_ measure: StaffFigure.Measure) -> EconomyTable? {
        guard let table = overview.staff.first(where: { $0.measure == measure }) else { return nil }
        let own = table.rows.map { row in
            EconomyTable.Row(
                kind: .body, code: row.period.code.lowercased(), label: row.period.printed(),
                cells: [row.total, row.men, row.women].map { staffCell($0, measure, .own, row.period) })
        }
        let others = table.comparisons.map { comparison in
            let (code, name, scope): (String, String, StaffFigure.Scope) =
                switch comparison.whose {
                case .districts: ("stadsdelsnamnderna", "Alla stadsdelsnämnder", .districts)
                case .city: ("staden", "Hela staden", .own)
                }
            return EconomyTable.Row(
                kind: .body, code: "\(code)-\(comparison.period.code.lowercased())",
                label: "\(name), \(comparison.period.printed())",
                cells: [staffCell(comparison.value, measure, scope, comparison.period), .empty, .empty])
        }
        return EconomyTable(
            kind: .staff(measure), caption: "\(measure.title.sv)\(measure.unit.isEmpty ? "" : ", \(measure.unit)")",
            labelHeader: "Period",
            columns: [
                .init("totalt", "Totalt", unit: measure.unit), .init("man", "Män", unit: measure.unit),
                .init("kvinnor", "Kvinnor", unit: measure.unit),
            ],
            rows: own + others)
    }

    private func staffCell(
        _ reading: ReportedValue?, _ measure: StaffFigure.Measure, _ scope: StaffFigure.Scope, _ period: FiscalPeriod
    ) -> EconomyTable.Cell {
        guard let reading else { return .empty }
        let source = EconomyTable.Cell.Content.value(
            source: "staffFigure/\(overview.organisation.code)/\(scope.rawValue)/\(measure.rawValue)/\(period.code)")
        return switch reading {
        case .number(let value): EconomyTable.Cell(source, SwedishNumber.format(value, decimals: measure.decimals))
        case .noData: EconomyTable.Cell(source, ReportedValue.noDataPrinted, marks: [.noData])
        case .suppressed: EconomyTable.Cell(source, ReportedValue.suppressedPrinted, marks: [.suppressed])
        }
    }

    private static func roundColumn(of period: FiscalPeriod) -> String? {
        switch period {
        case .tertial(_, 1): "T1"
        case .tertial(_, 2): "T2"
        case .year, .tertial(_, 3): "VB"
        case .halfYear, .month, .tertial: nil
        }
    }
}

extension StaffFigure.Measure {
    /// "procent"; empty for an index.
    public var unit: String { self == .employeeIndex ? "" : "procent" }

    /// In print.
    public var decimals: Int {
        switch self {
        case .turnover: 2
        case .sickLeave, .shortSickLeave, .hourlyShare: 1
        case .employeeIndex: 0
        }
    }
}
