import Documents
import Expectations
import Foundation
import Quantities
import Testing

@testable import Design

@Suite struct ComponentTests {
    @Test(arguments: [
        (Sign.fullyMet, "Uppfylls helt"), (.partlyMet, "Uppfylls delvis"), (.notMet, "Uppfylls inte"), (.notAssessed, "Ej bedömt"),
        (.notStarted, "Ej påbörjad"), (.onPlan, "Pågår enligt plan"), (.done, "Klar"), (.paused, "Pausad"),
        (.deviating, "Avvikelse"),
    ])
    func aSignNeverStandsWithoutItsWord(_ sign: Sign, _ word: String) {
        for style in [StatusSign.Style.full, .signOnly] {
            expectEqual(StatusSign(sign, style: style).html(.swedish).markup.contains(word), true)
        }
    }

    @Test func figuresAlignOnTheDecimalComma() {
        let rows = ["38,1", "17,12", "6", "−12,1"].map { DataTable.Row(cells: [.text("x"), .number($0)]) }
        let table = DataTable(id: "t", caption: "c", columns: [.text("a"), .number("b")], rows: rows)
        let cells = table.html(.swedish).markup.matches(of: #/<td class="number">(.*?)</td>/#).map { String($0.1) }
        expectEqual(
            cells,
            [
                "38,1<span class=\"pad\" data-pad=\"0\"></span>", "17,12", "6<span class=\"pad\" data-pad=\",00\"></span>",
                "−12,1<span class=\"pad\" data-pad=\"0\"></span>",
            ])
    }

    @Test(arguments: [
        ("Måluppfyllelse", "uppfyll", "Mål<mark>uppfyll</mark>else"), ("Äldreomsorg", "aldre", "<mark>Äldre</mark>omsorg"),
        ("Barn & unga", "unga barn", "<mark>Barn</mark> &amp; <mark>unga</mark>"), ("Lärare", "", "Lärare"), ("Lä", "lärare", "Lä"),
        ("", "x", ""),
    ])
    func theSearchedPartIsMarked(_ text: String, _ terms: String, _ expected: String) {
        expectEqual(SearchHit.marked(text, terms).markup, expected)
    }

    @Test func aMessageStandsAtItsFieldAndTheRestInTheSummary() {
        let form = EntryForm(
            id: "f", action: "/x", csrf: "c", fields: [Field(name: "utfall", label: "Utfall", value: "38.1")], submit: "Spara")
        let wrong = { (place: String, text: String) in
            Diagnostic("T8999", place: place, message: Localized(sv: text, en: text), remedy: Localized(sv: "Rätta.", en: "Mend."))
        }
        let shown = form.showing([wrong("utfall", "Inget tal."), wrong("", "Rundan är stängd.")], in: .swedish)
        expectEqual(shown.fields[0].error, "Inget tal. Rätta. (T8999)")
        expectEqual(shown.errors, ["Rundan är stängd. Rätta. (T8999)"])
        let markup = shown.html(.swedish).markup
        for part in [
            "<a href=\"#f-utfall\">Inget tal. Rätta. (T8999)</a>", "<li>Rundan är stängd. Rätta. (T8999)</li>", "value=\"38.1\"",
            "aria-describedby=\"f-utfall-error\"",
            "aria-invalid=\"true\"",
        ] {
            expectEqual(markup.contains(part), true, part)
        }
    }

    @Test func theBranchOfTheCurrentGoalStandsOpen() {
        let leaf = GoalTree.Node(title: "c", address: "/c", isCurrent: true)
        let tree = GoalTree(nodes: [
            .init(title: "a", address: "/a", children: [.init(title: "b", address: "/b", children: [leaf])]),
            .init(title: "d", address: "/d", children: [.init(title: "e", address: "/e")]),
        ])
        let markup = tree.html(.swedish).markup
        expectEqual(markup.components(separatedBy: "<details open>").count - 1, 2)
        expectEqual(markup.components(separatedBy: "<details>").count - 1, 1)
        expectEqual(markup.components(separatedBy: "aria-current=\"page\"").count - 1, 1)
    }

    @Test func noPageNeedsInlineStylesOrScripts() {
        for language in Language.allCases {
            let markup = ComponentPage(frame: .specimen(language), language: language).html().markup
            expectEqual(markup.contains(" style="), false)
            expectEqual(markup.contains("<style"), false)
            expectEqual(markup.firstMatch(of: #/\son[a-z]+=/#) == nil, true)
            expectEqual(markup.matches(of: #/<script(?![^>]* src=)/#).count, 0)
        }
    }

    @Test func everyIdOnAPageIsUniqueAndEveryIconIsDrawn() throws {
        let markup = ComponentPage(frame: .specimen(.swedish), language: .swedish).html().markup
        let ids = markup.matches(of: #/\sid="([^"]*)"/#).map { String($0.1) }
        let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        expectEqual(twice, [])
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let sprite = try String(contentsOf: root.appending(path: "Sources/Site/Assets/signs.svg"), encoding: .utf8)
        for name in Icon.allCases.map(\.rawValue) + Sign.allCases.map(\.rawValue) {
            expectEqual(sprite.contains("<symbol id=\"\(name)\""), true, name)
        }
    }
}
