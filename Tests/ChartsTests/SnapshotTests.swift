import Expectations
import Foundation
import Testing

/// Each sample as it was last looked at. `TERTIAL_RECORD=1` writes the snapshots anew into the source tree; then look at them.
@Suite struct SnapshotTests {
    @Test(arguments: Samples.all.map(\.name))
    func aChartLooksAsItWasLastApproved(name: String) throws {
        let svg = try #require(Samples.all.first { $0.name == name }).svg
        if ProcessInfo.processInfo.environment["TERTIAL_RECORD"] == "1" {
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
            try svg.write(to: folder.appendingPathComponent("\(name).svg"), atomically: true, encoding: .utf8)
            return
        }
        let url = try #require(Bundle.module.url(forResource: name, withExtension: "svg", subdirectory: "Snapshots"))
        expectEqual(svg, try String(contentsOf: url, encoding: .utf8), "TERTIAL_RECORD=1 writes the snapshots anew")
    }
}
