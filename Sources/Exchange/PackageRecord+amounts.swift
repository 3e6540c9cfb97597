import Economy
import Foundation
import Quantities
import Steering

/// Fields that the economy's records have in common.
extension PackageRecord {
    /// The record's year, which is the package's where nothing else is said.
    ///
    /// - Throws: `T4101` where it is neither the package's nor the one before.
    func year(in package: Int) throws(Diagnostic) -> Int {
        let year = whole("year", default: package)
        guard year == package || year == package - 1 else { throw EconomyFault.year(year, package: package) }
        return year
    }

    func whole(_ name: String, default standard: Int = 0) -> Int { optionalWhole(name) ?? standard }

    func optionalWhole(_ name: String) -> Int? { node[name]?.numberText.flatMap { Int($0) } }

    func decimal(_ name: String) throws(Diagnostic) -> Decimal {
        try at(name) { () throws(Diagnostic) in try Decimal(exactly: node[name]?.numberText ?? "") }
    }

    func optionalDecimal(_ name: String) throws(Diagnostic) -> Decimal? {
        node[name] == nil ? nil : try decimal(name)
    }

    /// - Throws: `T4120` where it is not between 0 and 100.
    func percent(_ name: String, default standard: Decimal) throws(Diagnostic) -> Decimal {
        let percent = try optionalDecimal(name) ?? standard
        guard (0...100).contains(percent) else { throw EconomyFault.percent(percent.plain, at: name) }
        return percent
    }

    func codes<Subject>(_ name: String) throws(Diagnostic) -> [Code<Subject>] {
        try each(name) { element throws(Diagnostic) in try Code(element.node.text ?? "") }
    }

    /// - Throws: `T4115` for another period than a month.
    func month(_ name: String = "month") throws(Diagnostic) -> FiscalPeriod {
        let period = try period(name)
        guard case .month = period else { throw EconomyFault.notAMonth(period.code, at: name) }
        return period
    }

    /// - Throws: `T4102` and `T4103` where it cannot be held in whole öre.
    func money(_ name: String) throws(Diagnostic) -> Money {
        try PackageRecord.money(node[name], name)
    }

    func optionalMoney(_ name: String) throws(Diagnostic) -> Money? {
        node[name] == nil ? nil : try money(name)
    }

    /// - Throws: `T4107` where it is below zero.
    func notNegativeMoney(_ name: String) throws(Diagnostic) -> Money {
        let amount = try money(name)
        guard amount >= .zero else { throw EconomyFault.negative(name) }
        return amount
    }

    func optionalNotNegativeMoney(_ name: String) throws(Diagnostic) -> Money? {
        node[name] == nil ? nil : try notNegativeMoney(name)
    }

    /// - Throws: `T4108` where it is zero or below.
    func positiveMoney(_ name: String) throws(Diagnostic) -> Money {
        let amount = try money(name)
        guard amount > .zero else { throw EconomyFault.notPositive(name) }
        return amount
    }

    func monies(_ name: String) throws(Diagnostic) -> [Money] {
        try each(name) { element throws(Diagnostic) in try PackageRecord.money(element.node, "") }
    }

    private static func money(_ node: JSONNode?, _ name: String) throws(Diagnostic) -> Money {
        let text = node?.numberText ?? ""
        let ore: Decimal
        do {
            ore = try Decimal(exactly: text) * 100
        } catch {
            throw error.at(name)
        }
        let digits = ore.plain
        guard !digits.contains(".") else { throw EconomyFault.partOfAnOre(text, at: name) }
        guard let ore = Int64(digits) else { throw EconomyFault.amountTooLarge(text, at: name) }
        return Money(ore: ore)
    }

    /// `costs` and `revenues`, or `net`; nil where there is none of them.
    ///
    /// - Throws: `T4104` where there is both, `T4106` where one of costs and revenues is missing.
    func optionalAmounts() throws(Diagnostic) -> Amounts? {
        let net = try optionalMoney("net")
        let costs = try optionalMoney("costs")
        let revenues = try optionalMoney("revenues")
        switch (net, costs, revenues) {
        case (nil, nil, nil): return nil
        case (let net?, nil, nil): return .net(net)
        case (_?, _, _): throw EconomyFault.netAndGross()
        case (nil, let costs?, let revenues?): return .gross(costs: costs, revenues: revenues)
        case (nil, nil, _?): throw EconomyFault.halfGross(missing: "costs")
        case (nil, _?, nil): throw EconomyFault.halfGross(missing: "revenues")
        }
    }

    /// - Throws: `T4105` where there is no amount, and what ``optionalAmounts()`` throws.
    func amounts() throws(Diagnostic) -> Amounts {
        guard let amounts = try optionalAmounts() else { throw EconomyFault.noAmount() }
        return amounts
    }

    /// Amounts of a plan or a forecast, where costs and revenues below zero are slips of the sign.
    ///
    /// - Throws: `T4107`, and what ``amounts()`` throws.
    func plannedAmounts() throws(Diagnostic) -> Amounts {
        let amounts = try amounts()
        if let costs = amounts.costs, costs < .zero { throw EconomyFault.negative("costs") }
        if let revenues = amounts.revenues, revenues < .zero { throw EconomyFault.negative("revenues") }
        return amounts
    }

    /// - Throws: `T4113` where a step became known before the one that it stands after.
    func steps() throws(Diagnostic) -> [RequestStep] {
        let steps = try each("steps") { step throws(Diagnostic) in
            RequestStep(
                state: try step.word("state"), round: try step.round(), on: try step.optionalDate("on"),
                amount: try step.optionalMoney("amount"), note: step.text("note"))
        }
        for (index, (earlier, later)) in zip(steps, steps.dropFirst()).enumerated() where !earlier.round.isKnown(in: later.round) {
            throw EconomyFault.stepsOutOfOrder(earlier.round.code, before: later.round.code, at: index + 1)
        }
        return steps
    }
}
