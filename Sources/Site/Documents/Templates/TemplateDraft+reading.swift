import Economy
import Quantities
import Steering
import Texts

/// A draft read as a template, with what is wrong by the names of the form's fields.
struct ReadTemplate: Sendable {
    /// As far as it can be read.
    var template: DocumentTemplate
    /// What was typed that is no number, no code or no choice.
    var problems: [Diagnostic]
}

extension TemplateDraft {
    /// - Parameter code: the template's, which never changes.
    func read(as code: TemplateCode) -> ReadTemplate {
        var problems: [Diagnostic] = []
        let template = DocumentTemplate(
            code: code, name: name.inOneLine,
            kinds: Set(DocumentTemplate.Kind.allCases.filter { kinds.contains($0.rawValue) }),
            audience: DocumentTemplate.Audience(rawValue: audience) ?? .committee,
            fromYear: year(fromYear, "fromYear", &problems) ?? 0, toYear: toYear.isEmpty ? nil : year(toYear, "toYear", &problems),
            sections: readSections(&problems), goals: readGoals(&problems),
            economy: readEconomy(&problems))
        return ReadTemplate(template: template, problems: problems)
    }

    private func year(_ typed: String, _ field: String, _ problems: inout [Diagnostic]) -> Int? {
        guard let year = Int(typed.trimmed), (1900...2999).contains(year) else {
            problems.append(TemplateFault.noYear(field))
            return nil
        }
        return year
    }

    private func read(_ typed: Instruction, _ field: String, _ problems: inout [Diagnostic]) -> WritingInstruction {
        let words = typed.wordLimit.filter { !$0.isWhitespace }
        let limit = Int(words)
        if !words.isEmpty, limit == nil { problems.append(TemplateFault.noLimit(field)) }
        return WritingInstruction(guidance: typed.guidance, isRequired: typed.isRequired, wordLimit: limit)
    }

    // MARK: Sections

    private func readSections(_ problems: inout [Diagnostic]) -> [TemplateSection] {
        let codes = self.codes
        let flat = sections.enumerated().map { index, typed -> (depth: Int, section: TemplateSection) in
            let part = DocumentPart(path: typed.part)
            if part == nil { problems.append(TemplateFault.noPart(TemplateField.section(index, "del"))) }
            let section = TemplateSection(
                code: code(codes[index], TemplateField.section(index, "kod"), &problems),
                heading: typed.heading.inOneLine, part: part ?? .free,
                instruction: read(typed.instruction, TemplateField.section(index, "grans"), &problems))
            return (typed.depth, section)
        }
        return TemplateDraft.tree(flat[...], depth: 0)
    }

    /// Each section's as typed, or made of its heading.
    private var codes: [String] {
        var taken = Set(sections.map(\.code.trimmed))
        return sections.map { section in
            guard section.code.trimmed.isEmpty else { return section.code.trimmed }
            let made = CodeWords.code(of: section.heading, otherwise: "avsnitt", taken: taken)
            taken.insert(made)
            return made
        }
    }

    private func code(_ typed: String, _ field: String, _ problems: inout [Diagnostic]) -> SectionCode {
        guard let code = try? SectionCode(typed) else {
            problems.append(TemplateFault.noCode(field))
            return SectionCode(stored: field)
        }
        return code
    }

    private static func tree(_ flat: ArraySlice<(depth: Int, section: TemplateSection)>, depth: Int) -> [TemplateSection] {
        var sections: [TemplateSection] = []
        var position = flat.startIndex
        while position < flat.endIndex {
            let next = flat[(position + 1)...].firstIndex { $0.depth <= depth } ?? flat.endIndex
            var section = flat[position].section
            section.sections = tree(flat[(position + 1)..<next], depth: depth + 1)
            sections.append(section)
            position = next
        }
        return sections
    }

    // MARK: Under the goals

    private func readGoals(_ problems: inout [Diagnostic]) -> [Goal.Level: [TemplateGoalPart]] {
        var read: [Goal.Level: [TemplateGoalPart]] = [:]
        for level in Goal.Level.allCases {
            for (index, typed) in (goals[level] ?? []).enumerated() {
                let instruction = self.read(typed.instruction, TemplateField.goalPart(level, index, "grans"), &problems)
                guard let part = TemplateGoalPart.Part(path: typed.part) else {
                    problems.append(TemplateFault.noPart(TemplateField.goalPart(level, index, "del")))
                    continue
                }
                read[level, default: []].append(TemplateGoalPart(part, instruction: instruction))
            }
        }
        return read
    }

    // MARK: In the economy's chapter

    private func readEconomy(_ problems: inout [Diagnostic]) -> [TemplateEconomyPart] {
        var read: [TemplateEconomyPart] = []
        for (index, typed) in economy.enumerated() {
            let instruction = self.read(typed.instruction, TemplateField.economyPart(index, "grans"), &problems)
            guard let heading = EconomyNote.Heading(rawValue: typed.heading) else {
                problems.append(TemplateFault.noPart(TemplateField.economyPart(index, "del")))
                continue
            }
            read.append(
                TemplateEconomyPart(heading, title: typed.title.inOneLine, without: typed.without, instruction: instruction))
        }
        return read
    }

    // MARK: Where a problem is told

    /// The field that the problem of a template, as ``DocumentTemplate/problems`` names it, is told at; nil: at none of them.
    func field(of problem: Diagnostic) -> String? {
        let place = problem.place
        if let level = Goal.Level(rawValue: String(place.prefix { $0 != "/" })) { return goalField(of: problem, level) }
        if place.hasPrefix("ekonomi/") { return economyField(of: problem) }
        if ["name", "toYear"].contains(place) { return place }
        if place == "kinds" { return TemplateField.kind(.plan) }
        let field =
            switch problem.code {
            case "T2505": "kod"
            case "T2508": "rubrik"
            case "T2510": "vagledning"
            case "T2511": "grans"
            default: "del"
            }
        // Of two that are alike the second is one too many.
        let index = codes.lastIndex(of: place) ?? sections.lastIndex { $0.part == place }
        return index.map { TemplateField.section($0, field) } ?? (hasField(place) ? place : nil)
    }

    private func goalField(of problem: Diagnostic, _ level: Goal.Level) -> String? {
        let path = problem.place.split(separator: "/", maxSplits: 1).dropFirst().joined()
        let parts = goals[level] ?? []
        let misplaced = { (part: GoalPart) -> Bool in
            if case .text(let kind) = TemplateGoalPart.Part(path: part.part) { kind.isOfWholeDocument } else { false }
        }
        let index = path.isEmpty ? parts.lastIndex(where: misplaced) : parts.lastIndex { $0.part == path }
        let field = problem.code == "T2510" ? "vagledning" : problem.code == "T2511" ? "grans" : "del"
        return index.map { TemplateField.goalPart(level, $0, field) }
    }

    private func economyField(of problem: Diagnostic) -> String? {
        let heading = String(problem.place.dropFirst("ekonomi/".count))
        let field =
            switch problem.code {
            case "T2508": "rubrik"
            case "T2510": "vagledning"
            case "T2511": "grans"
            default: "del"
            }
        return economy.lastIndex { $0.heading == heading }.map { TemplateField.economyPart($0, field) }
    }

    /// Whether the place is already a field of the form.
    private func hasField(_ place: String) -> Bool {
        place == "fromYear" || ["avsnitt-", "mal-", "ekonomi-"].contains { place.hasPrefix($0) }
    }
}

/// Codes made of words: "Barnens röst" becomes `barnens-rost`.
enum CodeWords {
    /// - Parameter taken: codes that are used already.
    static func code(of words: String, otherwise: String, taken: Set<String>) -> String {
        let letters = words.lowercased().map { letter -> Character in
            switch letter {
            case "å", "ä", "á", "à": "a"
            case "ö": "o"
            case "é", "è": "e"
            case "ü": "u"
            case "a"..."z", "0"..."9": letter.isASCII ? letter : "-"
            default: "-"
            }
        }
        let joined = String(letters).split(separator: "-").joined(separator: "-").prefix(60)
        let start = joined.isEmpty ? otherwise : String(joined)
        var code = start
        var number = 2
        while taken.contains(code) {
            code = "\(start)-\(number)"
            number += 1
        }
        return code
    }
}

extension String {
    /// Every run of white space as one blank.
    fileprivate var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
