import Foundation
import Quantities
import Rounds
import Steering

/// A small city: the council's two directions, a committee with a goal of its own, and a unit below it.
enum RoundFixtures {
    static let city = OrganisationCode(stored: "staden")
    static let committee = OrganisationCode(stored: "namnden")
    static let unit = OrganisationCode(stored: "enheten")

    static func organisation(_ code: OrganisationCode, _ kind: Organisation.Kind) throws -> Organisation {
        Organisation(code: code, name: code.text, kind: kind, validity: Validity(from: try CalendarDate(iso: "2000-01-01")))
    }

    static func contents(_ round: RoundKind = .tertial1, state: Round.State = .open) throws -> RoundContents {
        RoundContents(
            round: Round(key: RoundKey(organisation: committee, year: 2023, kind: round), state: state),
            organisation: try organisation(committee, .committee), ancestors: [try organisation(city, .city)],
            goals: [
                goal("1", .direction, city), goal("1.2", .council, city, under: "1"), goal("1.10", .council, city, under: "1"),
                goal("2", .direction, city), goal("2.1", .council, city, under: "2"),
                goal("eget", .committee, committee, under: "1.10", number: ""),
            ])
    }

    static func goal(
        _ code: String, _ level: Goal.Level, _ owner: OrganisationCode, under parent: String? = nil, number: String? = nil
    ) -> Goal {
        Goal(
            year: 2023, code: GoalCode(stored: code), level: level, number: number ?? code, title: "Mål \(code)", owner: owner,
            parent: parent.map { GoalCode(stored: $0) })
    }

    static func indicator(
        _ code: String, _ name: String, _ periodicity: Indicator.Periodicity = .tertial,
        _ accumulation: Indicator.Accumulation = .pointReading
    ) -> Indicator {
        Indicator(
            code: IndicatorCode(stored: code), name: name, owner: city, unit: MeasureUnit("st"), polarity: .higherIsBetter,
            periodicity: periodicity, accumulation: accumulation)
    }

    static func value(_ indicator: String, _ period: String, _ total: Decimal, of owner: OrganisationCode = committee) throws
        -> IndicatorValue
    {
        IndicatorValue(
            indicator: IndicatorCode(stored: indicator), organisation: owner, period: try FiscalPeriod(code: period),
            total: .number(total))
    }

    static func activity(
        _ code: String, _ text: String, under goal: String, owner: OrganisationCode = city, roles: [OrganisationCode] = []
    ) -> Activity {
        Activity(
            year: 2023, code: ActivityCode(stored: code), goal: GoalCode(stored: goal), owner: owner, text: text,
            roles: roles.map { Activity.Role(organisation: $0, kind: .cooperation) })
    }

    static func text(
        _ kind: GoalText.Kind, _ round: RoundKind, _ body: String, goal: String? = nil, of owner: OrganisationCode = committee
    ) -> GoalText {
        GoalText(
            organisation: owner, year: 2023, goal: goal.map { GoalCode(stored: $0) }, round: round, kind: kind, body: body)
    }
}

extension RoundContents {
    /// Places the indicator under the goal, with its definition.
    mutating func place(_ indicator: Indicator, under goal: String, as name: String? = nil) {
        indicators[indicator.code] = indicator
        placements.append(Placement(year: 2023, goal: GoalCode(stored: goal), indicator: indicator.code, name: name))
    }

    mutating func setTarget(_ indicator: String, _ notation: String, of owner: OrganisationCode = RoundFixtures.committee) throws {
        targets.append(
            AnnualTarget(
                indicator: IndicatorCode(stored: indicator), organisation: owner, year: 2023,
                original: try Target(parsing: notation)))
    }
}
