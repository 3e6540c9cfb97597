import Expectations
import Testing

@testable import Site

/// The demo city's economy through the whole site.
@Suite struct EconomyPageTests {
    static let economy = DemoSite.round + "/ekonomi"

    @Test(arguments: [
        ("", "underskott om 12,1"), ("", "Investeringarna räknar med 4,1 som inte är beslutade"),
        ("/omraden/forskoleverksamhet", "underskott om 8,7"),
        ("/varfor/omraden/forskoleverksamhet/avvikelse", "Avvikelse, förskoleverksamhet"), ("/resultatenheter", "70\u{A0}406"),
        ("/volymer", "Volymer"), ("/priser", "Priser 2023"), ("/personal", "Personalomsättning"),
    ])
    func aPageShowsThePublishedFigures(_ path: String, _ text: String) async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let answer = try await client.get(Self.economy + path)
        expectEqual(answer.status, 200)
        let body = answer.body.replacing(/<[^>]*>/, with: "").replacing("\u{A0}mnkr", with: "")
        expectEqual(body.contains(text), true, "\(path) lacks \(text)")
    }

    @Test(arguments: [
        "/omraden/roman", "/varfor/omraden/roman/avvikelse", "/varfor/omraden/forskoleverksamhet/roman", "/volymer-roman.csv",
        "/resultatenheter/roman",
    ])
    func whatTheRoundDoesNotHaveIsNotFound(_ path: String) async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        expectAwaited(try await client.get(Self.economy + path).status, 404)
    }

    @Test(arguments: ["driftbudget", "omraden", "kapitalkostnader", "resultatenheter", "investeringar", "omslutning"])
    func aTableIsAFile(_ name: String) async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let answer = try await client.get("\(Self.economy)/\(name).csv")
        expectEqual(answer.status, 200)
        expectEqual(answer.headers[.contentType], "text/csv; charset=utf-8")
        expectEqual(answer.body.split(separator: "\r\n").count > 1, true)
    }

    @Test func aResultIsSavedAndShown() async throws {
        var client = SiteClient(try await DemoSite.changed().responder, as: "controller:hagersten-alvsjo")
        let list = try await client.get(Self.economy + "/resultatenheter").body
        let unit = try #require(list.firstMatch(of: /href="([^"]*\/resultatenheter\/[a-z0-9%.-]+)"/)).1
        let page = try await client.get(String(unit)).body
        let version = try #require(page.firstMatch(of: /name="version" value="(\d+)"/)).1
        let form = [("result", "\u{2212}123"), ("ownDoing", "yes"), ("comment", "Vikarier"), ("version", String(version))]
        let saved = try await client.post(unit + "/spara", form)
        expectEqual(saved.status, 303)
        expectEqual(saved.headers[.location], unit + "?sparat=resultat-form")
        let shown = try await client.get(unit + "?sparat=resultat-form").body
        expectEqual(shown.contains("Resultatet är sparat."), true)
        expectEqual(shown.contains("value=\"\u{2212}123\""), true)
        expectAwaited(try await client.post(unit + "/spara", form).status, 303, "the same once more changes nothing")
        let other = [("result", "5"), ("ownDoing", ""), ("comment", ""), ("version", String(version))]
        let conflict = try await client.post(unit + "/spara", other)
        expectEqual(conflict.status, 409)
        expectEqual(conflict.body.contains("value=\"5\""), true)
        let refused = try await client.post(unit + "/spara", [("result", "mycket"), ("version", "1")])
        expectEqual(refused.status, 422)
    }

    @Test func aUnitIsDissolvedAndKeptAfterAll() async throws {
        var client = SiteClient(try await DemoSite.changed().responder, as: "controller:hagersten-alvsjo")
        let unit = Self.economy + "/resultatenheter/hagersten-alvsjo-telefonplans-forskolor"
        func version() async throws -> String {
            let form = try #require(try await client.get(unit).body.split(separator: "id=\"upplosning-form\"").last)
            return String(try #require(form.firstMatch(of: /name="version" value="(\d+)"/)).1)
        }
        let unexplained = try await client.post(unit + "/upplosning", [("reason", " "), ("version", try await version())])
        expectEqual(unexplained.status, 422)
        expectEqual(unexplained.body.contains("href=\"#upplosning-form-reason\""), true)
        let dissolved = try await client.post(
            unit + "/upplosning", [("reason", "Förskolan stänger."), ("version", try await version())])
        expectEqual(dissolved.status, 303)
        // Its 3 442 tkr go to the committee (T1 2023: 3 742 brought in, −300 of the year).
        let page = try await client.get(unit).body
        for text in ["Förskolan stänger.", "Enheten upplöses", "3\u{A0}442"] { expectEqual(page.contains(text), true, text) }
        let kept = try await client.post(unit + "/upplosning", [("keep", "yes"), ("version", try await version())])
        expectEqual(kept.status, 303)
        expectAwaited(try await client.get(unit).body.contains("Förskolan stänger."), false)
    }

    @Test func whatAnApprovedReportToldOfADissolutionStands() async throws {
        var client = SiteClient(try await DemoSite.changed().responder, as: "controller:hagersten-alvsjo")
        let unit = Self.economy + "/resultatenheter/hagersten-alvsjo-axelsbergs-forskolor"
        let kept = try await client.post(unit + "/upplosning", [("keep", "yes"), ("version", "1")])
        expectEqual(kept.status, 422, "the monthly report of March is decided and tells of it")
    }

    @Test func aReaderCannotSaveAResult() async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let path = Self.economy + "/resultatenheter/finns-inte/spara"
        expectAwaited(try await client.post(path, [("result", "1"), ("version", "0")]).status, 403)
        expectAwaited(try await client.get(path).status, 405)
    }
}
