import Quantities
public import Steering

extension RoundKind {
    /// All rounds of a year, in the order they become known: VP, M01–M04, T1, M05–M08, T2, M09–M12, VB.
    public static let ofAYear: [RoundKind] =
        [.plan] + (1...4).map(RoundKind.month) + [.tertial1] + (5...8).map(RoundKind.month) + [.tertial2]
        + (9...12).map(RoundKind.month) + [.annualReport]

    /// The round's place in ``ofAYear``. (`<` on rounds is another order: that of their codes on the pages.)
    public var placeInYear: Int {
        switch self {
        case .plan: 0
        case .month(let month): month + (month > 4 ? 1 : 0) + (month > 8 ? 1 : 0)
        case .tertial1: 5
        case .tertial2: 10
        case .annualReport: 15
        }
    }

    /// Whether what was first told in this round was known in `round` of the same year; a round knows of itself.
    public func isKnown(in round: RoundKind) -> Bool { placeInYear <= round.placeInYear }

    /// The rounds of the year before this one, the nearest first.
    public var earlierRounds: [RoundKind] {
        Self.ofAYear.filter { $0.placeInYear < placeInYear }.reversed()
    }

    /// How many of the year's months the round reports on: none for the plan, four for T1.
    func monthsReported(in year: Int) -> Int {
        let lastDay = lastDay(of: year)
        return lastDay.year < year ? 0 : lastDay.month
    }
}
