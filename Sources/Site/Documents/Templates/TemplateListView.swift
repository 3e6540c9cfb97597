import Design
import Quantities
import Rounds
import Texts

/// All templates by document and year: which one a document is written with.
struct TemplateListView: Sendable {
    let scene: TemplatesScene
    let frame: Frame
    let language: Language
    /// "borttagen": what was just done.
    var saved: String?

    private var say: PageWords { PageWords(language) }

    func html() -> HTML {
        var crumbs = scene.crumbs(language)
        crumbs.removeLast()
        return Page(
            title: say("Mallar", "Templates"), language: language, frame: frame, breadcrumbs: Breadcrumbs(crumbs: crumbs),
            flash: saved == "borttagen"
                ? Notice(tone: .success, text: "<p>\(say("Mallen är borttagen.", "The template is removed."))</p>") : nil,
            lead: lead,
            content: DocumentTemplate.Audience.allCases.map { audience -> HTML in
                "<section><h2>\(heading(audience))</h2>\(table(audience), language)</section>"
            }.joined()
        ).html()
    }

    private func heading(_ audience: DocumentTemplate.Audience) -> String {
        switch audience {
        case .committee: say("Nämnder och bolag", "Committees and companies")
        case .unit: say("Avdelningar och enheter", "Departments and units")
        }
    }

    private var lead: HTML {
        let words = say(
            "En mall säger vilka avsnitt ett dokument har, vad som skrivs i dem och hur långt det får vara. Den nyaste som gäller året används.",
            "A template says which sections a document has, what is written in them and how long it may be. The newest for the year is used."
        )
        let new: HTML =
            scene.mayKeep
            ? "<p>\(ButtonLink(label: say("Ny mall", "New template"), address: TemplatePage.new.address), language)</p>"
            : "<p class=\"quiet\">\(say("Stadsledningskontoret ändrar mallarna.", "The council office changes the templates."))</p>"
        return "<p>\(words)</p>\(new)"
    }

    private func table(_ audience: DocumentTemplate.Audience) -> DataTable {
        let rows = DocumentTemplate.Kind.allCases.flatMap { kind in
            scene.templates(kind, audience).enumerated().map { index, template in
                row(template, kind, isFirst: index == 0)
            }
        }
        return DataTable(
            id: "mallar-\(audience.rawValue)", caption: heading(audience), hidesCaption: true,
            columns: [
                .text(say("Dokument", "Document")), .text(say("Mall", "Template")), .short(say("År", "Years")),
                .number(say("Avsnitt", "Sections")), .text(say("Se efter", "Look")),
            ], rows: rows, narrow: .cards)
    }

    private func row(_ template: DocumentTemplate, _ kind: DocumentTemplate.Kind, isFirst: Bool) -> DataTable.Row {
        let isStandard = scene.isStandard(template)
        let years =
            isStandard ? isFirst ? say("alla år", "all years") : say("andra år", "other years") : template.years(language)
        let name = isStandard ? say("Standardmallen", "The standard template") : template.name
        return DataTable.Row(cells: [
            isFirst ? .text(kind.label[language]) : .html("<span class=\"quiet\">\(kind.label[language])</span>"),
            .html("<a\(href: TemplatePage.template(template.code).address)>\(name)\(HTML.spoken(", " + kind.label[language]))</a>"),
            .text(years), .number(String(template.allSections.count)),
            .html(
                """
                <a\(href: TemplatePage.preview(template.code).address)>\(say("Förhandsvisa", "Preview"))\
                \(HTML.spoken(" \(name), \(kind.label[language])"))</a>
                """),
        ])
    }
}

/// A new template: what it is called, what it begins from and from which year it holds.
struct NewTemplateView: Sendable {
    let scene: TemplatesScene
    let frame: Frame
    let language: Language
    /// The code of the template to begin from.
    let original: String
    var attempt: FormAttempt?
    let now: String

    private var say: PageWords { PageWords(language) }

    func html() -> HTML {
        Page(
            title: say("Ny mall", "New template"), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)),
            lead:
                "<p>\(say("En ny mall börjar som en kopia. Sedan ändrar du avsnitten.", "A new template begins as a copy. Then you change its sections."))</p>",
            content: "\(form, language)", width: .reading
        ).html()
    }

    private var form: EntryForm {
        EntryForm(
            id: "ny-mall", action: TemplatePage.create.address, csrf: frame.csrf,
            fields: [
                Field(
                    name: "kopia", label: say("Börja från", "Begin from"), value: original,
                    control: .select([Choice(value: "", label: say("Välj", "Choose"))] + scene.originals(language))),
                Field(
                    name: "name", label: say("Vad heter mallen?", "What is the template called?"),
                    hint: say("Till exempel Tertialrapport för nämnd.", "For example Tertial report for committees.")),
                Field(
                    name: "fromYear", label: say("Gäller från år", "Holds from the year"),
                    hint: say(
                        "Mallen används så snart den är sparad, för de år som den gäller.",
                        "The template is used as soon as it is saved, for the years it holds."), control: .number(unit: "")),
            ], submit: say("Skapa mallen", "Make the template"), cancel: TemplatePage.list.address
        ).showing(attempt, scene.surroundings, now: now, in: language)
    }
}
