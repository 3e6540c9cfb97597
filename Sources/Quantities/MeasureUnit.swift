/// The unit of an indicator as it is printed: `%`, `st`, `barn/avd.`, `kg CO2 per kg livsmedel`; empty for a bare number.
public struct MeasureUnit: Sendable, Hashable {
    public var symbol: String

    public init(_ symbol: String) {
        self.symbol = symbol
    }

    /// `figure` followed by the unit, kept together by a no-break space.
    func behind(_ figure: String) -> String {
        symbol.isEmpty ? figure : figure + SwedishNumber.noBreakSpace + symbol
    }
}

/// Stored as the bare symbol.
extension MeasureUnit: Codable {
    public init(from decoder: any Decoder) throws {
        symbol = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(symbol)
    }
}
