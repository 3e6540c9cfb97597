import Economy
import Foundation
import Quantities
import Steering

/// The money of ``SampleRound``'s committee, small enough to reckon by hand: omsorg has 100 mnkr and needs 102, of which 1 is asked
/// for; parks have 20 and need 20.
enum EconomySample {
    static func contents(_ round: RoundKind, of organisation: Organisation) -> EconomyContents {
        var contents = EconomyContents(organisation: organisation, year: 2023, round: round, city: SampleRound.city)
        let own = organisation.code
        contents.names = [own: organisation.name, SampleRound.unit: "Lekparkerna"]
        contents.areas = [area("omsorg", "Omsorg"), area("barn", "Barn", part: "omsorg"), area("parker", "Parker")]
        contents.placements = contents.areas.enumerated().map {
            AreaPlacement(year: 2023, organisation: own, area: $0.element.code, order: $0.offset)
        }
        contents.budgets = [
            BudgetVersion(year: 2023, organisation: own, code: .init(stored: "beslutad"), name: "Budget", kind: .adopted)
        ]
        contents.budgetLines = [("omsorg", 100), ("barn", 60), ("parker", 20)].map {
            BudgetLine(
                year: 2023, organisation: own, budget: .init(stored: "beslutad"), area: .init(stored: $0.0),
                amounts: .net(mnkr($0.1)))
        }
        if round.isFollowUp {
            contents.forecasts = [("omsorg", 102, "Fler barn\nplaceras."), ("barn", 62, ""), ("parker", 20, "")].map {
                AreaForecast(
                    year: 2023, organisation: own, round: round, area: .init(stored: $0.0), voice: .controller,
                    amounts: .net(mnkr($0.1)), comment: $0.2)
            }
        }
        contents.applications = [
            GrantApplication(
                code: .init(stored: "stod"), year: 2023, organisation: own, fund: .segregation, purpose: "stöd till familjer",
                description: "Familjer får hjälp hemma.", amount: mnkr(1), use: .operating(.init(stored: "omsorg")),
                steps: [RequestStep(state: .requested, round: .plan)])
        ]
        contents.series = [
            VolumeSeries(
                code: .init(stored: "lekar"), owner: own, name: "Besök", unit: "besök", group: "lekar",
                groupName: "Besök i parklekar",
                area: .init(stored: "parker"), order: 1)
        ]
        contents.readings = [
            VolumeReading(
                series: .init(stored: "lekar"), organisation: own, month: .month(2023, 1), knownYear: 2023, knownIn: .plan,
                value: 840,
                isPreliminary: true)
        ]
        contents.notes = [
            EconomyNote(
                year: 2023, organisation: own, round: round, heading: .premises, body: "Hyran höjs i juli.", amount: mnkr(3)),
            EconomyNote(year: 2023, organisation: own, round: round, heading: .operations, body: "Läget är osäkert."),
        ]
        return contents
    }

    private static func area(_ code: String, _ name: String, part: String? = nil) -> ServiceArea {
        ServiceArea(
            code: .init(stored: code), name: name, owner: SampleRound.city, parent: part.map { .init(stored: $0) },
            validity: Validity(from: CalendarDate(dayNumber: 0)))
    }

    private static func mnkr(_ count: Int64) -> Money { Money(ore: count * 100_000_000) }
}
