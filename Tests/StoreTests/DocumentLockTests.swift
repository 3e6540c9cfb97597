import Database
import DatabaseSQLite
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing
import Texts

@testable import Store

/// What a closed round's document was made of, and what is the city's, an import may repeat but not change.
@Suite struct DocumentLockTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable (inout PlanPackage) -> Void

        init(_ place: String, _ make: @escaping @Sendable (inout PlanPackage) -> Void) {
            testDescription = place
            self.make = make
        }
    }

    static let changes: [Change] = [
        Change("/caseFiles/0") { $0.caseFiles[0].recipient = "Någon" },
        Change("/decisionPoints/1") { $0.decisionPoints[1].body = "Nämnden avslår." },
        Change("/decisionPoints/3") {
            $0.decisionPoints.append(DecisionPoint(key: SmallCity.tertial1, code: "d", order: 4, matter: .turnover))
        },
        Change("/caseAttachments/0") { $0.caseAttachments[0].title = "En annan plan" },
        Change("/ownSections/0") { $0.ownSections[0].body = "Nytt." },
        Change("/sentenceChoices/1") { $0.sentenceChoices[1].choice = .replaced("Nytt.") },
        Change("/promises/1") { $0.promises[1].text = "Ett annat löfte." },
        Change("/promises/0") { $0.promises[0].kept = "Det är inte mätt." },
    ]

    private func summary(
        _ state: Round.State, _ rights: PackageStore.Rights = .all, _ change: @Sendable (inout PlanPackage) -> Void
    ) async throws -> PackageSummary {
        var package = try SmallCity.packageWithDocuments()
        // The plan is decided already; what was promised in it stands.
        package.rounds[1].state = state
        let database = try await SmallCity.stored(package)
        change(&package)
        let changed = package
        return try await database.transaction { try PackageStore.save(changed, rights: rights, in: $0) }
    }

    @Test(arguments: changes) func aClosedRoundKeepsItsDocument(_ change: Change) async throws {
        for state in [Round.State.attested, .decided] {
            let summary = try await summary(state, .all, change.make)
            expectEqual(summary.conflicts.map { "\($0.code) \($0.place)" }, ["T3044 \(change.testDescription)"])
            expectEqual(summary.changes, 0)
        }
    }

    @Test(arguments: changes) func anOpenRoundTakesTheSameChange(_ change: Change) async throws {
        let summary = try await summary(.reported, .all, change.make)
        expectEqual(summary.conflicts, [])
        expectEqual(summary.changes, 1)
    }

    @Test func whatWasPromisedInAClosedRoundMayStillBeKept() async throws {
        let kept = try await summary(.decided, .all) { $0.promises[1].kept = "Parken är klar." }
        expectEqual(kept.conflicts, [])
        expectEqual(kept.changes, 1)
        let reworded = try await summary(.open, .all) { $0.promises[0].text = "Något annat." }
        expectEqual(reworded.conflicts.map(\.code), ["T3044"])
    }

    @Test func onlyThoseWhoMayChangeTheCityChangeTemplates() async throws {
        let own = PackageStore.Rights(mayReopen: false) { $0 == "nord" }
        let change: @Sendable (inout PlanPackage) -> Void = {
            $0.templates[1].name = "Vår egen"
            $0.ownSections[0].body = "Nytt."
        }
        let refused = try await summary(.open, own, change)
        expectEqual(refused.conflicts.map { "\($0.code) \($0.place)" }, ["T3046 /templates/1"])
        expectEqual(refused.counts[.ownSections]?.updated, 1)
        let city = PackageStore.Rights(mayReopen: false) { ["nord", "staden"].contains($0) }
        let taken = try await summary(.open, city, change)
        expectEqual(taken.conflicts, [])
        expectEqual(taken.changes, 2)
    }
}
