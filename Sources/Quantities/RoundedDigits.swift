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

    init(_ value: Decimal, decimals: Int) {
        let text = value.plain
        guard value.isFinite else {
            self.init(noNumber: text, decimals: decimals)
            return
        }
        let parts = text.drop { $0 == "-" }.split(separator: ".")
        self.init(
            isNegative: text.hasPrefix("-"), whole: Array(parts[0].utf8), fraction: parts.count == 2 ? Array(parts[1].utf8) : [],
            decimals: decimals)
    }

    /// `units` times ten to the power of minus `places`, by its digits alone: an amount of money, of which a page prints thousands.
    ///
    /// - Parameter turned: with the opposite sign.
    init(units: Int64, places: Int, decimals: Int, turned: Bool) {
        var digits = Array("\(units.magnitude)".utf8)
        if digits.count <= places {
            digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: places + 1 - digits.count), at: 0)
        }
        self.init(
            isNegative: (units < 0) != turned, whole: Array(digits.dropLast(places)), fraction: Array(digits.suffix(places)),
            decimals: decimals)
    }

    private init(noNumber text: String, decimals asked: Int) {
        (isNumber, negative, whole, fraction) = (false, false, text, "")
        decimals = min(max(asked, 0), decimalDigitsMax)
    }

    private init(isNegative: Bool, whole wholePart: [UInt8], fraction fractionPart: [UInt8], decimals asked: Int) {
        decimals = min(max(asked, 0), decimalDigitsMax)
        isNumber = true
        var digits = wholePart + fractionPart.prefix(decimals)
        if fractionPart.count > decimals, fractionPart[decimals] >= UInt8(ascii: "5") { RoundedDigits.increment(&digits) }
        let wholeCount = digits.count - min(decimals, fractionPart.count)
        var rest = digits[wholeCount...]
        while rest.last == UInt8(ascii: "0") { rest.removeLast() }
        whole = String(decoding: digits[..<wholeCount], as: UTF8.self)
        fraction = String(decoding: rest, as: UTF8.self)
        negative = isNegative && digits.contains { $0 != UInt8(ascii: "0") }
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
