import Economy
import Expectations
import Quantities
import Steering

/// An economy drawn at random: areas with parts, units, forecasts, changes of every kind, result units. The same seed gives the same one.
struct RandomEconomy {
    private var random: SeededRandom
    private(set) var contents: EconomyContents
    private let wholes = ["a", "b", "c", "d", "e"]

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        contents = SmallEconomy.contents(round: .tertial2, withForecasts: false)
        contents.areas = []
        contents.placements = []
        contents.budgetLines = []
        for (order, code) in wholes.enumerated() { addArea(code, order: order * 10) }
        addRedistribution()
    }

    /// The same records in another order.
    mutating func shuffled() -> EconomyContents {
        var other = contents
        other.areas.shuffle(using: &random)
        other.placements.shuffle(using: &random)
        other.budgetLines.shuffle(using: &random)
        other.forecasts.shuffle(using: &random)
        other.adjustments.shuffle(using: &random)
        other.applications.shuffle(using: &random)
        other.resultUnits.shuffle(using: &random)
        other.resultForecasts.shuffle(using: &random)
        other.outcomes.shuffle(using: &random)
        return other
    }

    private mutating func addArea(_ code: String, order: Int) {
        place(code, part: nil, order: order)
        let parts = random.below(3)
        // Whole amounts by the whole itself, by its parts, or by units.
        let bearer = random.below(3)
        for part in 0..<parts {
            let name = "\(code)-\(part)"
            place(name, part: code, order: order + 1 + part)
            if bearer == 1 || random.below(2) == 0 { addAmounts(name, SmallEconomy.committee) }
        }
        if bearer == 2 {
            for unit in ["norr", "soder", "ost"] { addAmounts(code, SmallEconomy.unit(unit)) }
        } else if bearer == 0 || parts == 0 {
            addAmounts(code, SmallEconomy.committee)
        }
        for kind in 0..<random.below(5) { addChange("\(code)-\(kind)", parts > 0 && random.below(2) == 0 ? "\(code)-0" : code) }
        if random.below(2) == 0 { addResultUnit(code) }
        for month in 1...8 where order > 0 {
            contents.outcomes.append(SmallEconomy.outcome(code, 2023, month, Int64(random.below(90))))
        }
    }

    private mutating func place(_ code: String, part whole: String?, order: Int) {
        contents.areas.append(SmallEconomy.area(code, code.uppercased(), part: whole))
        contents.placements.append(
            AreaPlacement(year: 2023, organisation: SmallEconomy.committee, area: SmallEconomy.code(code), order: order))
    }

    private mutating func addAmounts(_ area: String, _ organisation: OrganisationCode) {
        var line = SmallEconomy.line(area, 0, organisation: organisation)
        line.amounts = amounts()
        contents.budgetLines.append(line)
        for round in [RoundKind.month(3), .tertial1, .tertial2] where round == .tertial2 || random.below(2) == 0 {
            var forecast = SmallEconomy.forecast(area, 0, round: round, organisation: organisation)
            forecast.amounts = amounts()
            contents.forecasts.append(forecast)
        }
    }

    private mutating func addChange(_ code: String, _ area: String) {
        let amount = money()
        let steps = [
            RequestStep(state: random.pick(RequestState.allCases), round: random.pick([.tertial1, .tertial2, .annualReport]))
        ]
        switch random.below(4) {
        case 0:
            contents.applications.append(
                GrantApplication(
                    code: ApplicationCode(stored: code), year: 2023, organisation: SmallEconomy.committee, fund: .safety,
                    purpose: code, amount: amount, use: .operating(SmallEconomy.code(area)), steps: steps))
        case 1:
            contents.adjustments.append(
                SmallEconomy.adjustment(code, .turnover, area, .gross(costs: amount, revenues: amount), steps: steps))
        case 2: contents.adjustments.append(SmallEconomy.adjustment(code, .volume, area, .net(amount), steps: steps))
        default: contents.adjustments.append(SmallEconomy.adjustment(code, .budget, area, amounts(), steps: steps))
        }
    }

    private mutating func addRedistribution() {
        let amount = money()
        contents.adjustments += [
            SmallEconomy.adjustment("till", .redistribution, random.pick(wholes), .net(amount), group: "flytt"),
            SmallEconomy.adjustment(
                "fran", .redistribution, random.pick(wholes), .net(Money(ore: -amount.ore)), group: "flytt"),
        ]
    }

    private mutating func addResultUnit(_ area: String) {
        let unit = OrganisationCode(stored: "enhet-\(area)")
        contents.resultUnits.append(
            ResultUnit(
                year: 2023, unit: unit, committee: SmallEconomy.committee, area: SmallEconomy.code(area), order: 1,
                grossBudget: money(), openingFund: money()))
        contents.resultForecasts.append(
            ResultForecast(year: 2023, unit: unit, round: .tertial2, result: Money(ore: money().ore - 400_000), ownDoing: true))
    }

    private mutating func amounts() -> Amounts {
        random.below(2) == 0 ? .net(money()) : .gross(costs: money(), revenues: money())
    }

    /// Up to a million kronor, with öre.
    private mutating func money() -> Money { Money(ore: Int64(random.below(100_000_000))) }
}
