import Economy
import Quantities
import Steering

/// A committee with three areas, one of them with two parts; figures in millions of kronor so that sums are easy to do by hand:
///
/// | area | budget | forecast T1 |
/// |---|---|---|
/// | Omsorg (`omsorg`) | 100 | 110 |
/// | varav barn (`omsorg-barn`) | 60 | 75 |
/// | varav vuxna (`omsorg-vuxna`) | 40 | 35 |
/// | Förskola (`forskola`) | 200 | 195 |
/// | Reserv (`reserv`) | 5 | 0 |
///
/// The whole: budget 305, forecast 305.
enum SmallEconomy {
    static let committee = OrganisationCode(stored: "namnden")
    static let city = OrganisationCode(stored: "staden")
    static let year = 2023
    static let version = BudgetVersionCode(stored: "beslutad")

    static func contents(round: RoundKind = .tertial1, withForecasts: Bool = true) -> EconomyContents {
        var contents = EconomyContents(
            organisation: Organisation(code: committee, name: "Nämnden", kind: .committee, validity: always), year: year,
            round: round, city: city)
        contents.names = [committee: "Nämnden", city: "Staden", unit("norr"): "Norr", unit("soder"): "Söder", unit("ost"): "Öst"]
        contents.areas = [
            area("omsorg", "Omsorg"), area("omsorg-barn", "Barn", part: "omsorg"), area("omsorg-vuxna", "Vuxna", part: "omsorg"),
            area("forskola", "Förskola"), area("reserv", "Reserv", kind: .reserve),
        ]
        contents.placements = ["omsorg", "omsorg-barn", "omsorg-vuxna", "forskola", "reserv"].enumerated().map {
            AreaPlacement(year: year, organisation: committee, area: code($0.element), order: $0.offset + 1)
        }
        contents.budgets = [
            BudgetVersion(year: year, organisation: committee, code: version, name: "Beslutad budget", kind: .adopted)
        ]
        contents.budgetLines = [
            line("omsorg", 100), line("omsorg-barn", 60), line("omsorg-vuxna", 40), line("forskola", 200), line("reserv", 5),
        ]
        if withForecasts {
            contents.forecasts = [
                forecast("omsorg", 110, round: round), forecast("omsorg-barn", 75, round: round),
                forecast("omsorg-vuxna", 35, round: round), forecast("forskola", 195, round: round),
                forecast("reserv", 0, round: round),
            ]
        }
        return contents
    }

    static let always = Validity(from: CalendarDate(dayNumber: 0))

    static func code(_ text: String) -> ServiceAreaCode { ServiceAreaCode(stored: text) }

    static func unit(_ text: String) -> OrganisationCode { OrganisationCode(stored: text) }

    static func area(_ text: String, _ name: String, part whole: String? = nil, kind: ServiceArea.Kind = .ordinary) -> ServiceArea {
        ServiceArea(code: code(text), name: name, owner: city, parent: whole.map(code), kind: kind, validity: always)
    }

    /// - Parameter million: Millions of kronor, exactly.
    static func line(
        _ area: String, _ million: Int64, organisation: OrganisationCode = committee, year: Int = year,
        budget: BudgetVersionCode = version
    ) -> BudgetLine {
        BudgetLine(year: year, organisation: organisation, budget: budget, area: code(area), amounts: .net(millions(million)))
    }

    static func forecast(
        _ area: String, _ million: Int64, round: RoundKind = .tertial1, voice: AreaForecast.Voice = .controller,
        organisation: OrganisationCode = committee, year: Int = year
    ) -> AreaForecast {
        AreaForecast(
            year: year, organisation: organisation, round: round, area: code(area), voice: voice, amounts: .net(millions(million)))
    }

    static func adjustment(
        _ text: String, _ kind: BudgetAdjustment.Kind, _ area: String, _ amounts: Amounts?, group: String = "",
        steps: [RequestStep] = [RequestStep(state: .requested, round: .tertial1)]
    ) -> BudgetAdjustment {
        BudgetAdjustment(
            code: AdjustmentCode(stored: text), year: year, organisation: committee, kind: kind, area: code(area), title: text,
            amounts: amounts, group: group, steps: steps)
    }

    static func application(_ text: String, _ area: String, _ million: Int64, steps: [RequestStep]) -> GrantApplication {
        GrantApplication(
            code: ApplicationCode(stored: text), year: year, organisation: committee, fund: .safety, purpose: text,
            amount: millions(million), use: .operating(code(area)), steps: steps)
    }

    static func outcome(
        _ area: String, _ year: Int, _ month: Int, _ million: Int64, organisation: OrganisationCode = committee,
        isConstructed: Bool = false
    ) -> AreaOutcome {
        AreaOutcome(
            organisation: organisation, area: code(area), month: .month(year, month), amounts: .net(millions(million)),
            isConstructed: isConstructed)
    }

    static func millions(_ count: Int64) -> Money { Money(ore: count * 100_000_000) }

    /// Tenths of a million, as the committees' tables print: 29834 is 2 983,4 mnkr.
    static func tenths(_ count: Int64) -> Money { Money(ore: count * 10_000_000) }
}

extension EconomyOverview {
    func area(_ code: String) -> AreaFigures? { areas.first { $0.area.code.text == code } }
}

extension Figure? {
    /// In tenths of a million, so that a test reads like the printed table; nil where there is no figure.
    var tenths: Int64? { self.map { $0.amount.ore / 10_000_000 } }
}

extension Figure {
    var tenths: Int64 { amount.ore / 10_000_000 }
}
