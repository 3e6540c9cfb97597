import Expectations
import Testing
import Texts

@Suite struct PastedTextTests {
    static let long = String(repeating: "ord ", count: 31) + "slut."

    @Test(arguments: [
        ("Ett.\r\n\r\nTvå.\r", "Ett.\n\nTvå."), ("för\u{AD}skola\u{200B}n", "förskolan"),
        ("12\u{A0}000\u{A0}kronor", "12\u{A0}000\u{A0}kronor"),
        ("i\u{A0}maj", "i maj"), ("hälso\u{2011}val", "hälso-val"), ("a\u{0}b\u{7}c", "abc"), ("\u{FEFF}a\u{202E}b", "ab"),
        ("•\tett\n•\ttvå", "- ett\n- två"), ("Före:\n•\tett\no\ttvå\nEfter", "Före:\n\n- ett\n- två\nEfter"),
        ("\u{F0B7}\tett", "- ett"),
        ("· ett", "- ett"), ("–\tett", "- ett"), ("– replik", "– replik"), ("o ett", "o ett"), ("§\tett", "- ett"), ("§ 4", "§ 4"),
        ("1)\tett\n2)\ttvå", "1. ett\n2. två"), ("1.\tett\n2.\ttvå", "1. ett\n2. två"), ("a)\tett\nb)\ttvå", "1. ett\n2. två"),
        ("1. ett", "1. ett"), ("a) ett", "a) ett"), ("a\tb", "a b"), ("  a   b  ", "a b"), ("a\n\n\n\nb", "a\n\nb"), ("", ""),
        ("\n\n", ""),
        ("en rad\nsom bryts", "en rad\nsom bryts"), ("\(long)\n\(long)", "\(long)\n\n\(long)"),
        ("\(long)\n•\tett\n•\ttvå", "\(long)\n\n- ett\n- två"),
        ("\(long)\n•\tett\n\(long)", "\(long)\n\n- ett\n\n\(long)"), ("**a**", "**a**"), ("👩‍👧", "👩‍👧"),
    ])
    func aPasteIsCleaned(pasted: String, expected: String) {
        expectEqual(RunningText.cleaned(pasted: pasted), expected)
    }

    @Test func cleaningTwiceChangesNothingMore() {
        var random = RandomText(seed: 41)
        for _ in 0..<500 {
            let once = RunningText.cleaned(pasted: random.markup())
            expectEqual(RunningText.cleaned(pasted: once), once)
        }
    }
}
