import Quantities

/// The days that something holds, both ends included; `to` nil means until further notice.
public struct Validity: Hashable, Sendable {
    public var from: CalendarDate
    public var to: CalendarDate?

    public init(from: CalendarDate, to: CalendarDate? = nil) {
        self.from = from
        self.to = to
    }

    /// Both end days count.
    public func contains(_ date: CalendarDate) -> Bool {
        from <= date && (to.map { date <= $0 } ?? true)
    }

    /// Whether any day of the period is among the days.
    public func overlaps(_ period: FiscalPeriod) -> Bool {
        from <= period.lastDay && (to.map { period.firstDay <= $0 } ?? true)
    }
}

/// A node of the city's organisation: the city, a committee, a company, a department or a unit, during the days it exists.
public struct Organisation: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable { case city, committee, company, department, unit }

    /// Under whom it stands, and when.
    public struct Membership: Hashable, Sendable {
        public var parent: OrganisationCode
        public var validity: Validity

        public init(parent: OrganisationCode, validity: Validity) {
            self.parent = parent
            self.validity = validity
        }
    }

    /// From whom it took over, and when. Figures of a predecessor are not fully comparable.
    public struct Predecessor: Hashable, Sendable {
        public var code: OrganisationCode
        public var since: CalendarDate

        public init(code: OrganisationCode, since: CalendarDate) {
            self.code = code
            self.since = since
        }
    }

    public var code: OrganisationCode
    public var name: String
    /// "Hägersten-Älvsjö" where the name is "Hägersten-Älvsjö stadsdelsnämnd"; the name itself where it has no shorter one.
    public var shortName: String
    public var kind: Kind
    public var validity: Validity
    /// In any order; at most one holds on a day.
    public var memberships: [Membership]
    public var predecessors: [Predecessor]

    public init(
        code: OrganisationCode, name: String, shortName: String? = nil, kind: Kind, validity: Validity,
        memberships: [Membership] = [], predecessors: [Predecessor] = []
    ) {
        self.code = code
        self.name = name
        self.shortName = shortName ?? name
        self.kind = kind
        self.validity = validity
        self.memberships = memberships
        self.predecessors = predecessors
    }

    /// By its memberships alone; see ``OrganisationTree`` for parents that exist then.
    public func parent(on date: CalendarDate) -> OrganisationCode? {
        memberships.first { $0.validity.contains(date) }?.parent
    }
}
