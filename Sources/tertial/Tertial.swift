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
            Slutstatus: 0 klart, 1 klart med anmärkningar, 2 felaktig inmatning, 3 internt fel.
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, ServeCommand.self, ImportCommand.self, ExportCommand.self, ReportCommand.self,
            EconomyCommand.self, JournalCommand.self, BackupCommand.self, RestoreCommand.self, BenchCommand.self,
        ])

    static func main() async {
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
