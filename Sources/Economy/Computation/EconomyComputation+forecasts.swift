import Quantities
import Steering

extension EconomyComputation {
    /// The area's forecast in this round with the one before; nil where there is none, or not yet from all it is made of.
    func forecastFigures(_ area: ServiceAreaCode) throws(Diagnostic) -> ForecastFigures? {
        guard let entry = try forecasts.entry(area, expected: thisYear.budget) else { return nil }
        for (round, book) in earlier {
            guard let previous = try book.entry(area, expected: thisYear.budget) else { continue }
            return try ForecastFigures(entry, previous: previous, in: round)
        }
        return try ForecastFigures(entry, previous: nil, in: nil)
    }

    /// A unit's own forecast within an area.
    func forecastFigures(_ area: ServiceAreaCode, unit: OrganisationCode) throws(Diagnostic) -> ForecastFigures? {
        guard let entry = forecasts.entries[area]?[unit] else { return nil }
        let before = earlier.first { $0.forecasts.entries[area]?[unit] != nil }
        return try ForecastFigures(entry, previous: before?.forecasts.entries[area]?[unit], in: before?.round)
    }

    /// The units that have a budget or a forecast of their own, in Swedish alphabetical order.
    func unitFigures(_ area: ServiceArea) throws(Diagnostic) -> [UnitFigures] {
        let budgets = thisYear.budget.units(area.code)
        let budgeted = Set(budgets.map(\.code))
        let others = forecasts.units(area.code).filter { !budgeted.contains($0.code) }
        let units = (budgets + others).sorted { (SwedishSort.key($0.name), $0.code) < (SwedishSort.key($1.name), $1.code) }
        var figures: [UnitFigures] = []
        for unit in units {
            let budget = thisYear.budget.entries[area.code]?[unit.code]?.net
            let forecast = try forecastFigures(area.code, unit: unit.code)
            figures.append(
                UnitFigures(
                    unit: unit.code, name: unit.name, budget: budget, forecast: forecast,
                    deviation: try .deviation(budget, forecast?.net, isDue: budget != nil),
                    proposals: try outcomes.proposals(area, unit: unit.code, budget: budget)))
        }
        return figures
    }
}

extension ForecastFigures {
    init(_ entry: AreaBook.Entry, previous: AreaBook.Entry?, in round: RoundKind?) throws(Diagnostic) {
        net = entry.net
        costs = entry.costs
        revenues = entry.revenues
        voice = entry.voice
        comment = entry.comment
        changeReason = entry.changeReason
        previousRound = round
        self.previous = previous?.net
        change = try previous.map { (before) throws(Diagnostic) in
            try .computed(
                "Föregående prognos − prognos", [.init("Föregående prognos", before.net), .init(.minus, "Prognos", entry.net)])
        }
    }
}

extension AreaBook {
    /// Last year's amount for an area of this year: its own, and those of the areas it goes on from that are no longer among this
    /// year's. Nil where there is none; and where an area was divided among several, since nobody knows how.
    func entry(of area: ServiceArea, in thisYear: AreaTree, expected: AreaBook? = nil) throws(Diagnostic) -> Entry? {
        let gone = area.predecessors.filter { code in
            code != area.code && thisYear.node(code) == nil
                && thisYear.nodes.filter { $0.area.predecessors.contains(code) }.count == 1
        }
        var entries: [(String, Entry)] = []
        for code in [area.code] + gone {
            if let entry = try entry(code, expected: expected) { entries.append((tree.name(code), entry)) }
        }
        if entries.count == 1 { return entries[0].1 }
        return try AreaBook.sum("Summan av områdets föregångare", entries)
    }
}

extension ResultUnitTable {
    /// What the funds bring in less what they carry on, of the result units within the areas; nil where there are none.
    func transfers(within areas: Set<ServiceAreaCode>) throws(Diagnostic) -> Figure? {
        let rows = rows.filter { areas.contains($0.unit.area) }
        guard !rows.isEmpty else { return nil }
        return try .computed(
            "Resultatenheternas överföring från förra året − överföring till nästa år",
            rows.flatMap { row in
                [
                    Computation.Term("\(row.name), in", row.openingFund),
                    Computation.Term(.minus, "\(row.name), ut", row.closingFund),
                ]
            })
    }
}
