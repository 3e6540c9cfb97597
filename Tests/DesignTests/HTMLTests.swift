import Expectations
import Testing

@testable import Design

@Suite struct HTMLTests {
    private static let hostile = "<script>alert('x')</script> & \"å\""

    @Test func whatIsInterpolatedIsText() {
        let cell: HTML = "<td>\(Self.hostile)</td>"
        expectEqual(cell.markup, "<td>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;å&quot;</td>")
    }

    @Test func anAttributeCannotBeLeft() {
        let name = "\" onclick=\"x"
        let html: HTML = "<b\(attribute: "title", name)>\(if: name.isEmpty, "none", else: "some")</b>"
        expectEqual(html.markup, "<b title=\"&quot; onclick=&quot;x\">some</b>")
    }

    @Test func whatIsMissingLeavesNothing() {
        let no: String? = nil
        let html: HTML =
            "<b\(attribute: "id", no)\(attribute: "hidden", false)\(href: Address?.none)\(classes: nil, "")>\(no)\(HTML?.none)</b>"
        expectEqual(html.markup, "<b></b>")
    }

    @Test func partsAreInsertedAsTheyAre() {
        let parts = ["a", "<"].map { text -> HTML in "<li>\(text)</li>" }
        let html: HTML = "<ul>\(parts)</ul>\(parts.joined(", "))"
        expectEqual(html.markup, "<ul><li>a</li><li>&lt;</li></ul><li>a</li>, <li>&lt;</li>")
    }

    @Test func controlCharactersAreDropped() {
        expectEqual(HTML(text: "a\u{0}b\u{1B}c\td\n").markup, "abc\td\n")
    }

    @Test(arguments: [
        ("1.3", "/mal/1.3?ar=2023"), ("a b", "/mal/a%20b?ar=2023"), ("../x", "/mal/..%2Fx?ar=2023"),
        ("å&b=#", "/mal/%C3%A5%26b%3D%23?ar=2023"),
    ])
    func whatAnAddressTakesInIsEncoded(_ code: String, _ expected: String) {
        let address: Address = "/mal/\(code)?ar=\(2023)"
        expectEqual(address.text, expected)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "//other.example", "/\\other.example", "https://other.example", " /mal",
        "/mal\n", "",
        "data:text/html,x",
    ])
    func anAddressFromOutsideStaysWithinTheSite(_ text: String) {
        expectEqual(Address(within: text), nil)
    }

    @Test(arguments: ["/mal/1.3?ar=2023#analys", "#analys", "?sprak=en"])
    func anAddressOfTheSiteIsKept(_ text: String) {
        expectEqual(Address(within: text)?.text, text)
    }

    @Test(arguments: [
        ("https://kolada.example/x", true), ("mailto:a@b.example", true), ("javascript:alert(1)", false), ("java\tscript:x", false),
        ("https://a b", false), ("ftp://x", false),
    ])
    func onlyWebAddressesLeaveTheSite(_ text: String, _ isKept: Bool) {
        expectEqual(Address(web: text) != nil, isKept)
    }

    @Test(arguments: [
        ("/mal", "/mal?sprak=en"), ("/mal?ar=2023", "/mal?ar=2023&sprak=en"), ("/mal#analys", "/mal?sprak=en#analys"),
    ])
    func aParameterStandsBeforeTheFragment(_ text: String, _ expected: String) {
        expectEqual(Address(within: text)?.adding("sprak", "en").text, expected)
    }
}
