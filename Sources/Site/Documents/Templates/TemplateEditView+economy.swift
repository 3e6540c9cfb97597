import Design
import Economy
import Quantities
import Texts

extension TemplateEditView {
    /// The headings of the economy's chapter as a list that can be moved in.
    var economy: HTML {
        let rows: HTML =
            draft.economy.isEmpty
            ? """
            <p>\(say("Mallen följer standarden för varje slags dokument.", "The template follows the standard of each kind of document."))</p>\
            <p>\(addition(.standardEconomy, say("Välj delarna själv", "Choose the parts yourself"), to: Self.anchor))</p>
            """
            : """
            <ol class="template-rows">\(draft.economy.enumerated().map { row($0.element, at: $0.offset) })</ol>\
            <p>\(addition(.newEconomyPart, say("Lägg till en del", "Add a part"), to: Self.anchor))</p>
            """
        return """
            <section\(attribute: "id", Self.anchor)><h2>\(say("I ekonomins kapitel", "In the economy's chapter"))</h2>\
            <p class="quiet">\(say(
                "Rubrikerna i den ordning de trycks, med de tabeller som står under dem. Gäller där mallen har avsnittet Ekonomin.",
                "The headings in print order, with the tables that stand under them. Holds where the template has the section The economy."))\
            </p>\(rows)</section>
            """
    }

    private static let anchor = "ekonomin"

    private func row(_ part: TemplateDraft.EconomyPart, at index: Int) -> HTML {
        func named(_ field: String) -> String { TemplateField.economyPart(index, field) }
        let heading = EconomyNote.Heading(rawValue: part.heading)
        let label = heading?.label[language] ?? ""
        let name = part.title.isEmpty ? heading == nil ? say("Ny del", "New part") : label : part.title
        let choices = EconomyNote.Heading.allCases.map { Choice(value: $0.rawValue, label: $0.label[language]) }
        let pick = Choice(value: "", label: say("Välj", "Choose"))
        let content: HTML = """
            \(field(named("del"), say("Vad står här?", "What stands here?"), part.heading, .select([pick] + choices)))\
            \(field(named("rubrik"), say("Rubrik", "Heading"), hint: say("Tom: delens egen rubrik.", "Empty: the part's own."), part.title))\
            \(contents(of: part, heading, at: index))\(instruction(part.instruction, named))
            """
        let verbs: [TemplateMove.Verb] = [.up, .down, .follow, .remove]
        return """
            <li class="template-row" id="ekonomi-\(index)">\
            \(head(
                name, [part.title.isEmpty ? "" : label, standing(heading), omission(part)].filter { !$0.isEmpty }.joined(separator: " · "), part.instruction,
                verbs.map { (.economyPart($0, index), Self.anchor) }))\
            \(fields(content, isOpen: part.heading.isEmpty || hasError("ekonomi-\(index)-")))</li>
            """
    }

    /// Some texts have their place within the section of operations, wherever they stand in the list.
    private func standing(_ heading: EconomyNote.Heading?) -> String {
        guard let heading, [.conditions, .administration, .capitalCosts].contains(heading),
            draft.economy.contains(where: { $0.heading == EconomyNote.Heading.operations.rawValue })
        else { return "" }
        return say("inne i driften", "within the operations")
    }

    /// "utan volymer"
    private func omission(_ part: TemplateDraft.EconomyPart) -> String { TemplateWords.omission(part.without, language) }

    /// What can stand under the heading beside its text.
    private func contents(of part: TemplateDraft.EconomyPart, _ heading: EconomyNote.Heading?, at index: Int) -> HTML {
        guard let heading else { return "" }
        let all = EconomyContent.all(under: heading)
        let asked = EntryForm.hidden(TemplateField.economyPart(index, "for"), heading.rawValue)
        guard !all.isEmpty else { return asked }
        let ticks = all.map { check(TemplateField.content(index, $0), $0.label[language], !part.without.contains($0)) }
        return """
            \(asked)<fieldset class="field"><legend>\(say("Vad skriver Tertial under rubriken?", "What does Tertial write under the heading?"))\
            </legend>\(ticks)</fieldset>
            """
    }
}

extension EconomyContent {
    /// In a sentence: "volymer", without what kind of thing it is.
    func name(_ language: Language) -> String {
        let words = label[language].prefix { $0 != "(" && $0 != ";" }
        return (words.prefix(1).lowercased() + words.dropFirst()).split(separator: " ").joined(separator: " ")
    }

    var label: Localized {
        switch self {
        case .operatingBudget: Localized(sv: "Driftbudgeten i sin helhet (tabell)", en: "The operating budget as a whole (table)")
        case .serviceAreas:
            Localized(sv: "Driftbudgeten per område (tabell, i uppföljningar)", en: "By service area (table, in follow-ups)")
        case .areaSections: Localized(sv: "Ett avsnitt per område", en: "A section for each area")
        case .volumes: Localized(sv: "Volymer (tabeller och diagram)", en: "Volumes (tables and charts)")
        case .capitalCosts: Localized(sv: "Kapitalkostnader (tabell)", en: "Capital costs (table)")
        case .sickLeave: Localized(sv: "Sjukfrånvaro (tabell)", en: "Sick leave (table)")
        case .shortSickLeave: Localized(sv: "Sjukfrånvaro dag 1–14 (tabell)", en: "Sick leave, day 1–14 (table)")
        case .staffTurnover: Localized(sv: "Personalomsättning (tabell)", en: "Staff turnover (table)")
        case .hourlyShare: Localized(sv: "Timavlönades andel (tabell)", en: "Hourly-paid share (table)")
        case .employeeIndex: Localized(sv: "Medarbetarindex (tabell)", en: "Employee index (table)")
        case .resultUnits:
            Localized(sv: "Resultatenheterna (tabell; i planen en lista)", en: "The result units (table; a list in the plan)")
        case .investments: Localized(sv: "Investeringar (tabell)", en: "Investments (table)")
        case .parkInvestments: Localized(sv: "Parkinvesteringar (tabell, i planen)", en: "Park investments (table, in the plan)")
        case .turnover: Localized(sv: "Omslutningsförändringar (tabell)", en: "Turnover changes (table)")
        case .applications: Localized(sv: "Ansökningarna", en: "The applications")
        case .prices: Localized(sv: "Interna priser (tabell, i planen)", en: "Internal prices (table, in the plan)")
        case .standardPrices: Localized(sv: "Schabloner (tabell, i planen)", en: "Standard prices (table, in the plan)")
        }
    }
}
