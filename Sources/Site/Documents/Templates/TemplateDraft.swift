import Documents
import Economy
import Quantities
import Steering
import Texts

/// A template as it is being edited: everything as typed, whether it can be used or not.
struct TemplateDraft: Sendable, Hashable {
    struct Instruction: Sendable, Hashable {
        var guidance = ""
        var isRequired = false
        /// Words, as typed.
        var wordLimit = ""
    }

    /// A section in print order, with how deep it lies: the tree as a list that can be moved in.
    struct Section: Sendable, Hashable {
        var depth = 0
        /// "": made of the heading when the template is saved.
        var code = ""
        var heading = ""
        /// ``DocumentPart/path``
        var part = DocumentPart.free.path
        var instruction = Instruction()
    }

    struct GoalPart: Sendable, Hashable {
        /// ``TemplateGoalPart/Part/path``
        var part = ""
        var instruction = Instruction()
    }

    /// A heading of the economy's chapter.
    struct EconomyPart: Sendable, Hashable {
        /// ``EconomyNote/Heading`` by raw value.
        var heading = ""
        var title = ""
        /// Left out of what can stand under the heading.
        var without: Set<EconomyContent> = []
        var instruction = Instruction()
    }

    var name = ""
    /// ``DocumentTemplate/Kind`` by raw value.
    var kinds: Set<String> = []
    /// ``DocumentTemplate/Audience`` by raw value.
    var audience = ""
    var fromYear = ""
    var toYear = ""
    var sections: [Section] = []
    var goals: [Goal.Level: [GoalPart]] = [:]
    /// Empty: the standard parts of each kind of document.
    var economy: [EconomyPart] = []

    init() {}

    init(_ template: DocumentTemplate) {
        name = template.name
        kinds = Set(template.kinds.map(\.rawValue))
        audience = template.audience.rawValue
        fromYear = String(template.fromYear)
        toYear = template.toYear.map(String.init) ?? ""
        sections = TemplateDraft.flattened(template.sections, depth: 0)
        goals = template.goals.mapValues { parts in
            parts.map { GoalPart(part: $0.part.path, instruction: Instruction($0.instruction)) }
        }
        economy = template.economy.map(EconomyPart.init)
    }

    private static func flattened(_ sections: [TemplateSection], depth: Int) -> [Section] {
        sections.flatMap { section in
            [
                Section(
                    depth: depth, code: section.code.text, heading: section.heading, part: section.part.path,
                    instruction: Instruction(section.instruction))
            ] + flattened(section.sections, depth: depth + 1)
        }
    }
}

extension TemplateDraft.EconomyPart {
    init(_ part: TemplateEconomyPart) {
        self.init(
            heading: part.heading.rawValue, title: part.title, without: part.without,
            instruction: TemplateDraft.Instruction(part.instruction))
    }
}

extension TemplateDraft.Instruction {
    init(_ instruction: WritingInstruction) {
        self.init(
            guidance: instruction.guidance, isRequired: instruction.isRequired,
            wordLimit: instruction.wordLimit.map(String.init) ?? "")
    }
}

/// The names of a template's fields in its form.
enum TemplateField {
    static let handling = "handling"
    static let save = "spara"
    /// Which section is placed, and after which one.
    static let moved = "flytta"
    static let after = "flytta-efter"

    static func section(_ index: Int, _ field: String) -> String { "avsnitt-\(index)-\(field)" }
    static func goalPart(_ level: Goal.Level, _ index: Int, _ field: String) -> String { "mal-\(level.rawValue)-\(index)-\(field)" }
    static func economyPart(_ index: Int, _ field: String) -> String { "ekonomi-\(index)-\(field)" }
    static func content(_ index: Int, _ content: EconomyContent) -> String { economyPart(index, "med-\(content.rawValue)") }
    static func kind(_ kind: DocumentTemplate.Kind) -> String { "kind-\(kind.rawValue)" }
}

extension TemplateDraft {
    /// Reads the form: sections and parts by their numbers, from 0 until one is missing.
    init(_ form: FormFields) {
        // Looked up by name a thousand times.
        let typed = Dictionary(form.pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        name = typed["name"] ?? ""
        kinds = Set(DocumentTemplate.Kind.allCases.filter { typed[TemplateField.kind($0)] != nil }.map(\.rawValue))
        audience = typed["audience"] ?? ""
        fromYear = typed["fromYear"] ?? ""
        toYear = typed["toYear"] ?? ""
        for index in 0..<FormFields.countLimit {
            guard let part = typed[TemplateField.section(index, "del")] else { break }
            let depth = Int(typed[TemplateField.section(index, "djup")] ?? "") ?? 0
            sections.append(
                Section(
                    depth: min(max(depth, 0), (sections.last?.depth ?? -1) + 1),
                    code: typed[TemplateField.section(index, "kod")] ?? "",
                    heading: typed[TemplateField.section(index, "rubrik")] ?? "", part: part,
                    instruction: Instruction(typed) { TemplateField.section(index, $0) }))
        }
        for level in Goal.Level.allCases {
            for index in 0..<FormFields.countLimit {
                guard let part = typed[TemplateField.goalPart(level, index, "del")] else { break }
                goals[level, default: []].append(
                    GoalPart(part: part, instruction: Instruction(typed) { TemplateField.goalPart(level, index, $0) }))
            }
        }
        for index in 0..<FormFields.countLimit {
            guard let heading = typed[TemplateField.economyPart(index, "del")] else { break }
            economy.append(EconomyPart(heading, at: index, typed))
        }
    }
}

extension TemplateDraft.EconomyPart {
    /// A heading that was chosen after the boxes were drawn has none of its own on the page: it keeps all that it can show.
    fileprivate init(_ heading: String, at index: Int, _ typed: [String: String]) {
        let wasAsked = typed[TemplateField.economyPart(index, "for")] == heading
        let contents = EconomyNote.Heading(rawValue: heading).map(EconomyContent.all) ?? []
        self.init(
            heading: heading, title: typed[TemplateField.economyPart(index, "rubrik")] ?? "",
            without: wasAsked ? Set(contents.filter { typed[TemplateField.content(index, $0)] == nil }) : [],
            instruction: TemplateDraft.Instruction(typed) { TemplateField.economyPart(index, $0) })
    }
}

extension TemplateDraft.Instruction {
    fileprivate init(_ typed: [String: String], _ name: (String) -> String) {
        self.init(
            guidance: typed[name("vagledning")] ?? "", isRequired: typed[name("obligatorisk")] != nil,
            wordLimit: typed[name("grans")] ?? "")
    }
}
