import Quantities
import Steering

/// Which round: an organisation's plan, tertial report … of a year.
public struct RoundKey: Hashable, Sendable {
    public var organisation: OrganisationCode
    public var year: Int
    public var kind: RoundKind

    public init(organisation: OrganisationCode, year: Int, kind: RoundKind) {
        self.organisation = organisation
        self.year = year
        self.kind = kind
    }
}

/// A reporting occasion and how far it has come.
public struct Round: Hashable, Sendable {
    /// How far the round has come; each state allows less.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Figures and texts can be changed.
        case open
        /// Handed in; changed only by the committee's strategist.
        case reported
        /// Approved by the director; nothing changes.
        case attested
        /// The committee has decided; nothing changes.
        case decided

        /// As screens and documents print it.
        public var label: Localized {
            switch self {
            case .open: Localized(sv: "Öppen", en: "Open")
            case .reported: Localized(sv: "Rapporterad", en: "Reported")
            case .attested: Localized(sv: "Godkänd", en: "Attested")
            case .decided: Localized(sv: "Beslutad", en: "Decided")
            }
        }

        /// Whether nothing in the round may change.
        public var isLocked: Bool { self == .attested || self == .decided }
    }

    /// "Detta dokument har godkänts digitalt av …": by function, and the day.
    public struct Attestation: Hashable, Sendable {
        public var title: String
        public var on: CalendarDate

        public init(title: String, on: CalendarDate) {
            self.title = title
            self.on = on
        }
    }

    public var key: RoundKey
    public var state: State
    public var opensOn: CalendarDate?
    public var dueOn: CalendarDate?
    /// *Dnr*
    public var caseNumber: String
    /// *Handläggare*
    public var officer: String
    /// The committee's meeting that decides.
    public var meetingOn: CalendarDate?
    /// In the order they were given.
    public var attestations: [Attestation]
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        key: RoundKey, state: State = .open, opensOn: CalendarDate? = nil, dueOn: CalendarDate? = nil, caseNumber: String = "",
        officer: String = "", meetingOn: CalendarDate? = nil, attestations: [Attestation] = [], version: Int = 1
    ) {
        self.key = key
        self.state = state
        self.opensOn = opensOn
        self.dueOn = dueOn
        self.caseNumber = caseNumber
        self.officer = officer
        self.meetingOn = meetingOn
        self.attestations = attestations
        self.version = version
    }

    /// The day that the round's document carries: of the meeting that decides, else when it is due, else the last day reported on.
    public var documentDate: CalendarDate { meetingOn ?? dueOn ?? key.kind.lastDay(of: key.year) }

    /// - Throws: `T2061` where the round is attested or decided, so that nothing in it may change.
    public func mustBeOpen() throws(Diagnostic) {
        guard !state.isLocked else {
            throw Diagnostic(
                "T2061", place: "\(key.organisation) \(key.year) \(key.kind)",
                message: Localized(
                    sv: "Omgången är \(state.label.sv.lowercased()) och kan inte ändras.",
                    en: "The round is \(state.label.en.lowercased()) and cannot be changed."),
                remedy: Localized(
                    sv: "Ta upp ändringen i nästa omgång, eller be stadsledningskontoret öppna omgången.",
                    en: "Bring the change up in the next round, or ask the council office to open the round."))
        }
    }
}
