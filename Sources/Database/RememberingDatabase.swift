/// A database of which no read asks the same question twice, as when several parts of a page each look up the organisation.
public struct RememberingDatabase: Database {
    private let asked: any Database

    public init(_ asked: any Database) { self.asked = asked }

    public func read<Result: Sendable>(_ body: @Sendable (any Reading) throws -> Result) async throws -> Result {
        try await asked.read { try body($0.remembering) }
    }

    @discardableResult
    public func transaction<Result: Sendable>(_ body: @Sendable (any Writing) throws -> Result) async throws -> Result {
        try await asked.transaction(body)
    }

    public func backup(to path: String, replacing: Bool) async throws { try await asked.backup(to: path, replacing: replacing) }

    public func restore(from path: String, checking check: @Sendable (any Reading) throws -> Void) async throws {
        try await asked.restore(from: path, checking: check)
    }
}
