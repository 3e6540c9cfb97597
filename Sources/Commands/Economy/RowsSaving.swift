import Database
import Quantities
import Store

/// Saves several records together: all of them or none. Conflicts are gathered, so that all are told at once.
struct RowsSaving {
    private(set) var records: [ChangedRecord] = []
    private var conflicts: [Conflict] = []

    /// - Parameters:
    ///   - change: Its fields are named without the row's name.
    ///   - row: The row's name, which ends the names of its fields.
    mutating func save<T>(_ change: RecordChange<T>, row: String, in writing: any Writing) throws {
        do {
            if let record = try change.save(in: writing).record { records.append(record) }
        } catch CommandFailure.conflict(let conflict) {
            conflicts.append(conflict.named(for: row))
        }
    }

    /// - Returns: how many records were changed.
    /// - Throws: ``CommandFailure/conflict(_:)``, with the newest writer's name and all rows' fields.
    func finish() throws -> Applied<Int> {
        guard var told = conflicts.max(by: { $0.at < $1.at }) else { return Applied(records.count, records: records) }
        told.fields = conflicts.reduce(into: [:]) { $0.merge($1.fields) { first, _ in first } }
        throw CommandFailure.conflict(told)
    }
}

extension Conflict {
    /// With the fields' names as a form of several rows has them: "netto-aldreomsorg", "version-aldreomsorg". A row of one field
    /// is named as the field.
    fileprivate func named(for row: String) -> Conflict {
        var named = self
        named.fields = Dictionary(uniqueKeysWithValues: fields.map { ($0.key == row ? row : "\($0.key)-\(row)", $0.value) })
        named.fields["version-\(row)"] = String(version)
        return named
    }
}
