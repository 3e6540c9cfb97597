import Expectations
import Testing
import Texts

@Suite struct BlockReadingTests {
    /// As documents have read texts before there was markup.
    @Test(arguments: [
        ("", ""), (" \n\t\n", ""), ("Ett stycke.", "p Ett stycke."), ("En rad\nsom går vidare.", "p En rad som går vidare."),
        ("Ett.\n\nTvå.", "p Ett.\np Två."), ("Ett.\r\n\r\nTvå.\r\n", "p Ett.\np Två."), ("Ett.\n \nTvå.", "p Ett.\np Två."),
        ("- a\n- b", "l a / b"), ("Före:\n- a\nmer a\n- b\n\nEfter.", "p Före:\nl a mer a / b\np Efter."),
        ("- a\n\n- b", "l a / b"),
        ("  - indragen", "l indragen"), ("-5 grader", "p -5 grader"), ("- ", ""), ("-", ""), ("###Utan blank", "p ###Utan blank"),
        ("#### Fyra", "p #### Fyra"), ("## Två", "p ## Två"), ("a - b", "p a - b"), ("–\nstreck", "p – streck"),
        ("Före.\n### Första\nEtt.\n- a\n###\n### Andra", "p Före.\nh Första\np Ett.\nl a\nh Andra"), ("- a\n###\n- b", "l a\nl b"),
    ])
    func paragraphsListsAndHeadings(markup: String, expected: String) {
        expectEqual(TextSketch.of(RunningText(markup)), expected)
    }

    @Test(arguments: [
        ("1. a\n2. b", "n a / b"), ("1. a\n7. b", "n a / b"), ("1. a\n1. b", "n a / b"), ("1. a\n\n2. b", "n a / b"),
        ("- a\n1. b\n- c", "l a\nn b\nl c"), ("3. kvartalet", "p 3. kvartalet"), ("under\n12. maj", "p under 12. maj"),
        ("1.5 procent", "p 1.5 procent"), ("1.", "p 1."), ("2023. Sedan", "p 2023. Sedan"), ("1. a\nmer", "n a mer"),
        ("- a\n2. mer", "l a 2. mer"), ("1\\. a", "p 1. a"),
    ])
    func aNumberedListBeginsWithOne(markup: String, expected: String) {
        expectEqual(TextSketch.of(RunningText(markup)), expected)
    }

    @Test(arguments: [
        ("|= Rubrik\n| a | b |\n|---|---:|\n| c | 1 |", "t Rubrik: a | b# / c | 1"),
        ("|= R\n| a | b\n| c | d", "t R: a | b / c | d"),
        ("|=\n| a |", "t : a"), ("| a | b |\n|---|---|\n| c | d |", "t : a | b / c | d"), ("| a | b |", "p | a | b |"),
        ("| a |\n| b |", "p | a | | b |"), ("|= ensam", "p |= ensam"), ("|= R\nord", "p |= R ord"),
        ("|= R\n| a | b |\n| c |", "t R: a | b / c | "), ("|= R\n| a | b |\n| c | d | e |", "t R: a | b / c | d | e"),
        ("|= R\n| a\\|b |", "t R: a|b"), ("|= R\n| {{antal/enheter|siffror}} |", "t R: <f antal/enheter|siffror>"),
        ("|= R\n| {{okänt|siffror}} | b |", "t R: {{okänt | siffror}} | b"), ("|= R\n| a |\n|:--:|\n| b |", "t R: a / b"),
        ("|= R\n| a |\n|---|\n|---|", "t R: a / ---"), ("|= R\n| a |\n\n| b |", "t R: a\np | b |"),
        ("|= R\n| a |\n|= S\n| b |", "t R: a\nt S: b"), ("ord\n|= R\n| a |\nord", "p ord\nt R: a\np ord"),
        ("|= R\n|  | b |", "t R:  | b"),
        ("|= R\n|", "t R: "), ("|= R\n||", "t R: "), ("|= R\n|a||", "t R: a | "),
    ])
    func aTableHasACaptionAHeaderAndRows(markup: String, expected: String) {
        expectEqual(TextSketch.of(RunningText(markup)), expected)
    }

    @Test func aTableThatIsTooWideIsWords() {
        let row = String(repeating: "| a ", count: 41)
        expectEqual(TextSketch.of(RunningText("|= R\n\(row)|")), "p |= R \(row)|")
        expectEqual(RunningText("|= R\n\(String(repeating: "| a ", count: 40))|").blocks.map(\.columnCount), [40])
    }

    static let sha = String(repeating: "0f", count: 32)

    @Test(arguments: [
        ("![En karta](bild:\(sha))", "i 0f0f En karta ()"), ("![En karta](bild:\(sha) \"Kartan\")", "i 0f0f En karta (Kartan)"),
        ("![](bild:\(sha))", "i 0f0f  ()"), ("![a\\]b](bild:\(sha) \"c \\\"d\\\"\")", "i 0f0f a]b (c \"d\")"),
        ("![a](bild:\(sha) \"b\" c\")", "p ![a](bild:\(sha) \"b\" c\")"), ("![a](bild:0f)", "p ![a](bild:0f)"),
        ("![a](https://a.se/b.png)", "p !<a a https://a.se/b.png>"), ("Se ![a](bild:\(sha))", "p Se ![a](bild:\(sha))"),
        ("ord\n![a](bild:\(sha))\nord", "p ord\ni 0f0f a ()\np ord"), ("\\![a](bild:\(sha))", "p ![a](bild:\(sha))"),
        ("![a](bild:\(sha)", "p ![a](bild:\(sha)"),
    ])
    func anImageStandsOnItsOwnLine(markup: String, expected: String) {
        expectEqual(TextSketch.of(RunningText(markup)), expected)
    }

    @Test(arguments: [
        (
            ">>> enhet/2023/T1/text/summary ¶0123abcd\nord\n\n- a\n<<<\nefter",
            "r enhet/2023/T1/text/summary 0123abcd [p ord; l a]\np efter"
        ),
        (">>> enhet/2023/T1/text/summary\n<<<", "r enhet/2023/T1/text/summary all []"),
        (">>> enhet/2023/T1/text/summary\nord", "r enhet/2023/T1/text/summary all []\np ord"),
        (
            ">>> a/2023/T1/text/summary\n>>> b/2023/T1/text/summary\nord\n<<<",
            "r a/2023/T1/text/summary all []\nr b/2023/T1/text/summary all [p ord]"
        ),
        (
            ">>> a/2023/T1/text/summary ¶0123abcd + b/2023/T1/text/quality\nord\n<<<",
            "r a/2023/T1/text/summary 0123abcd + b/2023/T1/text/quality all [p ord]"
        ),
        (">>> a/2023/T1/text/summary +\n<<<", "p >>> a/2023/T1/text/summary + <<<"),
        (">>> a/2023/T1/text/summary + ord\n<<<", "p >>> a/2023/T1/text/summary + ord <<<"),
        (">>> ingen/nyckel\n<<<", "p >>> ingen/nyckel <<<"),
        (">>> a/2023/T1/text/summary ¶0123ABCD", "p >>> a/2023/T1/text/summary ¶0123ABCD"),
        (">>> a/2023/T1/text/summary\n>>> b\n<<<", "r a/2023/T1/text/summary all [p >>> b]"), ("<<<", "p <<<"),
        (">>>", "p >>>"), (">>> a/2023/T1/ekonomi/staff\n###\n<<<", "r a/2023/T1/ekonomi/staff all []"),
    ])
    func aReuseNamesItsSource(markup: String, expected: String) {
        expectEqual(TextSketch.of(RunningText(markup)), expected)
    }
}

extension TextBlock {
    fileprivate var columnCount: Int {
        if case .table(let table) = self { table.columns.count } else { 0 }
    }
}
