import Expectations
import Quantities
import Testing

@testable import Site

@Suite struct IndicatorPageTests {
    private static let list = SearchableDemoCity.round + "/indikatorer"

    @Test func allIndicatorsOfTheRoundAreListed() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page(Self.list)
        expectEqual(page.contains("Visar alla 62."), true)
        expectEqual(page.contains("href=\"\(Self.list)/andel-legitimerade-forskollarare\""), true)
    }

    @Test(arguments: ["?visa=saknas", "?visa=nar-inte", "?ord=forskol", "?mal=1"])
    func aNarrowedListOffersTheWayBack(_ query: String) async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page(Self.list + query)
        expectEqual(page.contains("class=\"filter-reset\" href=\"\(Self.list)\""), true)
        expectEqual(page.contains(" av 62."), true)
    }

    @Test func thePageHoldsDefinitionTargetOutcomeAndForecast() async throws {
        let city = try await SearchableDemoCity.shared
        let text = try await city.page(Self.list + "/andel-legitimerade-forskollarare").withoutTags
        for part in ["38,1", "39,5", "33\u{A0}%", "36,2", "Tertial 1 2023", "Historik", "Om indikatorn", "Källa"] {
            expectEqual(text.contains(part), true, part)
        }
    }

    @Test func constructedAndInheritedValuesAreSaidToBe() async throws {
        let city = try await SearchableDemoCity.shared
        let text = try await city.page(Self.list + "/sjukfranvaro").withoutTags
        expectEqual(text.contains("Värden för Älvsjö och Hägersten-Liljeholmen är från tiden före Hägersten-Älvsjö"), true)
        expectEqual(text.contains("påhittade för demostaden"), true)
        expectEqual(text.contains("den här sidan"), true)
    }

    @Test func theHistoryIsAFileForSpreadsheets() async throws {
        let city = try await SearchableDemoCity.shared
        let file = try await city.file(Self.list + "/andel-legitimerade-forskollarare/historik.csv")
        expectEqual(file.mediaType, "text/csv; charset=utf-8")
        expectEqual(file.text.contains("2023-T1;Hägersten-Älvsjö;38,1;36,2;2;33\u{A0}%;"), true, file.text)
    }

    @Test func anIndicatorOutsideThePlanIsShownWithItsHistory() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page("/stod-och-aktivitetsenheten/2023/T1/indikatorer/andel-legitimerade-forskollarare")
        expectEqual(page.contains("ingår inte i"), true)
    }

    @Test func anUnknownIndicatorIsNotFound() async throws {
        let city = try await SearchableDemoCity.shared
        do {
            _ = try await city.page(Self.list + "/finns-inte")
            Issue.record("the page should not exist")
        } catch let fault as PageFault {
            expectEqual(fault.status, 404)
        }
    }

    @Test(arguments: ["", "/andel-legitimerade-forskollarare", "/sjukfranvaro"])
    func noPageAsksInALoop(_ part: String) async throws {
        let city = try await SearchableDemoCity.shared
        let count = try await city.statements(Self.list + part)
        expectEqual(count <= 8, true, "\(count) statements")
    }

    @Test(arguments: [
        (SpreadsheetText.Cell.text("=1+1"), "'=1+1"), (.text("a;b"), "\"a;b\""), (.text("sa \"ja\""), "\"sa \"\"ja\"\"\""),
        (.text("rad\r\nrad"), "\"rad\r\nrad\""), (.text("-"), "-"), (.number(-12.5), "-12,5"),
    ])
    func aCellIsSafeInASpreadsheet(_ cell: SpreadsheetText.Cell, _ expected: String) {
        var sheet = SpreadsheetText(header: [])
        sheet.add([cell])
        expectEqual(sheet.text, "\r\n" + expected + "\r\n")
    }
}
