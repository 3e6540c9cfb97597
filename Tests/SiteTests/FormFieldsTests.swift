import Expectations
import Testing

@testable import Site

@Suite struct FormFieldsTests {
    @Test(
        arguments: [
            ("a=1&b=2", [("a", "1"), ("b", "2")]), ("a=1+2%2B3", [("a", "1 2+3")]), ("a=%C3%A5%C3%A4", [("a", "åä")]),
            ("a", [("a", "")]), ("a=b=c", [("a", "b=c")]), ("a=x%0D%0Ay", [("a", "x\ny")]), ("", []),
        ] as [(String, [(String, String)])])
    func formsAreReadAsBrowsersSendThem(_ encoded: String, _ pairs: [(String, String)]) {
        expectEqual(FormFields(encoded: encoded.utf8), FormFields(pairs))
    }

    @Test(arguments: ["a=%", "a=%4", "a=%GG", "a=%FF", "a=%C3"]) func brokenOnesAreRefused(_ encoded: String) {
        expectEqual(FormFields(encoded: encoded.utf8), nil)
    }

    @Test func aFormWithTooManyFieldsIsRefused() {
        expectEqual(FormFields(encoded: Array(repeating: "a=1", count: 2_001).joined(separator: "&").utf8), nil)
    }
}
