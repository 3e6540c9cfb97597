import Foundation
import Quantities

/// The canonical text. Parentheses are printed only where the tree needs them, and the tree needs them only where they were
/// written: what could be parsed can be parsed again, also at the nesting limit.
extension FormulaExpression {
    var printed: String {
        switch self {
        case .number(let number): number.plain.replacing(".", with: ",")
        case .indicator(let code, let column, _): "[\(code)]" + (column.map { "." + $0.word } ?? "")
        case .negation(let operand): "-" + operand.printed(where: operand.isUnary)
        case .sum(let first, let rest):
            rest.reduce(first.printed(where: !first.isSum)) { text, term in
                "\(text) \(term.sign.rawValue) \(term.operand.printed(where: !term.operand.isSum))"
            }
        case .product(let first, let rest):
            rest.reduce(first.printed(where: first.isUnary)) { text, factor in
                "\(text) \(factor.sign.rawValue) \(factor.operand.printed(where: factor.operand.isUnary))"
            }
        case .moved(let operand, let period): operand.printed(where: operand.canMove) + period.printed
        case .aggregate(let aggregate, let operands):
            "\(aggregate.rawValue)(\(operands.map(\.printed).joined(separator: "; ")))"
        case .rounding(let operand, let decimals): "avrunda(\(operand.printed); \(decimals))"
        }
    }

    private func printed(where bare: Bool) -> String { bare ? printed : "(\(printed))" }

    private var isSum: Bool {
        if case .sum = self { true } else { false }
    }

    /// Binds as tightly as a unary minus or tighter.
    private var isUnary: Bool {
        switch self {
        case .sum, .product: false
        default: true
        }
    }

    /// May stand right before `@`.
    private var canMove: Bool {
        switch self {
        case .indicator, .aggregate, .rounding: true
        default: false
        }
    }
}
