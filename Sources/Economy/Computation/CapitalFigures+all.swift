import Quantities
import Steering

extension CapitalFigures {
    /// Depreciation and interest, those of them that have a budget or that the round says something of.
    static func all(_ areas: [AreaFigures], _ contents: EconomyContents) throws(Diagnostic) -> [CapitalFigures] {
        var all: [CapitalFigures] = []
        for kind in CapitalCost.Kind.allCases {
            let ofKind = areas.filter { $0.depth == 0 && $0.area.kind == kind.areaKind }
            let cost = contents.capitalCosts.first {
                $0.kind == kind && $0.year == contents.year && $0.round == contents.round
                    && $0.organisation == contents.organisation.code
            }
            let budgets = ofKind.compactMap { area in area.adjustedBudget.map { (area.name, $0) } }
            guard cost != nil || !budgets.isEmpty else { continue }
            let budget = budgets.count == 1 ? budgets[0].1 : budgets.isEmpty ? nil : try Figure.sum(WholeSums.rule, budgets)
            all.append(try CapitalFigures(kind, name: ofKind.first?.name ?? kind.name, budget: budget, cost))
        }
        return all
    }

    private init(_ kind: CapitalCost.Kind, name: String, budget: Figure?, _ cost: CapitalCost?) throws(Diagnostic) {
        let forecast = cost.flatMap { cost in cost.forecast.map { Figure($0, from: .capitalCost(cost)) } }
        self.kind = kind
        self.name = name
        self.budget = budget
        booked = cost.flatMap { cost in cost.booked.map { Figure($0, from: .capitalCost(cost)) } }
        self.forecast = forecast
        deviation = try .deviation(budget, forecast, isDue: budget != nil)
    }
}
