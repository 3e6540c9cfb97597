import Database
import Expectations
import Quantities
import Testing

/// What every engine promises. An engine's tests call each case with a way to make an empty database of its own.
struct DatabaseContract: Sendable, CustomTestStringConvertible {
    typealias Making = @Sendable () async throws -> any Database

    let testDescription: String
    let check: @Sendable (any Database) async throws -> Void

    init(_ promise: String, _ check: @escaping @Sendable (any Database) async throws -> Void) {
        self.testDescription = promise
        self.check = check
    }

    func holds(for make: Making) async throws {
        let database = try await make()
        try await database.transaction { writing in
            try writing.run(
                script: """
                    CREATE TABLE committee (
                        code TEXT NOT NULL PRIMARY KEY,
                        name TEXT NOT NULL,
                        places INTEGER CHECK (places > 0)
                    );
                    CREATE TABLE goal (
                        code TEXT NOT NULL,
                        year INTEGER NOT NULL,
                        committee TEXT NOT NULL REFERENCES committee (code),
                        UNIQUE (code, year)
                    );
                    INSERT INTO committee (code, name, places) VALUES ('norra', 'Norra', 13);
                    """)
        }
        try await check(database)
    }

    static let promises: [DatabaseContract] = [
        DatabaseContract("values come back as they went in") { database in
            let long = String(repeating: "åäö€𝄞", count: 20_000)
            for text in ["", "Älvsjö", "a\0b", "it's $1 \"quoted\" ?2", long] {
                try await database.transaction { writing in
                    try writing.execute("UPDATE committee SET name = $1 WHERE code = $2", [.text(text), "norra"])
                }
                await expectAwaited(try await database.rows("SELECT name FROM committee").first?.text("name"), text)
            }
        },
        DatabaseContract("placeholders go by their number, not by their order, and may repeat") { database in
            let rows = try await database.rows("SELECT $2 AS second, $1 AS first, $2 AS again, '$3' AS quoted", ["one", "two"])
            expectEqual(
                try rows.map { try [$0.text("second"), $0.text("first"), $0.text("again"), $0.text("quoted")] },
                [["two", "one", "two", "$3"]])
        },
        DatabaseContract("a statement with too few or too many parameters is refused") { database in
            for parameters: [Parameter] in [[], ["one"], ["one", "two", "three"]] {
                await expectDiagnostic("T3015") { _ = try await database.rows("SELECT $1 AS a, $2 AS b", parameters) }
            }
        },
        DatabaseContract("a transaction that throws leaves nothing") { database in
            await expectDiagnostic("T9999") {
                try await database.transaction { writing in
                    try writing.execute("INSERT INTO committee (code, name) VALUES ('södra', 'Södra')")
                    expectEqual(try writing.integer("SELECT count(*) AS n FROM committee"), 2)
                    throw Diagnostic("T9999", message: Localized(sv: "nej", en: "no"), remedy: Localized(sv: "", en: ""))
                }
            }
            await expectAwaited(try await database.read { try $0.integer("SELECT count(*) AS n FROM committee") }, 1)
        },
        DatabaseContract("a refused statement leaves the rest of the transaction to its caller") { database in
            try await database.transaction { writing in
                try writing.execute("INSERT INTO committee (code, name) VALUES ('södra', 'Södra')")
                expectThrows(Diagnostic.self) { try writing.execute("INSERT INTO committee (code, name) VALUES ('södra', 'igen')") }
            }
            await expectAwaited(try await database.read { try $0.integer("SELECT count(*) AS n FROM committee") }, 2)
        },
        DatabaseContract("a read writes nothing") { database in
            await expectDiagnostic("T3010") { _ = try await database.rows("DELETE FROM committee") }
            await expectAwaited(try await database.read { try $0.integer("SELECT count(*) AS n FROM committee") }, 1)
        },
        DatabaseContract("broken rules have their numbers and their places") { database in
            let broken: [(sql: String, code: String, place: String)] = [
                ("INSERT INTO committee (code, name) VALUES ('norra', 'x')", "T3005", "committee.code"),
                ("INSERT INTO goal (code, year, committee) VALUES ('1', 2023, 'x')", "T3006", "goal"),
                ("DELETE FROM committee WHERE code = 'used'", "T3006", "committee"),
                ("INSERT INTO committee (code) VALUES ('x')", "T3007", "committee.name"),
                ("UPDATE committee SET places = 0", "T3008", "committee"),
                ("SELEKT 1", "T3015", "SELEKT 1"),
                ("INSERT INTO nowhere (a) VALUES (1)", "T3015", "INSERT INTO nowhere (a) VALUES (1)"),
            ]
            try await database.transaction { writing in
                try writing.execute("INSERT INTO committee (code, name) VALUES ('used', 'used')")
                try writing.execute("INSERT INTO goal (code, year, committee) VALUES ('2', 2023, 'used')")
            }
            for (sql, code, place) in broken {
                let diagnostic = await expectDiagnostic(code, sql) { _ = try await database.transaction { try $0.execute(sql) } }
                expectEqual(diagnostic?.place, place, sql)
            }
        },
        DatabaseContract("the number of changed rows is told") { database in
            try await database.transaction { writing in
                expectEqual(try writing.execute("INSERT INTO committee (code, name) VALUES ('a', 'x'), ('b', 'x')"), 2)
                expectEqual(try writing.execute("UPDATE committee SET name = 'y' WHERE name = 'x'"), 2)
                expectEqual(try writing.execute("UPDATE committee SET name = 'y' WHERE name = 'z'"), 0)
                expectEqual(try writing.execute("CREATE TABLE other (a INTEGER)"), 0)
                expectEqual(try writing.execute("DELETE FROM committee WHERE code = 'a'"), 1)
            }
        },
        DatabaseContract("a prepared statement is run many times, and each run is counted") { database in
            let count = try await database.transaction { writing in
                let insert = try writing.prepared("INSERT INTO goal (code, year, committee) VALUES ($1, $2, 'norra')")
                for number in 1...100 { try insert.execute([.text("1.\(number)"), .int(2023)]) }
                expectThrows(Diagnostic.self) { try insert.execute(["1.1", 2023]) }
                expectEqual(try insert.execute(["2", 2023]), 1)
                let find = try writing.prepared("SELECT code FROM goal WHERE code = $1")
                expectEqual(try find.rows(["1.7"]).map { try $0.text("code") }, ["1.7"])
                return writing.statementCount
            }
            expectEqual(count, 103)
            await expectAwaited(try await database.read { try $0.integer("SELECT count(*) AS n FROM goal") }, 101)
        },
        DatabaseContract("the same query runs inside a loop over itself") { database in
            try await database.transaction { try $0.execute("INSERT INTO committee (code, name) VALUES ('södra', 'Södra')") }
            let pairs = try await database.read { reading in
                var pairs: [String] = []
                let sql = "SELECT code FROM committee WHERE code <> $1 ORDER BY code"
                try reading.forEachRow(sql, [""]) { outer in
                    let code = try outer.text("code")
                    try reading.forEachRow(sql, [.text(code)]) { pairs.append(code + "-" + (try $0.text("code"))) }
                }
                expectEqual(reading.statementCount, 3)
                return pairs
            }
            expectEqual(pairs, ["norra-södra", "södra-norra"])
        },
        DatabaseContract("a loop over rows can be left by an error") { database in
            await expectDiagnostic("T9999") {
                try await database.read { reading in
                    try reading.forEachRow("SELECT 1 AS a UNION ALL SELECT 2") { _ in
                        throw Diagnostic("T9999", message: Localized(sv: "", en: ""), remedy: Localized(sv: "", en: ""))
                    }
                }
            }
        },
        DatabaseContract("tables are known by name") { database in
            await expectAwaited(try await database.read { try [$0.hasTable("goal"), $0.hasTable("goals")] }, [true, false])
        },
        DatabaseContract("counted statements add up over reads and transactions") { database in
            let counted = CountedDatabase(database)
            _ = try await counted.rows("SELECT 1 AS a")
            try await counted.transaction { writing in
                try writing.execute("UPDATE committee SET name = 'x'")
                try writing.execute("UPDATE committee SET name = 'y'")
            }
            expectEqual(counted.statementCount, 3)
        },
    ]
}
