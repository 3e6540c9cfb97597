import Access
import Commands
import Design
import Economy
import Foundation
import Quantities
import Rounds
import Steering

/// The forms of a budget change: writing it, and its next step.
struct AdjustmentForms: Sendable {
    let scene: EconomyScene
    let csrf: String
    let now: String
    let language: Language

    private var say: PageWords { PageWords(language) }

    // MARK: What is changed

    /// The fields follow the kind: volume changes are counted, turnover has two equal sides, redistributions belong together.
    func text(_ kind: BudgetAdjustment.Kind, of adjustment: BudgetAdjustment?, attempt: FormAttempt?) -> EntryForm {
        EntryForm(
            id: "andring", action: scene.address(.edit(.adjustment)), csrf: csrf,
            hidden: [
                ("version", String(adjustment?.version ?? 0)), ("code", adjustment?.code.text ?? ""), ("kind", kind.rawValue),
            ],
            fields: common(adjustment) + own(kind, adjustment),
            submit: adjustment == nil
                ? say("Spara budgetändringen", "Save the budget change") : say("Spara ändringen", "Save the change"),
            cancel: adjustment == nil ? scene.address(.budget) : nil
        ).showing(attempt, scene, now: now, in: language)
    }

    private var pick: Choice { Choice(value: "", label: say("Välj", "Choose")) }

    private func common(_ adjustment: BudgetAdjustment?) -> [Field] {
        let areas = scene.economy.areas.map {
            Choice(value: $0.area.code.text, label: $0.depth == 0 ? $0.name : say("varav ", "of which ") + $0.name)
        }
        return [
            Field(
                name: "area", label: say("Vilket verksamhetsområde?", "Which service area?"), value: adjustment?.area.text ?? "",
                control: .select([pick] + areas)),
            Field(
                name: "title", label: say("Vad gäller det, i några ord?", "What is it about, in a few words?"),
                hint: say("Så heter ändringen i tabeller och texter.", "This names the change in tables and texts."),
                value: adjustment?.title ?? ""),
        ]
    }

    private func own(_ kind: BudgetAdjustment.Kind, _ adjustment: BudgetAdjustment?) -> [Field] {
        let amounts = adjustment?.amounts
        let net = amounts.flatMap { try? $0.net() }
        switch kind {
        case .budget:
            return [
                money(
                    "net", say("Hur mycket ändras nettot?", "By how much does the net change?"),
                    say("Plus är mer pengar, minus är mindre.", "Plus is more money, minus is less."), net)
            ]
        case .turnover:
            return [
                money("costs", say("Hur mycket ökar kostnaderna?", "By how much do costs rise?"), nil, amounts?.costs),
                money(
                    "revenues", say("Hur mycket ökar intäkterna?", "By how much do revenues rise?"),
                    say("Lika mycket: omslutningen ändrar inte nettot.", "As much: turnover does not change the net."),
                    amounts?.revenues),
            ]
        case .redistribution:
            return [
                money(
                    "net", say("Hur mycket flyttas?", "How much is moved?"),
                    say(
                        "Minus för området som betalar, plus för det som får. En ändring för varje område.",
                        "Minus for the area that pays, plus for the one that gets. One change for each area."), net),
                Field(
                    name: "group", label: say("Vilken omfördelning hör den till?", "Which redistribution does it belong to?"),
                    hint: say(
                        "Samma ord för alla som går jämnt ut tillsammans, till exempel ”administration”.",
                        "The same word for all that net to zero together, for example “administration”."),
                    value: adjustment?.group ?? ""),
            ]
        case .volume: return counted(adjustment) + [typedVolume(adjustment?.basis == nil ? net : nil)]
        }
    }

    private func money(_ name: String, _ label: String, _ hint: String?, _ amount: Money?) -> Field {
        Field(
            name: name, label: label, hint: hint, value: amount.map { AmountInput.text($0, in: .mkr) } ?? "",
            control: .number(unit: "mnkr"))
    }

    private func typedVolume(_ net: Money?) -> Field {
        var field = money(
            "net", say("Eller skriv beloppet", "Or type the amount"),
            say("Bara när det inte räknas ur en avläsning ovan.", "Only where it is not computed from a reading above."), net)
        field.isOptional = true
        return field
    }

    /// (reading − baseline) × price
    private func counted(_ adjustment: BudgetAdjustment?) -> [Field] {
        let series = scene.contents.series.filter(\.parts.isEmpty).map {
            Choice(value: $0.code.text, label: $0.name, group: $0.groupName)
        }
        let prices = scene.contents.prices.filter { $0.year == scene.key.year }.map {
            Choice(value: $0.code.text, label: "\($0.name), \($0.price.printed(.kr)) per \($0.per)")
        }
        let months = (1...12).map { FiscalPeriod.month(scene.key.year, $0) }.map {
            Choice(value: $0.code, label: $0.printed(language))
        }
        let basis = adjustment?.basis
        return [
            Field(
                name: "series", label: say("Vad räknas?", "What is counted?"),
                hint: say(
                    "Beloppet blir avläsningen minus det budgeterade, gånger priset.",
                    "The amount is the reading less what was budgeted, times the price."),
                value: basis?.series.text ?? "", control: .select([pick] + series), isOptional: true),
            Field(
                name: "month", label: say("Vilken månads avläsning?", "The reading of which month?"),
                value: basis?.month.code ?? "",
                control: .select([pick] + months), isOptional: true),
            Field(
                name: "baseline", label: say("Hur många är budgeterade?", "How many are budgeted?"),
                value: basis.map { SwedishNumber.format($0.baseline, atMost: 4) } ?? "", control: .number(unit: ""),
                isOptional: true),
            Field(
                name: "price", label: say("Vilket pris?", "Which price?"), value: basis?.price.text ?? "",
                control: .select([pick] + prices), isOptional: true),
        ]
    }

    // MARK: The next step

    /// Those steps that may follow and that the reader may take; nil where there is none.
    func step(of adjustment: BudgetAdjustment, attempt: FormAttempt?) -> EntryForm? {
        let states = StepAdjustment.next(after: adjustment.steps.last?.state).filter { scene.mayChange(permission($0)) }
        guard !states.isEmpty else { return nil }
        var fields = [
            Field(
                name: "state", label: say("Vad har hänt?", "What has happened?"),
                control: .radios(states.map { Choice(value: $0.rawValue, label: verb($0)) }))
        ]
        if states.contains(.partlyGranted) || states.contains(.requested) {
            fields.append(
                Field(
                    name: "amount", label: say("Belopp", "Amount"),
                    hint: say("Bara när en del beviljas, eller ett nytt belopp begärs.", "Only when part is granted, or anew."),
                    control: .number(unit: "mnkr"), isOptional: true))
        }
        fields += [
            Field(name: "on", label: say("Vilken dag?", "On which day?"), control: .date, isOptional: true),
            Field(
                name: "note", label: say("Beslut eller anmärkning", "Decision or remark"),
                hint: say("Till exempel kommunstyrelsens paragraf.", "For example the decision's paragraph."), isOptional: true),
        ]
        return EntryForm(
            id: "steg", action: scene.address(.edit(.adjustmentStep(adjustment.code))), csrf: csrf,
            hidden: [("version", String(adjustment.version))], fields: fields, submit: say("Spara steget", "Save the step")
        ).showing(attempt, scene, now: now, in: language)
    }

    private func permission(_ state: RequestState) -> Permission {
        [.granted, .partlyGranted, .refused].contains(state) ? .decideRequests : .editEconomy
    }

    private func verb(_ state: RequestState) -> String {
        switch state {
        case .requested: say("Nämnden begär pengarna", "The committee asks for the money")
        case .granted: say("Beviljad i sin helhet", "Granted in whole")
        case .partlyGranted: say("Beviljad till en del", "Granted in part")
        case .withdrawn: say("Nämnden återtar ändringen", "The committee withdraws it")
        case .draft, .refused, .fundEmpty, .carriedOver, .finished: state.label[language]
        }
    }
}
