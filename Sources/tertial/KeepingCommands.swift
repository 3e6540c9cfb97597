import ArgumentParser
import DatabaseSQLite
import Foundation
import Quantities
import Store

struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Journalen över allt som ändrats.", subcommands: [JournalVerifyCommand.self])
}

struct JournalVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Prövar att ingen post i journalen är ändrad eller borttagen.")

    @OptionGroup var options: DatabaseOptions
    @Flag(help: "Svara med JSON.") var json = false

    func run() async throws {
        let database = try SQLiteDatabase(
            path: try options.path(), creating: false, limits: SQLiteDatabase.Limits(readStatement: .seconds(600)))
        let verification = try await database.read { try Journal.verify(in: $0) }
        let findings = verification.findings.map(\.diagnostic)
        if json {
            print(
                try JSONOutput.text(Output(entries: verification.entryCount, lastHash: verification.lastHash, findings: findings)),
                terminator: "")
        } else if verification.isWhole {
            let entries = verification.entryCount == 1 ? "1 post" : "\(verification.entryCount) poster"
            print("Journalen är hel: \(entries). Sista hash: \(verification.lastHash)")
        } else {
            findings.forEach(CommandEnd.say)
        }
        if !verification.isWhole { throw CommandEnd.Findings() }
    }

    private struct Output: Encodable {
        let entries: Int
        let lastHash: String
        let findings: [Diagnostic]
    }
}

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Kopierar databasen till en fil, även medan den används.")

    @OptionGroup var options: DatabaseOptions
    @Argument(help: "Filen att skriva; den får inte finnas.") var file: String

    func run() async throws {
        try await options.open(creating: false).backup(to: file)
        print("Säkerhetskopian är skriven: \(file)")
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Ersätter databasens innehåll med en säkerhetskopias, även medan den används.")

    @OptionGroup var options: DatabaseOptions
    @Argument(help: "Säkerhetskopian.") var file: String

    func run() async throws {
        let database = try await options.open()
        let time = Clock.now()
        try await Migrator().restore(database, from: file, at: time)
        // The journal that came with the backup goes on from here, and says so.
        try await database.transaction { writing in
            try Journal.append(
                JournalEntry(at: time, actor: "kommandoraden", command: "restore", subject: "database", after: nil), in: writing)
        }
        print("Databasen är återställd från \(file).")
    }
}
