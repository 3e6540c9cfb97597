import Steering

/// Which generation of the city's documents a table follows: headings, order of columns and rows, signs.
public enum EconomyForm: Sendable, Hashable {
    /// Follow-ups of years up to 2021.
    case followUpTo2021
    /// Follow-ups from 2022 on.
    case followUp
    case plan

    public init(year: Int, round: RoundKind) {
        self = round == .plan ? .plan : year <= 2021 ? .followUpTo2021 : .followUp
    }
}
