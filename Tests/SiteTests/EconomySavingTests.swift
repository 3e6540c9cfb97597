import Expectations
import HTTPTypes
import Testing

@testable import Site

/// Budget, forecast and investments through the whole site: saved, refused, met by another's, not allowed. One after the other, since
/// what one saves the next one sees.
@Suite(.serialized) struct EconomySavingTests {
    static let own = "/hagersten-alvsjo/2023/T1/ekonomi"
    static let plan = "/norra-innerstaden/2024/VP/ekonomi"

    private func controller(of committee: String = "hagersten-alvsjo") async throws -> SiteClient {
        SiteClient(try await DemoSite.changed().responder, as: "controller:\(committee)")
    }

    /// The hidden field's value on the page.
    private func hidden(_ name: String, in body: String) -> String {
        let value = body.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first ?? ""
        return String(value.prefix { $0 != "\"" })
    }

    private func location(_ answer: SiteClient.Answer) -> String { answer.headers[.location] ?? "" }

    // MARK: Forecast

    @Test func aForecastIsSavedAndSeenAtAGlance() async throws {
        var client = try await controller()
        let page = try await client.get(Self.own + "/prognos").body
        let version = hidden("version-stadsmiljo", in: page)
        let form = [
            ("version-stadsmiljo", version), ("netto-stadsmiljo", "32,1"), ("kommentar-stadsmiljo", ""), ("skal-stadsmiljo", ""),
        ]
        let saved = try await client.post(Self.own + "/prognos/spara", form)
        expectEqual(saved.status, 303)
        expectEqual(location(saved), Self.own + "/prognos?sparat=prognos-1")
        let shown = try await client.get(location(saved)).body
        expectEqual(shown.contains("Prognosen är sparad: en rad ändrad."), true)
        expectEqual(shown.contains("name=\"netto-stadsmiljo\" value=\"32,1\""), true)
        expectAwaited(try await client.get(Self.own).body.contains(">32,1<"), true)

        var other = SiteClient(try await DemoSite.changed().responder, as: "strategist:hagersten-alvsjo")
        let conflict = try await other.post(
            Self.own + "/prognos/spara",
            [("version-stadsmiljo", version), ("netto-stadsmiljo", "32,0"), ("kommentar-stadsmiljo", "")])
        expectEqual(conflict.status, 409)
        expectEqual(conflict.body.contains("Controller, Hägersten-Älvsjö ändrade prognosen"), true)
        expectEqual(conflict.body.contains("name=\"netto-stadsmiljo\" value=\"32,0\""), true)
    }

    @Test func aWrongForecastComesBackAsItWasTypedAndNothingIsSaved() async throws {
        var client = try await controller()
        let form = [
            ("version-avskrivningar", "1"), ("netto-avskrivningar", "23,8"), ("kommentar-avskrivningar", "Ord <b>"),
            ("version-internrantor", "1"), ("netto-internrantor", "1,o"), ("kommentar-internrantor", ""),
        ]
        let answer = try await client.post(Self.own + "/prognos/spara", form)
        expectEqual(answer.status, 422)
        expectEqual(answer.body.contains("name=\"netto-internrantor\" value=\"1,o\""), true)
        expectEqual(answer.body.contains("name=\"netto-avskrivningar\" value=\"23,8\""), true)
        expectEqual(answer.body.contains("Ord &lt;b&gt;</textarea>"), true)
        expectEqual(answer.body.contains("href=\"#netto-internrantor\""), true)
        expectAwaited(try await client.get(Self.own + "/prognos").body.contains("value=\"23,8\""), false)
    }

    // MARK: Budget

    @Test func aWhatIfBudgetIsMadeChangedAndAdopted() async throws {
        var client = try await controller(of: "norra-innerstaden")
        let budget = Self.plan + "/budget"
        let refused = try await client.post(budget + "/ny", [("name", " "), ("from", "beslutad")])
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("href=\"#ny-version-name\""), true)
        let made = try await client.post(budget + "/ny", [("name", "Fler <platser>"), ("from", "beslutad")])
        expectEqual(made.status, 303)
        let code = location(made).components(separatedBy: "version=").last?.components(separatedBy: "&").first ?? ""
        let page = try await client.get(location(made)).body
        expectEqual(page.contains("<h1>Fler &lt;platser&gt;</h1>"), true)

        let version = hidden("version-stadsmiljo", in: page)
        let form = [("budget", code), ("brutto", ""), ("version-stadsmiljo", version), ("net-stadsmiljo", "48,5")]
        let saved = try await client.post(budget + "/spara", form)
        expectEqual(location(saved), "\(budget)?version=\(code)&sparat=belopp-1")
        expectAwaited(try await client.get(location(saved)).body.contains("name=\"net-stadsmiljo\" value=\"48,5\""), true)
        let conflict = try await client.post(budget + "/spara", form.dropLast() + [("net-stadsmiljo", "50")])
        expectEqual(conflict.status, 409)
        expectEqual(conflict.body.contains("name=\"net-stadsmiljo\" value=\"50\""), true)
        let wrong = try await client.post(budget + "/spara", form.dropLast() + [("net-stadsmiljo", "mycket")])
        expectEqual(wrong.status, 422)
        expectEqual(wrong.body.contains("href=\"#net-stadsmiljo\""), true)

        let compared = try await client.get("\(budget)/jamfor?version=beslutad&version=\(code)").body
        expectEqual(compared.contains("Fler &lt;platser&gt;"), true)
        let undecided = try await client.post(budget + "/anta", [("budget", code), ("version", "1"), ("decision", ""), ("on", "")])
        expectEqual(undecided.status, 422)
        let adopted = try await client.post(
            budget + "/anta", [("budget", code), ("version", "1"), ("decision", "Nämnden § 12"), ("on", "2023-12-14")])
        expectEqual(location(adopted), budget + "?sparat=antagen")
        let shown = try await client.get(location(adopted)).body
        expectEqual(shown.contains("Nämnden § 12, 14 december 2023"), true)
        expectEqual(shown.contains("Ersatt"), true)
    }

    @Test func aBudgetChangeIsWrittenAndDecided() async throws {
        var client = try await controller(of: "norra-innerstaden")
        let address = Self.plan + "/budget/justera"
        func form(_ revenues: String) -> [(String, String)] {
            [
                ("code", ""), ("version", "0"), ("kind", "turnover"), ("area", "stadsmiljo"), ("title", "Statsbidrag träd"),
                ("costs", "0,4"), ("revenues", revenues),
            ]
        }
        let refused = try await client.post(address, form("0,3"))
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("href=\"#andring-revenues\""), true)
        expectEqual(refused.body.contains("value=\"Statsbidrag träd\""), true)
        let saved = try await client.post(address, form("0,4"))
        expectEqual(saved.status, 303)
        let page = String(location(saved).prefix { $0 != "?" })
        expectAwaited(try await client.get(Self.plan + "/budget").body.contains("Statsbidrag träd"), true)
        let step = [("state", "granted"), ("amount", ""), ("on", ""), ("note", "KS § 3"), ("version", "1")]
        expectAwaited(try await client.post(page + "/steg", step).status, 303)
        let shown = try await client.get(page).body
        expectEqual(shown.contains("Beviljad"), true)
        expectEqual(shown.contains("KS § 3"), true)
        expectAwaited(try await client.post(page + "/steg", step).status, 422, "what is granted is not granted again")
    }

    // MARK: Investments

    @Test func investmentsAreSavedAndMoneyIsMoved() async throws {
        var client = try await controller()
        let address = Self.own + "/investeringar"
        let line = "hagersten-alvsjo-2023-klimat"
        let version = hidden("version-\(line)", in: try await client.get(address).body)
        func form(_ forecast: String) -> [(String, String)] {
            [("version-\(line)", version), ("booked-\(line)", "0,4"), ("forecast-\(line)", forecast), ("comment-\(line)", "Träd")]
        }
        let saved = try await client.post(address + "/spara", form("1,7"))
        expectEqual(location(saved), address + "?sparat=investeringar-1")
        expectAwaited(try await client.get(location(saved)).body.contains("name=\"forecast-\(line)\" value=\"1,7\""), true)
        let conflict = try await client.post(address + "/spara", form("1,6"))
        expectEqual(conflict.status, 409)
        expectEqual(conflict.body.contains("name=\"forecast-\(line)\" value=\"1,6\""), true)
        expectAwaited(try await client.post(address + "/spara", form("x")).status, 422)

        func move(_ amount: String) -> [(String, String)] {
            [("from", line), ("to", "hagersten-alvsjo-2023-park"), ("amount", amount), ("reason", "Dyrare <park>")]
        }
        let refused = try await client.post(address + "/flytta", move("99"))
        expectEqual(refused.status, 422)
        expectEqual(refused.body.contains("href=\"#flytta-amount\""), true)
        let moved = try await client.post(address + "/flytta", move("0,2"))
        expectEqual(location(moved), address + "?sparat=flytt")
        expectAwaited(try await client.get(location(moved)).body.contains("Dyrare &lt;park&gt;"), true)
    }

    // MARK: Who may

    @Test(arguments: [
        "/prognos/spara", "/budget/spara", "/budget/ny", "/budget/anta", "/budget/justera", "/investeringar/spara",
        "/investeringar/flytta",
    ])
    func aReaderSavesNothingAndKeepsWhatWasTyped(_ path: String) async throws {
        var client = SiteClient(try await DemoSite.changed().responder, as: "director:hagersten-alvsjo")
        let answer = try await client.post(Self.own + path, [("name", "Mina ord"), ("reason", "Mina ord")])
        expectEqual(answer.status, 403)
        expectEqual(answer.body.contains("Mina ord"), true)
        expectAwaited(try await client.get(Self.own + path).status, 405)
    }

    @Test(arguments: [
        "/budget?version=roman", "/budget/jamfor?version=roman", "/budget/andringar/roman", "/budget/andringar/roman/steg/mer",
    ])
    func whatTheBudgetDoesNotHaveIsNotFound(_ path: String) async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        expectAwaited(try await client.get(Self.own + path).status, 404)
    }

    /// Whatever is asked why on these pages can be answered.
    @Test(arguments: [
        "/hagersten-alvsjo/2023/T1/ekonomi/budget", "/hagersten-alvsjo/2023/T1/ekonomi/investeringar",
        "/norra-innerstaden/2024/VP/ekonomi/budget", "/norra-innerstaden/2024/VP/ekonomi/investeringar",
        "/hagersten-alvsjo/2021/T1/ekonomi/budget",
    ])
    func everyFigureAnswersWhy(_ path: String) async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let body = try await client.get(path).body
        let links = Set(body.matches(of: /href="([^"]*\/varfor\/[^"]*)"/).map { String($0.1) })
        expectEqual(links.count > 5, true, "\(links.count) links")
        for link in links { expectAwaited(try await client.get(link).status, 200, link) }
    }
}
