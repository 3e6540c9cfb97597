import Database
import Exchange
import Quantities
import Rounds
import Steering

/// Saves plan packages into the store and takes them out again.
public enum PackageStore {
    /// What an import may touch. What it leaves as it was it may carry all the same: a committee's package holds the city's goals.
    public struct Rights: Sendable {
        /// Whether the records of an organisation may be created and changed.
        public var mayChange: @Sendable (OrganisationCode) -> Bool
        /// Whether a round that is attested or decided may be opened again.
        public var mayReopen: Bool

        public init(mayReopen: Bool, mayChange: @escaping @Sendable (OrganisationCode) -> Bool) {
            self.mayReopen = mayReopen
            self.mayChange = mayChange
        }

        public static let all = Rights(mayReopen: true, mayChange: { _ in true })
    }

    /// Saves all of the package or, where the summary has conflicts, parts of it: the caller then lets the transaction fail.
    public static func save(_ package: PlanPackage, rights: Rights = .all, in writing: any Writing) throws -> PackageSummary {
        var summary = PackageSummary()
        for (list, conflict) in try PackageReferences(package, writing).conflicts() { summary.reject(list, conflict) }
        guard summary.conflicts.isEmpty else { return summary }
        var saving = try PackageSaving(package, rights: rights, in: writing)
        try saving.run(in: writing)
        return saving.summary
    }
}
