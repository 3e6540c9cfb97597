public import Foundation

/// The most digits a number may hold; `Decimal` holds 38 and must have room to spare for sums and products.
let decimalDigitsMax = 34

extension Decimal {
    /// Reads a number in plain notation: `-12.50`, or any JSON number such as `1.5e3`. Nothing is rounded or skipped.
    ///
    /// Throws T1006 for other text and T1005 when the number needs more than 34 digits.
    public init(exactly plain: String) throws(Diagnostic) {
        guard let number = PlainNumber(plain) else {
            throw Diagnostic(
                "T1006",
                message: Localized(
                    sv: "”\(quoted(plain))” är inte ett tal med decimalpunkt.",
                    en: "“\(quoted(plain))” is not a number with a decimal point."),
                remedy: Localized(sv: "Skriv till exempel 38.1 eller -0.05.", en: "Write for example 38.1 or -0.05."))
        }
        self = try Decimal(negative: number.negative, digits: number.digits, exponent: number.exponent)
    }

    /// The canonical plain notation: `12.5`, `-0.05`, `1000`; no exponent, no trailing zeros, never `-0`.
    public var plain: String {
        guard isFinite else { return "NaN" }
        var text = description
        if text.utf8.contains(UInt8(ascii: ".")) {
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return text == "-0" ? "0" : text
    }

    /// `digits` × 10^`exponent`, exactly; T1005 when that needs more than 34 digits before and after the point together.
    init(negative: Bool, digits: String, exponent: Int) throws(Diagnostic) {
        var significant = Array(digits.utf8).drop { $0 == UInt8(ascii: "0") }
        guard !significant.isEmpty else {
            self = 0
            return
        }
        var exponent = exponent
        while significant.last == UInt8(ascii: "0") {
            significant.removeLast()
            exponent += 1
        }
        let places = exponent >= 0 ? significant.count + exponent : max(significant.count, -exponent)
        guard places <= decimalDigitsMax,
            let value = Decimal(string: "\(negative ? "-" : "")\(String(decoding: significant, as: UTF8.self))e\(exponent)")
        else {
            throw Diagnostic(
                "T1005",
                message: Localized(
                    sv: "Talet behöver fler än \(decimalDigitsMax) siffror.",
                    en: "The number needs more than \(decimalDigitsMax) digits."),
                remedy: Localized(
                    sv: "Kontrollera talet, eller skriv det i en större enhet.", en: "Check it, or use a larger unit."))
        }
        self = value
    }
}

/// The grammar of a JSON number (RFC 8259, section 6), taken apart.
private struct PlainNumber {
    var negative = false
    var digits = ""
    var exponent = 0

    init?(_ text: String) {
        var rest = text.utf8[...]
        negative = rest.take(UInt8(ascii: "-"))
        let whole = rest.takeDigits()
        guard whole.count == 1 || (whole.first ?? UInt8(ascii: "0")) != UInt8(ascii: "0") else { return nil }
        var fraction = ""[...].utf8
        if rest.take(UInt8(ascii: ".")) {
            fraction = rest.takeDigits()
            guard !fraction.isEmpty else { return nil }
        }
        var power = 0
        if rest.take(UInt8(ascii: "e")) || rest.take(UInt8(ascii: "E")) {
            let negativePower = rest.take(UInt8(ascii: "-"))
            if !negativePower { _ = rest.take(UInt8(ascii: "+")) }
            let powerDigits = rest.takeDigits()
            guard !powerDigits.isEmpty else { return nil }
            // A power beyond six digits is too large whatever it is; the limit keeps the sum below from overflowing.
            let size = Int(String(Substring(powerDigits.drop { $0 == UInt8(ascii: "0") }.prefix(7)))) ?? 0
            power = negativePower ? -size : size
        }
        guard rest.isEmpty else { return nil }
        digits = String(Substring(whole)) + String(Substring(fraction))
        exponent = power - fraction.count
    }
}

extension Substring.UTF8View {
    /// Drops the first byte when it is `byte`, and says whether it was.
    fileprivate mutating func take(_ byte: UInt8) -> Bool {
        guard first == byte else { return false }
        removeFirst()
        return true
    }

    fileprivate mutating func takeDigits() -> Substring.UTF8View {
        let digits = prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        self = dropFirst(digits.count)
        return digits
    }
}
