public import Foundation

/// Numbers as Swedish documents write them: decimal comma, blanks between thousands, a true minus.
public enum SwedishNumber {
    static let noBreakSpace = "\u{A0}"
    static let minus = "\u{2212}"

    /// Reads `1 945,5`, `−9,2`, `-9,2`. Thousands may be set apart by a blank, a no-break space or a thin space.
    ///
    /// Throws T1001 (nothing written), T1002 (not a number), T1003 (decimal point), T1004 (uneven thousands), T1005 (too long).
    public static func parse(_ text: String) throws(Diagnostic) -> Decimal {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty else {
            throw Diagnostic(
                "T1001", message: Localized(sv: "Talet saknas.", en: "The number is missing."),
                remedy: Localized(sv: "Skriv ett tal, till exempel 38,1.", en: "Write a number, for example 38,1."))
        }
        var scalars = trimmed.unicodeScalars[...]
        var negative = false
        if let sign = scalars.first, minusSigns.contains(sign) || sign == "+" {
            negative = sign != "+"
            scalars.removeFirst()
        }
        let parts = scalars.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first else { throw notANumber(text) }
        let fraction = parts.count == 2 ? parts[1] : Substring.UnicodeScalarView()
        guard parts.count == 1 || !fraction.isEmpty, fraction.allSatisfy(isDigit) else {
            throw scalars.contains(".") ? decimalPoint(text) : notANumber(text)
        }
        let digits = try wholeDigits(whole, of: text)
        return try Decimal(
            negative: negative, digits: digits + String(Substring(fraction)), exponent: -fraction.count)
    }

    /// Exactly `decimals` decimals, rounded half away from zero, no-break spaces between thousands: `1 945,50`.
    public static func format(_ value: Decimal, decimals: Int) -> String {
        printed(RoundedDigits(value, decimals: decimals), padded: true)
    }

    /// At most `decimals` decimals, trailing zeros left out: `1 945,5`.
    public static func format(_ value: Decimal, atMost decimals: Int) -> String {
        printed(RoundedDigits(value, decimals: decimals), padded: false)
    }

    /// An amount in a unit, printed as ``format(_:decimals:)`` prints a number.
    static func format(_ amount: Money, in unit: MoneyUnit, decimals: Int, turned: Bool) -> String {
        printed(
            RoundedDigits(units: amount.ore, places: unit.decimalsOfOre, decimals: decimals, turned: turned), padded: true)
    }

    /// Rounds half away from zero, as people do by hand: 0,05 gives 0,1 and −0,05 gives −0,1.
    public static func round(_ value: Decimal, decimals: Int) -> Decimal {
        guard value.isFinite else { return value }
        return Decimal(string: RoundedDigits(value, decimals: decimals).plain) ?? value
    }

    private static let minusSigns: [Unicode.Scalar] = ["-", "\u{2212}", "\u{2013}"]
    static let blanks: [Unicode.Scalar] = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// The digits of the whole part, either unbroken or in groups of three.
    private static func wholeDigits(_ whole: Substring.UnicodeScalarView, of text: String) throws(Diagnostic) -> String {
        guard whole.allSatisfy({ isDigit($0) || blanks.contains($0) }) else {
            throw whole.contains(".") ? decimalPoint(text) : notANumber(text)
        }
        let groups = whole.split(omittingEmptySubsequences: false) { blanks.contains($0) }
        guard let first = groups.first, !first.isEmpty else { throw notANumber(text) }
        if groups.count > 1 {
            guard first.count <= 3, first.first != "0", groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                throw Diagnostic(
                    "T1004",
                    message: Localized(
                        sv: "”\(quoted(text))” har siffrorna i ojämna grupper.",
                        en: "“\(quoted(text))” has its digits in uneven groups."),
                    remedy: Localized(
                        sv: "Skriv mellanrum bara mellan tusental, till exempel 1 945.",
                        en: "Set apart thousands only, as in 1 945."))
            }
        } else if first.count > 1, first.first == "0" {
            throw notANumber(text)
        }
        return groups.map { String(Substring($0)) }.joined()
    }

    private static func notANumber(_ text: String) -> Diagnostic {
        Diagnostic(
            "T1002",
            message: Localized(sv: "”\(quoted(text))” är inte ett tal.", en: "“\(quoted(text))” is not a number."),
            remedy: Localized(sv: "Skriv ett tal, till exempel 1 945,5.", en: "Write a number, for example 1 945,5."))
    }

    private static func decimalPoint(_ text: String) -> Diagnostic {
        Diagnostic(
            "T1003",
            message: Localized(
                sv: "”\(quoted(text))” har punkt i talet; det går inte att veta om den skiljer decimaler eller tusental.",
                en: "“\(quoted(text))” has a point; it may set apart decimals or thousands."),
            remedy: Localized(
                sv: "Skriv decimaler efter komma, till exempel 38,1.", en: "Write decimals after a comma, for example 38,1."))
    }

    private static func printed(_ rounded: RoundedDigits, padded: Bool) -> String {
        guard rounded.isNumber else { return rounded.whole }
        var fraction = rounded.fraction
        if padded {
            fraction += String(repeating: "0", count: max(0, rounded.decimals - fraction.utf8.count))
        }
        var grouped = ""
        for (position, digit) in rounded.whole.enumerated() {
            let left = rounded.whole.utf8.count - position
            if position > 0, left % 3 == 0 { grouped += noBreakSpace }
            grouped.append(digit)
        }
        return (rounded.negative ? minus : "") + grouped + (fraction.isEmpty ? "" : "," + fraction)
    }
}
