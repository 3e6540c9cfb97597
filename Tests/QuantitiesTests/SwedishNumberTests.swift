import Expectations
import Foundation
import Quantities
import Testing

@Suite struct SwedishNumberTests {
    @Test(arguments: [
        ("0", "0"), ("33", "33"), ("38,1", "38.1"), ("1 945,5", "1945.5"), ("1\u{A0}945,5", "1945.5"), ("1\u{202F}945", "1945"),
        ("1\u{2009}000\u{2009}000", "1000000"), ("−9,2", "-9.2"), ("-9,2", "-9.2"), ("–9,2", "-9.2"), ("+5", "5"), ("0,05", "0.05"),
        ("-0", "0"), ("1945", "1945"), ("12,500", "12.5"), (" 7 ", "7"), ("9 999 999 999,99", "9999999999.99"),
    ])
    func aSwedishNumberIsReadExactly(text: String, plain: String) throws {
        expectEqual(try SwedishNumber.parse(text).plain, plain)
    }

    @Test(arguments: [
        ("", "T1001"), ("  ", "T1001"), ("tolv", "T1002"), ("1,2,3", "T1002"), ("12,", "T1002"), (",5", "T1002"), ("--5", "T1002"),
        ("- 5", "T1002"), ("007", "T1002"), ("٣", "T1002"), ("5\u{301}", "T1002"), ("1.5", "T1003"), ("1.945,5", "T1003"),
        ("1 94", "T1004"), ("1945 000", "T1004"), ("1  945", "T1004"), ("0 945", "T1004"), ("10 20", "T1004"),
        ("12345678901234567890123456789012345", "T1005"),
    ])
    func whatIsNoSwedishNumberGetsANumberedError(text: String, code: String) {
        expectEqual(expectThrows(Diagnostic.self) { _ = try SwedishNumber.parse(text) }?.code, code, text)
    }
}
