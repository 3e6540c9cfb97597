import Quantities
import Rounds

/// Why a warning of the checks is as it should be, in a writer's words. Stands in the journal too.
public struct FindingExplanation: Hashable, Sendable {
    public var key: RoundKey
    /// The finding's own key: its rule, its place and what it is about. A finding that says something else has another key.
    public var finding: String
    public var explanation: String
    /// The person's code as in the journal.
    public var by: String
    /// ISO 8601, UTC.
    public var at: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(key: RoundKey, finding: String, explanation: String, by: String, at: String, version: Int = 1) {
        self.key = key
        self.finding = finding
        self.explanation = explanation
        self.by = by
        self.at = at
        self.version = version
    }
}
