import Economy
import Exchange
import Quantities
import Rounds
import Steering

/// Each list's conflicts, with the place in the file.
typealias PackageConflicts = [(PackageList, Diagnostic)]

extension PackageReferences {
    func economyConflicts() -> PackageConflicts {
        guard package.hasEconomy else { return [] }
        return areaConflicts() + budgetConflicts() + forecastConflicts() + resultUnitConflicts() + requestConflicts()
            + countConflicts()
    }

    private func areaConflicts() -> PackageConflicts {
        var found: PackageConflicts = []
        for (index, area) in package.serviceAreas.enumerated() {
            check(area.owner, .serviceAreas, index, field: "owner", &found)
            if let parent = area.parent { check(parent, .serviceAreas, index, field: "parent", &found) }
            for (place, code) in area.predecessors.enumerated() {
                check(code, .serviceAreas, index, field: "predecessors/\(place)", &found)
            }
        }
        for (index, placement) in package.areaPlacements.enumerated() {
            checkExists(placement.organisation, in: placement.year, .areaPlacements, index, &found)
            check(placement.area, .areaPlacements, index, &found)
        }
        for (index, rule) in package.accountRules.enumerated() {
            check(rule.owner, .accountRules, index, field: "owner", &found)
            check(rule.area, .accountRules, index, &found)
            if let unit = rule.unit { check(unit, .accountRules, index, field: "unit", &found) }
        }
        for (index, rules) in package.economyRules.enumerated() {
            check(rules.owner, .economyRules, index, field: "owner", &found)
        }
        return found
    }

    private func budgetConflicts() -> PackageConflicts {
        var found: PackageConflicts = []
        for (index, budget) in package.budgets.enumerated() {
            checkExists(budget.organisation, in: budget.year, .budgets, index, &found)
            let others = economy.budgets.filter { key, kind in
                kind == .adopted && key.organisation == budget.organisation && key.year == budget.year && key.code != budget.code
            }
            if budget.kind == .adopted, let other = others.keys.map(\.code).min() {
                found.append((.budgets, EconomyConflict.twoAdopted(place(.budgets, index, "kind"), budget, other)))
            }
        }
        for (index, line) in package.budgetLines.enumerated() {
            check(line.area, .budgetLines, index, &found)
            guard checkExists(line.organisation, in: line.year, .budgetLines, index, &found) else { continue }
            let committee = committee(of: line.organisation, line.year, .plan)
            let keys = [line.organisation, committee].map {
                EconomyCodes.Budget(organisation: $0, year: line.year, code: line.budget)
            }
            if !keys.contains(where: { economy.budgets[$0] != nil }) {
                found.append(
                    (.budgetLines, EconomyConflict.unknown(place(.budgetLines, index, "budget"), .budget, line.budget.text)))
            }
        }
        return found
    }

    private func forecastConflicts() -> PackageConflicts {
        var found: PackageConflicts = []
        for (index, round) in package.roundEconomies.enumerated() {
            check(round.organisation, round.year, round.round, .roundEconomies, index, &found)
        }
        for (index, forecast) in package.areaForecasts.enumerated() {
            check(forecast.organisation, forecast.year, forecast.round, .areaForecasts, index, &found)
            guard check(forecast.area, .areaForecasts, index, &found), tree[forecast.organisation] != nil else { continue }
            // Last year's forecast may stand beside this year's rows, so that the next year's placement is good enough.
            let committee = committee(of: forecast.organisation, forecast.year, forecast.round)
            let places = [forecast.year, forecast.year + 1].map {
                EconomyCodes.Placement(organisation: committee, year: $0, area: forecast.area)
            }
            if economy.placements.isDisjoint(with: places) {
                found.append(
                    (
                        .areaForecasts,
                        EconomyConflict.notPlaced(place(.areaForecasts, index, "area"), forecast.area, committee, forecast.year)
                    ))
            }
        }
        for (index, outcome) in package.areaOutcomes.enumerated() {
            check(outcome.area, .areaOutcomes, index, &found)
            checkExists(outcome.organisation, in: outcome.month, .areaOutcomes, index, field: "month", &found)
        }
        for (index, cost) in package.capitalCosts.enumerated() {
            check(cost.organisation, cost.year, cost.round, .capitalCosts, index, &found)
        }
        for (index, note) in package.economyNotes.enumerated() {
            check(note.organisation, note.year, note.round, .economyNotes, index, &found)
        }
        return found
    }

    private func resultUnitConflicts() -> PackageConflicts {
        var found: PackageConflicts = []
        for (index, unit) in package.resultUnits.enumerated() {
            checkExists(unit.unit, in: FiscalPeriod.year(unit.year), .resultUnits, index, field: "unit", &found)
            check(unit.committee, .resultUnits, index, field: "committee", &found)
            check(unit.area, .resultUnits, index, &found)
        }
        for (index, forecast) in package.resultForecasts.enumerated() {
            let known = EconomyCodes.UnitYear(unit: forecast.unit, year: forecast.year)
            if !economy.resultUnits.contains(known) {
                let name = "\(forecast.unit) \(forecast.year)"
                found.append((.resultForecasts, EconomyConflict.unknown(place(.resultForecasts, index, "unit"), .resultUnit, name)))
                continue
            }
            check(forecast.unit, forecast.year, forecast.round, .resultForecasts, index, field: "unit", &found)
        }
        return found
    }
}
