import Commands
import Database
import Documents
import Economy
import Exchange
import Quantities
import Rounds
import Steering
import Store
import Texts

/// What people have written in a plan package, laid over a round as the store has it: for checking a report before it is imported.
/// Nothing is saved.
///
/// Texts, notes on the economy, the case, sections, sentences and promises of the round's organisation are taken. Records (goals,
/// values, statuses, money) are the store's.
struct PackageOverlay {
    private let package: PlanPackage

    static let nothing = PackageOverlay(PlanPackage(year: 0, organisation: OrganisationCode(stored: "")))

    private init(_ package: PlanPackage) {
        self.package = package
    }

    /// - Throws: a `Diagnostic` where the file cannot be read as a package.
    init(path: String) throws {
        switch PlanPackageReader.read(try PackageFile.read(path: path)) {
        case .refused(let findings): throw CommandFailure.refused(findings)
        case .package(let package): self.init(package)
        }
    }

    /// - Returns: nil where there is no such round.
    func source(_ key: RoundKey, _ reading: any Reading) throws -> DocumentSource? {
        guard var contents = try RoundQuery.contents(key, reading) else { return nil }
        var economy = try EconomyQuery.contents(key, reading)
        lay(over: &contents, key)
        economy = economy.map { laid(over: $0, key) }
        var dossier = try DossierQuery.dossier(key, contents, economy: economy, withImages: false, reading)
        lay(over: &dossier, key)
        return DocumentSource(
            overview: RoundOverview(contents), economy: try economy.map { try EconomyOverview($0) }, dossier: dossier,
            note: try PackageNote.find(key.organisation, year: key.year, reading) ?? "")
    }

    private func lay(over contents: inout RoundContents, _ key: RoundKey) {
        let new = package.texts.filter { $0.year == key.year && $0.organisation == key.organisation }
        contents.texts = laid(new, over: contents.texts) {
            ["\($0.organisation)", $0.goal?.text ?? "", $0.round.code, $0.kind.rawValue]
        }
    }

    private func laid(over contents: EconomyContents, _ key: RoundKey) -> EconomyContents {
        var economy = contents
        let new = package.economyNotes.filter { $0.year == key.year && $0.organisation == key.organisation }
        economy.notes = laid(new, over: economy.notes) { ["\($0.organisation)", "\($0.year)", $0.round.code, $0.heading.rawValue] }
        return economy
    }

    private func lay(over dossier: inout RoundDossier, _ key: RoundKey) {
        dossier.caseFile = package.caseFiles.first { $0.key == key } ?? dossier.caseFile
        dossier.decisionPoints = laid(package.decisionPoints.filter { $0.key == key }, over: dossier.decisionPoints) {
            [$0.code.text]
        }
        .sorted { ($0.order, $0.code) < ($1.order, $1.code) }
        dossier.attachments = laid(package.caseAttachments.filter { $0.key == key }, over: dossier.attachments) { ["\($0.number)"] }
            .sorted { $0.number < $1.number }
        dossier.ownSections = laid(package.ownSections.filter { $0.key == key }, over: dossier.ownSections) { [$0.code.text] }
        for choice in package.sentenceChoices where choice.key == key { dossier.sentenceChoices[choice.sentence] = choice.choice }
        let promises = package.promises.filter { promise in
            promise.organisation == key.organisation
                && ((promise.year, promise.madeIn) == (key.year, key.kind)
                    || (promise.dueYear, promise.dueIn) == (key.year, key.kind))
        }
        dossier.promises = laid(promises, over: dossier.promises) { [$0.code.text] }
    }

    /// The new records, and those of the old ones that none of them stands for.
    private func laid<Record>(_ new: [Record], over old: [Record], by identity: (Record) -> [String]) -> [Record] {
        let replaced = Set(new.map(identity))
        return old.filter { !replaced.contains(identity($0)) } + new
    }
}
