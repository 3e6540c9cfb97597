import Quantities
import Steering

/// Costs and revenues, both positive, or the net alone where nothing more is known. Net = costs − revenues (domain page, section 4):
/// a positive net is money spent.
public enum Amounts: Hashable, Sendable {
    case gross(costs: Money, revenues: Money)
    case net(Money)

    public var costs: Money? {
        if case .gross(let costs, _) = self { costs } else { nil }
    }

    public var revenues: Money? {
        if case .gross(_, let revenues) = self { revenues } else { nil }
    }

    /// - Throws: `T1031` where the difference does not fit in 64 bits.
    public func net() throws(Diagnostic) -> Money {
        switch self {
        case .gross(let costs, let revenues): try costs.subtracting(revenues)
        case .net(let net): net
        }
    }
}
