import Checks
import Commands
import Design
import Documents
import Foundation
import Quantities
import Rendering
import Rounds
import Texts

extension CaseView {
    /// *Förslag till beslut*: the points as they print, each with what can be done with it.
    var decisions: HTML {
        let list: HTML =
            model.points.isEmpty
            ? """
            \(EmptyState(
                text: say("Ärendet har inga beslutspunkter.", "The case has no decision points."),
                remedy: model.mayWrite
                    ? say("Börja med att godkänna dokumentet.", "Begin with the approval of the document.")
                    : say("Strategen lägger till dem.", "The strategist adds them.")), language)
            """
            : "<ol class=\"decisions\">\(model.points.enumerated().map { point($0.element, at: $0.offset) })</ol>"
        let new: HTML =
            model.mayWrite
            ? """
            \(Fold(
                summary: say("Lägg till en beslutspunkt", "Add a decision point"),
                content: "\(forms.newPoint(attempt(.newPoint)), language)", isOpen: attempt(.newPoint) != nil), language)
            """ : ""
        return """
            <section id="\(CaseAnchor.decisions)"><h2>\(say("Förslag till beslut", "Proposed decision"))</h2>\
            \(told(.points))\(lost)\(list)\(new)</section>
            """
    }

    /// The words of a point that somebody else has removed in the meantime.
    private var lost: HTML {
        guard case .point(let code) = attempt?.form, !model.points.contains(where: { $0.code == code }) else { return "" }
        let words = attempt?.attempt.typed.text("body") ?? ""
        let label = say("Det du skrev", "What you wrote")
        return "\(told(.point(code)))<div class=\"prose\"><p class=\"version-label\">\(label)</p>\(Prose.paragraphs(words))</div>"
    }

    /// What was wrong where there is no form to tell it in.
    func told(_ form: CaseAttempt.Form) -> HTML {
        guard let attempt = attempt(form) else { return "" }
        var problems = attempt.problems.map { ErrorSummary.Problem(text: $0.words(language)) }
        if let conflict = attempt.conflict {
            let text = [
                scene.surroundings.savedMeanwhile(conflict, now: now, language),
                say("Läs det som nu gäller och försök igen.", "Read what now holds and try again."),
            ]
            problems.append(ErrorSummary.Problem(text: text.joined(separator: " ")))
        }
        return "\(ErrorSummary(id: "\(form == .files ? "filer" : "punkter")-errors", problems: problems), language)"
    }

    private func point(_ point: DecisionPoint, at index: Int) -> HTML {
        let mark: HTML =
            point.body.isEmpty || point.matter == .free ? "" : " \(Badge(say("Egen lydelse", "Own wording")), language)"
        let found = model.findings(on: point.code)
        let findings: HTML = found.isEmpty ? "" : "\(FindingList(findings: found, scene: scene), language)"
        return """
            <li\(attribute: "id", CaseAnchor.point(point.code))><div class="decision"><div lang="sv">\
            \(PrintedWords.html(of: point.printed(in: scene.source)))</div>\
            <p class="quiet">\(point.matter.label[language])\(mark)</p>\(findings)\(edit(point))</div>\
            \(model.mayWrite ? buttons(point, at: index) : "")</li>
            """
    }

    private func buttons(_ point: DecisionPoint, at index: Int) -> HTML {
        func move(_ direction: String, _ icon: Icon, _ label: String, isDisabled: Bool) -> HTML {
            forms.button(
                .moveDecision(point.code), "\(icon.html)\(HTML.spoken(label))", title: label, [("riktning", direction)],
                isDisabled: isDisabled)
        }
        let number = index + 1
        let remove = say("Ta bort", "Remove")
        return """
            <div class="decision-buttons">\
            \(move("upp", .arrowUp, say("Flytta upp punkt \(number)", "Move point \(number) up"), isDisabled: index == 0))\
            \(move("ned", .arrowDown, say("Flytta ned punkt \(number)", "Move point \(number) down"), isDisabled: number == model.points.count))\
            \(forms.button(
                .removeDecision(point.code), "\(remove)\(HTML.spoken(say(" punkt \(number)", " point \(number)")))",
                [("version", String(point.version))]))</div>
            """
    }

    /// The form, with the record's own wording beside; after a conflict both wordings.
    private func edit(_ point: DecisionPoint) -> HTML {
        guard model.mayWrite else { return "" }
        let attempt = attempt(.point(point.code))
        let form = forms.change(point, attempt)
        let written = point.written(in: scene.source)
        let records: HTML =
            written.isEmpty
            ? ""
            : """
            <div><p class="version-label">\(say("Så skriver Tertial punkten", "As Tertial writes the point"))</p>\
            <div lang="sv">\(PrintedWords.html(of: written))</div></div>
            """
        let content: HTML =
            attempt?.conflict.map { conflict in "\(notice(conflict, point, form, attempt?.typed.text("body") ?? ""), language)" }
            ?? "<div class=\"versions\"><div>\(form, language)</div>\(records)</div>"
        let isOurs = point.body.isEmpty && point.matter != .free
        return """
            \(Fold(
                summary: isOurs ? say("Skriv en egen lydelse", "Write your own wording") : say("Ändra lydelsen", "Change the wording"),
                content: content, isOpen: attempt != nil), language)
            """
    }

    private func notice(_ conflict: Conflict, _ point: DecisionPoint, _ form: EntryForm, _ mine: String) -> ConflictNotice {
        let name = scene.surroundings.name(ofActor: conflict.who, language)
        let when = SwedishTime(utc: conflict.at).map { $0.printed(asOf: SwedishTime(utc: now), language) } ?? ""
        var keep = form
        keep.errors = []
        return ConflictNotice(
            id: "krock", who: name.isEmpty ? say("Någon annan", "Someone else") : name, when: when,
            what: say("beslutspunkten", "the decision point"), theirs: wording(conflict.fields["body"] ?? "", of: point),
            mine: wording(mine, of: point), keepMine: keep,
            keepTheirs: "\(within: scene.address(.caseFile))#\(CaseAnchor.point(point.code))")
    }

    /// As it prints with these words.
    private func wording(_ body: String, of point: DecisionPoint) -> HTML {
        var reworded = point
        reworded.body = body
        return "<div lang=\"sv\">\(PrintedWords.html(of: reworded.printed(in: scene.source)))</div>"
    }
}

/// Words of the document as they print, with their live fields.
enum PrintedWords {
    static func html(of inlines: [Inline]) -> HTML { html(of: inlines.isEmpty ? [] : [.paragraph(inlines)]) }

    static func html(of blocks: [Block]) -> HTML {
        HTML(trusted: HTMLRenderer(baseLevel: 4, keepsSources: true).blocks(blocks))
    }
}
