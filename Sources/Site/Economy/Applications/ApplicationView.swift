import Design
import Economy
import Foundation
import Quantities
import Rounds
import Steering

/// One application: what is asked for, how far it has come, its files, and what can be done with it now.
struct ApplicationView: Sendable {
    /// Which of the page's forms was sent in vain.
    enum Form: Sendable { case text, step, file }

    let scene: EconomyScene
    let frame: Frame
    let language: Language
    /// Nil: a new one is written.
    let figures: ApplicationFigures?
    let attempt: (form: Form, attempt: FormAttempt)?
    /// "sparad", "steg", "bilaga": what was just done.
    let saved: String?
    let now: String

    private var say: PageWords { PageWords(language) }
    private var mayWrite: Bool { scene.surroundings.may(.editEconomy, in: scene.round) }

    private var forms: ApplicationForms {
        ApplicationForms(scene: scene, csrf: frame.csrf, now: now, language: language)
    }

    private func attempt(_ form: Form) -> FormAttempt? { attempt?.form == form ? attempt?.attempt : nil }

    func html() -> HTML {
        let register = Breadcrumbs.Crumb(label: say("Ansökningar", "Applications"), address: scene.address(.applications))
        return Page(
            title: figures?.application.purpose.capitalizedFirst ?? say("Ny ansökan", "New application"),
            eyebrow: figures.map { $0.application.fund.label[language] } ?? scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language, within: [register])), flash: flash, lead: lead,
            content: figures.map(content) ?? "\(forms.text(of: nil, attempt: attempt(.text)), language)", width: .reading
        ).html()
    }

    private var flash: Notice? {
        let text: String? =
            switch saved {
            case "sparad": say("Ansökan är sparad.", "The application is saved.")
            case "steg": say("Steget är sparat.", "The step is saved.")
            case "bilaga": say("Filen är bifogad.", "The file is attached.")
            case "borttagen": say("Filen är borttagen.", "The file is removed.")
            default: nil
            }
        return text.map { Notice(tone: .success, text: "<p>\($0)</p>") }
    }

    private var lead: HTML {
        guard let figures else {
            return
                "<p>\(say("Spara utkastet först. Sedan kan du bifoga filer och lämna in.", "Save the draft first. Then attach files and hand it in."))</p>"
        }
        return "<p><span class=\"badge badge-accent\">\(figures.state.label[language])</span></p>"
    }

    private func content(_ figures: ApplicationFigures) -> HTML {
        let application = figures.application
        let isDraft = application.steps.allSatisfy { $0.state == .draft }
        let description: HTML =
            application.description.isEmpty
            ? ""
            : "<div class=\"prose\" lang=\"sv\">\(application.description.split(separator: "\n").map { "<p>\($0)</p>" as HTML })</div>"
        let report: HTML =
            application.finalReport.isEmpty
            ? ""
            : """
            <section id="slutrapport"><h2>\(say("Slutrapport", "Final report"))</h2><p lang="sv">\(application.finalReport)</p></section>
            """
        let edit: HTML =
            isDraft && mayWrite
            ? """
            \(Fold(
                summary: say("Ändra utkastet", "Change the draft"),
                content: "\(forms.text(of: application, attempt: attempt(.text)), language)",
                isOpen: attempt?.form == .text), language)
            """ : ""
        return """
            \(properties(figures), language)\(description)\(edit)<section id="historik">\
            <h2>\(say("Vad som har hänt", "What has happened"))</h2>\(history(application))\(step(application))</section>\(report)\
            <section id="bilagorna"><h2>\(say("Bilagor", "Attachments"))</h2>\(files(application))</section>
            """
    }

    private func properties(_ figures: ApplicationFigures) -> DefinitionList {
        let application = figures.application
        var entries = [
            DefinitionList.Entry(say("Sökt", "Asked for"), "\(figures.requested.printed(.kr))"),
            DefinitionList.Entry(say("Räknas i budgeten", "Counts in the budget"), "\(figures.counted.printed(.kr))"),
            DefinitionList.Entry(say("Används till", "Used for"), use(application.use)),
        ]
        if let granted = figures.granted {
            entries.insert(DefinitionList.Entry(say("Beviljat", "Granted"), "\(granted.printed(.kr))"), at: 1)
        }
        if !application.place.isEmpty { entries.append(DefinitionList.Entry(say("Plats", "Place"), "\(application.place)")) }
        return DefinitionList(entries: entries)
    }

    private func use(_ use: GrantApplication.Use) -> HTML {
        switch use {
        case .operating(let area):
            let name = scene.economy.areas.first { $0.area.code == area }?.name ?? area.text
            return "<a\(href: scene.address(.area(area)))>\(say("Drift", "Operations")): \(name)</a>"
        case .investment(let line):
            let name =
                scene.economy.investments.types.flatMap(\.lines).first { $0.line?.code == line }?.printedName ?? line.text
            return "<a\(href: scene.address(.investments))>\(say("Investering", "Investment")): \(name)</a>"
        }
    }

    private func history(_ application: GrantApplication) -> HTML {
        guard !application.steps.isEmpty else {
            return "<p>\(say("Ett utkast. Ingen har lämnat in det.", "A draft. Nobody has handed it in."))</p>"
        }
        let items = application.steps.map { step -> HTML in
            let amount = step.amount.map { ", \($0.printed(.kr))" } ?? ""
            let day = step.on.map { $0.longForm(language) } ?? step.round.title[language]
            let note: HTML = step.note.isEmpty ? "" : "<br><span lang=\"sv\">\(step.note)</span>"
            return "<li><strong>\(step.state.label[language])</strong>\(amount), \(day)\(note)</li>"
        }
        return "<ol class=\"steps\">\(items)</ol>"
    }

    private func step(_ application: GrantApplication) -> HTML {
        guard let form = forms.step(of: application, attempt: attempt(.step)) else { return "" }
        return """
            \(Fold(
                summary: say("Nästa steg", "Next step"), content: "\(form, language)",
                isOpen: attempt?.form == .step || application.steps.isEmpty), language)
            """
    }

    private func files(_ application: GrantApplication) -> HTML {
        let list: HTML =
            application.attachments.isEmpty
            ? "<p>\(say("Inga bilagor.", "No attachments."))</p>"
            : """
            <ul class="files">\(application.attachments.enumerated().map { index, file -> HTML in
                """
                <li><a\(href: scene.address(.attachment(application.code, index + 1)))>\(file.title)</a> \
                <span class="hint">\(file.fileName), \(size(file.size))</span>\(remove(file, index + 1, of: application))</li>
                """
            })</ul>
            """
        let attach: HTML = mayWrite ? forms.file(of: application, attempt: attempt(.file)) : ""
        return "\(list)\(attach)"
    }

    /// While it is a draft; what is handed in keeps its files.
    private func remove(_ file: GrantApplication.Attachment, _ number: Int, of application: GrantApplication) -> HTML {
        guard mayWrite, application.steps.allSatisfy({ $0.state == .draft }) else { return "" }
        let button = Button(label: say("Ta bort \(file.title)", "Remove \(file.title)"), weight: .quiet)
        return """
            <form method="post"\(action: scene.address(.edit(.removeAttachment(application.code, number))))>\
            \(EntryForm.hidden("csrf", frame.csrf))\(EntryForm.hidden("version", String(application.version)))\(button, language)</form>
            """
    }

    private func size(_ bytes: Int) -> String {
        bytes < 1_000_000
            ? "\(max(1, bytes / 1_000)) kB" : SwedishNumber.format(Decimal(bytes) / 1_000_000, decimals: 1) + " MB"
    }
}
