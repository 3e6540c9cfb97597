import Expectations
import Foundation

/// The built program, run as a person would: in a folder of its own, through a shell that finds it as `tertial`.
struct TertialProgram {
    struct Ended: Equatable {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The working directory; removed by ``remove()``.
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tertial-cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

    /// The demo city, made once by the program and copied for all who only need it to be there.
    static let demoCity: URL? = {
        guard let folder = try? TemporaryFolder.ofProcess(), let program = try? TertialProgram() else { return nil }
        defer { program.remove() }
        let made = URL(fileURLWithPath: folder.path("demo.sqlite"))
        let ended = try? program.shell("tertial demo --no-serve --database 'sqlite:\(made.path)'")
        return ended?.status == 0 ? made : nil
    }()

    /// Puts the demo city in the working directory, where commands look for it.
    func copyDemoCity() throws {
        guard let made = Self.demoCity else { throw CocoaError(.fileNoSuchFile) }
        try FileManager.default.copyItem(at: made, to: file("tertial.sqlite"))
    }

    /// Where the build has put the program: beside the tests.
    static let path: URL = {
        let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return tests.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("tertial")
    }()

    /// Runs a line of shell and waits for its end, at most five minutes.
    ///
    /// - Parameter given: variables that the line finds beside those of every program.
    func shell(_ line: String, given: [String: String] = [:]) throws -> Ended {
        let output = file(".output")
        let errors = file(".errors")
        let process = try start("/usr/bin/timeout", ["300", "/bin/bash", "-c", line], given, output: output, errors: errors)
        process.waitUntilExit()
        defer {
            try? FileManager.default.removeItem(at: output)
            try? FileManager.default.removeItem(at: errors)
        }
        return Ended(status: process.terminationStatus, output: try text(output), errors: try text(errors))
    }

    /// Starts the program itself, to be waited for or killed.
    func start(_ arguments: [String]) throws -> Process {
        try start(Self.path.path, arguments, [:], output: file(".output"), errors: file(".errors"))
    }

    private func start(
        _ program: String, _ arguments: [String], _ given: [String: String], output: URL, errors: URL
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment.merging(given) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        // Files and not pipes: a full pipe would hold the program up.
        for target in [output, errors] { try Data().write(to: target) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        return process
    }

    private var environment: [String: String] {
        let inherited = ProcessInfo.processInfo.environment
        let path = Self.path.deletingLastPathComponent().path + ":" + (inherited["PATH"] ?? "/usr/bin:/bin")
        return ["PATH": path, "HOME": folder.path, "TMPDIR": folder.path, "LC_ALL": "C.UTF-8"]
    }

    private func text(_ file: URL) throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }

    /// Whether PDF can be made here: `typst` on the path, or the project's Python with the typst package.
    static let canMakePDF: Bool = {
        var folder = path.deletingLastPathComponent()
        let search = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/typst" }
        if search.contains(where: FileManager.default.isExecutableFile) { return true }
        for _ in 0..<4 {
            let python = folder.appendingPathComponent(".venv/bin/python")
            if FileManager.default.isExecutableFile(atPath: python.path) {
                let process = Process()
                process.executableURL = python
                process.arguments = ["-c", "import typst"]
                guard (try? process.run()) != nil else { return false }
                process.waitUntilExit()
                return process.terminationStatus == 0
            }
            folder.deleteLastPathComponent()
        }
        return false
    }()
}
