import Expectations
import Testing
import Texts

@Suite struct TextContentsTests {
    static let text = RunningText(
        """
        ### Om **läget**

        Av {{antal/enheter}} enheter – alla i [staden](https://stockholm.se) – är 12,1 procent klara.

        - ett
        - två {{datum/ar}}

        |= Tabell
        | a | b |
        | 1 | {{antal/resultatenheter|siffror}} |

        ![En karta](bild:\(BlockReadingTests.sha) "Kartan")

        >>> enhet/2023/T1/text/summary ¶0123abcd
        hämtat {{mal/3.1}}
        <<<
        """)

    @Test func theWordsAlone() {
        expectEqual(
            Self.text.plain,
            """
            Om läget
            Av {{antal/enheter}} enheter – alla i staden – är 12,1 procent klara.
            ett
            två {{datum/ar}}
            Tabell
            a\tb
            1\t{{antal/resultatenheter|siffror}}
            En karta
            Kartan
            hämtat {{mal/3.1}}
            """)
        // 2 + 10 + 1 + 2 + 1 + 2 + 2 + 2 + 1 + 2; the dashes are no words.
        expectEqual(Self.text.wordCount, 25)
    }

    @Test func fieldsReusesAndImages() {
        expectEqual(Self.text.fields.map(\.markup), ["antal/enheter", "datum/ar", "antal/resultatenheter|siffror", "mal/3.1"])
        expectEqual(Self.text.reuses.map(\.source.path), ["enhet/2023/T1/text/summary"])
        expectEqual(Self.text.images.map(\.alternative), ["En karta"])
        expectEqual(RunningText(" \n###\n").isEmpty, true)
        expectEqual(Self.text.isEmpty, false)
    }

    /// FNV-1a 64 of "" is cbf29ce484222325 and of "a" af63dc4c8601ec8c (Fowler, Noll and Vo's own test vectors); the halves are
    /// combined by exclusive or.
    @Test(arguments: [("", "4fd0bfc1"), ("a", "296230c0")])
    func aFingerprintIsTheHashFolded(words: String, expected: String) {
        expectEqual(ParagraphFingerprint(words: words).text, expected)
    }

    @Test(arguments: [
        ("a b", "a  b"), ("a b", " a\nb\t"), ("a\u{A0}b", "a b"), ("för", "fo\u{308}r"), ("**a** b", "a *b*"), ("- a b", "a b"),
    ])
    func blanksAndMarksDoNotChangeAFingerprint(one: String, other: String) {
        expectEqual(RunningText(one).blocks.map(\.fingerprint), RunningText(other).blocks.map(\.fingerprint))
    }

    @Test(arguments: [("a b", "ab"), ("a b", "b a"), ("a", "A"), ("{{mal/1}}", "{{mal/2}}")])
    func otherWordsHaveAnotherFingerprint(one: String, other: String) {
        expectEqual(RunningText(one).blocks[0].fingerprint == RunningText(other).blocks[0].fingerprint, false)
    }
}
