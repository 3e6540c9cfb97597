import Quantities
import Rounds
import Steering

/// The organisation as it stood on one day, with what came before and after.
struct OrganisationModel: Sendable {
    /// Another organisation that took over or was taken over from, and when.
    struct Relation: Sendable, Hashable {
        var code: OrganisationCode
        var name: String
        var since: CalendarDate
    }

    struct Node: Sendable {
        var organisation: Organisation
        /// The newest round that can be opened.
        var round: RoundKey?
        var predecessors: [Relation]
        var successors: [Relation]
        var children: [Node]

        var count: Int { children.reduce(1) { $0 + $1.count } }
    }

    var date: CalendarDate
    /// What was typed where it is no date; the page then says so and shows ``date``.
    var misread: String?
    var roots: [Node]
    /// Closed before the day, the latest first.
    var closed: [Node]
    /// Not yet there on the day, the nearest first.
    var coming: [Node]

    var count: Int { roots.reduce(0) { $0 + $1.count } }

    init(_ tree: OrganisationTree, rounds: [Round], on date: CalendarDate, misread: String? = nil) {
        self.date = date
        self.misread = misread
        let assembly = OrganisationAssembly(tree, rounds: rounds)
        roots = tree.roots(on: date).map { assembly.node($0, on: date, depth: 0) }
        let all = tree.organisations.values.map { (SwedishSort.key($0.name), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
        closed = all.filter { $0.validity.to.map { $0 < date } ?? false }
            .sorted { ($0.validity.to?.dayNumber ?? 0) > ($1.validity.to?.dayNumber ?? 0) }.map(assembly.leaf)
        coming = all.filter { $0.validity.from > date }.sorted { $0.validity.from < $1.validity.from }.map(assembly.leaf)
    }

    /// Days on which something was formed or closed: shortcuts beside the date field, the latest first.
    static func turningPoints(_ tree: OrganisationTree, limit: Int = 6) -> [CalendarDate] {
        Array(Set(tree.organisations.values.flatMap { $0.predecessors.map(\.since) }).sorted(by: >).prefix(limit))
    }
}

/// Looks up what every node needs once, so that a city of hundreds of nodes is put together in one go.
private struct OrganisationAssembly {
    let tree: OrganisationTree
    let newestRound: [OrganisationCode: RoundKey]

    init(_ tree: OrganisationTree, rounds: [Round]) {
        self.tree = tree
        // The rounds come with the newest first.
        newestRound = Dictionary(rounds.map { ($0.key.organisation, $0.key) }, uniquingKeysWith: { first, _ in first })
    }

    func node(_ organisation: Organisation, on date: CalendarDate, depth: Int) -> OrganisationModel.Node {
        var node = leaf(organisation)
        guard depth < OrganisationTree.depthLimit else { return node }
        node.children = tree.children(of: organisation.code, on: date).map { self.node($0, on: date, depth: depth + 1) }
        return node
    }

    func leaf(_ organisation: Organisation) -> OrganisationModel.Node {
        let predecessors = organisation.predecessors.compactMap { predecessor in
            tree[predecessor.code].map { relation(to: $0, since: predecessor.since) }
        }
        let successors = tree.successors(of: organisation.code).compactMap { successor in
            successor.predecessors.first { $0.code == organisation.code }.map { relation(to: successor, since: $0.since) }
        }
        return OrganisationModel.Node(
            organisation: organisation, round: newestRound[organisation.code], predecessors: predecessors, successors: successors,
            children: [])
    }

    private func relation(to organisation: Organisation, since: CalendarDate) -> OrganisationModel.Relation {
        .init(code: organisation.code, name: organisation.shortName, since: since)
    }
}
