import Access
import Database
import Quantities
import Rounds
import Steering

/// A write. Pages, imports and the command line all go through the same three questions: may this person, does it make sense,
/// and has nobody saved in the meantime.
public protocol Command: Sendable {
    associatedtype Outcome: Sendable

    /// In the journal: `editOutcome`.
    static var name: String { get }

    /// - Throws: ``CommandFailure/notAllowed(_:)``
    func authorise(_ person: Person, _ reading: any Reading) throws

    /// Checks and writes, in the runner's transaction.
    ///
    /// - Throws: ``CommandFailure``; nothing is written then.
    func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Outcome>
}

/// What a command did.
public struct Applied<Outcome: Sendable>: Sendable {
    public var outcome: Outcome
    /// One journal entry each; empty where nothing was changed.
    public var records: [ChangedRecord]

    public init(_ outcome: Outcome, records: [ChangedRecord] = []) {
        self.outcome = outcome
        self.records = records
    }
}

/// A record before and after a command, as the journal keeps it.
public struct ChangedRecord: Sendable, Hashable {
    /// `assessment/hagersten-alvsjo/2023/T1/1.3`
    public var subject: String
    /// JSON; nil where there was none.
    public var before: String?
    /// JSON; nil where none is left.
    public var after: String?

    public init(subject: String, before: String?, after: String?) {
        self.subject = subject
        self.before = before
        self.after = after
    }
}

/// Why a command wrote nothing.
public enum CommandFailure: Error, Sendable {
    case notAllowed(Diagnostic)
    /// Each with the name of the field it is about as its place.
    case refused([Diagnostic])
    case conflict(Conflict)
}

/// Someone saved the same record after the writer had read it.
public struct Conflict: Sendable, Hashable {
    /// The person's code as it stands in the journal; "" where the journal does not tell.
    public var who: String
    /// ISO 8601, UTC.
    public var at: String
    /// What is saved now, by the names of the form's fields.
    public var fields: [String: String]
    /// To send along when one's own version is to be kept after all.
    public var version: Int

    public init(who: String, at: String, fields: [String: String], version: Int) {
        self.who = who
        self.at = at
        self.fields = fields
        self.version = version
    }
}
