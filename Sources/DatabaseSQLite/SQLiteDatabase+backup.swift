import Database
import Foundation
import GRDB
import Quantities

extension SQLiteDatabase {
    /// Copies a snapshot by SQLite's online backup: neither readers nor the writer wait for it.
    public func backup(to path: String, replacing: Bool) async throws {
        if !replacing, FileManager.default.fileExists(atPath: path) { throw DatabaseFailure.backupExists(path) }
        let unfinished = SQLiteFile.unfinished(path)
        defer { SQLiteFile.remove(unfinished) }
        try await SQLiteFailure.translating(path) {
            let copy = try DatabaseQueue(path: unfinished)
            try await copy.writeWithoutTransaction { copied in
                try writer.read { try $0.backup(to: copied) }
                // One file with everything in it, to be moved and stored as it is.
                try copied.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            try copy.close()
        }
        try SQLiteFile.move(unfinished, to: path, replacing: replacing)
    }

    /// Replaces the contents by SQLite's online backup, from the file into this database, in one transaction of it:
    /// other processes read the old contents until it is done, and writers wait as for any other write.
    public func restore(from path: String, checking check: @Sendable (any Reading) throws -> Void) async throws {
        try SQLiteFile.requireExisting(path)
        try await SQLiteFailure.translating(path) {
            var configuration = Configuration()
            configuration.readonly = true
            let source = try DatabaseQueue(path: path, configuration: configuration)
            // The source stays locked from the check to the end of the copy: what is copied is what was checked.
            try await source.read { backup in
                let reading = SQLiteReading(backup, deadline: nil)
                try requireWhole(reading)
                try check(reading)
                try copy(backup)
            }
            try source.close()
        }
    }

    private func copy(_ backup: GRDB.Database) throws {
        try SQLiteFailure.translating(self.path) {
            try writer.barrierWriteWithoutTransaction { live in try backup.backup(to: live) }
        }
    }

    /// - Throws: T3012 with the first thing that SQLite finds wrong.
    private func requireWhole(_ backup: SQLiteReading) throws {
        let findings = try backup.rows("PRAGMA integrity_check(1)").map { try $0.text("integrity_check") }
        guard findings == ["ok"] else {
            throw DatabaseFailure.damaged("", saying: findings.first ?? "no answer")
        }
        if let orphan = try backup.firstRow("PRAGMA foreign_key_check") {
            throw DatabaseFailure.damaged(try orphan.text("table"), saying: "FOREIGN KEY")
        }
    }
}
