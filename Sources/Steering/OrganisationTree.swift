import Quantities

/// The organisation over all its days: answers who stood under whom on any date.
public struct OrganisationTree: Sendable {
    /// All organisations of all days by their codes.
    public let organisations: [OrganisationCode: Organisation]
    private let possibleChildren: [OrganisationCode: [OrganisationCode]]
    private let successorsByCode: [OrganisationCode: [OrganisationCode]]

    /// Deeper than any municipality is organised; a deeper tree is a circle or a mistake.
    public static let depthLimit = 12

    /// Where a code stands twice, the first organisation with it is kept.
    public init(_ all: [Organisation]) {
        organisations = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var children: [OrganisationCode: [OrganisationCode]] = [:]
        var successors: [OrganisationCode: [OrganisationCode]] = [:]
        for organisation in organisations.values {
            for parent in Set(organisation.memberships.map(\.parent)) { children[parent, default: []].append(organisation.code) }
            for predecessor in Set(organisation.predecessors.map(\.code)) {
                successors[predecessor, default: []].append(organisation.code)
            }
        }
        possibleChildren = children
        successorsByCode = successors.mapValues { $0.sorted() }
    }

    public subscript(_ code: OrganisationCode) -> Organisation? { organisations[code] }

    /// Those that exist on the date and stand under nobody that exists then. One whose parent is gone is shown and not lost.
    public func roots(on date: CalendarDate) -> [Organisation] {
        inSwedishOrder(organisations.values.filter { $0.validity.contains(date) && parent(of: $0, on: date) == nil })
    }

    /// Those that exist on the date and stand right below it then, in Swedish alphabetical order.
    public func children(of code: OrganisationCode, on date: CalendarDate) -> [Organisation] {
        inSwedishOrder(
            (possibleChildren[code] ?? []).compactMap { organisations[$0] }
                .filter { $0.validity.contains(date) && parent(of: $0, on: date)?.code == code })
    }

    /// From the one above it to the city. Ends where a circle would begin.
    public func ancestors(of code: OrganisationCode, on date: CalendarDate) -> [Organisation] {
        var found: [Organisation] = []
        var seen: Set<OrganisationCode> = [code]
        var next = organisations[code].flatMap { parent(of: $0, on: date) }
        while let parent = next, seen.insert(parent.code).inserted {
            found.append(parent)
            next = self.parent(of: parent, on: date)
        }
        return found
    }

    /// The one it stands under, if that exists on the date.
    private func parent(of organisation: Organisation, on date: CalendarDate) -> Organisation? {
        organisation.parent(on: date).flatMap { organisations[$0] }.flatMap { $0.validity.contains(date) ? $0 : nil }
    }

    /// Everyone who ever stood under it or under one that ever stood under it, itself not counted.
    public func descendants(of code: OrganisationCode) -> Set<OrganisationCode> {
        var found: Set<OrganisationCode> = []
        var open = possibleChildren[code] ?? []
        while let next = open.popLast() {
            if found.insert(next).inserted { open += possibleChildren[next] ?? [] }
        }
        found.remove(code)
        return found
    }

    /// The units that it has in the period: what `summa` sums over (docs/formler.md).
    ///
    /// A unit that moves during the period is counted once, where it stood last; one that is dissolved, where it stood on its last
    /// day. An organisation that is itself dissolved keeps the units it had on its own last day.
    public func units(of code: OrganisationCode, in period: FiscalPeriod) -> [Organisation] {
        guard let whole = organisations[code] else { return [] }
        return inSwedishOrder(
            descendants(of: code).compactMap { organisations[$0] }.filter { unit in
                guard unit.kind == .unit, unit.validity.overlaps(period), whole.validity.overlaps(period) else { return false }
                let last = [period.lastDay, unit.validity.to, whole.validity.to].compactMap(\.self).min() ?? period.lastDay
                return ancestors(of: unit.code, on: last).contains { $0.code == code }
            })
    }

    /// Those it took over from, and those that they took over from.
    public func allPredecessors(of code: OrganisationCode) -> [Organisation] {
        var found: [Organisation] = []
        var seen: Set<OrganisationCode> = [code]
        var open = organisations[code]?.predecessors ?? []
        while !open.isEmpty {
            let next = open.removeFirst()
            guard seen.insert(next.code).inserted, let organisation = organisations[next.code] else { continue }
            found.append(organisation)
            open += organisation.predecessors
        }
        return found
    }

    /// Those that took over from it, in the order of their codes.
    public func successors(of code: OrganisationCode) -> [Organisation] {
        (successorsByCode[code] ?? []).compactMap { organisations[$0] }
    }

    /// Whether it exists on any day of the period.
    public func exists(_ code: OrganisationCode, in period: FiscalPeriod) -> Bool {
        organisations[code]?.validity.overlaps(period) ?? false
    }

    private func inSwedishOrder(_ some: some Sequence<Organisation>) -> [Organisation] {
        some.map { (SwedishSort.key($0.name), $0) }.sorted { ($0.0, $0.1.code) < ($1.0, $1.1.code) }.map(\.1)
    }
}
