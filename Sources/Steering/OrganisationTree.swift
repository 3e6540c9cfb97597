import Quantities

/// The organisation over all its days: answers who stood under whom on any date.
public struct OrganisationTree: Sendable {
    public let organisations: [OrganisationCode: Organisation]
    private let possibleChildren: [OrganisationCode: [OrganisationCode]]
    private let successorsByCode: [OrganisationCode: [OrganisationCode]]

    /// Deeper than any municipality is organised; a deeper tree is a circle or a mistake.
    public static let depthLimit = 12

    public init(_ all: [Organisation]) {
        organisations = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var children: [OrganisationCode: [OrganisationCode]] = [:]
        var successors: [OrganisationCode: [OrganisationCode]] = [:]
        for organisation in all {
            for parent in Set(organisation.memberships.map(\.parent)) { children[parent, default: []].append(organisation.code) }
            for predecessor in organisation.predecessors { successors[predecessor.code, default: []].append(organisation.code) }
        }
        possibleChildren = children
        successorsByCode = successors.mapValues { $0.sorted() }
    }

    public subscript(_ code: OrganisationCode) -> Organisation? { organisations[code] }

    /// Those that exist on the date and stand under nobody then.
    public func roots(on date: CalendarDate) -> [Organisation] {
        inSwedishOrder(organisations.values.filter { $0.validity.contains(date) && $0.parent(on: date) == nil })
    }

    public func children(of code: OrganisationCode, on date: CalendarDate) -> [Organisation] {
        inSwedishOrder(
            (possibleChildren[code] ?? []).compactMap { organisations[$0] }
                .filter { $0.validity.contains(date) && $0.parent(on: date) == code })
    }

    /// From the one above it to the city.
    public func ancestors(of code: OrganisationCode, on date: CalendarDate) -> [Organisation] {
        var found: [Organisation] = []
        var next = organisations[code]?.parent(on: date)
        while let parent = next, let organisation = organisations[parent], found.count < Self.depthLimit {
            found.append(organisation)
            next = organisation.parent(on: date)
        }
        return found
    }

    /// Everyone who ever stood under it, itself not counted.
    public func descendants(of code: OrganisationCode) -> Set<OrganisationCode> {
        var found: Set<OrganisationCode> = []
        var open = possibleChildren[code] ?? []
        while let next = open.popLast() {
            if found.insert(next).inserted { open += possibleChildren[next] ?? [] }
        }
        return found
    }

    /// The departments' and units' lowest level under it that exist during the period: what `summa` sums over.
    public func units(of code: OrganisationCode, in period: FiscalPeriod) -> [Organisation] {
        inSwedishOrder(
            descendants(of: code).compactMap { organisations[$0] }
                .filter { $0.kind == .unit && $0.validity.overlaps(period) })
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

    /// What is wrong with the tree as a whole: unknown parents and predecessors, circles, days outside the parent's.
    public func problems() -> [Diagnostic] {
        organisations.values.sorted { $0.code < $1.code }.flatMap(problems(of:))
    }

    private func problems(of organisation: Organisation) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let last = organisation.validity.to, last < organisation.validity.from {
            found.append(Self.problem("T2011", organisation, sv: "upphör innan den börjar", en: "ends before it begins"))
        }
        for membership in organisation.memberships where organisations[membership.parent] == nil {
            found.append(
                Self.problem(
                    "T2012", organisation, sv: "står under ”\(membership.parent)”, som inte finns",
                    en: "stands under “\(membership.parent)”, which does not exist"))
        }
        for predecessor in organisation.predecessors where organisations[predecessor.code] == nil {
            found.append(
                Self.problem(
                    "T2013", organisation, sv: "har föregångaren ”\(predecessor.code)”, som inte finns",
                    en: "has the predecessor “\(predecessor.code)”, which does not exist"))
        }
        let sorted = organisation.memberships.sorted { $0.validity.from < $1.validity.from }
        for (earlier, later) in zip(sorted, sorted.dropFirst()) where earlier.validity.contains(later.validity.from) {
            found.append(
                Self.problem(
                    "T2014", organisation, sv: "står under två samtidigt från \(later.validity.from)",
                    en: "stands under two at once from \(later.validity.from)"))
        }
        if standsUnderItself(organisation) {
            found.append(Self.problem("T2015", organisation, sv: "står under sig själv", en: "stands under itself"))
        }
        return found
    }

    private func standsUnderItself(_ organisation: Organisation) -> Bool {
        organisation.memberships.contains { membership in
            var next: OrganisationCode? = membership.parent
            var steps = 0
            while let code = next, steps <= Self.depthLimit {
                if code == organisation.code { return true }
                next = organisations[code]?.parent(on: membership.validity.from)
                steps += 1
            }
            return steps > Self.depthLimit
        }
    }

    private static func problem(_ code: String, _ organisation: Organisation, sv: String, en: String) -> Diagnostic {
        Diagnostic(
            code, place: organisation.code.text,
            message: Localized(sv: "\(organisation.name) \(sv).", en: "\(organisation.name) \(en)."),
            remedy: Localized(sv: "Rätta organisationens giltighetstider och koder.", en: "Correct the organisation's dates and codes."))
    }
}
