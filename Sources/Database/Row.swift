/// One row of a query's result: typed values by column name.
///
/// All rows of a result share one header, and a lookup compares a handful of short names, so a row costs no dictionary.
public struct Row: Sendable, Hashable {
    private let header: RowHeader
    private let values: [Parameter]

    /// - Parameter values: one for each column of `header`, in its order.
    public init(header: RowHeader, values: [Parameter]) {
        precondition(header.columns.count == values.count, "a row has one value for each column")
        self.header = header
        self.values = values
    }

    /// The columns' names, in the order of the query.
    public var columns: [String] { header.columns }

    /// The value as it is stored.
    /// - Throws: T3016 when the query has no such column.
    public func value(_ column: String) throws -> Parameter {
        guard let place = header.place(of: column) else {
            throw DatabaseFailure.columnMissing(column, among: header.columns)
        }
        return values[place]
    }
}

/// The column names that the rows of one result have in common.
public final class RowHeader: Sendable, Hashable {
    public let columns: [String]

    public init(columns: [String]) { self.columns = columns }

    func place(of column: String) -> Int? { columns.firstIndex(of: column) }

    public static func == (one: RowHeader, other: RowHeader) -> Bool { one === other || one.columns == other.columns }

    public func hash(into hasher: inout Hasher) { hasher.combine(columns) }
}
