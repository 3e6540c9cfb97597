import Foundation

/// The cells that may differ from the published report, since a definition gives an indicator one unit and one number of decimals:
/// a file with a line per cell, typed by hand, in `Transcripts/differences`.
struct AllowedDifferences {
    struct Difference: Hashable, Comparable, CustomStringConvertible {
        /// The goal's number or title; an indicator may stand under two goals.
        var goal: String
        var indicator: String
        var column: String
        var published: String
        var ours: String

        var description: String { [goal, indicator, column, published, ours].joined(separator: " | ") }

        static func < (left: Difference, right: Difference) -> Bool { left.description < right.description }
    }

    /// With the reason for each.
    let reasons: [Difference: String]

    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    /// Columns apart by ` | `: goal, indicator, column, published cell, our cell, reason. A line that begins with `#` is prose.
    init(_ text: String) throws {
        var reasons: [Difference: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 6, !cells[5].isEmpty else { throw Malformed(description: String(line)) }
            let difference = Difference(goal: cells[0], indicator: cells[1], column: cells[2], published: cells[3], ours: cells[4])
            guard reasons.updateValue(cells[5], forKey: difference) == nil else { throw Malformed(description: "twice: \(line)") }
        }
        self.reasons = reasons
    }

    static func load(_ name: String) throws -> AllowedDifferences {
        try AllowedDifferences(try String(contentsOf: Transcripts.file("differences/\(name).txt"), encoding: .utf8))
    }

    /// What is not on the list, and what is on the list and does not occur.
    func judge(_ found: [Difference]) -> (unlisted: [Difference], superfluous: [Difference]) {
        let listed = Set(reasons.keys)
        return (Set(found).subtracting(listed).sorted(), listed.subtracting(found).sorted())
    }
}
