import Quantities

/// A JSON value that knows where it stood, so that whatever is wrong with it, however late that is found, can be said with its line.
public struct JSONNode: Sendable {
    public enum Value: Sendable {
        case null
        case flag(Bool)
        /// The number as it was written: nothing is lost on the way to an exact decimal.
        case number(String)
        case text(String)
        case list([JSONNode])
        case object([Member])
    }

    public struct Member: Sendable {
        public let name: String
        public let node: JSONNode
    }

    public let value: Value
    /// From 1.
    public let line: Int

    /// The field of that name; nil where there is none or this is no object.
    public subscript(_ name: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.name == name }?.node
    }

    /// Empty where it is no list.
    public var elements: [JSONNode] { if case .list(let nodes) = value { nodes } else { [] } }
    /// Nil where it is no text; likewise the two below.
    public var text: String? { if case .text(let text) = value { text } else { nil } }
    public var flag: Bool? { if case .flag(let flag) = value { flag } else { nil } }
    public var numberText: String? { if case .number(let text) = value { text } else { nil } }
}
