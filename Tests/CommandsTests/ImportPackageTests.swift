import Access
import Database
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing

@testable import Commands

@Suite struct ImportPackageTests {
    private func command(_ change: (String) -> String = { $0 }) throws -> ImportPackage {
        try ImportPackage(bytes: Array(change(CommandCity.package).utf8), fileName: "nord.json")
    }

    @Test func anImportIsOneEntryWithTheFileAndTheCounts() async throws {
        let city = try await CommandCity()
        let entries = try await city.journal("package/nord/2023").map(\.entry)
        expectEqual(entries.map(\.actor), ["councilOffice:staden"])
        expectEqual(entries.map(\.command), ["importPackage"])
        let after = entries.first?.after ?? ""
        expectEqual(after.contains(#""file":"nord.json""#), true)
        expectEqual(after.contains(#""goals":"+4 ~0""#), true)
        expectEqual(after.contains(#""values":"+1 ~0""#), true)
        try await city.expectEntries(0)
    }

    @Test func importingTwiceWritesNoEntry() async throws {
        let city = try await CommandCity()
        let before = try await city.dump()
        let summary = try await city.runner.run(try command(), by: CommandCity.office)
        expectEqual(summary.changes, 0)
        let after = try await city.dump()
        expectEqual(after == before, true)
        try await city.expectEntries(0)
    }

    @Test func aChangedNoteIsAWriteLikeAnyOther() async throws {
        let city = try await CommandCity()
        let noted = try command { $0.replacing(#""year": 2023,"#, with: #""year": 2023, "note": "Påhittat.","#) }
        let summary = try await city.runner.run(noted, by: CommandCity.office)
        expectEqual(summary.changes, 1)
        try await city.expectEntries(1)
    }

    @Test func aDryRunSaysWhatWouldHappenAndLeavesNoTrace() async throws {
        let city = try await CommandCity()
        let before = try await city.dump()
        let changed = try command { $0.replacing("Det går bra.", with: "Det går dåligt.").replacing("81.5", with: "80.5") }
        let summary = try await changed.dryRun(by: CommandCity.office, in: city.database)
        expectEqual(summary.changes, 2)
        let after = try await city.dump()
        expectEqual(after == before, true)
        try await city.expectEntries(0)
        let refused = try command { $0.replacing(#""owner": "vast", "parent""#, with: #""owner": "ingen", "parent""#) }
        let conflicts = try await refused.dryRun(by: CommandCity.office, in: city.database).conflicts
        expectEqual(conflicts.map(\.code), ["T3041"])
    }

    /// The wrong reference is the last thing in the file, and the title before it would have been saved.
    @Test func anImportWithAConflictSavesNothing() async throws {
        let city = try await CommandCity()
        let before = try await city.dump()
        let broken = try command {
            $0.replacing("Staden är ren", with: "Staden är grön")
                .replacing(
                    #""goal": "1.1", "round": "T1", "kind": "analysis""#, with: #""goal": "9.9", "round": "T1", "kind": "analysis""#
                )
        }
        do {
            _ = try await city.runner.run(broken, by: CommandCity.office)
            Issue.record("the import was carried out")
        } catch let failure as ImportConflicts {
            expectEqual(failure.summary.conflicts.map(\.code), ["T3041"])
            expectEqual(failure.summary.conflicts.map(\.place), ["rad 46, /texts/1/goal"])
        }
        let after = try await city.dump()
        expectEqual(after == before, true)
        try await city.expectEntries(0)
    }

    /// Here the conflict is found only when the goals have been saved.
    @Test func anErrorInTheMiddleLeavesNothing() async throws {
        let city = try await CommandCity()
        let before = try await city.dump()
        let broken = try command {
            $0.replacing("Staden är ren", with: "Staden är grön").replacing("Nämnden bidrar.", with: "Nämnden bidrar inte.")
        }
        do {
            _ = try await city.runner.run(broken, by: CommandCity.office)
            Issue.record("the import was carried out")
        } catch let failure as ImportConflicts {
            expectEqual(failure.summary.conflicts.map(\.code), ["T3045"])
        }
        let after = try await city.dump()
        expectEqual(after == before, true)
        try await city.expectEntries(0)
    }

    @Test func aFileThatIsNoPackageIsRefusedBeforeAnythingIsAsked() throws {
        for bytes in [[], Array("{".utf8), [0xFF, 0xFE], Array(#"{"format": "annat"}"#.utf8)] as [[UInt8]] {
            let failure = expectThrows(CommandFailure.self) { _ = try ImportPackage(bytes: bytes, fileName: "x") }
            guard case .refused(let findings)? = failure else {
                Issue.record("not refused")
                continue
            }
            expectEqual(findings.isEmpty, false)
        }
    }

    @Test func aStrategistImportsTheirOwnAndLeavesTheCitysGoalsAlone() async throws {
        let city = try await CommandCity()
        let own = try command { $0.replacing("Det går bra.", with: "Det går bättre.") }
        await expectAwaited(try await city.runner.run(own, by: CommandCity.strategist).changes, 1)
        let theCitys = try command { $0.replacing("Staden är ren", with: "Staden är grön") }
        let conflicts = try await theCitys.dryRun(by: CommandCity.strategist, in: city.database).conflicts
        expectEqual(conflicts.map(\.code).filter { $0 == "T3046" }, ["T3046"])
        await expectAwaited(try await city.refusal(of: own, by: CommandCity.controller).map(\.code), ["T5002"])
        await expectAwaited(try await city.refusal(of: own, by: CommandCity.reader).map(\.code), ["T5002"])
        let foreign = Person(role: .strategist, organisation: "vast", name: "Strateg, Väst")
        await expectAwaited(try await city.refusal(of: own, by: foreign).map(\.code), ["T5002"])
    }
}
