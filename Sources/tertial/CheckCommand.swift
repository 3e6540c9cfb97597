import ArgumentParser
import Checks
import Documents
import Exchange
import Foundation
import Quantities
import Rounds
import Store
import Texts

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Kontrollerar en omgångs dokument mot sig självt, sina poster och sin mall.",
        discussion: """
            Slutstatus 1 betyder att kontrollen har hittat fel, eller varningar som ingen har förklarat.
            """)

    @OptionGroup var options: DatabaseOptions
    @OptionGroup var round: RoundOptions
    @Option(help: "Ett planpaket vars texter och ärende läggs över omgångens, utan att sparas.") var with: String?
    @Flag(help: "JSON i stället för text (docs/json.md).") var json = false

    func run() async throws {
        let key = try round.key()
        let overlay = try with.map { try PackageOverlay(path: $0) }
        let database = try await options.open(creating: false)
        let source = try await database.read { reading in
            guard let source = try (overlay ?? PackageOverlay.nothing).source(key, reading) else {
                throw try ComposedReport.missing(key, reading)
            }
            return source
        }
        let checked = CheckedRound(key, Checks.run(CheckSubject(source)), explanations: source.dossier.explanations)
        try OutputFile.write(Data((json ? try checked.json() : checked.text()).utf8), to: nil)
        if checked.isBlocked { throw CommandEnd.Findings() }
    }
}
