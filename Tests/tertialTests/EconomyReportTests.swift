import Expectations
import Foundation
import Testing

/// The money tables of tertial report 1, 2023, as `tertial report --format json` prints them from the demo city, cell for cell against
/// the corpus. Runs where `TERTIAL_CORPUS` names the corpus. The tables of 2021 and of the plan of 2024, which the corpus has no
/// reading of, are held to typed cells in DemoCityTests.
@Suite(.serialized, .enabled(if: Corpus.isPresent)) struct EconomyReportTests {
    struct Reading: Decodable {
        struct Row: Decodable {
            var label: String
            var cells: [String]
        }

        var tables: [String: [Row]]
    }

    @Test func everyMoneyCellOf2023IsPublishedOrListed() throws {
        let program = try TertialProgram()
        defer { program.remove() }
        try program.copyDemoCity()
        expectEqual(
            try program.shell(
                "tertial report --organisation hagersten-alvsjo --year 2023 --kind T1 --format json --out report.json"),
            TertialProgram.Ended(status: 0, output: "", errors: ""))
        let own = try reading(program.file("report.json"))
        let published = try reading(Corpus.expectedFile(2023))
        expectEqual(own.tables.keys.sorted(), published.tables.keys.sorted())
        expectEqual(
            published.tables.mapValues(\.count),
            [
                "operatingBudget": 7, "serviceAreas": 18, "capitalCosts": 2, "staffTurnover": 3, "resultUnits": 17,
                "investments": 8, "turnover": 2,
            ])
        let found = published.tables.keys.sorted().flatMap { name in
            differences(name, published: published.tables[name] ?? [], ours: own.tables[name] ?? [])
        }
        let (unlisted, superfluous) = try AllowedDifferences.load("economy-2023").judge(found)
        for difference in unlisted { Issue.record("differs and is not listed: \(difference)") }
        for difference in superfluous { Issue.record("is listed and does not differ: \(difference)") }
    }

    private func reading(_ file: URL) throws -> Reading {
        try JSONDecoder().decode(Reading.self, from: try Data(contentsOf: file))
    }

    /// Row by row in the document's order; the label is column 0.
    private func differences(
        _ table: String, published: [Reading.Row], ours: [Reading.Row]
    ) -> [AllowedDifferences.Difference] {
        expectEqual(ours.count, published.count, table)
        return zip(published, ours).flatMap { theirs, mine in
            expectEqual(mine.cells.count, theirs.cells.count, "\(table) \(theirs.label)")
            return zip([theirs.label] + theirs.cells, [mine.label] + mine.cells).enumerated().compactMap { column, cells in
                let own = Corpus.folded(cells.1).replacingOccurrences(of: "\u{2212}", with: "-")
                return own == cells.0
                    ? nil
                    : AllowedDifferences.Difference(
                        goal: table, indicator: theirs.label, column: String(column), published: cells.0, ours: own)
            }
        }
    }
}
