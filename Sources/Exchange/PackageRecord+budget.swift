import Economy
import Quantities
import Steering

/// Budgets and what changes them.
extension PackageRecord {
    func budgetVersion(year: Int) throws(Diagnostic) -> BudgetVersion {
        BudgetVersion(
            year: try self.year(in: year), organisation: try code("organisation"), code: try code("code"), name: text("name"),
            kind: try word("kind"), decision: text("decision"), decidedOn: try optionalDate("decidedOn"),
            revenues: try optionalNotNegativeMoney("revenues"))
    }

    func budgetLine(year: Int) throws(Diagnostic) -> BudgetLine {
        BudgetLine(
            year: try self.year(in: year), organisation: try code("organisation"), budget: try code("budget"),
            area: try code("area"), amounts: try plannedAmounts())
    }

    /// - Throws: `T4109`–`T4112`, besides what its fields throw.
    func budgetAdjustment(year: Int) throws(Diagnostic) -> BudgetAdjustment {
        let adjustment = BudgetAdjustment(
            code: try code("code"), year: try self.year(in: year), organisation: try code("organisation"), kind: try word("kind"),
            area: try code("area"), title: text("title"), amounts: try optionalAmounts(), basis: try basis(), group: text("group"),
            steps: try steps())
        guard (adjustment.amounts == nil) != (adjustment.basis == nil) else { throw EconomyFault.amountsOrBasis() }
        if adjustment.basis != nil, adjustment.kind != .volume { throw EconomyFault.basisOfOtherKind() }
        if adjustment.kind == .turnover, let amounts = adjustment.amounts,
            amounts.costs == nil || amounts.costs != amounts.revenues
        {
            throw EconomyFault.turnoverNotNetZero()
        }
        guard !adjustment.steps.isEmpty else { throw EconomyFault.noSteps() }
        return adjustment
    }

    private func basis() throws(Diagnostic) -> BudgetAdjustment.Basis? {
        guard let field = node["basis"] else { return nil }
        let basis = PackageRecord(node: field)
        return try at("basis") { () throws(Diagnostic) in
            BudgetAdjustment.Basis(
                series: try basis.code("series"), month: try basis.month(), baseline: try basis.decimal("baseline"),
                price: try basis.code("price"))
        }
    }
}
