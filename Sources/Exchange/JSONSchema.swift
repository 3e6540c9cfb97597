import Foundation
import Quantities

/// Checks a document against the part of JSON Schema 2020-12 that our schemas use, and collects everything that is wrong.
///
/// The published schema file is the one that is checked against: what `docs/planpaket.schema.json` says and what an import
/// accepts cannot drift apart.
public struct JSONSchema: Sendable {
    /// More is not helpful; the import says how many there were at least.
    public static let findingLimit = 200

    private indirect enum Rule: Sendable {
        case object(required: [String], properties: [String: Rule])
        case list(Rule, most: Int)
        case text(shortest: Int, longest: Int, pattern: Pattern?)
        case number(isWhole: Bool, least: Int?, most: Int?)
        case flag
        case oneOf([String])
        case constant(String)
        case anyOf([Rule])
        case reference(String)
    }

    private struct Pattern: @unchecked Sendable {
        let source: String
        /// Immutable once made, which NSRegularExpression documents as safe to share between threads.
        let expression: NSRegularExpression

        init(_ source: String) throws(Diagnostic) {
            guard let expression = try? NSRegularExpression(pattern: source) else { throw SchemaFault.unknownRule(line: 0) }
            self.source = source
            self.expression = expression
        }

        func matches(_ text: String) -> Bool {
            expression.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
        }
    }

    private struct Findings {
        var all: [Diagnostic] = []
        /// The same codes and periods stand in a hundred thousand rows: each is matched once.
        private var matched: [String: Set<String>] = [:]

        mutating func append(_ finding: Diagnostic) { all.append(finding) }

        mutating func isKnown(_ text: String, toMatch pattern: Pattern) -> Bool {
            if matched[pattern.source]?.contains(text) == true { return true }
            guard pattern.matches(text) else { return false }
            matched[pattern.source, default: []].insert(text)
            return true
        }
    }

    private let root: Rule
    private let definitions: [String: Rule]

    /// - Throws: `T4008` where the schema uses something that this checker does not know, so that no rule is passed over silently.
    public init(_ schema: JSONNode) throws(Diagnostic) {
        root = try Self.rule(schema)
        var rules: [String: Rule] = [:]
        if case .object(let members) = schema["$defs"]?.value {
            for member in members { rules[member.name] = try Self.rule(member.node) }
        }
        definitions = rules
    }

    public func findings(in document: JSONNode) -> [Diagnostic] {
        var findings = Findings()
        check(document, against: root, path: "", into: &findings)
        return findings.all
    }

    private func check(_ node: JSONNode, against rule: Rule, path: @autoclosure () -> String, into findings: inout Findings) {
        guard findings.all.count < Self.findingLimit else { return }
        switch rule {
        case .reference(let name):
            if let rule = definitions[name] { check(node, against: rule, path: path(), into: &findings) }
        case .object(let required, let properties):
            guard case .object(let members) = node.value else {
                return findings.append(SchemaFault.wrongType(node, path(), sv: "ett objekt", en: "an object"))
            }
            for name in required where node[name] == nil { findings.append(SchemaFault.missing(name, node, path())) }
            for member in members {
                guard let rule = properties[member.name] else {
                    findings.append(SchemaFault.unknown(member.name, member.node, path(), among: properties.keys.sorted()))
                    continue
                }
                check(member.node, against: rule, path: "\(path())/\(member.name)", into: &findings)
            }
        case .list(let rule, let most):
            guard case .list(let nodes) = node.value else {
                return findings.append(SchemaFault.wrongType(node, path(), sv: "en lista", en: "a list"))
            }
            if nodes.count > most { return findings.append(SchemaFault.tooMany(nodes.count, most, node, path())) }
            for (index, element) in nodes.enumerated() {
                check(element, against: rule, path: "\(path())/\(index)", into: &findings)
            }
        case .text(let shortest, let longest, let pattern):
            guard let text = node.text else {
                return findings.append(SchemaFault.wrongType(node, path(), sv: "en text", en: "a text"))
            }
            let length = text.utf8.count <= longest ? text.utf8.count : text.unicodeScalars.count
            if length > longest { return findings.append(SchemaFault.tooLong(length, longest, node, path())) }
            if length < shortest { return findings.append(SchemaFault.empty(node, path())) }
            if let pattern, !findings.isKnown(text, toMatch: pattern) { findings.append(SchemaFault.malformed(text, node, path())) }
        case .number(let isWhole, let least, let most):
            guard let text = node.numberText, !isWhole || Int(text) != nil else {
                return findings.append(
                    SchemaFault.wrongType(
                        node, path(), sv: isWhole ? "ett heltal" : "ett tal", en: isWhole ? "a whole number" : "a number"))
            }
            if let number = Int(text), number < least ?? Int.min || number > most ?? Int.max {
                findings.append(SchemaFault.outside(text, least ?? Int.min, most ?? Int.max, node, path()))
            }
        case .flag:
            if node.flag == nil {
                findings.append(SchemaFault.wrongType(node, path(), sv: "true eller false", en: "true or false"))
            }
        case .oneOf(let words):
            if !words.contains(node.text ?? "") { findings.append(SchemaFault.notAmong(words, node, path())) }
        case .constant(let word):
            if (node.text ?? node.numberText) != word { findings.append(SchemaFault.notAmong([word], node, path())) }
        case .anyOf(let rules):
            let fits = rules.contains { rule in
                var tried = Findings()
                check(node, against: rule, path: "", into: &tried)
                return tried.all.isEmpty
            }
            if !fits {
                findings.append(
                    SchemaFault.wrongType(
                        node, path(), sv: "ett tal, \"noData\" eller \"suppressed\"", en: "a number, \"noData\" or \"suppressed\""))
            }
        }
    }

    private static func rule(_ schema: JSONNode) throws(Diagnostic) -> Rule {
        if let reference = schema["$ref"]?.text { return .reference(String(reference.dropFirst("#/$defs/".count))) }
        if let words = schema["enum"] { return .oneOf(words.elements.compactMap(\.text)) }
        if let constant = schema["const"] { return .constant(constant.text ?? constant.numberText ?? "") }
        if let choices = schema["anyOf"] {
            var rules: [Rule] = []
            for choice in choices.elements { rules.append(try rule(choice)) }
            return .anyOf(rules)
        }
        switch schema["type"]?.text {
        case "object":
            var properties: [String: Rule] = [:]
            if case .object(let members) = schema["properties"]?.value {
                for member in members { properties[member.name] = try rule(member.node) }
            }
            return .object(required: schema["required"]?.elements.compactMap(\.text) ?? [], properties: properties)
        case "array":
            guard let items = schema["items"] else { break }
            return .list(try rule(items), most: whole(schema["maxItems"]) ?? Int.max)
        case "string":
            return .text(
                shortest: whole(schema["minLength"]) ?? 0, longest: whole(schema["maxLength"]) ?? Int.max,
                pattern: try pattern(schema["pattern"]))
        case "number", "integer":
            return .number(
                isWhole: schema["type"]?.text == "integer", least: whole(schema["minimum"]), most: whole(schema["maximum"]))
        case "boolean": return .flag
        default: break
        }
        throw SchemaFault.unknownRule(line: schema.line)
    }

    private static func pattern(_ node: JSONNode?) throws(Diagnostic) -> Pattern? {
        guard let source = node?.text else { return nil }
        return try Pattern(source)
    }

    private static func whole(_ node: JSONNode?) -> Int? { node?.numberText.flatMap { Int($0) } }
}
