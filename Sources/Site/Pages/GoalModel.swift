import Database
import Quantities
import Rounds
import Steering
import Store

/// One goal of a round, with where it stands in the chain and what was changed of late.
struct GoalModel: Sendable {
    let scene: RoundScene
    let node: GoalNode
    /// From the direction goal down to the one above.
    let path: [GoalNode]
    /// Newest first.
    let changes: [RoundChange]

    /// - Throws: 404 where the round or the goal does not exist.
    static func read(_ code: GoalCode, _ key: RoundKey, _ visit: Visit, _ reading: any Reading) throws -> GoalModel {
        let scene = try RoundScene.read(key, visit, reading)
        guard let node = scene.overview.node(code) else { throw PageFault.missing(Localized(sv: "Målet", en: "The goal")) }
        return GoalModel(
            scene: try scene.printing(node.texts, reading), node: node, path: scene.overview.path(to: code),
            changes: try RoundChange.newest(about: node, in: key, reading))
    }

    /// Plan texts to show: those that are written, and in an open plan those that can be.
    var planTexts: [(kind: GoalText.Kind, text: GoalText?)] {
        let own = node.texts.filter(\.kind.isPlanText)
        let wanted = scene.key.kind == .plan ? node.goal.level.planTexts : []
        let kinds = GoalText.Kind.allCases.filter { kind in wanted.contains(kind) || own.contains { $0.kind == kind } }
        // A unit that has not written its own sees its committee's.
        let organisation = scene.key.organisation
        return kinds.map { kind in
            (kind, own.first { $0.kind == kind && $0.organisation == organisation } ?? own.first { $0.kind == kind })
        }
    }

    /// The follow-up's texts: the analysis always, good examples where they belong or are written.
    var followUpTexts: [(kind: GoalText.Kind, text: GoalText?)] {
        guard scene.key.kind.isFollowUp else { return [] }
        let own = node.texts.filter {
            !$0.kind.isPlanText && $0.round == scene.key.kind && $0.organisation == scene.key.organisation
        }
        var kinds: [GoalText.Kind] = [.analysis]
        if node.goal.level == .council || own.contains(where: { $0.kind == .goodExamples }) { kinds.append(.goodExamples) }
        return kinds.map { kind in (kind, own.first { $0.kind == kind }) }
    }

    /// Since when the plan's texts cannot be changed.
    var lockedOn: CalendarDate? { node.texts.compactMap(\.lockedOn).max() }
}

extension Goal.Level {
    /// The texts that a plan has about a goal of the level (domain page, section 3).
    var planTexts: [GoalText.Kind] {
        switch self {
        case .direction: []
        case .council: [.contribution]
        case .committee, .department: [.description, .expectedResult, .expectedResultLonger]
        case .unit: [.expectedResult, .workingMethods, .followUpMethods, .development]
        }
    }
}

/// An entry of the journal about something in a round.
struct RoundChange: Sendable, Hashable {
    enum Subject: Sendable, Hashable {
        case assessment
        case text(GoalText.Kind)
        case outcome(String)
        case forecast(String)
        case status(String)
    }

    var subject: Subject
    /// A person's code.
    var who: String
    /// ISO 8601, UTC.
    var at: String

    /// As many as a margin holds.
    static let shownLimit = 6
    /// The journal is looked through this far back for the goal's indicators and activities.
    private static let searchLimit = 200

    /// Five statements, however many indicators and activities the goal has.
    static func newest(about node: GoalNode, in key: RoundKey, _ reading: any Reading) throws -> [RoundChange] {
        let place = "\(key.organisation)/\(key.year)"
        let round = "\(place)/\(key.kind)"
        let goal = "\(round)/\(node.goal.code)"
        var found: [(sequence: Int, change: RoundChange)] = []
        func collect(_ subject: String, limit: Int, _ meaning: (Substring) -> Subject?) throws {
            for record in try Journal.entries(subject: subject, limit: limit, in: reading) {
                let rest = record.entry.subject.dropFirst(subject.count + 1)
                guard let meaning = meaning(rest) else { continue }
                found.append((record.sequence, RoundChange(subject: meaning, who: record.entry.actor, at: record.entry.at)))
            }
        }
        let indicators = Dictionary(
            node.indicators.map { ($0.indicator.code.text, $0.name) }, uniquingKeysWith: { first, _ in first })
        let activities = Dictionary(
            node.activities.map { ($0.activity.code.text, $0.activity.text) }, uniquingKeysWith: { first, _ in first })
        try collect("assessment/\(goal)", limit: shownLimit) { _ in .assessment }
        try collect("text/\(goal)", limit: shownLimit) { GoalText.Kind(rawValue: String($0)).map { .text($0) } }
        try collect("value/\(place)", limit: searchLimit) { rest in
            rest.split(separator: "/").first.flatMap { indicators[String($0)] }.map { .outcome($0) }
        }
        try collect("followUp/\(round)", limit: searchLimit) { indicators[String($0)].map { .forecast($0) } }
        try collect("activityStatus/\(round)", limit: searchLimit) { activities[String($0)].map { .status($0) } }
        return found.sorted { $0.sequence > $1.sequence }.prefix(shownLimit).map(\.change)
    }
}
