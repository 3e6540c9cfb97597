import Quantities
import Steering

public struct CapitalFigures: Sendable, Hashable {
    public let kind: CapitalCost.Kind
    public let name: String
    public let budget: Figure?
    public let booked: Figure?
    public let forecast: Figure?
    public let deviation: Figure?
}
