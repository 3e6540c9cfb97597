import Foundation
import Quantities

extension EconomySentences {
    /// "Nettobudgeten för 2024 är 3 255,2 mnkr. Det är 178,7 mnkr mer än i verksamhetsplanen för 2023, en ökning med 5,8 procent."
    public func plan() -> [EconomySentence] {
        guard let whole = overview.whole else { return [] }
        let budget = budgetSentence(
            "Nettobudgeten för \(overview.year) är ", whole.net.budget, name: "driftbudget/netto/budget",
            lastYears: whole.lastYearsBudget)
        guard let sum = overview.investments.sum else { return budget }
        return budget + [
            EconomySentence([
                .text("För investeringar finns "),
                .figure(printed: PrintedAmount.of(sum.budget.amount), name: "investeringar/totalt/budget"), .text("."),
            ])
        ]
    }

    /// The same of one area.
    public func plan(_ area: AreaFigures) -> [EconomySentence] {
        guard let budget = area.budgetAfterRedistribution else { return [] }
        // An area that had no money and gets none.
        if budget.amount == .zero, (area.lastYearsBudget?.amount ?? .zero) == .zero { return [] }
        return budgetSentence(
            "Nettobudgeten för \(area.name.inSentence) är ", budget, name: "omraden/\(area.area.code)/budget",
            lastYears: area.lastYearsBudget)
    }

    private func budgetSentence(
        _ opening: String, _ budget: Figure, name: String, lastYears: Figure?
    ) -> [EconomySentence] {
        let first = EconomySentence([
            .text(opening), .figure(printed: PrintedAmount.of(budget.amount), name: name), .text("."),
        ])
        guard let lastYears, let change = try? budget.amount.subtracting(lastYears.amount) else { return [first] }
        let plan = "i verksamhetsplanen för \(overview.year - 1)"
        if PrintedAmount.isZero(change) { return [first, EconomySentence([.text("Det är lika mycket som \(plan).")])] }
        let isMore = change > .zero
        return [
            first,
            EconomySentence([
                .text("Det är \(PrintedAmount.withoutSign(change)) \(isMore ? "mer" : "mindre") än \(plan)"),
                .text(percent(change, of: lastYears.amount).map { ", en \(isMore ? "ökning" : "minskning") med \($0)." } ?? "."),
            ]),
        ]
    }

    /// Nil where there was nothing to grow from, or where a share says less than the amount: all of it is gone, or it has doubled.
    private func percent(_ change: Money, of base: Money) -> String? {
        guard base > .zero else { return nil }
        let share = Decimal(change.ore) * 100 / Decimal(base.ore)
        guard abs(share) < 100 else { return nil }
        return "\(SwedishNumber.format(abs(share), decimals: 1)) procent"
    }
}
