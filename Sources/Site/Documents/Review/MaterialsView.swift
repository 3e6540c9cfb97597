import Design
import Quantities
import Rounds
import Steering
import Texts

/// The committee's goals, each leading to what its units say of it, and the questions that wait for an answer.
struct MaterialsView: Sendable {
    let scene: DocumentScene
    /// How many units have a goal under each goal.
    let units: [GoalCode: Int]
    let frame: Frame
    let language: Language
    let attempt: (about: String, attempt: FormAttempt)?
    let saved: String?
    let now: String

    private var say: PageWords { PageWords(language) }

    func html() -> HTML {
        Page(
            title: say("Underlag", "Material"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)),
            flash: saved == "svar"
                ? Notice(tone: .success, text: "<p>\(say("Svaret är sparat.", "The answer is saved."))</p>") : nil,
            lead:
                "<p>\(say("Välj ett mål för att se vad alla enheter har skrivit om det.", "Choose a goal to see what all units have written about it."))</p>",
            content: "\(questions)\(goals)", width: .reading
        ).html()
    }

    private var goals: HTML {
        func tree(_ nodes: [GoalNode]) -> HTML {
            guard !nodes.isEmpty else { return "" }
            let items = nodes.map { node -> HTML in
                """
                <li><p><a\(href: scene.address(.material(node.goal.code)))>\(node.goal.numberedTitle)</a> \(counted(node.goal.code))</p>\
                \(tree(node.children))</li>
                """
            }
            return "<ul>\(items)</ul>"
        }
        guard !scene.source.overview.roots.isEmpty else {
            let empty = EmptyState(text: say("Omgången har inga mål.", "The round has no goals."))
            return "\(empty, language)"
        }
        return
            "<nav class=\"material-goals\" lang=\"sv\"\(attribute: "aria-label", say("Mål", "Goals"))>\(tree(scene.source.overview.roots))</nav>"
    }

    private func counted(_ goal: GoalCode) -> HTML {
        let count = units[goal] ?? 0
        if count == 0 { return "" }
        let words = count == 1 ? say("1 enhet", "1 unit") : say("\(count) enheter", "\(count) units")
        return "<span class=\"quiet\"\(attribute: "lang", language.rawValue)>\(words)</span>"
    }

    /// Asked of this organisation, to be answered here.
    private var questions: HTML {
        let asked = scene.source.dossier.questions.filter { $0.unit == scene.key.organisation }
        guard !asked.isEmpty else { return "" }
        return """
            <section id="fragor"><h2>\(say("Frågor till er", "Questions to you"))</h2><ul class="asked">\(asked.map(question))</ul></section>
            """
    }

    private func question(_ question: TextQuestion) -> HTML {
        let mine = attempt.flatMap { $0.about == question.code.text ? $0.attempt : nil }
        var form = EntryForm(
            id: "svar-\(question.code.text.replacing(":", with: "-").replacing(".", with: "-"))",
            action: scene.address(.edit(.answer(question.code))), csrf: frame.csrf,
            hidden: [("version", String(question.version))],
            fields: [
                Field(
                    name: "answer", label: say("Svar", "Answer"), value: mine?.typed.text("answer") ?? question.answer,
                    control: .area(rows: 3))
            ], submit: say("Svara", "Answer"))
        if let mine { form = form.showing(mine.problems, in: language) }
        let fold = Fold(
            summary: question.isAnswered ? say("Ändra svaret", "Change the answer") : say("Svara", "Answer"),
            content: "\(form, language)", isOpen: !question.isAnswered || mine != nil)
        let answer: HTML =
            question.isAnswered
            ? "<p><strong>\(say("Svar", "Answer")):</strong> <span lang=\"sv\">\(question.answer)</span></p>" : ""
        return """
            <li><p lang="sv">\(question.question)</p>\
            <p class="quiet">\(scene.told(who: question.askedBy, at: question.askedAt, now: now, language))</p>\(answer)\(fold, language)</li>
            """
    }
}
