import Documents
import Quantities

extension Specimens {
    static let tree = GoalTree(nodes: [
        .init(
            title: "En modern storstad med möjligheter för alla", number: "1", sign: .partlyMet, address: "#mal",
            children: [
                .init(title: "Alla får stöd att hitta ett arbete", number: "1.1", sign: .fullyMet, address: "#mal"),
                .init(
                    title: "Förskolan håller hög kvalitet", number: "1.3", sign: .partlyMet, address: "#mal",
                    children: [
                        .init(
                            title: "Barnen möter utbildade lärare varje dag", number: "1.3.1", sign: .partlyMet, address: "#mal",
                            isCurrent: true),
                        .init(
                            title: "Vårdnadshavare är delaktiga i förskolans vardag", number: "1.3.2", sign: .fullyMet,
                            address: "#mal"),
                    ]),
                .init(title: "Äldre lever ett gott liv hela livet", number: "1.5", sign: .notMet, address: "#mal"),
            ]),
        .init(
            title: "En hållbart växande stad", number: "2", sign: .fullyMet, address: "#mal",
            children: [.init(title: "Parkerna är trygga och gröna", number: "2.4", sign: .notAssessed, address: "#mal")]),
        .init(title: "En ekonomiskt hållbar stad", number: "3", sign: .fullyMet, address: "#mal"),
    ])

    var tree: Specimen {
        Specimen(
            name: "GoalTree",
            purpose: Localized(
                sv: "Styrkedjan i vänsterkolumnen. Viks ihop, visar status och var man är.",
                en: "The goal chain in the left column. Folds, shows statuses and where one is."),
            states: [
                .init(
                    "I vänsterkolumnen, med ett mål valt", "In the left column, with a goal chosen",
                    "<div class=\"specimen-narrow\">\(Specimens.tree, language)</div>"),
                .init("Som sidans innehåll, med upplysningar", "As the page's content, with remarks", "\(remarked, language)"),
            ])
    }

    private var remarked: GoalTree {
        GoalTree(
            nodes: [
                .init(
                    title: "Förskolan håller hög kvalitet", number: "1.3",
                    level: say("KF:s mål för verksamhetsområdet", "Council goal"),
                    sign: .partlyMet, address: "#mal",
                    children: [
                        .init(
                            title: "Barnen möter utbildade lärare varje dag", number: "1.3.1",
                            level: say("Nämndmål", "Committee goal"),
                            sign: .partlyMet, remark: say("4 indikatorer · 7 aktiviteter", "4 indicators · 7 activities"),
                            address: "#mal"),
                        .init(
                            title: "Vårdnadshavare är delaktiga i förskolans vardag", number: "1.3.2",
                            level: say("Nämndmål", "Committee goal"),
                            sign: .fullyMet, remark: say("2 indikatorer · 3 aktiviteter", "2 indicators · 3 activities"),
                            address: "#mal"),
                    ], isOpen: true)
            ], signs: .full)
    }

    var filter: Specimen {
        let filter = FilterForm(
            id: "filter", action: "#filter", words: .init(name: "ord", label: say("Ord", "Words"), value: "skugga"),
            selections: [
                .init(
                    name: "status", label: say("Status", "Status"),
                    choices: [
                        .init(value: "", label: say("Alla", "All")),
                        .init(value: "done", label: say("Klar", "Done"), isChosen: true),
                    ]),
                .init(
                    name: "agare", label: say("Ansvarig", "Owner"),
                    choices: [
                        .init(value: "", label: say("Alla", "All")),
                        .init(value: "forskola", label: "Förskola", group: say("Avdelningar", "Departments")),
                        .init(value: "aldre", label: "Äldreomsorg", group: say("Avdelningar", "Departments")),
                    ]),
            ],
            outcome: say("Visar en av 103 aktiviteter.", "Showing one of 103 activities."), reset: "#filter")
        return Specimen(
            name: "FilterForm",
            purpose: Localized(
                sv: "Smalnar av en lista. Den avsmalnade listan har en egen adress.",
                en: "Narrows a list. The narrowed list has its own address."),
            states: [.init("Med ett villkor satt", "With one condition set", "\(filter, language)")])
    }

    var form: Specimen {
        Specimen(
            name: "EntryForm, Field, ErrorSummary",
            purpose: Localized(
                sv: """
                    Det som fylls i. Ledtexten står ovanför, hjälpen under den, felet intill fältet och en sammanfattning överst med länkar. \
                    Det som skrivits finns kvar.
                    """,
                en: """
                    What is filled in. The label stands above, the hint below it, the error beside the field, and a summary with links on top. \
                    What was typed is kept.
                    """),
            states: [
                .init("Tomt formulär med alla slags fält", "Empty form with every kind of field", "\(emptyForm, language)"),
                .init("Efter ett försök att spara", "After an attempt to save", "\(failedForm, language)"),
            ])
    }

    private var emptyForm: EntryForm {
        EntryForm(
            id: "form-tomt", action: "#form", csrf: csrf,
            fields: [
                Field(
                    name: "utfall", label: say("Utfall, procent", "Outcome, percent"),
                    hint: say("Med decimalkomma, till exempel 38,1.", "With a decimal comma, for example 38,1."),
                    control: .number(unit: "%")),
                Field(name: "datum", label: say("Mätdatum", "Measured on"), control: .date),
                Field(
                    name: "period", label: say("Period", "Period"),
                    control: .select([
                        .init(value: "2023-T1", label: "Tertial 1 2023"), .init(value: "2023-T2", label: "Tertial 2 2023"),
                    ])),
                Field(
                    name: "bedomning", label: say("Bedömning", "Assessment"),
                    control: .radios([
                        .init(value: "fully", label: say("Uppfylls helt", "Fully met")),
                        .init(value: "partly", label: say("Uppfylls delvis", "Partly met"), isChosen: true),
                        .init(value: "not", label: say("Uppfylls inte", "Not met")),
                    ])),
                Field(name: "kalla", label: say("Källa", "Source"), isOptional: true),
                Field(
                    name: "analys", label: say("Analys", "Analysis"),
                    hint: say("Vad förklarar utfallet? Vad gör ni åt det?", "What explains the outcome? What will you do?"),
                    control: .area(rows: 4)),
            ],
            submit: say("Spara utfallet", "Save the outcome"), cancel: "#form")
    }

    private var failedForm: EntryForm {
        EntryForm(
            id: "form-fel", action: "#form", csrf: csrf,
            fields: [
                Field(
                    name: "utfall", label: say("Utfall, procent", "Outcome, percent"), value: "38.1 eller så",
                    control: .number(unit: "%"),
                    error: say(
                        "Skriv ett tal med decimalkomma, till exempel 38,1.",
                        "Write a number with a decimal comma, for example 38,1.")),
                Field(
                    name: "analys", label: say("Analys", "Analysis"), control: .area(rows: 3),
                    error: say(
                        "Skriv en analys: bedömningen är ”delvis”, och då ska den förklaras.",
                        "Write an analysis: the assessment is “partly”, which must be explained.")),
            ],
            submit: say("Spara utfallet", "Save the outcome"))
    }

    var edit: Specimen {
        Specimen(
            name: "InlineEdit",
            purpose: Localized(
                sv: "Ett värde som ändras där det står. Fungerar utan JavaScript; med htmx byts bara delen ut.",
                en: "A value that is changed where it stands. Works without JavaScript; with htmx only the part is swapped."),
            states: [
                .init("Stängd", "Closed", "\(edit("edit-1"), language)"),
                .init("Öppen", "Open", "\(edit("edit-2", isOpen: true), language)"),
                .init(
                    "Nyss sparad", "Just saved", "\(edit("edit-3", saved: say("Sparat kl. 14.05.", "Saved at 14.05.")), language)"),
            ])
    }

    private func edit(_ id: String, isOpen: Bool = false, saved: String? = nil) -> InlineEdit {
        InlineEdit(
            id: id, shown: "<p>\(say("Helårsprognos", "Full-year forecast")) <b>39,0 %</b></p>",
            verb: say("Ändra prognosen", "Change the forecast"),
            form: EntryForm(
                id: id + "-form", action: "#form", csrf: csrf, hidden: [("version", "3")],
                fields: [
                    Field(
                        name: "prognos", label: say("Helårsprognos", "Full-year forecast"), value: "39,0",
                        control: .number(unit: "%"))
                ],
                submit: say("Spara prognosen", "Save the forecast"), cancel: "#form"),
            isOpen: isOpen, confirmation: saved)
    }

    var conflict: Specimen {
        let theirs = say(
            "Andelen stiger i båda stadsdelarna och målet väntas nås till hösten.", "The share rises in both districts.")
        let mine = say(
            "Andelen stiger, mest i Älvsjö. Målet nås om höstens anställningar blir av.", "The share rises, most in Älvsjö.")
        let notice = ConflictNotice(
            id: "konflikt", who: "Eva Lind", when: say("i dag kl. 14.05", "today at 14.05"), what: say("analysen", "the analysis"),
            theirs: "<p>\(theirs)</p>", mine: "<p>\(mine)</p>",
            keepMine: EntryForm(
                id: "konflikt-form", action: "#form", csrf: csrf, hidden: [("version", "4")],
                fields: [Field(name: "analys", label: say("Analys", "Analysis"), value: mine, control: .area(rows: 3))],
                submit: say("Spara min version", "Save my version")),
            keepTheirs: "#form")
        return Specimen(
            name: "ConflictNotice",
            purpose: Localized(
                sv: "När två har ändrat samma sak: vem, när, båda versionerna och valen. Ingenting går förlorat.",
                en: "When two people changed the same thing: who, when, both versions and the choices. Nothing is lost."),
            states: [.init("Två versioner av en text", "Two versions of a text", "\(notice, language)")])
    }

    var timeline: Specimen {
        let timeline = TimelineList(
            stretches: [
                .init(
                    heading: say("april 2023", "April 2023"),
                    events: [
                        .init(
                            date: "2023-04-15", printedDate: say("15 april", "15 April"),
                            title:
                                "<a href=\"#mal\">\(say("Ta fram plan för utegårdar med skugga", "Plan preschool yards with shade"))</a>",
                            sign: .done)
                    ]),
                .init(
                    heading: say("juni 2023", "June 2023"),
                    events: [
                        .init(
                            date: "2023-06-30", printedDate: say("30 juni", "30 June"),
                            title:
                                "<a href=\"#mal\">\(say("Öppna mötesplats för äldre vid Telefonplan", "Open a meeting place"))</a>",
                            remark:
                                "<p>\(say("Lokalen blir klar först i augusti.", "The premises will not be ready until August."))</p>",
                            sign: .deviating)
                    ]),
            ], headingLevel: 4)
        return Specimen(
            name: "TimelineList",
            purpose: Localized(
                sv: "Saker i tidens ordning: aktiviteter efter slutdatum, eller vad som har hänt med ett mål.",
                en: "Things in the order of time: activities by due date, or what has happened to a goal."),
            states: [.init("Aktiviteter per månad", "Activities by month", "\(timeline, language)")])
    }

    var properties: Specimen {
        Specimen(
            name: "DefinitionList",
            purpose: Localized(sv: "Egenskaper hos en sak: ord och värde.", en: "Properties of a thing: term and value."),
            states: [
                .init(
                    "Om en indikator", "About an indicator",
                    """
                    \(DefinitionList(entries: [
                        .init(say("Definition", "Definition"), "\(say("Legitimerade förskollärare delat med alla årsarbetare", "Licensed teachers divided by all full-time staff"))"),
                        .init(say("Enhet", "Unit"), "%"), .init(say("Mäts", "Measured"), "\(say("Varje tertial", "Every tertial"))"),
                        .init(say("Ägare", "Owner"), "\(say("Kommunfullmäktige", "The city council"))"),
                    ]), language)
                    """)
            ])
    }

    var search: Specimen {
        let hits = SearchResults(hits: [
            SearchHit(
                kind: say("Mål", "Goal"), title: "Barnen möter utbildade lärare varje dag", address: "#mal",
                place: "Hägersten-Älvsjö · 2023",
                excerpt: "… bedömer att måluppfyllelsen är god i de förskolor som …", terms: "uppfyll lärare"),
            SearchHit(
                kind: say("Indikator", "Indicator"), title: "Måluppfyllelse i förskolans läroplan", address: "#mal",
                place: "Hela staden",
                terms: "uppfyll lärare"),
        ])
        return Specimen(
            name: "SearchResults, SearchHit",
            purpose: Localized(
                sv: "Det som sökningen fann, med den del av ordet som passar.",
                en: "What the search found, with the matching part of the word."),
            states: [.init("Sökning på ”uppfyll lärare”", "Search for “uppfyll lärare”", "\(hits, language)")])
    }
}
