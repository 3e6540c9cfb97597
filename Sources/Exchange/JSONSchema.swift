import Quantities

/// Checks a document against the part of JSON Schema 2020-12 that our schemas use, and collects everything that is wrong.
///
/// The published schema file is the one that is checked against: what `docs/planpaket.schema.json` says and what an import
/// accepts cannot drift apart. Stricter than the standard in one thing: a whole number is written without decimals (`2023`, never
/// `2023.0`).
public struct JSONSchema: Sendable {
    /// More is not helpful; the import says how many there were at least.
    public static let findingLimit = 200

    private let root: SchemaRule
    private let definitions: [String: SchemaRule]

    /// - Throws: `T4008` where the schema uses something that this checker does not know, so that no rule is passed over silently.
    public init(_ schema: JSONNode) throws(Diagnostic) {
        root = try SchemaRule.read(schema, isRoot: true)
        var rules: [String: SchemaRule] = [:]
        if case .object(let members)? = schema["$defs"]?.value {
            for member in members { rules[member.name] = try SchemaRule.read(member.node) }
        }
        definitions = rules
        for name in ([root] + rules.values).flatMap(\.references) where rules[name] == nil {
            throw SchemaFault.unknownRule(line: schema.line)
        }
    }

    /// Everything that is wrong, at most ``findingLimit``, each with its line and JSON pointer: `T4011`–`T4019`.
    public func findings(in document: JSONNode) -> [Diagnostic] {
        var findings = Findings()
        check(document, against: root, path: "", into: &findings)
        return findings.all
    }

    private func check(_ node: JSONNode, against rule: SchemaRule, path: @autoclosure () -> String, into findings: inout Findings) {
        guard findings.all.count < Self.findingLimit else { return }
        switch rule {
        case .reference(let name):
            if let rule = definitions[name] { check(node, against: rule, path: path(), into: &findings) }
        case .object(let required, let properties):
            guard case .object(let members) = node.value else {
                return findings.append(SchemaFault.wrongType(rule.expectation, node, path()))
            }
            for name in required where node[name] == nil { findings.append(SchemaFault.missing(name, node, path())) }
            for member in members {
                guard let rule = properties[member.name] else {
                    findings.append(SchemaFault.unknown(member.name, member.node, path(), among: properties.keys.sorted()))
                    continue
                }
                check(member.node, against: rule, path: "\(path())/\(member.name)", into: &findings)
            }
        case .list(let element, let most):
            guard case .list(let nodes) = node.value else {
                return findings.append(SchemaFault.wrongType(rule.expectation, node, path()))
            }
            if nodes.count > most { return findings.append(SchemaFault.tooMany(nodes.count, most, node, path())) }
            for (index, node) in nodes.enumerated() {
                check(node, against: element, path: "\(path())/\(index)", into: &findings)
            }
        case .text(let shortest, let longest, let pattern):
            guard let text = node.text else { return findings.append(SchemaFault.wrongType(rule.expectation, node, path())) }
            if let length = Self.length(of: text, over: longest) {
                return findings.append(SchemaFault.tooLong(length, longest, node, path()))
            }
            if shortest > 0, text.unicodeScalars.prefix(shortest).count < shortest {
                return findings.append(SchemaFault.empty(node, path()))
            }
            if let pattern, !findings.isKnown(text, toMatch: pattern) { findings.append(SchemaFault.malformed(text, node, path())) }
        case .wholeNumber(let least, let most):
            guard let text = node.numberText, let number = Int(text) else {
                return findings.append(SchemaFault.wrongType(rule.expectation, node, path()))
            }
            if number < least || number > most { findings.append(SchemaFault.outside(text, least, most, node, path())) }
        case .number, .flag, .anyOf:
            if !fits(node, rule) { findings.append(SchemaFault.wrongType(rule.expectation, node, path())) }
        case .oneOf(let words): if !fits(node, rule) { findings.append(SchemaFault.notAmong(words, node, path())) }
        case .constant(let word): if !fits(node, rule) { findings.append(SchemaFault.notAmong([word], node, path())) }
        }
    }

    /// Whether there is nothing to find, without the cost of saying what.
    private func fits(_ node: JSONNode, _ rule: SchemaRule) -> Bool {
        switch rule {
        case .number: return node.numberText != nil
        case .flag: return node.flag != nil
        case .oneOf(let words): return node.text.map { words.contains($0) } ?? false
        case .constant(let word): return (node.text ?? node.numberText) == word
        case .anyOf(let rules): return rules.contains { fits(node, $0) }
        case .object, .list, .text, .wholeNumber, .reference:
            var findings = Findings()
            check(node, against: rule, path: "", into: &findings)
            return findings.all.isEmpty
        }
    }

    /// The number of characters where there are more than `longest`. A text has at most as many characters as bytes, which is
    /// quicker to see.
    private static func length(of text: String, over longest: Int) -> Int? {
        guard text.utf8.count > longest else { return nil }
        let length = text.unicodeScalars.count
        return length > longest ? length : nil
    }

    private struct Findings {
        var all: [Diagnostic] = []
        /// The same codes and periods stand in a hundred thousand rows: each is matched once.
        private var matched: [String: Set<String>] = [:]

        mutating func append(_ finding: Diagnostic) { all.append(finding) }

        mutating func isKnown(_ text: String, toMatch pattern: SchemaPattern) -> Bool {
            if matched[pattern.source]?.contains(text) == true { return true }
            guard pattern.matches(text) else { return false }
            matched[pattern.source, default: []].insert(text)
            return true
        }
    }
}
