import Expectations
import Foundation
import Testing

/// A round is the same in every format.
struct ReportFormatTests {
    @Test(arguments: [2021, 2023]) func theWordFileAndTheJSONHoldTheSameCells(_ year: Int) throws {
        let program = try TertialProgram()
        defer { program.remove() }
        try program.copyDemoCity()
        for format in ["json", "docx"] {
            let ended = try program.shell(
                "tertial report --organisation hagersten-alvsjo --year \(year) --kind T1 --format \(format) --out report.\(format)")
            expectEqual(ended, TertialProgram.Ended(status: 0, output: "", errors: ""))
        }
        let json = try CorpusReading.load(program.file("report.json"))
        let tables = try docxTables(in: try Data(contentsOf: program.file("report.docx")))
        let indicators = tables.filter { $0.caption.hasPrefix("Indikatorer för ") }.flatMap(\.rows)
        expectEqual(indicators.map { $0.texts.map(unmarked) }, json.indicators.map(\.cells))
        let activities = tables.filter { $0.caption.hasPrefix("Aktiviteter för ") }.flatMap(\.rows)
        expectEqual(activities.map(\.texts), json.activities.map(\.cells))
    }

    /// The marks that the tables explain below, and that the JSON's cells do not carry (docs/json.md).
    private func unmarked(_ cell: String) -> String {
        cell.replacingOccurrences(of: "[†‡]+$| Förslag$", with: "", options: .regularExpression)
    }
}
