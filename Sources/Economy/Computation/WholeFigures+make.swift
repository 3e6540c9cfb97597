import Quantities
import Steering

extension WholeFigures {
    /// The whole alone, for those who need none of the tables beside it.
    ///
    /// - Returns: nil where no area has a budget.
    /// - Throws: `T1031` where a sum does not fit in 64 bits.
    public static func of(_ contents: EconomyContents) throws(Diagnostic) -> WholeFigures? {
        // A year without a budget is asked for at every look back, and is known before anything is computed.
        if EconomyBooks.adopted(contents, contents.year).isEmpty { return nil }
        let computation = try EconomyComputation(contents)
        return try WholeFigures(try computation.areas(), computation)
    }

    /// The sums of the wholes among `areas`; nil where none of them has a budget.
    init?(_ areas: [AreaFigures], _ computation: EconomyComputation) throws(Diagnostic) {
        let wholes = WholeSums(areas.filter { $0.depth == 0 })
        guard let net = try wholes.netLine(), let adjusted = try wholes.sum(\.adjustedBudget) else { return nil }
        let parts = try GrossLines(wholes, net: net, computation)
        let table = computation.resultUnits
        let pending = wholes.areas.flatMap(\.pending)
        let before = net.deviation
        let deviation = try Figure.afterFunds(before, table)

        self.net = net
        costs = parts?.costs
        revenues = parts?.revenues
        adjustedBudget = adjusted
        deviationBeforeTransfers = before
        transfersIn = table?.openingFund
        transfersOut = table?.closingFund
        self.deviation = deviation
        deviationIfRefused = try .ifRefused(deviation, wholes.pendingAmounts)
        forecastAfterTransfers =
            try table.map { (table) throws(Diagnostic) in
                try net.forecast.map { (forecast) throws(Diagnostic) in
                    try .computed(
                        "Prognos − (resultatenheternas överskott in − ut)",
                        [
                            .init("Prognos före resultatöverföringar", forecast),
                            .init(.minus, "Från förra året", table.openingFund),
                            .init("Till nästa år", table.closingFund),
                        ])
                }
            } ?? net.forecast
        lastYearsBudget = try computation.lastYear.budget.totalOfWholes()?.net
        octoberForecast = try computation.octoberForecasts.totalOfWholes(expected: computation.lastYear.budget)?.net
        previous = try wholes.sumOfAll { $0.forecast?.previous }
        change = try wholes.sumOfAll { $0.forecast?.change }
        self.pending = pending
    }
}

/// The committee's areas, parts not counted, and how they are added up.
struct WholeSums {
    let areas: [AreaFigures]

    init(_ areas: [AreaFigures]) {
        self.areas = areas
    }

    static let rule = "Summan av verksamhetsområdena"

    /// Of those areas that have one; nil where none has.
    func sum(_ part: (AreaFigures) -> Figure?) throws(Diagnostic) -> Figure? {
        let terms = areas.compactMap { area in
            part(area).map { Computation.Term(area.name, $0, isPending: area.hangsOn($0)) }
        }
        return terms.isEmpty ? nil : try .computed(Self.rule, terms)
    }

    /// Nil unless every area that has a forecast, or should have one, has it: a sum of some would be too small.
    func sumOfAll(_ part: (AreaFigures) -> Figure?) throws(Diagnostic) -> Figure? {
        areas.allSatisfy { part($0) != nil || ($0.adjustedBudget == nil && $0.forecast == nil) } ? try sum(part) : nil
    }

    /// The net row; nil where no area has a budget.
    func netLine() throws(Diagnostic) -> WholeFigures.Line? {
        guard let budget = try sum(\.budget) else { return nil }
        let requested = try sum(\.requested)
        let changes = try netChanges()
        let forecast = try sumOfAll { $0.forecast?.net }
        return WholeFigures.Line(
            budget: budget, requested: requested, changes: changes, forecast: forecast,
            deviation: try .lineDeviation(budget, requested, changes, forecast, surplusIsMore: false))
    }

    /// Volume changes and turnover, costs less revenues; nil where there are neither.
    private func netChanges() throws(Diagnostic) -> Figure? {
        try .computedUnlessEmpty(
            "Prestationsförändringar + omslutningsförändringar (kostnader − intäkter)",
            [
                (.plus, "Prestationsförändringar", try sum(\.volume)),
                (.plus, "Omslutningsförändringar, kostnader", try sum { $0.turnover?.costs }),
                (.minus, "Omslutningsförändringar, intäkter", try sum { $0.turnover?.revenues }),
            ])
    }

    /// Everything that is counted and not decided.
    var pendingAmounts: [(label: String, figure: Figure)] {
        areas.flatMap { area in area.pending.map { ($0.title, Figure($0.amount, from: $0.subject)) } }
    }
}

extension AreaFigures {
    /// Whether the figure counts money of this area that is not decided.
    fileprivate func hangsOn(_ figure: Figure) -> Bool {
        guard !pending.isEmpty, case .computed(let computation) = figure.origin else { return false }
        return computation.terms.contains(where: \.isPending)
    }
}

extension AreaBook {
    /// What all wholes add up to; nil where none says anything, or one with an amount in `expected` says nothing.
    func totalOfWholes(expected: AreaBook? = nil) throws(Diagnostic) -> Entry? {
        var entries: [(label: String, entry: Entry)] = []
        for node in tree.wholes {
            if let entry = try entry(node.area.code, expected: expected) {
                entries.append((node.name, entry))
            } else if try expected?.entry(node.area.code) != nil {
                return nil
            }
        }
        return try AreaBook.sum(WholeSums.rule, entries)
    }
}

extension Figure {
    /// The terms that there are; nil where there are none.
    static func computedUnlessEmpty(
        _ rule: String, _ terms: [(sign: Computation.Term.Sign, label: String, figure: Figure?)]
    ) throws(Diagnostic) -> Figure? {
        let terms = terms.compactMap { term in
            term.figure.map { figure in
                Computation.Term(term.sign, term.label, figure, isPending: figure.hasPendingTerm)
            }
        }
        return terms.isEmpty ? nil : try computed(rule, terms)
    }

    /// Budget + requested + changes − forecast, or the other way round for revenues, where more is a surplus.
    static func lineDeviation(
        _ budget: Figure, _ requested: Figure?, _ changes: Figure?, _ forecast: Figure?, surplusIsMore: Bool
    ) throws(Diagnostic) -> Figure? {
        guard let forecast else { return nil }
        let sign: Computation.Term.Sign = surplusIsMore ? .minus : .plus
        let other: Computation.Term.Sign = surplusIsMore ? .plus : .minus
        return try computedUnlessEmpty(
            surplusIsMore
                ? "Prognos − budget − begärda budgetjusteringar − förändringar"
                : "Budget + begärda budgetjusteringar + prestations- och omslutningsförändringar − prognos",
            [
                (sign, "Budget", budget), (sign, "Begärda budgetjusteringar", requested),
                (sign, "Prestations- och omslutningsförändringar", changes), (other, "Prognos", forecast),
            ])
    }

    /// Before + in − out; the deviation itself where there are no result units.
    static func afterFunds(_ before: Figure?, _ table: ResultUnitTable?) throws(Diagnostic) -> Figure? {
        guard let before, let table else { return before }
        return try computed(
            "Avvikelse före + resultatenheternas överskott in − ut",
            [
                .init("Avvikelse före resultatöverföringar", before, isPending: before.hasPendingTerm),
                .init("Från förra året", table.openingFund), .init(.minus, "Till nästa år", table.closingFund),
            ])
    }

    /// Whether anything that it is computed from is counted as granted without being so.
    var hasPendingTerm: Bool {
        guard case .computed(let computation) = origin else { return false }
        return computation.terms.contains { $0.isPending }
    }
}
