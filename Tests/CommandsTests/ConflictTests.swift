import Access
import Database
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing

@testable import Commands

/// Two people save the same field: the second is told who, what and how to go on, and nothing is lost.
@Suite struct ConflictTests {
    private func conflict<C: Command>(_ command: C, by person: Person, in city: CommandCity) async throws -> Conflict? {
        do {
            _ = try await city.runner.run(command, by: person)
            Issue.record("there was no conflict")
            return nil
        } catch CommandFailure.conflict(let conflict) {
            return conflict
        }
    }

    private func text(_ body: String, _ version: Int) -> EditGoalText {
        EditGoalText(key: CommandCity.round, goal: "1.1", kind: .analysis, body: body, version: version)
    }

    @Test func theSecondIsToldWhatTheFirstSavedAndMayStillKeepTheirOwn() async throws {
        let city = try await CommandCity()
        _ = try await city.runner.run(text("Annas text.", 1), by: CommandCity.strategist)
        let conflict = try await conflict(text("Bos text.", 1), by: CommandCity.office, in: city)
        expectEqual(
            conflict,
            Conflict(who: "strategist:nord", at: "2023-05-02T09:15:00Z", fields: ["body": "Annas text."], version: 2))
        try await city.expectEntries(1)
        await expectAwaited(try await city.runner.run(text("Bos text.", conflict?.version ?? 0), by: CommandCity.office), 3)
        let entries = try await city.journal("text/nord/2023/T1/1.1/analysis").map(\.entry.before)
        expectEqual(entries, [#"{"body":"Annas text."}"#, #"{"body":"Det går bra."}"#], "Anna's text is in the journal")
    }

    @Test func twoWhoWriteTheFirstRecordConflictToo() async throws {
        let city = try await CommandCity()
        let status = { (state: String) in
            SetActivityStatus(key: CommandCity.round, activity: "a1", state: state, explanation: "", version: 0)
        }
        _ = try await city.runner.run(status("done"), by: CommandCity.strategist)
        let conflict = try await conflict(status("paused"), by: CommandCity.office, in: city)
        expectEqual(conflict?.fields, ["state": "done", "explanation": ""])
        expectEqual(conflict?.version, 1)
        expectEqual(conflict?.who, "strategist:nord")
    }

    @Test func whatAnImportSavedIsNobodysByName() async throws {
        let city = try await CommandCity()
        _ = try await city.runner.run(text("Annas text.", 1), by: CommandCity.strategist)
        let package = CommandCity.package.replacing("Det går bra.", with: "Paketets text.")
        _ = try await city.runner.run(try ImportPackage(bytes: Array(package.utf8), fileName: "igen.json"), by: CommandCity.office)
        let conflict = try await conflict(text("Bos text.", 2), by: CommandCity.office, in: city)
        expectEqual(conflict, Conflict(who: "", at: "", fields: ["body": "Paketets text."], version: 3))
    }

    @Test func manyWhoWriteAtOnceLoseNothing() async throws {
        let city = try await CommandCity()
        let saved = await withTaskGroup(of: Bool.self) { group in
            for number in 1...20 {
                group.addTask { (try? await city.runner.run(text("Text \(number).", 1), by: CommandCity.strategist)) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        expectEqual(saved, 1)
        try await city.expectEntries(1)
    }
}
