import Documents
import Quantities

/// The examples of the component page. All values are made up.
struct Specimens: Sendable {
    var language: Language
    var csrf: String

    func say(_ sv: String, _ en: String) -> String {
        Localized(sv: sv, en: en)[language]
    }

    var all: [Specimen] {
        [
            status, tally, badge, button, glance, table, figures, why, tree, crumbs, tabs, filter, form, edit, conflict, figure,
            sparkline, economyCharts,
            empty, notice, pagination, timeline, properties, search, marginNote, prose, fold,
        ]
    }

    private var status: Specimen {
        let signs = Sign.allCases.map { sign -> HTML in "<li>\(StatusSign(sign), language)</li>" }
        let alone = Sign.allCases.map { sign -> HTML in "\(StatusSign(sign, style: .signOnly), language) " }
        return Specimen(
            name: "StatusSign",
            purpose: Localized(
                sv: "Status för ett mål eller en aktivitet. Tecken, färg och ord hör ihop; färgen står aldrig ensam.",
                en: "The status of a goal or an activity. Sign, colour and word belong together; colour never stands alone."),
            states: [
                .init("Med ord", "With its word", "<ul class=\"plain\">\(signs)</ul>"),
                .init("Bara tecken, ordet läses upp", "Sign only, the word is spoken", "<p>\(alone)</p>"),
            ])
    }

    private var tally: Specimen {
        Specimen(
            name: "StatusTally",
            purpose: Localized(
                sv: "Hur många som har varje status, överst i en översikt. Varje ord leder till just de målen eller aktiviteterna.",
                en: "How many have each status, on top of an overview. Each word leads to just those goals or activities."),
            states: [
                .init(
                    "Mål", "Goals",
                    "\(StatusTally(label: say("Nämndmål", "Committee goals"), parts: goalParts), language)"),
                .init(
                    "Aktiviteter", "Activities",
                    "\(StatusTally(label: say("Aktiviteter", "Activities"), parts: activityParts), language)"),
            ])
    }

    private var goalParts: [StatusTally.Part] {
        [
            .init(sign: .fullyMet, count: 9, address: "#mal"), .init(sign: .partlyMet, count: 6, address: "#mal"),
            .init(sign: .notMet, count: 1, address: "#mal"), .init(sign: .notAssessed, count: 2, address: "#mal"),
        ]
    }

    private var activityParts: [StatusTally.Part] {
        [
            .init(sign: .onPlan, count: 91, address: "#mal"), .init(sign: .done, count: 8, address: "#mal"),
            .init(sign: .paused, count: 1, address: "#mal"), .init(sign: .deviating, count: 3, address: "#mal"),
        ]
    }

    private var badge: Specimen {
        Specimen(
            name: "Badge",
            purpose: Localized(
                sv: "Ett ord som märker en sak. Inte för status, som har tecken.",
                en: "A word that marks a thing. Not for statuses, which have signs."),
            states: [
                .init(
                    "Tre toner", "Three tones",
                    """
                    <p>\(Badge(say("Låst", "Locked")), language) \(Badge(say("Utkast", "Draft"), tone: .accent), language) \
                    \(Badge(say("Ej helt jämförbart", "Not fully comparable"), tone: .warning), language)</p>
                    """)
            ])
    }

    private var button: Specimen {
        Specimen(
            name: "Button, ButtonLink",
            purpose: Localized(
                sv: "Ett verb med sitt objekt. En huvudknapp per formulär. En länk som ser ut som en knapp leder dit något görs.",
                en:
                    "A verb with its object. One primary button in a form. A link that looks like a button leads to where something is done."
            ),
            states: [
                .init(
                    "Huvudknapp, andra, tyst, länk", "Primary, secondary, quiet, link",
                    """
                    <form class="button-row" method="get" action="#komponent">\(Button(label: say("Spara prognosen", "Save the forecast")), language)\
                    \(Button(label: say("Föreslå bedömning", "Propose an assessment"), weight: .secondary), language)\
                    \(Button(label: say("Avbryt", "Cancel"), weight: .quiet), language)\
                    \(ButtonLink(label: say("Hämta rapporten", "Download the report"), address: "#rapport", icon: .download), language)</form>
                    """)
            ])
    }

    private var glance: Specimen {
        Specimen(
            name: "Glance",
            purpose: Localized(
                sv: "Några få tal överst på en sida. Varje tal har en rad som säger vad det betyder.",
                en: "A few figures on top of a page. Each has a line that says what it means."),
            states: [
                .init(
                    "Fyra tal", "Four figures",
                    """
                    \(Glance(items: [
                        .init(figure: "16", label: say("nämndmål", "committee goals"), remark: HTML(text: say("nio uppfylls helt", "nine are fully met")), address: "#mal"),
                        .init(figure: "62", label: say("indikatorer", "indicators"), remark: HTML(text: say("elva utanför målet", "eleven off target")), address: "#mal"),
                        .init(figure: "103", label: say("aktiviteter", "activities"), remark: HTML(text: say("tre avviker", "three deviate")), address: "#mal"),
                        .init(figure: "−12,1", label: say("mnkr i prognos", "SEK million in forecast"), remark: HTML(text: say("underskott före resultatöverföring", "deficit before transfers"))),
                    ]), language)
                    """)
            ])
    }

    private var crumbs: Specimen {
        Specimen(
            name: "Breadcrumbs",
            purpose: Localized(
                sv: "Var sidan hör hemma. Sidan själv är inte med.",
                en: "Where the page belongs. The page itself is not among them."),
            states: [
                .init(
                    "Tre steg", "Three steps",
                    """
                    \(Breadcrumbs(crumbs: [
                        .init(label: "Hägersten-Älvsjö", address: "#mal"),
                        .init(label: say("1 En modern storstad", "1 A modern city"), address: "#mal"),
                        .init(label: say("1.3 Förskolan håller hög kvalitet", "1.3 Preschools keep a high quality"), address: "#mal"),
                    ], label: say("Sökväg, exempel", "Breadcrumbs, example")), language)
                    """)
            ])
    }

    private var tabs: Specimen {
        Specimen(
            name: "Tabs",
            purpose: Localized(
                sv: "Olika sidor av samma sak. Varje flik har en egen adress.",
                en: "Different sides of the same thing. Each tab has its own address."),
            states: [
                .init(
                    "Tre flikar", "Three tabs",
                    """
                    \(Tabs(label: say("Visa aktiviteter som", "Show activities as"), tabs: [
                        .init(label: say("Lista", "List"), address: "#flik", count: 103, isCurrent: true),
                        .init(label: say("Tidslinje", "Time line"), address: "#flik"),
                        .init(label: say("Avvikelser", "Deviations"), address: "#flik", count: 3),
                    ]), language)
                    """)
            ])
    }

    private var empty: Specimen {
        Specimen(
            name: "EmptyState",
            purpose: Localized(
                sv: "Säger vad som kommer att stå här och hur det fylls.", en: "Says what will be here and how to fill it."),
            states: [
                .init(
                    "Med väg vidare", "With a way on",
                    """
                    \(EmptyState(
                        text: say("Målet har inga aktiviteter ännu.", "The goal has no activities yet."),
                        remedy: say("Nämndens strateg lägger till dem i verksamhetsplanen.", "The committee's strategist adds them in the plan."),
                        action: ButtonLink(label: say("Öppna verksamhetsplanen", "Open the plan"), address: "#plan")), language)
                    """)
            ])
    }

    private var notice: Specimen {
        let texts: [(Notice.Tone, String)] = [
            (.information, say("Rapporten är låst sedan den 7 juni 2023.", "The report has been locked since 7 June 2023.")),
            (.success, say("Prognosen är sparad.", "The forecast is saved.")),
            (.warning, say("Tre indikatorer saknar utfall.", "Three indicators have no outcome.")),
            (.failure, say("Filen kunde inte läsas: rad 14 har inget datum.", "The file could not be read: line 14 has no date.")),
        ]
        let notices = texts.map { tone, text -> HTML in "\(Notice(tone: tone, text: HTML(text: text)), language)" }
        return Specimen(
            name: "Notice",
            purpose: Localized(
                sv: "Något att veta innan man läser vidare, eller vad den senaste åtgärden ledde till.",
                en: "Something to know before reading on, or what the last action led to."),
            states: [.init("Fyra toner", "Four tones", notices.joined())])
    }

    private var pagination: Specimen {
        Specimen(
            name: "Pagination",
            purpose: Localized(
                sv: "För listor över ungefär 200 rader. Kortare listor visas hela.",
                en: "For lists of more than about 200 rows. Shorter lists are shown whole."),
            states: [
                .init("I mitten", "In the middle", "\(Pagination(current: 4, count: 9) { "#sida-\($0)" }, language)"),
                .init(
                    "Först", "First",
                    "\(Pagination(current: 1, count: 3, label: say("Sidor, andra exemplet", "Pages, second example")) { "#sida-\($0)" }, language)"
                ),
            ])
    }

    private var marginNote: Specimen {
        Specimen(
            name: "MarginNote",
            purpose: Localized(
                sv: "I högermarginalen: det som talar om innehållet, som kontroller, kommentarer och historik.",
                en: "In the right margin: what speaks about the content, such as checks, comments and history."),
            states: [
                .init(
                    "Kontroller", "Checks",
                    """
                    \(MarginNote(
                        heading: say("Kontroller", "Checks"),
                        content: "<p>\(say("Analysen nämner tolv mål, men målen är 16.", "The analysis mentions twelve goals, but there are 16."))</p>"),
                    language)
                    """)
            ])
    }

    private var fold: Specimen {
        let text = say(
            "Nämnden arbetar för att fler medarbetare ska kunna läsa till förskollärare på arbetstid.",
            "The committee works to let more staff study to become preschool teachers during working hours.")
        let summary = say("Plantext från verksamhetsplanen", "Text from the plan")
        return Specimen(
            name: "Fold",
            purpose: Localized(
                sv: "Det som inte alla behöver genast, som en låst plantext. Rubriken säger vad som finns inuti.",
                en: "What not every reader needs at once, such as a locked plan text. The summary says what is inside."),
            states: [
                .init("Stängd", "Closed", "\(Fold(summary: summary, content: "\(Prose(text: text), language)"), language)"),
                .init(
                    "Öppen", "Open", "\(Fold(summary: summary, content: "\(Prose(text: text), language)", isOpen: true), language)"),
            ])
    }

    private var prose: Specimen {
        Specimen(
            name: "Prose",
            purpose: Localized(
                sv: "Löpande text i en läskolumn, 60 till 75 tecken per rad.",
                en: "Running text in a reading column, 60 to 75 characters a line."),
            states: [
                .init(
                    "Två stycken", "Two paragraphs",
                    """
                    \(Prose(text: say(
                        """
                        Andelen legitimerade förskollärare har ökat med drygt en procentenhet sedan i fjol. Ökningen är störst i Älvsjö, där tre förskolor har haft egna studerande på plats under hela perioden.

                        Nämnden bedömer att årets mål nås, under förutsättning att höstens anställningar går som planerat.
                        """,
                        """
                        The share of licensed preschool teachers has risen by just over one percentage point since last year. The rise is largest in Älvsjö, where three preschools have had students in place for the whole period.

                        The committee expects to reach this year's target, provided that the autumn's recruitment goes as planned.
                        """)), language)
                    """)
            ])
    }
}
