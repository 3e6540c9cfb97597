import Expectations
import Testing

@testable import Commands

@Suite struct TypedTextTests {
    @Test(arguments: [
        ("", ""), (" \r\n\t ", ""), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\r\n\r\nb", "a\n\nb"), ("\n- en\n- två\n", "- en\n- två"),
        ("a\u{00}\u{0B}\u{0C}b\u{7F}\u{85}", "ab"), ("a\tb", "a\tb"), ("å\u{FFFE}ä\u{1FFFF}ö", "åäö"), ("a\u{308}", "a\u{308}"),
        ("\u{A0}a\u{A0}b\u{A0}", "a\u{A0}b"),
    ])
    func aTextIsKeptAsItWasMeant(_ typed: String, _ expected: String) {
        expectEqual(Array(TypedText.cleaned(typed).unicodeScalars), Array(expected.unicodeScalars))
    }
}
