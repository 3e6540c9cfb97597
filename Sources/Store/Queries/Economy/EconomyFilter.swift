import Database
import Quantities
import Rounds
import Steering

/// Whose records, and of which years, an economy is fetched from, as parts of SQL. `$1` and `$2` are the years, and the
/// organisations follow.
struct EconomyFilter {
    /// Whose records.
    enum Whose {
        /// The organisation's alone.
        case own
        /// The organisation's and its committee's, where it is a part of one.
        case responsible
        case responsibleAndCity
        /// The organisation's, its departments' and its units', of all days.
        case below
        case belowAndCity
    }

    let years: ClosedRange<Int>
    private let organisation: OrganisationCode
    /// The organisation's committees over the years, the city not counted among them.
    private let committees: [OrganisationCode]
    private let cities: [OrganisationCode]

    init(of organisation: OrganisationCode, years: ClosedRange<Int>, _ tree: OrganisationTree) {
        self.organisation = organisation
        self.years = years
        let places = years.map { EconomyPlace(of: organisation, year: $0, round: .annualReport, tree) }
        committees = Set(places.map(\.committee)).subtracting([organisation]).sorted()
        cities = Set(places.map(\.city)).subtracting([organisation]).sorted()
    }

    /// The records of a table that has columns for year and organisation.
    ///
    /// - Parameter yearsBefore: how many years before the first one are fetched too; nil: all.
    func all<T: Table>(
        _ table: T.Type, of whose: Whose, column: String = "organisation", yearsBefore: Int?, _ reading: any Reading
    ) throws -> [T.Record] {
        let (places, codes) = organisations(whose)
        return try T.all(reading, where: "\(column) IN (\(places)) AND year BETWEEN $1 AND $2", years(before: yearsBefore) + codes)
    }

    func years(before: Int?) -> [Parameter] {
        [.int(before.map { years.lowerBound - $0 } ?? 0), .int(years.upperBound)]
    }

    /// What stands between the parentheses of `IN`, and its parameters from `$3` on.
    func organisations(_ whose: Whose) -> (places: String, codes: [Parameter]) {
        switch whose {
        case .own: listed([organisation])
        case .responsible: listed([organisation] + committees)
        case .responsibleAndCity: listed([organisation] + committees + cities)
        case .below: (Self.below, [Parameter(organisation)])
        case .belowAndCity:
            ("\(Self.below) UNION SELECT code FROM organisation WHERE kind = 'city'", [Parameter(organisation)])
        }
    }

    private func listed(_ codes: [OrganisationCode]) -> (places: String, codes: [Parameter]) {
        (codes.indices.map { "$\($0 + 3)" }.joined(separator: ", "), codes.map { Parameter($0) })
    }

    /// Departments and units alone: what a committee answers for is not also the city's.
    private static let below = """
        WITH RECURSIVE below (code) AS (
            SELECT $3 UNION
            SELECT m.organisation FROM below b JOIN organisation_membership m ON m.parent = b.code
            JOIN organisation o ON o.code = m.organisation WHERE o.kind IN ('department', 'unit')
        ) SELECT code FROM below
        """
}

/// Where an organisation stands in a round: which committee answers for it, and in which city.
struct EconomyPlace {
    let day: CalendarDate
    /// Itself where it is no department or unit.
    let committee: OrganisationCode
    let city: OrganisationCode

    init(of organisation: OrganisationCode, year: Int, round: RoundKind, _ tree: OrganisationTree) {
        guard let node = tree[organisation] else {
            (day, committee, city) = (FiscalPeriod.year(year).firstDay, organisation, organisation)
            return
        }
        day = RoundQuery.reportingDay(of: RoundKey(organisation: organisation, year: year, kind: round), node)
        let line = [node] + tree.ancestors(of: organisation, on: day)
        committee = line.first { !$0.isPartOfCommittee }?.code ?? organisation
        city = line.last?.code ?? organisation
    }
}

extension Organisation {
    /// A department or a unit: its money is a share of its committee's.
    var isPartOfCommittee: Bool { kind == .department || kind == .unit }
}
