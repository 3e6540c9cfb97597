import Documents
import Economy
import Rounds
import Steering
import Texts

/// What the records count, in every way that a text may mean.
struct CountRecords {
    /// One way to count.
    struct Alternative {
        /// Between the two where some are not judged yet.
        let range: ClosedRange<Int>
        /// "24 nämndmål i dokumentet"
        let label: String
        /// The live field that writes the count; nil: there is none for this place.
        let field: String?
        let source: String
    }

    private let overview: RoundOverview
    private let economy: EconomyOverview?
    private let city: OrganisationCode?

    init(_ source: DocumentSource) {
        overview = source.overview
        economy = source.economy
        city = overview.ancestors.last?.code
    }

    /// The first is the most likely one. Empty where nothing of the kind is counted.
    func alternatives(_ claim: CountClaim, in text: CheckedText, _ sentence: ClaimSentence) -> [Alternative] {
        switch claim.subject {
        case .goals(let level):
            let levels = level.map { [$0] } ?? [.council, .committee, .department, .unit]
            return scopes(text, sentence).flatMap { scope in levels.compactMap { goals($0, claim.status, in: scope) } }
        case .indicators(let council):
            return scopes(text, sentence).flatMap { indicators(council: council, claim.status, in: $0) }
        case .activities(let council):
            return scopes(text, sentence).flatMap { activities(council: council, claim.status, in: $0) }
        case .resultUnits, .areaParts: return []
        }
    }

    /// Nil: all of the document.
    typealias Scope = GoalNode?

    /// What the text may be speaking of: the goal that it stands under, the one above, a goal that it names, the whole document.
    func scopes(_ text: CheckedText, _ sentence: ClaimSentence) -> [Scope] {
        var found: [Scope] = []
        for token in sentence.tokens where token.kind == .dotted {
            if let node = overview.nodes.first(where: { $0.goal.number == token.text }) { found.append(node) }
        }
        if let code = text.goal {
            if let node = overview.node(code) { found.append(node) }
            if let above = overview.path(to: code).last { found.append(above) }
        } else if sentence.hasWord(beginning: ["inriktningsmål"]), found.isEmpty {
            return [nil] + overview.roots.map(Optional.some)
        }
        return found + [nil]
    }

    /// Whether any activity stands under the goal or those below it.
    ///
    /// - Parameter council: the council's alone.
    func hasActivities(under goal: GoalCode, council: Bool = false) -> Bool {
        (overview.node(goal)?.selfAndDescendants ?? []).flatMap(\.activities).contains { !council || $0.activity.owner == city }
    }

    private func nodes(of scope: Scope) -> [GoalNode] { scope?.selfAndDescendants ?? overview.nodes }

    private func goals(_ level: Goal.Level, _ status: CountClaim.Status?, in scope: Scope) -> Alternative? {
        let nodes = nodes(of: scope).filter { $0.goal.level == level }
        guard !nodes.isEmpty else { return nil }
        let noun = level.label.sv.lowercased()
        guard case .judged(let judgement) = status else {
            return alternative(nodes.count...nodes.count, noun, scope, "goals/\(level.rawValue)/total")
        }
        let met = nodes.filter { $0.judgement == judgement }.count
        let open = nodes.filter { $0.judgement == .notAssessed }.count
        let words = judgement.label(in: overview.round.key.kind).sv.lowercased()
        return alternative(
            met...(met + open), "\(noun) av \(nodes.count) som \(words)", scope, "goals/\(level.rawValue)/\(judgement.rawValue)")
    }

    private func indicators(council: Bool?, _ status: CountClaim.Status?, in scope: Scope) -> [Alternative] {
        let below = nodes(of: scope).flatMap(\.indicators)
        let own = scope?.indicators ?? below
        let isCouncils = { (item: IndicatorFollowUp) in item.indicator.owner == city }
        let groups: [[IndicatorFollowUp]] =
            switch council {
            case nil: [below, own, below.filter(isCouncils), own.filter(isCouncils)]
            case true: [below.filter(isCouncils), own.filter(isCouncils), own]
            case false: [below.filter { !isCouncils($0) }, own.filter { !isCouncils($0) }, below]
            }
        return groups.filter { !$0.isEmpty }.map { group in
            guard case .judged(let judgement) = status else {
                return alternative(group.count...group.count, "indikatorer", scope, "indicators/total")
            }
            let met = group.filter { $0.attainment == .met }.count
            let missed = group.filter { $0.attainment == .missed }.count
            return judgement == .fullyMet
                ? alternative(met...(group.count - missed), "indikatorer som når årsmålet", scope, "indicators/met")
                : alternative(0...(group.count - met), "indikatorer som inte når årsmålet", scope, "indicators/missed")
        }
    }

    private func activities(council: Bool?, _ status: CountClaim.Status?, in scope: Scope) -> [Alternative] {
        let below = nodes(of: scope).flatMap(\.activities)
        let own = scope?.activities ?? below
        let isCouncils = { (item: ActivityFollowUp) in item.activity.owner == city }
        let groups: [[ActivityFollowUp]] =
            switch council {
            case nil: [below, own, below.filter(isCouncils), below.filter { !isCouncils($0) }]
            case true: [below.filter(isCouncils), own.filter(isCouncils)]
            case false: [below.filter { !isCouncils($0) }, own.filter { !isCouncils($0) }]
            }
        return groups.map { group in
            guard case .state(let state) = status else {
                return alternative(group.count...group.count, "aktiviteter", scope, "activities/total")
            }
            let known = group.filter { $0.status?.state == state }.count
            let unknown = group.filter { $0.status == nil }.count
            return alternative(
                known...(known + unknown), "aktiviteter med läget ”\(state.label.sv.lowercased())”", scope,
                "activities/\(state.rawValue)")
        }
    }

    private func alternative(_ range: ClosedRange<Int>, _ noun: String, _ scope: Scope, _ count: String) -> Alternative {
        let key = overview.round.key
        return Alternative(
            range: range,
            label:
                "\(noun) \(scope.map { "under \($0.goal.number.isEmpty ? "målet" : "mål \($0.goal.number)")" } ?? "i dokumentet")",
            field: scope == nil ? "antal/\(count)" : nil,
            source: "count/\(key.organisation)/\(key.year)/\(key.kind)/\(count)")
    }
}
