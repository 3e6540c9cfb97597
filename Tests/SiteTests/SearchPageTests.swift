import Expectations
import Foundation
import Quantities
import Testing

@testable import Site

@Suite struct SearchPageTests {
    @Test(arguments: [
        ("uppfyll", "uppfyll"), ("alvsjo", "Älvsjö"), ("ÄLVSJÖ", "Älvsjö"), ("forskollarare", "förskollärare"),
    ])
    func partsOfWordsAreFoundWhateverTheirMarks(_ words: String, _ found: String) async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page("/sok?q=\(try #require(words.addingPercentEncoding(withAllowedCharacters: .alphanumerics)))")
        expectEqual(page.withoutTags.replacing(" ", with: "").localizedCaseInsensitiveContains(found), true)
        expectEqual(page.contains("<mark>"), true)
    }

    @Test func kindsAreTabsWithCounts() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page("/sok?q=forskola&typ=indicator")
        expectEqual(page.contains("aria-current=\"page\">Indikatorer <span class=\"tab-count\">"), true)
        expectEqual(page.contains("<p class=\"hit-kind\">Mål"), false)
        expectEqual(page.contains("<p class=\"hit-kind\">Indikator "), true)
    }

    @Test func whatTheCityOwnsIsReadInTheRoundThatTheReaderComesFrom() async throws {
        let city = try await SearchableDemoCity.shared
        let from2023 = try await city.page("/sok?q=sjukfranvaro&typ=indicator&organisation=hagersten-alvsjo&ar=2023&rapport=VP")
        expectEqual(from2023.contains("href=\"/hagersten-alvsjo/2023/VP/indikatorer/sjukfranvaro\""), true)
        let goals2024 = try await city.page("/sok?q=norra+innerstaden&typ=goal&organisation=hagersten-alvsjo&ar=2023&rapport=T1")
        expectEqual(goals2024.contains("href=\"/hagersten-alvsjo/2023/T1/mal/norra"), false)
    }

    @Test func aClosedOrganisationIsShownOnItsLastDay() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page("/sok?q=alvsjo&typ=organisation")
        expectEqual(page.contains("href=\"/organisation?datum=2020-06-30#org-alvsjo\""), true)
    }

    @Test func nothingFoundSaysWhatToDo() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page("/sok?q=xyzzy")
        expectEqual(page.withoutTags.contains("Prova ett kortare ord"), true)
        let empty = try await city.page("/sok", .english)
        expectEqual(empty.withoutTags.contains("Parts of words will do"), true)
    }

    @Test func aHostileSearchIsText() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page("/sok?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")
        expectEqual(page.contains("<script>alert"), false)
    }

    @Test(arguments: ["/sok?q=nämnd", "/sok?q=stad&typ=activity", "/sok?q=e+a&sida=3"])
    func aSearchTakesAHandfulOfStatements(_ address: String) async throws {
        let city = try await SearchableDemoCity.shared
        let encoded = address.replacing("ä", with: "%C3%A4")
        let count = try await city.statements(encoded)
        expectEqual(count <= 5, true, "\(count) statements")
    }

    @Test(
        arguments: [
            ("Nämnden bedömer att måluppfyllelsen är god.", ["uppfyll"], "Nämnden bedömer att måluppfyllelsen är god."),
            ("Inget här", ["annat"], nil),
            ("### Rubrik\n- punkt ett\n\nText", ["punkt"], "Rubrik punkt ett Text"),
        ] as [(String, [String], String?)])
    func theExcerptStandsAroundTheWord(_ body: String, _ words: [String], _ expected: String?) {
        expectEqual(SearchExcerpt(body, around: words).text, expected)
    }

    @Test func aLongTextIsCutBetweenWords() {
        let body = String(repeating: "ord ", count: 100) + "Älvsjö " + String(repeating: "slut ", count: 100)
        let text = SearchExcerpt(body, around: ["alvsjo"]).text ?? ""
        expectEqual(text.hasPrefix("… ord"), true)
        expectEqual(text.contains("Älvsjö"), true)
        expectEqual(text.hasSuffix("slut …"), true)
    }
}
