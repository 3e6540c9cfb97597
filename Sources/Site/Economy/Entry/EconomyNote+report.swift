import Economy
import Quantities
import Steering
import Texts

extension EconomyNote.Heading {
    /// Whether the report prints the heading although nothing is written under it.
    func standsEmpty(in round: RoundKind) -> Bool {
        switch (self, round) {
        // A month has no heading just to say that nothing is new.
        case (_, .month): false
        // The plan's other remarks stand at the end of the special accounts.
        case (.other, .plan): false
        case (.resultUnits, _), (.investments, _), (.assetSales, _), (.projects, _), (.turnover, _), (.budgetAdjustments, _),
            (.premises, _), (.specialAccounts, _), (.other, _):
            true
        case (.conditions, _), (.operations, _), (.administration, _), (.capitalCosts, _), (.staff, _): false
        }
    }
}

extension TemplateEconomyPart {
    /// Whether the report fills the heading with tables and sentences of the economy's own figures.
    ///
    /// - Parameter tables: the economy's, made once for all headings.
    func isFilled(by economy: EconomyOverview, _ tables: EconomyTables) -> Bool {
        let kinds: [EconomyTable.Kind] =
            switch heading {
            case .resultUnits: [.resultUnits]
            case .investments: economy.round == .plan ? [.investments, .parkInvestments] : [.investments]
            case .turnover: [economy.round == .plan ? .planTurnover : .turnover]
            case .specialAccounts where economy.round == .plan: [.prices, .standardPrices]
            case .capitalCosts: [.capitalCosts]
            case .staff: economy.staff.isEmpty ? [] : economy.staff.map { .staff($0.measure) }
            default: []
            }
        let printed = kinds.filter { kind in kind.content.map { !without.contains($0) } ?? true }
        return printed.contains { tables.table($0) != nil }
            || heading == .budgetAdjustments && !without.contains(.applications) && !economy.applications.isEmpty
    }
}
