import Expectations
import HTTPTypes
import Quantities
import Testing

@testable import Site

@Suite struct ServerTests {
    @Test func everyAnswerBearsTheHeadersThatProtectTheReader() async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        for path in ["/", "/finns-inte", "/assets/tertial.css", "/halsa"] {
            let answer = try await client.get(path)
            expectEqual(
                answer.headers[.contentSecurityPolicy],
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'", path)
            expectEqual(answer.headers[.xContentTypeOptions], "nosniff", path)
            expectEqual(answer.headers[.referrerPolicy], "same-origin", path)
            expectEqual(answer.headers[.permissionsPolicy] != nil, true, path)
        }
    }

    @Test func aPageIsSentCompressedToWhoeverTakesIt() async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let plain = try await client.get("/hagersten-alvsjo/2023/T1")
        expectEqual(plain.headers[.contentEncoding], nil)
        client.headers[.acceptEncoding] = "br, gzip;q=0.8"
        let packed = try await client.get("/hagersten-alvsjo/2023/T1")
        expectEqual(packed.headers[.contentEncoding], "gzip")
        expectEqual(packed.headers[.vary], "HX-Request, Cookie, Accept-Encoding")
        expectEqual(packed.body.utf8.count * 2 < plain.body.utf8.count, true, "half the size at most")
        client.headers[.acceptEncoding] = "gzip;q=0"
        expectAwaited(try await client.get("/hagersten-alvsjo/2023/T1").headers[.contentEncoding], nil)
    }

    @Test func pagesAreNotKeptAndLooksAreKeptForEverByTheirVersion() async throws {
        let site = try await DemoSite.shared()
        var client = SiteClient(site.responder)
        expectAwaited(try await client.get("/").headers[.cacheControl], "private, no-store")
        let version = site.responder.settings.assets.version
        let current = try await client.get("/assets/tertial.css?v=\(version)")
        expectEqual(current.headers[.cacheControl], "public, max-age=31536000, immutable")
        expectEqual(current.headers[.contentType], "text/css; charset=utf-8")
        expectAwaited(try await client.get("/assets/tertial.css?v=old").headers[.cacheControl], "public, max-age=3600")
    }

    @Test(arguments: [
        ("/finns-inte", 404, "T8004"), ("/hagersten-alvsjo/1999/T1", 404, "T8004"),
        ("/hagersten-alvsjo/2023/T1/mal/9.9", 404, "T8004"),
        ("/assets/../Package.swift", 404, "T8004"), ("/assets/hemligt.css", 404, "T8004"),
    ])
    func whatDoesNotExistIsSaidInSwedishWithANumber(_ path: String, _ status: Int, _ code: String) async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let answer = try await client.get(path)
        expectEqual(answer.status, status)
        expectEqual(answer.body.contains(code), true)
        expectEqual(answer.body.contains("finns inte"), true)
    }

    @Test func postingToAPageIsRefusedAndSaysWhatIsAllowed() async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let answer = try await client.post("/sok", [])
        expectEqual(answer.status, 405)
        expectEqual(answer.headers[.allow], "GET, HEAD")
        expectEqual(answer.body.contains("T8005"), true)
    }

    @Test func anEditsAddressOpenedByItselfLeadsToItsPage() async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let answer = try await client.get(DemoSite.round + "/mal/1.3/bedomning")
        expectEqual(answer.status, 303)
        expectEqual(answer.headers[.location], DemoSite.round + "/mal/1.3?andra=bedomning#bedomning")
    }

    @Test func headIsAnsweredWithoutABody() async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let answer = try await client.get("/", method: .head)
        expectEqual(answer.status, 200)
        expectEqual(answer.body, "")
    }

    @Test(arguments: [
        ("localhost:8080", 200), ("127.0.0.1", 200), ("[::1]:8080", 200), ("tertial.example", 400), ("127.0.0.1.example", 400),
        ("localhost:x", 400),
    ])
    func onlyThisMachinesOwnNamesAreAnswered(_ authority: String, _ status: Int) async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        client.authority = authority
        expectAwaited(try await client.get("/").status, status)
    }

    @Test(arguments: ["0.0.0.0", "192.168.1.4", "::", "tertial.example", "127.0.0.1.example", "127.0.0"])
    func theSiteIsNotServedToOthers(_ host: String) {
        expectEqual(expectThrows(Diagnostic.self) { try SiteApplication.checkHost(host) }?.code, "T8001")
    }

    @Test(arguments: ["127.0.0.1", "127.8.9.1", "localhost", "::1"]) func theMachinesOwnAddressesAreServed(_ host: String) throws {
        try SiteApplication.checkHost(host)
    }

    @Test func theLanguageIsChosenByTheAddressAndKept() async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        expectAwaited(try await client.get("/").body.contains("<html lang=\"sv\">"), true)
        expectAwaited(try await client.get("/?sprak=en").body.contains("<html lang=\"en\">"), true)
        expectAwaited(try await client.get("/").body.contains("<html lang=\"en\">"), true)
    }

    @Test func aChosenPersonIsKeptAndAnUnknownOneRefused() async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let chosen = try await client.post("/person", [("person", DemoSite.strategist), ("return", DemoSite.round)])
        expectEqual(chosen.status, 303)
        expectEqual(chosen.headers[.location], DemoSite.round)
        expectEqual(client.cookies[SiteCookie.person], DemoSite.strategist)
        let elsewhere = try await client.post("/person", [("person", DemoSite.strategist), ("return", "//annan.example/")])
        expectEqual(elsewhere.headers[.location], "/")
        expectAwaited(try await client.post("/person", [("person", "mayor:stockholm")]).status, 400)
    }

    @Test func theSwitchLeadsToTheRoundOrToTheOnesThatThereAre() async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let found = try await client.get("/byt?organisation=hagersten-alvsjo&ar=2023&rapport=T1")
        expectEqual(found.headers[.location], DemoSite.round)
        let none = try await client.get("/byt?organisation=hagersten-alvsjo&ar=2024&rapport=T2")
        expectEqual(none.status, 404)
        expectEqual(none.body.contains("/hagersten-alvsjo/2023/T1\""), true)
    }

    @Test func theServerSaysThatItIsWell() async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let answer = try await client.get("/halsa")
        expectEqual(answer.status, 200)
        expectEqual(answer.body, "ok\n")
    }
}
