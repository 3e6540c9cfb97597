import Expectations
import Testing

@testable import Site

/// The sentences that Tertial writes, turned off and replaced through the site.
@Suite(.serialized) struct SentenceExchangeTests {
    static let page = DemoSite.round + "/meningar"

    private static func client(as person: String? = DemoSite.strategist) async throws -> SiteClient {
        SiteClient(try await DemoSite.carriedThrough().responder, as: person)
    }

    private static func choose(
        _ client: inout SiteClient, _ sentence: String, _ choice: String, _ body: String = "", version: String = "0"
    ) async throws -> SiteClient.Answer {
        try await client.post(
            page + "/spara", [("sentence", sentence), ("choice", choice), ("body", body), ("version", version)])
    }

    @Test func allSentencesAreReadAsTheyPrint() async throws {
        var reader = try await Self.client(as: nil)
        let page = try await reader.get(Self.page)
        expectEqual(page.status, 200)
        for text in ["I korthet", "Vad bedömningarna grundas på", "Ekonomin", "id=\"mening-ekonomi-driftbudget\""] {
            expectEqual(page.body.contains(text), true, text)
        }
        expectEqual(page.body.contains("Hur ska meningen tryckas?"), false)
        expectAwaited(try await Self.choose(&reader, "korthet/indikatorer", "off").status, 403)
    }

    @Test func aSentenceIsTurnedOffAndOnAgain() async throws {
        var client = try await Self.client()
        let off = try await Self.choose(&client, "korthet/aktiviteter", "off")
        expectEqual(off.status, 303)
        expectEqual(off.headers[.location], Self.page + "?sparat=korthet%2Faktiviteter#mening-korthet-aktiviteter")
        let page = try await client.get(Self.page + "?visa=andrade").body
        expectEqual(page.contains("Avstängd"), true)
        expectEqual(page.contains("is-off"), true)
        expectEqual(page.contains("mening-ekonomi-driftbudget\""), false, "those that print as they are are left out")
        let on = try await Self.choose(&client, "korthet/aktiviteter", "print", version: "1")
        expectEqual(on.status, 303)
        expectAwaited(try await client.get(Self.page).body.contains("is-off"), false)
    }

    @Test func anOwnWordingStandsBesideTheRecords() async throws {
        var client = try await Self.client()
        let wording = "Nämnden har **många** indikatorer, {{antal/indicators/total}} i allt."
        expectAwaited(try await Self.choose(&client, "korthet/indikatorer", "replace", wording).status, 303)
        let page = try await client.get(Self.page).body
        for text in ["Egen formulering", "Ur uppgifterna", "<strong>många</strong>"] {
            expectEqual(page.contains(text), true, text)
        }
        let late = try await Self.choose(&client, "korthet/indikatorer", "replace", "Min <mening>.")
        expectEqual(late.status, 409)
        for text in ["ändrade meningen", "Min &lt;mening&gt;.", "<strong>många</strong>", "Behåll versionen som är sparad"] {
            expectEqual(late.body.contains(text), true, text)
        }
    }

    @Test func whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() async throws {
        var client = try await Self.client()
        let empty = try await Self.choose(&client, "ekonomi/driftbudget", "replace", " ")
        expectEqual(empty.status, 422)
        expectEqual(empty.body.contains("href=\"#mening-ekonomi-driftbudget-form-body\""), true)
        let unknown = try await Self.choose(&client, "korthet/finns-inte", "replace", "Mina ord & fler.")
        expectEqual(unknown.status, 422)
        expectEqual(unknown.body.contains("Mina ord &amp; fler."), true)
        let nothing = try await Self.choose(&client, "ekonomi/driftbudget", "kanske", "Ord.")
        expectEqual(nothing.status, 422)
        expectEqual(nothing.body.contains("Ord."), true)
    }
}
