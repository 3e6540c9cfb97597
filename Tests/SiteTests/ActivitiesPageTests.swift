import Expectations
import Quantities
import Steering
import Testing

@testable import Site

@Suite struct ActivitiesPageTests {
    @Test(arguments: [
        ("", "Visar alla 103."), ("?ord=parklek", "Visar"), ("?lage=saknas", "Visar 0 av 103."),
        ("?mal=finns-inte", "Visar 0 av 103."), ("?lage=felstavat&fran=igår", "Visar alla 103."),
        ("?till=2022-12-31", "Visar 4 av 103."), ("?fran=2023-12-31", "Visar 92 av 103."),
        ("?vem=agare_stockholm", "Visar 24 av 103."),
    ])
    func theFilterSaysHowManyItShows(_ query: String, _ sentence: String) async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page(SearchableDemoCity.round + "/aktiviteter" + query)
        let outcome = page.components(separatedBy: "id=\"filter-outcome\">").last?.components(separatedBy: "</p>").first ?? ""
        expectEqual(outcome.hasPrefix(sentence), true, outcome)
    }

    @Test func theFilterGoesAlongToTheTimeLineAndTheFile() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page(SearchableDemoCity.round + "/aktiviteter?lage=done&ord=a")
        expectEqual(page.contains("/aktiviteter/tidslinje?lage=done&amp;ord=a"), true)
        expectEqual(page.contains("/aktiviteter.csv?lage=done&amp;ord=a"), true)
        expectEqual(page.contains("Rensa filter"), true)
    }

    @Test func everyActivityOnTheTimeLineIsInItsListToo() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page(SearchableDemoCity.round + "/aktiviteter/tidslinje")
        let list = page.components(separatedBy: "<div class=\"timeline\">").last ?? ""
        expectEqual(list.count(of: "<time datetime="), 103)
    }

    @Test func rolesAreSaidByKind() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page(SearchableDemoCity.round + "/aktiviteter?ord=strategi+parklekarna")
        expectEqual(page.contains("Huvudansvar: Kulturnämnden."), true)
    }

    @Test func theFileHasALineForEach() async throws {
        let city = try await SearchableDemoCity.shared
        let file = try await city.file(SearchableDemoCity.round + "/aktiviteter.csv")
        expectEqual(file.name, "aktiviteter-T1-2023-hagersten-alvsjo.csv")
        expectEqual(file.text.components(separatedBy: "\r\n").count, 105)
    }

    @Test(arguments: ["", "?ord=barn", "/tidslinje"])
    func theListTakesAsManyStatementsHoweverLongItIs(_ part: String) async throws {
        let city = try await SearchableDemoCity.shared
        let long = try await city.statements(SearchableDemoCity.round + "/aktiviteter" + part)
        let short = try await city.statements("/stod-och-aktivitetsenheten/2023/T1/aktiviteter" + part)
        expectEqual(long <= short + 2, true, "\(long) and \(short)")
        expectEqual(long <= 60, true, "\(long)")
    }
}
