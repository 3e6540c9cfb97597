import Commands
import Design
import Documents
import Quantities
import Rounds
import Texts

/// The sentences that Tertial writes from the records: as they print, turned off or replaced.
struct SentencesView: Sendable {
    let model: SentencesModel
    let frame: Frame
    let language: Language
    /// Which sentence's form was sent in vain.
    var attempt: (sentence: String, attempt: FormAttempt)?
    /// The sentence that was just saved.
    var saved: String?
    let now: String

    private var say: PageWords { PageWords(language) }
    private var scene: DocumentScene { model.scene }

    func html() -> HTML {
        Page(
            title: say("Meningar", "Sentences"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), flash: flash, lead: lead,
            content: "\(filters, language)\(lost)\(groups)"
        ).html()
    }

    private var flash: Notice? {
        guard let saved, let entry = model.entries.first(where: { $0.sentence.name == saved }) else { return nil }
        let text = say("Sparat: \(entry.sentence.label).", "Saved: \(entry.sentence.label).")
        return Notice(tone: .success, text: "<p>\(text)</p>")
    }

    private var lead: HTML {
        let words = say(
            "Tertial skriver de här meningarna ur uppgifterna, och de ändras när uppgifterna ändras.",
            "Tertial writes these sentences from the records, and they change when the records do.")
        let right =
            model.mayWrite
            ? say(
                "Du kan stänga av en mening eller skriva en egen; då jämför kontrollen den med uppgifterna.",
                "You can turn a sentence off or write your own; the checks then compare it with the records.")
            : scene.round.state.isLocked
                ? say("Omgången är avslutad och meningarna ligger fast.", "The round is closed and the sentences stand.")
                : say("Du läser. Strategen ändrar.", "You are reading. The strategist changes.")
        return "<p>\(words) \(right)</p>"
    }

    private var filters: Tabs {
        let address = scene.address(.sentences)
        let shown = SentencesModel.Filter.allCases.filter { $0 == .all || $0 == model.filter || model.count($0) > 0 }
        return Tabs(
            label: say("Visa", "Show"),
            tabs: shown.map { filter in
                Tabs.Tab(
                    label: label(filter), address: filter == .all ? address : address.adding("visa", filter.rawValue),
                    count: model.count(filter), isCurrent: filter == model.filter)
            })
    }

    private func label(_ filter: SentencesModel.Filter) -> String {
        switch filter {
        case .all: say("Alla", "All")
        case .changed: say("Avstängda och egna", "Off and your own")
        case .findings: say("Med anmärkningar", "With findings")
        }
    }

    // MARK: The sentences

    private var groups: HTML {
        let groups = model.groups
        guard !groups.isEmpty else {
            return
                "\(EmptyState(text: say("Dokumentet har inga sådana meningar.", "The document has no such sentences.")), language)"
        }
        return groups.map { group -> HTML in
            """
            <section id="\(group.part.rawValue)"><h2>\(group.part.label[language])</h2>\
            <ul class="sentences">\(group.entries.map(entry))</ul></section>
            """
        }.joined()
    }

    private func entry(_ entry: SentencesModel.Entry) -> HTML {
        let findings: HTML = entry.findings.isEmpty ? "" : self.findings(entry)
        return """
            <li\(attribute: "id", SentenceAnchor.id(of: entry.sentence.name))><h3 lang="sv">\(entry.sentence.label)\(badge(entry))</h3>\
            \(wording(entry))\(findings)\(edit(entry))</li>
            """
    }

    private func badge(_ entry: SentencesModel.Entry) -> HTML {
        switch entry.sentence.choice {
        case nil: ""
        case .off: " \(Badge(say("Avstängd", "Off"), tone: .warning), language)"
        case .replaced: " \(Badge(say("Egen formulering", "Your own wording"), tone: .accent), language)"
        }
    }

    /// What prints; beside an own wording, what Tertial would have written.
    private func wording(_ entry: SentencesModel.Entry) -> HTML {
        let own = entry.sentence.inlines
        switch entry.sentence.choice {
        case nil: return "<div class=\"prose\" lang=\"sv\">\(PrintedWords.html(of: entry.printed))</div>"
        case .off: return "<div class=\"prose is-off\" lang=\"sv\">\(PrintedWords.html(of: own))</div>"
        case .replaced:
            let records: HTML =
                own.isEmpty
                ? "<p class=\"quiet\">\(say("Uppgifterna har ingenting att säga här.", "The records have nothing to say here."))</p>"
                : PrintedWords.html(of: own)
            return """
                <div class="versions"><div><p class="version-label">\(say("Trycks", "Printed"))</p>\
                <div class="prose" lang="sv">\(PrintedWords.html(of: entry.printed))</div></div>\
                <div><p class="version-label">\(say("Ur uppgifterna", "From the records"))</p>\
                <div class="prose quiet" lang="sv">\(records)</div></div></div>
                """
        }
    }

    private func findings(_ entry: SentencesModel.Entry) -> HTML {
        let items = entry.findings.map { finding -> HTML in
            let quote: HTML = finding.quote.isEmpty ? "" : "<q>\(finding.quote)</q> "
            return """
                <li class="finding finding-\(finding.severity.rawValue)"><strong>\(finding.severity.word[language]).</strong> \
                \(quote)\(finding.message) <span class="quiet">\(finding.remedy)</span></li>
                """
        }
        return "<ul class=\"findings\" lang=\"sv\">\(items)</ul>"
    }

    // MARK: Changing one

    private func edit(_ entry: SentencesModel.Entry) -> HTML {
        guard model.mayWrite else { return "" }
        let attempt = attempt.flatMap { $0.sentence == entry.sentence.name ? $0.attempt : nil }
        let form = form(entry, attempt)
        let content: HTML =
            attempt?.conflict.map { "\(notice($0, entry, form, attempt?.typed ?? FormFields()), language)" } ?? "\(form, language)"
        return """
            \(Fold(
                summary: say("Ändra", "Change"), content: content, isOpen: attempt != nil), language)
            """
    }

    private func form(_ entry: SentencesModel.Entry, _ attempt: FormAttempt?) -> EntryForm {
        let (choice, body) =
            switch entry.sentence.choice {
            case nil: ("print", "")
            case .off: ("off", "")
            case .replaced(let body): ("replace", body)
            }
        return EntryForm(
            id: SentenceAnchor.id(of: entry.sentence.name) + "-form", action: scene.address(.edit(.sentence)), csrf: frame.csrf,
            hidden: [("sentence", entry.sentence.name), ("version", String(entry.version))],
            fields: [
                Field(
                    name: "choice", label: say("Hur ska meningen tryckas?", "How is the sentence to be printed?"), value: choice,
                    control: .radios([
                        Choice(value: "print", label: say("Som Tertial skriver den", "As Tertial writes it")),
                        Choice(value: "off", label: say("Inte alls", "Not at all")),
                        Choice(value: "replace", label: say("Med egna ord", "In your own words")),
                    ])),
                Field(
                    name: "body", label: say("Egen formulering", "Your own wording"),
                    hint: say(
                        "Skriv siffror som levande fält, till exempel {{antal/goals/council/total}}, så följer de uppgifterna.",
                        "Write figures as live fields, such as {{antal/goals/council/total}}, and they follow the records."),
                    value: body, control: .area(rows: 4), isOptional: true),
            ], submit: say("Spara", "Save")
        ).showing(attempt, scene.surroundings, now: now, in: language)
    }

    private func notice(
        _ conflict: Conflict, _ entry: SentencesModel.Entry, _ form: EntryForm, _ typed: FormFields
    ) -> ConflictNotice {
        let name = scene.surroundings.name(ofActor: conflict.who, language)
        var keep = form
        keep.errors = []
        return ConflictNotice(
            id: "krock", who: name.isEmpty ? say("Någon annan", "Someone else") : name,
            when: SwedishTime(utc: conflict.at).map { $0.printed(asOf: SwedishTime(utc: now), language) } ?? "",
            what: say("meningen", "the sentence"),
            theirs: said(choice: conflict.fields["choice"] ?? "print", body: conflict.fields["body"] ?? ""),
            mine: said(choice: typed.text("choice"), body: typed.text("body")), keepMine: keep,
            keepTheirs: "\(within: scene.address(.sentences))#\(SentenceAnchor.id(of: entry.sentence.name))")
    }

    private func said(choice: String, body: String) -> HTML {
        switch choice {
        case "off": "<p>\(say("Avstängd", "Off"))</p>"
        case "replace": "<div class=\"prose\" lang=\"sv\">\(PrintedWords.html(of: scene.source.body(body).flattened))</div>"
        default: "<p>\(say("Som Tertial skriver den", "As Tertial writes it"))</p>"
        }
    }

    /// What was typed for a sentence that is no longer there.
    private var lost: HTML {
        guard let attempt, !model.entries.contains(where: { $0.sentence.name == attempt.sentence }) else { return "" }
        let problems = attempt.attempt.problems.map { ErrorSummary.Problem(text: $0.words(language)) }
        return """
            \(ErrorSummary(id: "mening-errors", problems: problems), language)\
            <div class="prose">\(Prose.paragraphs(attempt.attempt.typed.text("body")))</div>
            """
    }
}
