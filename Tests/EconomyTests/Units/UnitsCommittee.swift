import Foundation
import Quantities
import Steering

@testable import Economy

/// A committee whose records a test fills in. Amounts are written in kronor, or in thousands as result units print them.
enum UnitsCommittee {
    static let committee = OrganisationCode(stored: "hagersten-alvsjo")
    static let city = OrganisationCode(stored: "stockholm")

    static func contents(
        _ year: Int = 2023, _ round: RoundKind = .tertial1, _ fill: (inout EconomyContents) -> Void = { _ in }
    ) -> EconomyContents {
        let organisation = Organisation(
            code: committee, name: "Hägersten-Älvsjö stadsdelsnämnd", kind: .committee,
            validity: Validity(from: day(2020, 7, 1)))
        var contents = EconomyContents(organisation: organisation, year: year, round: round, city: city)
        fill(&contents)
        return contents
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        // The days of the tests exist; the first of the year would show at once that one does not.
        (try? CalendarDate(iso: String(format: "%04d-%02d-%02d", year, month, day))) ?? FiscalPeriod.year(year).firstDay
    }

    static func resultUnit(
        _ code: String, _ name: String? = nil, year: Int = 2023, area: String = "forskoleverksamhet", order: Int = 1,
        gross: Int64, fund: Int64, dissolution: String? = nil
    ) -> ResultUnit {
        ResultUnit(
            year: year, unit: OrganisationCode(stored: code), committee: committee, area: ServiceAreaCode(stored: area),
            name: name, order: order, grossBudget: tkr(gross), openingFund: tkr(fund),
            dissolution: dissolution.map { .init(round: .tertial1, reason: $0) })
    }

    static func result(
        _ code: String, _ result: Int64, year: Int = 2023, in round: RoundKind = .tertial1, ownDoing: Bool? = nil
    ) -> ResultForecast {
        ResultForecast(
            year: year, unit: OrganisationCode(stored: code), round: round, result: tkr(result), ownDoing: ownDoing)
    }
}

func tkr(_ thousands: Int64) -> Money { Money(ore: thousands * 100_000) }
func kr(_ kronor: Int64) -> Money { Money(ore: kronor * 100) }
