import Foundation

/// An amount as people type it or paste it: "180,9" in the unit of the table, or with its own: "180,9 mnkr", "180 900 tkr",
/// "180900000 kr".
public enum AmountInput {
    /// Exact to the öre, nothing rounded. An empty text is no amount: whether it may be left out is the caller's matter.
    ///
    /// - Throws: the number's own diagnostic (T1001–T1005); T1032 where it would divide an öre, T1033 for an unknown unit, T1031
    ///   where it does not fit.
    public static func parse(_ text: String, default unit: MoneyUnit) throws(Diagnostic) -> Money {
        let scalars = text.unicodeScalars
        let end = scalars.lastIndex(where: SwedishNumber.isDigit).map(scalars.index(after:)) ?? scalars.endIndex
        let word = String(scalars[end...]).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let letter = word.unicodeScalars.first, letter.properties.isAlphabetic else {
            return try amount(SwedishNumber.parse(text), in: unit)
        }
        guard let typed = MoneyUnit.words[word.lowercased()] else { throw unknownUnit(word) }
        return try amount(SwedishNumber.parse(String(scalars[..<end])), in: typed)
    }

    /// How a form shows an amount in a unit, with as many decimals as it takes, so that it is parsed back to the same.
    public static func text(_ amount: Money, in unit: MoneyUnit) -> String {
        SwedishNumber.format(Decimal(amount.ore) / unit.ore, atMost: unit.decimalsOfOre)
    }

    private static func amount(_ number: Decimal, in unit: MoneyUnit) throws(Diagnostic) -> Money {
        // Whoever typed more decimals than there are öre is told so, whatever the size.
        guard SwedishNumber.round(number, decimals: unit.decimalsOfOre) == number else { throw tooManyDecimals(unit) }
        // Above this the product may not fit in 64 bits; kronor are then already beyond all budgets.
        guard abs(number) <= Decimal(Int64.max) / unit.ore, let ore = Int64((number * unit.ore).plain) else { throw Money.tooLarge }
        return Money(ore: ore)
    }

    private static func unknownUnit(_ word: String) -> Diagnostic {
        Diagnostic(
            "T1033",
            message: Localized(
                sv: "”\(quoted(word))” är ingen enhet för pengar.", en: "“\(quoted(word))” is not a unit of money."),
            remedy: Localized(
                sv: "Skriv mnkr, tkr eller kr efter talet, eller bara talet.",
                en: "Write mnkr, tkr or kr after the number, or the number alone."))
    }

    private static func tooManyDecimals(_ unit: MoneyUnit) -> Diagnostic {
        Diagnostic(
            "T1032",
            message: Localized(
                sv: "Beloppet har fler decimaler än ören i \(unit.symbol).",
                en: "The amount has more decimals than there are öre in \(unit.symbol)."),
            remedy: Localized(
                sv: "Skriv högst \(unit.decimalsOfOre) decimaler.", en: "Write at most \(unit.decimalsOfOre) decimals."))
    }

}

extension MoneyUnit {
    /// Two for kronor, five for thousands, eight for millions: the decimals in which an öre can be written.
    public var decimalsOfOre: Int {
        switch self {
        case .mkr: 8
        case .tkr: 5
        case .kr: 2
        }
    }

    /// As people write the units.
    fileprivate static let words: [String: MoneyUnit] = [
        "mnkr": .mkr, "mkr": .mkr, "miljoner": .mkr, "miljoner kronor": .mkr, "tkr": .tkr, "tusen": .tkr, "tusen kronor": .tkr,
        "kr": .kr, "kronor": .kr, "sek": .kr,
    ]
}
