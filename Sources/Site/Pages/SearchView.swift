import Design
import Quantities
import Store

/// What search found: kinds as tabs with counts, each hit with its place and the words around.
struct SearchView: Sendable {
    var model: SearchModel
    var frame: Frame

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        let start = Breadcrumbs.Crumb(label: say("Start", "Start"), address: Route.start.address)
        let words = model.request.words
        return Page(
            title: model.isAsked ? say("Sökning: \(words)", "Search: \(words)") : say("Sök", "Search"), language: language,
            frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: [start]), lead: model.isAsked ? "<p role=\"status\">\(outcome(say))</p>" : "",
            content: "\(form(say))\(model.isAsked ? results(say) : invitation(say))", width: .reading
        ).html()
    }

    private func form(_ say: PageWords) -> HTML {
        let round: HTML? = model.request.round.map { key in
            """
            \(EntryForm.hidden("organisation", key.organisation.text))\(EntryForm.hidden("ar", String(key.year)))\
            \(EntryForm.hidden("rapport", key.kind.code))
            """
        }
        let label = say("Sök efter", "Search for")
        return """
            <form class="filter" method="get" role="search" id="sokning"\(action: Route.search.address)\(attribute: "aria-label", label)>\(round)\
            <div class="filter-field"><label for="sokord">\(label)</label>\
            <input type="search" id="sokord" name="q"\(attribute: "value", model.request.words)></div>\
            <div class="filter-go"><button type="submit" class="button button-secondary">\(say("Sök", "Search"))</button></div></form>
            """
    }

    private func outcome(_ say: PageWords) -> String {
        let all = model.counts.values.reduce(0, +)
        return all == 1 ? say("1 träff.", "1 hit.") : say("\(all) träffar.", "\(all) hits.")
    }

    private func invitation(_ say: PageWords) -> HTML {
        let empty = EmptyState(
            text: say(
                "Sök bland mål, indikatorer, aktiviteter, texter och organisationer.",
                "Search among goals, indicators, activities, texts and organisations."),
            remedy: say(
                "Skriv minst två bokstäver. Delar av ord räcker: ”uppfyll” hittar ”måluppfyllelse” och ”alvsjo” hittar ”Älvsjö”.",
                "Write at least two letters. Parts of words will do: “uppfyll” finds “måluppfyllelse” and “alvsjo” finds “Älvsjö”.")
        )
        return "\(empty, say.language)"
    }

    private func results(_ say: PageWords) -> HTML {
        guard !model.hits.isEmpty else {
            let empty = EmptyState(
                text: say("Inget hittades.", "Nothing was found."),
                remedy: say(
                    "Prova ett kortare ord eller en del av ordet. Alla ord måste finnas på samma ställe.",
                    "Try a shorter word or a part of it. All words must stand in the same place."))
            return "\(tabs(say), say.language)\(empty, say.language)"
        }
        let request = model.request
        let hits = model.hits.map { hit in
            SearchHit(
                kind: SearchView.label(hit.kind)[say.language], title: hit.title, address: hit.address, place: hit.place,
                excerpt: hit.excerpt, terms: request.words)
        }
        let pages = Pagination(current: request.page, count: model.pageCount) { page in
            request.address(kind: request.kind, page: page)
        }
        return "\(tabs(say), say.language)\(SearchResults(hits: hits), say.language)\(pages, say.language)"
    }

    private func tabs(_ say: PageWords) -> Tabs? {
        let all = model.counts.values.reduce(0, +)
        guard all > 0 else { return nil }
        let request = model.request
        let kinds = SearchEntry.Kind.allCases.filter { (model.counts[$0] ?? 0) > 0 || $0 == request.kind }
        return Tabs(
            label: say("Visa träffar av ett slag", "Show hits of one kind"),
            tabs: [
                .init(label: say("Alla", "All"), address: request.address(kind: nil), count: all, isCurrent: request.kind == nil)
            ]
                + kinds.map { kind in
                    .init(
                        label: SearchView.plural(kind)[say.language], address: request.address(kind: kind),
                        count: model.counts[kind] ?? 0,
                        isCurrent: request.kind == kind)
                })
    }

    private static func label(_ kind: SearchEntry.Kind) -> Localized {
        switch kind {
        case .organisation: Localized(sv: "Organisation", en: "Organisation")
        case .goal: Localized(sv: "Mål", en: "Goal")
        case .indicator: Localized(sv: "Indikator", en: "Indicator")
        case .activity: Localized(sv: "Aktivitet", en: "Activity")
        case .text: Localized(sv: "Text", en: "Text")
        case .serviceArea: Localized(sv: "Verksamhetsområde", en: "Service area")
        case .investment: Localized(sv: "Investering", en: "Investment")
        case .application: Localized(sv: "Ansökan", en: "Application")
        }
    }

    private static func plural(_ kind: SearchEntry.Kind) -> Localized {
        switch kind {
        case .organisation: Localized(sv: "Organisationer", en: "Organisations")
        case .goal: Localized(sv: "Mål", en: "Goals")
        case .indicator: Localized(sv: "Indikatorer", en: "Indicators")
        case .activity: Localized(sv: "Aktiviteter", en: "Activities")
        case .text: Localized(sv: "Texter", en: "Texts")
        case .serviceArea: Localized(sv: "Verksamhetsområden", en: "Service areas")
        case .investment: Localized(sv: "Investeringar", en: "Investments")
        case .application: Localized(sv: "Ansökningar", en: "Applications")
        }
    }
}
