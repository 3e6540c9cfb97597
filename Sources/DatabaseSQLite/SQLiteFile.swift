import Database
import Foundation
import Quantities

/// The steps on files that surround a backup.
enum SQLiteFile {
    /// - Throws: T3001 when there is no file at `path`.
    static func requireExisting(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw DatabaseFailure.cannotOpen(path, saying: "no such file")
        }
    }

    /// A name beside `path` that nobody else uses, for a file that is not finished.
    static func unfinished(_ path: String) -> String { path + ".\(UUID().uuidString.prefix(8)).unfinished" }

    /// Gives a finished file its name, in one step: there is the whole file or none.
    /// - Throws: T3014 when the name is taken and is not to be replaced.
    static func move(_ finished: String, to path: String, replacing: Bool) throws {
        if replacing {
            guard rename(finished, path) == 0 else { throw refused(path) }
            return
        }
        // A link, unlike a rename, never takes the place of another file.
        guard link(finished, path) == 0 else {
            throw errno == EEXIST ? DatabaseFailure.backupExists(path) : refused(path)
        }
        unlink(finished)
    }

    static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
    }

    private static func refused(_ path: String) -> Diagnostic {
        DatabaseFailure.cannotOpen(path, saying: String(cString: strerror(errno)))
    }
}
