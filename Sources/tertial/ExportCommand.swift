import ArgumentParser
import Exchange
import Foundation
import Quantities
import Steering
import Store

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Skriver ut underlag.", subcommands: [ExportPackageCommand.self])
}

struct ExportPackageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package", abstract: "Skriver ett planpaket till standard ut eller till en fil.")

    @OptionGroup var options: DatabaseOptions
    @Option(help: "Organisationens kod.") var organisation: String
    @Option(help: "Året.") var year: Int
    @Option(help: "Filen att skriva till.") var out: String?

    func run() async throws {
        let code = try OrganisationCode(organisation)
        let database = try await options.open(creating: false)
        guard let package = try await database.read({ try PackageStore.load(code, year: year, $0) }) else {
            throw CommandFault.noOrganisation(organisation)
        }
        try OutputFile.write(Data(PlanPackageWriter.write(package)), to: out)
    }
}

/// A file that appears only when it is complete, or standard output.
enum OutputFile {
    static func write(_ contents: Data, to path: String?) throws {
        guard let path else { return FileHandle.standardOutput.write(contents) }
        do {
            try contents.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFault.cannotWrite(path)
        }
    }
}
