import Access
import Database
import Rounds
import Steering
import Store

/// What all edits of one record within a round have in common: the same questions about person, round and versions.
protocol RecordEdit: Command {
    associatedtype T: Table where T.Record: Versioned

    var key: RoundKey { get }
    /// The version that the writer has seen; 0 where there was no record.
    var version: Int { get }
    var permission: Permission { get }
    /// For whom the writer needs the permission.
    var target: OrganisationCode { get }
    /// Whether it says how things went, which a plan does not.
    static var isFollowUp: Bool { get }
    var subject: String { get }

    /// The record that is saved now, or nil.
    func current(_ reading: any Reading) throws -> T.Record?
    /// The record to save, from what was typed and what is there; nil where nothing is to be left.
    ///
    /// - Throws: ``CommandFailure/refused(_:)``
    func changed(_ current: T.Record?, by person: Person, at time: String, _ reading: any Reading) throws -> T.Record?
    /// The record as the form's fields show it.
    func fields(of record: T.Record) -> [String: String]
    /// What else must follow, such as the search index.
    func didSave(_ record: T.Record, in writing: any Writing) throws
}

extension RecordEdit {
    static var isFollowUp: Bool { true }
    var target: OrganisationCode { key.organisation }

    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try RoundAuthority(key: key, permission: permission, target: target, isFollowUp: Self.isFollowUp).check(person, reading)
    }

    /// The change with its journal entry, and the new version.
    func save(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let before = try current(writing)
        let record = try changed(before, by: person, at: time, writing)
        let change = RecordChange<T>(subject: subject, before: before, after: record, version: version, fields: fields)
        let saved = try change.save(in: writing)
        guard let changed = saved.record else { return Applied(saved.version) }
        if let record { try didSave(record, in: writing) }
        return Applied(saved.version, records: [changed])
    }

    public func didSave(_ record: T.Record, in writing: any Writing) throws {}

    /// Whether the round shows the goal at all: it is the organisation's own or that of someone above it.
    func showsGoal(_ code: GoalCode, _ reading: any Reading) throws -> Bool {
        try RoundGoals(key, reading).contains(code)
    }
}

/// A record's edit that answers with the record's new version.
protocol RoundEdit: RecordEdit where Outcome == Int {}

extension RoundEdit {
    /// - Returns: the new version; 0 where nothing is left.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        try save(by: person, at: time, in: writing)
    }
}
