import Quantities

extension Frame {
    /// A frame for the component page and the snapshots of tests, with made-up choices.
    static func specimen(_ language: Language) -> Frame {
        let say = { (sv: String, en: String) in Localized(sv: sv, en: en)[language] }
        return Frame(
            here: "/design",
            switcher: Switcher(
                action: "/byt",
                selections: [
                    .init(
                        name: "organisation", label: say("Organisation", "Organisation"),
                        choices: [
                            Choice(
                                value: "hagersten-alvsjo", label: "Hägersten-Älvsjö", isChosen: true,
                                group: say("Stadsdelsnämnder", "District committees")),
                            Choice(
                                value: "norra-innerstaden", label: "Norra innerstaden",
                                group: say("Stadsdelsnämnder", "District committees")),
                        ]),
                    .init(
                        name: "ar", label: say("År", "Year"),
                        choices: [Choice(value: "2023", label: "2023", isChosen: true), Choice(value: "2021", label: "2021")]),
                    .init(
                        name: "rapport", label: say("Rapport", "Report"),
                        choices: [Choice(value: "T1", label: say("Tertial 1", "Tertial 1"), isChosen: true)]),
                ]),
            search: Search(action: "/sok"),
            me: Me(
                name: "Anna Berg", role: say("strateg", "strategist"), action: "/person",
                people: [
                    Choice(value: "anna", label: say("Anna Berg, strateg", "Anna Berg, strategist"), isChosen: true),
                    Choice(value: "eva", label: say("Eva Lind, enhetschef", "Eva Lind, unit head")),
                ]),
            otherLanguage: "/design?sprak=en",
            parts: [
                Part(label: say("Läget", "At a glance"), address: "/design"), Part(label: say("Mål", "Goals"), address: "/design"),
                Part(label: say("Indikatorer", "Indicators"), address: "/design"),
                Part(label: say("Aktiviteter", "Activities"), address: "/design"),
                Part(label: say("Organisationen", "Organisation"), address: "/design"),
                Part(label: say("Rapporten", "Report"), address: "/design"),
            ],
            csrf: "demo")
    }
}
