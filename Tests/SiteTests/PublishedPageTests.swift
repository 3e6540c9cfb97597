import Expectations
import Rendering
import Testing

@testable import Site

@Suite struct PublishedPageTests {
    private static let plan = "/publicerat/norra-innerstaden/2024/VP"
    private static let theme = Theme(
        accent: "#006a4e", font: "Source Sans 3",
        logo: Theme.Logo(.svg("<svg viewBox=\"0 0 2 1\"/>"), alternative: "Strandvikens kommun"))

    @Test func theListHasEachCommitteesDocumentsAndThenItsUnits() async throws {
        let page = try await SearchableDemoCity.shared.page("/publicerat").withoutTags
        let places = try ["Hägersten-Älvsjö stadsdelsnämnd", "Enheternas planer", "Norra innerstadens stadsdelsnämnd"].map {
            try #require(page.range(of: $0)?.lowerBound, "\($0)")
        }
        expectEqual(places, places.sorted())
        expectEqual(page.contains("Stöd- och aktivitetsenheten Verksamhetsplan 2023"), true)
        expectEqual(page.contains("Verksamhetsplan 2024 beslutad 13 december 2023"), true)
    }

    @Test(arguments: ["/publicerat", plan])
    func aPageForEverybodyWearsTheMunicipalitysThemeAndNothingOfTheTool(_ address: String) async throws {
        let city = try await SearchableDemoCity.shared
        guard case .html(let html) = try await city.reply(address, theme: Self.theme).body else {
            Issue.record("there should be a page")
            return
        }
        let page = html.markup
        for name in ["theme.css", "report.css", "public.css"] {
            expectEqual(page.contains("<link rel=\"stylesheet\" href=\"/assets/\(name)?v="), true, name)
        }
        expectEqual(page.contains("<div class=\"logo\"><img src=\"/assets/logo?v="), true)
        expectEqual(page.contains("alt=\"Strandvikens kommun\""), true)
        // The content security policy allows neither, and the tool's own looks stay outside.
        for foreign in [" style=", "<style", "tertial.css", "Inter-Regular", "class=\"bar\""] {
            expectEqual(page.contains(foreign), false, foreign)
        }
    }

    @Test func theThemeIsServedAsAStyleSheetAndItsLogoAsAPicture() async throws {
        let city = try await SearchableDemoCity.shared
        let served = { (name: String) -> Asset? in
            guard case .asset(let asset, _) = try await city.reply("/assets/\(name)", theme: Self.theme).body else { return nil }
            return asset
        }
        let style = try #require(try await served("theme.css"))
        expectEqual(style.mediaType, "text/css; charset=utf-8")
        let text = String(decoding: style.bytes, as: UTF8.self)
        expectEqual(text.contains("--accent: #006a4e;"), true)
        expectEqual(text.contains("--fonts: \"Source Sans 3\", system-ui"), true)
        let logo = try #require(try await served("logo"))
        expectEqual(logo.mediaType, "image/svg+xml")
        // Another theme, another address: a browser that keeps the old one asks anew.
        expectEqual(
            try Assets(installedIn: nil, theme: Self.theme).version == Assets(installedIn: nil).version, false)
    }

    @Test func aPublishedTableIsFetchedAtItsAddress() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page(Self.plan)
        let link = try #require(page.firstMatch(of: #/href="(\/publicerat\/[^"]+\.csv)"/#))
        let file = try await city.file(String(link.1))
        expectEqual(file.mediaType, "text/csv; charset=utf-8")
        expectEqual(file.text.contains(";"), true)
    }
}
