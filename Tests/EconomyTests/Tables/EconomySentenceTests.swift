import Economy
import Expectations
import Foundation
import Quantities
import Steering
import Testing

/// The sentences, word for word. Figures as in ``TablesCommittee`` or as the case states.
struct EconomySentenceTests {
    /// Budget 200 for preschools and 5 for the reserve; what the sentence says of forecasts in tenths of mnkr, and of a result unit's
    /// fund in and out.
    static let wholes: [(String, forecast: Int64, fund: (opening: Int64, result: Int64)?, String)] = [
        (
            "deficit before, balance after", 3151, (121, -101),
            "ett underskott om 10,1 mnkr före resultatöverföringar och en budget i balans efter resultatöverföringar."
        ),
        (
            "deficit before and after", 3151, (50, -20),
            "ett underskott om 10,1 mnkr före resultatöverföringar och ett underskott om 8,1 mnkr efter resultatöverföringar."
        ),
        (
            "surplus before, deficit after", 3040, (0, 30),
            "ett överskott om 1,0 mnkr före resultatöverföringar och ett underskott om 2,0 mnkr efter resultatöverföringar."
        ),
        ("balance throughout", 3050, (10, 0), "en budget i balans, före såväl som efter resultatöverföringar."),
        ("no result units", 3151, nil, "ett underskott om 10,1 mnkr."),
        ("no result units, in balance", 3050, nil, "en budget i balans."),
    ]

    @Test(arguments: wholes)
    func theWholeIsToldBeforeAndAfterTransfers(
        _ name: String, _ forecast: Int64, _ fund: (opening: Int64, result: Int64)?, _ expected: String
    ) throws {
        var contents = SmallEconomy.contents()
        contents.forecasts.removeAll { $0.area.text == "reserv" }
        contents.forecasts.append(
            AreaForecast(
                year: 2023, organisation: SmallEconomy.committee, round: .tertial1, area: SmallEconomy.code("reserv"),
                voice: .controller, amounts: .net(SmallEconomy.tenths(forecast - 3050))))
        if let fund { Self.add(fund, to: &contents) }
        let sentence = try #require(EconomySentences(try EconomyOverview(contents)).whole().first)
        expectEqual(Self.plain(sentence), "Sammantaget beräknas " + expected, name)
    }

    /// One unit of the preschools, with a gross budget that no limit binds.
    private static func add(_ fund: (opening: Int64, result: Int64), to contents: inout EconomyContents) {
        contents.units = [SmallEconomy.unit("norr")]
        contents.resultUnits = [
            ResultUnit(
                year: 2023, unit: SmallEconomy.unit("norr"), committee: SmallEconomy.committee, area: SmallEconomy.code("forskola"),
                order: 1, grossBudget: SmallEconomy.millions(1000), openingFund: SmallEconomy.tenths(fund.opening))
        ]
        contents.resultForecasts = [
            ResultForecast(
                year: 2023, unit: SmallEconomy.unit("norr"), round: .tertial1, result: SmallEconomy.tenths(fund.result),
                ownDoing: true)
        ]
    }

    static let areas: [(String, String)] = [
        (
            "omsorg",
            "För omsorg beräknas ett underskott om 8,0 mnkr. Det är 3,0 mnkr sämre än i månadsrapporten för mars. "
                + "I avvikelsen räknas som beviljat, i väntan på beslut: minskad segregation: stöd till familjer (5,3 mnkr). "
                + "Vid avslag blir det ett underskott om 13,3 mnkr."
        ),
        (
            "forskola",
            "För förskola beräknas ett underskott om 0,4 mnkr före resultatöverföringar och ett överskott om 0,8 mnkr efter "
                + "resultatöverföringar. Det är 1,0 mnkr bättre än i månadsrapporten för mars."
        ),
        ("administration", "För administration beräknas ingen avvikelse mot budget."),
        (
            "internrantor",
            "För internräntor beräknas ingen avvikelse mot budget. Det är 1,0 mnkr bättre än i månadsrapporten för mars."
        ),
    ]

    @Test(arguments: areas)
    func anAreaTellsItsDeviationItsChangeAndWhatHangsOnDecisions(_ area: String, _ expected: String) throws {
        var contents = TablesCommittee.contents(2023)
        // In March: administration 70, omsorg 110,3, förskola 191,4, interest 2.
        for (code, amount) in [("administration", 700), ("omsorg", 1103), ("forskola", 1914), ("internrantor", 20)]
            as [(String, Int64)]
        {
            contents.forecasts.append(
                AreaForecast(
                    year: 2023, organisation: TablesCommittee.committee, round: .month(3), area: .init(stored: code),
                    voice: .controller,
                    amounts: .net(SmallEconomy.tenths(amount))))
        }
        let overview = try EconomyOverview(contents)
        let figures = try #require(overview.area(area))
        expectEqual(Self.plain(EconomySentences(overview).area(figures)), expected)
    }

    @Test func theAnnualReportAsksToMoveMoneyOverTheYearEnd() throws {
        var contents = TablesCommittee.contents(2023, .annualReport)
        contents.investmentForecasts[0].forecast = SmallEconomy.tenths(75)
        contents.investmentForecasts[0].carryOver = SmallEconomy.tenths(20)
        expectEqual(
            Self.plain(EconomySentences(try EconomyOverview(contents)).investments()),
            "Investeringarna har kostat 23,7 mnkr, mot en budget på 18,9 mnkr och begärda 6,8 mnkr. Det ger ett överskott om "
                + "2,0 mnkr. Nämnden begär att få flytta 2,0 mnkr till 2024 (ombudgetering).")
    }

    @Test func aUnitTellsOfItself() throws {
        var contents = TablesCommittee.contents(2023)
        let unit = contents.resultUnits[0].unit
        contents.organisation = Organisation(code: unit, name: "Norra förskolorna", kind: .unit, validity: SmallEconomy.always)
        contents.budgetLines = [SmallEconomy.line("forskola", 100, organisation: unit)]
        contents.forecasts = [SmallEconomy.forecast("forskola", 101, organisation: unit)]
        let text = Self.plain(EconomySentences(try EconomyOverview(contents)).resultUnits())
        expectEqual(
            text,
            "Norra förskolorna är en resultatenhet inom förskola. Den förde med sig ett överskott om 1,9 mnkr från 2022. "
                + "Årets resultat beräknas bli ett underskott om 1,2 mnkr. Till 2024 beräknas ett överskott om 0,7 mnkr föras över."
        )
    }

    @Test func theAnnualReportExpectsNothing() throws {
        let overview = try EconomyOverview(TablesCommittee.contents(2023, .annualReport))
        let sentences = EconomySentences(overview)
        expectEqual(
            Self.plain(try #require(sentences.whole().first)),
            "Sammantaget redovisas ett underskott om 8,4 mnkr före resultatöverföringar och ett underskott om 7,2 mnkr efter "
                + "resultatöverföringar.")
        expectEqual(
            Self.plain(sentences.investments()),
            "Investeringarna har kostat 25,7 mnkr, mot en budget på 18,9 mnkr och begärda 6,8 mnkr. Det ger ingen avvikelse.")
    }

    @Test func resultUnitsAreCountedByAreaAndTheirFundsFollowed() throws {
        let sentences = EconomySentences(try EconomyOverview(TablesCommittee.contents(2023)))
        expectEqual(
            Self.plain(sentences.resultUnits()),
            "Nämnden har två resultatenheter, inom förskola. De förde med sig ett överskott om 4,8 mnkr från 2022. "
                + "Årets resultat beräknas bli ett underskott om 1,2 mnkr. Till 2024 beräknas ett överskott om 3,6 mnkr föras över."
        )
    }

    /// Norr: result 4 000 tkr of a gross budget of 49 855: at most 2 492,75 is carried on, so the fund is 4 428,75. Söder is dissolved and
    /// forfeits its 2 847.
    @Test func limitsAndDissolutionsAreTold() throws {
        var contents = TablesCommittee.contents(2023)
        contents.resultForecasts[0].result = Money(ore: 400_000_000)
        contents.resultUnits[1].dissolution = .init(round: .tertial1, reason: "Enheten läggs ned.")
        contents.resultUnits[1].area = .init(stored: "omsorg")
        let text = Self.plain(EconomySentences(try EconomyOverview(contents)).resultUnits())
        expectEqual(
            text,
            "Nämnden har två resultatenheter: en inom förskola och en inom omsorg. De förde med sig ett överskott om 4,8 mnkr från "
                + "2022. Årets resultat beräknas bli ett överskott om 4,0 mnkr. Till 2024 beräknas ett överskott om 4,4 mnkr föras "
                + "över. Gränsen för vad som får föras över av ett års resultat, 5 procent av bruttobudgeten, begränsar en enhet: "
                + "Norra förskolorna. Södra förskolorna upplöses vid bokslutet för 2023, och fonden om 2,8 mnkr förs inte över till "
                + "2024.")
    }

    @Test func oneUnitIsToldOfInTheSingular() throws {
        var contents = TablesCommittee.contents(2023)
        contents.resultUnits.removeLast()
        contents.resultForecasts = []
        expectEqual(
            Self.plain(EconomySentences(try EconomyOverview(contents)).resultUnits()),
            "Nämnden har en resultatenhet, inom förskola. Den förde med sig ett överskott om 1,9 mnkr från 2022. "
                + "Till 2024 beräknas ett överskott om 1,9 mnkr föras över.")
    }

    static let applications: [(GrantApplication.Fund, String, Int64, [RequestStep], String)] = [
        (.safety, "ljus", 2, [step(.requested)], "Nämnden ansöker om 0,2 mnkr för trygghet: ljus, Parken."),
        (.safety, "ljus i Parken", 2, [step(.requested)], "Nämnden ansöker om 0,2 mnkr för trygghet: ljus i Parken."),
        (.machinery, "", 39, [step(.draft)], "Nämnden avser att ansöka om 3,9 mnkr för maskiner och inventarier: Parken."),
        (
            .climate, "träd", 10, [step(.requested), step(.granted)],
            "Nämnden har beviljats 1,0 mnkr för klimatinvesteringar: träd, Parken."
        ),
        (
            .biodiversity, "ängar", 10, [step(.requested), step(.partlyGranted, 4)],
            "Nämnden har beviljats 0,4 mnkr av begärda 1,0 mnkr för biologisk mångfald: ängar, Parken."
        ),
        (
            .segregation, "stöd", 53, [step(.requested), step(.refused)],
            "Nämnden har fått avslag på sin ansökan om 5,3 mnkr för att motverka segregation: stöd, Parken."
        ),
        (
            .other, "bänkar", 5, [step(.requested), step(.fundEmpty)],
            "Pengarna var slut när ansökan prövades, och nämnden får inget av begärda 0,5 mnkr för bänkar, Parken."
        ),
        (
            .competence, "kurs", 5, [step(.requested), step(.withdrawn)],
            "Nämnden har tagit tillbaka sin ansökan om 0,5 mnkr för kompetensutveckling: kurs, Parken."
        ),
    ]

    @Test(arguments: applications)
    func anApplicationIsToldAsItStands(
        _ fund: GrantApplication.Fund, _ purpose: String, _ tenths: Int64, _ steps: [RequestStep], _ expected: String
    ) throws {
        var contents = TablesCommittee.contents(2023)
        contents.applications = [
            TablesCommittee.application(
                "a", fund, purpose, tenths, .operating(.init(stored: "omsorg")), 2023, place: "Parken", steps: steps)
        ]
        let overview = try EconomyOverview(contents)
        let figures = try #require(overview.applications.first)
        expectEqual(Self.plain(EconomySentences(overview).application(figures)), expected)
    }

    @Test func whatTooLittleForMillionsIsToldInKronor() throws {
        var contents = TablesCommittee.contents(2023)
        contents.applications = [TablesCommittee.application("a", .safety, "lås", 0, .operating(.init(stored: "omsorg")), 2023)]
        contents.applications[0].amount = Money(ore: 4_000_000)
        let overview = try EconomyOverview(contents)
        expectEqual(
            Self.plain(EconomySentences(overview).application(try #require(overview.applications.first))),
            "Nämnden ansöker om 40 000 kr för trygghet: lås.")
    }

    @Test func capitalCostsInvestmentsAndTurnoverAreTold() throws {
        let sentences = EconomySentences(try EconomyOverview(TablesCommittee.contents(2023)))
        expectEqual(
            Self.plain(sentences.capitalCosts()),
            "För avskrivningar beräknas ett underskott om 2,4 mnkr och för internränta ingen avvikelse mot budget.")
        expectEqual(
            Self.plain(sentences.investments()),
            "Investeringarna beräknas kosta 25,7 mnkr, mot en budget på 18,9 mnkr och begärda 6,8 mnkr. Det ger ingen avvikelse.")
        expectEqual(
            Self.plain(sentences.turnover()),
            "Nämnden ansöker om en omslutningsförändring på 14,3 mnkr. Kostnader och intäkter ändras lika mycket, så nettobudgeten "
                + "påverkas inte.")
    }

    /// Last year's budget in mnkr; this year's is 300, investments 18,9.
    @Test(
        arguments: [
            (250, "Det är 50,0 mnkr mer än i verksamhetsplanen för 2023, en ökning med 20,0 procent. "),
            (400, "Det är 100,0 mnkr mindre än i verksamhetsplanen för 2023, en minskning med 25,0 procent. "),
            (300, "Det är lika mycket som i verksamhetsplanen för 2023. "), (nil, ""),
        ] as [(Int64?, String)])
    func thePlanComparesWithTheYearBefore(_ lastYear: Int64?, _ comparison: String) throws {
        var contents = EconomyTableTests.planContents
        if let lastYear {
            contents.placements.append(
                AreaPlacement(year: 2023, organisation: TablesCommittee.committee, area: .init(stored: "forskola"), order: 1))
            contents.budgets.append(
                BudgetVersion(
                    year: 2023, organisation: TablesCommittee.committee, code: SmallEconomy.version, name: "Beslutad budget",
                    kind: .adopted))
            contents.budgetLines.append(SmallEconomy.line("forskola", lastYear, year: 2023))
        }
        expectEqual(
            Self.plain(EconomySentences(try EconomyOverview(contents)).plan()),
            "Nettobudgeten för 2024 är 300,0 mnkr. \(comparison)För investeringar finns 18,9 mnkr.")
    }

    @Test func everyFigureInASentenceAnswersWhy() throws {
        let overview = try EconomyOverview(TablesCommittee.contents(2023))
        let tables = EconomyTables(overview)
        let sentences = EconomySentences(overview)
        let all =
            sentences.whole() + overview.areas.flatMap(sentences.area) + sentences.resultUnits() + sentences.investments()
            + sentences.capitalCosts() + sentences.turnover() + sentences.plan() + overview.areas.flatMap(sentences.plan)
        var names: [String] = []
        for run in all.flatMap(\.runs) {
            if case .figure(_, let name) = run {
                names.append(name)
                expectEqual(tables.figure(named: name) == nil, false, name)
            }
        }
        expectEqual(names.count > 20, true)
    }

    private static func step(_ state: RequestState, _ tenths: Int64? = nil) -> RequestStep {
        RequestStep(state: state, round: .plan, amount: tenths.map(SmallEconomy.tenths))
    }

    private static func plain(_ sentence: EconomySentence) -> String { sentence.plain.replacing("\u{A0}", with: " ") }

    private static func plain(_ sentences: [EconomySentence]) -> String { sentences.map(plain).joined(separator: " ") }
}
