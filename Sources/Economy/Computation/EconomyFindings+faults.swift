import Quantities
import Steering

extension EconomyFindings {
    /// What does not add up or is not there, in the year's records and this round's forecasts.
    mutating func noteFaults(_ contents: EconomyContents, _ books: EconomyBooks, _ forecasts: AreaBook) throws(Diagnostic) {
        let adopted = EconomyBooks.adopted(contents, contents.year)
        if adopted.count > 1 { note(.severalAdoptedBudgets(adopted)) }
        books.tree.unknown.forEach { note(.unknownArea($0)) }
        books.tree.unplaced.forEach { note(.unplacedArea($0)) }
        books.tree.nodes.filter { !$0.isCounted }.forEach { note(.partOfPart($0)) }
        for node in books.tree.wholes { try noteParts(node, books.budget, forecasts) }
        for node in books.tree.nodes {
            let missing = forecasts.missing(node.area.code, expected: books.budget)
            if !missing.isEmpty { note(.sharesMissing(node, missing)) }
        }
        try noteForecasts(books, forecasts)
        try noteMonths(contents, books.tree)
    }

    /// Parts need not be complete. They are where their budgets make up the whole's, and then their forecasts must too; and parts
    /// that all cost something can never cost more than the whole.
    private mutating func noteParts(_ node: AreaTree.Node, _ budget: AreaBook, _ forecasts: AreaBook) throws(Diagnostic) {
        let area = node.area.code
        let budgets = try wholeAndParts(area, budget)
        let forecast = try wholeAndParts(area, forecasts, expected: budget)
        let isComplete = [budgets, forecast].contains { $0 != nil && $0?.whole == $0?.parts }
        if let budgets, budgets.whole != budgets.parts, isComplete || budgets.isTooMuch {
            note(.partsDoNotAddUp(node, Localized(sv: "budget", en: "budget"), whole: budgets.whole, parts: budgets.parts))
        }
        if let forecast, forecast.whole != forecast.parts, isComplete || forecast.isTooMuch {
            note(.partsDoNotAddUp(node, Localized(sv: "prognos", en: "forecast"), whole: forecast.whole, parts: forecast.parts))
        }
    }

    private struct WholeAndParts {
        let whole: Money
        let parts: Money
        /// All parts cost something and together more than the whole.
        let isTooMuch: Bool
    }

    /// Nil where the whole has no amount of its own, or the parts have none.
    private func wholeAndParts(
        _ area: ServiceAreaCode, _ book: AreaBook, expected: AreaBook? = nil
    ) throws(Diagnostic) -> WholeAndParts? {
        guard let whole = book.entries[area]?[book.committee], let parts = try book.sumOfParts(area, expected: expected)
        else { return nil }
        let isCostly = book.tree.parts(of: area).allSatisfy { part in
            (book.entries[part.area.code]?[book.committee]?.net.amount ?? .zero) >= .zero
        }
        return WholeAndParts(
            whole: whole.net.amount, parts: parts.net.amount, isTooMuch: isCostly && parts.net.amount > whole.net.amount)
    }

    private mutating func noteForecasts(_ books: EconomyBooks, _ forecasts: AreaBook) throws(Diagnostic) {
        guard !forecasts.isEmpty, !books.budget.isEmpty else { return }
        var missing: [String] = []
        for node in books.tree.wholes {
            let hasBudget = try books.budget.entry(node.area.code) != nil
            let hasForecast = try forecasts.entry(node.area.code, expected: books.budget) != nil
            if hasBudget, !hasForecast { missing.append(node.name) }
            if hasForecast, !hasBudget { note(.forecastWithoutBudget(node)) }
        }
        if !missing.isEmpty { note(.forecastsMissing(missing)) }
    }

    private mutating func noteMonths(_ contents: EconomyContents, _ tree: AreaTree) throws(Diagnostic) {
        for forecast in contents.forecasts
        where forecast.year == contents.year && forecast.round == contents.round && !forecast.months.isEmpty {
            let months = try Money.sum(forecast.months)
            let net = try forecast.amounts.net()
            if months != net { note(.monthsDoNotAddUp(forecast, area: tree.name(forecast.area), months: months, net: net)) }
        }
    }
}
