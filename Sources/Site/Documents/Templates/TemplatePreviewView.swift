import Design
import Documents
import Economy
import Quantities
import Rendering
import Rounds
import Steering
import Texts

/// A template on a real round's records: the document as it would print, with what the template asks beside it.
struct TemplatePreviewView: Sendable {
    let scene: TemplatesScene
    let template: DocumentTemplate
    /// Composed with the template; nil where there is no round to show it on.
    let preview: (source: DocumentSource, document: Document)?
    let frame: Frame
    let language: Language

    private var say: PageWords { PageWords(language) }

    func html() -> HTML {
        let within = Breadcrumbs.Crumb(label: template.name, address: TemplatePage.template(template.code).address)
        return Page(
            title: say("Förhandsvisning", "Preview"), eyebrow: template.name, language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language, within: [within])), lead: lead, content: content, margin: notes
        ).html()
    }

    private var lead: HTML {
        """
        <p>\(say(
            "Mallen på en riktig omgångs uppgifter. Vägledningen vid sidan syns för den som skriver och trycks aldrig.",
            "The template on a real round's records. The guidance beside is shown to whoever writes and never printed."))</p>
        """
    }

    private var content: HTML {
        guard let preview else {
            return """
                \(EmptyState(
                    text: say("Ingen omgång har ett dokument av det här slaget.", "No round has a document of this kind."),
                    remedy: say("Mallen kan visas när en sådan omgång finns.", "The template can be shown once there is such a round.")),
                    language)
                """
        }
        let contents = HTMLRenderer(baseLevel: 2).contents(preview.document, depth: 2)
        let fold: HTML =
            contents.isEmpty ? "" : Fold(summary: say("Innehåll", "Contents"), content: HTML(trusted: contents)).html(language)
        return """
            \(chooser(preview.source.overview.round.key), language)\
            <nav class="report-contents"\(attribute: "aria-label", say("Innehåll", "Contents"))>\(fold)</nav>\
            <div class="report-page"\(attribute: "lang", preview.document.language.rawValue)>\(HTML(trusted: article(preview)))</div>
            """
    }

    private func article(_ preview: (source: DocumentSource, document: Document)) -> String {
        let key = preview.source.overview.round.key
        let renderer = HTMLRenderer(
            baseLevel: 2, imageAddress: { Route.round(key, .document(.image($0))).address.text })
        return renderer.article(preview.document)
    }

    private func chooser(_ key: RoundKey) -> FilterForm {
        FilterForm(
            id: "omgang", action: TemplatePage.preview(template.code).address,
            selections: [
                .init(
                    name: "omgang", label: say("Omgång", "Round"),
                    choices: scene.rounds(of: template).map { round in
                        Choice(
                            value: TemplatePreviewView.value(of: round.key),
                            label: "\(round.key.kind.title[language]) \(round.key.year)", isChosen: round.key == key,
                            group: scene.surroundings.name(of: round.key.organisation))
                    })
            ])
    }

    /// `hagersten-alvsjo/2023/T1`
    static func value(of key: RoundKey) -> String { "\(key.organisation)/\(key.year)/\(key.kind.code)" }

    // MARK: What the template asks

    private var notes: [MarginNote] {
        guard let preview else { return [] }
        let places = PlacedSections(preview.document)
        let sections = template.allSections.compactMap { section -> MarginNote? in
            let place: TextPlace? =
                switch section.part {
                case .text(let kind): .document(kind)
                case .free: .section(section.code)
                case .inBrief, .goals, .economy: nil
                }
            let heading = section.heading.isEmpty ? section.part.label[language] : section.heading
            return place.flatMap { note(heading, section.instruction, places.anchor(of: $0)) }
        }
        return sections + goalNotes(places, preview.source) + economyNotes(places, preview.source)
    }

    /// What is asked alike under several levels is told once.
    private func goalNotes(_ places: PlacedSections, _ source: DocumentSource) -> [MarginNote] {
        let levels = Goal.Level.allCases.filter { level in source.overview.nodes.contains { $0.goal.level == level } }
        var asked: [(kind: GoalText.Kind, instruction: WritingInstruction, levels: [Goal.Level])] = []
        for level in levels {
            for part in template.goals[level] ?? [] {
                guard case .text(let kind) = part.part else { continue }
                if let index = asked.firstIndex(where: { $0.kind == kind && $0.instruction == part.instruction }) {
                    asked[index].levels.append(level)
                } else {
                    asked.append((kind, part.instruction, [level]))
                }
            }
        }
        return asked.compactMap { part in
            let goals = source.overview.nodes.filter { part.levels.contains($0.goal.level) }
            let anchor = goals.lazy.compactMap { places.anchor(of: .goal($0.goal.code, part.kind)) }.first
            let under =
                part.levels == levels
                ? say("under varje mål", "under each goal") : part.levels.map { $0.label[language] }.joined(separator: ", ")
            return note("\(part.kind.label[language]), \(under)", part.instruction, anchor)
        }
    }

    private func economyNotes(_ places: PlacedSections, _ source: DocumentSource) -> [MarginNote] {
        let template = source.template
        guard source.economy != nil, template.allSections.contains(where: { $0.part == .economy }) else { return [] }
        return template.economy.compactMap { part in
            let heading = part.title.isEmpty ? part.heading.label[language] : part.title
            return note(heading, part.instruction, places.anchor(of: .economy(part.heading)))
        }
    }

    /// Nil where the template asks nothing.
    private func note(_ heading: String, _ instruction: WritingInstruction, _ anchor: String?) -> MarginNote? {
        let demands = TemplateWords.demands(instruction, language)
        guard !instruction.guidance.isEmpty || !demands.isEmpty else { return nil }
        let link: HTML =
            anchor.flatMap { Address(within: "#" + $0) }.map {
                "<p><a\(href: $0)>\(say("Visa i dokumentet", "Show in the document"))\(HTML.spoken(": " + heading))</a></p>"
            } ?? "<p class=\"quiet\">\(say("Inte skriven i den här omgången.", "Not written in this round."))</p>"
        let asked: HTML = demands.isEmpty ? "" : "<p><strong>\(demands)</strong></p>"
        return MarginNote(heading: heading, content: "\(asked)\(TemplateWords.guidance(instruction))\(link)")
    }
}

/// The sections of a document by the place of their texts.
private struct PlacedSections {
    private var anchors: [String: String] = [:]

    init(_ document: Document) {
        for section in document.front + document.sections { add(section) }
    }

    private mutating func add(_ section: Section) {
        if !section.place.isEmpty, anchors[section.place] == nil { anchors[section.place] = section.anchor }
        for below in section.sections { add(below) }
    }

    func anchor(of place: TextPlace) -> String? { anchors[place.path] }
}
