import Expectations
import Foundation
import HTTPTypes
import Testing

@testable import Design
@testable import Site

/// Whole exchanges with the page where a text is written. Each test writes a text of its own: all share the demo city.
@Suite struct WritingExchangeTests {
    private struct Saved: Decodable {
        var version: Int?
        var body: String?
        var html: String?
        var message: String
        var margin: String?
    }

    private func client(as person: String? = DemoSite.strategist) async throws -> SiteClient {
        SiteClient(try await DemoSite.shared().responder, as: person)
    }

    private func page(_ place: String) -> String { DemoSite.round + "/skriv/" + place }

    /// As the editor's script saves.
    private func save(
        _ place: String, _ body: String, base: String, version: String, by client: inout SiteClient, more: [(String, String)] = []
    ) async throws -> (status: Int, saved: Saved) {
        client.headers[.accept] = "application/json"
        let answer = try await client.post(page(place) + "/spara", [("body", body), ("base", base), ("version", version)] + more)
        client.headers[.accept] = nil
        return (answer.status, try JSONDecoder().decode(Saved.self, from: Data(answer.body.utf8)))
    }

    private func hidden(_ name: String, in body: String) -> String {
        let form = body.components(separatedBy: "data-writing ").dropFirst().first ?? ""
        let value = form.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first ?? ""
        return String(value.prefix { $0 != "\"" })
    }

    @Test func aTextIsSavedByTheEditorAndByAPlainForm() async throws {
        var client = try await client()
        let place = "avsnitt/provavsnitt"
        expectAwaited(
            try await client.post(
                DemoSite.round + "/avsnitt", [("heading", "Provavsnitt"), ("position", "kvalitet"), ("version", "0")]
            ).headers[.location], page(place) + "?sparat=avsnitt")
        let version = hidden("version", in: try await client.get(page(place)).body)
        let (status, saved) = try await save(
            place, "Ett  stycke.\n\n\n- punkt", base: "", version: version, by: &client)
        expectEqual(status, 200)
        expectEqual(saved.body, "Ett  stycke.\n\n- punkt")
        expectEqual(saved.html, nil)
        expectEqual(saved.message, "Sparad 11.12.")
        expectEqual(saved.margin?.contains("Utkast"), true)
        let plain = try await client.post(
            page(place) + "/spara", [("body", "Utan skript."), ("base", saved.body ?? ""), ("version", String(saved.version ?? 0))])
        expectEqual(plain.status, 303)
        expectEqual(plain.headers[.location], page(place) + "?sparat=text")
        let shown = try await client.get(page(place) + "?sparat=text").body
        expectEqual(shown.contains(">\nUtan skript.</textarea>"), true)
        expectEqual(shown.contains("Texten är sparad."), true)
        expectEqual(shown.contains("<template data-text><p>Utan skript.</p></template>"), true)
        let outline = try await client.get(DemoSite.round + "/skriv").body
        expectEqual(outline.contains(">Provavsnitt</h2>"), true)
        // And it can be taken away again.
        let now = outline.components(separatedBy: "id=\"avsnitt-provavsnitt-bort\"").last ?? ""
        let last = String((now.components(separatedBy: "name=\"version\" value=\"").dropFirst().first ?? "").prefix { $0 != "\"" })
        expectAwaited(
            try await client.post(DemoSite.round + "/avsnitt/provavsnitt/bort", [("version", last)]).headers[.location],
            DemoSite.round + "/skriv?sparat=borttaget")
        expectAwaited(try await client.get(page(place)).status, 404)
    }

    @Test func ownSectionsAreNestedAndWhatCannotBeIsTold() async throws {
        var client = try await client()
        let sections = DemoSite.round + "/avsnitt"
        for (heading, position, code) in [
            ("Nivå ett", "/", "niva-ett"), ("Nivå två", "under/niva-ett", "niva-tva"), ("Nivå tre", "under/niva-tva", "niva-tre"),
        ] {
            let made = try await client.post(sections, [("heading", heading), ("position", position), ("version", "0")])
            expectEqual(made.headers[.location], page("avsnitt/\(code)") + "?sparat=avsnitt")
        }
        let outline = try await client.get(DemoSite.round + "/skriv?plats=under/niva-tva").body
        expectEqual(outline.contains("<option value=\"under/niva-tva\" selected>"), true, "the link chooses the place")
        expectEqual(outline.contains("<option value=\"under/niva-tre\""), false, "headings have three levels")
        expectEqual(outline.contains("id=\"avsnitt-niva-tre\""), true, "the deepest can be changed too")
        for (position, error) in [("under/niva-tre", "T5223"), ("finns-inte", "T5203"), ("", "T5203")] {
            let refused = try await client.post(
                sections, [("heading", "Nytt <avsnitt>"), ("position", position), ("version", "0")])
            expectEqual(refused.status, 422)
            for words in [error, "Nytt &lt;avsnitt&gt;", "href=\"#nytt-position\""] {
                expectEqual(refused.body.contains(words), true, "\(position): \(words)")
            }
        }
        let itself = try await client.post(
            sections + "/niva-ett", [("heading", "Nivå ett"), ("position", "under/niva-tva"), ("version", "1")])
        expectEqual(itself.status, 422)
        expectEqual(itself.body.contains("T5205"), true)
        for code in ["niva-ett", "niva-tva", "niva-tre"] {
            let now =
                try await client.get(DemoSite.round + "/skriv").body.components(separatedBy: "id=\"avsnitt-\(code)-bort\"").last
                ?? ""
            let version = String(
                (now.components(separatedBy: "name=\"version\" value=\"").dropFirst().first ?? "").prefix { $0 != "\"" })
            expectAwaited(try await client.post(sections + "/\(code)/bort", [("version", version)]).status, 303)
        }
    }

    @Test func twoInDifferentParagraphsAreMergedAndInTheSameOneAreAsked() async throws {
        var (first, second) = (try await client(), try await client(as: DemoSite.councilOffice))
        let place = "text/quality"
        let version = hidden("version", in: try await first.get(page(place)).body)
        let base = "Ett.\n\nTvå.\n\nTre."
        let start = try await save(place, base, base: "", version: version, by: &first)
        expectEqual(start.status, 200)
        let began = String(start.saved.version ?? 0)
        expectAwaited(
            try await save(place, "Ett nytt.\n\nTvå.\n\nTre.", base: base, version: began, by: &first).status, 200)
        let merged = try await save(place, "Ett.\n\nTvå.\n\nTre nya.", base: base, version: began, by: &second)
        expectEqual(merged.status, 200)
        expectEqual(merged.saved.body, "Ett nytt.\n\nTvå.\n\nTre nya.")
        expectEqual(merged.saved.html, "<p>Ett nytt.</p><p>Två.</p><p>Tre nya.</p>")
        let clash = try await save(place, "Ett annat.\n\nTvå.\n\nTre.", base: base, version: began, by: &first)
        expectEqual(clash.status, 409)
        expectEqual(clash.saved.message.contains("har ändrat samma stycke"), true)
        let shown = try await first.post(
            page(place) + "/spara", [("body", "Ett annat.\n\nTvå.\n\nTre."), ("base", base), ("version", began), ("jamfor", "1")])
        expectEqual(shown.status, 409)
        expectEqual(shown.body.contains("Ett nytt."), true)
        expectEqual(shown.body.contains(">\nEtt annat.\n\nTvå.\n\nTre nya.</textarea>"), true)
        let settled = try await save(
            place, "Ett annat.\n\nTvå.\n\nTre nya.", base: "Ett nytt.\n\nTvå.\n\nTre nya.",
            version: hidden("version", in: shown.body), by: &first)
        expectEqual(settled.status, 200)
        let history = try await first.get(page(place) + "/versioner").body
        expectEqual(history.contains("<del>nytt</del><ins>annat</ins>"), true)
        expectEqual(history.contains("Återställ den här lydelsen"), true)
    }

    @Test func anEarlierWordingComesBack() async throws {
        var client = try await client()
        let place = "text/directives"
        let version = hidden("version", in: try await client.get(page(place)).body)
        let one = try await save(place, "Första lydelsen.", base: "", version: version, by: &client)
        _ = try await save(place, "Andra lydelsen.", base: "Första lydelsen.", version: String(one.saved.version ?? 0), by: &client)
        // Both were saved in one sitting: they are one version, which opens to its saves.
        let versions = try await client.get(page(place) + "/versioner").body
        expectEqual(versions.contains("Visa de 2 sparningarna"), true)
        let last = String((versions.components(separatedBy: "/versioner?visa=").dropFirst().first ?? "").prefix { $0 != "#" })
        let history = try await client.get(page(place) + "/versioner?visa=\(last)").body
        let form = history.components(separatedBy: "/aterstall\"").dropFirst().first ?? ""
        func value(_ name: String) -> String {
            String((form.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first ?? "").prefix { $0 != "\"" })
        }
        let restored = try await client.post(
            page(place) + "/aterstall", [("version", value("version")), ("lydelse", value("lydelse"))])
        expectEqual(restored.headers[.location], page(place) + "?sparat=aterstalld")
        expectAwaited(try await client.get(page(place)).body.contains(">\nFörsta lydelsen.</textarea>"), true)
    }

    @Test func aPasteOfThreeMegabytesIsRefusedWithItsNumberAndGivenBack() async throws {
        var client = try await client()
        let long = String(repeating: "ord ", count: 750_000)
        let refused = try await save("text/summary", long, base: "", version: "1", by: &client)
        expectEqual(refused.status, 422)
        expectEqual(refused.saved.message.contains("(T5009)"), true, refused.saved.message)
        expectEqual(refused.saved.message.contains("200"), true)
        let plain = try await client.post(page("text/summary") + "/spara", [("body", long), ("base", ""), ("version", "1")])
        expectEqual(plain.status, 422)
        expectEqual(plain.body.contains(String(long.prefix(2_900_000).suffix(400))), true)
    }

    @Test func onlyThoseWhoMayWriteDo() async throws {
        var reader = try await client(as: "reader:stockholm")
        let shown = try await reader.get(page("text/summary"))
        expectEqual(shown.status, 200)
        expectEqual(shown.body.contains("data-words="), false)
        let refused = try await save("text/summary", "Fel hand.", base: "", version: "1", by: &reader)
        expectEqual(refused.status, 403)
        expectEqual(refused.saved.message.isEmpty, false)
    }

    @Test func aFormOfAnotherSiteIsRefused() async throws {
        var client = try await client()
        client.headers[.accept] = "application/json"
        let answer = try await client.post(page("text/summary") + "/spara", [("body", "x"), ("version", "1")], token: "fel")
        expectEqual(answer.status, 403)
        expectEqual(answer.headers[.contentType], "application/json; charset=utf-8")
        expectEqual(answer.body.contains("T8003"), true)
    }

    @Test(arguments: [
        "skriv/mal/finns-inte/analysis", "skriv/avsnitt/finns-inte", "skriv/text/nonsens",
        "bilder/" + String(repeating: "0", count: 64),
    ])
    func whatIsNotThereIsNotFound(_ path: String) async throws {
        var client = try await client()
        expectAwaited(try await client.get(DemoSite.round + "/" + path).status, 404)
    }

    @Test func aTextIsApprovedAsItWasRead() async throws {
        var client = try await client()
        let place = "arende/preparation"
        let version = hidden("version", in: try await client.get(page(place)).body)
        let saved = try await save(place, "Ärendet är berett.", base: "", version: version, by: &client)
        expectEqual(saved.status, 200)
        let other = try await client.post(page(place) + "/godkann", [("body", "Andra ord.")])
        expectEqual(other.status, 422)
        expectEqual(other.body.contains("T8201"), true)
        let approved = try await client.post(page(place) + "/godkann", [("body", "Ärendet är berett.")])
        expectEqual(approved.headers[.location], page(place) + "?sparat=godkand")
        expectAwaited(try await client.get(page(place)).body.contains("Godkänd av Strateg, Hägersten-Älvsjö"), true)
        let withdrawn = try await client.post(page(place) + "/aterkalla", [])
        expectEqual(withdrawn.headers[.location], page(place) + "?sparat=aterkallad")
        expectAwaited(try await client.get(page(place)).body.contains("Godkänd av"), false)
    }

    @Test func fieldsAreFoundAsValuesAndAsAList() async throws {
        var client = try await client()
        let list = try await client.get(DemoSite.round + "/falt?q=sjukfr%C3%A5nvaro")
        expectEqual(list.status, 200)
        expectEqual(list.body.contains("<code>{{utfall/"), true)
        client.headers[.accept] = "application/json"
        struct Found: Decodable { var reference, label, printed, group: String }
        let found = try JSONDecoder().decode(
            [Found].self, from: Data(try await client.get(DemoSite.round + "/falt?q=sjukfr%C3%A5nvaro").body.utf8))
        expectEqual(found.isEmpty, false)
        expectEqual(found.allSatisfy { !$0.reference.isEmpty && !$0.printed.isEmpty }, true)
    }

    @Test func whoElseHasTheTextOpenIsTold() async throws {
        var (first, second) = (try await client(), try await client(as: DemoSite.councilOffice))
        let address = page("mal/1/analysis") + "/narvaro"
        expectAwaited(try await first.post(address, []).body, "{\"text\":\"\"}")
        expectAwaited(
            try await second.post(address, []).body, "{\"text\":\"Strateg, Hägersten-Älvsjö har också texten öppen.\"}")
    }
}
