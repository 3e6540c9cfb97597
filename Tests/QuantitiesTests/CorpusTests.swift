import Expectations
import Foundation
import Quantities
import Testing

private let corpusFolder = ProcessInfo.processInfo.environment["TERTIAL_CORPUS"]

/// The targets of real reports; only where the corpus folder is at hand (`TERTIAL_CORPUS`).
@Suite(.enabled(if: corpusFolder != nil)) struct CorpusTests {

    private struct Reading: Decodable {
        var indicators: [Indicator]
        var activities: [Activity]
        struct Activity: Decodable {
            var goal: String
            var text: String
        }
        struct Indicator: Decodable {
            var goal: String
            var name: String
            var outcome: String
            var forecast: String
            var target: String
            var councilTarget: String
        }
    }

    /// What the documents themselves misprint, with the diagnostic that each must get.
    private static let misprints = ["Faststälts t1": "T1042"]

    @Test(arguments: ["t1-2021-hagersten-alvsjo", "t1-2023-hagersten-alvsjo"])
    func everyTargetOfTheReportsIsReadOrIsAKnownMisprint(document: String) throws {
        var refused: [String: String] = [:]
        for indicator in try Self.reading(document).indicators {
            // Outcomes and forecasts are written in the same form as a target's number.
            for text in [indicator.target, indicator.councilTarget, indicator.outcome, indicator.forecast] {
                do {
                    let target = try Target(parsing: text)
                    expectEqual(try Target(parsing: target.notation), target, text)
                } catch {
                    refused[text] = error.code
                }
            }
        }
        expectEqual(refused, document.contains("2021") ? Self.misprints : [:])
    }

    @Test(arguments: [
        "0,6 %", "2,7 %", "35 %", "Ökning", "4,9", "15", "100", "91 %", "Fastställs 2024", "1,6 kg CO2 per kg livsmedel",
        "4,81 GWh", "1 735 GWh",
        "55,8", "Tas fram av nämnd/styrelse", "+/-1 %", "+/- 1 %", "Tas fram av nämnd", "85  %", "38  %", "8", "",
    ])
    func everyFormOfTheOperationalPlanIsRead(text: String) throws {
        let target = try Target(parsing: text)
        expectEqual(try Target(parsing: target.notation), target)
    }

    /// The reports sort indicators and activities within a goal; two activities of 2021 stand where an earlier wording put them.
    @Test(arguments: [("t1-2021-hagersten-alvsjo", 2), ("t1-2023-hagersten-alvsjo", 0)])
    func theRowsOfAGoalStandInSwedishOrder(document: String, exceptions: Int) throws {
        let reading = try Self.reading(document)
        let rows = reading.indicators.map { ("i" + $0.goal, $0.name) } + reading.activities.map { ("a" + $0.goal, $0.text) }
        let outOfOrder = zip(rows, rows.dropFirst()).filter { before, after in
            before.0 == after.0 && SwedishSort.key(before.1) > SwedishSort.key(after.1)
        }
        expectEqual(outOfOrder.count, exceptions, "\(outOfOrder.map(\.1))")
    }

    private static func reading(_ document: String) throws -> Reading {
        let url = URL(fileURLWithPath: corpusFolder ?? "").appendingPathComponent("expected/\(document).json")
        return try JSONDecoder().decode(Reading.self, from: Data(contentsOf: url))
    }
}
