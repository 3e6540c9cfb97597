import Rounds

extension SiteResponder {
    /// Which page of the economy answers which address.
    func economy(_ visit: Visit, _ key: RoundKey, _ page: EconomyPage) async throws -> Reply {
        switch page {
        case .glance: try await glancePage(visit, key)
        case .areas: try await registerPage(visit, key)
        case .area(let area): try await areaPage(visit, key, area)
        case .why(let figure): try await whyPage(visit, key, figure)
        case .table(let kind): try await economyTable(visit, key, kind)
        case .resultUnits: try await resultUnitsPage(visit, key)
        case .resultUnit(let unit): try await resultUnitPage(visit, key, unit)
        case .transferList: try await transferList(visit, key)
        case .volumes: try await volumesPage(visit, key)
        case .prices: try await pricesPage(visit, key)
        case .staff: try await staffPage(visit, key)
        case .texts: try await textsPage(visit, key)
        case .forecast: try await forecastPage(visit, key)
        case .applications: try await applicationsPage(visit, key)
        case .application(let code): try await applicationPage(visit, key, code)
        case .newApplication: try await applicationPage(visit, key, nil)
        case .attachment(let code, let number): try await attachmentFile(visit, key, code, number)
        case .budget: try await budgetPage(visit, key)
        case .budgetComparison: try await budgetComparisonPage(visit, key)
        case .newAdjustment: try await adjustmentPage(visit, key, nil)
        case .adjustment(let code): try await adjustmentPage(visit, key, code)
        case .investments: try await investmentsPage(visit, key)
        case .edit(let edit): try await save(edit, in: key, visit)
        }
    }

    private func save(_ edit: EconomyEdit, in key: RoundKey, _ visit: Visit) async throws -> Reply {
        switch edit {
        case .resultForecast(let unit): try await saveResult(visit, key, unit)
        case .dissolution(let unit): try await saveDissolution(visit, key, unit)
        case .forecast: try await saveForecasts(visit, key)
        case .newApplication: try await saveApplication(visit, key, nil)
        case .application(let code): try await saveApplication(visit, key, code)
        case .applicationStep(let code): try await stepApplication(visit, key, code)
        case .attach(let code): try await attach(visit, key, code)
        case .removeAttachment(let code, let number): try await removeAttachment(visit, key, code, number)
        case .budget: try await saveBudget(visit, key)
        case .draftBudget: try await draftBudget(visit, key)
        case .adoptBudget: try await adoptBudget(visit, key)
        case .adjustment: try await saveAdjustment(visit, key)
        case .adjustmentStep(let code): try await stepAdjustment(visit, key, code)
        case .investments: try await saveInvestments(visit, key)
        case .investmentTransfer: try await moveInvestmentMoney(visit, key)
        case .reading: try await saveReading(visit, key)
        case .capitalCosts: try await saveCapitalCosts(visit, key)
        case .note: try await saveNote(visit, key)
        }
    }
}
