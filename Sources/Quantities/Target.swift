public import Foundation

/// What an indicator shall reach: a tagged value, never just a number (domain page, section 3).
public enum Target: Sendable, Hashable {
    /// `94 %`, `15`, `1 000 st`. No unit means that none was written and the indicator's own applies.
    case number(Decimal, unit: String?)
    /// `Max 10 personer`, `Minst 3`.
    case limit(Limit, Decimal, unit: String?)
    /// `+/- 1 %`: at most so far from what was planned, upwards or downwards.
    case band(Decimal, unit: String?)
    /// `öka`, `Minskning`; the wording is kept as it was decided.
    case direction(Direction, wording: String)
    /// `Tas fram av nämnd`: the council leaves the target to somebody below.
    case setBelow(SetBelow)
    /// `Fastställs 2025`, `Fastställs T1`: decided later; the payload is the year or the tertial.
    case pending(String)
    /// Nothing written, or `-`.
    case none

    public enum Limit: Sendable, Hashable, CaseIterable {
        case atMost
        case atLeast

        var word: String {
            switch self {
            case .atMost: "Max"
            case .atLeast: "Minst"
            }
        }
    }

    public enum Direction: Sendable, Hashable, CaseIterable {
        case increase
        case decrease
    }

    public enum SetBelow: Sendable, Hashable, CaseIterable {
        case committee
        case committeeOrBoard

        var words: String {
            switch self {
            case .committee: "Tas fram av nämnd"
            case .committeeOrBoard: "Tas fram av nämnd/styrelse"
            }
        }
    }

    /// Reads a target as the city's documents write it. Throws T1041–T1046 and the number errors T1002–T1005.
    public init(parsing text: String) throws(Diagnostic) {
        self = try TargetReading.target(text)
    }

    /// The figure of a number, a limit or a band.
    public var number: Decimal? {
        switch self {
        case .number(let number, _), .limit(_, let number, _), .band(let number, _): number
        case .direction, .setBelow, .pending, .none: nil
        }
    }

    /// As a document shows it: `33 %`, `Max 10 personer`, `+/- 1 %`; empty for none.
    ///
    /// Numbers have at most `decimals` decimals. `unit` is the indicator's, used where the target has none of its own.
    public func printed(unit: MeasureUnit, decimals: Int) -> String {
        words(blank: SwedishNumber.noBreakSpace) { number, ownUnit in
            (ownUnit.map(MeasureUnit.init) ?? unit).behind(SwedishNumber.format(number, atMost: decimals))
        }
    }

    /// The canonical text, which parses back to the same value: exact numbers, plain blanks and a plain minus; empty for none.
    public var notation: String {
        words(blank: " ") { number, unit in
            let plain = number.plain.split(separator: ".")
            let decimals = plain.count == 2 ? plain[1].utf8.count : 0
            let figure = SwedishNumber.format(number, decimals: decimals)
                .replacing(SwedishNumber.noBreakSpace, with: " ").replacing(SwedishNumber.minus, with: "-")
            return unit.map { $0.isEmpty ? figure : "\(figure) \($0)" } ?? figure
        }
    }

    private func words(blank: String, figure: (Decimal, String?) -> String) -> String {
        switch self {
        case .number(let number, let unit): figure(number, unit)
        case .limit(let limit, let number, let unit): limit.word + blank + figure(number, unit)
        case .band(let number, let unit): "+/-" + blank + figure(number, unit)
        case .direction(_, let wording): wording
        case .setBelow(let below): below.words
        case .pending(let when): "Fastställs" + blank + when
        case .none: ""
        }
    }
}

/// Stored as its notation.
extension Target: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(parsing: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(notation)
    }
}
