import Foundation

/// The demo city that tests, screenshots and documentation share: its contents as plan packages (docs/planpaket.md).
public enum DemoCity {
    /// A package file's name, and its bytes.
    ///
    /// In the order of their file names, in which each package refers only to itself and to those before it.
    /// - Throws: Foundation's error where the program's resources are not where it was installed.
    public static func packages() throws -> [(name: String, bytes: [UInt8])] {
        guard let folder = Bundle.module.url(forResource: "Packages", withExtension: nil) else {
            throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "Packages"])
        }
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
    }
}
