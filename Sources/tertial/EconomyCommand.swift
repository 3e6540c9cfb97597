import ArgumentParser
import Economy
import Foundation
import Quantities
import Rounds
import Steering
import Store

struct EconomyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "economy", abstract: "Visar en omgångs ekonomi: tabellerna, eller hur ett belopp är uträknat.",
        discussion: """
            Utan val skrivs alla tabeller. Beloppens namn är tabell/rad/kolumn, till exempel omraden/forskoleverksamhet/avvikelse.
            Slutstatus 1 betyder att något i underlaget inte går ihop; vad står på standard fel.
            """)

    @OptionGroup var options: DatabaseOptions
    @OptionGroup var round: RoundOptions
    @Option(help: "Bara en tabell, som semikolonseparerad text: driftbudget, omraden, resultatenheter …") var table: String?
    @Option(help: "Varför är beloppet som det är? Regeln, leden och posterna bakom.") var why: String?
    @Flag(help: "JSON i stället för text (docs/json.md).") var json = false

    func run() async throws {
        let key = try round.key()
        let database = try await options.open(creating: false)
        let overview = try await database.read { reading in
            guard try RoundTable.find(key, reading) != nil, let overview = try EconomyQuery.overview(key, reading) else {
                throw try ComposedReport.missing(key, reading)
            }
            return overview
        }
        let tables = EconomyTables(overview)
        try OutputFile.write(Data(try text(tables).utf8), to: nil)
        overview.findings.forEach(CommandEnd.say)
        if !overview.findings.isEmpty { throw CommandEnd.Findings() }
    }

    private func text(_ tables: EconomyTables) throws -> String {
        if let why {
            guard let figure = tables.figure(named: why) else { throw CommandFault.noFigure(why) }
            return json ? try EconomyJSON.text(EconomyJSON.Explanation(why, figure)) : FigureText.lines(of: figure, named: why)
        }
        guard let table else {
            return json
                ? try EconomyJSON.text(tables.all.map { EconomyJSON.PrintedTable($0) })
                : tables.all.map(TableText.lines).joined(separator: "\n")
        }
        guard let found = tables.all.first(where: { $0.kind.code == table }) else {
            throw CommandFault.noTable(table, among: tables.all.map(\.kind.code))
        }
        return json ? try EconomyJSON.text(EconomyJSON.PrintedTable(found)) : found.csv
    }
}

/// A figure's working as indented lines.
enum FigureText {
    static func lines(of figure: Figure, named name: String) -> String {
        "\(name): \(amount(figure))\n" + working(of: figure, indent: 1)
    }

    private static func working(of figure: Figure, indent: Int) -> String {
        let margin = String(repeating: "  ", count: indent)
        switch figure.origin {
        case .record(let record): return "\(margin)\(record.label) (\(record.subject))\n"
        case .computed(let computation):
            let terms = computation.terms.map { term in
                let sign = term.sign == .plus ? "+" : "−"
                let pending = term.isPending ? " (inte beslutat)" : ""
                return "\(margin)\(sign) \(term.label): \(amount(term.figure))\(pending)\n"
                    + working(of: term.figure, indent: indent + 1)
            }
            return "\(margin)\(computation.rule)\n" + terms.joined()
        }
    }

    private static func amount(_ figure: Figure) -> String { figure.amount.printed(.kr) }
}

/// A table in columns for a terminal: words to the left, figures to the right.
enum TableText {
    static func lines(_ table: EconomyTable) -> String {
        let header = [table.labelHeader] + table.columns.map(\.header)
        let rows = table.rows.map { row in [label(row)] + row.cells.map(\.printed) }
        let widths = header.indices.map { column in
            max(rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0, min(header[column].count, 12))
        }
        let isNumber = [false] + table.columns.map(\.isNumber)
        let lines = ([shortened(header, widths)] + rows).map { cells in
            cells.indices.map { pad(cells[$0], to: widths[$0], right: isNumber[$0]) }.joined(separator: "  ")
        }
        return ([table.caption] + lines.map(withoutTrailingBlanks)).map { $0 + "\n" }.joined()
    }

    private static func label(_ row: EconomyTable.Row) -> String { row.kind == .part ? "  " + row.label : row.label }

    private static func shortened(_ header: [String], _ widths: [Int]) -> [String] {
        header.indices.map { header[$0].count > widths[$0] ? header[$0].prefix(max(widths[$0] - 1, 0)) + "…" : header[$0] }
    }

    private static func pad(_ text: String, to width: Int, right: Bool) -> String {
        let blanks = String(repeating: " ", count: max(0, width - text.count))
        return right ? blanks + text : text + blanks
    }

    private static func withoutTrailingBlanks(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
}
