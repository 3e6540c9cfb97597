import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// An edit of several records of one kind, which stand as rows in one form: all are saved, or none.
///
/// The name of a row's field ends with the row's: "netto-aldreomsorg". Rows that are left out stay as they are.
protocol EconomyRowsEdit: Command where Outcome == Int {
    associatedtype T: Table where T.Record: Versioned
    associatedtype Row: Sendable
    /// What all rows need to know, fetched once.
    associatedtype Known

    var key: RoundKey { get }
    var rows: [Row] { get }
    var authority: EconomyAuthority { get }

    static func name(of row: Row) -> String
    static func version(of row: Row) -> Int
    func subject(of row: Row) -> String
    /// - Throws: ``CommandFailure/refused(_:)`` where what all rows belong to does not exist.
    func known(_ reading: any Reading) throws -> Known
    func current(_ row: Row, _ known: Known) -> T.Record?
    /// The record to save; nil where nothing is to be left. What is wrong is told to `typed`.
    func changed(_ row: Row, _ current: T.Record?, _ known: Known, _ typed: inout TypedFields) -> T.Record?
    /// The record by the names of its fields, without the row's name.
    func fields(of record: T.Record) -> [String: String]
}

extension EconomyRowsEdit {
    var authority: EconomyAuthority { EconomyAuthority(key: key) }

    public func authorise(_ person: Person, _ reading: any Reading) throws { try authority.check(person, reading) }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        var typed = TypedFields()
        let changes = try changes(known(writing), &typed)
        try typed.finish()
        var saving = RowsSaving()
        for (row, change) in changes { try saving.save(change, row: Self.name(of: row), in: writing) }
        return try saving.finish()
    }

    /// Those rows that change something, and what is wrong with the others.
    func changes(_ known: Known, _ typed: inout TypedFields) -> [(row: Row, change: RecordChange<T>)] {
        var seen: Set<String> = []
        return rows.compactMap { row in
            guard seen.insert(Self.name(of: row)).inserted else {
                typed.refuse(EconomyFault.typedTwice(Self.name(of: row)))
                return nil
            }
            let before = current(row, known)
            let after = changed(row, before, known, &typed)
            let change = RecordChange<T>(
                subject: subject(of: row), before: before, after: after, version: Self.version(of: row), fields: fields)
            return change.isNothing ? nil : (row, change)
        }
    }
}
