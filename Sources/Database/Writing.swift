/// What a transaction can do besides reading its own, not yet committed, contents.
public protocol Writing: Reading {
    /// Runs one statement and says how many rows it inserted, updated or deleted.
    @discardableResult
    func execute(_ sql: String, _ parameters: [Parameter]) throws -> Int

    /// A statement to run many times with other parameters, as an import does. Lives as long as the transaction.
    func prepared(_ sql: String) throws -> any PreparedStatement

    /// Runs several statements without parameters, separated by semicolons, as a migration does.
    func run(script: String) throws
}

extension Writing {
    /// Runs one statement without parameters.
    @discardableResult
    public func execute(_ sql: String) throws -> Int { try execute(sql, []) }
}

/// A statement that was parsed once and is run many times.
public protocol PreparedStatement {
    /// Runs the statement and says how many rows it inserted, updated or deleted.
    @discardableResult
    func execute(_ parameters: [Parameter]) throws -> Int

    /// Runs the statement and gives its rows.
    func rows(_ parameters: [Parameter]) throws -> [Row]
}
