import Design
import Economy
import Quantities

extension ResultUnitView {
    /// For those who may: the unit is dissolved at the closing, or goes on after all.
    var dissolution: HTML {
        guard model.mayDissolve else { return "" }
        let say = PageWords(visit.language)
        let known = model.unit.unit.dissolution
        let form = EntryForm(
            id: Self.dissolutionId, action: model.scene.address(.edit(.dissolution(model.unit.unit.unit))), csrf: visit.csrf,
            hidden: [("version", String(model.unit.unit.version))] + (known == nil ? [] : [("keep", "yes")]),
            fields: known == nil ? [reason(say)] : [],
            submit: known == nil
                ? say("Upplös vid bokslutet", "Dissolve at the closing") : say("Låt enheten fortsätta", "Let the unit go on")
        ).showing(model.dissolution, model.scene, now: visit.now, in: visit.language)
        let heading = say("Upplösning", "Dissolution")
        let said: HTML = known.map { "<p lang=\"sv\">\($0.reason)</p>" } ?? .empty
        let fold = Fold(
            summary: known == nil
                ? say("Upplös enheten", "Dissolve the unit") : say("Ångra upplösningen", "Take the dissolution back"),
            content: "\(form, visit.language)", isOpen: model.dissolution != nil)
        return "<section id=\"upplosning\"><h2>\(heading)</h2>\(said)\(fold, visit.language)</section>"
    }

    private func reason(_ say: PageWords) -> Field {
        Field(
            name: "reason", label: say("Varför?", "Why?"),
            hint: say(
                "Fonden går till nämnden, ett underskott också. Rapporter som är lämnade ändras inte.",
                "The fund goes to the committee, and so does a deficit. Reports already handed in do not change."),
            control: .area(rows: 3))
    }
}
