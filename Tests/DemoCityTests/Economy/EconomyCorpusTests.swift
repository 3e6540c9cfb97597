import Expectations
import Foundation
import Testing

/// The typed tables against the corpus' own reading of the document, where the corpus is at hand.
@Suite(.enabled(if: PublishedReport.folder != nil, "TERTIAL_CORPUS is not set"))
struct EconomyCorpusTests {
    struct Reading: Decodable {
        struct Row: Decodable {
            let label: String
            let cells: [String]
        }

        let tables: [String: [Row]]
    }

    static let tables: [(String, PublishedTable)] = [
        ("operatingBudget", PublishedEconomy2023.operatingBudget), ("serviceAreas", PublishedEconomy2023.serviceAreas),
        ("capitalCosts", PublishedEconomy2023.capitalCosts), ("staffTurnover", PublishedEconomy2023.staffTurnover),
        ("resultUnits", PublishedEconomy2023.resultUnits), ("investments", PublishedEconomy2023.investments),
        ("turnover", PublishedEconomy2023.turnover),
    ]

    @Test(arguments: tables)
    func everyTypedCellIsTheDocuments(_ name: String, _ typed: PublishedTable) throws {
        let folder = try #require(PublishedReport.folder)
        let file = URL(fileURLWithPath: folder).appendingPathComponent("expected/t1-2023-hagersten-alvsjo.json")
        let reading = try JSONDecoder().decode(Reading.self, from: try Data(contentsOf: file))
        let rows = try #require(reading.tables[name])
        expectEqual(typed, PublishedTable(rows: rows.map { PublishedTable.Row(label: $0.label, cells: $0.cells) }), name)
    }
}
