/// What somebody did: one entry for the journal.
public struct JournalEntry: Sendable, Hashable {
    /// When, as ISO 8601 UTC text with seconds or finer: `2023-05-31T09:12:44Z`.
    public var at: String
    /// Who: a person's or a program's identity.
    public var actor: String
    /// Which command: `assessGoal`.
    public var command: String
    /// What it was done to, as a path from the whole to the part: `goal/hagersten-alvsjo/2023/1.3.1/analysis`.
    public var subject: String
    /// The value before, as JSON text; `nil` when there was none.
    public var before: String?
    /// The value after, as JSON text; `nil` when there is none any longer.
    public var after: String?

    public init(at: String, actor: String, command: String, subject: String, before: String? = nil, after: String? = nil) {
        self.at = at
        self.actor = actor
        self.command = command
        self.subject = subject
        self.before = before
        self.after = after
    }
}

/// An entry in its place in the chain.
public struct JournalRecord: Sendable, Hashable {
    /// 1, 2, 3 … without a gap.
    public let sequence: Int
    public let entry: JournalEntry
    /// The hash of the record before; of the first one ``JournalHash/beginning``.
    public let previousHash: String
    public let hash: String
}
