import Expectations
import Foundation
import HTTPTypes
import Testing

@testable import Design
@testable import Site

/// Whole exchanges. Each test writes to a goal or an indicator of its own, because all share the demo city.
@Suite struct EditingTests {
    private func client(as person: String? = DemoSite.strategist) async throws -> SiteClient {
        SiteClient(try await DemoSite.shared().responder, as: person)
    }

    /// The version that the page's form would send along.
    private func version(_ body: String, form id: String) -> String {
        let form = body.components(separatedBy: "id=\"\(id)-form\"").dropFirst().first ?? ""
        let value = form.components(separatedBy: "name=\"version\" value=\"").dropFirst().first ?? ""
        return String(value.prefix { $0 != "\"" })
    }

    @Test func anOutcomeIsSavedAndShownWithWhoChangedIt() async throws {
        var client = try await client()
        let page = DemoSite.round + "/mal/1.3"
        let id = "utfall-andel-barn-ater-anmalan"
        let read = try await client.get("\(page)?andra=\(id)")
        let form = [
            ("period", "2023-T1"), ("total", "21,9"), ("women", ""), ("men", "i.u."), ("version", version(read.body, form: id)),
            ("return", page),
        ]
        let saved = try await client.post(DemoSite.round + "/indikatorer/andel-barn-ater-anmalan/utfall", form)
        expectEqual(saved.status, 303)
        expectEqual(saved.headers[.location], "\(page)?sparat=\(id)#\(id)")
        let shown = try await client.get("\(page)?sparat=\(id)")
        expectEqual(shown.body.contains("21,9"), true)
        expectEqual(shown.body.contains("Sparat."), true)
        expectEqual(shown.body.contains("Strateg, Hägersten-Älvsjö i dag kl. 11.12"), true)
    }

    @Test(arguments: ["38,1,2", "trettio", "12 kr", "1.5"]) func aWrongNumberComesBackAsItWasTyped(_ typed: String) async throws {
        var client = try await client()
        let page = DemoSite.round + "/mal/1.3"
        let answer = try await client.post(
            DemoSite.round + "/indikatorer/utredningar-barnet-delaktigt/utfall",
            [("period", "2023-T1"), ("total", typed), ("version", "0"), ("return", page)])
        expectEqual(answer.status, 422)
        expectEqual(answer.body.contains("value=\"\(typed)\""), true)
        expectEqual(answer.body.contains("aria-invalid=\"true\""), true)
        expectEqual(answer.body.contains("<h1>"), true)
    }

    @Test func htmxGetsTheFormAlone() async throws {
        var client = try await client()
        client.headers[.hxRequest] = "true"
        let answer = try await client.post(
            DemoSite.round + "/indikatorer/utredningar-barnet-delaktigt/utfall",
            [("period", "2023-T1"), ("total", "x"), ("version", "0"), ("return", DemoSite.round + "/mal/1.3")])
        expectEqual(answer.status, 422)
        expectEqual(answer.body.hasPrefix("<div class=\"edit\" id=\"utfall-utredningar-barnet-delaktigt\">"), true)
    }

    @Test func aFormAmongManyIsFetchedWhenItIsAskedFor() async throws {
        var client = try await client()
        let page = DemoSite.round + "/mal/hagersten-alvsjo-aldre"
        let id = "lage-2023__hagersten-alvsjo-aldre_a1"
        let address = DemoSite.round + "/aktiviteter/2023%3Ahagersten-alvsjo-aldre.a1/lage"
        expectAwaited(version(try await client.get(page).body, form: id), "")
        let led = try await client.get("\(address)?fran=\(Address.encoded(page))")
        expectEqual(led.status, 303)
        expectEqual(led.headers[.location], "\(page)?andra=\(id)#\(id)")
        expectAwaited(version(try await client.get("\(page)?andra=\(id)").body, form: id), "1")
        client.headers[.hxRequest] = "true"
        let part = try await client.get("\(address)?fran=\(Address.encoded(page))")
        expectEqual(part.body.hasPrefix("<div class=\"edit\" id=\"\(id)\">"), true)
        expectEqual(part.body.contains("name=\"return\" value=\"\(page)\""), true)
    }

    @Test func twoWhoSaveTheSameTextBothKeepTheirs() async throws {
        var first = try await client()
        var second = try await client(as: DemoSite.councilOffice)
        let page = DemoSite.round + "/mal/1.5"
        let version = version(try await first.get(page).body, form: "text-analysis")
        let address = page + "/texter/analysis"
        expectAwaited(
            try await first.post(address, [("body", "Strategens ord."), ("version", version), ("return", page)]).status, 303)
        let conflict = try await second.post(address, [("body", "Kontorets ord."), ("version", version), ("return", page)])
        expectEqual(conflict.status, 409)
        expectEqual(conflict.body.contains("Strateg, Hägersten-Älvsjö ändrade texten"), true)
        expectEqual(conflict.body.contains("Strategens ord."), true)
        expectEqual(conflict.body.contains(">\nKontorets ord.</textarea>"), true)
        let newVersion = self.version(conflict.body, form: "text-analysis")
        expectAwaited(
            try await second.post(address, [("body", "Bådas ord."), ("version", newVersion), ("return", page)]).status, 303)
        expectAwaited(try await second.get(page).body.contains("Bådas ord."), true)
    }

    @Test func markupInATextIsText() async throws {
        var client = try await client()
        let page = DemoSite.round + "/mal/1.2"
        let version = version(try await client.get(page).body, form: "text-analysis")
        let typed = "<script>alert(1)</script>\n\n### <b>Rubrik</b>\n\n- \"><img src=x onerror=alert(2)>"
        expectAwaited(
            try await client.post(page + "/texter/analysis", [("body", typed), ("version", version), ("return", page)]).status, 303)
        let body = try await client.get(page).body
        expectEqual(body.contains("<script>alert"), false)
        expectEqual(body.contains("<b>Rubrik"), false)
        expectEqual(body.contains("<img"), false)
        expectEqual(body.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), true)
    }

    @Test func aDeviationMustBeExplained() async throws {
        var client = try await client()
        let page = DemoSite.round + "/mal/hagersten-alvsjo-fritid"
        let address = DemoSite.round + "/aktiviteter/2023%3Ahagersten-alvsjo-fritid.a1/lage"
        let id = "lage-2023__hagersten-alvsjo-fritid_a1"
        let version = version(try await client.get("\(page)?andra=\(id)").body, form: id)
        let refused = try await client.post(
            address, [("state", "deviating"), ("explanation", " "), ("version", version), ("return", page)])
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("En avvikelse ska förklaras."), true)
        let saved = try await client.post(
            address, [("state", "deviating"), ("explanation", "Lokalen är stängd."), ("version", version), ("return", page)])
        expectEqual(saved.status, 303)
        expectAwaited(try await client.get(DemoSite.round).body.contains("Lokalen är stängd."), true)
    }

    @Test func aJudgementAgainstTheProposalIsJustified() async throws {
        var client = try await client()
        let page = DemoSite.round + "/mal/3.5"
        let version = version(try await client.get(page).body, form: "bedomning")
        let refused = try await client.post(
            page + "/bedomning", [("judgement", "notMet"), ("justification", ""), ("version", version), ("return", page)])
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("Motivera kort varför."), true)
        let saved = try await client.post(
            page + "/bedomning", [("judgement", "notMet"), ("justification", "Därför."), ("version", version), ("return", page)])
        expectEqual(saved.status, 303)
        expectAwaited(try await client.get(page).body.contains("Därför."), true)
    }

    // MARK: What is not let in

    @Test func aReaderSeesNoFormsAndCannotSave() async throws {
        var client = try await client(as: nil)
        let page = DemoSite.round + "/mal/1.4"
        expectAwaited(try await client.get(page).body.contains("class=\"edit\""), false)
        let answer = try await client.post(
            page + "/texter/analysis", [("body", "Min långa text."), ("version", "1"), ("return", page)])
        expectEqual(answer.status, 403)
        expectEqual(answer.body.contains("T5002"), true)
        expectEqual(answer.body.contains("Min långa text."), true)
    }

    @Test func aFormWithoutOurTokenIsRefusedAndGivesTheTextBack() async throws {
        var client = try await client()
        for token in ["", "00112233445566778899aabbccddeeff." + String(repeating: "0", count: 64)] {
            let answer = try await client.post(
                DemoSite.round + "/mal/1.4/texter/analysis", [("body", "Min text."), ("version", "1")], token: token)
            expectEqual(answer.status, 403)
            expectEqual(answer.body.contains("T8003"), true)
            expectEqual(answer.body.contains("Min text."), true)
        }
    }

    @Test(arguments: [("https://annan.example", nil), (nil, "cross-site"), ("null", nil)] as [(String?, String?)])
    func aFormFromAnotherSiteIsRefusedAndNotEchoed(_ origin: String?, _ site: String?) async throws {
        var client = try await client()
        if let origin { client.headers[.origin] = origin }
        if let site { client.headers[.secFetchSite] = site }
        let answer = try await client.post(
            DemoSite.round + "/mal/1.4/texter/analysis", [("body", "Deras text."), ("version", "1")])
        expectEqual(answer.status, 403)
        expectEqual(answer.body.contains("Deras text."), false)
    }

    @Test func aFormThatIsTooLargeIsRefused() async throws {
        var client = try await client()
        let answer = try await client.post(
            DemoSite.round + "/mal/1.4/texter/analysis", [("body", String(repeating: "a", count: 300_001)), ("version", "1")])
        expectEqual(answer.status, 413)
        expectEqual(answer.body.contains("T8006"), true)
    }
}
