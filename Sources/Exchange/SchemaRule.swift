import Foundation
import Quantities

/// One rule of a schema, read from JSON Schema 2020-12. The part that our schemas use is known, and anything else is refused with
/// `T4008`, so that no rule is passed over silently.
indirect enum SchemaRule: Sendable {
    case object(required: [String], properties: [String: SchemaRule])
    case list(SchemaRule, most: Int)
    case text(shortest: Int, longest: Int, pattern: SchemaPattern?)
    case number
    case wholeNumber(least: Int, most: Int)
    case flag
    case oneOf([String])
    case constant(String)
    case anyOf([SchemaRule])
    case reference(String)

    /// Says something about the schema and nothing about documents.
    private static let annotations: Set<String> = ["$schema", "$id", "title", "description"]

    /// - Throws: `T4008` with the schema's line.
    static func read(_ schema: JSONNode, isRoot: Bool = false) throws(Diagnostic) -> SchemaRule {
        let allowed: Set<String>
        let rule: SchemaRule
        if let reference = schema["$ref"] {
            (rule, allowed) = (try .reference(definition(named: reference)), ["$ref"])
        } else if let words = schema["enum"] {
            (rule, allowed) = (try .oneOf(texts(words)), ["enum"])
        } else if let constant = schema["const"] {
            guard let word = constant.text ?? constant.numberText else { throw SchemaFault.unknownRule(line: constant.line) }
            (rule, allowed) = (.constant(word), ["const"])
        } else if let choices = schema["anyOf"] {
            var rules: [SchemaRule] = []
            for choice in choices.elements { rules.append(try read(choice)) }
            (rule, allowed) = (.anyOf(rules), ["anyOf"])
        } else {
            (rule, allowed) = try typed(schema)
        }
        guard case .object(let members) = schema.value else { throw SchemaFault.unknownRule(line: schema.line) }
        for member in members
        where !allowed.contains(member.name) && !annotations.contains(member.name) && !(isRoot && member.name == "$defs") {
            throw SchemaFault.unknownRule(line: member.node.line)
        }
        return rule
    }

    private static func typed(_ schema: JSONNode) throws(Diagnostic) -> (SchemaRule, Set<String>) {
        switch schema["type"]?.text {
        case "object":
            guard schema["additionalProperties"]?.flag == false else { throw SchemaFault.unknownRule(line: schema.line) }
            var properties: [String: SchemaRule] = [:]
            if case .object(let members)? = schema["properties"]?.value {
                for member in members { properties[member.name] = try read(member.node) }
            }
            let required = try schema["required"].map { node throws(Diagnostic) in try texts(node) } ?? []
            return (
                .object(required: required, properties: properties), ["type", "required", "properties", "additionalProperties"]
            )
        case "array":
            guard let items = schema["items"] else { throw SchemaFault.unknownRule(line: schema.line) }
            return (.list(try read(items), most: try whole(schema["maxItems"]) ?? Int.max), ["type", "items", "maxItems"])
        case "string":
            return (
                .text(
                    shortest: try whole(schema["minLength"]) ?? 0, longest: try whole(schema["maxLength"]) ?? Int.max,
                    pattern: try schema["pattern"].map { node throws(Diagnostic) in try SchemaPattern(node) }),
                ["type", "minLength", "maxLength", "pattern"]
            )
        case "integer":
            return (
                .wholeNumber(least: try whole(schema["minimum"]) ?? Int.min, most: try whole(schema["maximum"]) ?? Int.max),
                ["type", "minimum", "maximum"]
            )
        case "number": return (.number, ["type"])
        case "boolean": return (.flag, ["type"])
        default: throw SchemaFault.unknownRule(line: schema.line)
        }
    }

    private static func definition(named reference: JSONNode) throws(Diagnostic) -> String {
        let start = "#/$defs/"
        guard let text = reference.text, text.hasPrefix(start) else { throw SchemaFault.unknownRule(line: reference.line) }
        return String(text.dropFirst(start.count))
    }

    private static func texts(_ list: JSONNode) throws(Diagnostic) -> [String] {
        let texts = list.elements.compactMap(\.text)
        guard !texts.isEmpty, texts.count == list.elements.count else { throw SchemaFault.unknownRule(line: list.line) }
        return texts
    }

    private static func whole(_ node: JSONNode?) throws(Diagnostic) -> Int? {
        guard let node else { return nil }
        guard let number = node.numberText.flatMap({ Int($0) }) else { throw SchemaFault.unknownRule(line: node.line) }
        return number
    }

    /// The definitions that it refers to, itself or in its parts.
    var references: [String] {
        switch self {
        case .reference(let name): [name]
        case .object(_, let properties): properties.values.flatMap(\.references)
        case .list(let rule, most: _): rule.references
        case .anyOf(let rules): rules.flatMap(\.references)
        case .text, .number, .wholeNumber, .flag, .oneOf, .constant: []
        }
    }

    /// What an error message calls a value that the rule accepts.
    var expectation: Localized {
        switch self {
        case .object, .reference: Localized(sv: "ett objekt", en: "an object")
        case .list: Localized(sv: "en lista", en: "a list")
        case .text: Localized(sv: "en text", en: "a text")
        case .number: Localized(sv: "ett tal", en: "a number")
        case .wholeNumber: Localized(sv: "ett heltal", en: "a whole number")
        case .flag: Localized(sv: "true eller false", en: "true or false")
        case .constant(let word): Localized(sv: "\"\(word)\"", en: "\"\(word)\"")
        case .oneOf(let words): Self.alternatives(words.map { Localized(sv: "\"\($0)\"", en: "\"\($0)\"") })
        case .anyOf(let rules): Self.alternatives(rules.map(\.expectation))
        }
    }

    /// "ett tal, "noData" eller "suppressed""
    private static func alternatives(_ all: [Localized]) -> Localized {
        let sv = all.map(\.sv).joined(separator: ", ").replacing(" eller ", with: ", ")
        let en = all.map(\.en).joined(separator: ", ").replacing(" or ", with: ", ")
        return Localized(sv: lastComma(in: sv, as: " eller "), en: lastComma(in: en, as: " or "))
    }

    private static func lastComma(in text: String, as word: String) -> String {
        guard let comma = text.range(of: ", ", options: .backwards) else { return text }
        return text.replacingCharacters(in: comma, with: word)
    }
}

/// A pattern of the schema. `$` is the very end, as in JSON Schema, and not before a last line break.
struct SchemaPattern: @unchecked Sendable {
    let source: String
    /// Immutable once made, which NSRegularExpression documents as safe to share between threads.
    private let expression: NSRegularExpression

    /// - Throws: `T4008` where the pattern cannot be read.
    init(_ node: JSONNode) throws(Diagnostic) {
        guard let source = node.text else { throw SchemaFault.unknownRule(line: node.line) }
        let toTheEnd = source.hasSuffix("$") && !source.hasSuffix("\\$") ? source.dropLast() + "\\z" : source
        guard let expression = try? NSRegularExpression(pattern: toTheEnd) else { throw SchemaFault.unknownRule(line: node.line) }
        self.source = source
        self.expression = expression
    }

    func matches(_ text: String) -> Bool {
        expression.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
    }
}
