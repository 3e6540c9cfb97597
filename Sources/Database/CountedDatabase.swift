import Synchronization

/// A database that adds up the statements of everything that goes through it, so that a test can hold a page to its
/// "handful of statements, whatever the size of the city".
public final class CountedDatabase: Database {
    private let counted: any Database
    private let total = Mutex(0)

    public init(_ counted: any Database) { self.counted = counted }

    /// Statements run since the start, in reads and transactions that ended without an error.
    public var statementCount: Int { total.withLock { $0 } }

    public func read<Result: Sendable>(_ body: @Sendable (any Reading) throws -> Result) async throws -> Result {
        try await counted.read { reading in
            let result = try body(reading)
            self.add(reading.statementCount)
            return result
        }
    }

    @discardableResult
    public func transaction<Result: Sendable>(_ body: @Sendable (any Writing) throws -> Result) async throws -> Result {
        try await counted.transaction { writing in
            let result = try body(writing)
            self.add(writing.statementCount)
            return result
        }
    }

    public func backup(to path: String, replacing: Bool) async throws {
        try await counted.backup(to: path, replacing: replacing)
    }

    public func restore(from path: String, checking check: @Sendable (any Reading) throws -> Void) async throws {
        try await counted.restore(from: path, checking: check)
    }

    private func add(_ count: Int) { total.withLock { $0 += count } }
}
