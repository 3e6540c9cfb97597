import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Design
@testable import Site

@Suite struct OrganisationPageTests {
    @Test(arguments: [
        ("2020-06-30", "Hägersten-Liljeholmen stadsdelsnämnd", "id=\"upphorda\"", false),
        ("2020-07-01", "Hägersten-Älvsjö stadsdelsnämnd", "id=\"upphorda\"", true),
    ])
    func theTreeIsThatOfTheDay(_ date: String, _ name: String, _ closed: String, _ hasClosed: Bool) async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page("/organisation?datum=\(date)")
        let tree = page.components(separatedBy: "<div class=\"tree\">").last?.components(separatedBy: "</section>").first ?? ""
        expectEqual(tree.contains(name), true)
        expectEqual(page.contains(closed), hasClosed)
    }

    @Test func aMergerIsSaidOnBothSides() async throws {
        let city = try await SearchableDemoCity.shared
        let before = try await city.page("/organisation?datum=2020-06-30")
        expectEqual(before.contains("Uppgick i Hägersten-Älvsjö 2020-07-01."), true)
        let after = try await city.page("/organisation?datum=2020-07-01")
        expectEqual(after.contains("Tog över efter Älvsjö, Hägersten-Liljeholmen 2020-07-01."), true)
    }

    @Test func whatIsNoDateIsSaidAndTheDayIsShown() async throws {
        let city = try await SearchableDemoCity.shared
        let page = try await city.page("/organisation?datum=2020-13-45")
        expectEqual(page.withoutTags.contains("”2020-13-45” är inget datum"), true)
        expectEqual(page.contains("value=\"2023-05-31\""), true)
    }

    @Test func aCityOfThreeHundredNodesFitsInAPage() throws {
        let from = Validity(from: try CalendarDate(iso: "2000-01-01"))
        let city = Organisation(code: .init(stored: "stad"), name: "Staden", kind: .city, validity: from)
        let units = (1...300).map { number in
            Organisation(
                code: .init(stored: "enhet-\(number)"), name: "Enhet \(number)", kind: .unit, validity: from,
                memberships: [.init(parent: city.code, validity: from)])
        }
        let model = OrganisationModel(OrganisationTree([city] + units), rounds: [], on: try CalendarDate(iso: "2023-01-01"))
        expectEqual(model.count, 301)
        let page = OrganisationView(model: model, turningPoints: [], frame: .specimen(.swedish)).html(.swedish).markup
        expectEqual(page.utf8.count < 100_000, true)
        expectEqual(page.count(of: "<li id=\"org-"), 301)
    }

    @Test func theCityTakesOneStatement() async throws {
        let city = try await SearchableDemoCity.shared
        expectAwaited(try await city.statements("/organisation?datum=2023-01-01"), 1)
    }
}
