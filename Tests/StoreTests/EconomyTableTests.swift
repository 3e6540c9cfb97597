import Database
import DatabaseSQLite
import Economy
import Exchange
import Expectations
import Quantities
import Steering
import Testing

@testable import Store

@Suite struct EconomyTableTests {
    @Test func everyRecordComesBackAsItWasSaved() async throws {
        let package = try SmallCity.packageWithEconomy()
        let database = try await SmallCity.stored(package)
        try await database.read { reading in
            expectSame(try ServiceAreaTable.all(reading), package.serviceAreas)
            expectSame(try AreaPlacementTable.all(reading), package.areaPlacements)
            expectSame(try AccountRuleTable.all(reading), package.accountRules)
            expectSame(try EconomyRulesTable.all(reading), package.economyRules)
            expectSame(try BudgetVersionTable.all(reading), package.budgets)
            expectSame(try BudgetLineTable.all(reading), package.budgetLines)
            expectSame(try BudgetAdjustmentTable.all(reading), package.adjustments)
            expectSame(try RoundEconomyTable.all(reading), package.roundEconomies)
            expectSame(try AreaForecastTable.all(reading), package.areaForecasts)
            expectSame(try AreaOutcomeTable.all(reading), package.areaOutcomes)
            expectSame(try ResultUnitTable.all(reading), package.resultUnits)
            expectSame(try ResultForecastTable.all(reading), package.resultForecasts)
            expectSame(try CapitalCostTable.all(reading), package.capitalCosts)
            expectSame(try InvestmentLineTable.all(reading), package.investments)
            expectSame(try InvestmentForecastTable.all(reading), package.investmentForecasts)
            expectSame(try InvestmentTransferTable.all(reading), package.investmentTransfers)
            expectSame(try GrantApplicationTable.all(reading), package.applications)
            expectSame(try VolumeSeriesTable.all(reading), package.volumeSeries)
            expectSame(try VolumeReadingTable.all(reading), package.volumeReadings)
            expectSame(try UnitPriceTable.all(reading), package.unitPrices)
            expectSame(try StaffFigureTable.all(reading), package.staffFigures)
            expectSame(try EconomyNoteTable.all(reading), package.economyNotes)
        }
    }

    private func expectSame<Record: Hashable>(
        _ actual: [Record], _ expected: [Record], at location: SourceLocation = #_sourceLocation
    ) {
        expectEqual(Set(actual), Set(expected), at: location)
        expectEqual(actual.count, expected.count, at: location)
        expectEqual(actual.isEmpty, false, at: location)
    }

    @Test func anApplicationsVersionCoversItsStepsAndItsAttachments() async throws {
        let database = try await SmallCity.stored(try SmallCity.packageWithEconomy())
        try await database.transaction { writing in
            guard var application = try GrantApplicationTable.first(writing, where: "code = $1", ["nord-2023-gunga"]) else {
                throw Missing()
            }
            application.steps = [RequestStep(state: .requested, round: .tertial2)]
            expectEqual(try GrantApplicationTable.save(application, expecting: 1, in: writing), true)
            application.attachments = [
                GrantApplicationTable.attachment(title: "Bild", fileName: "a.png", mediaType: "image/png", content: [1, 2, 3])
            ]
            expectEqual(try GrantApplicationTable.save(application, expecting: 1, in: writing), false, "the version is 2 now")
            expectEqual(try GrantApplicationTable.save(application, expecting: 2, in: writing), true)
            let saved = try GrantApplicationTable.first(writing, where: "code = $1", ["nord-2023-gunga"])
            expectEqual(saved?.steps.map(\.state), [.requested])
            expectEqual(saved?.attachments.map(\.size), [3])
            expectEqual(saved?.version, 3)
        }
    }

    /// printf '\001\002\003' | sha256sum
    @Test func anAttachmentIsKnownByItsSHA256() {
        let attachment = GrantApplicationTable.attachment(title: "", fileName: "", mediaType: "", content: [1, 2, 3])
        expectEqual(attachment.sha256, "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81")
    }

    @Test func anAttachmentThatIsNoLongerNamedIsRemoved() async throws {
        var package = try SmallCity.packageWithEconomy()
        let database = try await SmallCity.stored(package)
        let count = { @Sendable (reading: any Reading) in try reading.integer("SELECT count(*) FROM application_attachment") }
        await expectAwaited(try await database.read(count), 1)
        package.applications[0].attachments = []
        let changed = package
        let summary = try await database.transaction { try PackageStore.save(changed, in: $0) }
        expectEqual(summary.conflicts, [])
        await expectAwaited(try await database.read(count), 0)
    }

    @Test(arguments: [
        "UPDATE budget_adjustment SET steps = '[]x'", "UPDATE budget_adjustment SET steps = '[{\"state\":\"granted\"}]'",
        "UPDATE budget_adjustment SET steps = '[{\"note\":\"\",\"round\":\"T1\",\"state\":\"granted\"}]'",
        "UPDATE budget_adjustment SET steps = '[{\"round\":\"T1\",\"state\":\"almost\"}]'",
        "UPDATE budget_adjustment SET steps = '[ ]'", "UPDATE area_forecast SET months = '1,x'",
        "UPDATE economy_note SET heading = 'x' WHERE heading = 'staff'",
    ])
    func aTextThatNoProgramOfOursWroteIsRefusedWithANumber(_ sql: String) async throws {
        let database = try await SmallCity.stored(try SmallCity.packageWithEconomy())
        try await database.transaction { try $0.execute(sql) }
        await expectDiagnostic("T3017", sql) {
            try await database.read { reading in
                _ = try BudgetAdjustmentTable.all(reading)
                _ = try AreaForecastTable.all(reading)
                _ = try EconomyNoteTable.all(reading)
            }
        }
    }

    @Test(arguments: [
        "UPDATE budget_line SET net = 1 WHERE costs IS NOT NULL", "UPDATE budget_line SET net = NULL WHERE net IS NOT NULL",
        "UPDATE area_forecast SET costs = 1 WHERE net IS NOT NULL", "UPDATE grant_application SET area = 'namnd'",
        "UPDATE budget_adjustment SET basis_month = NULL WHERE basis_series IS NOT NULL",
        "UPDATE investment_transfer SET amount = 0", "UPDATE service_area SET owner = 'ingen'",
        "DELETE FROM service_area WHERE code = 'forskola'", "UPDATE service_area SET kind = 'x'",
    ])
    func theSchemaHoldsEveryoneToTheRules(_ sql: String) async throws {
        let database = try await SmallCity.stored(try SmallCity.packageWithEconomy())
        await #expect(throws: Diagnostic.self, "\(sql)") { try await database.transaction { try $0.execute(sql) } }
    }

    /// A city that already plans is brought forward with all it holds, and can take an economy in at once.
    @Test func theOldestSchemaKeepsItsRowsAndGetsAnEconomy() async throws {
        let database = try SQLiteDatabase.inMemory()
        try await Migrator(Array(Migration.all.prefix(2))).migrate(database, at: "2023-04-17T08:00:00Z")
        try await database.transaction { writing in
            let organisations = try BulkSave(OrganisationTable.self, in: writing)
            for organisation in try SmallCity.package().organisations { _ = try organisations.save(organisation) }
            let goals = try BulkSave(GoalTable.self, in: writing)
            for goal in try SmallCity.package().goals { _ = try goals.save(goal) }
        }
        await expectAwaited(try await Migrator().migrate(database, at: "2024-01-01T08:00:00Z"), Array(2..<Migration.all.count))
        let package = try SmallCity.packageWithEconomy()
        let summary = try await database.transaction { try PackageStore.save(package, in: $0) }
        expectEqual(summary.conflicts, [])
        expectEqual(summary.counts[.goals]?.unchanged, 3)
        expectEqual(summary.counts[.applications]?.created, 2)
    }

    struct Missing: Error {}
}
