import Foundation
import Testing

/// A report as the corpus has read it, for the tests that run where the corpus is (TERTIAL_CORPUS).
struct PublishedReport: Decodable {
    struct Goal: Decodable {
        let level: String
        let number: String
        let title: String
        let status: String
    }

    struct Indicator: Decodable {
        let goal: String
        let name: String
        let outcome: String
        let outcomeMen: String
        let outcomeWomen: String
        let previousYear: String
        let forecast: String
        let target: String
        let councilTarget: String
        let period: String
    }

    struct Activity: Decodable {
        let goal: String
        let start: String
        let end: String
    }

    let goals: [Goal]?
    let indicators: [Indicator]
    let activities: [Activity]

    static var folder: String? { ProcessInfo.processInfo.environment["TERTIAL_CORPUS"] }

    static func read(_ name: String) throws -> PublishedReport {
        let file = URL(fileURLWithPath: try #require(folder)).appendingPathComponent("expected/\(name).json")
        return try JSONDecoder().decode(PublishedReport.self, from: try Data(contentsOf: file))
    }
}
