import Quantities
import Rounds

/// A document as it was printed on an occasion. Never changed; what was decided is printed from here for ever after.
public struct DocumentVersion: Hashable, Sendable {
    public enum Occasion: String, Hashable, Sendable, CaseIterable {
        /// A writer wanted to keep it.
        case kept
        /// The round was handed in.
        case reported
        /// The director approved it.
        case attested
        /// The committee decided.
        case decided

        public var label: Localized {
            switch self {
            case .kept: Localized(sv: "Sparad", en: "Kept")
            case .reported: Localized(sv: "Rapporterad", en: "Reported")
            case .attested: Localized(sv: "Godkänd", en: "Attested")
            case .decided: Localized(sv: "Beslutad", en: "Decided")
            }
        }
    }

    public var key: RoundKey
    /// From 1, in the order they were made.
    public var number: Int
    public var occasion: Occasion
    /// What the writer calls it; "" mostly.
    public var title: String
    /// The person's code as in the journal.
    public var madeBy: String
    /// ISO 8601, UTC.
    public var madeAt: String

    public init(key: RoundKey, number: Int, occasion: Occasion, title: String = "", madeBy: String, madeAt: String) {
        self.key = key
        self.number = number
        self.occasion = occasion
        self.title = title
        self.madeBy = madeBy
        self.madeAt = madeAt
    }
}
