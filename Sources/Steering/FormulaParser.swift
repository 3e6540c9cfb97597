import Foundation
import Quantities

/// Recursive descent over the grammar
///
///     sum     = product (("+" | "-") product)*
///     product = unary (("*" | "/") unary)*
///     unary   = "-" unary | moved
///     moved   = number | (indicator | call | "(" sum ")") period?
///     call    = word "(" sum (";" sum)* ")"
struct FormulaParser {
    private let tokens: [FormulaToken]
    private var position = 0
    private var depth = 0
    private var terms = 0
    private var isOverUnits = false

    init(tokens: [FormulaToken]) {
        self.tokens = tokens
    }

    mutating func wholeFormula() throws(Diagnostic) -> FormulaExpression {
        if tokens.count == 1 { throw FormulaFault.empty.diagnostic(at: token.place) }
        let expression = try sum()
        guard case .end = token.kind else { throw unexpected(Self.operatorOrEnd) }
        return expression
    }

    private mutating func sum() throws(Diagnostic) -> FormulaExpression {
        let first = try product()
        var rest: [FormulaTerm] = []
        while let sign = FormulaTerm.Sign(rawValue: tokenSign) {
            position += 1
            rest.append(FormulaTerm(sign: sign, operand: try product()))
        }
        return rest.isEmpty ? first : .sum(first, rest)
    }

    private mutating func product() throws(Diagnostic) -> FormulaExpression {
        let first = try unary()
        var rest: [FormulaFactor] = []
        while let sign = FormulaFactor.Sign(rawValue: tokenSign) {
            let place = token.place
            position += 1
            rest.append(FormulaFactor(sign: sign, operand: try unary(), place: place))
        }
        return rest.isEmpty ? first : .product(first, rest)
    }

    private mutating func unary() throws(Diagnostic) -> FormulaExpression {
        guard tokenSign == "-" else { return try moved() }
        try descend()
        position += 1
        let operand = try unary()
        depth -= 1
        return .negation(operand)
    }

    private mutating func moved() throws(Diagnostic) -> FormulaExpression {
        if case .number(let number) = token.kind {
            try countTerm()
            position += 1
            return .number(number)
        }
        let operand = try movable()
        guard case .period(let period) = token.kind else { return operand }
        position += 1
        return .moved(operand, period)
    }

    private mutating func movable() throws(Diagnostic) -> FormulaExpression {
        switch token.kind {
        case .indicator(let code, let column):
            try countTerm()
            let place = token.place
            position += 1
            return .indicator(code, column, place)
        case .word(let word): return try call(word)
        case .sign("("):
            try descend()
            position += 1
            let inner = try sum()
            try close()
            return inner
        default: throw unexpected(Self.operand)
        }
    }

    private mutating func call(_ word: String) throws(Diagnostic) -> FormulaExpression {
        let place = token.place
        let name = word.lowercased()
        let aggregate = FormulaAggregate(word: name)
        guard aggregate != nil || name == "avrunda" || name == "round" else {
            throw FormulaFault.unknownFunction(word).diagnostic(at: place)
        }
        try descend()
        position += 1
        try take("(")
        if tokenSign == ")" { throw FormulaFault.wrongCount(word, aggregate).diagnostic(at: place) }
        let first = try sum()
        guard let aggregate else { return try rounding(first, word: word, place: place) }
        var operands = [first]
        while tokenSign == ";" {
            position += 1
            operands.append(try sum())
        }
        try close()
        if aggregate == .count, operands.count > 1 { throw FormulaFault.wrongCount(word, aggregate).diagnostic(at: place) }
        if operands.count == 1, first.containsUnits { throw FormulaFault.unitsWithinUnits.diagnostic(at: place) }
        return .aggregate(aggregate, operands)
    }

    /// The rest of `avrunda(x; 1)` after the first operand.
    private mutating func rounding(
        _ operand: FormulaExpression, word: String, place: FormulaPlace
    ) throws(Diagnostic) -> FormulaExpression {
        if tokenSign == ")" { throw FormulaFault.wrongCount(word, nil).diagnostic(at: place) }
        try take(";")
        guard case .number(let number) = token.kind, let decimals = (0...6).first(where: { Decimal($0) == number }) else {
            throw FormulaFault.badDecimals.diagnostic(at: token.place)
        }
        position += 1
        if tokenSign == ";" { throw FormulaFault.wrongCount(word, nil).diagnostic(at: place) }
        try close()
        return .rounding(operand, decimals: decimals)
    }

    private mutating func close() throws(Diagnostic) {
        guard tokenSign == ")" else { throw unexpected(Localized(sv: "ett räknetecken eller ”)”", en: "an operator or “)”")) }
        position += 1
        depth -= 1
    }

    private mutating func take(_ sign: Character) throws(Diagnostic) {
        guard tokenSign == String(sign) else { throw unexpected(Localized(sv: "”\(sign)”", en: "“\(sign)”")) }
        position += 1
    }

    private mutating func descend() throws(Diagnostic) {
        depth += 1
        if depth > Formula.nestingLimit { throw FormulaFault.nestedTooDeep.diagnostic(at: token.place) }
    }

    private mutating func countTerm() throws(Diagnostic) {
        terms += 1
        if terms > Formula.termLimit { throw FormulaFault.tooManyTerms.diagnostic(at: token.place) }
    }

    private var token: FormulaToken { tokens[position] }

    /// The sign the reader stands at, empty at anything else.
    private var tokenSign: String {
        if case .sign(let sign) = token.kind { String(sign) } else { "" }
    }

    private func unexpected(_ expected: Localized) -> Diagnostic {
        FormulaFault.expected(expected, found: token.name).diagnostic(at: token.place)
    }

    private static let operand = Localized(
        sv: "ett tal, en [indikator], en funktion eller ”(”", en: "a number, an [indicator], a function or “(”")
    private static let operatorOrEnd = Localized(
        sv: "ett räknetecken eller formelns slut", en: "an operator or the end of the formula")
}
