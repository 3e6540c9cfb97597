import Quantities

/// An organisation's target for an indicator and a year (*årsmål*); the city's own is *KF:s årsmål*.
public struct AnnualTarget: Hashable, Sendable {
    /// A change during the year. Old, proposed and decided value, reason and decision are all kept.
    public struct Adjustment: Hashable, Sendable {
        /// What is asked for.
        public var proposed: Target
        /// Nil while the decision is awaited.
        public var decided: Target?
        public var reason: String
        /// "Nämnden 2023-06-15 § 8"
        public var decision: String
        public var decidedOn: CalendarDate?

        public init(proposed: Target, decided: Target? = nil, reason: String, decision: String = "", decidedOn: CalendarDate? = nil)
        {
            self.proposed = proposed
            self.decided = decided
            self.reason = reason
            self.decision = decision
            self.decidedOn = decidedOn
        }
    }

    public var indicator: IndicatorCode
    public var organisation: OrganisationCode
    public var year: Int
    /// As the year's plan set it.
    public var original: Target
    /// In the order of time.
    public var adjustments: [Adjustment]
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        indicator: IndicatorCode, organisation: OrganisationCode, year: Int, original: Target, adjustments: [Adjustment] = [],
        version: Int = 1
    ) {
        self.indicator = indicator
        self.organisation = organisation
        self.year = year
        self.original = original
        self.adjustments = adjustments
        self.version = version
    }

    /// What holds today: the last decided value.
    public var decided: Target { adjustments.last { $0.decided != nil }?.decided ?? original }

    /// What the report shows: a proposed value where a decision is awaited (domain page, section 3), and whether it is one.
    public var shown: (target: Target, isProposal: Bool) {
        if let last = adjustments.last, last.decided == nil { (last.proposed, true) } else { (decided, false) }
    }
}
