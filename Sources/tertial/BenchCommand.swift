import ArgumentParser
import DatabaseSQLite
import Foundation

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Mäter, varje siffra bredvid en jämförelse i samma körning.")

    @Flag(help: "Svara med JSON.") var json = false

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "tertial-bench-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var figures: [BenchFigure] = []
        figures += try await ImportBench(folder: folder).run()
        let city = try await DemoBench(folder: folder)
        figures += try await city.pages()
        figures += try await DocumentBench(database: city.database, key: city.key, folder: folder).run()
        if json {
            print(try JSONOutput.text(figures), terminator: "")
        } else {
            print(BenchFigure.table(figures), terminator: "")
        }
    }
}

/// A measured time beside the time of a stated baseline.
struct BenchFigure: Encodable {
    let what: String
    let milliseconds: Double
    let baseline: String
    let baselineMilliseconds: Double
    /// The most memory that the process had held so far, in MiB.
    let memoryPeakMebibytes: Int

    var ratio: Double { milliseconds / max(baselineMilliseconds, 0.001) }

    init(_ what: String, _ time: Duration, against baseline: String, _ baselineTime: Duration) {
        self.what = what
        self.baseline = baseline
        milliseconds = time / .milliseconds(1)
        baselineMilliseconds = baselineTime / .milliseconds(1)
        memoryPeakMebibytes = Self.memoryPeak()
    }

    private static func memoryPeak() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }

    static func table(_ figures: [BenchFigure]) -> String {
        var lines = [row("mätt", "ms", "jämfört med", "ms", "kvot", "minne, MiB")]
        for figure in figures {
            lines.append(
                row(
                    figure.what, String(format: "%.1f", figure.milliseconds), figure.baseline,
                    String(format: "%.1f", figure.baselineMilliseconds), String(format: "%.2f", figure.ratio),
                    String(figure.memoryPeakMebibytes)))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ what: String, _ time: String, _ baseline: String, _ other: String, _ ratio: String, _ memory: String)
        -> String
    {
        func left(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }
        func right(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(1, width - text.count)) + text }
        return left(what, 46) + right(time, 10) + "  " + left(baseline, 42) + right(other, 10) + right(ratio, 8) + right(memory, 12)
    }
}

/// The shortest of several runs: what the work takes when nothing else disturbs.
func shortest(of runs: Int, _ work: () async throws -> Void) async rethrows -> Duration {
    var best = Duration.seconds(3600)
    for _ in 0..<runs {
        let start = ContinuousClock.now
        try await work()
        best = min(best, ContinuousClock.now - start)
    }
    return best
}
