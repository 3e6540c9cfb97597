extension Reading {
    /// Asks everything that `body` asks in one statement.
    ///
    /// `body` is run twice: first to hear what it asks, where every answer is empty, and then with the answers. It may have no other
    /// effect than its result. What it asks only the second time, because it depends on an answer, is asked then: that costs a
    /// statement, and the result is right all the same. A question that is repeated within `body` is asked once.
    public func atOnce<Result>(_ body: (any Reading) throws -> Result) throws -> Result {
        if self is ListeningReading { return try body(self) }
        let listening = ListeningReading()
        // An answer that is missing may be an error here; the second time it is told.
        _ = try? body(listening)
        let remembering = remembering
        try remembering.fetch(listening.queries)
        return try body(remembering)
    }

    /// The same, where no question is asked a second time. Only for one read of the database, which sees no change, and for results that
    /// fit in the memory.
    public var remembering: RememberingReading { self as? RememberingReading ?? RememberingReading(self) }
}

/// Hears what is asked, and answers nothing.
private final class ListeningReading: Reading {
    private(set) var queries: [Query] = []
    let statementCount = 0

    func rows(_ sql: String, _ parameters: [Parameter]) throws -> [Row] {
        queries.append(Query(sql, parameters))
        return []
    }

    func forEachRow(_ sql: String, _ parameters: [Parameter], _ body: (Row) throws -> Void) throws { _ = try rows(sql, parameters) }

    func hasTable(_ name: String) throws -> Bool { false }
}
