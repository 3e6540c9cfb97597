import Database
import Quantities
import Rounds
import Steering

/// Everyone below an organisation on the day that a round reports on: departments and units.
struct UnitsBelow {
    /// In Swedish order of their names.
    let organisations: [Organisation]

    init(_ key: RoundKey, _ tree: OrganisationTree) {
        guard let organisation = tree[key.organisation] else {
            organisations = []
            return
        }
        let day = RoundQuery.reportingDay(of: key, organisation)
        organisations = tree.descendants(of: key.organisation).compactMap { tree[$0] }
            .filter { unit in
                unit.validity.contains(day) && tree.ancestors(of: unit.code, on: day).contains { $0.code == key.organisation }
            }
            .map { (SwedishSort.key($0.name), $0) }.sorted { ($0.0, $0.1.code) < ($1.0, $1.1.code) }.map(\.1)
    }

    /// Their rounds of the same kind, those that have one, in the same order. In one statement.
    func rounds(of key: RoundKey, _ reading: any Reading) throws -> [Round] {
        guard !organisations.isEmpty else { return [] }
        let own = try RoundTable.complete(
            reading, where: "organisation IN (\(places(after: 2))) AND year = $1 AND kind = $2",
            [.int(key.year), .text(key.kind.code)] + parameters)
        let byOrganisation = Dictionary(own.map { ($0.key.organisation, $0) }, uniquingKeysWith: { first, _ in first })
        return organisations.compactMap { byOrganisation[$0.code] }
    }

    /// "$3, $4"
    func places(after count: Int) -> String {
        parameters.indices.map { "$\($0 + count + 1)" }.joined(separator: ", ")
    }

    var parameters: [Parameter] { organisations.map { Parameter($0.code) }.padded }
}
