import Foundation
import Quantities

/// "ett underskott om 8,7 mnkr före resultatöverföringar": an amount with what its sentence says that it is.
struct AmountClaim: Sendable {
    enum Direction: Sendable { case surplus, deficit }
    enum Transfers: Sendable { case before, after }

    /// What kind of amount the nearest word makes it.
    enum Kind: Sendable {
        /// "underskott", "överskott", "avvikelse"
        case deviation
        /// "försämring", "bättre än"
        case change
        case budget, costs, revenues, forecast
        /// "för över till 2024", "från 2022"
        case fundOut, fundIn
        /// "ta ur fonderna"
        case used
        /// "begär", "ansöker om"
        case requested
        case turnover
    }

    /// In öre, without a sign.
    let ore: Decimal
    /// Half of the last digit's worth, in öre: as far as rounding may have moved it.
    let precision: Decimal
    let kind: Kind
    let direction: Direction?
    let transfers: Transfers?
    /// The amount and its unit.
    let tokens: ClosedRange<Int>
    /// From the amount before (or the sentence's start) to this one's clause's end.
    let context: ClosedRange<Int>

    /// Whether rounding makes the record's amount this one. An amount with a direction must go that way.
    func fits(_ amount: Money) -> Bool {
        let record = Decimal(amount.ore)
        if abs(record) <= precision, ore <= precision { return true }
        switch direction {
        case .surplus: return abs(record - ore) <= precision
        case .deficit: return abs(record + ore) <= precision
        case nil: return abs(abs(record) - ore) <= precision
        }
    }
}
