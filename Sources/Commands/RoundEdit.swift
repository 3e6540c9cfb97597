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
    public func authorise(_ person: Person, _ reading: any Reading) throws {
        guard let round = try RoundTable.find(key, reading) else { throw CommandFailure.refused([EditFault.noRound(key)]) }
        let tree = try OrganisationTable.tree(reading)
        do {
            try round.mustBeOpen()
        } catch {
            throw CommandFailure.notAllowed(error)
        }
        guard person.may(Self.permission, in: key.organisation, tree, round: round.state) else {
            throw CommandFailure.notAllowed(EditFault.notAllowed(person, key.organisation, round.state))
        }
    }

    /// - Returns: the new version.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let before = try current(writing)
        let record = try changed(before, by: person, at: time, writing)
        let beforeFields = before.map(fields)
        let afterFields = fields(of: record)
        let savedVersion = before.map { version(of: $0) } ?? 0
        if beforeFields == afterFields { return Applied(savedVersion, subject: nil, before: nil, after: nil) }
        guard savedVersion == version, try T.save(record, expecting: version, in: writing) else {
            throw CommandFailure.conflict(try conflict(beforeFields ?? [:], savedVersion, writing))
        }
        try didSave(record, in: writing)
        return Applied(
            version + 1, subject: subject, before: beforeFields.map(JournalText.json), after: JournalText.json(afterFields))
    }

    public func didSave(_ record: T.Record, in writing: any Writing) throws {}

    private func conflict(_ fields: [String: String], _ version: Int, _ reading: any Reading) throws -> Conflict {
        let last = try Journal.entries(subject: subject, limit: 1, in: reading).first
        return Conflict(who: last?.entry.actor ?? "", at: last?.entry.at ?? "", fields: fields, version: version)
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
