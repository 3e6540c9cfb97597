import Expectations
import Testing
import Texts

@Suite struct TextDifferenceTests {
    @Test(arguments: [
        ("ett två", ["ett", " ", "två"]), ("12,1 procent.", ["12,1", " ", "procent", "."]), ("s:t Eriks", ["s:t", " ", "Eriks"]),
        ("hälso- och", ["hälso", "-", " ", "och"]), ("för-skola", ["för-skola"]), ("a, b", ["a", ",", " ", "b"]),
        ("{{utfall/a|siffror}}.", ["{{utfall/a|siffror}}", "."]), ("{{a b}}", ["{", "{", "a", " ", "b", "}", "}"]), ("", []),
        ("12\u{A0}000 kr", ["12", "\u{A0}", "000", " ", "kr"]), ("2023-04-30", ["2023-04-30"]),
    ])
    func aTextIsWordsSignsAndFields(text: String, expected: [String]) {
        expectEqual(TextTokens.of(text).map(String.init), expected)
    }

    @Test(arguments: [
        ("Tre är klara.", "Tre är klara.", "Tre är klara."), ("Tre är klara.", "Fyra är klara.", "[-Tre-][+Fyra+] är klara."),
        ("Tre är klara.", "Fyra blev klara.", "[-Tre är-][+Fyra blev+] klara."), ("En sak", "En bra sak", "En [+bra +]sak"),
        ("Utfallet är 12,1 procent", "Utfallet är 12,4 procent", "Utfallet är [-12,1-][+12,4+] procent"),
        ("Ett {{mal/1}} till", "Ett {{mal/2}} till", "Ett [-{{mal/1}}-][+{{mal/2}}+] till"), ("", "ny", "[+ny+]"),
        ("bort", "", "[-bort-]"),
    ])
    func whatChangedIsToldWordByWord(old: String, new: String, expected: String) {
        let difference = TextDifference(old: old, new: new)
        expectEqual(Self.sketch(difference), expected)
        expectEqual(difference.isChanged, old != new)
    }

    @Test func bothWordingsCanBeReadOutOfTheDifference() {
        var random = SeededRandom(seed: 12)
        let pieces = ["ett", "två", "tre", " ", ", ", ".", "12,1", "{{mal/1}}", "å", "-", "\n"]
        for _ in 0..<400 {
            let (old, new) = (random.text(of: pieces, upTo: 25), random.text(of: pieces, upTo: 25))
            let runs = TextDifference(old: old, new: new).runs
            expectEqual(runs.map { if case .inserted = $0 { "" } else { Self.text($0) } }.joined(), old)
            expectEqual(runs.map { if case .deleted = $0 { "" } else { Self.text($0) } }.joined(), new)
        }
    }

    private static func text(_ run: TextDifference.Run) -> String {
        switch run {
        case .equal(let text), .deleted(let text), .inserted(let text): text
        }
    }

    private static func sketch(_ difference: TextDifference) -> String {
        difference.runs.map { run in
            switch run {
            case .equal(let text): text
            case .deleted(let text): "[-\(text)-]"
            case .inserted(let text): "[+\(text)+]"
            }
        }.joined()
    }
}
