import Access
import Design
import Quantities
import Rounds
import Steering

extension Surroundings {
    /// - Parameter page: which part of the round is shown, or nil outside the rounds.
    func frame(_ visit: Visit, _ site: SiteSettings, round: RoundKey? = nil, page: RoundPage? = nil) -> Frame {
        let language = visit.language
        let other: Language = language == .swedish ? .english : .swedish
        return Frame(
            here: visit.here, home: Route.start.address, switcher: switcher(round, language),
            search: Frame.Search(action: Route.search.address, words: visit.route == .search ? visit.query.text("q") : ""),
            me: me(language), otherLanguage: visit.here.adding("sprak", other.rawValue),
            parts: round.map { parts(of: $0, page, language) } ?? [], csrf: visit.csrf, assetVersion: site.assets.version,
            hasEnhancement: site.assets.hasEnhancement)
    }

    private func me(_ language: Language) -> Frame.Me {
        Frame.Me(
            name: self.name(of: person.organisation), role: person.role.label[language], action: Route.choosePerson.address,
            people: people.map { Choice(value: $0.code, label: name(of: $0, language), isChosen: $0 == person) })
    }

    private func switcher(_ chosen: RoundKey?, _ language: Language) -> Frame.Switcher {
        let organisations = unique(rounds.map(\.key.organisation))
        let years = unique(rounds.map(\.key.year)).sorted(by: >)
        let kinds = unique(rounds.map(\.key.kind)).sorted()
        let pick = Localized(sv: "Välj", en: "Choose")[language]
        let none = chosen == nil ? [Choice(value: "", label: pick, isChosen: true)] : []
        return Frame.Switcher(
            action: Route.chooseRound.address,
            selections: [
                .init(
                    name: "organisation", label: Localized(sv: "Organisation", en: "Organisation")[language],
                    choices: none
                        + organisations.map { code in
                            Choice(
                                value: code.text, label: name(of: code), isChosen: code == chosen?.organisation,
                                group: Surroundings.heading(of: tree[code]?.kind)[language])
                        }),
                .init(
                    name: "ar", label: Localized(sv: "År", en: "Year")[language],
                    choices: none + years.map { Choice(value: String($0), label: String($0), isChosen: $0 == chosen?.year) }),
                .init(
                    name: "rapport", label: Localized(sv: "Rapport", en: "Report")[language],
                    choices: none
                        + kinds.map { Choice(value: $0.code, label: $0.title[language], isChosen: $0 == chosen?.kind) }),
            ],
            prompt: chosen == nil ? Localized(sv: "Välj rapport", en: "Choose report")[language] : nil)
    }

    static func heading(of kind: Organisation.Kind?) -> Localized {
        switch kind {
        case .city: Localized(sv: "Staden", en: "The city")
        case .committee, nil: Localized(sv: "Nämnder", en: "Committees")
        case .company: Localized(sv: "Bolag", en: "Companies")
        case .department: Localized(sv: "Avdelningar", en: "Departments")
        case .unit: Localized(sv: "Enheter", en: "Units")
        }
    }

    private func parts(of key: RoundKey, _ page: RoundPage?, _ language: Language) -> [Frame.Part] {
        func part(_ label: Localized, _ page: RoundPage, isCurrent: Bool) -> Frame.Part {
            Frame.Part(label: label[language], address: Route.round(key, page).address, isCurrent: isCurrent)
        }
        let section = page?.section
        return [
            part(Localized(sv: "Läget", en: "At a glance"), .overview, isCurrent: section == .overview),
            part(Localized(sv: "Mål", en: "Goals"), .goals, isCurrent: section == .goals),
            part(Localized(sv: "Indikatorer", en: "Indicators"), .indicators, isCurrent: section == .indicators),
            part(Localized(sv: "Aktiviteter", en: "Activities"), .activities, isCurrent: section == .activities),
            economy(key, page, language), document(key, page, language),
            part(Localized(sv: "Rapporten", en: "The report"), .report, isCurrent: section == .report),
            Frame.Part(
                label: Localized(sv: "Organisationen", en: "The organisation")[language],
                address: Route.organisation.address.adding("datum", key.kind.lastDay(of: key.year).iso)),
        ]
    }

    /// With its own pages below it while one of them is shown.
    private func economy(_ key: RoundKey, _ page: RoundPage?, _ language: Language) -> Frame.Part {
        var part = Frame.Part(
            label: Localized(sv: "Ekonomi", en: "Economy")[language], address: Route.round(key, .economy(.glance)).address)
        guard case .economy(let shown) = page else { return part }
        part.isCurrent = shown.section == .glance
        part.parts = EconomyPage.menu.map { entry in
            Frame.Part(
                label: entry.label[language], address: Route.round(key, .economy(entry.page)).address,
                isCurrent: shown.section == entry.page)
        }
        return part
    }

    /// With its own pages below it while one of them is shown.
    private func document(_ key: RoundKey, _ page: RoundPage?, _ language: Language) -> Frame.Part {
        var part = Frame.Part(
            label: Localized(sv: "Skriv och besluta", en: "Write and decide")[language],
            address: Route.round(key, .document(.outline)).address)
        guard case .document(let shown) = page else { return part }
        part.isCurrent = shown.section == .outline
        part.parts = DocumentPage.menu.map { entry in
            Frame.Part(
                label: entry.label[language], address: Route.round(key, .document(entry.page)).address,
                isCurrent: shown.section == entry.page)
        }
        return part
    }

    private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}

extension RoundPage {
    /// The part in the left column that the page belongs to.
    fileprivate var section: RoundPage {
        switch self {
        case .overview: .overview
        case .goals, .goal, .edit(.assessment), .edit(.text): .goals
        case .indicators, .indicatorsTable, .indicator, .indicatorHistory, .edit(.outcome), .edit(.forecast): .indicators
        case .activities, .activitiesTable, .timeline, .edit(.status): .activities
        case .economy: .economy(.glance)
        case .document: .document(.outline)
        case .report, .reportFile: .report
        }
    }
}
