/// A value on its way into a statement, or out of it in a ``Row``.
///
/// There is no fraction: exact decimal numbers are stored as their canonical text, money as whole öre.
public enum Parameter: Sendable, Hashable {
    case text(String)
    case integer(Int64)
    case blob([UInt8])
    case null
}

extension Parameter {
    public init(_ text: String?) { self = text.map { .text($0) } ?? .null }

    public init(_ integer: Int?) { self = integer.map { .integer(Int64($0)) } ?? .null }

    public init(_ integer: Int64?) { self = integer.map { .integer($0) } ?? .null }

    public init(_ blob: [UInt8]?) { self = blob.map { .blob($0) } ?? .null }

    /// A text, or null.
    public static func optional(_ text: String?) -> Parameter { Parameter(text) }

    /// A whole number, or null.
    public static func optional(_ integer: Int?) -> Parameter { Parameter(integer) }

    /// A whole number, or null.
    public static func optional(_ integer: Int64?) -> Parameter { Parameter(integer) }

    /// A whole number; the case itself takes an `Int64`.
    public static func int(_ integer: Int) -> Parameter { .integer(Int64(integer)) }

    /// Yes and no, stored as 1 and 0.
    public static func flag(_ flag: Bool) -> Parameter { .integer(flag ? 1 : 0) }

    /// Yes, no, or null.
    public static func optional(_ flag: Bool?) -> Parameter { flag.map { .flag($0) } ?? .null }
}

extension Parameter: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    public init(stringLiteral text: String) { self = .text(text) }

    public init(integerLiteral integer: Int64) { self = .integer(integer) }

    public init(nilLiteral: ()) { self = .null }
}
