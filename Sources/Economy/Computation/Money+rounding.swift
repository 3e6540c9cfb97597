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

    /// This amount × `numerator` ÷ `denominator`, which is positive: exact until the end, then rounded half away from zero to whole öre.
    ///
    /// - Throws: `T1031` where it does not fit in 64 bits.
    func scaled(by numerator: Int64, over denominator: Int64) throws(Diagnostic) -> Money {
        // Two 64-bit factors always fit in 128 bits.
        let product = Int128(ore) * Int128(numerator)
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: Int128(denominator))
        let isRoundedUp = remainder.magnitude * 2 >= UInt128(denominator.magnitude)
        guard let whole = Int64(exactly: quotient + (isRoundedUp ? product.signum() : 0)) else {
            return try Money(ore: .max).adding(Money(ore: 1))
        }
        return Money(ore: whole)
    }
}
