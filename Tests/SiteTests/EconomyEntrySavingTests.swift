import Expectations
import HTTPTypes
import Testing

@testable import Site

/// Readings, capital costs and texts through the whole site: saved, refused, met by another's, not allowed.
@Suite(.serialized) struct EconomyEntrySavingTests {
    static let own = "/hagersten-alvsjo/2023/T1/ekonomi"
    static let series = "hagersten-alvsjo-forskolebarn-1-3"

    private func controller() async throws -> SiteClient {
        SiteClient(try await DemoSite.changed().responder, as: "controller:hagersten-alvsjo")
    }

    /// The hidden field's value on the page.
    private func hidden(_ name: String, in body: String) -> String {
        let value = body.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first ?? ""
        return String(value.prefix { $0 != "\"" })
    }

    private func location(_ answer: SiteClient.Answer) -> String { answer.headers[.location] ?? "" }

    /// The tertial report of 2021 says 2 240 of January 2021 and is approved: it keeps its figure.
    @Test func aReadingCorrectsAnEarlierReportAndSaysSo() async throws {
        var client = try await controller()
        let address = Self.own + "/volymer"
        let page = try await client.get("\(address)?serie=\(Self.series)&manad=2021-01").body
        expectEqual(page.contains("I tertialrapport 1 2021 står 2\u{A0}240."), true)
        expectEqual(hidden("version", in: page), "0")
        func form(_ value: String, version: String = "0") -> [(String, String)] {
            [
                ("serie", Self.series), ("manad", "2021-01"), ("version", version), ("value", value), ("isPreliminary", "no"),
                ("readOn", "2023-05-02"),
            ]
        }
        let refused = try await client.post(address + "/spara", form("tvåtusen"))
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("value=\"tvåtusen\""), true)
        expectEqual(refused.body.contains("value=\"2023-05-02\""), true)

        let saved = try await client.post(address + "/spara", form("1 234"))
        expectEqual(saved.status, 303)
        expectEqual(
            location(saved), "\(address)?serie=\(Self.series)&manad=2021-02&sparat=avlasning&sparad=2021-01")
        let shown = try await client.get(location(saved)).body
        expectEqual(shown.contains("Avläsningen är sparad: Små barn 1–3 år, januari 2021, 1\u{A0}234."), true)
        expectEqual(shown.contains("Rättelse: tertialrapport 1 2021 visar fortfarande 2\u{A0}240."), true)
        expectAwaited(
            try await client.get("/hagersten-alvsjo/2021/T1/ekonomi/volymer").body.contains("1\u{A0}234"), false,
            "the approved report stands")

        let conflict = try await client.post(address + "/spara", form("2 400"))
        expectEqual(conflict.status, 409)
        expectEqual(conflict.body.contains("value=\"2 400\""), true)
        expectEqual(conflict.body.contains("medan du skrev"), true)
        expectEqual(hidden("version", in: conflict.body), "1")
        let removed = try await client.post(address + "/spara", form("", version: "1"))
        expectAwaited(
            try await client.get(location(removed)).body.contains("Nu gäller 2\u{A0}240 från tertialrapport 1 2021."), true)
    }

    @Test func capitalCostsAreSavedTogether() async throws {
        var client = try await controller()
        let address = Self.own + "/texter"
        let page = try await client.get(address).body
        func form(_ forecast: String) -> [(String, String)] {
            ["depreciation", "interest"].flatMap { kind in
                [
                    ("version-\(kind)", hidden("version-\(kind)", in: page)), ("booked-\(kind)", "8,8"),
                    ("forecast-\(kind)", forecast),
                ]
            }
        }
        let refused = try await client.post(address + "/kapitalkostnader", form("26,o"))
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("name=\"forecast-interest\" value=\"26,o\""), true)
        expectEqual(refused.body.contains("href=\"#forecast-interest\""), true)
        let saved = try await client.post(address + "/kapitalkostnader", form("26,5"))
        expectEqual(location(saved), address + "?sparat=kapital-2")
        expectAwaited(
            try await client.get(location(saved)).body.contains("name=\"forecast-depreciation\" value=\"26,5\""), true)
        let conflict = try await client.post(address + "/kapitalkostnader", form("27"))
        expectEqual(conflict.status, 409)
        expectEqual(conflict.body.contains("ändrade kapitalkostnaderna"), true)
        expectEqual(conflict.body.contains("name=\"forecast-interest\" value=\"27\""), true)
    }

    @Test func aTextIsSavedUnderItsHeading() async throws {
        var client = try await controller()
        let address = Self.own + "/texter"
        func form(_ body: String, _ amount: String = "", version: String = "0", heading: String = "assetSales") -> [(
            String, String
        )] {
            [("heading", heading), ("version", version), ("body", body), ("amount", amount)]
        }
        let refused = try await client.post(address + "/spara", form("Ord <b>", "mycket"))
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("Ord &lt;b&gt;</textarea>"), true)
        let saved = try await client.post(address + "/spara", form("En buss är såld <snabbt>."))
        expectEqual(location(saved), address + "?sparat=text-assetSales#text-assetSales")
        let shown = try await client.get(address + "?sparat=text-assetSales").body
        expectEqual(shown.contains("En buss är såld &lt;snabbt&gt;."), true)
        expectEqual(shown.contains("Sparat."), true)
        let conflict = try await client.post(address + "/spara", form("Min text"))
        expectEqual(conflict.status, 409)
        expectEqual(conflict.body.contains("Min text</textarea>"), true)
        expectAwaited(try await client.post(address + "/spara", form("Ny", heading: "roman")).status, 400)
    }

    @Test(arguments: ["/volymer/spara", "/texter/kapitalkostnader", "/texter/spara"])
    func aReaderSavesNothingAndKeepsWhatWasTyped(_ path: String) async throws {
        var client = SiteClient(try await DemoSite.changed().responder, as: "director:hagersten-alvsjo")
        let form = [
            ("serie", Self.series), ("manad", "2023-01"), ("heading", "other"), ("version", "0"), ("value", "4711"),
            ("version-interest", "1"), ("booked-interest", "4711"), ("body", "4711"),
        ]
        let answer = try await client.post(Self.own + path, form)
        expectEqual(answer.status, 403)
        expectEqual(answer.body.contains("4711"), true)
        expectAwaited(try await client.get(Self.own + path).status, 405)
    }

    @Test(arguments: ["/volymer/spara", "/texter/kapitalkostnader", "/texter/spara"])
    func aFormWithoutItsFieldsIsNotRead(_ path: String) async throws {
        var client = try await controller()
        expectAwaited(try await client.post(Self.own + path, []).status, 400)
    }
}
