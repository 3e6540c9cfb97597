import Checks
import Design
import Quantities
import Rounds
import Texts

/// Everything that the checks find in a round's document, the worst first, with what to do about it.
struct ChecksView: Sendable {
    let scene: DocumentScene
    let findings: [Finding]
    let frame: Frame
    let language: Language
    /// Which severity alone is shown; nil: all.
    let shown: Finding.Severity?
    /// What was sent in vain, and about which finding or promise.
    let attempt: (about: String, attempt: FormAttempt)?
    let saved: String?
    let now: String

    private var say: PageWords { PageWords(language) }
    private var mayExplain: Bool { scene.may(.editText) }

    func html() -> HTML {
        Page(
            title: say("Kontroll", "Checks"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), flash: flash, lead: lead,
            content: "\(tabs)\(list)\(promises)", width: .reading
        ).html()
    }

    private var flash: Notice? {
        let text: String? =
            switch saved {
            case "forklarad": say("Förklaringen är sparad, också i loggen.", "The explanation is saved, also in the journal.")
            case "lofte": say("Löftet är sparat.", "The promise is saved.")
            case "atertaget": say("Löftet är borttaget.", "The promise is removed.")
            case "infriat": say("Det är sparat hur löftet infrias.", "It is saved how the promise is kept.")
            default: nil
            }
        return text.map { Notice(tone: .success, text: "<p>\($0)</p>") }
    }

    // MARK: At the top

    private var lead: HTML {
        let told = counts.filter { $0.1 > 0 }.map { $0.0.counted($0.1, language) }
        let summary = told.isEmpty ? say("Inget att anmärka på.", "Nothing to remark on.") : told.joined(separator: ", ") + "."
        return "<p>\(summary) \(verdict)</p>"
    }

    private var counts: [(Finding.Severity, Int)] {
        Finding.Severity.allCases.map { severity in (severity, findings.filter { $0.severity == severity }.count) }
    }

    /// Whether the document may be attested as it is.
    private var verdict: String {
        let errors = findings.filter { $0.severity == .error }.count
        let open = findings.filter { $0.severity == .warning && scene.source.dossier.explanations[$0.key] == nil }.count
        if errors > 0 {
            return say("Felen måste rättas innan dokumentet kan godkännas.", "Errors must be mended before it can be attested.")
        }
        if open > 0 {
            return say(
                "Rätta varningarna, eller förklara dem, så kan dokumentet godkännas.",
                "Mend or explain the warnings, and the document can be attested.")
        }
        return say("Dokumentet kan godkännas.", "The document can be attested.")
    }

    private var tabs: HTML {
        guard !findings.isEmpty else { return "" }
        let all = Tabs.Tab(
            label: say("Alla", "All"), address: scene.address(.checks), count: findings.count, isCurrent: shown == nil)
        let each = counts.map { severity, count in
            Tabs.Tab(
                label: severity.label[language], address: scene.address(.checks).adding("visa", severity.rawValue), count: count,
                isCurrent: shown == severity)
        }
        return "\(Tabs(label: say("Visa", "Show"), tabs: [all] + each), language)"
    }

    // MARK: The findings

    private var list: HTML {
        let visible = findings.filter { shown == nil || $0.severity == shown }
        guard !visible.isEmpty else {
            let empty = EmptyState(
                text: say("Inga anmärkningar av det slaget.", "No findings of that kind."),
                remedy: say(
                    "Kontrollen körs på nytt varje gång sidan öppnas.", "The checks run anew each time the page is opened."))
            return "\(empty, language)"
        }
        return "<ol class=\"checks\">\(visible.enumerated().map { item($0.element, number: $0.offset + 1) })</ol>"
    }

    private func item(_ finding: Finding, number: Int) -> HTML {
        let quote: HTML = finding.quote.isEmpty ? "" : "<blockquote lang=\"sv\">\(finding.quote)</blockquote>"
        return """
            <li class="check check-\(finding.severity.rawValue)"\(attribute: "id", "anmarkning-\(number)")>\
            <p class="check-head">\(finding.severity.icon) <strong>\(finding.severity.label[language])</strong> \
            <span class="quiet">\(finding.rule)</span> <a\(href: scene.address(of: finding.place))>\(scene.name(of: finding.place, language))</a></p>\
            <p lang="sv">\(finding.message)</p>\(quote)<p lang="sv">\(finding.remedy)</p>\
            \(explanation(of: finding, number: number))</li>
            """
    }

    private func explanation(of finding: Finding, number: Int) -> HTML {
        guard finding.severity == .warning else { return "" }
        let known = scene.source.dossier.explanations[finding.key]
        let told: HTML =
            known.map { known -> HTML in
                """
                <p class="check-explanation"><strong>\(say("Förklaring", "Explanation")):</strong> <span lang="sv">\(known.explanation)</span> \
                <span class="quiet">\(scene.told(who: known.by, at: known.at, now: now, language))</span></p>
                """
            } ?? ""
        guard mayExplain else { return told }
        let mine = attempt.flatMap { $0.about == finding.key ? $0.attempt : nil }
        var form = EntryForm(
            id: "forklara-\(number)", action: scene.address(.edit(.explain)), csrf: frame.csrf,
            hidden: [("finding", finding.key), ("version", String(known?.version ?? 0))],
            fields: [
                Field(
                    name: "explanation", label: say("Varför det är som det ska", "Why it is as it should be"),
                    hint: say("Minst tio tecken. Sparas i loggen.", "At least ten characters. Kept in the journal."),
                    value: mine?.typed.text("explanation") ?? known?.explanation ?? "", control: .area(rows: 2))
            ], submit: say("Spara förklaringen", "Save the explanation"))
        if let mine { form = form.showing(mine.problems, in: language) }
        let fold = Fold(
            summary: known == nil ? say("Förklara", "Explain") : say("Ändra förklaringen", "Change the explanation"),
            content: "\(form, language)", isOpen: mine != nil)
        return "\(told)\(fold, language)"
    }

    private var promises: HTML {
        PromisesSection(
            scene: scene, csrf: frame.csrf, language: language, attempt: attempt
        ).html()
    }
}
