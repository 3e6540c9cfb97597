import Rounds
import Steering

/// Addresses whose pages are being written; each is deleted here when its page exists.
extension SiteResponder {
    func organisationPage(_ visit: Visit) async throws -> Reply { throw PageFault.notFound }
    func searchPage(_ visit: Visit) async throws -> Reply { throw PageFault.notFound }
    func indicatorsPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }
    func indicatorsTable(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }
    func indicatorPage(_ visit: Visit, _ key: RoundKey, _ code: IndicatorCode) async throws -> Reply { throw PageFault.notFound }
    func indicatorHistory(_ visit: Visit, _ key: RoundKey, _ code: IndicatorCode) async throws -> Reply { throw PageFault.notFound }
    func activitiesPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }
    func activitiesTable(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }
    func timelinePage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }
    func reportPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }
    func reportFile(_ visit: Visit, _ key: RoundKey, _ format: ReportFormat) async throws -> Reply { throw PageFault.notFound }
}

/// The same, by the author of the server.
extension SiteResponder {
    func startPage(_ visit: Visit) async throws -> Reply { throw PageFault.notFound }
    func chooseRound(_ visit: Visit) async throws -> Reply { throw PageFault.notFound }
    func overviewPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }
    func goalsPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { throw PageFault.notFound }
    func goalPage(_ visit: Visit, _ key: RoundKey, _ goal: GoalCode) async throws -> Reply { throw PageFault.notFound }
    func save(_ edit: Edit, in key: RoundKey, _ visit: Visit) async throws -> Reply { throw PageFault.notFound }
}
