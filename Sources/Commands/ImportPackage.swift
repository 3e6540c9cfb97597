import Access
import Crypto
import Database
import Exchange
import Quantities
import Rounds
import Steering
import Store

/// Reads a plan package into the store, all of it or nothing.
///
/// An import is one write: one transaction, and one journal entry that names the file, its SHA-256 and the counts.
public struct ImportPackage: Command {
    public static let name = "importPackage"

    private let package: PlanPackage
    private let fileName: String
    private let digest: String

    /// - Throws: ``CommandFailure/refused(_:)`` with everything that is wrong with the file itself.
    public init(bytes: [UInt8], fileName: String) throws {
        switch PlanPackageReader.read(bytes) {
        case .refused(let findings): throw CommandFailure.refused(findings)
        case .package(let package): self.package = package
        }
        self.fileName = fileName
        digest = SHA256.hash(data: bytes).map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }

    public func authorise(_ person: Person, _ reading: any Reading) throws {
        let tree = try OrganisationTable.tree(reading)
        guard person.may(.importPackage, in: package.organisation, tree, round: .open, on: day(of: package.organisation, tree))
        else {
            throw CommandFailure.notAllowed(EditFault.notAllowed(person, package.organisation, .open))
        }
    }

    /// Who may import a package may still change only what is theirs: the city's goals in it must be as they are.
    private func rights(of person: Person, _ reading: any Reading) throws -> PackageStore.Rights {
        guard person.role != .councilOffice else { return .all }
        let tree = try OrganisationTable.tree(reading)
        let reached = Set(tree.organisations.keys.filter { person.reaches($0, tree, on: day(of: $0, tree)) })
        return PackageStore.Rights(mayReopen: false) { reached.contains($0) }
    }

    /// The package's year's last day, held within the days that the organisation exists.
    private func day(of organisation: OrganisationCode, _ tree: OrganisationTree) -> CalendarDate {
        let last = FiscalPeriod.year(package.year).lastDay
        return tree[organisation].map {
            RoundQuery.reportingDay(of: RoundKey(organisation: organisation, year: package.year, kind: .annualReport), $0)
        } ?? last
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<PackageSummary> {
        let summary = try PackageStore.save(package, rights: rights(of: person, writing), in: writing)
        guard summary.conflicts.isEmpty else { throw ImportConflicts(summary: summary) }
        guard summary.changes > 0 else { return Applied(summary) }
        let record = ChangedRecord(
            subject: "package/\(package.organisation)/\(package.year)", before: nil,
            after: JournalText.json(["file": fileName, "sha256": digest].merging(counts(summary)) { first, _ in first }))
        return Applied(summary, records: [record])
    }

    private func counts(_ summary: PackageSummary) -> [String: String] {
        var counts: [String: String] = [:]
        for (list, count) in summary.counts where count.created + count.updated > 0 {
            counts[list.rawValue] = "+\(count.created) ~\(count.updated)"
        }
        return counts
    }

    /// Runs the import and takes it back: what would happen, without a trace.
    public func dryRun(by person: Person, in database: any Database) async throws -> PackageSummary {
        do {
            return try await database.transaction { writing -> PackageSummary in
                try authorise(person, writing)
                throw Rehearsed(summary: try PackageStore.save(package, rights: rights(of: person, writing), in: writing))
            }
        } catch let rehearsed as Rehearsed {
            return rehearsed.summary
        }
    }

    private struct Rehearsed: Error {
        let summary: PackageSummary
    }
}

/// An import that could not be carried out: nothing was saved.
public struct ImportConflicts: Error, Sendable {
    public let summary: PackageSummary
}
