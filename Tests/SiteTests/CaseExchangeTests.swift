import Expectations
import Testing

@testable import Site

/// A case as a strategist takes it to the committee through the site. One after another: the last tests take the round's steps.
@Suite(.serialized) struct CaseExchangeTests {
    static let page = DemoSite.round + "/arende"
    static let director = "director:hagersten-alvsjo"
    static let secretary = "secretary:hagersten-alvsjo"

    private static func client(as person: String? = DemoSite.strategist) async throws -> SiteClient {
        SiteClient(try await DemoSite.carriedThrough().responder, as: person)
    }

    /// The hidden field of the form with this address.
    private static func hidden(_ name: String, of action: String, in page: String) throws -> String {
        let start = try #require(page.range(of: "action=\"\(action)\""))
        let form = page[start.upperBound...]
        let field = try #require(form.range(of: "name=\"\(name)\" value=\""))
        return String(form[field.upperBound...].prefix { $0 != "\"" })
    }

    private static func frame(_ page: String, _ changes: [String: String] = [:]) throws -> [(String, String)] {
        var fields = [
            "caseNumber": "HÄ 2023/0412", "officer": "Nämndkansliet", "contact": "Kansliet", "recipient": "",
            "meetingOn": "2023-06-15", "datedOn": "2023-05-26", "letterhead": "Förvaltningen\nStaben",
            "signatoryTitle-1": "Stadsdelsdirektör", "signatoryName-1": "",
            "version": try hidden("version", of: Self.page + "/spara", in: page),
            "roundVersion": try hidden("roundVersion", of: Self.page + "/spara", in: page),
        ]
        fields.merge(changes) { $1 }
        return fields.map { ($0.key, $0.value) }
    }

    @Test func everybodyReadsTheCase() async throws {
        var client = try await Self.client(as: nil)
        let page = try await client.get(Self.page)
        expectEqual(page.status, 200)
        for text in [
            "HÄ 2023/0412", "Förslag till beslut", "Kvinnorna i Fruängen", "kvinnorna-i-fruangen.pdf", "Från öppen till beslutad",
        ] {
            expectEqual(page.body.contains(text), true, text)
        }
        let unit = try await client.get("/stod-och-aktivitetsenheten/2023/T1/arende")
        expectEqual(unit.status, 200)
        expectEqual(unit.body.contains("Enhetens dokument går utan tjänsteutlåtande."), true)
        expectEqual(unit.body.contains("Förslag till beslut"), false)
    }

    @Test func theDetailsAreSavedAndWhatIsWrongIsToldAtItsField() async throws {
        var client = try await Self.client()
        let before = try await client.get(Self.page).body
        let wrong = try await client.post(
            Self.page + "/spara", try Self.frame(before, ["meetingOn": "midsommar", "contact": "Väl & vald"]))
        expectEqual(wrong.status, 422)
        for text in ["href=\"#arende-meetingOn\"", "value=\"midsommar\"", "value=\"Väl &amp; vald\""] {
            expectEqual(wrong.body.contains(text), true, text)
        }
        let lines = (1...9).map { "Rad \($0)" }.joined(separator: "\n")
        let many = try await client.post(Self.page + "/spara", try Self.frame(before, ["letterhead": lines]))
        expectEqual(many.status, 422)
        expectEqual(many.body.contains("Rad 9"), true)
        let saved = try await client.post(
            Self.page + "/spara",
            try Self.frame(before, ["officer": "Controllern", "signatoryTitle-2": "Avdelningschef", "signatoryName-2": "Namn"]))
        expectEqual(saved.status, 303)
        expectEqual(saved.headers[.location], Self.page + "?sparat=arende#uppgifter")
        let after = try await client.get(Self.page).body
        expectEqual(after.contains("Controllern"), true)
        expectEqual(after.contains("Avdelningschef: Namn"), true)
        // Whoever read the page before that is told, and loses nothing.
        let late = try await client.post(Self.page + "/spara", try Self.frame(before, ["officer": "Någon annan"]))
        expectEqual(late.status, 409)
        expectEqual(late.body.contains("Strateg, Hägersten-Älvsjö sparade"), true)
        expectEqual(late.body.contains("value=\"Någon annan\""), true)
    }

    @Test func aDecisionPointIsAddedRewrittenMovedAndRemoved() async throws {
        var client = try await Self.client()
        let nothing = try await client.post(Self.page + "/beslut", [("matter", ""), ("body", "Mina ord.")])
        expectEqual(nothing.status, 422)
        expectEqual(nothing.body.contains("href=\"#ny-punkt-matter\""), true)
        expectEqual(nothing.body.contains("Mina ord."), true)
        let twice = try await client.post(Self.page + "/beslut", [("matter", "godkannande"), ("body", "")])
        expectEqual(twice.status, 422, "the case approves once")
        let added = try await client.post(Self.page + "/beslut", [("matter", "fri"), ("body", "Nämnden **tackar**.")])
        expectEqual(added.status, 303)
        var page = try await client.get(Self.page).body
        expectEqual(page.contains("Nämnden <strong>tackar</strong>."), true)
        let code = String(try #require(page.matches(of: /beslut\/([a-z0-9-]+)\/bort/).last).1)
        let point = Self.page + "/beslut/\(code)"
        let form = [("kind", "fri"), ("subject", ""), ("version", try Self.hidden("version", of: point, in: page))]
        expectAwaited(try await client.post(point, form + [("body", "")]).status, 422)
        let body = [("body", "Nämnden tackar alla."), ("base", "Nämnden **tackar**.")]
        expectAwaited(try await client.post(point, form + body).status, 303)
        let late = try await client.post(point, form + [("body", "Nämnden tackar ingen."), ("base", "Nämnden **tackar**.")])
        expectEqual(late.status, 409)
        expectEqual(late.body.contains("Nämnden tackar ingen."), true)
        expectEqual(late.body.contains("Nämnden tackar alla."), true)
        let moved = try await client.post(point + "/flytta", [("riktning", "upp")])
        expectEqual(moved.status, 303)
        page = try await client.get(Self.page).body
        expectEqual(page.matches(of: /beslut\/([a-z0-9-]+)\/bort/).last.map { String($0.1) } == code, false, "no longer the last")
        expectAwaited(try await client.post(point + "/bort", [("version", "1")]).status, 409)
        let version = try Self.hidden("version", of: point + "/bort", in: page)
        expectAwaited(try await client.post(point + "/bort", [("version", version)]).status, 303)
        let gone = try await client.post(point, form + [("body", "Ord om en punkt som är borta.")])
        expectEqual(gone.status, 422)
        expectEqual(gone.body.contains("Ord om en punkt som är borta."), true)
        expectAwaited(try await client.post(point + "/flytta", [("riktning", "ned")]).status, 404)
    }

    @Test func aRecordsOwnWordingStandsBesideWhatReplacesIt() async throws {
        var client = try await Self.client()
        let point = Self.page + "/beslut/justering"
        let version = try Self.hidden("version", of: point, in: try await client.get(Self.page).body)
        let own = "Ärendet justeras genast."
        let saved = try await client.post(
            point, [("kind", "omedelbar"), ("subject", ""), ("version", version), ("body", own), ("base", "")])
        expectEqual(saved.status, 303)
        let page = try await client.get(Self.page).body
        for text in [own, "Egen lydelse", "Så skriver Tertial punkten", "Paragrafen justeras omedelbart."] {
            expectEqual(page.contains(text), true, text)
        }
    }

    @Test func aFileIsAttachedFetchedAndRemoved() async throws {
        var client = try await Self.client()
        let fields = [("kind", "statement"), ("title", "Rådets yttrande")]
        let bad = MultipartFormTests.file("fel.pdf", "application/pdf", Array("MZ inget pdf".utf8))
        let refused = try await client.postFile(Self.page + "/bilagor", fields, bad)
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("href=\"#bilaga-file\""), true)
        expectEqual(refused.body.contains("value=\"Rådets yttrande\""), true)
        let file = MultipartFormTests.file("yttrande.pdf", "application/pdf", Array("%PDF-1.7 yttrande".utf8))
        expectAwaited(try await client.postFile(Self.page + "/bilagor", fields, file).status, 303)
        let page = try await client.get(Self.page).body
        let number = String(try #require(page.matches(of: /arende\/bilagor\/(\d+)"/).last).1)
        let fetched = try await client.get(Self.page + "/bilagor/\(number)")
        expectEqual(fetched.body, "%PDF-1.7 yttrande")
        expectEqual(fetched.headers[.contentDisposition]?.hasPrefix("attachment"), true, "never shown as a page of ours")
        let remove = Self.page + "/bilagor/\(number)/bort"
        expectAwaited(try await client.post(remove, [("version", "99")]).status, 409)
        expectAwaited(try await client.post(remove, [("version", try Self.hidden("version", of: remove, in: page))]).status, 303)
        expectAwaited(try await client.get(Self.page + "/bilagor/\(number)").status, 404)
    }

    @Test(arguments: ["/spara", "/beslut", "/beslut/justering", "/beslut/justering/bort", "/rapportera"])
    func aReaderChangesNothing(_ address: String) async throws {
        var client = try await Self.client(as: nil)
        let answer = try await client.post(
            Self.page + address, [("version", "1"), ("roundVersion", "1"), ("matter", "fri"), ("kind", "omedelbar"), ("body", "x")])
        expectEqual(answer.status, 403)
    }

    @Test func aFormOfAnotherSiteIsRefused() async throws {
        var client = try await Self.client()
        expectAwaited(try await client.post(Self.page + "/rapportera", [("version", "1")], token: "fel").status, 403)
    }

    @Test func theRoundGoesToTheDirectorWhoIsToldWhatIsInTheWay() async throws {
        var strategist = try await Self.client()
        let report = Self.page + "/rapportera"
        let version = try Self.hidden("version", of: report, in: try await strategist.get(Self.page).body)
        expectAwaited(try await strategist.post(report, [("version", "77")]).status, 409)
        expectAwaited(try await strategist.post(report, [("version", version)]).status, 303)
        let again = try await strategist.post(report, [("version", version)])
        expectEqual(again.status, 422)
        expectEqual(again.body.contains("Omgången är rapporterad."), true)
        var director = try await Self.client(as: Self.director)
        let page = try await director.get(Self.page).body
        expectEqual(page.contains("Godkänn dokumentet"), true)
        let attest = Self.page + "/godkann"
        let next = try Self.hidden("version", of: attest, in: page)
        let refused = try await director.post(attest, [("version", next)])
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("Rätta eller förklara i kontrollen"), true)
        expectEqual(refused.body.contains("class=\"finding finding-"), true)
        expectAwaited(try await strategist.post(attest, [("version", next)]).status, 403)
        var secretary = try await Self.client(as: Self.secretary)
        expectAwaited(try await secretary.post(Self.page + "/besluta", [("version", next)]).status, 422)
        let reopen = Self.page + "/oppna"
        expectAwaited(try await director.post(reopen, [("version", next)]).status, 403)
        expectAwaited(try await strategist.post(reopen, [("version", next), ("reason", "")]).status, 303)
    }

    @Test func whatIsDecidedIsOpenedByTheCouncilOfficeWithAReason() async throws {
        var office = try await Self.client(as: DemoSite.councilOffice)
        let plan = "/hagersten-alvsjo/2023/VP/arende"
        let page = try await office.get(plan).body
        expectEqual(page.contains("Öppna omgången igen"), true)
        expectEqual(page.contains("Stadsdelsdirektör"), true)
        let version = try Self.hidden("version", of: plan + "/oppna", in: page)
        let short = try await office.post(plan + "/oppna", [("version", version), ("reason", "Fel")])
        expectEqual(short.status, 422)
        expectEqual(short.body.contains("href=\"#steg-oppna-reason\""), true)
        expectEqual(short.body.contains("Fel</textarea>"), true)
        var strategist = try await Self.client()
        let reason = [("version", version), ("reason", "Ett belopp var fel i planen.")]
        expectAwaited(try await strategist.post(plan + "/oppna", reason).status, 403)
        let opened = try await office.post(plan + "/oppna", reason)
        expectEqual(opened.status, 303)
        expectAwaited(try await office.get(plan).body.contains("Rapportera dokumentet"), true)
    }
}
