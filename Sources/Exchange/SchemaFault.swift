import Quantities

/// What the schema check can find, each with the line and the JSON pointer of the place.
enum SchemaFault {
    static func unknownRule(line: Int) -> Diagnostic {
        Diagnostic(
            "T4008", place: JSONFault.place(line),
            message: Localized(
                sv: "Schemat använder en regel som inte stöds.", en: "The schema uses a rule that is not supported."),
            remedy: Localized(sv: "Det är ett fel i programmet. Anmäl det.", en: "This is a fault in the program. Report it."))
    }

    static func wrongType(_ expected: Localized, _ node: JSONNode, _ path: String) -> Diagnostic {
        finding("T4011", node, path, sv: "Här väntades \(expected.sv).", en: "Expected \(expected.en) here.", remedy: seeDocs)
    }

    static func missing(_ name: String, _ node: JSONNode, _ path: String) -> Diagnostic {
        finding(
            "T4012", node, path, sv: "”\(name)” saknas.", en: "“\(name)” is missing.",
            remedy: Localized(sv: "Lägg till ”\(name)”.", en: "Add “\(name)”."))
    }

    static func unknown(_ name: String, _ node: JSONNode, _ path: String, among names: [String]) -> Diagnostic {
        let shown = JSONFault.shortened(name)
        let step = shown.replacing("~", with: "~0").replacing("/", with: "~1")
        return finding(
            "T4013", node, "\(path)/\(step)", sv: "”\(shown)” är inget fält här.", en: "“\(shown)” is not a field here.",
            remedy: Localized(
                sv: "Fälten här är \(names.joined(separator: ", ")).", en: "The fields here are \(names.joined(separator: ", "))."))
    }

    static func tooMany(_ count: Int, _ most: Int, _ node: JSONNode, _ path: String) -> Diagnostic {
        finding(
            "T4014", node, path, sv: "Listan har \(count) rader, gränsen är \(most).",
            en: "The list has \(count) rows, the limit is \(most).",
            remedy: Localized(sv: "Dela upp paketet.", en: "Divide the package."))
    }

    static func tooLong(_ length: Int, _ longest: Int, _ node: JSONNode, _ path: String) -> Diagnostic {
        finding(
            "T4015", node, path, sv: "Texten är \(length) tecken, gränsen är \(longest).",
            en: "The text has \(length) characters, the limit is \(longest).",
            remedy: Localized(sv: "Korta texten.", en: "Shorten the text."))
    }

    static func empty(_ node: JSONNode, _ path: String) -> Diagnostic {
        finding(
            "T4016", node, path, sv: "Texten är tom.", en: "The text is empty.",
            remedy: Localized(sv: "Fyll i texten eller ta bort fältet.", en: "Fill in the text or remove the field."))
    }

    static func malformed(_ text: String, _ node: JSONNode, _ path: String) -> Diagnostic {
        let shown = JSONFault.shortened(text)
        return finding(
            "T4017", node, path, sv: "”\(shown)” har inte rätt form.", en: "“\(shown)” does not have the right form.",
            remedy: seeDocs)
    }

    static func outside(_ text: String, _ least: Int, _ most: Int, _ node: JSONNode, _ path: String) -> Diagnostic {
        finding(
            "T4018", node, path, sv: "\(text) är inte mellan \(least) och \(most).",
            en: "\(text) is not between \(least) and \(most).",
            remedy: Localized(sv: "Rätta talet.", en: "Correct the number."))
    }

    static func notAmong(_ words: [String], _ node: JSONNode, _ path: String) -> Diagnostic {
        let list = words.joined(separator: ", ")
        return finding(
            "T4019", node, path, sv: "Värdet är inte ett av de tillåtna.", en: "The value is not one of the allowed ones.",
            remedy: Localized(sv: "Använd \(list).", en: "Use \(list)."))
    }

    private static let seeDocs = Localized(
        sv: "Se fältets beskrivning i docs/planpaket.md.", en: "See the field's description in docs/planpaket.md.")

    private static func finding(_ code: String, _ node: JSONNode, _ path: String, sv: String, en: String, remedy: Localized)
        -> Diagnostic
    {
        Diagnostic(code, place: JSONFault.place(node.line, path), message: Localized(sv: sv, en: en), remedy: remedy)
    }
}
