import Quantities

/// A sentence that is written from the figures, so that it can never disagree with the tables.
public struct EconomySentence: Sendable, Hashable {
    public enum Run: Sendable, Hashable {
        case text(String)
        /// An amount with its unit, and the name by which ``EconomyTables/figure(named:)`` finds it: "12,1 mnkr".
        case figure(printed: String, name: String)
        /// A value from a record, with the record's subject.
        case value(printed: String, source: String)
    }

    public let runs: [Run]

    init(_ runs: [Run]) {
        self.runs = runs
    }

    /// The words alone.
    public var plain: String {
        runs.map { run in
            switch run {
            case .text(let text): text
            case .figure(let printed, name: _), .value(let printed, source: _): printed
            }
        }.joined()
    }
}
