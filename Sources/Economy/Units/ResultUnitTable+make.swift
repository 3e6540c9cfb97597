import Foundation
import Quantities
import Steering

extension ResultUnitTable {
    /// The year's result units as the round knows them; nil where there are none.
    ///
    /// - Throws: `T1031` where an amount does not fit in 64 bits.
    public static func make(_ contents: EconomyContents) throws(Diagnostic) -> ResultUnitTable? {
        let own = contents.organisation.code
        let mine = contents.resultUnits.filter { $0.committee == own || $0.unit == own }
        let units = mine.filter { $0.year == contents.year }.map { ($0, $0.printedName(contents)) }
            .sorted { ($0.0.order, SwedishSort.key($0.1), $0.0.unit) < ($1.0.order, SwedishSort.key($1.1), $1.0.unit) }
        guard !units.isEmpty else { return nil }
        let rules = EconomyRules.holding(in: contents)
        var rows: [ResultUnitFigures] = []
        for (unit, name) in units {
            let forecast = contents.resultForecasts.first {
                $0.unit == unit.unit && $0.year == contents.year && $0.round == contents.round
            }
            let years = mine.filter { $0.unit == unit.unit && $0.year <= contents.year }.sorted { $0.year < $1.year }
            rows.append(try ResultUnitFigures.make(unit, name: name, years: years, forecast, rules, in: contents.round))
        }
        return ResultUnitTable(
            rules: rules, rows: rows, grossBudget: try sum("Summan av bruttobudgetarna", rows, \.grossBudget),
            openingFund: try sum("Summan av det som förs in från förra året", rows, \.openingFund),
            result: rows.contains { $0.result != nil } ? try sum("Summan av de lämnade resultaten", rows, \.result) : nil,
            closingFund: try sum("Summan av det som förs vidare till nästa år", rows, \.closingFund))
    }

    /// What the area's result units bring in from last year; nil where it has none.
    ///
    /// - Throws: `T1031` where the sum does not fit in 64 bits.
    public func transfersIn(area: ServiceAreaCode) throws(Diagnostic) -> Figure? {
        try transfers("Områdets resultatenheter för in", \.openingFund, area)
    }

    /// What the area's result units carry on to the next year; nil where it has none.
    ///
    /// - Throws: `T1031` where the sum does not fit in 64 bits.
    public func transfersOut(area: ServiceAreaCode) throws(Diagnostic) -> Figure? {
        try transfers("Områdets resultatenheter för vidare", \.closingFund, area)
    }

    private func transfers(
        _ rule: String, _ part: (ResultUnitFigures) -> Figure?, _ area: ServiceAreaCode
    ) throws(Diagnostic) -> Figure? {
        let units = rows.filter { $0.unit.area == area }
        return units.isEmpty ? nil : try Self.sum(rule, units, part)
    }

    static func sum(
        _ rule: String, _ rows: [ResultUnitFigures], _ part: (ResultUnitFigures) -> Figure?
    ) throws(Diagnostic) -> Figure {
        try Figure.computed(rule, rows.compactMap { row in part(row).map { Computation.Term(.plus, row.name, $0) } })
    }
}

extension ResultUnit {
    /// Nil in the rounds before the one that told of it.
    func dissolution(knownIn round: RoundKind) -> Dissolution? { dissolution.flatMap { $0.round.isKnown(in: round) ? $0 : nil } }
}

extension ResultUnitFigures {
    /// - Parameter years: The unit's records up to this year, oldest first.
    static func make(
        _ unit: ResultUnit, name: String, years: [ResultUnit], _ forecast: ResultForecast?, _ rules: EconomyRules,
        in round: RoundKind
    ) throws(Diagnostic) -> ResultUnitFigures {
        let outcome = try ResultUnitRule.apply(
            opening: unit.openingFund, result: forecast?.result, gross: unit.grossBudget, ownDoing: forecast?.ownDoing,
            dissolution: unit.dissolution(knownIn: round)?.reason, rules: rules, deficitSince: deficitSince(unit, years))
        let opening = Figure(unit.openingFund, from: unit.reference)
        let result = forecast.map { Figure($0.result, from: $0.reference) }
        let forfeited = try Figure.computed(
            "Det som reglerna tar av fonden",
            outcome.cuts.map { Computation.Term(.plus, $0.bound.label.sv, Figure($0.amount, from: unit.reference)) })
        let closing = try Figure.computed(
            "Fond in + årets resultat − det som inte får föras vidare",
            [Computation.Term(.plus, "Fond in", opening)] + (result.map { [Computation.Term(.plus, "Årets resultat", $0)] } ?? [])
                + [Computation.Term(.minus, "Får inte föras vidare", forfeited)])
        return ResultUnitFigures(
            unit: unit, name: name, grossBudget: Figure(unit.grossBudget, from: unit.reference), openingFund: opening,
            result: result, ownDoing: forecast?.ownDoing, comment: forecast?.comment ?? "",
            yearlyLimit: try limit(outcome.yearlyLimit, rules.yearlyTransferPercent, unit),
            fundLimit: try limit(outcome.fundLimit, rules.fundPercent, unit), closingFund: closing, forfeited: forfeited,
            cuts: outcome.cuts,
            bounds: outcome.bounds, history: years.map { FundYear(year: $0.year, fund: $0.openingFund) })
    }

    /// The year whose result first brought the fund below zero, where it has been so ever since; nil: it is not.
    static func deficitSince(_ unit: ResultUnit, _ years: [ResultUnit]) -> Int? {
        guard unit.openingFund < .zero else { return nil }
        var since = unit.year
        while years.contains(where: { $0.year == since - 1 && $0.openingFund < .zero }) { since -= 1 }
        return since - 1
    }

    private static func limit(_ amount: Money, _ percent: Decimal, _ unit: ResultUnit) throws(Diagnostic) -> Figure {
        let share = percent.printedPercent
        return try Figure.computed(
            "\(share) av bruttobudgeten \(unit.grossBudget.printed(.tkr)), avrundat till hela öre",
            [Computation.Term(.plus, "\(share) av bruttobudgeten", Figure(amount, from: unit.reference))])
    }
}

extension ResultUnit {
    func printedName(_ contents: EconomyContents) -> String { name ?? contents.names[unit] ?? unit.text }
}

extension EconomyRules {
    /// The committee's own rules of the year, else the city's, else those that the council has had so far.
    static func holding(in contents: EconomyContents) -> EconomyRules {
        let own = contents.organisation.code
        let ofYear = contents.rules.filter { $0.year == contents.year }
        return ofYear.first { $0.owner == own } ?? ofYear.first { $0.owner == contents.city }
            ?? EconomyRules(owner: contents.city, year: contents.year)
    }
}

extension Decimal {
    /// "5 %", "7,5 %"
    var printedPercent: String { SwedishNumber.format(self, atMost: 4) + "\u{A0}%" }
}
