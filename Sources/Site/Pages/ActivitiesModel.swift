import Design
import Quantities
import Rounds
import Steering

/// How the activities are narrowed; its parameters are `mal`, `lage`, `vem`, `fran`, `till` and `ord`.
struct ActivityFilter: Sendable, Hashable {
    /// Who an activity concerns: its owner, or one that has a role in it.
    enum Party: Sendable, Hashable {
        case owner(OrganisationCode)
        case role(OrganisationCode)

        init?(_ text: String) {
            let parts = text.split(separator: "_", maxSplits: 1)
            guard parts.count == 2, let code = try? OrganisationCode(String(parts[1])) else { return nil }
            switch parts[0] {
            case "agare": self = .owner(code)
            case "roll": self = .role(code)
            default: return nil
            }
        }

        var text: String {
            switch self {
            case .owner(let code): "agare_\(code)"
            case .role(let code): "roll_\(code)"
            }
        }

        func concerns(_ activity: Activity) -> Bool {
            switch self {
            case .owner(let code): activity.owner == code
            case .role(let code): activity.roles.contains { $0.organisation == code }
            }
        }
    }

    enum Standing: Sendable, Hashable {
        case state(ActivityStatus.State)
        case missing

        init?(_ text: String) {
            if text == "saknas" {
                self = .missing
            } else if let state = ActivityStatus.State(rawValue: text) {
                self = .state(state)
            } else {
                return nil
            }
        }

        var text: String {
            switch self {
            case .state(let state): state.rawValue
            case .missing: "saknas"
            }
        }

        func includes(_ row: ActivityFollowUp) -> Bool {
            switch self {
            case .state(let state): row.status?.state == state
            case .missing: row.status == nil
            }
        }
    }

    var goal: GoalCode?
    var standing: Standing?
    var party: Party?
    /// Activities that go on some day between the two.
    var from: CalendarDate?
    var to: CalendarDate?
    var words = ""

    /// What is not understood narrows nothing: an old link still shows the list.
    init(_ query: FormFields) {
        goal = query["mal"].flatMap { try? GoalCode($0) }
        standing = query["lage"].flatMap(Standing.init)
        party = query["vem"].flatMap(Party.init)
        from = query["fran"].flatMap { try? CalendarDate(iso: $0) }
        to = query["till"].flatMap { try? CalendarDate(iso: $0) }
        words = String(query.text("ord").prefix(200))
    }

    var isNarrowing: Bool { parameters.isEmpty == false }

    /// For links that keep the choice, such as the one to the time line.
    var parameters: [(name: String, value: String)] {
        let all: [(String, String?)] = [
            ("mal", goal?.text), ("lage", standing?.text), ("vem", party?.text), ("fran", from?.iso), ("till", to?.iso),
            ("ord", words.allSatisfy(\.isWhitespace) ? nil : words),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }

    func includes(_ row: ActivityFollowUp) -> Bool {
        let activity = row.activity
        if let standing, !standing.includes(row) { return false }
        if let party, !party.concerns(activity) { return false }
        if let from, let end = activity.endsOn, end < from { return false }
        if let to, let start = activity.startsOn, start > to { return false }
        return WordFilter(words).matches([activity.text, row.status?.explanation ?? ""])
    }
}

/// The activities of a round under their goals, narrowed by a filter.
struct ActivitiesModel: Sendable {
    struct Group: Sendable {
        var goal: Goal
        var rows: [ActivityFollowUp]
    }

    var filter: ActivityFilter
    /// Only goals that have an activity left.
    var groups: [Group]
    var total: Int
    /// Over all, whatever the filter.
    var counts: [ActivityStatus.State: Int]
    var withoutStatus: Int
    /// Goals that the list can be narrowed to, in print order.
    var goals: [Goal]
    /// Those who own an activity or have a role in one, in Swedish alphabetical order.
    var owners: [OrganisationCode]
    var roles: [OrganisationCode]
    var names: [OrganisationCode: String]

    var rows: [ActivityFollowUp] { groups.flatMap(\.rows) }

    init(_ overview: RoundOverview, filter: ActivityFilter) {
        self.filter = filter
        let all = overview.activities
        total = all.count
        counts = all.reduce(into: [:]) { counts, row in if let state = row.status?.state { counts[state, default: 0] += 1 } }
        withoutStatus = all.filter { $0.status == nil }.count
        names = overview.organisationNames
        goals = overview.nodes.filter { node in node.selfAndDescendants.contains { !$0.activities.isEmpty } }.map(\.goal)
        let chosen = filter.goal.map { overview.node($0)?.selfAndDescendants ?? [] } ?? overview.nodes
        groups = chosen.compactMap { node in
            let rows = node.activities.filter(filter.includes)
            return rows.isEmpty ? nil : Group(goal: node.goal, rows: rows)
        }
        let names = overview.organisationNames
        func ordered(_ codes: some Sequence<OrganisationCode>) -> [OrganisationCode] {
            Set(codes).map { (SwedishSort.key(names[$0] ?? $0.text), $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
        }
        owners = ordered(all.map(\.activity.owner))
        roles = ordered(all.flatMap { $0.activity.roles.map(\.organisation) })
    }

    func name(of organisation: OrganisationCode) -> String { names[organisation] ?? organisation.text }

    /// "Huvudansvar: Kulturnämnden. I samråd med: Fastighetsnämnden."
    func roles(of activity: Activity, _ language: Language) -> String {
        Activity.Role.Kind.allCases.compactMap { kind in
            let names = activity.roles.filter { $0.kind == kind }.map { name(of: $0.organisation) }
                .map { (SwedishSort.key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
            return names.isEmpty ? nil : "\(kind.label[language]): \(names.joined(separator: ", "))."
        }.joined(separator: " ")
    }

    /// "2023-01-01 – 2023-12-31", as far as it is known.
    func dates(of activity: Activity) -> String {
        switch (activity.startsOn, activity.endsOn) {
        case (let start?, let end?): "\(start.iso) – \(end.iso)"
        case (let start?, nil): "\(start.iso) –"
        case (nil, let end?): "– \(end.iso)"
        case (nil, nil): ""
        }
    }

    func spreadsheet(_ language: Language) -> String {
        let say = PageWords(language)
        var sheet = SpreadsheetText(header: [
            say("Mål", "Goal"), say("Aktivitet", "Activity"), say("Ägare", "Owner"), say("Roller", "Roles"),
            say("Startdatum", "Start"), say("Slutdatum", "End"), say("Läge", "Status"), say("Avvikelse", "Deviation"),
        ])
        for group in groups {
            for row in group.rows {
                let activity = row.activity
                sheet.add([
                    .text(group.goal.numberedTitle), .text(activity.text), .text(name(of: activity.owner)),
                    .text(roles(of: activity, language)), .text(activity.startsOn?.iso ?? ""), .text(activity.endsOn?.iso ?? ""),
                    .text(row.status?.state.label[language] ?? ""), .text(row.deviation),
                ])
            }
        }
        return sheet.text
    }
}
