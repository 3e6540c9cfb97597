import Access
import Checks
import Design
import Quantities
import Rounds
import Texts

extension CaseView {
    /// From open to decided: where the round stands, what the next step means, who may take it and what is in its way.
    var way: HTML {
        """
        <section id="\(CaseAnchor.steps)"><h2>\(say("Från öppen till beslutad", "From open to decided"))</h2>\
        <ol class="way">\(Round.State.allCases.map(station))</ol>\(tooLate)\(next)\(attestations)\(reopening)</section>
        """
    }

    /// A step that somebody else has taken in the meantime has no form left to tell it in.
    private var tooLate: HTML {
        guard case .step(let step) = attempt?.form, step != nextStep, step != .reopen || state == .open else { return "" }
        return told(.step(step))
    }

    private var state: Round.State { scene.round.state }

    private func station(_ station: Round.State) -> HTML {
        let index = Round.State.allCases.firstIndex(of: station) ?? 0
        let now = Round.State.allCases.firstIndex(of: state) ?? 0
        let isDone = index < now || (station == state && station == .decided)
        let sign = Icon.sign(isDone ? .done : station == state ? .onPlan : .notStarted)
        return """
            <li\(classes: station == state ? "is-current" : index < now ? "is-past" : nil)\
            \(attribute: "aria-current", station == state ? "step" : nil)>\(sign)<strong>\(station.label[language])</strong>\
            <span class="quiet">\(meaning(of: station))</span></li>
            """
    }

    private func meaning(of station: Round.State) -> String {
        switch station {
        case .open: say("Uppgifter och texter skrivs.", "Records and texts are written.")
        case .reported: say("Strategen ändrar, direktören läser.", "The strategist changes, the director reads.")
        case .attested: say("Ingenting ändras i väntan på beslutet.", "Nothing changes until the decision.")
        case .decided: say("Dokumentet är fryst som det trycktes.", "The document is frozen as printed.")
        }
    }

    // MARK: The next step

    private var nextStep: RoundStep? {
        switch state {
        case .open: .report
        case .reported: .attest
        case .attested: .decide
        case .decided: nil
        }
    }

    private var next: HTML {
        guard let step = nextStep else { return "" }
        return """
            <div class="next-step"><h3>\(say("Nästa steg: ", "Next step: "))\(step.title[language])</h3>\
            <p>\(explanation(of: step))</p>\(gate(before: step))\(form(step))</div>
            """
    }

    private func explanation(of step: RoundStep) -> String {
        switch step {
        case .report:
            say(
                "Dokumentet lämnas in och sparas som en version. Sedan ändrar bara strategen.",
                "The document is handed in and kept as a version. After that the strategist alone changes it.")
        case .attest:
            say(
                "Dokumentet sparas som det är nu, och ingenting kan ändras förrän nämnden har beslutat.",
                "The document is kept as it is now, and nothing can change before the committee has decided.")
        case .decide:
            say(
                "Varje tal och varje text fryses som de står, och dokumentet läggs ut under Publicerat.",
                "Every figure and every text is frozen as it stands, and the document is published.")
        case .reopen: ""
        }
    }

    /// What keeps the document from being approved, with links; told already while the round is open.
    private func gate(before step: RoundStep) -> HTML {
        guard step == .report || step == .attest else { return "" }
        let gate = model.gate
        if gate.isOpen {
            return """
                <p class="gate">\(Icon.sign(.done))\(say(
                    "Kontrollen hittar inget som hindrar godkännandet.", "The checks find nothing in the way of the approval."))</p>
                """
        }
        let errors = say.counted(gate.errors.count, ("fel", "error"), ("fel", "errors"))
        let warnings = say.counted(
            gate.warnings.count, ("varning utan förklaring", "unexplained warning"),
            ("varningar utan förklaring", "unexplained warnings"))
        let both = [gate.errors.isEmpty ? nil : errors, gate.warnings.isEmpty ? nil : warnings].compactMap(\.self)
            .joined(separator: say(" och ", " and "))
        let wasRefused = attempt(.step(.attest)) != nil
        return """
            <p class="gate">\(Icon.sign(.deviating))\(say("Godkännandet hindras av \(both).", "In the way of the approval: \(both)."))</p>\
            \(Fold(
                summary: say("Visa vad som hindrar", "Show what is in the way"),
                content: """
                    \(FindingList(findings: gate.all, scene: scene), language)\
                    <p><a\(href: scene.address(.checks))>\(say("Rätta eller förklara i kontrollen", "Put right or explain in the checks"))</a></p>
                    """, isOpen: wasRefused), language)
            """
    }

    private func form(_ step: RoundStep) -> HTML {
        guard scene.may(step.permission(in: state)) else {
            return "<p class=\"quiet\">\(say("Steget tas av", "The step is taken by")) \(whoMay(step)).</p>"
        }
        let form = EntryForm(
            id: "steg-\(step.rawValue)", action: scene.address(.edit(.step(step))), csrf: frame.csrf,
            hidden: [("version", String(scene.round.version))], fields: [], submit: step.verb[language]
        ).showing(withoutFindings(attempt(.step(step))), scene.surroundings, now: now, in: language)
        return "\(form, language)"
    }

    /// The findings stand with their links in the list; the summary says how many.
    private func withoutFindings(_ attempt: FormAttempt?) -> FormAttempt? {
        var attempt = attempt
        attempt?.problems.removeAll { ["T5234", "T5236"].contains($0.code) }
        return attempt
    }

    /// "strateg, enhetschef eller stadsledningskontoret"
    private func whoMay(_ step: RoundStep) -> String {
        let isUnit = !scene.isCase
        let roles = Role.allCases.filter { role in
            guard step.permission(in: state).roles(in: state).contains(role) else { return false }
            return isUnit ? role != .director : role != .unitHead
        }
        let names = roles.map { $0.label[language].lowercased() }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + say(" eller ", " or ") + last
    }

    // MARK: Who has approved

    private var attestations: HTML {
        let attestations = scene.round.attestations
        guard !attestations.isEmpty else { return "" }
        let items = attestations.map { attestation -> HTML in
            "<li>\(Icon.sign(.done))<span><span lang=\"sv\">\(attestation.title)</span>, \(attestation.on.longForm(language))</span></li>"
        }
        return """
            <h3>\(say("Godkänt av", "Approved by"))</h3><ul class="attestations">\(items)</ul>
            """
    }

    // MARK: Opening again

    private var reopening: HTML {
        guard state != .open, scene.may(RoundStep.reopen.permission(in: state)) else { return "" }
        let attempt = attempt(.step(.reopen))
        let form = EntryForm(
            id: "steg-oppna", action: scene.address(.edit(.step(.reopen))), csrf: frame.csrf,
            hidden: [("version", String(scene.round.version))],
            fields: [
                Field(
                    name: "reason", label: say("Varför öppnas omgången?", "Why is the round opened?"),
                    hint: say("Skälet står i loggen.", "The reason stands in the journal."), control: .area(rows: 3),
                    isOptional: !state.isLocked)
            ], submit: RoundStep.reopen.verb[language]
        ).showing(attempt, scene.surroundings, now: now, in: language)
        let meaning =
            state.isLocked
            ? say(
                "Godkännandena tas tillbaka och måste göras om. Det som redan är sparat av dokumentet finns kvar.",
                "The approvals are taken back and have to be made anew. What has been kept of the document stays.")
            : say(
                "Alla kan ändra igen tills omgången rapporteras på nytt.", "Everybody can make changes until it is handed in again."
            )
        return """
            \(Fold(
                summary: say("Öppna igen", "Open again"), content: "<p>\(meaning)</p>\(form, language)", isOpen: attempt != nil), language)
            """
    }
}

extension RoundStep {
    /// As the commands ask for it.
    func permission(in state: Round.State) -> Permission {
        switch self {
        case .report: .editText
        case .attest: .attest
        case .decide: .decide
        case .reopen: state.isLocked ? .reopen : .editText
        }
    }

    var title: Localized {
        switch self {
        case .report: Localized(sv: "rapportera", en: "hand in")
        case .attest: Localized(sv: "godkänn", en: "approve")
        case .decide: Localized(sv: "besluta", en: "decide")
        case .reopen: Localized(sv: "öppna igen", en: "open again")
        }
    }

    var verb: Localized {
        switch self {
        case .report: Localized(sv: "Rapportera dokumentet", en: "Hand in the document")
        case .attest: Localized(sv: "Godkänn dokumentet", en: "Approve the document")
        case .decide: Localized(sv: "Nämnden har beslutat", en: "The committee has decided")
        case .reopen: Localized(sv: "Öppna omgången igen", en: "Open the round again")
        }
    }
}

extension PageWords {
    /// "2 fel", "1 varning utan förklaring"
    func counted(_ count: Int, _ one: (sv: String, en: String), _ many: (sv: String, en: String)) -> String {
        "\(count) " + (count == 1 ? self(one.sv, one.en) : self(many.sv, many.en))
    }
}
