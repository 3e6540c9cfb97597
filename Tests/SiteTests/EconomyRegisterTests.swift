import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing

@testable import Design
@testable import Site

/// The register of service areas and the chart of accounts.
@Suite struct EconomyRegisterTests {
    private static let own = "/hagersten-alvsjo/2023/T1/ekonomi/omraden"
    private static let nursery = ServiceAreaCode(stored: "barnomsorg")

    /// School goes on from nursery, which had 90,0 in 2021; 2022 is not known.
    private func model(_ asked: FormFields = FormFields(), language: Language = .swedish) throws -> RegisterModel {
        let plain = try EconomySample.scene()
        var contents = try EconomySample.contents()
        let always = Validity(from: try CalendarDate(year: 2020, month: 1, day: 1))
        contents.areas[0].predecessors = [Self.nursery]
        contents.areas.append(ServiceArea(code: Self.nursery, name: "Barnomsorg", owner: RoundSample.city, validity: always))
        let scene = try EconomyScene(contents, round: plain.round, surroundings: plain.surroundings)
        let committee = EconomySample.committee
        func line(_ year: Int, _ area: ServiceAreaCode, _ millions: Int64) throws -> BudgetLine {
            BudgetLine(
                year: year, organisation: committee, budget: BudgetVersionCode(stored: "beslutad"), area: area,
                amounts: .net(try .kronor(millions * 1_000_000)))
        }
        func rule(_ code: String, _ area: ServiceAreaCode, _ from: String, _ to: String, unit: OrganisationCode? = nil)
            -> AccountRule
        {
            AccountRule(
                code: AccountRuleCode(stored: code), owner: RoundSample.city, area: area, activityFrom: from, activityTo: to,
                unit: unit, validity: always)
        }
        let register = AreaRegister(
            committee: committee, city: RoundSample.city,
            placements: [
                AreaPlacement(year: 2021, organisation: committee, area: Self.nursery, order: 1),
                AreaPlacement(year: 2022, organisation: committee, area: EconomySample.school, name: "Förskolor", order: 1),
                AreaPlacement(year: 2023, organisation: committee, area: EconomySample.school, order: 1),
            ],
            budgetLines: [
                try line(2021, Self.nursery, 90), try line(2023, EconomySample.school, 100), try line(2023, EconomySample.aged, 50),
            ],
            accountRules: [
                rule("skola", EconomySample.school, "400", "449"), rule("aldre", EconomySample.aged, "510", "519"),
                rule("lind", EconomySample.small, "400", "519", unit: EconomySample.lime),
                rule("a", EconomySample.school, "600", "609"), rule("b", EconomySample.aged, "605", "614"),
            ])
        return RegisterModel(scene, register, asked: asked)
    }

    private func html(_ model: RegisterModel, _ language: Language = .swedish) throws -> String {
        RegisterView(model: model, frame: try EconomySample.frame(model.scene, .areas), language: language).html().markup
    }

    @Test func everyAreaStandsWithItsNamesAndYears() throws {
        let model = try model()
        expectEqual(model.years, [2021, 2023])
        expectEqual(model.rows.map(\.area.code.text), ["skola", "skola-sma", "aldre", "barnomsorg"])
        expectEqual(model.rows.map(\.isPart), [false, true, false, false])
        expectEqual(model.rows.map(\.isCurrent), [true, true, true, false])
        expectEqual(
            model.rows[0].budgets,
            [
                .init(net: try .kronor(90_000_000), isPredecessors: true),
                .init(net: try .kronor(100_000_000), isPredecessors: false),
            ])
        expectEqual(model.rows[2].budgets, [nil, .init(net: try .kronor(50_000_000), isPredecessors: false)])
        let page = try html(model)
        expectEqual(page.contains("2022: Förskolor; 2023: Förskola; fortsätter Barnomsorg"), true)
        expectEqual(page.contains("Förskola, nettobudget i mnkr, 2021: 90,0, 2023: 100,0"), true)
        expectEqual(page.contains("* Områdets föregångare."), true)
    }

    @Test(arguments: [([2021], "2021"), ([2021, 2022, 2023], "2021–2023"), ([2019, 2021, 2022], "2019, 2021–2022")])
    func yearsInARowArePrintedAsARange(_ years: [Int], _ printed: String) {
        expectEqual(RegisterView.printed(years), printed)
    }

    static let questions: [(konto: String, verksamhet: String, enhet: String, answer: String)] = [
        ("", "410", "", "Raden hör till <strong><a href=\"/namnden/2023/T1/ekonomi/omraden/skola\">Förskola</a></strong>"),
        ("", "410", "linden", "omraden/skola-sma\">Små barn</a></strong>"),
        ("", "410", "linden", "Passar också, men är mindre noggranna:"),
        ("4000", "999", "", "Ingen regel gäller för raden"),
        ("4000", "606", "", "Flera lika noggranna regler i kontoplanen gäller för 4000, 606: a, b."),
        ("4x", "", "", "Skriv kontot med siffror"),
        ("", "<b>", "", "Skriv verksamhetskoden med siffror"),
    ]

    @Test(arguments: questions) func aRowIsToldWhereItBelongs(
        _ question: (konto: String, verksamhet: String, enhet: String, answer: String)
    ) throws {
        let asked = FormFields([("konto", question.konto), ("verksamhet", question.verksamhet), ("enhet", question.enhet)])
        let page = try html(model(asked))
        expectEqual(page.contains(question.answer), true, question.answer)
        expectEqual(page.contains("<b>"), false)
    }

    @Test func nothingIsAnsweredBeforeAnythingIsAsked() throws {
        expectEqual(try html(model()).contains("Raden hör till"), false)
        expectEqual(try html(model(FormFields([("konto", " "), ("enhet", "")]))).contains("Ingen regel gäller"), false)
    }

    /// Nobody has entered rules in the sample.
    @Test func rulesThatNobodyEnteredAreSaidToBeAssumed() throws {
        expectEqual(try html(model()).contains("Ingen har lagt in regler för 2023."), true)
        expectEqual(try html(model(language: .english), .english).contains("Most that the fund holds"), true)
    }

    // MARK: The demo city

    @Test func theDemoCityHasARegister() async throws {
        var client = SiteClient(try await DemoSite.shared().responder)
        let page = try await client.get(Self.own + "?konto=4512&verksamhet=577").body
        expectEqual(page.contains("Ekonomiskt bistånd</a></strong>"), true)
        expectEqual(page.contains("stockholm-bistand-utbetalt"), true)
        expectEqual(page.contains("Stockholm har bestämt dem för alla nämnder."), true)
        // Parts alone have a budget: 160,7 + 51,7 + 72,3 + 1,7.
        expectEqual(page.contains("Individ- och familjeomsorg, nettobudget i mnkr, 2021: 246,6, 2023: 286,4"), true)
        expectEqual(page.utf8.count < 100_000, true, "\(page.utf8.count)")
    }
}
