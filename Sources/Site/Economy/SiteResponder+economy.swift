import Rounds

extension SiteResponder {
    /// Which page of the economy answers which address.
    func economy(_ visit: Visit, _ key: RoundKey, _ page: EconomyPage) async throws -> Reply {
        switch page {
        case .glance, .area, .why, .table, .resultUnits, .resultUnit, .transferList, .volumes, .prices, .staff:
            throw PageFault.notFound
        case .forecast: try await forecastPage(visit, key)
        case .budget, .budgetComparison, .investments, .applications, .application, .newApplication, .attachment:
            throw PageFault.notFound
        case .edit(let edit): try await save(edit, in: key, visit)
        }
    }

    private func save(_ edit: EconomyEdit, in key: RoundKey, _ visit: Visit) async throws -> Reply {
        switch edit {
        case .resultForecast: throw PageFault.notFound
        case .forecast: try await saveForecasts(visit, key)
        case .budget, .draftBudget, .adoptBudget, .adjustment, .investments, .investmentTransfer, .newApplication,
            .application, .applicationStep, .attach, .finalReport:
            throw PageFault.notFound
        }
    }
}
