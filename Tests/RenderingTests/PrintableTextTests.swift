import Expectations
import Testing

@testable import Rendering

struct PrintableTextTests {
    @Test(arguments: [
        ("Mål 1 – ”god” omsorg", "Mål 1 – ”god” omsorg"), ("a\u{0}b\u{7F}c\u{85}d", "abc\nd"),
        ("a\u{2028}b\u{2027}c", "a\nb\u{2027}c"),
        ("38,1\u{A0}%", "38,1\u{A0}%"), ("\u{9F}\u{FEFF}\u{FFFE}x", "x"), ("tabb\there\r\nrad", "tabb here\nrad"), ("😀", "😀"),
    ])
    func whatCannotBePrintedIsDroppedAndTheRestIsLeftAsItIs(text: String, printed: String) {
        expectEqual(PrintableText.clean(text), printed)
    }
}
