import Commands
import Design
import Documents
import Quantities
import Rounds
import Texts

/// The forms of a case: its frame, its decision points, its files.
struct CaseForms: Sendable {
    let scene: DocumentScene
    let csrf: String
    let now: String
    let language: Language

    private var say: PageWords { PageWords(language) }
    private var file: CaseFile? { scene.source.dossier.caseFile }

    // MARK: The frame

    func frame(_ attempt: FormAttempt?) -> EntryForm {
        var form = EntryForm(
            id: "arende", action: scene.address(.edit(.caseFile)), csrf: csrf,
            hidden: [("version", String(file?.version ?? 0)), ("roundVersion", String(scene.round.version))],
            fields: numberAndPeople + days + signatories(attempt), submit: say("Spara ärendet", "Save the case"))
        guard var attempt else { return form }
        // What is wrong with a signature is told at the first.
        attempt.problems = attempt.problems.map { problem in
            problem.place == "signatories" ? problem.moved(to: "signatoryTitle-1") : problem
        }
        let isRound = attempt.conflict?.fields["caseNumber"] != nil
        form = form.showing(attempt, scene.surroundings, now: now, version: isRound ? "roundVersion" : "version", in: language)
        return form
    }

    private var numberAndPeople: [Field] {
        let committee = scene.organisation.name
        return [
            Field(name: "caseNumber", label: say("Diarienummer", "Case number"), value: scene.round.caseNumber, isOptional: true),
            Field(name: "officer", label: say("Handläggare", "Officer"), value: scene.round.officer, isOptional: true),
            Field(
                name: "contact", label: say("Kontakt", "Contact"),
                hint: say("Telefon eller e-post till kansliet.", "Telephone or e-mail to the office."), value: file?.contact ?? "",
                isOptional: true),
            Field(
                name: "recipient", label: say("Till", "To"),
                hint: say("Lämnas det tomt står \(committee).", "Left empty, it says \(committee)."), value: file?.recipient ?? "",
                isOptional: true),
        ]
    }

    private var days: [Field] {
        [
            Field(
                name: "meetingOn", label: say("Sammanträde", "Meeting"), value: scene.round.meetingOn?.iso ?? "", control: .date,
                isOptional: true),
            Field(
                name: "datedOn", label: say("Daterat", "Dated"), value: file?.datedOn?.iso ?? "", control: .date, isOptional: true),
            Field(
                name: "letterhead", label: say("Brevhuvud", "Letterhead"),
                hint: say(
                    "En rad för förvaltningen, en för avdelningen.", "A line for the administration, one for the department."),
                value: file?.letterhead.joined(separator: "\n") ?? "", control: .area(rows: 3), isOptional: true),
        ]
    }

    /// Those there are, and two empty lines; an emptied title takes the line away.
    private func signatories(_ attempt: FormAttempt?) -> [Field] {
        let there = file?.signatories ?? []
        let typed = attempt.map { CaseForms.signatories(in: $0.typed).count } ?? 0
        let count = min(max(there.count, typed) + 2, SaveCaseFile.signatoryLimit)
        return (1...count).flatMap { number -> [Field] in
            let signatory = number <= there.count ? there[number - 1] : CaseFile.Signatory(title: "")
            return [
                Field(
                    name: "signatoryTitle-\(number)", label: say("Underskrift \(number), befattning", "Signature \(number), title"),
                    value: signatory.title, isOptional: true),
                Field(
                    name: "signatoryName-\(number)", label: say("Underskrift \(number), namn", "Signature \(number), name"),
                    value: signatory.name, isOptional: true),
            ]
        }
    }

    /// The signatures that a form has, in its order.
    static func signatories(in form: FormFields) -> [CaseFile.Signatory] {
        (1...SaveCaseFile.signatoryLimit).map { number in
            CaseFile.Signatory(title: form.text("signatoryTitle-\(number)"), name: form.text("signatoryName-\(number)"))
        }.filter { !$0.title.isEmpty || !$0.name.isEmpty }
    }

    // MARK: Decision points

    func newPoint(_ attempt: FormAttempt?) -> EntryForm {
        // One list chooses both what kind of point it is and which record.
        let problems = (attempt?.problems ?? []).map { problem in
            ["kind", "subject"].contains(problem.place) ? problem.moved(to: "matter") : problem
        }
        var attempt = attempt
        attempt?.problems = problems
        let pick = Choice(value: "", label: say("Välj", "Choose"))
        return EntryForm(
            id: "ny-punkt", action: scene.address(.edit(.newDecision)), csrf: csrf,
            fields: [
                Field(
                    name: "matter", label: say("Vad ska nämnden besluta om?", "What is to be decided?"),
                    control: .select([pick] + DecisionChoices(scene: scene, language: language).all)),
                Field(
                    name: "body", label: say("Egen lydelse", "Your own wording"),
                    hint: say(
                        "Behövs bara för fri text. Annars skriver Tertial punkten av uppgifterna.",
                        "Needed for free text alone. Otherwise Tertial writes the point from the records."),
                    control: .area(rows: 3), isOptional: true),
            ], submit: say("Lägg till punkten", "Add the point")
        ).showing(attempt, scene.surroundings, now: now, in: language)
    }

    func change(_ point: DecisionPoint, _ attempt: FormAttempt?) -> EntryForm {
        let isFree = point.matter == .free
        let word = point.matter.word
        var form = EntryForm(
            id: CaseAnchor.point(point.code) + "-form", action: scene.address(.edit(.decision(point.code))), csrf: csrf,
            hidden: [
                ("kind", word.kind), ("subject", word.subject), ("version", String(point.version)), ("base", point.body),
            ],
            fields: [
                Field(
                    name: "body", label: isFree ? say("Lydelse", "Wording") : say("Egen lydelse", "Your own wording"),
                    hint: isFree
                        ? nil
                        : say(
                            "Töm rutan så skriver Tertial punkten igen.", "Empty the box, and Tertial writes the point again."),
                    value: point.body, control: .area(rows: 4), isOptional: !isFree)
            ], submit: say("Spara punkten", "Save the point"))
        form = form.showing(attempt, scene.surroundings, now: now, in: language)
        // Once both wordings have been seen, the others' is what is gone on from.
        if let theirs = attempt?.conflict?.fields["body"] {
            form.hidden = form.hidden.map { $0.name == "base" ? ("base", theirs) : $0 }
        }
        return form
    }

    // MARK: Files

    func attachment(_ attempt: FormAttempt?) -> HTML {
        let problems = attempt?.problems ?? []
        let fields = [
            Field(
                name: "kind", label: say("Vad är det för slags bilaga?", "What kind of attachment is it?"),
                value: attempt?.typed.text("kind") ?? "",
                control: .select(CaseAttachment.Kind.allCases.map { Choice(value: $0.rawValue, label: $0.label[language]) }),
                error: attempt?.error(at: "kind", language), form: "bilaga"),
            Field(
                name: "title", label: say("Rubrik", "Title"),
                hint: say("Så heter den i bilagelistan.", "This names it in the list of attachments."),
                value: attempt?.typed.text("title") ?? "", isOptional: true, error: attempt?.error(at: "title", language),
                form: "bilaga"),
        ]
        let summary = ErrorSummary(
            id: "bilaga-errors",
            problems: problems.map { problem in
                .init(
                    text: problem.words(language),
                    fieldId: ["file", "kind", "title"].contains(problem.place) ? "bilaga-\(problem.place)" : nil)
            })
        let wrong = attempt?.error(at: "file", language)
        let error: HTML? = wrong.map { "<p class=\"error\" id=\"bilaga-file-error\">\($0)</p>" }
        let described = wrong == nil ? "bilaga-file-hint" : "bilaga-file-hint bilaga-file-error"
        return """
            <form class="entry" method="post" enctype="multipart/form-data" id="bilaga"\
            \(action: scene.address(.edit(.attach)))>\(EntryForm.hidden("csrf", csrf))\(summary, language)\
            <div\(classes: wrong == nil ? "field" : "field has-error")><label for="bilaga-file">\(say("Fil", "File"))</label>\
            <p class="hint" id="bilaga-file-hint">\(say(
                "PDF, Word, Excel, PNG eller JPEG, högst 10 MB.", "PDF, Word, Excel, PNG or JPEG, at most 10 MB."))</p>\
            \(error)<input type="file" id="bilaga-file" name="file"\(attribute: "aria-describedby", described) required></div>\
            \(fields.map { $0.html(language) })\
            <div class="entry-buttons">\(Button(label: say("Lägg till bilagan", "Add the attachment"), weight: .secondary), language)</div></form>
            """
    }

    // MARK: Buttons

    /// A verb that is all of its form.
    func button(
        _ edit: DocumentEdit, _ label: HTML, title: String? = nil, _ hidden: [(String, String)] = [], isDisabled: Bool = false
    ) -> HTML {
        """
        <form method="post"\(action: scene.address(.edit(edit)))>\(EntryForm.hidden("csrf", csrf))\
        \(hidden.map { EntryForm.hidden($0.0, $0.1) })<button type="submit" class="button button-quiet"\(attribute: "title", title)\
        \(attribute: "disabled", isDisabled)>\(label)</button></form>
        """
    }
}

extension Diagnostic {
    /// The same, told at another field.
    func moved(to place: String) -> Diagnostic {
        Diagnostic(code, place: place, message: message, remedy: remedy)
    }
}
