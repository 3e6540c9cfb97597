import Quantities

extension OrganisationTree {
    /// What is wrong with the tree as a whole, T2011–T2019: days that end before they begin, unknown parents and predecessors, two
    /// parents at once, circles, days outside the parent's, too many levels. The place is the organisation's code.
    public func problems() -> [Diagnostic] {
        organisations.values.sorted { $0.code < $1.code }.flatMap(problems(of:))
    }

    private func problems(of organisation: Organisation) -> [Diagnostic] {
        dayProblems(of: organisation) + parentProblems(of: organisation) + predecessorProblems(of: organisation)
            + lineProblems(of: organisation)
    }

    private func dayProblems(of organisation: Organisation) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if organisation.validity.isReversed {
            found.append(Self.problem("T2011", organisation, sv: "upphör innan den börjar", en: "ends before it begins"))
        }
        for membership in organisation.memberships where membership.validity.isReversed {
            found.append(
                Self.problem(
                    "T2017", organisation, sv: "lämnar ”\(membership.parent)” innan den kommer dit",
                    en: "leaves “\(membership.parent)” before it gets there"))
        }
        return found
    }

    private func parentProblems(of organisation: Organisation) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for membership in organisation.memberships {
            guard let parent = organisations[membership.parent] else {
                found.append(
                    Self.problem(
                        "T2012", organisation, sv: "står under ”\(membership.parent)”, som inte finns",
                        en: "stands under “\(membership.parent)”, which does not exist"))
                continue
            }
            if !membership.validity.lies(within: parent.validity, cutBy: organisation.validity) {
                found.append(
                    Self.problem(
                        "T2016", organisation, sv: "står under \(parent.name) dagar då den inte finns",
                        en: "stands under \(parent.name) on days when that does not exist"))
            }
        }
        var furthest: Validity?
        for next in organisation.memberships.map(\.validity).sorted(by: { $0.from < $1.from }) where !next.isReversed {
            if let furthest, furthest.contains(next.from) {
                found.append(
                    Self.problem(
                        "T2014", organisation, sv: "står under två samtidigt från \(next.from)",
                        en: "stands under two at once from \(next.from)"))
            }
            if furthest.map({ $0.endsBefore(next) }) ?? true { furthest = next }
        }
        return found
    }

    private func predecessorProblems(of organisation: Organisation) -> [Diagnostic] {
        organisation.predecessors.compactMap { predecessor in
            if predecessor.code == organisation.code {
                return Self.problem("T2019", organisation, sv: "är sin egen föregångare", en: "is its own predecessor")
            }
            guard organisations[predecessor.code] == nil else { return nil }
            return Self.problem(
                "T2013", organisation, sv: "har föregångaren ”\(predecessor.code)”, som inte finns",
                en: "has the predecessor “\(predecessor.code)”, which does not exist")
        }
    }

    /// A circle exists on the day that its last membership begins, so looking on every membership's first day finds them all.
    private func lineProblems(of organisation: Organisation) -> [Diagnostic] {
        var isTooDeep = false
        for membership in organisation.memberships {
            var seen: Set<OrganisationCode> = []
            var next: OrganisationCode? = membership.parent
            while let code = next, code != organisation.code, seen.insert(code).inserted {
                next = organisations[code]?.parent(on: membership.validity.from)
            }
            if next == organisation.code {
                return [Self.problem("T2015", organisation, sv: "står under sig själv", en: "stands under itself")]
            }
            isTooDeep = isTooDeep || (next == nil && seen.count >= Self.depthLimit)
        }
        guard isTooDeep else { return [] }
        return [
            Self.problem(
                "T2018", organisation, sv: "står djupare än nivå \(Self.depthLimit)",
                en: "stands deeper than level \(Self.depthLimit)")
        ]
    }

    private static func problem(_ code: String, _ organisation: Organisation, sv: String, en: String) -> Diagnostic {
        Diagnostic(
            code, place: organisation.code.text,
            message: Localized(sv: "\(organisation.name) \(sv).", en: "\(organisation.name) \(en)."),
            remedy: Localized(
                sv: "Rätta organisationens giltighetstider och koder.", en: "Correct the organisation's dates and codes."))
    }
}

extension Validity {
    /// Ends before it begins, so that it holds no day.
    public var isReversed: Bool { to.map { $0 < from } ?? false }

    fileprivate func endsBefore(_ other: Validity) -> Bool {
        guard let to else { return false }
        return other.to.map { to < $0 } ?? true
    }

    /// Whether those of its days that are also among `own` are all among `outer`.
    fileprivate func lies(within outer: Validity, cutBy own: Validity) -> Bool {
        let first = max(from, own.from)
        let last = [to, own.to].compactMap(\.self).min()
        if let last, last < first { return true }
        guard outer.from <= first else { return false }
        guard let end = outer.to else { return true }
        return last.map { $0 <= end } ?? false
    }
}
