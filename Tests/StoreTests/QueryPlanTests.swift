import Database
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Synchronization
import Testing
import Texts

@testable import Store

/// A page reads its own rows through an index, however many there are in the city.
@Suite struct QueryPlanTests {
    /// Passes every query on and keeps its text.
    private final class Listening: Reading {
        let inner: any Reading
        private(set) var queries: [(sql: String, parameters: [Parameter])] = []

        init(_ inner: any Reading) { self.inner = inner }

        var statementCount: Int { inner.statementCount }

        func rows(_ sql: String, _ parameters: [Parameter]) throws -> [Row] {
            queries.append((sql, parameters))
            return try inner.rows(sql, parameters)
        }

        func forEachRow(_ sql: String, _ parameters: [Parameter], _ body: (Row) throws -> Void) throws {
            queries.append((sql, parameters))
            try inner.forEachRow(sql, parameters, body)
        }

        func hasTable(_ name: String) throws -> Bool { try inner.hasTable(name) }
    }

    /// These are read whole: the organisation and the definitions are few, and a tree needs all its nodes.
    private static let small = [
        "organisation", "organisation_membership", "organisation_predecessor", "indicator", "service_area",
        "volume_series",
    ]

    /// The rows of a recursive query itself: an organisation and those below it.
    private static let recursion = ["CONSTANT", "b", "below"]

    /// "SCAN 3 CONSTANT ROWS": the keys that a statement looks for.
    private static func isOwnKeys(_ words: [String]) -> Bool { words.dropFirst(2).starts(with: ["CONSTANT", "ROWS"]) }

    private func scans(_ body: @Sendable @escaping (any Reading) throws -> Void) async throws -> [String] {
        let database = try await SmallCity.stored(try SmallCity.packageWithDocuments())
        return try await database.read { reading in
            let listening = Listening(reading)
            try body(listening)
            return try listening.queries.flatMap { query in
                try reading.rows("EXPLAIN QUERY PLAN \(query.sql)", query.parameters).compactMap { row in
                    let words = try row.text("detail").split(separator: " ").map(String.init)
                    return words.count > 1 && words[0] == "SCAN" && !(Self.small + Self.recursion).contains(words[1])
                        && !Self.isOwnKeys(words)
                        ? "\(words) in \(query.sql)" : nil
                }
            }
        }
    }

    @Test func aRoundIsReadThroughIndexes() async throws {
        let scans = try await scans { _ = try RoundQuery.contents(SmallCity.tertial1, $0) }
        expectEqual(scans, [])
    }

    @Test func anIndicatorsHistoryIsReadThroughIndexes() async throws {
        let scans = try await scans { reading in
            for code: IndicatorCode in ["nojda", "andel", "plats", "delade"] {
                _ = try IndicatorQuery.history(code, "nord", period: .tertial(2023, 1), reading)
            }
        }
        expectEqual(scans, [])
    }

    @Test func anEconomyIsReadThroughIndexes() async throws {
        let scans = try await scans { reading in
            for organisation: OrganisationCode in ["nord", "nord-a", "staden"] {
                _ = try EconomyQuery.contents(RoundKey(organisation: organisation, year: 2023, kind: .tertial1), reading)
            }
            _ = try EconomyQuery.attachment(application: "nord-2023-angar", index: 0, reading)
        }
        expectEqual(scans, [])
    }

    @Test func aDossierIsReadThroughIndexes() async throws {
        let scans = try await scans { reading in
            for key in [SmallCity.tertial1, SmallCity.unitTertial] { _ = try DossierQuery.source(key, reading) }
            _ = try CaseAttachmentTable.find(SmallCity.tertial1, number: 1, reading)
            _ = try DocumentVersionTable.all(of: SmallCity.tertial1, reading)
            let text = TextKey(round: SmallCity.tertial1, place: .document(.summary))
            _ = try TextHistory.versions(of: text, reading)
        }
        expectEqual(scans, [])
    }

    @Test func aRollUpIsReadThroughIndexes() async throws {
        let scans = try await scans { _ = try RollUpQuery.rollUp(SmallCity.tertial1, goal: "1.1", $0) }
        expectEqual(scans, [])
    }

    @Test func anExportIsReadThroughIndexes() async throws {
        let scans = try await scans { _ = try PackageStore.load("nord", year: 2023, $0) }
        expectEqual(scans, [])
    }
}
