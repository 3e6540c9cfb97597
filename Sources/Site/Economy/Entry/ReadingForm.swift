import Commands
import Design
import Economy
import Foundation
import Quantities
import Steering

/// Enters what a month was counted to: first which series and month, then the value. Stands above the volumes' tables.
///
/// In two steps, so that the writer sees what is known before it is written over, and so that a correction is told as one.
struct ReadingForm: Component {
    static let form = "avlasning"
    static let fields = ["value", "isPreliminary", "readOn"]

    let model: ReadingModel
    let csrf: String
    let language: Language
    let attempt: FormAttempt?
    /// The month that was just saved.
    let saved: FiscalPeriod?
    let now: String

    private var say: PageWords { PageWords(language) }
    private var scene: EconomyScene { model.scene }
    private var month: FiscalPeriod { model.chosenMonth }

    init?(_ model: ReadingModel, csrf: String, language: Language, attempt: FormAttempt?, saved: FiscalPeriod?, now: String) {
        guard !model.choices.isEmpty, model.scene.mayChange(.editEconomy) else { return nil }
        self.model = model
        self.csrf = csrf
        self.language = language
        self.attempt = attempt
        self.saved = saved
        self.now = now
    }

    func html(_ language: Language) -> HTML {
        """
        <section\(attribute: "id", Self.form)><h2>\(say("Skriv in en avläsning", "Enter a reading"))</h2>\(picker)\(entry)</section>
        """
    }

    // MARK: Which one

    private var picker: HTML {
        let series = model.choices.map { series in
            Choice(
                value: series.code.text, label: series.name, isChosen: series.code == model.chosen?.code, group: series.groupName)
        }
        let months = model.months.map { month in
            Choice(value: month.code, label: month.printed(language), isChosen: month == self.month, group: String(month.year))
        }
        func field(_ name: String, _ label: String, _ choices: [Choice]) -> HTML {
            let id = "valj-\(name)"
            return """
                <div class="filter-field"><label\(attribute: "for", id)>\(label)</label>\
                <select\(attribute: "id", id)\(attribute: "name", name)>\(Choice.options(choices))</select></div>
                """
        }
        let action: Address = "\(within: scene.address(.volumes))#avlasning"
        let button = Button(label: say("Välj", "Choose"), weight: .secondary)
        return """
            <form class="filter" method="get"\(action: action)\
            \(attribute: "aria-label", say("Vad ska skrivas in", "What to enter"))>\
            \(field(ReadingModel.series, say("Serie", "Series"), series))\
            \(field(ReadingModel.month, say("Månad", "Month"), months))<div class="filter-go">\(button, language)</div></form>
            """
    }

    // MARK: The reading

    private var entry: HTML {
        guard let series = model.chosen else {
            return "<p class=\"quiet\">\(say("Välj en serie och en månad.", "Choose a series and a month."))</p>"
        }
        let form = entryForm(series).showing(attempt.map(readable), scene, now: now, in: language)
        return "<h3>\(series.name), \(month.printed(language))</h3>\(known(series))\(form, language)"
    }

    private func entryForm(_ series: VolumeSeries) -> EntryForm {
        let own = model.own(month)
        let states = [
            Choice(value: "no", label: say("Slutlig", "Final")), Choice(value: "yes", label: say("Preliminär", "Preliminary")),
        ]
        return EntryForm(
            id: Self.form + "-form", action: scene.address(.edit(.reading)), csrf: csrf,
            hidden: [
                (ReadingModel.series, series.code.text), (ReadingModel.month, month.code), ("version", String(own?.version ?? 0)),
            ],
            fields: [
                Field(
                    name: "value", label: say("Antal \(series.unit)", "Number of \(series.unit)"),
                    hint: own == nil
                        ? nil
                        : say("Töm rutan för att ta bort avläsningen.", "Empty the box to remove the reading."),
                    value: own.map { SwedishNumber.format($0.value, decimals: series.decimals) } ?? "",
                    control: .number(unit: series.unit)),
                Field(
                    name: "isPreliminary", label: say("Hur säker är siffran?", "How certain is the figure?"),
                    value: own?.isPreliminary == true ? "yes" : "no", control: .radios(states)),
                Field(
                    name: "readOn", label: say("Avläst den", "Read on"), value: own?.readOn?.iso ?? "", control: .date,
                    isOptional: true),
            ], submit: say("Spara avläsningen", "Save the reading"))
    }

    /// What other rounds say of the month; a reading that differs is a correction.
    private func known(_ series: VolumeSeries) -> HTML? {
        guard let before = model.earlier(month) else { return nil }
        let value = printed(before.value, series)
        let round = before.round(seenFrom: scene.key.year, language)
        let text = say(
            "I \(round) står \(value). Skriver du ett annat tal blir det en rättelse; \(round) ändras inte.",
            "\(round.capitalizedFirst) says \(value). Another figure is a correction; \(round) does not change.")
        return "<p>\(text)</p>"
    }

    private func printed(_ value: Decimal, _ series: VolumeSeries) -> String {
        SwedishNumber.format(value, decimals: series.decimals)
    }

    /// A conflict says the choice's words rather than its values.
    private func readable(_ attempt: FormAttempt) -> FormAttempt {
        guard var conflict = attempt.conflict, let state = conflict.fields["isPreliminary"] else { return attempt }
        let words = state == "yes" ? say("preliminär", "preliminary") : say("slutlig", "final")
        conflict.fields["isPreliminary"] = state == attempt.typed.text("isPreliminary") ? nil : words
        var readable = attempt
        readable.conflict = conflict
        return readable
    }

    // MARK: After saving

    /// What now stands of the month that was saved, and which report still says something else.
    var flash: Notice? {
        guard let saved, let series = model.chosen else { return nil }
        let what = "\(series.name), \(saved.printed(language))"
        let before = model.earlier(saved)
        guard let own = model.own(saved) else {
            let rest = before.map { before in
                say(
                    " Nu gäller \(printed(before.value, series)) från \(before.round(seenFrom: scene.key.year, language)).",
                    " Now \(printed(before.value, series)) of \(before.round(seenFrom: scene.key.year, language)) holds.")
            }
            let removed = say("Avläsningen är borttagen: \(what).", "The reading is removed: \(what).")
            return Notice(tone: .success, text: "<p>\(removed)\(rest)</p>")
        }
        let text = say(
            "Avläsningen är sparad: \(what), \(printed(own.value, series)).",
            "The reading is saved: \(what), \(printed(own.value, series)).")
        let correction = before.flatMap { before -> HTML? in
            guard before.value != own.value else { return nil }
            let round = before.round(seenFrom: scene.key.year, language)
            let value = printed(before.value, series)
            return "<p>\(say("Rättelse: \(round) visar fortfarande \(value).", "Correction: \(round) still shows \(value)."))</p>"
        }
        return Notice(tone: .success, text: "<p>\(text)</p>\(correction)")
    }
}
