/// Typed values. Each throws T3016 for an unknown column and T3017 for a value of another kind, null included.
extension Row {
    public func text(_ column: String) throws -> String { try needed(optionalText(column), "text", column) }

    public func integer(_ column: String) throws -> Int { try needed(optionalInteger(column), "integer", column) }

    public func integer64(_ column: String) throws -> Int64 { try needed(optionalInteger64(column), "integer", column) }

    public func blob(_ column: String) throws -> [UInt8] { try needed(optionalBlob(column), "blob", column) }

    /// 1 is yes and 0 is no; any other number is refused.
    public func flag(_ column: String) throws -> Bool { try needed(optionalFlag(column), "flag", column) }
}

/// The same where null is allowed, and means that there is no value.
extension Row {
    public func isNull(_ column: String) throws -> Bool { try value(column) == .null }

    public func optionalText(_ column: String) throws -> String? {
        switch try value(column) {
        case .text(let text): text
        case .null: nil
        case let other: throw DatabaseFailure.wrongKind(other.kind, wanted: "text", column: column)
        }
    }

    public func optionalInteger64(_ column: String) throws -> Int64? {
        switch try value(column) {
        case .integer(let integer): integer
        case .null: nil
        case let other: throw DatabaseFailure.wrongKind(other.kind, wanted: "integer", column: column)
        }
    }

    public func optionalInteger(_ column: String) throws -> Int? { try optionalInteger64(column).map { Int($0) } }

    public func optionalBlob(_ column: String) throws -> [UInt8]? {
        switch try value(column) {
        case .blob(let bytes): bytes
        case .null: nil
        case let other: throw DatabaseFailure.wrongKind(other.kind, wanted: "blob", column: column)
        }
    }

    public func optionalFlag(_ column: String) throws -> Bool? {
        switch try value(column) {
        case .integer(0): false
        case .integer(1): true
        case .null: nil
        case let other: throw DatabaseFailure.wrongKind(other.kind, wanted: "flag", column: column)
        }
    }

    private func needed<Value>(_ value: Value?, _ kind: String, _ column: String) throws -> Value {
        guard let value else { throw DatabaseFailure.wrongKind("null", wanted: kind, column: column) }
        return value
    }
}
