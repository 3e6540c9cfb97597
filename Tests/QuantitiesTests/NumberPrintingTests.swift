import Expectations
import Foundation
import Quantities
import Testing

@Suite struct NumberPrintingTests {
    @Test(arguments: [
        ("38.1", 1, "38,1"), ("38", 1, "38,0"), ("1945.5", 1, "1\u{A0}945,5"), ("999", 0, "999"), ("1000", 0, "1\u{A0}000"),
        ("123456", 0, "123\u{A0}456"), ("1234567", 2, "1\u{A0}234\u{A0}567,00"), ("-9.2", 1, "\u{2212}9,2"), ("0", 2, "0,00"),
        ("0.05", 1, "0,1"), ("-0.05", 1, "\u{2212}0,1"), ("0.049", 1, "0,0"), ("-0.049", 1, "0,0"), ("0.15", 1, "0,2"),
        ("0.25", 1, "0,3"), ("-0.25", 1, "\u{2212}0,3"), ("2.5", 0, "3"), ("-2.5", 0, "\u{2212}3"), ("99.95", 1, "100,0"),
        ("999.5", 0, "1\u{A0}000"), ("-999999.5", 0, "\u{2212}1\u{A0}000\u{A0}000"), ("1.005", 2, "1,01"), ("5", -3, "5"),
    ])
    func aNumberIsPrintedWithExactlyItsDecimals(plain: String, decimals: Int, printed: String) throws {
        expectEqual(SwedishNumber.format(try Decimal(exactly: plain), decimals: decimals), printed)
    }

    @Test(arguments: [
        ("38.10", 2, "38,1"), ("38", 1, "38"), ("1.80", 2, "1,8"), ("3.125", 2, "3,13"), ("-0.04", 1, "0"),
        ("1000.0", 3, "1\u{A0}000"),
    ])
    func trailingZerosAreLeftOutWhenDecimalsAreALimit(plain: String, decimals: Int, printed: String) throws {
        expectEqual(SwedishNumber.format(try Decimal(exactly: plain), atMost: decimals), printed)
    }

    @Test(arguments: [
        ("0.05", 1, "0.1"), ("-0.05", 1, "-0.1"), ("0.5", 0, "1"), ("-0.5", 0, "-1"), ("1.4999", 0, "1"), ("9.99", 1, "10"),
        ("-0.4", 0, "0"), ("12.3456", 3, "12.346"), ("7", 5, "7"),
    ])
    func roundingGoesHalfAwayFromZero(plain: String, decimals: Int, rounded: String) throws {
        expectEqual(SwedishNumber.round(try Decimal(exactly: plain), decimals: decimals).plain, rounded)
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("12.50", "12.5"), ("-12.50", "-12.5"), ("0.05", "0.05"), ("-0.050", "-0.05"), ("1e3", "1000"),
        ("1.5E+2", "150"), ("125e-2", "1.25"), ("0e999999999999", "0"), ("1000000", "1000000"), ("0.000", "0"), ("1e0003", "1000"),
        ("1234567890123456789012345678901234", "1234567890123456789012345678901234"),
        ("0.1234567890123456789012345678901234", "0.1234567890123456789012345678901234"),
    ])
    func aPlainNumberIsReadExactlyAndHasOneCanonicalForm(text: String, plain: String) throws {
        expectEqual(try Decimal(exactly: text).plain, plain)
    }

    @Test(arguments: [
        ("", "T1006"), (" 1", "T1006"), ("+1", "T1006"), ("01", "T1006"), ("00", "T1006"), ("1.", "T1006"), (".5", "T1006"),
        ("1,5", "T1006"), ("1e", "T1006"), ("1e+", "T1006"), ("0x1F", "T1006"), ("NaN", "T1006"), ("Infinity", "T1006"),
        ("1 000", "T1006"),
        ("-", "T1006"), ("--1", "T1006"), ("1.5.2", "T1006"), ("1e40", "T1005"), ("1e-40", "T1005"),
        ("1e99999999999999999999", "T1005"),
        ("1e-99999999999999999999", "T1005"), ("12345678901234567890123456789012345", "T1005"),
    ])
    func whatIsNoPlainNumberGetsANumberedError(text: String, code: String) {
        expectEqual(expectThrows(Diagnostic.self) { _ = try Decimal(exactly: text) }?.code, code, text)
    }

    @Test(arguments: [
        ("38.1", "%", 1, "38,1\u{A0}%"), ("17", "barn/avd.", 1, "17,0\u{A0}barn/avd."), ("1945", "", 0, "1\u{A0}945"),
    ])
    func aMeasureIsPrintedWithItsUnit(value: String, unit: String, decimals: Int, printed: String) throws {
        let measure = Measure(value: try Decimal(exactly: value), unit: MeasureUnit(unit), decimals: decimals)
        expectEqual(measure.printed(), printed)
    }
}
