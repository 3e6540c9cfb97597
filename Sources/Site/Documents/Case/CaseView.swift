import Checks
import Design
import Documents
import Quantities
import Rounds
import Texts

/// The case that a document goes to the committee in: how far it has come, what is to be decided, and everything around it.
struct CaseView: Sendable {
    let model: CaseModel
    let frame: Frame
    let language: Language
    var attempt: CaseAttempt?
    /// "arende", "punkt", "ordning", "borttagen", "bilaga", "steg": what was just done.
    var saved: String?
    let now: String

    var say: PageWords { PageWords(language) }
    var scene: DocumentScene { model.scene }
    var forms: CaseForms { CaseForms(scene: scene, csrf: frame.csrf, now: now, language: language) }

    func attempt(_ form: CaseAttempt.Form) -> FormAttempt? { attempt?.form == form ? attempt?.attempt : nil }

    func html() -> HTML {
        Page(
            title: say("Ärende", "Case"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), flash: flash, lead: lead,
            content: scene.isCase ? "\(way)\(decisions)\(texts)\(details)\(files)" : way, margin: margin
        ).html()
    }

    private var flash: Notice? {
        let text: String? =
            switch saved {
            case "arende": say("Ärendet är sparat.", "The case is saved.")
            case "punkt": say("Beslutspunkten är sparad.", "The decision point is saved.")
            case "ordning": say("Ordningen är ändrad.", "The order is changed.")
            case "borttagen": say("Beslutspunkten är borttagen.", "The decision point is removed.")
            case "bilaga": say("Bilagan är tillagd.", "The attachment is added.")
            case "bilaga-bort": say("Bilagan är borttagen.", "The attachment is removed.")
            case "steg": "\(say("Omgången är nu", "The round is now")) \(scene.round.state.label[language].lowercased())."
            default: nil
            }
        return text.map { Notice(tone: .success, text: "<p>\($0)</p>") }
    }

    private var lead: HTML {
        let read = ButtonLink(label: say("Läs dokumentet", "Read the document"), address: Route.round(scene.key, .report).address)
        let downloads = [ReportFormat.docx, .pdf].map { format in
            ButtonLink(
                label: format == .docx ? say("Hämta som Word", "Download as Word") : say("Hämta som PDF", "Download as PDF"),
                address: Route.round(scene.key, .reportFile(format)).address, weight: .quiet, icon: .download)
        }
        return "<p>\(words)</p><p class=\"actions\">\(read, language)\(downloads.map { $0.html(language) })</p>"
    }

    private var words: String {
        if !scene.isCase {
            return say(
                "Enhetens dokument går utan tjänsteutlåtande. Här rapporteras och godkänns det.",
                "The unit's document goes without a case. It is handed in and approved here.")
        }
        return model.file == nil
            ? say(
                "Ärendet är inte påbörjat. Spara dess uppgifter, så trycks det före dokumentet.",
                "The case is not begun. Save its details, and it is printed before the document.")
            : say(
                "Allt på den här sidan trycks före dokumentet när det går till nämnden.",
                "Everything on this page is printed before the document when it goes to the committee.")
    }

    // MARK: Texts

    private var texts: HTML {
        let rows = model.texts.map { text -> HTML in
            """
            <li class="outline-row"><span><a\(href: scene.address(.text(text.place)))>\(text.name)</a></span>\
            <span class="outline-state">\(TextStateSign(state: text.state), language)</span>\
            <span class="outline-words">\(WordCount(words: text.words), language)</span></li>
            """
        }
        return """
            <section id="texter"><h2>\(say("Texter", "Texts"))</h2><div class="outline"><ul>\(rows)</ul></div></section>
            """
    }

    // MARK: Details

    private var details: HTML {
        let attempt = attempt(.frame)
        let change: HTML =
            model.mayWrite
            ? """
            \(Fold(
                summary: say("Ändra ärendets uppgifter", "Change the case's details"), content: "\(forms.frame(attempt), language)",
                isOpen: attempt != nil || model.file == nil), language)
            """ : ""
        return """
            <section id="\(CaseAnchor.frame)"><h2>\(say("Ärendets uppgifter", "Details of the case"))</h2>\(properties, language)\(change)</section>
            """
    }

    private var properties: DefinitionList {
        let round = scene.round
        let file = model.file
        let missing: HTML = "<span class=\"quiet\">\(say("Inte ifyllt", "Not filled in"))</span>"
        func entry(_ term: String, _ value: String?) -> DefinitionList.Entry {
            DefinitionList.Entry(term, value.flatMap { $0.isEmpty ? nil : "\($0)" } ?? missing)
        }
        let recipient = file?.recipient ?? ""
        let signatories = (file?.signatories ?? []).map { $0.name.isEmpty ? $0.title : "\($0.title): \($0.name)" }
        return DefinitionList(entries: [
            entry(say("Diarienummer", "Case number"), round.caseNumber),
            entry(say("Handläggare", "Officer"), round.officer),
            entry(say("Kontakt", "Contact"), file?.contact),
            entry(say("Till", "To"), recipient.isEmpty ? scene.organisation.name : recipient),
            entry(say("Sammanträde", "Meeting"), round.meetingOn?.longForm(language)),
            entry(say("Daterat", "Dated"), (file?.datedOn ?? round.documentDate).longForm(language)),
            DefinitionList.Entry(say("Brevhuvud", "Letterhead"), lines(file?.letterhead ?? []) ?? missing),
            DefinitionList.Entry(say("Skriver under", "Signs"), lines(signatories) ?? missing),
        ])
    }

    private func lines(_ lines: [String]) -> HTML? {
        lines.isEmpty ? nil : lines.map { HTML(text: $0) }.joined("<br>")
    }

    // MARK: Beside

    private var margin: [MarginNote] {
        guard !model.findings.isEmpty else { return [] }
        return [
            MarginNote(
                heading: say("Kontrollen om ärendet", "The checks about the case"),
                content: """
                    \(FindingList(findings: model.findings, scene: scene), language)\
                    <p><a\(href: scene.address(.checks))>\(say("Hela kontrollen", "All checks"))</a></p>
                    """)
        ]
    }
}

/// Findings as links to where they are put right.
struct FindingList: Component {
    let findings: [Finding]
    let scene: DocumentScene

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        let items = findings.map { finding -> HTML in
            """
            <li class="finding finding-\(finding.severity.rawValue)"><strong>\(finding.severity.word[language]).</strong> \
            <span lang="sv">\(finding.message)</span> <a\(href: scene.address(of: finding.place))>\(scene.name(of: finding.place, language))</a></li>
            """
        }
        return "<ul class=\"findings\"\(attribute: "aria-label", say("Anmärkningar", "Findings"))>\(items)</ul>"
    }
}

extension Finding.Severity {
    var word: Localized {
        switch self {
        case .error: Localized(sv: "Fel", en: "Error")
        case .warning: Localized(sv: "Varning", en: "Warning")
        case .remark: Localized(sv: "Påpekande", en: "Remark")
        }
    }
}
