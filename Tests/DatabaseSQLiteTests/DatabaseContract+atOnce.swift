import Database
import Expectations
import Quantities
import Testing

/// Several questions in one statement.
extension DatabaseContract {
    static let questionsAtOnce: [DatabaseContract] = [
        DatabaseContract("several queries are one statement, each with its columns, its order and its parameters") { database in
            try await database.fill()
            let queries = [
                Query("SELECT code, places FROM committee WHERE places >= $1 ORDER BY places DESC", [2]),
                Query("SELECT count(*) AS n FROM goal WHERE year = $2 AND committee <> $1", ["norra", 2024]),
                Query("SELECT name FROM committee WHERE code = 'ingen'"),
                Query("SELECT code, year, committee, '$1' AS quoted FROM goal WHERE year IN ($1, $2) ORDER BY code", [2023, 2024]),
            ]
            let (found, count) = try await database.read { (try $0.rows(of: queries), $0.statementCount) }
            expectEqual(count, 1)
            expectEqual(found.map(\.count), [3, 1, 0, 3])
            expectEqual(
                try found[0].map { "\(try $0.text("code")) \(try $0.integer("places"))" }, ["norra 13", "östra 7", "södra 2"])
            expectEqual(found[0].first?.columns, ["code", "places"])
            expectEqual(try found[1].map { try $0.integer("n") }, [1])
            expectEqual(
                try found[3].map { "\(try $0.text("code")) \(try $0.text("committee")) \(try $0.text("quoted"))" },
                ["1 norra $1", "2 norra $1", "3 södra $1"])
        },
        DatabaseContract("values of every kind come back from several queries as from one") { database in
            let queries = [
                Query("SELECT $1 AS text, $2 AS number, $3 AS bytes, $4 AS absent", ["å", 7, .blob([0, 255]), nil]),
                Query("SELECT $1 AS bytes, $2 AS text", [.blob([]), ""]),
            ]
            let together = try await database.read { try $0.rows(of: queries) }
            let alone = try await database.read { reading in try queries.map { try reading.rows($0.sql, $0.parameters) } }
            expectEqual(together, alone)
        },
        DatabaseContract("a query among several with too few or too many parameters is refused") { database in
            for parameters: [Parameter] in [[], ["one"], ["one", "two", "three"]] {
                let queries = [Query("SELECT $1 AS a, $2 AS b", parameters), Query("SELECT $1 AS a, $2 AS b", ["one", "two"])]
                await expectDiagnostic("T3015") { try await database.read { _ = try $0.rows(of: queries) } }
            }
            let unknown = [Query("SELECT 1 AS a"), Query("SELECT x FROM nowhere")]
            let diagnostic = await expectDiagnostic("T3015") { try await database.read { _ = try $0.rows(of: unknown) } }
            expectEqual(diagnostic?.place, "SELECT x FROM nowhere")
        },
        DatabaseContract("what is asked at once is one statement, and what depends on an answer another") { database in
            try await database.fill()
            let found = try await database.read { reading in
                let answer = try reading.atOnce { reading in
                    let codes = try reading.rows("SELECT code FROM committee ORDER BY code").map { try $0.text("code") }
                    let again = try reading.rows("SELECT code FROM committee ORDER BY code").count
                    let goals = try reading.integer("SELECT count(*) AS n FROM goal")
                    // Nobody knows of these before the committees are known.
                    let places = try reading.atOnce { reading in
                        try codes.flatMap { try reading.rows("SELECT places FROM committee WHERE code = $1", [.text($0)]) }
                    }
                    return "\(codes) \(again) \(goals) \(try places.map { try $0.integer("places") })"
                }
                return "\(answer) in \(reading.statementCount)"
            }
            expectEqual(found, #"["norra", "södra", "östra"] 3 3 [13, 2, 7] in 2"#)
        },
        DatabaseContract("an error of what is asked at once is told, and nothing is hidden") { database in
            await expectDiagnostic("T3015") {
                try await database.read { reading in _ = try reading.atOnce { try $0.rows("SELEKT 1") } }
            }
            await expectDiagnostic("T9999") {
                try await database.read { reading in
                    try reading.atOnce { reading in
                        guard try reading.rows("SELECT 1 AS a").isEmpty else {
                            throw Diagnostic("T9999", message: Localized(sv: "", en: ""), remedy: Localized(sv: "", en: ""))
                        }
                    }
                }
            }
        },
        DatabaseContract("a transaction asks at once what it has written itself") { database in
            try await database.transaction { writing in
                try writing.execute("INSERT INTO committee (code, name) VALUES ('södra', 'Södra')")
                let counts = try writing.atOnce { reading in
                    [
                        try reading.integer("SELECT count(*) AS n FROM committee"),
                        try reading.integer("SELECT count(*) AS n FROM goal"),
                    ]
                }
                expectEqual(counts, [2, 0])
                try writing.execute("DELETE FROM committee")
                expectEqual(try writing.atOnce { try $0.integer("SELECT count(*) AS n FROM committee") }, 0)
            }
        },
        DatabaseContract("a remembering database asks nothing twice in one read, and everything in the next") { database in
            let counted = CountedDatabase(database)
            let remembering = RememberingDatabase(counted)
            let count = { try await remembering.read { try $0.integer("SELECT count(*) AS n FROM committee") } }
            let twice = try await remembering.read { reading in
                try (0..<2).map { _ in try reading.integer("SELECT count(*) AS n FROM committee") }
            }
            expectEqual(twice, [1, 1])
            expectEqual(counted.statementCount, 1)
            try await remembering.transaction { try $0.execute("INSERT INTO committee (code, name) VALUES ('södra', 'Södra')") }
            await expectAwaited(try await count(), 2)
            expectEqual(counted.statementCount, 3)
        },
    ]
}

extension Database {
    fileprivate func fill() async throws {
        try await transaction { writing in
            try writing.execute("INSERT INTO committee (code, name, places) VALUES ('södra', 'Södra', 2), ('östra', 'Östra', 7)")
            try writing.execute(
                "INSERT INTO goal (code, year, committee) VALUES ('3', 2024, 'södra'), ('1', 2023, 'norra'), ('2', 2024, 'norra')")
        }
    }
}
