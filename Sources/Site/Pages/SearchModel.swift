import Database
import Design
import Economy
import Quantities
import Rounds
import Steering
import Store
import Texts

/// What was searched for; parameters `q`, `typ`, `sida`, and the round that the reader comes from: `organisation`, `ar`, `rapport`.
struct SearchRequest: Sendable, Hashable {
    static let pageSize = 20
    static let pageLimit = 500

    var words: String
    var kind: SearchEntry.Kind?
    /// From 1.
    var page: Int
    var round: RoundKey?

    init(_ query: FormFields) {
        words = String(query.text("q").prefix(200))
        kind = query["typ"].flatMap(SearchEntry.Kind.init)
        page = min(max(Int(query.text("sida")) ?? 1, 1), SearchRequest.pageLimit)
        round = RoundKey(parts: [query.text("organisation"), query.text("ar"), query.text("rapport")])
    }

    /// The same search with another kind or page.
    func address(kind: SearchEntry.Kind?, page: Int = 1) -> Address {
        var address = Route.search.address.adding("q", words)
        if let kind { address = address.adding("typ", kind.rawValue) }
        if let round {
            address = address.adding("organisation", round.organisation.text).adding("ar", String(round.year)).adding(
                "rapport", round.kind.code)
        }
        return page == 1 ? address : address.adding("sida", String(page))
    }
}

/// What was found, with the address of each.
struct SearchModel: Sendable {
    struct Hit: Sendable {
        var kind: SearchEntry.Kind
        var title: String
        var address: Address
        /// Owner and year: "Hägersten-Älvsjö · 2023".
        var place: String
        var excerpt: String?
    }

    var request: SearchRequest
    var hits: [Hit]
    var total: Int
    var counts: [SearchEntry.Kind: Int]

    var pageCount: Int { min((total + SearchRequest.pageSize - 1) / SearchRequest.pageSize, SearchRequest.pageLimit) }
    var isAsked: Bool { !SearchIndex.words(of: request.words).isEmpty }

    /// Four statements at the most, however much is found.
    static func read(_ request: SearchRequest, _ surroundings: Surroundings, _ reading: any Reading) throws -> SearchModel {
        let counts = try SearchIndex.counts(request.words, reading)
        let found = try SearchIndex.find(
            request.words, kind: request.kind, limit: SearchRequest.pageSize, offset: (request.page - 1) * SearchRequest.pageSize,
            reading)
        let goals = try goalsOfActivities(found.entries, reading)
        let places = SearchPlaces(surroundings, round: request.round, goals: goals)
        let words = SearchIndex.words(of: request.words)
        let hits = found.entries.map { entry in
            Hit(
                kind: entry.kind, title: entry.title, address: places.address(of: entry), place: places.name(of: entry),
                excerpt: SearchExcerpt(entry.body, around: words).text)
        }
        return SearchModel(request: request, hits: hits, total: found.total, counts: counts)
    }

    private static func goalsOfActivities(_ entries: [SearchEntry], _ reading: any Reading) throws -> [SearchPlaces.Activity:
        GoalCode]
    {
        let activities = entries.filter { $0.kind == .activity }
        guard !activities.isEmpty else { return [:] }
        let codes = Set(activities.map(\.subject)).sorted()
        let places = codes.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        var goals: [SearchPlaces.Activity: GoalCode] = [:]
        try reading.forEachRow("SELECT year, code, goal FROM activity WHERE code IN (\(places))", codes.map { .text($0) }) { row in
            goals[.init(year: try row.integer("year"), code: try row.text("code"))] = GoalCode(stored: try row.text("goal"))
        }
        return goals
    }
}

/// Where in the site a found record is read: in which organisation's round.
struct SearchPlaces: Sendable {
    struct Activity: Hashable, Sendable {
        var year: Int
        var code: String
    }

    private let surroundings: Surroundings
    private let chosen: RoundKey?
    private let goals: [Activity: GoalCode]

    init(_ surroundings: Surroundings, round: RoundKey?, goals: [Activity: GoalCode]) {
        self.surroundings = surroundings
        chosen = round.flatMap { round in surroundings.rounds.first { $0.key == round }?.key }
        self.goals = goals
    }

    func name(of entry: SearchEntry) -> String {
        let owner = surroundings.name(of: entry.organisation)
        if entry.kind == .organisation {
            guard let validity = surroundings.tree[entry.organisation]?.validity else { return "" }
            return validity.to.map { "\(validity.from.iso) – \($0.iso)" } ?? "\(validity.from.iso) –"
        }
        return entry.year == 0 ? owner : "\(owner) · \(entry.year)"
    }

    func address(of entry: SearchEntry) -> Address {
        switch entry.kind {
        case .organisation: organisation(entry)
        case .goal: page(entry) { .goal(GoalCode(stored: entry.subject)) }
        case .indicator: page(entry) { .indicator(IndicatorCode(stored: entry.subject)) }
        case .activity: activity(entry)
        case .text: text(entry)
        case .serviceArea: page(entry) { .economy(.area(ServiceAreaCode(stored: entry.subject))) }
        case .investment: page(entry) { .economy(.investments) }
        case .application: page(entry) { .economy(.application(ApplicationCode(stored: entry.subject))) }
        }
    }

    private func page(_ entry: SearchEntry, _ page: () -> RoundPage) -> Address {
        round(of: entry).map { Route.round($0, page()).address } ?? Route.start.address
    }

    private func activity(_ entry: SearchEntry) -> Address {
        guard let goal = goals[Activity(year: entry.year, code: entry.subject)] else { return page(entry) { .activities } }
        return page(entry) { .goal(goal) }
    }

    /// `goal/round/kind`, where the goal is `-` for a text about the whole document; `-/round/avsnitt/code` and
    /// `-/round/arende/part` for a section's and the case's, which are read where they are written.
    private func text(_ entry: SearchEntry) -> Address {
        let parts = entry.subject.split(separator: "/").map(String.init)
        if parts.count == 4, let place = TextPlace(path: parts[2...].joined(separator: "/")),
            let kind = try? RoundKind(code: parts[1])
        {
            let key = RoundKey(organisation: entry.organisation, year: entry.year, kind: kind)
            return Route.round(key, .document(.text(place))).address
        }
        guard parts.count == 3 else { return page(entry) { .overview } }
        let written = (try? RoundKind(code: parts[1])).map {
            RoundKey(organisation: entry.organisation, year: entry.year, kind: $0)
        }
        // A plan's text is read in the newest round of the year, which repeats it; a follow-up's text in its own.
        let own =
            parts[1] == RoundKind.plan.code ? nil : written.flatMap { key in surroundings.rounds.first { $0.key == key }?.key }
        guard let key = own ?? round(of: entry) else { return Route.start.address }
        return Route.round(key, parts[0] == "-" ? .overview : .goal(GoalCode(stored: parts[0]))).address
    }

    private func organisation(_ entry: SearchEntry) -> Address {
        let code = OrganisationCode(stored: entry.subject)
        guard let validity = surroundings.tree[code]?.validity else { return Route.organisation.address }
        let day = validity.to ?? max(validity.from, chosen.map { $0.kind.lastDay(of: $0.year) } ?? validity.from)
        return "\(within: OrganisationView.address(on: day))#org-\(code.text)"
    }

    /// The owner's own round of the year; what the city owns is read in the round that the reader comes from, if it is of that
    /// year, otherwise in the first organisation's. The newest round stands first.
    private func round(of entry: SearchEntry) -> RoundKey? {
        let rounds = surroundings.rounds.map(\.key)
        if entry.year == 0 { return chosen ?? rounds.first }
        let year = rounds.filter { $0.year == entry.year }
        if let own = year.first(where: { $0.organisation == entry.organisation }) { return own }
        if let chosen, chosen.year == entry.year { return chosen }
        return year.first { $0.organisation == chosen?.organisation } ?? year.first
    }
}

/// A stretch of a text around the first word that was found, cut between words.
struct SearchExcerpt: Sendable {
    static let length = 180

    /// Nil where the text does not hold any of the words.
    let text: String?

    init(_ body: String, around words: [String]) {
        let plain = body.split(whereSeparator: \.isNewline).map { line in
            String(line.drop { $0 == "#" || $0 == "-" || $0 == " " })
        }.filter { !$0.isEmpty }.joined(separator: " ")
        let characters = Array(plain)
        let folded = characters.map { SwedishFold.fold(String($0)).first ?? $0 }
        let places = words.compactMap { word in SearchExcerpt.firstPlace(of: Array(word), in: folded) }
        guard let place = places.min() else {
            text = nil
            return
        }
        var start = max(0, place - SearchExcerpt.length / 3)
        while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
        var end = min(characters.count, start + SearchExcerpt.length)
        while end < characters.count, !characters[end].isWhitespace { end += 1 }
        text = (start > 0 ? "… " : "") + String(characters[start..<end]) + (end < characters.count ? " …" : "")
    }

    private static func firstPlace(of word: [Character], in folded: [Character]) -> Int? {
        guard !word.isEmpty, word.count <= folded.count else { return nil }
        return (0...(folded.count - word.count)).first { start in folded[start..<(start + word.count)].elementsEqual(word) }
    }
}
