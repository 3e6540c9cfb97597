import Quantities

/// How a column prints money: in what unit, with how many decimals, and whether its sign is turned.
struct AmountStyle {
    let unit: MoneyUnit
    let decimals: Int
    /// True where the column's own convention is the opposite of the inner one.
    var turned = false

    static let mnkr = AmountStyle(unit: .mkr, decimals: 1)
    static let kr = AmountStyle(unit: .kr, decimals: 0)

    /// With the sign turned.
    var negative: AmountStyle { AmountStyle(unit: unit, decimals: decimals, turned: true) }

    /// Half away from zero, so that an amount and its opposite print alike; without the unit.
    func printed(_ amount: Money) -> String {
        amount.number(in: unit, decimals: decimals, turned: turned)
    }

    func cell(_ figure: Figure?, pending: Bool = false) -> EconomyTable.Cell {
        guard let figure else { return .empty }
        return EconomyTable.Cell(.amount(figure), printed(figure.amount), marks: pending ? [.pending] : [])
    }
}

extension Figure {
    /// The sum of those that there are; nil where there is none, or where it does not fit in 64 bits.
    static func total(_ rule: String, _ terms: [(label: String, figure: Figure?)]) -> Figure? {
        let present = terms.compactMap { term in term.figure.map { Computation.Term(.plus, term.label, $0) } }
        if present.count == 1 { return present[0].figure }
        return present.isEmpty ? nil : try? Figure.computed(rule, present)
    }
}
