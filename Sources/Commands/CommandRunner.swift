import Access
import Database
import Quantities
import Store

/// Runs commands: one transaction each, and one journal entry for each record changed.
public struct CommandRunner: Sendable {
    private let database: any Database
    private let now: @Sendable () -> String

    /// - Parameter now: the time as ISO 8601 UTC text; the only clock that writes know.
    public init(database: any Database, now: @escaping @Sendable () -> String) {
        self.database = database
        self.now = now
    }

    /// - Throws: ``CommandFailure``, or a `Diagnostic` where the database itself fails. Nothing is written then.
    public func run<C: Command>(_ command: C, by person: Person) async throws -> C.Outcome {
        let time = now()
        return try await database.transaction { writing in
            try command.authorise(person, writing)
            let applied = try command.apply(by: person, at: time, in: writing)
            try Journal.append(
                applied.records.map {
                    JournalEntry(
                        at: time, actor: person.code, command: C.name, subject: $0.subject, before: $0.before, after: $0.after)
                },
                in: writing)
            return applied.outcome
        }
    }
}
