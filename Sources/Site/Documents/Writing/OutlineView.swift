import Design
import Documents
import Quantities
import Rounds
import Steering
import Texts

/// The whole document as an outline: what stands where, how far each text has come, and what is still asked for.
struct OutlineView: Sendable {
    let model: OutlineModel
    let frame: Frame
    let language: Language
    /// A form for a section that was sent in vain.
    var attempt: SectionAttempt?
    /// Where a new section is to stand, as a link of this page says it.
    var newPosition = ""
    /// "avsnitt", "borttaget": what was just done.
    var saved: String?

    private var say: PageWords { PageWords(language) }
    private var scene: DocumentScene { model.scene }

    func html() -> HTML {
        var crumbs = scene.crumbs(language)
        crumbs.removeLast()
        return Page(
            title: say("Skriv", "Write"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: crumbs), flash: flash, lead: lead,
            content: "\(filters, language)\(outline)\(newSection)"
        ).html()
    }

    private var flash: Notice? {
        let text: String? =
            switch saved {
            case "avsnitt": say("Avsnittet är sparat.", "The section is saved.")
            case "borttaget": say("Avsnittet är borttaget.", "The section is removed.")
            default: nil
            }
        return text.map { Notice(tone: .success, text: "<p>\($0)</p>") }
    }

    private var lead: HTML {
        let approved = model.count(.approved)
        let approvals =
            switch approved {
            case 0: say("ingen är godkänd", "none is approved")
            case 1: say("en är godkänd", "one is approved")
            default: say("\(approved) är godkända", "\(approved) are approved")
            }
        let written = say(
            "\(model.writtenCount) av \(model.textCount) texter är skrivna, \(approvals).",
            "\(model.writtenCount) of \(model.textCount) texts are written, \(approvals).")
        let right =
            model.mayWrite
            ? say(
                "Tabeller och räknande meningar skriver Tertial själv.", "Tertial writes tables and counting sentences itself.")
            : scene.round.state.isLocked
                ? say("Omgången är avslutad och texterna ligger fast.", "The round is closed and the texts stand.")
                : say("Du läser. Strategen skriver.", "You are reading. The strategist writes.")
        return "<p>\(written) \(right)</p>"
    }

    // MARK: Narrowing

    private var filters: Tabs {
        let shown = OutlineModel.Filter.allCases.filter { $0 == .all || $0 == model.filter || model.count($0) > 0 }
        return Tabs(
            label: say("Visa", "Show"),
            tabs: shown.map { filter in
                let address = scene.address(.outline)
                return Tabs.Tab(
                    label: label(filter), address: filter == .all ? address : address.adding("visa", filter.rawValue),
                    count: model.count(filter), isCurrent: filter == model.filter)
            })
    }

    private func label(_ filter: OutlineModel.Filter) -> String {
        switch filter {
        case .all: say("Alla", "All")
        case .mine: say("Mina tomma obligatoriska", "My empty required ones")
        case .empty: say("Tomma", "Empty")
        case .draft: say("Utkast", "Drafts")
        case .approved: say("Godkända", "Approved")
        case .changed: say("Ändrade sedan godkännandet", "Changed since approval")
        case .findings: say("Med anmärkningar", "With findings")
        }
    }

    // MARK: The outline

    private var outline: HTML {
        let kept = model.kept
        guard !kept.isEmpty else {
            return """
                \(EmptyState(
                    text: say("Här finns ingenting just nu.", "Nothing here right now."),
                    action: ButtonLink(label: say("Visa hela dokumentet", "Show the whole document"), address: scene.address(.outline))),
                    language)
                """
        }
        return "<div class=\"outline\" lang=\"sv\">\(kept.map { section($0) })</div>"
    }

    private func section(_ entry: DocumentOutline.Entry) -> HTML {
        let rows = (entry.text == nil ? [] : [row(entry, named: say("Text", "Text"))]) + entry.entries.map(item)
        let list: HTML = rows.isEmpty ? "" : "<ul>\(rows)</ul>"
        return """
            <section class="outline-section"><h2>\(entry.heading)</h2>\(generated(entry))\(list)\(ownForm(entry))</section>
            """
    }

    private func item(_ entry: DocumentOutline.Entry) -> HTML {
        guard case .goal(let level) = entry.kind else {
            let below: HTML = entry.entries.isEmpty ? "" : "<li><ul>\(entry.entries.map(item))</ul></li>"
            let form: HTML = entry.own == nil || !model.mayWrite ? "" : "<li>\(ownForm(entry))</li>"
            return "\(entry.text == nil ? "<li><p>\(entry.heading)</p></li>" : row(entry, named: entry.heading))\(form)\(below)"
        }
        let isOpen = level == .direction || model.filter != .all
        return """
            <li><details class="outline-goal"\(attribute: "open", isOpen)><summary><span><small>\(level.label[language])</small> \
            \(entry.heading)</span>\(tally(entry))</summary><ul>\(entry.entries.map(item))</ul></details></li>
            """
    }

    /// "2 av 5 skrivna": what the folded goal holds.
    private func tally(_ entry: DocumentOutline.Entry) -> HTML {
        let texts = entry.selfAndDescendants.compactMap(\.text).filter { $0.state != .locked }
        guard !texts.isEmpty else { return "" }
        let written = texts.count { !$0.isEmpty }
        return "<small class=\"quiet\">\(say("\(written) av \(texts.count)", "\(written) of \(texts.count)"))</small>"
    }

    private func generated(_ entry: DocumentOutline.Entry) -> HTML {
        guard case .generated(let part) = entry.kind else { return "" }
        let text: HTML =
            switch part {
            case .inBrief:
                "<a\(href: scene.address(.sentences))>\(say("Meningar som Tertial skriver", "Sentences that Tertial writes"))</a>"
            case .tables: "\(say("Tabellerna kommer ur ekonomin.", "The tables come from the economy."))"
            }
        return "<p class=\"quiet\">\(text)</p>"
    }

    private func row(_ entry: DocumentOutline.Entry, named name: String) -> HTML {
        guard let text = entry.text else { return "" }
        let required: HTML = text.isRequired ? " \(Badge(say("Obligatorisk", "Required")), language)" : ""
        let findings: HTML =
            entry.findingCount == 0
            ? "" : "<span class=\"outline-findings\">\(say.findings(entry.findingCount))</span>"
        return """
            <li class="outline-row"><span><a\(href: scene.address(.text(text.place)))>\(name)</a>\(required)</span>\
            <span class="outline-state">\(TextStateSign(state: text.state), language)</span>\
            <span class="outline-words">\(words(text))</span>\
            \(findings)</li>
            """
    }

    /// Of an empty text only how long it may be.
    private func words(_ text: WrittenText) -> HTML {
        let limit = text.instruction.wordLimit
        guard text.isEmpty else { return "\(WordCount(words: text.words, limit: limit), language)" }
        return limit.map { "\(WordCount.atMost($0, language))" } ?? ""
    }

    // MARK: Sections of the organisation's own

    private var forms: SectionForms { SectionForms(scene: scene, outline: model.outline, csrf: frame.csrf, language: language) }

    private func ownForm(_ entry: DocumentOutline.Entry) -> HTML {
        guard let own = entry.own, model.mayWrite else { return "" }
        let attempt = attempt.flatMap { $0.code == own.code ? $0 : nil }
        return """
            \(Fold(
                summary: say("Ändra rubrik eller plats", "Change heading or place"),
                content: forms.change(own, attempt, then: below(entry)), isOpen: attempt != nil), language)
            """
    }

    /// Leads to the form for a new section, with the place chosen.
    private func below(_ entry: DocumentOutline.Entry) -> HTML {
        guard let section = entry.section, section.depth < DocumentTemplate.depthLimit else { return "" }
        let form = scene.address(.outline).adding("plats", SectionPosition.under(section.code).path)
        let address: Address = "\(within: form)#\(Self.newSection)"
        return
            "<p><a\(href: address)>\(say("Lägg till en rubrik under", "Add a heading under it"))\(HTML.spoken(": " + entry.heading))</a></p>"
    }

    private var newSection: HTML {
        guard model.mayWrite, model.filter == .all else { return "" }
        let attempt = attempt.flatMap { $0.code == nil ? $0 : nil }
        return """
            <section\(attribute: "id", Self.newSection)>\(Fold(
                summary: say("Lägg till ett eget avsnitt", "Add a section of your own"),
                content: "\(forms.new(attempt, at: newPosition), language)", isOpen: attempt != nil || !newPosition.isEmpty), language)\
            </section>
            """
    }

    private static let newSection = "nytt-avsnitt"
}

extension PageWords {
    /// "1 anmärkning", "3 anmärkningar"
    func findings(_ count: Int) -> String {
        count == 1 ? self("1 anmärkning", "1 finding") : self("\(count) anmärkningar", "\(count) findings")
    }
}
