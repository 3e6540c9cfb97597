import Economy
import Quantities
import Rounds
import Steering

extension EconomyRecords {
    /// What one round is made of. The key's organisation is the one that the records were fetched for, or one of its units.
    ///
    /// - Returns: nil where there is no such organisation.
    func contents(_ key: RoundKey) -> EconomyContents? {
        guard let organisation = tree[key.organisation] else { return nil }
        let place = EconomyPlace(of: key.organisation, year: key.year, round: key.kind, tree)
        var contents = EconomyContents(organisation: organisation, year: key.year, round: key.kind, city: place.city)
        let below = below(key.organisation, on: place.day)
        contents.units = below
        let named = tree.descendants(of: key.organisation).union([key.organisation, place.committee, place.city])
        contents.names = tree.organisations.filter { named.contains($0.key) }.mapValues(\.name)
        contents.areas = areas
        let concerned = below.union([key.organisation])
        let responsible: Set = [key.organisation, place.committee]
        addBudgets(to: &contents, concerned, committee: place.committee)
        addForecasts(to: &contents, concerned)
        addResultUnits(to: &contents, committee: place.committee)
        addInvestments(to: &contents)
        let (year, city) = (key.year, place.city)
        contents.rules = rules.filter { $0.year == year && (responsible.contains($0.owner) || $0.owner == city) }
        contents.series = series
        contents.readings = readings.filter {
            $0.organisation == key.organisation && (year - 2...year).contains($0.month.year)
        }
        contents.prices = prices.filter {
            (year - 1...year).contains($0.year) && (responsible.contains($0.owner) || $0.owner == city)
        }
        contents.staffFigures = staffFigures.filter {
            (concerned.contains($0.organisation) || $0.organisation == city) && (year - 2...year).contains($0.period.year)
        }
        contents.notes = notes.filter { $0.organisation == key.organisation && $0.year == year && $0.round == key.kind }
        return contents
    }

    /// The departments and units on the day, those under a department included.
    private func below(_ organisation: OrganisationCode, on day: CalendarDate) -> Set<OrganisationCode> {
        var found: Set<OrganisationCode> = []
        var open = [organisation]
        while let next = open.popLast() {
            for child in tree.children(of: next, on: day) where child.isPartOfCommittee && found.insert(child.code).inserted {
                open.append(child.code)
            }
        }
        return found
    }

    private func addBudgets(to contents: inout EconomyContents, _ concerned: Set<OrganisationCode>, committee: OrganisationCode) {
        let (organisation, year) = (contents.organisation.code, contents.year)
        let years = year - 1...year
        contents.placements = placements.filter { $0.organisation == committee && years.contains($0.year) }
        contents.budgets = budgets.filter { $0.organisation == committee && years.contains($0.year) }
        contents.budgetLines = budgetLines.filter { concerned.contains($0.organisation) && years.contains($0.year) }
        if committee != organisation { lend(to: &contents, concerned) }
        contents.adjustments = adjustments.filter { $0.organisation == organisation && $0.year == year }
        contents.applications = applications.filter { $0.organisation == organisation && $0.year == year }
    }

    /// A unit has the rows of its committee in which it has money of its own, or all where it has none yet, and the committee's
    /// budget versions, whose revenues are not the unit's.
    private func lend(to contents: inout EconomyContents, _ concerned: Set<OrganisationCode>) {
        let organisation = contents.organisation.code
        var own = Set(contents.budgetLines.map(\.area))
        own.formUnion(forecasts.filter { concerned.contains($0.organisation) }.map(\.area))
        own.formUnion(outcomes.filter { concerned.contains($0.organisation) }.map(\.area))
        own.formUnion(resultUnits.filter { concerned.contains($0.unit) }.map(\.area))
        own.formUnion(areas.filter { own.contains($0.code) }.compactMap(\.parent))
        contents.placements = contents.placements.filter { own.isEmpty || own.contains($0.area) }.map { placement in
            var lent = placement
            lent.organisation = organisation
            return lent
        }
        contents.budgets = contents.budgets.map { budget in
            var lent = budget
            (lent.organisation, lent.revenues) = (organisation, nil)
            return lent
        }
    }

    private func addForecasts(to contents: inout EconomyContents, _ concerned: Set<OrganisationCode>) {
        let (organisation, year) = (contents.organisation.code, contents.year)
        let years = year - 1...year
        contents.roundEconomies = roundEconomies.filter { $0.organisation == organisation && years.contains($0.year) }
        contents.forecasts = forecasts.filter { concerned.contains($0.organisation) && years.contains($0.year) }
        contents.outcomes = outcomes.filter { concerned.contains($0.organisation) && years.contains($0.month.year) }
        contents.capitalCosts = capitalCosts.filter { $0.organisation == organisation && $0.year == year }
    }

    /// A committee's own, or the one that a unit is.
    private func addResultUnits(to contents: inout EconomyContents, committee: OrganisationCode) {
        let (organisation, year) = (contents.organisation.code, contents.year)
        contents.resultUnits = resultUnits.filter {
            $0.year <= year && (organisation == committee ? $0.committee == committee : $0.unit == organisation)
        }
        let years = Set(contents.resultUnits.map { EconomyCodes.UnitYear(unit: $0.unit, year: $0.year) })
        contents.resultForecasts = resultForecasts.filter { years.contains(EconomyCodes.UnitYear(unit: $0.unit, year: $0.year)) }
    }

    private func addInvestments(to contents: inout EconomyContents) {
        let (organisation, year) = (contents.organisation.code, contents.year)
        contents.investments = investments.filter { $0.organisation == organisation && $0.year == year }
        let lines = Set(contents.investments.map(\.code))
        contents.investmentForecasts = investmentForecasts.filter { $0.year == year && lines.contains($0.line) }
        contents.investmentTransfers = investmentTransfers.filter { $0.organisation == organisation && $0.year == year }
    }
}
