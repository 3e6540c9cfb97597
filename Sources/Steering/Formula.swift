import Foundation
import Quantities

/// The formula of a derived indicator, in the language of docs/formler.md. A value: two formulas are equal when they
/// say the same thing, whatever blanks and words (`sum`, `summa`) they were written with.
public struct Formula: Sendable, Hashable, CustomStringConvertible {
    /// Longest text, in characters, both as written and as printed.
    public static let textLimit = 2_000
    /// Parentheses, functions and unary minuses inside each other.
    public static let nestingLimit = 32
    /// Numbers and indicators in one formula.
    public static let termLimit = 200
    /// Derived indicators that build on each other.
    public static let dependencyLimit = 16
    /// Values asked for in one evaluation, units included.
    public static let readingLimit = 100_000

    let expression: FormulaExpression

    /// Reads a formula. Throws `T2101`–`T2114`, whose place is the character at fault ("tecken 14", counted from 1).
    public static func parse(_ text: String) throws(Diagnostic) -> Formula {
        // Scalars, not characters: one character may carry any number of combining marks.
        guard text.utf8.count <= textLimit * 4, text.unicodeScalars.count <= textLimit else {
            throw FormulaFault.tooLong.diagnostic()
        }
        var parser = FormulaParser(tokens: try FormulaToken.read(text))
        let formula = Formula(expression: try parser.wholeFormula())
        guard formula.printed.unicodeScalars.count <= textLimit else { throw FormulaFault.tooLong.diagnostic() }
        return formula
    }

    /// The one way to write this formula: Swedish words, decimal comma, a blank around operators, no needless parentheses.
    /// `parse(printed)` gives an equal formula.
    public var printed: String { expression.printed }

    public var description: String { printed }

    /// Every indicator the formula reads, each combination of column and period once, in the order of the text.
    public var references: [FormulaReference] {
        var found: [FormulaReference] = []
        var seen: Set<FormulaReference> = []
        expression.collectReferences(periods: [], overUnits: false) { reference in
            if seen.insert(reference).inserted { found.append(reference) }
        }
        return found
    }
}
