import Quantities
import Steering

func day(_ iso: String) throws -> CalendarDate { try CalendarDate(iso: iso) }

func days(_ from: String, _ to: String? = nil) throws -> Validity {
    Validity(from: try day(from), to: try to.map { try day($0) })
}

/// `under` lists parent, first day and last day.
func organisation(
    _ code: String, _ name: String? = nil, _ kind: Organisation.Kind = .unit, from: String = "2000-01-01", to: String? = nil,
    under: [(String, String, String?)] = [], after: [(String, String)] = []
) throws -> Organisation {
    Organisation(
        code: try OrganisationCode(code), name: name ?? code, kind: kind, validity: try days(from, to),
        memberships: try under.map {
            Organisation.Membership(parent: try OrganisationCode($0.0), validity: try days($0.1, $0.2))
        },
        predecessors: try after.map { Organisation.Predecessor(code: try OrganisationCode($0.0), since: try day($0.1)) })
}

func goal(
    _ code: String, _ level: Goal.Level = .council, number: String = "", _ title: String = "", owner: String = "staden",
    under parent: String? = nil
) throws -> Goal {
    Goal(
        year: 2023, code: try GoalCode(code), level: level, number: number, title: title, owner: try OrganisationCode(owner),
        parent: try parent.map { try GoalCode($0) })
}
