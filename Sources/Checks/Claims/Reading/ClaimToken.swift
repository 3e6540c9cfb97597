import Foundation
import Texts

/// A word, a number, a live field or a sign of a sentence.
struct ClaimToken: Sendable {
    enum Kind: Sendable, Equatable {
        case word
        /// In digits, with as many decimals as are written.
        case number(Decimal, decimals: Int)
        /// "3.6": a goal's number, not a quantity.
        case dotted
        /// A value that is right by construction.
        case field(FieldReference)
        case sign
    }

    let kind: Kind
    /// As it stands.
    let text: String
    /// In lower case.
    let key: String
    /// In the sentence's text.
    let range: Range<String.Index>

    /// The number that the token says, in digits or as a word.
    var quantity: Decimal? {
        switch kind {
        case .number(let value, decimals: _): value
        case .word: SwedishNumeral.value(key).map { Decimal($0) }
        case .dotted, .field, .sign: nil
        }
    }

    /// A whole number that may count something.
    var count: Int? {
        switch kind {
        case .number(let value, decimals: 0): value < 1_000_000 ? Int(truncating: value as NSDecimalNumber) : nil
        case .word: SwedishNumeral.value(key)
        case .number, .dotted, .field, .sign: nil
        }
    }

    /// "2023" as a year, not as a quantity.
    var year: Int? {
        guard case .number(let value, decimals: 0) = kind, text.count == 4, value >= 1990, value <= 2060 else { return nil }
        return Int(truncating: value as NSDecimalNumber)
    }

    var isWord: Bool { kind == .word }

    /// Starts with a capital letter.
    var isCapitalised: Bool { text.first?.isUppercase ?? false }
}
