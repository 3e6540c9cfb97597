import Expectations
import Foundation
import Testing

@testable import Design

/// Compares markup with `Snapshots/NAME.html`; `TERTIAL_RECORD=1` writes it anew, to be read in the diff.
///
/// Each tag stands on a line of its own there, so that a change shows where it is. Charts are left out: they have snapshots of their own.
func expectSnapshot(_ html: HTML, _ name: String, at location: SourceLocation = #_sourceLocation) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: "\(name).html")
    let withoutCharts = html.markup.replacing(#/<svg[^>]* class="chart"(?s:.*?)</svg>/#, with: "<svg class=\"chart\"></svg>")
    let lines = withoutCharts.replacing("><", with: ">\n<") + "\n"
    if ProcessInfo.processInfo.environment["TERTIAL_RECORD"] == "1" {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try lines.write(to: file, atomically: true, encoding: .utf8)
        } catch {
            Issue.record("the snapshot \(name) could not be written: \(error)", sourceLocation: location)
        }
        return
    }
    expectEqual(try String(contentsOf: file, encoding: .utf8), lines, "the snapshot \(name) differs", at: location)
}
