import Foundation
import Quantities

extension Money {
    /// An amount that was reckoned with fractions of an öre, rounded half away from zero to whole öre.
    ///
    /// - Throws: `T1031` where it does not fit in 64 bits, or is no number.
    static func rounding(ore: Decimal) throws(Diagnostic) -> Money {
        guard let whole = Int64(SwedishNumber.round(ore, decimals: 0).plain) else {
            // Beyond 64 bits: the same error as any other amount that has grown too large.
            return try Money(ore: .max).adding(Money(ore: 1))
        }
        return Money(ore: whole)
    }
}
