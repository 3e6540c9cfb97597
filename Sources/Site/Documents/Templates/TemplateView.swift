import Design
import Economy
import Quantities
import Rounds
import Steering
import Texts

/// One template as everybody may read it: its sections in their order, with what is asked of whoever writes.
struct TemplateView: Sendable {
    let scene: TemplatesScene
    let template: DocumentTemplate
    let frame: Frame
    let language: Language

    private var say: PageWords { PageWords(language) }

    func html() -> HTML {
        Page(
            title: template.name, eyebrow: say("Mall", "Template"), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), lead: lead,
            content: "\(properties, language)\(sections)\(goals)\(economy)"
        ).html()
    }

    private var lead: HTML {
        let copy: HTML? =
            scene.mayKeep
            ? ButtonLink(
                label: say("Kopiera till en ny mall", "Copy to a new template"),
                address: TemplatePage.new.address.adding("kopia", template.code.text)
            ).html(language) : nil
        let words =
            scene.isStandard(template)
            ? say(
                "Standardmallen gäller när stadsledningskontoret inte har gjort någon egen. Den ändras inte; kopiera den.",
                "The standard template holds where the council office has made none. It is not changed; copy it.")
            : say("Stadsledningskontoret ändrar mallarna.", "The council office changes the templates.")
        let preview = ButtonLink(label: say("Förhandsvisa", "Preview"), address: TemplatePage.preview(template.code).address)
        return "<p>\(words)</p><p class=\"actions\">\(preview, language)\(copy)</p>"
    }

    private var properties: DefinitionList {
        DefinitionList(entries: [
            .init(say("Dokument", "Documents"), "\(template.kindNames(language))"),
            .init(say("För", "For"), "\(template.audience.label[language])"),
            .init(
                say("År", "Years"),
                "\(scene.isStandard(template) ? say("alla år utan egen mall", "all years without a template") : template.years(language))"
            ),
        ])
    }

    private var sections: HTML {
        """
        <section id="avsnitt"><h2>\(say("Avsnitt", "Sections"))</h2>\(list(template.sections))</section>
        """
    }

    private func list(_ sections: [TemplateSection]) -> HTML {
        guard !sections.isEmpty else { return "" }
        let items = sections.map { section -> HTML in
            let heading = section.heading.isEmpty ? section.part.label[language] : section.heading
            let part: HTML =
                section.heading.isEmpty || section.part == .free
                ? "" : " <span class=\"quiet\">\(section.part.label[language])</span>"
            return """
                <li><strong lang="sv">\(heading)</strong>\(part)\(asked(section.instruction))\(list(section.sections))</li>
                """
        }
        return "<ol class=\"template-read\">\(items)</ol>"
    }

    private var goals: HTML {
        let levels = Goal.Level.allCases.filter { !(template.goals[$0] ?? []).isEmpty }
        guard !levels.isEmpty else { return "" }
        let parts = levels.map { level -> HTML in
            let items = (template.goals[level] ?? []).map { part -> HTML in
                "<li><strong>\(part.part.label[language])</strong>\(asked(part.instruction))</li>"
            }
            return Fold(summary: level.label[language], content: "<ol class=\"template-read\">\(items)</ol>").html(language)
        }
        return "<section id=\"mal\"><h2>\(say("Under varje mål", "Under each goal"))</h2>\(parts)</section>"
    }

    private var economy: HTML {
        guard template.allSections.contains(where: { $0.part == .economy }) else { return "" }
        let items = template.economy.map { part -> HTML in
            let label = part.heading.label[language]
            let quiet = [part.title.isEmpty ? "" : label, TemplateWords.omission(part.without, language)].filter { !$0.isEmpty }
            let words: HTML = quiet.isEmpty ? "" : " <span class=\"quiet\">\(quiet.joined(separator: " · "))</span>"
            return "<li><strong>\(part.title.isEmpty ? label : part.title)</strong>\(words)\(asked(part.instruction))</li>"
        }
        let list: HTML =
            items.isEmpty
            ? "<p>\(say("Följer standarden för varje slags dokument.", "Follows the standard of each kind of document."))</p>"
            : "\(Fold(summary: say("Delarna", "The parts"), content: "<ol class=\"template-read\">\(items)</ol>"), language)"
        return "<section id=\"ekonomin\"><h2>\(say("I ekonomins kapitel", "In the economy's chapter"))</h2>\(list)</section>"
    }

    private func asked(_ instruction: WritingInstruction) -> HTML {
        let words = TemplateWords.demands(instruction, language)
        let demands: HTML = words.isEmpty ? "" : " \(Badge(words), language)"
        return "\(demands)\(TemplateWords.guidance(instruction))"
    }
}

/// What a template asks, in words.
enum TemplateWords {
    /// "Obligatorisk, högst 400 ord"; "" where nothing is asked.
    static func demands(_ instruction: WritingInstruction, _ language: Language) -> String {
        let say = PageWords(language)
        let words = [
            instruction.isRequired ? say("obligatorisk", "required") : nil,
            instruction.wordLimit.map { WordCount.atMost($0, language) },
        ].compactMap(\.self).joined(separator: ", ")
        return words.capitalizedFirst
    }

    /// "utan volymer", "utan tre tabeller eller stycken"; "" where nothing is left out.
    static func omission(_ without: Set<EconomyContent>, _ language: Language) -> String {
        let say = PageWords(language)
        let names = EconomyContent.allCases.filter(without.contains).map { $0.name(language) }
        guard names.count > 2 else {
            return names.isEmpty ? "" : say("utan ", "without ") + names.joined(separator: say(" och ", " and "))
        }
        return say("utan \(names.count) tabeller eller stycken", "without \(names.count) tables or passages")
    }

    static func guidance(_ instruction: WritingInstruction) -> HTML {
        guard !instruction.guidance.isEmpty else { return "" }
        return "<div class=\"prose quiet\" lang=\"sv\">\(PlainProse.html(RunningText(instruction.guidance)))</div>"
    }
}

/// A text without a round: fields print as they are written.
enum PlainProse {
    static func html(_ text: RunningText) -> HTML { text.blocks.map(block).joined() }

    private static func block(_ block: TextBlock) -> HTML {
        switch block {
        case .paragraph(let content): "<p>\(inlines(content))</p>"
        case .heading(let content): "<p><strong>\(inlines(content))</strong></p>"
        case .list(ordered: true, let items): "<ol>\(items.map { "<li>\(inlines($0))</li>" as HTML })</ol>"
        case .list(ordered: false, let items): "<ul>\(items.map { "<li>\(inlines($0))</li>" as HTML })</ul>"
        case .table, .image, .reuse: "<p>\(block.plain)</p>"
        }
    }

    private static func inlines(_ content: [TextInline]) -> HTML { content.map(inline).joined() }

    private static func inline(_ inline: TextInline) -> HTML {
        switch inline {
        case .text(let text): "\(text)"
        case .strong(let text): "<strong>\(text)</strong>"
        case .emphasis(let text): "<em>\(text)</em>"
        case .link(let text, let url): Address(web: url).map { "<a\(href: $0) rel=\"noopener\">\(text)</a>" as HTML } ?? "\(text)"
        case .field(let reference): "<code>\("{{" + reference.markup + "}}")</code>"
        }
    }
}
