import Access
import Database
import Quantities
import Store

/// Runs commands: one transaction and one journal entry each.
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
            if let subject = applied.subject {
                try Journal.append(
                    JournalEntry(
                        at: time, actor: person.code, command: C.name, subject: subject, before: applied.before,
                        after: applied.after),
                    in: writing)
            }
            return applied.outcome
        }
    }
}
