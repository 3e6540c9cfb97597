import Foundation

/// One run of a program with a limit on time and on what is kept of its complaints.
struct Subprocess {
    enum Outcome {
        case notStarted
        case timedOut
        case ended(status: Int32, errors: String)
    }

    /// Longer complaints are cut: they go into a message that a person reads.
    static let errorBytesLimit = 4_000

    let executable: String
    let arguments: [String]

    func run(in folder: URL, timeLimitSeconds: Double) -> Outcome {
        // A file, not a pipe: a full pipe would stop the program for ever.
        let errorFile = folder.appendingPathComponent("errors.txt")
        guard FileManager.default.createFile(atPath: errorFile.path, contents: nil),
            let errors = try? FileHandle(forWritingTo: errorFile)
        else { return .notStarted }
        defer { try? errors.close() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        guard (try? process.run()) != nil else { return .notStarted }
        if ended.wait(timeout: .now() + timeLimitSeconds) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            return .timedOut
        }
        let words = FileManager.default.contents(atPath: errorFile.path) ?? Data()
        return .ended(
            status: process.terminationStatus, errors: String(decoding: words.prefix(Subprocess.errorBytesLimit), as: UTF8.self))
    }
}
