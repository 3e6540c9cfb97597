import Foundation
import Quantities

/// Walks through a formula's text, token by token.
struct FormulaReader {
    /// The plan package's limit for codes.
    static let codeLimit = 120
    static let digitLimit = 30

    private let characters: [Character]
    private var position = 0

    init(_ text: String) {
        characters = Array(text)
    }

    mutating func next() throws(Diagnostic) -> FormulaToken {
        _ = take(while: \.isWhitespace)
        let place = here
        guard let character = current else { return FormulaToken(kind: .end, place: place) }
        switch character {
        case _ where character.isASCIIDigit: return FormulaToken(kind: .number(try number()), place: place)
        case "[": return FormulaToken(kind: try indicator(), place: place)
        case "@": return FormulaToken(kind: .period(try period()), place: place)
        case _ where character.isLetter: return FormulaToken(kind: .word(take(while: \.isLetter)), place: place)
        default:
            guard let sign = Self.signs[character] else { throw FormulaFault.foreignCharacter(character).diagnostic(at: place) }
            position += 1
            return FormulaToken(kind: .sign(sign), place: place)
        }
    }

    /// The typographic minus and times signs are what a word processor makes of `-` and `*`.
    private static let signs: [Character: Character] = [
        "+": "+", "-": "-", "−": "-", "*": "*", "×": "*", "·": "*", "/": "/", "(": "(", ")": ")", ";": ";",
    ]

    /// `12`, `12,5` or `12.5`.
    private mutating func number() throws(Diagnostic) -> Decimal {
        let place = here
        var text = take(while: \.isASCIIDigit)
        var fraction: String?
        if current == "," || current == "." {
            position += 1
            fraction = take(while: \.isASCIIDigit)
            text += "," + (fraction ?? "")
        }
        let digits = text.count - (fraction == nil ? 0 : 1)
        guard fraction != "", digits <= Self.digitLimit else { throw FormulaFault.malformedNumber(text).diagnostic(at: place) }
        return try Decimal(exactly: Self.withoutLeadingZeros(text.replacing(",", with: ".")))
    }

    private static func withoutLeadingZeros(_ text: String) -> String {
        let rest = text.drop { $0 == "0" }
        return rest.first?.isASCIIDigit == true ? String(rest) : "0" + rest
    }

    /// `[code]` or `[code].column`.
    private mutating func indicator() throws(Diagnostic) -> FormulaToken.Kind {
        let place = here
        position += 1
        let code = take { $0 != "]" && $0 != "[" }.trimming(\.isWhitespace)
        guard current == "]", Self.isCode(code) else {
            throw FormulaFault.malformedIndicator("[" + code.prefix(Self.codeLimit) + (current == "]" ? "]" : "")).diagnostic(
                at: place)
        }
        position += 1
        guard current == "." else { return .indicator(code, nil) }
        let columnPlace = here
        position += 1
        let word = take(while: \.isLetter)
        guard let column = FormulaColumn(word: word.lowercased()) else {
            throw FormulaFault.unknownColumn(word).diagnostic(at: columnPlace)
        }
        return .indicator(code, column)
    }

    /// docs/planpaket.md: 1–120 of `a–z 0–9 . - :`, first a letter or a digit.
    private static func isCode(_ code: String) -> Bool {
        let scalars = code.unicodeScalars
        guard let first = scalars.first, scalars.count <= codeLimit, first != ".", first != "-", first != ":" else { return false }
        return scalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "." || $0 == "-" || $0 == ":" }
    }

    /// `@-1`, `@år-1`, `@helår`, `@T2` … A minus belongs to the period only when a digit follows at once.
    private mutating func period() throws(Diagnostic) -> FormulaPeriod {
        let start = position
        let place = here
        position += 1
        var word = take(while: \.isLetter).lowercased()
        if word == "t" { word += take(while: \.isASCIIDigit) }
        var count: Int?
        if current == "-" || current == "−", position + 1 < characters.count, characters[position + 1].isASCIIDigit {
            position += 1
            count = Int(take(while: \.isASCIIDigit)) ?? Int.max
        }
        guard let period = FormulaPeriod(word: word, before: count) else {
            throw FormulaFault.malformedPeriod(String(characters[start..<position])).diagnostic(at: place)
        }
        return period
    }

    private var current: Character? { position < characters.count ? characters[position] : nil }

    private var here: FormulaPlace { FormulaPlace(character: position + 1) }

    private mutating func take(while belongs: (Character) -> Bool) -> String {
        let start = position
        while let character = current, belongs(character) { position += 1 }
        return String(characters[start..<position])
    }
}

extension Character {
    /// 0–9 and no other script's digits.
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension String {
    fileprivate func trimming(_ belongs: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, belongs(last) { rest.removeLast() }
        return String(rest.drop(while: belongs))
    }
}
