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

@Suite struct DossierQueryTests {
    private func stored(_ package: PlanPackage) async throws -> SQLiteDatabase {
        let database = try await SmallCity.stored(package)
        try await database.transaction { writing in
            _ = try TextApprovalTable.save(SmallCity.approval, expecting: 0, in: writing)
            _ = try TextQuestionTable.save(SmallCity.question, expecting: 0, in: writing)
            _ = try FindingExplanationTable.save(SmallCity.explanation, expecting: 0, in: writing)
        }
        return database
    }

    private func dossier(_ package: PlanPackage, of key: RoundKey = SmallCity.tertial1) async throws -> RoundDossier? {
        let database = try await stored(package)
        return try await database.read { try DossierQuery.source(key, $0)?.dossier }
    }

    @Test func aCommitteesRoundHasEverythingThatIsDecidedAboutIt() async throws {
        let package = try SmallCity.packageWithDocuments()
        let dossier = try await dossier(package)
        expectEqual(dossier?.template?.code, "staden-tertial")
        expectEqual(dossier?.caseFile, package.caseFiles[0])
        expectEqual(dossier?.decisionPoints.map(\.order), [1, 2, 3])
        expectEqual(dossier?.attachments, package.caseAttachments)
        expectEqual(dossier?.ownSections, package.ownSections)
        expectEqual(
            dossier?.sentenceChoices, ["ekonomi/driftbudget": .replaced("Budgeten håller."), "korthet/indikatorer": .off])
        expectEqual(dossier?.approvals, [.goal("nord-mal", .analysis): SmallCity.approval])
        expectEqual(dossier?.questions, [SmallCity.question])
        expectEqual(dossier?.explanations, [SmallCity.explanation.finding: SmallCity.explanation])
        expectEqual(dossier?.promises.map(\.code), ["nord-trad", "nord-park"])
        expectEqual(dossier?.unitRounds.map(\.key), [SmallCity.unitTertial])
        expectEqual(dossier?.unitRounds.map(\.state), [.reported])
        expectEqual(dossier?.images, [SmallCity.pngSum: package.images[0]])
    }

    @Test func theTextsThatAreTakenUpComeAlongWithTheirWritersValues() async throws {
        let package = try SmallCity.packageWithDocuments()
        let dossier = try await dossier(package)
        let unitsText = TextKey(round: SmallCity.unitTertial, place: .goal("nord-mal", .analysis))
        expectEqual(dossier?.sources, [unitsText: "Gården är ombyggd: {{utfall/barn}}."])
        let ownValue = package.values.filter { $0.organisation == "nord-a" && $0.indicator == "barn" }
        expectEqual(dossier?.otherValues, ["nord-a": ownValue])
    }

    @Test func aUnitsRoundHasItsTemplateAndTheQuestionsToIt() async throws {
        let dossier = try await dossier(try SmallCity.packageWithDocuments(), of: SmallCity.unitTertial)
        expectEqual(dossier?.template?.code, "staden-enhet")
        expectEqual(dossier?.caseFile, nil)
        expectEqual(dossier?.questions, [SmallCity.question])
        expectEqual([dossier?.decisionPoints.count, dossier?.attachments.count, dossier?.ownSections.count], [0, 0, 0])
        expectEqual(dossier?.unitRounds, [])
    }

    /// What is taken up takes up another text, which takes up a third; a fourth is too far.
    @Test func textsAreFollowedThreeSteps() async throws {
        var package = try SmallCity.packageWithDocuments()
        package.texts[1].body = reuse("nord-a", "T1/avsnitt/ett")
        package.ownSections += [
            OwnSection(key: SmallCity.unitTertial, code: "ett", body: reuse("nord-a", "T1/arende/summary")),
            OwnSection(key: SmallCity.unitTertial, code: "fyra", body: "För långt bort."),
        ]
        package.caseFiles.append(
            CaseFile(key: SmallCity.unitTertial, texts: [.summary: reuse("nord-a", "T1/ekonomi/operations")]))
        package.economyNotes.append(
            .init(
                year: 2023, organisation: "nord-a", round: .tertial1, heading: .operations,
                body: "Pengarna räcker till {{utfall/barn@nord-b}}."))
        var dossier = try await dossier(package)
        expectEqual(
            dossier?.sources.keys.map(\.place.path).sorted(), ["arende/summary", "avsnitt/ett", "ekonomi/operations"])
        expectEqual(dossier?.otherValues.keys.sorted(), ["nord-b"])
        package.texts[1].body += "\n\n![x](bild:\(String(repeating: "0", count: 64)))"
        package.economyNotes[package.economyNotes.count - 1].body = reuse("nord-a", "T1/avsnitt/fyra")
        dossier = try await self.dossier(package, allowing: "T2409")
        expectEqual(dossier?.sources.keys.contains { $0.place == .section("fyra") }, nil, "four steps are a ring to an import")
    }

    /// - Returns: nil where the import refuses the package with that number.
    private func dossier(_ package: PlanPackage, allowing number: String) async throws -> RoundDossier? {
        do {
            return try await dossier(package)
        } catch let conflict as Diagnostic where conflict.code == number {
            return nil
        }
    }

    private func reuse(_ organisation: String, _ place: String) -> String { ">>> \(organisation)/2023/\(place)\n<<<" }

    @Test func whoPrintsNothingNeedsNoPictures() async throws {
        let database = try await stored(try SmallCity.packageWithDocuments())
        let images = try await database.read { try DossierQuery.source(SmallCity.tertial1, withImages: false, $0)?.dossier.images }
        expectEqual(images?[SmallCity.pngSum].map { [$0.width, $0.height, $0.bytes.count] }, [3, 2, 0])
    }

    @Test func aSourceHasTheRoundTheMoneyAndTheNote() async throws {
        let database = try await stored(try SmallCity.packageWithDocuments())
        let source = try await database.read { try DossierQuery.source(SmallCity.tertial1, $0) }
        expectEqual(source?.overview.round.key, SmallCity.tertial1)
        expectEqual(source?.economy?.organisation.code, "nord")
        expectEqual(source?.note, "Allt är påhittat.")
        let other = try await database.read { try DossierQuery.source(SmallCity.tertial1, note: "", $0)?.note }
        expectEqual(other, "")
        let missing = RoundKey(organisation: "nord", year: 2023, kind: .tertial2)
        await expectAwaited(try await database.read { try DossierQuery.source(missing, $0) == nil }, true)
    }

    @Test func theNumberOfStatementsIsTheSameForAVillageAndAMetropolis() async throws {
        let small = try await statements(for: try SmallCity.packageWithDocuments())
        var large = try SmallCity.packageWithDocuments()
        for number in 1...150 {
            var unit = large.organisations[3]
            unit.code = OrganisationCode(stored: "nord-enhet-\(number)")
            large.organisations.append(unit)
            let key = RoundKey(organisation: unit.code, year: 2023, kind: .tertial1)
            large.rounds.append(Round(key: key))
            large.ownSections.append(OwnSection(key: key, code: "eget", body: "Vi är \(number): {{utfall/barn}}."))
            large.decisionPoints.append(
                DecisionPoint(
                    key: SmallCity.tertial1, code: DecisionCode(stored: "p\(number)"), order: number, matter: .free,
                    body: ">>> \(unit.code)/2023/T1/avsnitt/eget\n<<<"))
        }
        let many = try await statements(for: large)
        expectEqual(many, small)
        let dossier = try await dossier(large)
        expectEqual(dossier?.sources.count, 151)
        expectEqual(dossier?.unitRounds.count, 151)
    }

    /// Of the dossier alone: the contents are counted in their own tests.
    private func statements(for package: PlanPackage) async throws -> Int {
        let database = try await stored(package)
        let (all, dossier) = try await database.read { reading in
            guard let contents = try RoundQuery.contents(SmallCity.tertial1, reading) else { return (0, 0) }
            let economy = try EconomyQuery.contents(SmallCity.tertial1, reading)
            let before = reading.statementCount
            _ = try DossierQuery.dossier(SmallCity.tertial1, contents, economy: economy, reading)
            return (before, reading.statementCount - before)
        }
        expectEqual(all > 0, true)
        expectEqual(dossier, 4, "the organisation, the dossier, a level of sources, and other values with pictures")
        return dossier
    }
}
