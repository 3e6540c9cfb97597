import Design
import Documents
import Quantities
import Rendering
import Rounds
import Texts

/// What has changed: since it was approved, and between two documents, in words and in numbers.
struct ChangesView: Sendable {
    let model: ChangesModel
    let frame: Frame
    let language: Language
    let attempt: FormAttempt?
    let saved: String?
    let now: String

    private var say: PageWords { PageWords(language) }
    private var scene: DocumentScene { model.scene }

    func html() -> HTML {
        Page(
            title: say("Ändringar", "Changes"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)),
            flash: saved == "version"
                ? Notice(tone: .success, text: "<p>\(say("Versionen är sparad.", "The version is kept."))</p>") : nil,
            content: "\(sinceApproval)\(chooser)\(comparison)\(versions)"
        ).html()
    }

    // MARK: Since it was approved

    private var sinceApproval: HTML {
        let texts = model.changedTexts.map(text)
        let values = model.changedValues.map(value)
        let body: HTML
        if texts.isEmpty && values.isEmpty {
            let none =
                model.versions.isEmpty && scene.source.dossier.approvals.isEmpty
                ? say("Inget är godkänt än.", "Nothing is approved yet.")
                : say("Inget har ändrats sedan godkännandet.", "Nothing has changed since the approval.")
            body = "<p class=\"quiet\">\(none)</p>"
        } else {
            body = "\(if: !texts.isEmpty, "<ul class=\"changed\">\(texts)</ul>")\(if: !values.isEmpty, table(values))"
        }
        return "<section id=\"sedan\"><h2>\(say("Ändrat sedan godkännandet", "Changed since the approval"))</h2>\(body)</section>"
    }

    private func text(_ change: ApprovalChange) -> HTML {
        let name = scene.name(of: change.place, language) ?? change.place.path
        let context = scene.context(of: change.place, language)
        let words: HTML =
            change.hasOtherWords
            ? "<p>\(say("Orden är ändrade: texten är inte längre godkänd.", "The words have changed: the text is no longer approved."))</p>"
            : ""
        let fields = change.fields.map { field -> HTML in
            "<li><span lang=\"sv\">\(field.label)</span>: <del>\(field.before)</del> <ins>\(field.after)</ins></li>"
        }
        return """
            <li><a\(href: scene.address(.text(change.place)))>\(name)\(if: !context.isEmpty, ", \(context)")</a>\(words)\
            \(if: !fields.isEmpty, "<ul>\(fields)</ul>")</li>
            """
    }

    private func value(_ change: ChangedValue) -> DataTable.Row {
        let places = change.places.map { place -> HTML in
            let address = Route.round(scene.key, .report).address
            let link: HTML =
                place.anchor.isEmpty ? "\(place.heading)" : "<a\(href: "\(within: address)#\(place.anchor)")>\(place.heading)</a>"
            return "<li>\(link) <span class=\"quiet\">\(place.kind.label[language])</span></li>"
        }
        return DataTable.Row(cells: [
            .text(change.label), .text(change.before.isEmpty ? "–" : change.before),
            .text(change.after.isEmpty ? "–" : change.after),
            .html("<ul class=\"places\">\(places)</ul>"),
        ])
    }

    private func table(_ rows: [DataTable.Row]) -> HTML {
        let table = DataTable(
            id: "varden",
            caption: say("Värden som är andra nu, och var de visas", "Values that are others now, and where they show"),
            columns: [
                .text(say("Uppgift", "Value")), .short(say("Var", "Was")), .short(say("Är", "Is")),
                .text(say("Visas i", "Shown in")),
            ], rows: rows, narrow: .cards)
        return "\(table, language)"
    }

    // MARK: Between two documents

    private var chooser: HTML {
        func select(_ name: String, _ label: String, _ chosen: ComparedSide) -> HTML {
            let choices = model.choices.map {
                Choice(value: $0.side.word, label: $0.label[language], isChosen: $0.side == chosen)
            }
            return """
                <div class="filter-field"><label\(attribute: "for", "jamfor-" + name)>\(label)</label>\
                <select\(attribute: "id", "jamfor-" + name)\(attribute: "name", name)>\(Choice.options(choices))</select></div>
                """
        }
        let file = scene.address(.changesFile).adding("fran", model.from.word).adding("till", model.until.word)
        return """
            <section id="jamfor"><h2>\(say("Jämför", "Compare"))</h2>\
            <form class="filter" method="get"\(action: scene.address(.changes))>\
            \(select("fran", say("Från", "From"), model.from))\(select("till", say("Till", "To"), model.until))\
            <div class="filter-go">\(Button(label: say("Jämför", "Compare"), weight: .secondary), language)</div></form>\
            \(if: model.comparison?.isChanged ?? false, "<p><a download\(href: file)>\(Icon.download.html)\(say("Word med spårade ändringar", "Word with tracked changes"))</a></p>")</section>
            """
    }

    private var comparison: HTML {
        guard let comparison = model.comparison else {
            let empty = EmptyState(
                text: say("Det ena dokumentet finns inte.", "One of the documents is not there."),
                remedy: say("Välj två andra.", "Choose two others."))
            return "\(empty, language)"
        }
        guard comparison.isChanged else {
            return "<p>\(say("De två är lika, ord för ord.", "The two are alike, word by word."))</p>"
        }
        let rows = comparison.changes.map { change -> DataTable.Row in
            let place = change.label.isEmpty ? change.heading : "\(change.heading): \(change.label)"
            let link: HTML =
                change.anchor.isEmpty
                ? "\(place)"
                : "<a\(href: "\(within: scene.address(.changes).adding("fran", model.from.word).adding("till", model.until.word))#\(change.anchor)")>\(place)</a>"
            return DataTable.Row(cells: [
                .html(link), .text(change.kind.label[language]), .text(change.before), .text(change.after),
            ])
        }
        let table = DataTable(
            id: "lista", caption: say("Alla ändringar", "All changes"),
            columns: [
                .text(say("Var", "Where")), .short(say("Slag", "Kind")), .text(say("Före", "Before")), .text(say("Efter", "After")),
            ], rows: rows, narrow: .cards)
        let count = comparison.changes.count
        let summary = count == 1 ? say("En ändring", "One change") : say("\(count) ändringar", "\(count) changes")
        return """
            <section id="skillnader"><h2>\(summary)</h2>\
            \(Fold(summary: say("Visa ändringarna som lista", "Show the changes as a list"), content: "\(table, language)", isOpen: count <= 20), language)\
            <div class="report-page compared" lang="sv">\(HTML(trusted: HTMLRenderer(baseLevel: 3).article(comparison.changedParts)))</div></section>
            """
    }

    // MARK: Versions

    private var versions: HTML {
        let items = model.versions.map { version -> HTML in
            let address = scene.address(.changes).adding("fran", "v\(version.number)").adding("till", "nu")
            let title: HTML = version.title.isEmpty ? "" : " <span lang=\"sv\">\(version.title)</span>"
            return """
                <li><a\(href: address)>\(say("Version", "Version")) \(version.number)</a> <strong>\(version.occasion.label[language])</strong>\(title) \
                <span class="quiet">\(scene.told(who: version.madeBy, at: version.madeAt, now: now, language))</span></li>
                """
        }
        let list: HTML =
            items.isEmpty
            ? "<p class=\"quiet\">\(say("Ingen version är sparad än. Varje steg mot beslutet sparar en.", "No version is kept yet. Each step towards the decision keeps one."))</p>"
            : "<ol class=\"steps\" reversed>\(items)</ol>"
        return """
            <section id="versioner"><h2>\(say("Sparade versioner", "Kept versions"))</h2>\(list)\(keepForm)</section>
            """
    }

    private var keepForm: HTML {
        guard scene.may(.editText) else { return "" }
        var form = EntryForm(
            id: "spara-version", action: scene.address(.edit(.keepVersion)), csrf: frame.csrf,
            fields: [
                Field(
                    name: "title", label: say("Vad versionen är", "What the version is"),
                    hint: say("Till exempel: Till förvaltningsgruppen.", "For example: For the joint council."),
                    value: attempt?.typed.text("title") ?? "", isOptional: true)
            ], submit: say("Spara som den är nu", "Keep as it is now"))
        if let attempt { form = form.showing(attempt.problems, in: language) }
        return "\(form, language)"
    }
}

extension ChangedValue.Place.Kind {
    var label: Localized {
        switch self {
        case .text: Localized(sv: "text", en: "text")
        case .table: Localized(sv: "tabell", en: "table")
        case .count: Localized(sv: "antal", en: "count")
        case .decision: Localized(sv: "beslutspunkt", en: "decision point")
        }
    }
}

extension DocumentComparison.Change.Kind {
    var label: Localized {
        switch self {
        case .text: Localized(sv: "Text", en: "Text")
        case .number: Localized(sv: "Tal", en: "Number")
        case .table: Localized(sv: "Tabell", en: "Table")
        case .added: Localized(sv: "Nytt", en: "New")
        case .removed: Localized(sv: "Borttaget", en: "Removed")
        case .moved: Localized(sv: "Flyttat", en: "Moved")
        }
    }
}
