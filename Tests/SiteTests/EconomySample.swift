import Commands
import Economy
import Quantities
import Rounds
import Steering

@testable import Design
@testable import Site

/// A committee's economy typed by hand, in mnkr:
///
///     school  budget 100,0  volume −2,0               forecast 101,0   → −3,0
///     aged    budget  50,0  applied for 1,5 (pending) forecast  51,0   → +0,5, if refused −1,0
///     whole   budget 150,0  −2,0 + 1,5                forecast 152,0   → −2,5
///
/// Funds in 1,8 − 0,3 = 1,5. Oak: result 1,2, of which 5 % of 20,0 = 1,0 may follow, and the fund 1,8 + 1,0 holds at most 10 % = 2,0:
/// 0,2 and 0,8 stay. Lime: −0,3 + 0,1 = −0,2, in its second year. Funds out 2,0 − 0,2 = 1,8.
/// After transfers −2,5 + 1,5 − 1,8 = −2,8; if refused −4,3.
enum EconomySample {
    static let committee = RoundSample.committee
    static let key = RoundSample.key
    static let controller = "controller:namnden"
    static let oak = OrganisationCode(stored: "eken")
    static let lime = OrganisationCode(stored: "linden")
    static let school = ServiceAreaCode(stored: "skola")
    static let small = ServiceAreaCode(stored: "skola-sma")
    static let aged = ServiceAreaCode(stored: "aldre")
    private static let adopted = BudgetVersionCode(stored: "beslutad")

    static func scene(as person: String? = nil, language: Language = .swedish) throws -> EconomyScene {
        let round = Round(key: key, dueOn: try CalendarDate(iso: "2023-05-26"))
        return try EconomyScene(
            contents(), round: round,
            surroundings: Surroundings(
                tree: OrganisationTree(try organisations()), rounds: [round],
                visit: try RoundSample.visit(as: person, page: .economy(.glance), language: language)))
    }

    /// With the assets' version fixed, so that a change of the style sheet changes no snapshot.
    static func frame(_ scene: EconomyScene, _ page: EconomyPage, as person: String? = nil, language: Language = .swedish) throws
        -> Frame
    {
        let database = UnaskedDatabase()
        let settings = SiteSettings(
            database: database, runner: CommandRunner(database: database, now: { "" }), reports: .unused,
            assets: try Assets(installedIn: nil))
        var frame = scene.surroundings.frame(
            try RoundSample.visit(as: person, page: .economy(page), language: language), settings, round: key, page: .economy(page))
        frame.assetVersion = "1"
        return frame
    }

    static func visit(_ page: EconomyPage, as person: String? = nil) throws -> Visit {
        try RoundSample.visit(as: person, page: .economy(page))
    }

    private static func organisations() throws -> [Organisation] {
        let always = Validity(from: try CalendarDate(year: 2020, month: 7, day: 1))
        func organisation(_ code: OrganisationCode, _ name: String, _ kind: Organisation.Kind, under parent: OrganisationCode?)
            -> Organisation
        {
            Organisation(
                code: code, name: name, kind: kind, validity: always,
                memberships: parent.map { [.init(parent: $0, validity: always)] } ?? [])
        }
        return [
            organisation(RoundSample.city, "Staden", .city, under: nil),
            organisation(committee, "Ängs stadsdelsnämnd", .committee, under: RoundSample.city),
            organisation(oak, "Ekens förskolor", .unit, under: committee),
            organisation(lime, "Lindens förskolor", .unit, under: committee),
        ]
    }

    static func contents() throws -> EconomyContents {
        let organisation = try organisations()[1]
        var contents = EconomyContents(organisation: organisation, year: 2023, round: .tertial1, city: RoundSample.city)
        contents.names = [committee: "Äng", RoundSample.city: "Staden", oak: "Ekens förskolor", lime: "Lindens förskolor"]
        contents.units = [oak, lime]
        try addAreas(to: &contents)
        try addChanges(to: &contents)
        try addForecasts(to: &contents)
        try addUnits(to: &contents)
        try addVolumes(to: &contents)
        try addStaff(to: &contents)
        return contents
    }

    private static func tkr(_ thousands: Int64) throws -> Money { try Money.kronor(thousands * 1000) }

    private static func addAreas(to contents: inout EconomyContents) throws {
        let always = Validity(from: try CalendarDate(year: 2020, month: 1, day: 1))
        let city = RoundSample.city
        contents.areas = [
            ServiceArea(code: school, name: "Förskola", owner: city, validity: always),
            ServiceArea(code: small, name: "Små barn", owner: city, parent: school, validity: always),
            ServiceArea(code: aged, name: "Äldreomsorg", owner: city, validity: always),
        ]
        contents.placements = [school, small, aged].enumerated().map { index, area in
            AreaPlacement(year: 2023, organisation: committee, area: area, order: index + 1)
        }
        contents.budgets = [
            BudgetVersion(year: 2023, organisation: committee, code: adopted, name: "Beslutad budget", kind: .adopted)
        ]
        contents.budgetLines = try [(school, 100_000), (small, 40_000), (aged, 50_000)].map { area, amount in
            BudgetLine(year: 2023, organisation: committee, budget: adopted, area: area, amounts: .net(try tkr(amount)))
        }
    }

    private static func addChanges(to contents: inout EconomyContents) throws {
        contents.adjustments = [
            BudgetAdjustment(
                code: AdjustmentCode(stored: "farre-barn"), year: 2023, organisation: committee, kind: .volume, area: school,
                title: "Färre barn", amounts: .net(try tkr(-2000)), steps: [RequestStep(state: .granted, round: .tertial1)])
        ]
        contents.applications = [
            GrantApplication(
                code: ApplicationCode(stored: "trygghet-1"), year: 2023, organisation: committee, fund: .safety,
                purpose: "värdar <kvällstid>", amount: try tkr(1500), use: .operating(aged),
                steps: [RequestStep(state: .requested, round: .tertial1)])
        ]
    }

    private static func addForecasts(to contents: inout EconomyContents) throws {
        func forecast(_ round: RoundKind, _ area: ServiceAreaCode, _ amount: Int64, _ comment: String = "", _ reason: String = "")
            throws -> AreaForecast
        {
            AreaForecast(
                year: 2023, organisation: committee, round: round, area: area, voice: .controller, amounts: .net(try tkr(amount)),
                comment: comment, changeReason: reason)
        }
        contents.forecasts = [
            try forecast(.month(3), school, 100_000), try forecast(.month(3), aged, 51_000),
            try forecast(.tertial1, school, 101_000, "Lönerna steg mer än väntat.", "Fler vikarier."),
            try forecast(.tertial1, aged, 51_000, "Hemtjänsten växer."),
        ]
        contents.outcomes = try (1...4).map { month in
            AreaOutcome(
                organisation: committee, area: school, month: .month(2023, month), amounts: .net(try tkr(8000)), isConstructed: true
            )
        }
    }

    private static func addUnits(to contents: inout EconomyContents) throws {
        contents.resultUnits = [
            ResultUnit(
                year: 2023, unit: oak, committee: committee, area: school, order: 1, grossBudget: try tkr(20_000),
                openingFund: try tkr(1800)),
            ResultUnit(
                year: 2023, unit: lime, committee: committee, area: school, order: 2, grossBudget: try tkr(10_000),
                openingFund: try tkr(-300)),
            ResultUnit(
                year: 2021, unit: oak, committee: committee, area: school, order: 1, grossBudget: try tkr(19_000),
                openingFund: try tkr(900)),
        ]
        contents.resultForecasts = [
            ResultForecast(
                year: 2023, unit: oak, round: .tertial1, result: try tkr(1200), ownDoing: true, comment: "Tomma tjänster.",
                version: 2),
            ResultForecast(year: 2023, unit: lime, round: .tertial1, result: try tkr(100)),
        ]
    }

    private static func addVolumes(to contents: inout EconomyContents) throws {
        let series = VolumeSeriesCode(stored: "barn")
        contents.series = [
            VolumeSeries(
                code: series, owner: RoundSample.city, name: "Inskrivna", unit: "barn", group: "forskolebarn",
                groupName: "Förskolebarn",
                area: school, order: 1, showsMean: true, comparesYears: true)
        ]
        func reading(_ year: Int, _ month: Int, _ value: Int, in round: RoundKind, isPreliminary: Bool = false) -> VolumeReading {
            VolumeReading(
                series: series, organisation: committee, month: .month(year, month), knownYear: 2023, knownIn: round,
                value: .init(value), isPreliminary: isPreliminary)
        }
        contents.readings =
            (1...12).map { reading(2022, $0, 800 + $0, in: .month(1)) }
            + [
                reading(2023, 1, 790, in: .month(1)), reading(2023, 2, 785, in: .month(2)), reading(2023, 2, 786, in: .tertial1),
                reading(2023, 3, 780, in: .tertial1, isPreliminary: true),
            ]
    }

    private static func addStaff(to contents: inout EconomyContents) throws {
        func figure(
            _ organisation: OrganisationCode, _ month: Int, _ total: ReportedValue, men: ReportedValue? = nil,
            women: ReportedValue? = nil, menCount: Int? = nil
        ) -> StaffFigure {
            StaffFigure(
                organisation: organisation, measure: .sickLeave, period: .month(2023, month), total: total, men: men, women: women,
                menCount: menCount)
        }
        contents.staffFigures = [
            figure(committee, 1, .number(8), men: .number(5), women: .number(9)),
            figure(committee, 2, .number(9), men: .number(4), women: .number(10), menCount: 3),
            figure(RoundSample.city, 2, .number(7)),
        ]
        contents.notes = [
            EconomyNote(year: 2023, organisation: committee, round: .tertial1, heading: .staff, body: "Sjukfrånvaron <stiger>.")
        ]
        contents.prices = [
            UnitPrice(
                owner: RoundSample.city, year: 2023, code: UnitPriceCode(stored: "barn"), kind: .standard, name: "Barn 1–3 år",
                price: try Money.kronor(157_000), per: "barn och år", order: 1)
        ]
    }
}
