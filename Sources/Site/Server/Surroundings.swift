import Access
import Database
import Quantities
import Rounds
import Steering
import Store

/// What stands around every page: which rounds there are, who reads, who else one can be. One statement.
struct Surroundings: Sendable {
    let tree: OrganisationTree
    /// By organisation, year and kind.
    let rounds: [Round]
    let person: Person
    let people: [Person]

    static func read(_ visit: Visit, _ reading: any Reading) throws -> Surroundings {
        let (tree, rounds) = try reading.atOnce { reading in
            (try OrganisationTable.tree(reading), try RoundTable.all(reading))
        }
        return Surroundings(tree: tree, rounds: rounds, visit: visit)
    }

    init(tree: OrganisationTree, rounds: [Round], visit: Visit) {
        self.tree = tree
        self.rounds = Surroundings.sorted(rounds, tree)
        // People are offered as of the newest round: in the demo the rounds lie before today.
        let day = self.rounds.map { $0.key.kind.lastDay(of: $0.key.year) }.max() ?? visit.today
        var organisations: [OrganisationCode] = []
        for round in self.rounds where !organisations.contains(round.key.organisation) {
            organisations.append(round.key.organisation)
        }
        people = day.map { DemoPeople.people(in: tree, on: $0, organisations: organisations) } ?? []
        person =
            visit.personCode.flatMap { Person(code: $0, in: tree) } ?? people.first
            ?? Person(role: .reader, organisation: OrganisationCode(stored: ""), name: Role.reader.label.sv)
    }

    /// Committees before units, each in alphabetical order; the newest year first, within it the year's course backwards.
    private static func sorted(_ rounds: [Round], _ tree: OrganisationTree) -> [Round] {
        let kinds = Organisation.Kind.allCases
        return rounds.map { round -> (kind: Int, name: String, round: Round) in
            let organisation = tree[round.key.organisation]
            let kind = organisation.flatMap { kinds.firstIndex(of: $0.kind) } ?? kinds.count
            return (kind, SwedishSort.key(organisation?.name ?? round.key.organisation.text), round)
        }
        .sorted { left, right in
            if left.kind != right.kind { return left.kind < right.kind }
            if left.name != right.name { return left.name < right.name }
            if left.round.key.year != right.round.key.year { return left.round.key.year > right.round.key.year }
            return left.round.key.kind > right.round.key.kind
        }
        .map(\.round)
    }

    func name(of organisation: OrganisationCode) -> String { tree[organisation]?.shortName ?? organisation.text }

    func name(of person: Person, _ language: Language) -> String {
        language == .swedish ? person.name : "\(person.role.label.en), \(name(of: person.organisation))"
    }

    /// The name of whoever stands in the journal; "" for nobody that is known.
    func name(ofActor code: String, _ language: Language) -> String {
        Person(code: code, in: tree).map { name(of: $0, language) } ?? ""
    }

    /// Asked as the commands ask it: by the organisation as it was in the round.
    func may(_ permission: Permission, in round: Round) -> Bool {
        person.may(permission, in: round.key.organisation, tree, round: round.state, on: reportingDay(of: round.key))
    }

    /// The day on which the round's organisation is looked at.
    func reportingDay(of key: RoundKey) -> CalendarDate? { tree[key.organisation].map { RoundQuery.reportingDay(of: key, $0) } }
}
