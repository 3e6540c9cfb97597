import Foundation

/// What a correct reading of a published report holds: `expected/*.json` in the corpus, and what `tertial report --format json` prints.
struct CorpusReading: Decodable {
    struct Goal: Decodable {
        var level: String
        var number: String
        var title: String
        var status: String?

        var key: String { number.isEmpty ? title : number }
        var numberedTitle: String { number.isEmpty ? title : "\(number) \(title)" }
    }

    struct Indicator: Decodable {
        /// The goal's number, or its title where it has none.
        var goal: String
        var name: String
        var outcome: String
        var outcomeMen: String
        var outcomeWomen: String
        var previousYear: String
        var forecast: String
        var target: String
        var councilTarget: String
        var period: String

        /// The row's nine cells as the report's table has them.
        var cells: [String] {
            [name, outcome, outcomeMen, outcomeWomen, previousYear, forecast, target, councilTarget, period]
        }
    }

    struct Activity: Decodable {
        var goal: String
        var text: String
        var start: String
        var end: String
        var deviation: String

        var cells: [String] { [text, start, end, deviation] }
    }

    /// Missing in the reading of 2021.
    var goals: [Goal]?
    var indicators: [Indicator]
    var activities: [Activity]

    static func load(_ file: URL) throws -> CorpusReading {
        try JSONDecoder().decode(CorpusReading.self, from: try Data(contentsOf: file))
    }
}

/// The corpus, where there is one.
enum Corpus {
    /// `TERTIAL_CORPUS`: the folder with `expected/` and `score.py`.
    static let folder = ProcessInfo.processInfo.environment["TERTIAL_CORPUS"].map { URL(fileURLWithPath: $0) }

    static var isPresent: Bool { folder != nil }

    static func expectedFile(_ year: Int) throws -> URL {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return folder.appendingPathComponent("expected/t1-\(year)-hagersten-alvsjo.json")
    }

    /// A title's misprint that is put right in packages, and a name that the reading has cut short.
    static func corrected(_ name: String) -> String {
        let short = "Andel personer som själv upplever att dem får en förbättrad situation av insatsen/insatserna de fått"
        switch name {
        case "Invanarna i Hägersten-Älvsjö har tillgång till god samhällsservice":
            return "Invånarna i Hägersten-Älvsjö har tillgång till god samhällsservice"
        case short: return short + " från socialtjänsten (socialpsykiatri)"
        default: return name
        }
    }

    /// Blanks that do not break are blanks in the corpus, whose text comes out of a PDF.
    static func folded(_ cell: String) -> String {
        cell.replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
    }
}
