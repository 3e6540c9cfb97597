import Database
import Quantities

/// How a record lies in its table. From this the statements are made once, in the subset of SQL that both databases share.
public protocol Table {
    associatedtype Record

    static var name: String { get }
    /// The primary key's columns.
    static var keys: [String] { get }
    /// All other columns, the version not counted.
    static var columns: [String] { get }
    /// The record's values, keys first, in the order of the columns.
    static func parameters(of record: Record) -> [Parameter]
    static func record(from row: Row) throws -> Record
}

extension Table {
    /// All records that fit, in the order of the key.
    public static func all(_ reading: any Reading, where condition: String = "", _ parameters: [Parameter] = []) throws -> [Record]
    {
        var records: [Record] = []
        try reading.forEachRow(selecting(condition), parameters) { records.append(try record(from: $0)) }
        return records
    }

    public static func first(_ reading: any Reading, where condition: String, _ parameters: [Parameter]) throws -> Record? {
        try all(reading, where: condition, parameters).first
    }

    static func selecting(_ condition: String) -> String {
        let filter = condition.isEmpty ? "" : " WHERE \(condition)"
        return
            "SELECT \((keys + columns + ["version"]).joined(separator: ", ")) FROM \(name)\(filter) ORDER BY \(keys.joined(separator: ", "))"
    }

    static var inserting: String {
        let all = keys + columns
        let places = all.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        return "INSERT INTO \(name) (\(all.joined(separator: ", "))) VALUES (\(places))"
    }

    /// Touches only a row in which something differs, so that the count of changed rows says whether anything did.
    static var updatingWhereDifferent: String {
        "\(updating) AND (\(columns.enumerated().map { "\($1) IS DISTINCT FROM $\(keys.count + $0 + 1)" }.joined(separator: " OR ")))"
    }

    static var updatingExpectedVersion: String { "\(updating) AND version = $\(keys.count + columns.count + 1)" }

    private static var updating: String {
        let assignments = columns.enumerated().map { "\($1) = $\(keys.count + $0 + 1)" } + ["version = version + 1"]
        let key = keys.enumerated().map { "\($1) = $\($0 + 1)" }
        return "UPDATE \(name) SET \(assignments.joined(separator: ", ")) WHERE \(key.joined(separator: " AND "))"
    }

    /// Saves a record that its writer has seen in the given version; 0 means that the writer saw none.
    ///
    /// - Returns: false where someone else has saved in the meantime: nothing is changed then.
    public static func save(_ record: Record, expecting version: Int, in writing: any Writing) throws -> Bool {
        if version == 0 {
            return try writing.execute(
                "\(inserting) ON CONFLICT (\(keys.joined(separator: ", "))) DO NOTHING", parameters(of: record)) == 1
        }
        return try writing.execute(updatingExpectedVersion, parameters(of: record) + [.integer(Int64(version))]) == 1
    }

    /// Removes a record that its writer has seen in the given version.
    ///
    /// - Returns: false where someone else has saved or removed it in the meantime: nothing is changed then.
    public static func delete(_ record: Record, expecting version: Int, in writing: any Writing) throws -> Bool {
        let key = keys.enumerated().map { "\($1) = $\($0 + 1)" }.joined(separator: " AND ")
        return try writing.execute(
            "DELETE FROM \(name) WHERE \(key) AND version = $\(keys.count + 1)",
            parameters(of: record).prefix(keys.count) + [.int(version)]) == 1
    }
}

/// What saving did, for an import's summary.
public enum SaveOutcome: String, Sendable, Hashable {
    case created, updated, unchanged
}

/// Saves many records of one table, whatever was there before: with two prepared statements and no reading.
public struct BulkSave<T: Table> {
    private let insert: any PreparedStatement
    private let update: any PreparedStatement

    public init(_ table: T.Type, in writing: any Writing) throws {
        insert = try writing.prepared("\(T.inserting) ON CONFLICT (\(T.keys.joined(separator: ", "))) DO NOTHING")
        update = try writing.prepared(T.updatingWhereDifferent)
    }

    public func save(_ record: T.Record) throws -> SaveOutcome {
        let parameters = T.parameters(of: record)
        if try insert.execute(parameters) == 1 { return .created }
        return try update.execute(parameters) == 1 ? .updated : .unchanged
    }
}
