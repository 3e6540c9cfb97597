import Database
import Dispatch
import GRDB
import Quantities

/// The embedded engine: one file in WAL mode (or a database in memory, for tests), one writer, readers beside it.
///
/// Several processes may have the same file open: a server, and the command line that backs it up or restores it.
public final class SQLiteDatabase: InterfaceDatabase {
    /// How hard to try before giving up.
    public struct Limits: Sendable {
        /// How long to wait for another process's lock.
        public var lockWait: Duration
        /// How long one statement of a read may run. Writes have no such limit: an import may take its time.
        public var readStatement: Duration
        /// How many reads run side by side.
        public var readers: Int

        public init(lockWait: Duration = .seconds(5), readStatement: Duration = .seconds(30), readers: Int = 5) {
            self.lockWait = lockWait
            self.readStatement = readStatement
            self.readers = readers
        }
    }

    /// The file, or `:memory:`.
    public let path: String
    let limits: Limits
    let writer: any DatabaseWriter

    /// Opens the database at `path`.
    /// - Parameter creating: whether to make a new one where there is none.
    /// - Throws: T3001 when it cannot be opened, T3002 when the file is something else, T3003 when it is locked.
    public init(path: String, creating: Bool = true, limits: Limits = Limits()) throws {
        if !creating { try SQLiteFile.requireExisting(path) }
        self.path = path
        self.limits = limits
        self.writer = try SQLiteFailure.translating(path) {
            try DatabasePool(path: path, configuration: Self.configuration(limits))
        }
    }

    private init(inMemory limits: Limits) throws {
        self.path = ":memory:"
        self.limits = limits
        self.writer = try SQLiteFailure.translating(path) {
            try DatabaseQueue(configuration: Self.configuration(limits))
        }
    }

    /// An empty database that is gone when nobody holds it any longer. Here readers do wait for each other.
    public static func inMemory(limits: Limits = Limits()) throws -> SQLiteDatabase {
        try SQLiteDatabase(inMemory: limits)
    }

    public func read<Result: Sendable>(_ body: @Sendable (any Reading) throws -> Result) async throws -> Result {
        let limit = limits.readStatement
        return try await SQLiteFailure.translating(path) {
            try await writer.read { database in
                try StatementDeadline.watching(database, limit: limit) { deadline in
                    try body(SQLiteReading(database, deadline: deadline))
                }
            }
        }
    }

    @discardableResult
    public func transaction<Result: Sendable>(_ body: @Sendable (any Writing) throws -> Result) async throws -> Result {
        try await SQLiteFailure.translating(path) {
            try await writer.writeWithoutTransaction { database in
                var result: Result?
                // Immediate: the lock is taken, and waited for, at the start, never in the middle of the work.
                try database.inTransaction(.immediate) {
                    result = try body(SQLiteWriting(database, deadline: nil))
                    return .commit
                }
                guard let result else { throw DatabaseFailure.other(self.path, saying: "no result") }
                return result
            }
        }
    }

    /// Closes the file. Nothing may use the database afterwards.
    public func close() throws {
        try SQLiteFailure.translating(path) { try writer.close() }
    }

    private static func configuration(_ limits: Limits) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(limits.lockWait.seconds)
        configuration.maximumReaderCount = limits.readers
        configuration.prepareDatabase { database in
            // 16 MB of pages per connection; sorting in memory; after a large import the log shrinks to 64 MB.
            try database.execute(
                sql: "PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864")
        }
        return configuration
    }
}

extension Duration {
    fileprivate var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
