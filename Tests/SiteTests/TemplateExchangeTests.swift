import Expectations
import Testing

@testable import Site

/// The council office's work with templates through the site, in one city that these tests change.
@Suite(.serialized) struct TemplateExchangeTests {
    static let office = DemoSite.councilOffice

    private static func client(as person: String? = office) async throws -> SiteClient {
        SiteClient(try await DemoSite.carriedThrough().responder, as: person)
    }

    /// All that the form of a template's page would send.
    private static func form(in page: String) -> [(String, String)] {
        var fields: [(String, String)] = []
        for match in page.matches(of: /<(?:input type="(?:hidden|text|checkbox)"|select|textarea)([^>]*)>/) {
            let tag = String(match.0)
            guard let name = tag.firstMatch(of: /name="([^"]+)"/).map({ String($0.1) }), name != "csrf" else { continue }
            if tag.hasPrefix("<select") || tag.hasPrefix("<textarea") {
                let rest = page[match.range.upperBound...]
                if tag.hasPrefix("<textarea") {
                    fields.append((name, plain(String(rest.dropFirst().prefix(while: { $0 != "<" })))))
                } else if let end = rest.range(of: "</select>"),
                    let chosen = rest[..<end.lowerBound].firstMatch(of: /value="([^"]*)" selected/)
                {
                    fields.append((name, String(chosen.1)))
                }
                continue
            }
            if tag.contains("checkbox"), !tag.contains("checked") { continue }
            fields.append((name, plain(tag.firstMatch(of: /value="([^"]*)"/).map { String($0.1) } ?? "")))
        }
        return fields
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
    }

    private static func template(_ client: inout SiteClient, _ name: String, like original: String, from year: String) async throws
        -> String
    {
        let made = try await client.post("/mallar/ny/spara", [("kopia", original), ("name", name), ("fromYear", year)])
        expectEqual(made.status, 303)
        return String(try #require(made.headers[.location]).prefix { $0 != "?" })
    }

    @Test func everybodyReadsTheTemplatesAndTheCouncilOfficeChangesThem() async throws {
        var reader = try await Self.client(as: nil)
        let list = try await reader.get("/mallar")
        expectEqual(list.status, 200)
        for text in ["Tertialrapport för nämnd", "Verksamhetsplan för nämnd", "Standardmallen", "från 2021"] {
            expectEqual(list.body.contains(text), true, text)
        }
        expectEqual(list.body.contains("Ny mall"), false)
        let page = try await reader.get("/mallar/tertialrapport-namnd")
        expectEqual(page.status, 200)
        expectEqual(page.body.contains("Obligatorisk, högst 2\u{A0}000 ord"), true)
        expectEqual(page.body.contains("Spara mallen"), false)
        expectAwaited(try await reader.get("/mallar/ny").status, 403)
        expectAwaited(try await reader.get("/mallar/finns-inte").status, 404)
        let typed = try await reader.post("/mallar/tertialrapport-namnd/spara", [("name", "Min & mall"), ("version", "1")])
        expectEqual(typed.status, 403)
        expectEqual(typed.body.contains("Min &amp; mall"), true, "what was typed is given back")
        expectAwaited(try await reader.post("/mallar/tertialrapport-namnd/bort", [("version", "1")]).status, 403)
        var office = try await Self.client()
        expectAwaited(try await office.get("/mallar").body.contains("Ny mall"), true)
        expectAwaited(try await office.get("/mallar/tertialrapport-namnd").body.contains("Spara mallen"), true)
        let standard = try await office.get("/mallar/standard-plan-unit").body
        expectEqual(standard.contains("Kopiera till en ny mall"), true)
        expectEqual(standard.contains("Spara mallen"), false, "the standard one is copied, not changed")
    }

    @Test func aNewTemplateBeginsAsACopy() async throws {
        var office = try await Self.client()
        let without = try await office.post("/mallar/ny/spara", [("kopia", ""), ("name", "Namn & namn"), ("fromYear", "2031")])
        expectEqual(without.status, 422)
        expectEqual(without.body.contains("href=\"#ny-mall-kopia\""), true)
        expectEqual(without.body.contains("Namn &amp; namn"), true)
        let wrong = try await office.post(
            "/mallar/ny/spara", [("kopia", "standard-annualreport-unit"), ("name", ""), ("fromYear", "snart")])
        expectEqual(wrong.status, 422)
        for id in ["ny-mall-name", "ny-mall-fromYear"] { expectEqual(wrong.body.contains("href=\"#\(id)\""), true, id) }
        let address = try await Self.template(&office, "Årets berättelse", like: "standard-annualreport-unit", from: "2031")
        expectEqual(address, "/mallar/arets-berattelse")
        let page = try await office.get(address).body
        expectEqual(page.contains("value=\"Årets berättelse\""), true)
        expectEqual(page.contains("name=\"avsnitt-0-del\""), true)
        expectAwaited(try await Self.template(&office, "Årets berättelse", like: "arets-berattelse", from: "2032"), address + "-2")
    }

    @Test func buttonsMoveSectionsAndKeepEverythingTyped() async throws {
        var office = try await Self.client()
        let address = try await Self.template(&office, "Flyttmall", like: "standard-plan-committee", from: "2033")
        let page = try await office.get(address).body
        var form = Self.form(in: page)
        expectEqual(form.contains { $0.0 == "mal-council-0-del" && $0.1 == "text/contribution" }, true)
        form.removeAll { $0.0 == "avsnitt-0-rubrik" || $0.0 == "avsnitt-1-grans" }
        form += [("avsnitt-0-rubrik", "Börja <här>"), ("avsnitt-1-grans", "många")]
        let moved = try await office.post(address + "/spara", form + [("handling", "avsnitt/ned/0")])
        expectEqual(moved.status, 200)
        expectEqual(moved.body.contains("inte sparad än"), true)
        expectEqual(moved.body.contains("name=\"avsnitt-0-del\""), true)
        let after = Self.form(in: moved.body)
        let heading = try #require(after.first { $0.1 == "Börja <här>" })
        expectEqual(heading.0, "avsnitt-1-rubrik", "after the sentences in brief")
        expectEqual(after.first { $0.1 == "många" }?.0, "avsnitt-2-grans")
        expectEqual(after.count, form.count, "nothing is lost on the way")
        let unsaved = try await office.get(address).body
        expectEqual(unsaved.contains("Börja"), false)
        // The limit that cannot be read is told at its field, and the rest still stands.
        let refused = try await office.post(address + "/spara", after + [("handling", "spara")])
        expectEqual(refused.status, 422)
        for text in ["href=\"#mall-avsnitt-2-grans\"", "T8241", "Börja &lt;här&gt;"] {
            expectEqual(refused.body.contains(text), true, text)
        }
        let mended = after.map { $0.0 == "avsnitt-2-grans" ? ($0.0, "300") : $0 }
        let saved = try await office.post(address + "/spara", mended + [("handling", "spara")])
        expectEqual(saved.status, 303)
        expectAwaited(try await office.get(address).body.contains("Börja &lt;här&gt;"), true)
        // Whoever read the page before is told, and what was typed still stands.
        let other = mended.map { $0.0 == "name" ? ($0.0, "Flyttmallen") : $0 }
        let late = try await office.post(address + "/spara", other + [("handling", "spara")])
        expectEqual(late.status, 409)
        expectEqual(late.body.contains("medan du skrev"), true)
        let again = try await office.post(address + "/spara", Self.form(in: late.body) + [("handling", "spara")])
        expectEqual(again.status, 303, "the page that was shown again has the version that now stands")
    }

    @Test func whatTheTemplateLacksIsToldBesideItsField() async throws {
        var office = try await Self.client()
        let address = try await Self.template(&office, "Felmall", like: "standard-tertial1-committee", from: "2034")
        let form = Self.form(in: try await office.get(address).body)
        let added = try await office.post(address + "/spara", form + [("handling", "avsnitt/nytt")])
        expectEqual(added.body.contains("Nytt avsnitt"), true)
        let refused = try await office.post(address + "/spara", Self.form(in: added.body) + [("handling", "spara")])
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("T2508"), true)
        expectEqual(refused.body.contains("mall-avsnitt-6-rubrik-error"), true)
        let version = try #require(form.first { $0.0 == "version" }).1
        expectAwaited(try await office.post(address + "/bort", [("version", "9")]).status, 409)
        expectAwaited(try await office.post(address + "/bort", [("version", version)]).status, 303)
        expectAwaited(try await office.get(address).status, 404)
    }

    @Test func theCouncilOfficePutsTheEconomysChapterTogether() async throws {
        var office = try await Self.client()
        let address = try await Self.template(&office, "Ekonomimall", like: "standard-tertial2-committee", from: "2035")
        let form = Self.form(in: try await office.get(address).body)
        expectEqual(form.filter { $0.0.hasSuffix("-del") && $0.0.hasPrefix("ekonomi-") }.count, 14)
        // Staff figures first, without those of the hourly paid, required; the short sick leave goes too.
        var moved = form
        for index in stride(from: 4, to: 0, by: -1) {
            let page = try await office.post(address + "/spara", moved + [("handling", "ekonomi/upp/\(index)")])
            expectEqual(page.status, 200)
            moved = Self.form(in: page.body)
        }
        expectEqual(moved.count, form.count, "nothing is lost on the way")
        expectEqual(moved.first { $0.0 == "ekonomi-0-del" }?.1, "staff")
        moved.removeAll { ["ekonomi-0-med-timavlonade", "ekonomi-0-med-korttidssjukfranvaro"].contains($0.0) }
        moved.append(("ekonomi-0-obligatorisk", "ja"))
        expectAwaited(try await office.post(address + "/spara", moved + [("handling", "spara")]).status, 303)
        let page = try await office.get(address).body
        let saved = Self.form(in: page)
        expectEqual(saved.contains { $0.0 == "ekonomi-0-med-sjukfranvaro" }, true)
        expectEqual(saved.contains { $0.0 == "ekonomi-0-med-timavlonade" }, false)
        expectEqual(page.contains("utan sjukfrånvaro dag 1–14 och timavlönades andel"), true)
        var reader = try await Self.client(as: nil)
        let read = try await reader.get(address).body
        expectEqual(read.contains("utan sjukfrånvaro dag 1–14 och timavlönades andel"), true)
        let twice = saved.map { $0.0 == "ekonomi-1-del" ? ($0.0, "staff") : $0 }
        let refused = try await office.post(address + "/spara", twice + [("handling", "spara")])
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("mall-ekonomi-1-del-error"), true)
    }

    @Test func whatIsDecidedStillPrintsAsItWas() async throws {
        var office = try await Self.client()
        let address = "/mallar/tertialrapport-namnd"
        let form = Self.form(in: try await office.get(address).body)
        let renamed = form.map { $0.0 == "avsnitt-0-rubrik" ? ($0.0, "En helt annan rubrik") : $0 }
        let refused = try await office.post(address + "/spara", renamed + [("handling", "spara")])
        expectEqual(refused.status, 422, "the decided report of 2021 is printed with it")
        expectEqual(refused.body.contains("T5218"), true)
        expectEqual(refused.body.contains("En helt annan rubrik"), true)
    }

    @Test func aTemplateIsShownOnARealRound() async throws {
        var reader = try await Self.client(as: nil)
        let page = try await reader.get("/mallar/tertialrapport-namnd/forhandsvisning?omgang=hagersten-alvsjo/2023/T1")
        expectEqual(page.status, 200)
        for text in ["Hägersten-Älvsjö", "Sammanfattande analys", "Obligatorisk, högst 2\u{A0}000 ord", "class=\"report\""] {
            expectEqual(page.body.contains(text), true, text)
        }
        expectAwaited(try await reader.get("/mallar/verksamhetsplan-namnd/forhandsvisning").status, 200)
        let other = try await reader.get("/mallar/verksamhetsplan-namnd/forhandsvisning?omgang=hagersten-alvsjo/2023/T1")
        expectEqual(other.status, 404, "a plan's template is not for a report")
        let none = try await reader.get("/mallar/standard-tertial2-unit/forhandsvisning")
        expectEqual(none.status, 200)
        expectEqual(none.body.contains("Ingen omgång har ett dokument av det här slaget."), true)
    }

    @Test func aFormOfAnotherSiteIsRefused() async throws {
        var office = try await Self.client()
        expectAwaited(try await office.post("/mallar/tertialrapport-namnd/bort", [("version", "1")], token: "fel").status, 403)
    }
}
