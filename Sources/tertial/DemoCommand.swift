import ArgumentParser
import Commands
import DatabaseSQLite
import DemoCity
import Quantities
import Store

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Skapar demostaden i en tom databas och visar den i webbläsaren.")

    @OptionGroup var options: DatabaseOptions
    @Option(help: "Port på den egna datorn.") var port = 8080
    @Flag(help: "Skapa bara, visa inte.") var noServe = false
    @Option(help: "Kommunens utseende på rapporterna (docs/tema.md).") var theme: String?

    func run() async throws {
        let renderer = try Installation.renderer(theme: theme)
        let database = try await options.open()
        if try await database.read({ try OrganisationTable.all($0).isEmpty }) {
            try await createDemoCity(in: database)
        } else {
            print("Databasen har redan innehåll och lämnas som den är.")
        }
        if noServe { return }
        try database.close()
        try await Server.run(
            try await options.open(creating: false, limits: .init()), host: "127.0.0.1", port: port, renderer: renderer)
    }

    private func createDemoCity(in database: SQLiteDatabase) async throws {
        let runner = CommandRunner(database: database, now: Clock.now)
        for package in try DemoCity.packages() {
            let command = try ImportPackage(bytes: package.bytes, fileName: package.name)
            let summary = try await runner.run(command, by: try await database.operatingPerson())
            print("\(package.name): \(summary.changes) poster")
        }
        let kept = try await runner.run(
            KeepDecidedDocuments(drawing: VolumeFigure.block), by: try await database.operatingPerson())
        print("\(kept) beslutade dokument är sparade som de trycktes.")
        print("Demostaden är skapad.")
    }
}
