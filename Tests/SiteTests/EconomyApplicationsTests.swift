import Expectations
import Testing

@testable import Site

/// An application from draft to final report, as a controller writes it through the site.
@Suite(.serialized) struct EconomyApplicationsTests {
    static let register = DemoSite.round + "/ekonomi/ansokningar"
    static let controller = "controller:hagersten-alvsjo"

    private static func form(_ changes: [String: String] = [:]) -> [(String, String)] {
        var fields = [
            "fund": "biodiversity", "purpose": "ängsmark vid Långbroparken", "amount": "0,4 mnkr", "place": "Långbro",
            "use": "area:stadsmiljo", "description": "Gräs blir äng.", "version": "0",
        ]
        fields.merge(changes) { $1 }
        return fields.map { ($0.key, $0.value) }
    }

    private static func version(_ page: String) throws -> String {
        String(try #require(page.firstMatch(of: /name="version" value="(\d+)"/)).1)
    }

    private static func draft(_ client: inout SiteClient) async throws -> String {
        let saved = try await client.post(register + "/ny/spara", form())
        expectEqual(saved.status, 303)
        return String(try #require(saved.headers[.location]).prefix { $0 != "?" })
    }

    @Test func theRegisterShowsWhatTheCommitteeAskedFor() async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let page = try await client.get(Self.register)
        expectEqual(page.status, 200)
        for text in ["Kvinnorna i Fruängen", "3\u{A0}900\u{A0}000", "Begärd"] {
            expectEqual(page.body.contains(text), true, text)
        }
        expectEqual(page.body.contains("Ny ansökan"), false, "a reader writes no applications")
        expectAwaited(try await client.get(Self.register + "/finns-inte").status, 404)
    }

    @Test func anApplicationGoesFromDraftToFinalReport() async throws {
        var client = SiteClient(try await DemoSite.changed().responder, as: Self.controller)
        let address = try await Self.draft(&client)
        var page = try await client.get(address).body
        expectEqual(page.contains("400\u{A0}000\u{A0}kr"), true)
        expectEqual(page.contains("Ändra utkastet"), true)
        let steps = [
            [("state", "requested")], [("state", "partlyGranted"), ("amount", "300000"), ("note", "KS § 12")],
            [("state", "finished"), ("finalReport", "Ängen blommar.")],
        ]
        for step in steps {
            let saved = try await client.post(address + "/steg", step + [("version", try Self.version(page))])
            expectEqual(saved.status, 303, "\(step)")
            page = try await client.get(address).body
        }
        for text in ["Delvis beviljad", "300\u{A0}000\u{A0}kr", "KS § 12", "Ängen blommar.", "Slutredovisad"] {
            expectEqual(page.contains(text), true, text)
        }
        expectEqual(page.contains("Nästa steg"), false, "nothing more happens to it")
    }

    @Test func whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() async throws {
        var client = SiteClient(try await DemoSite.changed().responder, as: Self.controller)
        let refused = try await client.post(Self.register + "/ny/spara", Self.form(["amount": "mycket", "purpose": ""]))
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("value=\"mycket\""), true)
        expectEqual(refused.body.contains("Gräs blir äng."), true)
        expectEqual(refused.body.contains("href=\"#ansokan-amount\""), true)
        expectEqual(refused.body.contains("href=\"#ansokan-purpose\""), true)
        let address = try await Self.draft(&client)
        let version = try Self.version(try await client.get(address).body)
        let early = try await client.post(address + "/steg", [("state", "finished"), ("version", version)])
        expectEqual(early.status, 422, "a draft has no final report")
    }

    @Test func twoWhoChangeTheSameDraftAreTold() async throws {
        var client = SiteClient(try await DemoSite.changed().responder, as: Self.controller)
        let address = try await Self.draft(&client)
        let version = try Self.version(try await client.get(address).body)
        let first = try await client.post(address + "/spara", Self.form(["amount": "500000", "version": version]))
        expectEqual(first.status, 303)
        let second = try await client.post(address + "/spara", Self.form(["amount": "600000", "version": version]))
        expectEqual(second.status, 409)
        expectEqual(second.body.contains("Controller, Hägersten-Älvsjö"), true)
        expectEqual(second.body.contains("value=\"600000\""), true)
    }

    @Test func aReaderMayNotWrite() async throws {
        var client = SiteClient(try await DemoSite.changed().responder)
        expectAwaited(try await client.post(Self.register + "/ny/spara", Self.form()).status, 403)
    }

    @Test func aFileIsAttachedAndFetchedAsItWas() async throws {
        var client = SiteClient(try await DemoSite.changed().responder, as: Self.controller)
        let address = try await Self.draft(&client)
        let version = try Self.version(try await client.get(address).body)
        let file = MultipartFormTests.file("Blankett.pdf", "application/pdf", Array("%PDF-1.7 blankett".utf8))
        let saved = try await client.postFile(address + "/bilagor", [("version", version), ("title", "Ansökningsblankett")], file)
        expectEqual(saved.status, 303)
        let page = try await client.get(address).body
        expectEqual(page.contains("Ansökningsblankett"), true)
        let fetched = try await client.get(address + "/bilagor/1")
        expectEqual(fetched.body, "%PDF-1.7 blankett")
        expectEqual(fetched.headers[.contentType], "application/pdf")
        expectEqual(fetched.headers[.contentDisposition]?.hasPrefix("attachment"), true, "never shown as a page of ours")
        expectAwaited(try await client.get(address + "/bilagor/2").status, 404)
        let removed = try await client.post(address + "/bilagor/1/bort", [("version", try Self.version(page))])
        expectEqual(removed.status, 303)
        let without = try await client.get(address).body
        expectEqual(without.contains("Inga bilagor."), true)
        expectAwaited(try await client.get(address + "/bilagor/1").status, 404)
        let next = try Self.version(without)
        for (name, type, content) in [
            ("skript.html", "text/html", "<script>"), ("fel.pdf", "application/pdf", "MZ inget pdf"),
            ("tom.pdf", "application/pdf", ""),
        ] {
            let refused = try await client.postFile(
                address + "/bilagor", [("version", next)], MultipartFormTests.file(name, type, Array(content.utf8)))
            expectEqual(refused.status, 422, name)
            expectEqual(refused.body.contains("href=\"#bilaga\""), true, name)
        }
    }

    @Test func aFileThatIsTooLargeIsNotRead() async throws {
        var client = SiteClient(try await DemoSite.changed().responder, as: Self.controller)
        let address = try await Self.draft(&client)
        let file = MultipartFormTests.file("stor.pdf", "application/pdf", Array(repeating: 0x20, count: 10_200_000))
        expectAwaited(try await client.postFile(address + "/bilagor", [], file).status, 413)
    }

    @Test func aFileFromAnotherSiteIsRefused() async throws {
        var client = SiteClient(try await DemoSite.changed().responder, as: Self.controller)
        let address = try await Self.draft(&client)
        let file = MultipartFormTests.file("a.pdf", "application/pdf", Array("%PDF-1.7".utf8))
        expectAwaited(try await client.postFile(address + "/bilagor", [], file, token: "fel").status, 403)
    }
}
