import Access
import Commands
import Design
import Economy
import Quantities
import Rounds
import Steering

/// The forms of an application: writing it, its next step, and a file.
struct ApplicationForms: Sendable {
    let scene: EconomyScene
    let csrf: String
    let now: String
    let language: Language

    private var say: PageWords { PageWords(language) }

    /// A new application, or a draft of one.
    func text(of application: GrantApplication?, attempt: FormAttempt?) -> EntryForm {
        let edit: EconomyEdit = application.map { .application($0.code) } ?? .newApplication
        return EntryForm(
            id: "ansokan", action: scene.address(.edit(edit)), csrf: csrf,
            hidden: [(name: "version", value: String(application?.version ?? 0))], fields: fields(of: application),
            submit: application == nil ? say("Spara utkastet", "Save the draft") : say("Spara ansökan", "Save the application"),
            cancel: application == nil ? scene.address(.applications) : nil
        ).showing(attempt, scene, now: now, in: language)
    }

    private func fields(of application: GrantApplication?) -> [Field] {
        let pick = Choice(value: "", label: say("Välj", "Choose"))
        let funds = GrantApplication.Fund.allCases.map { Choice(value: $0.rawValue, label: $0.label[language]) }
        return [
            Field(
                name: "fund", label: say("Ur vilka medel?", "From which fund?"), value: application?.fund.rawValue ?? "",
                control: .select([pick] + funds)),
            Field(
                name: "purpose", label: say("Vad gäller det, i några ord?", "What is it for, in a few words?"),
                hint: say(
                    "Så heter ansökan i beslutet, tabellen och texten.", "This names it in the decision, the table and the text."),
                value: application?.purpose ?? ""),
            Field(
                name: "amount", label: say("Hur mycket?", "How much?"),
                hint: say("Hela kronor, eller med enhet: 3,9 mnkr.", "Kronor, or with a unit: 3,9 mnkr."),
                value: application.map { AmountInput.text($0.amount, in: .kr) } ?? "", control: .number(unit: "kr")),
            Field(
                name: "use", label: say("Vilken budget höjs?", "Which budget is raised?"),
                hint: say("Drift höjer ett område, investering en rad.", "Operations raise an area, investments a line."),
                value: application.map { ApplicationUse.text(of: $0.use) } ?? "", control: .select([pick] + uses)),
            Field(
                name: "place", label: say("Var?", "Where?"), value: application?.place ?? "", isOptional: true),
            Field(
                name: "description", label: say("Vad ska göras, och varför?", "What is to be done, and why?"),
                value: application?.description ?? "", control: .area(rows: 6), isOptional: true),
        ]
    }

    private var uses: [Choice] {
        let areas = scene.economy.areas.map { area in
            Choice(
                value: ApplicationUse.text(of: .operating(area.area.code)),
                label: area.depth == 0 ? area.name : say("varav ", "of which ") + area.name,
                group: say("Drift", "Operations"))
        }
        let lines = scene.economy.investments.types.flatMap(\.lines).compactMap { figures -> Choice? in
            figures.line.map { line in
                Choice(
                    value: ApplicationUse.text(of: .investment(line.code)), label: figures.printedName,
                    group: say("Investeringar", "Investments"))
            }
        }
        return areas + lines
    }

    // MARK: The next step

    /// Those steps that may follow and that the reader may take; nil where there is none.
    func step(of application: GrantApplication, attempt: FormAttempt?) -> EntryForm? {
        let states = GrantApplication.allowedNext(from: application.steps.last?.state).filter { may($0) && $0 != .draft }
        guard !states.isEmpty else { return nil }
        let isHandingIn = states == [.requested] || states == [.requested, .withdrawn]
        var fields = [
            Field(
                name: "state", label: say("Vad har hänt?", "What has happened?"),
                value: isHandingIn ? RequestState.requested.rawValue : "",
                control: .radios(states.map { Choice(value: $0.rawValue, label: verb($0)) }))
        ]
        if states.contains(.partlyGranted) {
            fields.append(
                Field(
                    name: "amount", label: say("Belopp", "Amount"),
                    hint: say("Bara när en del beviljas, eller ett nytt belopp begärs.", "Only when part is granted, or anew."),
                    control: .number(unit: "kr"), isOptional: true))
        }
        fields += [
            Field(name: "on", label: say("Vilken dag?", "On which day?"), control: .date, isOptional: true),
            Field(
                name: "note", label: say("Beslut eller anmärkning", "Decision or remark"),
                hint: say("Till exempel kommunstyrelsens paragraf.", "For example the decision's paragraph."), isOptional: true),
        ]
        if states.contains(.finished) {
            fields.append(
                Field(
                    name: "finalReport", label: say("Slutrapport", "Final report"),
                    hint: say("Vad blev gjort, och vad kostade det?", "What was done, and what did it cost?"),
                    control: .area(rows: 4), isOptional: true))
        }
        return EntryForm(
            id: "steg", action: scene.address(.edit(.applicationStep(application.code))), csrf: csrf,
            hidden: [(name: "version", value: String(application.version))], fields: fields,
            submit: isHandingIn ? say("Lämna in ansökan", "Hand in the application") : say("Spara steget", "Save the step")
        ).showing(attempt, scene, now: now, in: language)
    }

    private func may(_ state: RequestState) -> Bool {
        let isDecision = [.granted, .partlyGranted, .refused, .fundEmpty].contains(state)
        return scene.surroundings.may(isDecision ? .decideRequests : .editEconomy, in: scene.round)
    }

    private func verb(_ state: RequestState) -> String {
        switch state {
        case .requested: say("Nämnden begär pengarna", "The committee asks for the money")
        case .granted: say("Beviljad i sin helhet", "Granted in whole")
        case .partlyGranted: say("Beviljad till en del", "Granted in part")
        case .carriedOver: say("Flyttas till nästa år", "Moved to the next year")
        case .finished: say("Genomförd, med slutrapport", "Carried out, with a final report")
        case .withdrawn: say("Nämnden återtar ansökan", "The committee withdraws it")
        case .draft, .refused, .fundEmpty: state.label[language]
        }
    }

    // MARK: A file

    func file(of application: GrantApplication, attempt: FormAttempt?) -> HTML {
        let id = "bilaga"
        let problems = attempt?.problems ?? []
        let texts = problems.map { $0.words(language) }
        let summary = ErrorSummary(
            id: "bilaga-fel", problems: zip(problems, texts).map { .init(text: $1, fieldId: $0.place == "file" ? id : nil) })
        let wrong = attempt?.error(at: "file", language)
        let error: HTML? = wrong.map { "<p class=\"error\" id=\"bilaga-error\">\($0)</p>" }
        let title = Field(
            name: "title", label: say("Vad är det?", "What is it?"),
            hint: say("”Ansökningsblankett”, ”Skiss”.", "“Form”, “Sketch”."),
            value: attempt?.typed.text("title") ?? "", isOptional: true, form: "bilagor")
        return """
            <form class="entry" method="post" enctype="multipart/form-data" id="bilagor"\
            \(action: scene.address(.edit(.attach(application.code))))>\(EntryForm.hidden("csrf", csrf))\
            \(EntryForm.hidden("version", String(application.version)))\(summary, language)\
            <div\(classes: wrong == nil ? "field" : "field has-error")><label\(attribute: "for", id)>\(say("Fil", "File"))</label>\
            <p class="hint" id="bilaga-hint">\(say("PDF, bild eller Officefil, högst 10 MB.", "PDF, picture or Office file, at most 10 MB."))</p>\
            \(error)<input type="file" name="file" aria-describedby="bilaga-hint"\(attribute: "id", id) required></div>\(title, language)\
            <div class="entry-buttons">\(Button(label: say("Bifoga filen", "Attach the file"), weight: .secondary), language)</div></form>
            """
    }
}
