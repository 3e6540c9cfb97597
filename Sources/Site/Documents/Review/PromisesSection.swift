import Design
import Quantities
import Rounds
import Steering
import Texts

/// What the organisation has promised to report later, and what it is to keep in this round.
struct PromisesSection: Sendable {
    let scene: DocumentScene
    let csrf: String
    let language: Language
    let attempt: (about: String, attempt: FormAttempt)?

    private var say: PageWords { PageWords(language) }
    private var key: RoundKey { scene.key }
    private var promises: [ReportingPromise] { scene.source.dossier.promises }

    func html() -> HTML {
        let due = promises.filter { $0.dueYear == key.year && $0.dueIn == key.kind }
        let made = promises.filter { !due.contains($0) && $0.year == key.year && $0.madeIn == key.kind }
        return """
            <section id="loften"><h2>\(say("Löften", "Promises"))</h2>\
            \(group(say("Ska infrias nu", "Due now"), due, isDue: true))\
            \(group(say("Givna i den här rapporten", "Made in this report"), made, isDue: false))\(newPromise)</section>
            """
    }

    private func group(_ heading: String, _ promises: [ReportingPromise], isDue: Bool) -> HTML {
        guard !promises.isEmpty else {
            let none: HTML =
                isDue
                ? "<p class=\"quiet\">\(say("Inget löfte ska infrias i den här omgången.", "No promise is due in this round."))</p>"
                : ""
            return none
        }
        return "<h3>\(heading)</h3><ul class=\"promises\">\(promises.map { item($0, isDue: isDue) })</ul>"
    }

    private func item(_ promise: ReportingPromise, isDue: Bool) -> HTML {
        let goal: HTML =
            promise.goal.flatMap { scene.source.overview.node($0)?.goal }.map { goal -> HTML in
                " <a\(href: Route.round(key, .goal(goal.code)).address)>\(goal.numberedTitle)</a>"
            } ?? ""
        let from = "\(promise.madeIn.title[language]) \(promise.year)"
        let until = "\(promise.dueIn.title[language]) \(promise.dueYear)"
        let kept: HTML =
            promise.kept.isEmpty
            ? "" : "<p><strong>\(say("Infriat", "Kept")):</strong> <span lang=\"sv\">\(promise.kept)</span></p>"
        return """
            <li><p lang="sv">\(promise.text)</p><p class="quiet">\(isDue ? from : until)\(goal)</p>\(kept)\(isDue ? keeping(promise) : withdrawing(promise))</li>
            """
    }

    private func keeping(_ promise: ReportingPromise) -> HTML {
        guard scene.may(.editText) else { return "" }
        let mine = attempt.flatMap { $0.about == promise.code.text ? $0.attempt : nil }
        var form = EntryForm(
            id: "lofte-\(promise.code.text.replacing(":", with: "-").replacing(".", with: "-"))",
            action: scene.address(.edit(.keepPromise(promise.code))), csrf: csrf, hidden: [("version", String(promise.version))],
            fields: [
                Field(
                    name: "kept", label: say("Hur löftet infrias", "How the promise is kept"),
                    value: mine?.typed.text("kept") ?? promise.kept, control: .area(rows: 2))
            ], submit: say("Spara", "Save"))
        if let mine { form = form.showing(mine.problems, in: language) }
        let fold = Fold(
            summary: promise.kept.isEmpty ? say("Infria löftet", "Keep the promise") : say("Ändra", "Change"),
            content: "\(form, language)", isOpen: mine != nil)
        return "\(fold, language)"
    }

    private func withdrawing(_ promise: ReportingPromise) -> HTML {
        guard scene.may(.editText) else { return "" }
        return """
            <form method="post"\(action: scene.address(.edit(.withdrawPromise(promise.code))))>\(EntryForm.hidden("csrf", csrf))\
            \(EntryForm.hidden("version", String(promise.version)))\
            <button type="submit" class="button button-quiet">\(say("Ta bort löftet", "Remove the promise"))</button></form>
            """
    }

    private var newPromise: HTML {
        guard scene.may(.editText) else { return "" }
        let mine = attempt.flatMap { $0.about == "nytt" ? $0.attempt : nil }
        let typed = mine?.typed
        let goals =
            [Choice(value: "", label: say("Hela dokumentet", "The whole document"))]
            + scene.source.overview.nodes.map { node in
                Choice(
                    value: node.goal.code.text, label: node.goal.numberedTitle, isChosen: typed?.text("goal") == node.goal.code.text
                )
            }
        let rounds = later.map { round in
            let value = "\(round.year)/\(round.kind.code)"
            return Choice(
                value: value, label: "\(round.kind.title[language]) \(round.year)", isChosen: typed?.text("dueIn") == value)
        }
        var form = EntryForm(
            id: "nytt-lofte", action: scene.address(.edit(.newPromise)), csrf: csrf,
            fields: [
                Field(
                    name: "text", label: say("Vad ni återkommer till", "What you will return to"),
                    hint: say(
                        "Till exempel: Utredningen om parklekarna redovisas.",
                        "For example: The study of the play parks is reported."),
                    value: typed?.text("text") ?? "", control: .area(rows: 2)),
                Field(name: "goal", label: say("Mål", "Goal"), value: typed?.text("goal") ?? "", control: .select(goals)),
                Field(
                    name: "dueIn", label: say("I vilken rapport", "In which report"), value: typed?.text("dueIn") ?? "",
                    control: .select(rounds)),
            ], submit: say("Spara löftet", "Save the promise"))
        if let mine { form = form.showing(mine.problems, in: language) }
        let fold = Fold(
            summary: say("Lova att återkomma", "Promise to return"), content: "\(form, language)", isOpen: mine != nil)
        return "\(fold, language)"
    }

    /// The rounds that a promise can be due in: what is left of the year, and the next year's reports.
    private var later: [(year: Int, kind: RoundKind)] {
        let kinds: [RoundKind] = [.tertial1, .tertial2, .annualReport]
        let thisYear = kinds.filter { $0.lastDay(of: key.year) > key.kind.lastDay(of: key.year) }.map { (key.year, $0) }
        return (thisYear + kinds.map { (key.year + 1, $0) }).map { (year: $0.0, kind: $0.1) }
    }
}
