import Exchange
import Expectations
import Foundation
import Testing

/// What docs/planpaket.md shows can be read in.
struct PackageGuideTests {
    private let guide: String

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        guide = try String(contentsOf: root.appendingPathComponent("docs/planpaket.md"), encoding: .utf8)
    }

    @Test func itsExamplesArePackages() throws {
        let examples = guide.components(separatedBy: "```json\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
        expectEqual(examples.map { PackageFixture.findings(Array($0.utf8)) }, [[], [], []])
    }

    @Test func everyListStandsInItsTables() {
        for list in PackageList.allCases {
            expectEqual(guide.components(separatedBy: "\n| `\(list.rawValue)` |").count, 2, list.rawValue)
        }
    }
}
