import Foundation

/// A number rounded half away from zero and taken apart into digits, so that rounding and printing always agree.
struct RoundedDigits {
    let negative: Bool
    let whole: String
    /// The decimals without trailing zeros.
    let fraction: String
    /// How many decimals were asked for.
    let decimals: Int
    let isNumber: Bool

    init(_ value: Decimal, decimals asked: Int) {
        decimals = min(max(asked, 0), decimalDigitsMax)
        isNumber = value.isFinite
        let text = value.plain
        guard isNumber else {
            (negative, whole, fraction) = (false, text, "")
            return
        }
        let parts = text.drop { $0 == "-" }.split(separator: ".")
        let wholePart = Array(parts[0].utf8)
        let fractionPart = parts.count == 2 ? Array(parts[1].utf8) : []
        var digits = wholePart + fractionPart.prefix(decimals)
        if fractionPart.count > decimals, fractionPart[decimals] >= UInt8(ascii: "5") { RoundedDigits.increment(&digits) }
        let wholeCount = digits.count - min(decimals, fractionPart.count)
        var rest = digits[wholeCount...]
        while rest.last == UInt8(ascii: "0") { rest.removeLast() }
        whole = String(decoding: digits[..<wholeCount], as: UTF8.self)
        fraction = String(decoding: rest, as: UTF8.self)
        negative = text.hasPrefix("-") && digits.contains { $0 != UInt8(ascii: "0") }
    }

    var plain: String { (negative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction) }

    /// Adds one to the last digit, carrying to the left.
    private static func increment(_ digits: inout [UInt8]) {
        for index in digits.indices.reversed() {
            if digits[index] < UInt8(ascii: "9") {
                digits[index] += 1
                return
            }
            digits[index] = UInt8(ascii: "0")
        }
        digits.insert(UInt8(ascii: "1"), at: 0)
    }
}
