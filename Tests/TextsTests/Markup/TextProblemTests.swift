import Expectations
import Testing
import Texts

@Suite struct TextProblemTests {
    static let home = "hem/2023/T1/text/summary"

    static let cases: [(markup: String, expected: [String])] = [
        ("Ett [ord](https://a.se) och {{antal/enheter}}.", []), ("[uppgift saknas] och { }", []),
        ("[a](javascript:b)", ["T2406 Länken ”javascript:b” leder varken till en webbplats eller till en e-postadress."]),
        ("**[a](b)**", ["T2406 Länken ”b” leder varken till en webbplats eller till en e-postadress."]),
        (
            "{{utfal/a}} {{b}}",
            [
                "T2408 ”{{utfal/a}}” är inget fält och skrivs ut som det står.",
                "T2408 ”{{b}}” är inget fält och skrivs ut som det står.",
            ]
        ),
        (
            "- {{a}}\n\n|= R\n| {{b}} |",
            [
                "T2408 ”{{a}}” är inget fält och skrivs ut som det står.",
                "T2408 ”{{b}}” är inget fält och skrivs ut som det står.",
            ]
        ),
        ("![](bild:\(BlockReadingTests.sha))", ["T2407 En bild saknar beskrivning."]),
        ("![](bild:\(BlockReadingTests.sha) \"Kartan\")", ["T2407 Bilden ”Kartan” saknar beskrivning."]),
        (">>> a/2023/T1/text/summary\n{{fel}}\n<<<", ["T2408 ”{{fel}}” är inget fält och skrivs ut som det står."]),
        (String(repeating: "a", count: 200_001), ["T2401 Texten är 200001 tecken, gränsen är 200000."]),
        (String(repeating: "{{mal/1}}", count: 501), ["T2402 Texten har 501 levande fält, gränsen är 500."]),
        (
            String(repeating: ">>> a/2023/T1/text/summary\n<<<\n", count: 201),
            ["T2403 Texten har 201 hämtade stycken, gränsen är 200."]
        ),
        ("|= R\n" + String(repeating: "| a |\n", count: 502), ["T2404 Texten har 501 rader i en tabell, gränsen är 500."]),
        ("|= R\n" + String(repeating: "| a ", count: 21), ["T2405 Texten har 21 kolumner i en tabell, gränsen är 20."]),
    ]

    @Test(arguments: cases)
    func aTextSaysWhatIsWrong(markup: String, expected: [String]) {
        let problems = RunningText.problems(in: markup, at: TextKey(path: Self.home))
        expectEqual(problems.map { "\($0.code) \($0.message.sv)" }, expected)
        expectEqual(problems.filter { $0.place != Self.home || $0.severity != .error }, [])
        expectEqual(RunningText(markup).problems(at: TextKey(path: Self.home)), problems)
    }

    @Test func aRingOfReuseIsAProblem() {
        let texts = ["hem": ">>> a/2023/T1/text/summary\n<<<", "a": ">>> hem/2023/T1/text/summary\n<<<"]
        let problems = RunningText(texts["hem"] ?? "").problems(at: TextKey(path: Self.home)) { texts[$0.round.organisation.text] }
        expectEqual(
            problems.map { "\($0.code) \($0.message.sv)" },
            ["T2409 Stycket hämtas ur a/2023/T1/text/summary, som i sin tur hämtar ur den här texten eller genom fler än 3 led."])
    }

    @Test func aLinkOfTheWrongKindIsAProblemInAValueToo() {
        let text = RunningText(blocks: [.paragraph([.link("a", url: "ftp://b")])])
        expectEqual(text.problems().map(\.code), ["T2406"])
    }
}
