import Exchange
import Expectations
import Foundation
import Quantities
import Testing

struct PackageFileTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tertial-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    @Test func aFileIsReadWhole() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("å paket.json")
        try Data("{}".utf8).write(to: file)
        expectEqual(try PackageFile.read(path: file.path), [0x7B, 0x7D])
        let link = folder.appendingPathComponent("länk.json")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
        expectEqual(try PackageFile.read(path: link.path), [0x7B, 0x7D])
        try Data().write(to: file)
        expectEqual(try PackageFile.read(path: file.path), [])
    }

    @Test func whatIsNoFileIsToldApart() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        expectRefusal("T4031", folder.appendingPathComponent("borta.json").path)
        expectRefusal("T4032", folder.path)
        expectRefusal("T4033", "/dev/zero")
        let link = folder.appendingPathComponent("bruten.json")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.appendingPathComponent("borta.json"))
        expectRefusal("T4031", link.path)
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func aFileThatMayNotBeReadIsTold() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("hemlig.json")
        try Data("{}".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
        expectRefusal("T4034", file.path)
    }

    /// The file has holes, so that it takes no room on the disk; reading it would take all memory.
    @Test func aFileOfOneGigabyteIsRefusedUnread() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("stor.json")
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        try handle.truncate(atOffset: 1_073_741_824)
        try handle.close()
        let start = ContinuousClock.now
        let refusal = expectRefusal("T4001", file.path)
        expectEqual(refusal?.message.sv, "Filen är 1024 MB, gränsen är 64 MB.")
        expectEqual(ContinuousClock.now - start < .seconds(1), true)
    }

    @discardableResult
    private func expectRefusal(_ code: String, _ path: String) -> Diagnostic? {
        let refusal = expectThrows(Diagnostic.self, path) { _ = try PackageFile.read(path: path) }
        expectEqual(refusal?.code, code, path)
        expectEqual(refusal?.place, path)
        return refusal
    }
}
