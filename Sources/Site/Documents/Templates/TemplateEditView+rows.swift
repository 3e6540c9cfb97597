import Design
import Quantities
import Steering
import Texts

extension TemplateEditView {
    /// The sections as a list that can be moved in; each row opens to its fields.
    var sections: HTML {
        """
        <section id="avsnitt"><h2>\(say("Avsnitt", "Sections"))</h2>\
        <p class="quiet">\(say(
            "I den ordning de trycks. Ett avsnitt flyttas med dem som ligger under det.",
            "In print order. A section is moved with those under it."))</p>\
        <ol class="template-rows">\(draft.sections.enumerated().map { row($0.element, at: $0.offset) })</ol>\
        \(placing)</section>
        """
    }

    /// Any section anywhere, in one step: from last to third takes one press, and no script.
    private var placing: HTML {
        let indent = { (index: Int) in String(repeating: "\u{2003}", count: draft.sections[index].depth) }
        let sections = draft.sections.indices.map { Choice(value: String($0), label: indent($0) + name(of: draft.sections[$0])) }
        let new = Choice(value: TemplateMove.newOne, label: say("Ett nytt avsnitt", "A new section"), isChosen: true)
        let first = Choice(value: TemplateMove.first, label: say("Först av alla", "First of all"))
        let last = sections.last?.value ?? TemplateMove.first
        let address: Address = "\(within: save)#\(Self.placedAnchor)"
        return """
            <fieldset class="template-placing"><legend>\(say("Lägg till eller flytta ett avsnitt", "Add or move a section"))</legend>\
            \(field(TemplateField.moved, say("Vad?", "What?"), TemplateMove.newOne, .select([new] + sections)))\
            \(field(TemplateField.after, say("Efter vilket?", "After which?"), last, .select([first] + sections)))\
            <button type="submit" class="button button-secondary"\(attribute: "name", TemplateField.handling)\
            \(attribute: "value", TemplateMove.placing)\(address: "formaction", address)>\(say("Ställ dit", "Put it there"))</button></fieldset>
            """
    }

    /// Marks the section that was just added or placed.
    private static let placedAnchor = "flyttat"

    private func name(of section: TemplateDraft.Section) -> String {
        let part = DocumentPart(path: section.part)
        guard section.heading.isEmpty else { return section.heading }
        return section.code.isEmpty && part == .free ? say("Nytt avsnitt", "New section") : part?.label[language] ?? section.part
    }

    private func row(_ section: TemplateDraft.Section, at index: Int) -> HTML {
        let part = DocumentPart(path: section.part)
        let label = part?.label[language] ?? section.part
        let name = name(of: section)
        func named(_ field: String) -> String { TemplateField.section(index, field) }
        let isNew = section.code.isEmpty
        let content: HTML = """
            \(EntryForm.hidden(named("djup"), String(section.depth)))\
            \(field(named("rubrik"), say("Rubrik", "Heading"), hint: part == .free ? nil : say("Tom: delens egen rubrik.", "Empty: the part's own."), section.heading))\
            \(field(named("del"), say("Vad står här?", "What stands here?"), section.part, .select(parts)))\
            \(instruction(section.instruction, named))\
            \(field(named("kod"), say("Kod", "Code"), hint: say(
                "Tom: görs av rubriken. Fria texter hör till koden; byt den inte när de är skrivna.",
                "Empty: made of the heading. Free texts belong to the code; do not change it once they are written."), section.code))
            """
        return """
            <li\(classes: "template-row", "depth-\(section.depth)", placed == index ? "is-placed" : nil) id="avsnitt-\(index)">\
            \(if: placed == index, "<span\(attribute: "id", Self.placedAnchor)></span>")\
            \(head(name, label == name ? "" : label, section.instruction, TemplateMove.Verb.allCases.map { (.section($0, index), anchor(after: $0, index)) }))\
            \(fields(content, isOpen: isNew || hasError("avsnitt-\(index)-")))</li>
            """
    }

    /// Where the row is found after the move.
    private func anchor(after verb: TemplateMove.Verb, _ index: Int) -> String {
        if verb == .follow { return Self.placedAnchor }
        var moved = draft
        moved.make(.section(verb, index))
        let section = draft.sections[index]
        let place = moved.sections.firstIndex {
            $0.code == section.code && $0.heading == section.heading && $0.part == section.part
        }
        return "avsnitt-\(place ?? max(index - 1, 0))"
    }

    private var parts: [Choice] { DocumentPart.choices.map { Choice(value: $0.path, label: $0.label[language]) } }

    // MARK: Under the goals

    var goals: HTML {
        let levels = Goal.Level.allCases.map { level -> HTML in
            let parts = draft.goals[level] ?? []
            let count = say.counted(parts.count, ("del", "part"), ("delar", "parts"))
            let isOpen = hasError("mal-\(level.rawValue)-") || parts.contains { $0.part.isEmpty }
            return """
                <details class="fold template-level" id="mal-\(level.rawValue)"\(attribute: "open", isOpen || wasMoved(level))>\
                <summary>\(level.label[language]) <span class="quiet">\(count)</span></summary><div>\
                <ol class="template-rows">\(parts.enumerated().map { row($0.element, level, at: $0.offset) })</ol>\
                <p>\(addition(.newGoalPart(level), say("Lägg till en del", "Add a part"), to: "mal-\(level.rawValue)"))</p></div></details>
                """
        }
        return """
            <section id="mal"><h2>\(say("Under varje mål", "Under each goal"))</h2>\
            <p class="quiet">\(say(
                "Vad som står under ett mål på varje nivå. En nivå utan delar trycks med bara sin rubrik.",
                "What stands under a goal of each level. A level without parts is printed with its heading alone."))</p>\(levels)</section>
            """
    }

    /// The level in which something was just moved stays open.
    private func wasMoved(_ level: Goal.Level) -> Bool { isMoved && movedLevel == level }

    private func row(_ part: TemplateDraft.GoalPart, _ level: Goal.Level, at index: Int) -> HTML {
        func named(_ field: String) -> String { TemplateField.goalPart(level, index, field) }
        let known = TemplateGoalPart.Part(path: part.part)
        let name = known?.label[language] ?? say("Ny del", "New part")
        let choices = TemplateGoalPart.Part.choices.map { Choice(value: $0.path, label: $0.label[language]) }
        let pick = Choice(value: "", label: say("Välj", "Choose"))
        let content: HTML = """
            \(field(named("del"), say("Vad står här?", "What stands here?"), part.part, .select([pick] + choices)))\
            \(instruction(part.instruction, named))
            """
        let verbs: [TemplateMove.Verb] = [.up, .down, .follow, .remove]
        return """
            <li class="template-row" id="mal-\(level.rawValue)-\(index)">\
            \(head(name, "", part.instruction, verbs.map { (.goalPart($0, level, index), "mal-\(level.rawValue)") }))\
            \(fields(content, isOpen: part.part.isEmpty || hasError("mal-\(level.rawValue)-\(index)-")))</li>
            """
    }

    // MARK: Parts of a row

    func head(
        _ name: String, _ part: String, _ typed: TemplateDraft.Instruction, _ moves: [(move: TemplateMove, anchor: String)]
    ) -> HTML {
        let instruction = WritingInstruction(isRequired: typed.isRequired, wordLimit: Int(typed.wordLimit))
        let demands = TemplateWords.demands(instruction, language)
        let quiet = [part, demands].filter { !$0.isEmpty }.joined(separator: " · ")
        return """
            <div class="template-head"><span><strong lang="sv">\(name)</strong> <small class="quiet">\(quiet)</small></span>\
            <span class="template-buttons">\(moves.map { button($0.move, of: name, to: $0.anchor) })</span></div>
            """
    }

    func fields(_ content: HTML, isOpen: Bool) -> HTML {
        Fold(summary: say("Ändra", "Change"), content: content, isOpen: isOpen).html(language)
    }

    func instruction(_ typed: TemplateDraft.Instruction, _ named: (String) -> String) -> HTML {
        let guidance = field(
            named("vagledning"), say("Vägledning", "Guidance"),
            hint: say("Visas för den som skriver, och trycks aldrig.", "Shown to whoever writes, and never printed."),
            typed.guidance,
            .area(rows: 3))
        let limit = field(
            named("grans"), say("Ordgräns", "Word limit"), typed.wordLimit, .number(unit: say("ord", "words")))
        return "\(guidance)\(check(named("obligatorisk"), say("Obligatorisk", "Required"), typed.isRequired))\(limit)"
    }

    private func button(_ move: TemplateMove, of name: String, to anchor: String) -> HTML {
        let verb = verb(of: move)
        let words = "\(word(verb)) \(name)"
        let address: Address = "\(within: save)#\(anchor)"
        let sign: HTML =
            switch verb {
            case .up: Icon.arrowUp.html
            case .down: Icon.arrowDown.html
            case .indent: "<span aria-hidden=\"true\">→</span>"
            case .outdent: "<span aria-hidden=\"true\">←</span>"
            case .follow: "<span aria-hidden=\"true\">+</span>"
            case .remove: Icon.close.html
            }
        return """
            <button type="submit" class="button button-quiet"\(attribute: "name", TemplateField.handling)\(attribute: "value", move.value)\
            \(address: "formaction", address)\(attribute: "title", words)\(attribute: "disabled", !draft.allows(move))>\(sign)\(HTML.spoken(words))</button>
            """
    }

    private func verb(of move: TemplateMove) -> TemplateMove.Verb {
        switch move {
        case .section(let verb, _), .goalPart(let verb, _, _), .economyPart(let verb, _): verb
        case .newSection, .newGoalPart, .place, .newEconomyPart, .standardEconomy: .follow
        }
    }

    private func word(_ verb: TemplateMove.Verb) -> String {
        switch verb {
        case .up: say("Flytta upp", "Move up")
        case .down: say("Flytta ned", "Move down")
        case .indent: say("Flytta in", "Move in")
        case .outdent: say("Flytta ut", "Move out")
        case .follow: say("Lägg till efter", "Add after")
        case .remove: say("Ta bort", "Remove")
        }
    }

    func addition(_ move: TemplateMove, _ label: String, to anchor: String) -> HTML {
        let address: Address = "\(within: save)#\(anchor)"
        return """
            <button type="submit" class="button button-secondary"\(attribute: "name", TemplateField.handling)\
            \(attribute: "value", move.value)\(address: "formaction", address)>\(label)</button>
            """
    }
}
