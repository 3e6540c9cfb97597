import ArgumentParser
import Commands
import DatabaseSQLite
import Exchange
import Foundation
import Quantities
import Store

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Läser in underlag.", subcommands: [ImportPackageCommand.self])
}

struct ImportPackageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package", abstract: "Läser in ett planpaket (docs/planpaket.md): allt eller inget.")

    @OptionGroup var options: DatabaseOptions
    @Argument(help: "Planpaketets fil.") var file: String
    @Flag(help: "Berätta bara vad som skulle hända.") var dryRun = false
    @Flag(help: "Svara med JSON.") var json = false

    func run() async throws {
        // A package that cannot be read makes no database.
        let command = try ImportPackage(
            bytes: try PackageFile.read(path: file), fileName: URL(fileURLWithPath: file).lastPathComponent)
        let outcome = try await summary(command, in: try await options.open())
        print(json ? try SummaryOutput.json(outcome) : SummaryOutput.text(outcome, isDryRun: dryRun), terminator: "")
        if !outcome.conflicts.isEmpty { throw CommandEnd.Findings() }
    }

    private func summary(_ command: ImportPackage, in database: SQLiteDatabase) async throws -> PackageSummary {
        let person = try await database.operatingPerson()
        if dryRun { return try await command.dryRun(by: person, in: database) }
        do {
            return try await CommandRunner(database: database, now: Clock.now).run(command, by: person)
        } catch let conflicts as ImportConflicts {
            return conflicts.summary
        }
    }
}

/// An import's summary, for people and for programs (docs/json.md).
enum SummaryOutput {
    static func text(_ summary: PackageSummary, isDryRun: Bool) -> String {
        var lines = [Self.row("", ["skapade", "ändrade", "oförändrade", "avvisade"])]
        for list in PackageList.allCases {
            guard let counts = summary.counts[list] else { continue }
            lines.append(row(list.rawValue, [counts.created, counts.updated, counts.unchanged, counts.rejected].map(String.init)))
        }
        for conflict in summary.conflicts { lines.append(conflict.text(.swedish)) }
        if !summary.conflicts.isEmpty {
            lines.append("Ingenting är inläst.")
        } else if isDryRun {
            lines.append("Ingenting är inläst: det här är vad som skulle hända.")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        let padded = name + String(repeating: " ", count: max(0, 18 - name.count))
        return padded + cells.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined()
    }

    static func json(_ summary: PackageSummary) throws -> String {
        struct Counts: Encodable {
            let created: Int
            let updated: Int
            let unchanged: Int
            let rejected: Int
        }
        struct Output: Encodable {
            let counts: [String: Counts]
            let conflicts: [Diagnostic]
        }
        let counts = summary.counts.map {
            ($0.rawValue, Counts(created: $1.created, updated: $1.updated, unchanged: $1.unchanged, rejected: $1.rejected))
        }
        return try JSONOutput.text(
            Output(counts: Dictionary(counts, uniquingKeysWith: { first, _ in first }), conflicts: summary.conflicts))
    }
}

enum JSONOutput {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
