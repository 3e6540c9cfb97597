import ArgumentParser
@preconcurrency import Foundation
import Quantities

/// The command line and the composition root: the only place where clock, files, database and engines are chosen.
@main
struct Tertial: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tertial",
        abstract: "Plan, budget, uppföljning och rapporter för en stad.",
        discussion: """
            Börja med: tertial demo
            Programmets version: tertial --version
            Slutstatus: 0 klart, 1 klart med anmärkningar, 2 felaktig inmatning, 3 internt fel.
            """,
        subcommands: [
            DemoCommand.self, ServeCommand.self, ImportCommand.self, ExportCommand.self, ReportCommand.self,
            CheckCommand.self, EconomyCommand.self, JournalCommand.self, BackupCommand.self, RestoreCommand.self, BenchCommand.self,
        ])

    private static let programVersion = "0.1.0"

    static func main() async {
        // The parser's own flag would take `--version N` from `tertial report`.
        if Array(CommandLine.arguments.dropFirst()) == ["--version"] { return print(programVersion) }
        // Lines appear when they are written also where another program reads them.
        setvbuf(stdout, nil, _IOLBF, 0)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Foundation.exit(CommandEnd.report(error))
        }
    }
}
