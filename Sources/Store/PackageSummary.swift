import Exchange
import Quantities

/// What an import did, or would do: counts per list and conflicts with their places.
public struct PackageSummary: Sendable, Hashable {
    public struct Counts: Sendable, Hashable {
        public var created = 0
        public var updated = 0
        public var unchanged = 0
        public var rejected = 0

        public init() {}

        mutating func add(_ outcome: SaveOutcome) {
            switch outcome {
            case .created: created += 1
            case .updated: updated += 1
            case .unchanged: unchanged += 1
            }
        }
    }

    public var counts: [PackageList: Counts] = [:]
    public var conflicts: [Diagnostic] = []
    /// The package's note on itself is another than before.
    public var isNoteChanged = false

    public init() {}

    /// How many things are created or updated, the package's note included.
    public var changes: Int { counts.values.reduce(isNoteChanged ? 1 : 0) { $0 + $1.created + $1.updated } }

    mutating func add(_ outcome: SaveOutcome, to list: PackageList) { counts[list, default: Counts()].add(outcome) }

    mutating func reject(_ list: PackageList, _ conflict: Diagnostic) {
        counts[list, default: Counts()].rejected += 1
        if conflicts.count < JSONSchema.findingLimit { conflicts.append(conflict) }
    }
}
