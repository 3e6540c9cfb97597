import Quantities
import Rounds
import Steering

extension RoundKey {
    /// "tertialrapport 1 2023"
    var inSentence: String { "\(kind.title.sv.lowercasedFirst) \(year)" }

    /// The months that the round reports on, from the year's first: "januari–april 2023"; the year alone for all twelve.
    var printedPeriod: String {
        let lastMonth =
            switch kind {
            case .plan, .annualReport: 12
            case .tertial1: 4
            case .tertial2: 8
            case .month(let month): month
            }
        let last = FiscalPeriod.month(year, lastMonth).printed()
        return switch lastMonth {
        case 12: String(year)
        case 1: last
        default: "januari–\(last)"
        }
    }
}
