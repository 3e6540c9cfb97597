import Access
import Database
import Foundation
import Quantities
import Rounds
import Steering
import Store

/// What all edits within a round have in common: the same questions about person, round and versions.
protocol RoundEdit: Command where Outcome == Int {
    associatedtype T: Table

    var key: RoundKey { get }
    /// The version that the writer has seen; 0 where there was no record.
    var version: Int { get }
    static var permission: Permission { get }
    /// Whether it says how things went, which a plan does not.
    static var isFollowUp: Bool { get }
    var subject: String { get }

    /// The record that is saved now, or nil.
    func current(_ reading: any Reading) throws -> T.Record?
    func version(of record: T.Record) -> Int
    /// The record to save, from what was typed and what is there.
    ///
    /// - Throws: ``CommandFailure/refused(_:)``
    func changed(_ current: T.Record?, by person: Person, at time: String, _ reading: any Reading) throws -> T.Record
    /// The record as the form's fields show it.
    func fields(of record: T.Record) -> [String: String]
    /// What else must follow, such as the search index.
    func didSave(_ record: T.Record, in writing: any Writing) throws
}

extension RoundEdit {
    static var isFollowUp: Bool { true }

    public func authorise(_ person: Person, _ reading: any Reading) throws {
        guard let round = try RoundTable.find(key, reading) else { throw CommandFailure.refused([EditFault.noRound(key)]) }
        let tree = try OrganisationTable.tree(reading)
        do {
            try round.mustBeOpen()
        } catch {
            throw CommandFailure.notAllowed(error)
        }
        let day = tree[key.organisation].map { RoundQuery.reportingDay(of: key, $0) }
        guard person.may(Self.permission, in: key.organisation, tree, round: round.state, on: day) else {
            throw CommandFailure.notAllowed(EditFault.notAllowed(person, key.organisation, round.state))
        }
        if Self.isFollowUp, !key.kind.isFollowUp { throw CommandFailure.refused([EditFault.nothingToFollowUp()]) }
    }

    /// - Returns: the new version.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let before = try current(writing)
        let record = try changed(before, by: person, at: time, writing)
        let beforeFields = before.map(fields)
        let afterFields = fields(of: record)
        let savedVersion = before.map { version(of: $0) } ?? 0
        let isNothing = beforeFields == nil && afterFields.values.allSatisfy(\.isEmpty)
        if isNothing || beforeFields == afterFields { return Applied(savedVersion, subject: nil, before: nil, after: nil) }
        guard savedVersion == version, try T.save(record, expecting: version, in: writing) else {
            throw CommandFailure.conflict(try conflict(beforeFields ?? [:], savedVersion, writing))
        }
        try didSave(record, in: writing)
        return Applied(
            version + 1, subject: subject, before: beforeFields.map(JournalText.json), after: JournalText.json(afterFields))
    }

    public func didSave(_ record: T.Record, in writing: any Writing) throws {}

    /// The journal knows who saved last unless an import did, which has one entry for the whole package.
    private func conflict(_ fields: [String: String], _ version: Int, _ reading: any Reading) throws -> Conflict {
        let last = try Journal.entries(subject: subject, limit: 1, in: reading).first
        let isTheirs = last?.entry.after == JournalText.json(fields)
        return Conflict(
            who: isTheirs ? last?.entry.actor ?? "" : "", at: isTheirs ? last?.entry.at ?? "" : "", fields: fields, version: version
        )
    }

    /// Whether the round shows the goal at all: it is the organisation's own or that of someone above it.
    func showsGoal(_ code: GoalCode, _ reading: any Reading) throws -> Bool {
        let owners = RoundQuery.goalOwners(of: key, try OrganisationTable.tree(reading))
        let goal = try GoalTable.first(reading, where: "year = $1 AND code = $2", [.int(key.year), .text(code.text)])
        return goal.map { owners.contains($0.owner) } ?? false
    }
}

/// A record as JSON for the journal: names in order, so that equal records give equal texts.
enum JournalText {
    static func json(_ fields: [String: String]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(fields) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
