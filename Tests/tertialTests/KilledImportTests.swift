import Database
import DatabaseSQLite
import Expectations
import Foundation
import Glibc
import Testing

/// The program killed in the middle of an import leaves nothing half-done.
@Suite(.serialized) struct KilledImportTests {
    @Test(.timeLimit(.minutes(10))) func anImportThatIsKilledLeavesNothing() async throws {
        let program = try TertialProgram()
        defer { program.remove() }
        try program.copyDemoCity()
        let before = try await rowCounts(program)
        let journal = try program.shell("tertial journal verify")
        expectEqual(journal.status, 0)
        try Self.bigPackage.write(to: program.file("big.json"))

        for written in [200_000, 3_000_000] {
            try kill(program, whenWritten: written)
            let afterwards = try await rowCounts(program)
            expectEqual(afterwards, before)
            expectEqual(try program.shell("tertial journal verify"), journal)
        }

        let again = try program.shell("tertial import package big.json --json")
        expectEqual(again.errors, "")
        expectEqual(again.status, 0)
        let whole = try await rowCounts(program)
        expectEqual(whole["indicator_value"], (before["indicator_value"] ?? 0) + 100_000)
    }

    /// SQLite writes to its log before the commit once its cache is full: when the log grows, the transaction is under way.
    private func kill(_ program: TertialProgram, whenWritten bytes: Int) throws {
        let log = program.file("tertial.sqlite-wal").path
        expectEqual(size(of: log), 0, "nothing lies in the log from before")
        let process = try program.start(["import", "package", "big.json"])
        while process.isRunning && size(of: log) < bytes { usleep(1_000) }
        #expect(process.isRunning, "the import was over before it could be killed")
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        expectEqual(process.terminationReason, .uncaughtSignal)
        #expect(size(of: log) >= bytes, "what was written of the import still lies in the log")
    }

    private func size(of file: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }

    private func rowCounts(_ program: TertialProgram) async throws -> [String: Int] {
        let database = try SQLiteDatabase(path: program.file("tertial.sqlite").path, creating: false)
        return try await database.read { reading in
            let tables = try reading.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", [])
            var counts: [String: Int] = [:]
            for table in tables {
                let name = try table.text("name")
                counts[name] = try reading.rows("SELECT count(*) AS n FROM \"\(name)\"", []).first?.integer("n")
            }
            return counts
        }
    }

    /// 20 indicators in 25 organisations over 200 months: 100,000 values.
    private static let bigPackage: Data = {
        let parents = #""parents": [{"code": "stockholm", "validFrom": "1971-01-01"}]"#
        let definition =
            #""unit": "st", "decimals": 0, "polarity": "none", "periodicity": "month", "accumulation": "accumulates", "#
            + #""aggregation": "sum", "genderColumns": "none""#
        let organisations = (1...25).map { "o\($0)" }
        let months = (0..<200).map { month in "\(2000 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)" }
        var text = """
            {"format": "tertial.planpaket", "version": 1, "year": 2016, "organisation": "o1", "organisations": [

            """
        text += organisations.map {
            #"{"code": "\#($0)", "name": "\#($0)", "kind": "committee", "validFrom": "1971-01-01", \#(parents)}"#
        }
        .joined(separator: ",\n")
        text += "], \"indicators\": [\n"
        text += (1...20).map { #"{"code": "i\#($0)", "name": "i\#($0)", "owner": "o1", \#(definition)}"# }
            .joined(separator: ",\n")
        text += "], \"values\": [\n"
        var values: [String] = []
        values.reserveCapacity(100_000)
        for indicator in 1...20 {
            for organisation in organisations {
                for month in months {
                    values.append(
                        #"{"indicator": "i\#(indicator)", "organisation": "\#(organisation)", "period": "\#(month)", "total": 1}"#)
                }
            }
        }
        return Data((text + values.joined(separator: ",\n") + "]}\n").utf8)
    }()
}
