import Commands
import Database
import Foundation
import Logging
import Quantities
import Rounds
import Steering
import Store

@testable import Site

/// The demo city in memory with the site over it; shared by tests which write to different records.
struct DemoSite: Sendable {
    let database: CountedDatabase
    let responder: SiteResponder

    static let strategist = "strategist:hagersten-alvsjo"
    static let councilOffice = "councilOffice:stockholm"
    static let round = "/hagersten-alvsjo/2023/T1"
    static let time = "2023-05-31T09:12:44Z"

    private static let made = Task { try await DemoSite() }
    private static let counted = Task { try await DemoSite() }
    private static let written = Task {
        let site = try await DemoSite()
        try await site.openPlans()
        return site
    }

    private static let carried = Task { try await DemoSite() }

    static func shared() async throws -> DemoSite { try await made.value }

    /// One whose cases and templates tests change, and whose rounds take their steps.
    static func carriedThrough() async throws -> DemoSite { try await carried.value }

    /// One whose money tests change, so that its figures are no longer the published ones; the plan for 2024 is open.
    static func changed() async throws -> DemoSite { try await written.value }

    /// One that no other test asks, so that its statements can be counted.
    static func alone() async throws -> DemoSite { try await counted.value }

    /// How many statements a page runs.
    func statements(_ path: String) async throws -> Int {
        var client = SiteClient(responder, as: DemoSite.strategist)
        let before = database.statementCount
        _ = try await client.get(path)
        return database.statementCount - before
    }

    /// The demo's plans are decided; budgets are made while they are open.
    private func openPlans() async throws {
        try await database.transaction { writing in
            let plans = try BulkSave(RoundTable.self, in: writing)
            for var plan in try RoundTable.all(writing) where plan.key.kind == .plan && plan.key.year == 2024 {
                plan.state = .open
                _ = try plans.save(plan)
            }
        }
    }

    private init() async throws {
        database = CountedDatabase(try await DemoCityDatabase.copy())
        let runner = CommandRunner(database: database, now: { DemoSite.time })
        let application = try SiteApplication(
            database: database, runner: runner, reports: .unused, assetsFolder: nil, now: { DemoSite.time },
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        responder = application.responder
    }
}

extension ReportEngine {
    /// Files without contents.
    static let unused = ReportEngine(render: { _, _, _ in [] })
}

/// A database that nothing may ask: a page's view is made of its model alone.
struct UnaskedDatabase: Database {
    struct Asked: Error {}

    func read<Result: Sendable>(_ body: @Sendable (any Reading) throws -> Result) async throws -> Result { throw Asked() }
    func transaction<Result: Sendable>(_ body: @Sendable (any Writing) throws -> Result) async throws -> Result { throw Asked() }
    func backup(to path: String, replacing: Bool) async throws { throw Asked() }
    func restore(from path: String, checking check: @Sendable (any Reading) throws -> Void) async throws { throw Asked() }
}
