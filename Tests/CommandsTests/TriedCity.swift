import Access
import Database
import DatabaseSQLite
import Expectations
import Quantities
import Rounds
import Store
import Testing

@testable import Commands

/// A small city in memory on which commands are tried: those that are refused must leave nothing behind.
protocol TriedCity: Sendable {
    var database: SQLiteDatabase { get }
    var runner: CommandRunner { get }
    /// Who acts where a test does not say.
    static var usual: Person { get }
    /// Everything that the commands tried can write, and the journal.
    static var tables: [String] { get }
}

extension TriedCity {
    func run<C: Command>(_ command: C, by person: Person = usual) async throws -> C.Outcome {
        try await runner.run(command, by: person)
    }

    func journal(_ subject: String) async throws -> [JournalEntry] {
        try await database.read { try Journal.entries(subject: subject, limit: 100, in: $0).map(\.entry) }
    }

    /// Runs a command that must be refused: nothing may be left of it.
    ///
    /// - Returns: the problems' numbers and places, "T5203 body".
    @discardableResult
    func refusal<C: Command>(
        of command: C, by person: Person = usual, at location: SourceLocation = #_sourceLocation
    ) async throws -> [String] {
        let before = try await dump()
        let found = try await runner.problems(of: command, by: person, at: location)
        let after = try await dump()
        expectEqual(after == before, true, "nothing is written", at: location)
        return found.map { $0.place.isEmpty ? $0.code : "\($0.code) \($0.place)" }
    }

    func conflict<C: Command>(
        _ command: C, by person: Person = usual, at location: SourceLocation = #_sourceLocation
    ) async throws -> Conflict? {
        let before = try await dump()
        do {
            _ = try await runner.run(command, by: person)
            Issue.record("there was no conflict", sourceLocation: location)
        } catch CommandFailure.conflict(let conflict) {
            let after = try await dump()
            expectEqual(after == before, true, "nothing is written", at: location)
            return conflict
        }
        return nil
    }

    func dump() async throws -> [Row] {
        var rows: [Row] = []
        for table in Self.tables {
            rows += try await database.rows("SELECT * FROM \(table) ORDER BY 1, 2, 3")
        }
        return rows
    }
}

extension CommandRunner {
    /// Why a command is refused; that it is not is an issue.
    func problems<C: Command>(of command: C, by person: Person, at location: SourceLocation) async throws -> [Diagnostic] {
        do {
            _ = try await run(command, by: person)
            Issue.record("the command was carried out", sourceLocation: location)
            return []
        } catch CommandFailure.refused(let problems) {
            return problems
        } catch CommandFailure.notAllowed(let problem) {
            return [problem]
        }
    }
}
