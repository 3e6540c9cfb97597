import Foundation
import Synchronization

/// A folder for one test, gone with it, or for all tests of the process.
public final class TemporaryFolder: Sendable {
    private let folder: URL

    public init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tertial-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// A folder for what is made once for many tests; gone when the process ends.
    public static func ofProcess() throws -> TemporaryFolder {
        let made = try TemporaryFolder()
        kept.withLock { kept in
            if kept.isEmpty { atexit { TemporaryFolder.kept.withLock { $0 = [] } } }
            kept.append(made)
        }
        return made
    }

    private static let kept = Mutex<[TemporaryFolder]>([])

    deinit { try? FileManager.default.removeItem(at: folder) }

    public func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// The names in the folder, sorted.
    public var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() } }
}
