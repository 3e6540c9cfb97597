import GRDB
import GRDBSQLite

/// Stops a read's statement that runs too long, by SQLite's progress callback.
final class StatementDeadline {
    /// Virtual machine steps between two looks at the clock: some hundred microseconds.
    private static let stepsBetweenLooks: Int32 = 20_000

    private let limit: Duration
    private var end: ContinuousClock.Instant
    private(set) var hasPassed = false

    private init(limit: Duration) {
        self.limit = limit
        self.end = .now + limit
    }

    /// A statement begins: it has the whole time.
    func restart() { end = .now + limit }

    static func watching<Result>(
        _ database: GRDB.Database, limit: Duration, _ body: (StatementDeadline) throws -> Result
    ) rethrows -> Result {
        let deadline = StatementDeadline(limit: limit)
        let context = Unmanaged.passUnretained(deadline).toOpaque()
        sqlite3_progress_handler(database.sqliteConnection, stepsBetweenLooks, stopsWhenPassed, context)
        defer {
            sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil)
            withExtendedLifetime(deadline) {}
        }
        return try body(deadline)
    }

    private static let stopsWhenPassed: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
        guard let context else { return 0 }
        return Unmanaged<StatementDeadline>.fromOpaque(context).takeUnretainedValue().stops() ? 1 : 0
    }

    private func stops() -> Bool {
        if .now > end { hasPassed = true }
        return hasPassed
    }
}
