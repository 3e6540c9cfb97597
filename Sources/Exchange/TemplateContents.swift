import Economy
import Quantities
import Steering
import Texts

/// A template's sections and the parts of its goals and its economy, as a plan package writes them and the store keeps them.
public struct TemplateContents: Hashable, Sendable {
    public var sections: [TemplateSection]
    public var goals: [Goal.Level: [TemplateGoalPart]]
    /// Empty: the standard parts.
    public var economy: [TemplateEconomyPart]

    public init(_ template: DocumentTemplate) {
        sections = template.sections
        goals = template.goals
        economy = template.economy
    }

    init(sections: [TemplateSection], goals: [Goal.Level: [TemplateGoalPart]], economy: [TemplateEconomyPart]) {
        self.sections = sections
        self.goals = goals
        self.economy = economy
    }

    /// - Throws: `T4201` for an unknown part, and what is wrong with the JSON.
    public init(json: String) throws(Diagnostic) {
        self = try PackageRecord(node: try JSONReader.read(Array(json.utf8))).templateContents()
    }

    /// The same contents are always the same text.
    public var json: String {
        var writer = JSONWriter()
        writer.object { $0.write(self) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSONWriter {
    mutating func write(_ contents: TemplateContents) {
        write(contents.sections)
        write(contents.goals)
        write(contents.economy)
    }

    private mutating func write(_ goals: [Goal.Level: [TemplateGoalPart]]) {
        let levels = Goal.Level.allCases.filter { goals[$0]?.isEmpty == false }
        guard !levels.isEmpty else { return }
        object("goals") { writer in
            for level in levels {
                writer.list(level.rawValue) { writer in
                    for part in goals[level] ?? [] {
                        writer.object {
                            $0.member("part", part.part.path)
                            $0.write(part.instruction)
                        }
                    }
                }
            }
        }
    }

    private mutating func write(_ economy: [TemplateEconomyPart]) {
        guard !economy.isEmpty else { return }
        list("economy") { writer in
            for part in economy {
                writer.object {
                    $0.member("part", part.heading.rawValue)
                    $0.optional("heading", part.title)
                    $0.write(without: part.without)
                    $0.write(part.instruction)
                }
            }
        }
    }

    private mutating func write(without contents: Set<EconomyContent>) {
        guard !contents.isEmpty else { return }
        list("without") { writer in
            for content in EconomyContent.allCases where contents.contains(content) { writer.element(content.rawValue) }
        }
    }

    private mutating func write(_ sections: [TemplateSection]) {
        guard !sections.isEmpty else { return }
        list("sections") { writer in
            for section in sections {
                writer.object {
                    $0.member("code", section.code.text)
                    $0.optional("heading", section.heading)
                    $0.member("part", section.part.path)
                    $0.write(section.instruction)
                    $0.write(section.sections)
                }
            }
        }
    }

    private mutating func write(_ instruction: WritingInstruction) {
        optional("guidance", instruction.guidance)
        flag("required", instruction.isRequired)
        if let limit = instruction.wordLimit { whole("wordLimit", limit) }
    }
}

extension PackageRecord {
    func templateContents() throws(Diagnostic) -> TemplateContents {
        var goals: [Goal.Level: [TemplateGoalPart]] = [:]
        if let node = node["goals"] {
            let levels = PackageRecord(node: node)
            for level in Goal.Level.allCases {
                let parts = try at("goals") { () throws(Diagnostic) in
                    try levels.each(level.rawValue) { part throws(Diagnostic) in try part.goalPart() }
                }
                if !parts.isEmpty { goals[level] = parts }
            }
        }
        return TemplateContents(
            sections: try templateSections(), goals: goals,
            economy: try each("economy") { part throws(Diagnostic) in try part.economyPart() })
    }

    /// As deep as the JSON is allowed to be: what a template may be, ``DocumentTemplate/problems`` say.
    private func templateSections() throws(Diagnostic) -> [TemplateSection] {
        try each("sections") { section throws(Diagnostic) in
            guard let part = DocumentPart(path: section.text("part")) else { throw DocumentFault.unknownPart(section.text("part")) }
            return TemplateSection(
                code: try section.code("code"), heading: section.text("heading"), part: part, instruction: section.instruction,
                sections: try section.templateSections())
        }
    }

    private func goalPart() throws(Diagnostic) -> TemplateGoalPart {
        guard let part = TemplateGoalPart.Part(path: text("part")) else { throw DocumentFault.unknownPart(text("part")) }
        return TemplateGoalPart(part, instruction: instruction)
    }

    private func economyPart() throws(Diagnostic) -> TemplateEconomyPart {
        guard let heading = EconomyNote.Heading(rawValue: text("part")) else { throw DocumentFault.unknownPart(text("part")) }
        var without: Set<EconomyContent> = []
        for word in (node["without"]?.elements ?? []).compactMap(\.text) {
            guard let content = EconomyContent(rawValue: word) else { throw DocumentFault.unknownPart(word).at("without") }
            without.insert(content)
        }
        return TemplateEconomyPart(heading, title: text("heading"), without: without, instruction: instruction)
    }

    private var instruction: WritingInstruction {
        WritingInstruction(guidance: text("guidance"), isRequired: flag("required"), wordLimit: optionalWhole("wordLimit"))
    }
}
