import Foundation

/// What a formula says, as a tree. Chains (`a + b - c`) lie flat in one node, so that the depth of the tree is what the
/// writer nested (at most `Formula.nestingLimit`), not how long the formula is.
indirect enum FormulaExpression: Sendable, Hashable {
    case number(Decimal)
    case indicator(String, FormulaColumn?, FormulaPlace)
    case negation(FormulaExpression)
    case sum(FormulaExpression, [FormulaTerm])
    case product(FormulaExpression, [FormulaFactor])
    case moved(FormulaExpression, FormulaPeriod)
    /// With one operand over the organisation's units, with several over the operands.
    case aggregate(FormulaAggregate, [FormulaExpression])
    case rounding(FormulaExpression, decimals: Int)
}

/// A later term of a sum.
struct FormulaTerm: Sendable, Hashable {
    enum Sign: String, Sendable { case plus = "+", minus = "-" }
    let sign: Sign
    let operand: FormulaExpression
}

/// A later factor of a product.
struct FormulaFactor: Sendable, Hashable {
    enum Sign: String, Sendable { case times = "*", over = "/" }
    let sign: Sign
    let operand: FormulaExpression
    let place: FormulaPlace
}

/// A character's position in the text, from 1. All places are equal: formulas are compared by what they say, not by how
/// they were spaced.
struct FormulaPlace: Sendable, Hashable {
    let character: Int
    static func == (lhs: FormulaPlace, rhs: FormulaPlace) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}

enum FormulaAggregate: String, Sendable, CaseIterable {
    case sum = "summa", mean = "medel", minimum = "min", maximum = "max", count = "antal"

    /// Reads a Swedish or English word in lower case.
    init?(word: String) {
        switch word {
        case "sum": self = .sum
        case "mean": self = .mean
        case "count": self = .count
        default: self.init(rawValue: word)
        }
    }
}

extension FormulaExpression {
    /// Calls `found` for each indicator, in the order of the text.
    func collectReferences(periods: [FormulaPeriod], overUnits: Bool, found: (FormulaReference) -> Void) {
        switch self {
        case .number: break
        case .indicator(let code, let column, _):
            found(FormulaReference(indicator: code, column: column, periods: periods, overUnits: overUnits))
        case .negation(let operand), .rounding(let operand, _):
            operand.collectReferences(periods: periods, overUnits: overUnits, found: found)
        case .sum(let first, let rest):
            first.collectReferences(periods: periods, overUnits: overUnits, found: found)
            for term in rest { term.operand.collectReferences(periods: periods, overUnits: overUnits, found: found) }
        case .product(let first, let rest):
            first.collectReferences(periods: periods, overUnits: overUnits, found: found)
            for factor in rest { factor.operand.collectReferences(periods: periods, overUnits: overUnits, found: found) }
        case .moved(let operand, let period):
            operand.collectReferences(periods: periods + [period], overUnits: overUnits, found: found)
        case .aggregate(_, let operands):
            for operand in operands {
                operand.collectReferences(periods: periods, overUnits: overUnits || operands.count == 1, found: found)
            }
        }
    }

    /// Calls `found` for each indicator with its place in the text.
    func collectPlaces(found: (String, FormulaPlace) -> Void) {
        switch self {
        case .number: break
        case .indicator(let code, _, let place): found(code, place)
        case .negation(let operand), .rounding(let operand, _), .moved(let operand, _): operand.collectPlaces(found: found)
        case .sum(let first, let rest):
            first.collectPlaces(found: found)
            for term in rest { term.operand.collectPlaces(found: found) }
        case .product(let first, let rest):
            first.collectPlaces(found: found)
            for factor in rest { factor.operand.collectPlaces(found: found) }
        case .aggregate(_, let operands):
            for operand in operands { operand.collectPlaces(found: found) }
        }
    }

    /// Whether a calculation over units stands anywhere in it.
    var containsUnits: Bool {
        switch self {
        case .number, .indicator: false
        case .negation(let operand), .rounding(let operand, _), .moved(let operand, _): operand.containsUnits
        case .sum(let first, let rest): first.containsUnits || rest.contains { $0.operand.containsUnits }
        case .product(let first, let rest): first.containsUnits || rest.contains { $0.operand.containsUnits }
        case .aggregate(_, let operands): operands.count == 1 || operands.contains { $0.containsUnits }
        }
    }
}
