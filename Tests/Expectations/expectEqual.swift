import Testing

/// `#expect(a == b)` without the macro's compile time (about 6 ms each); says both values where they differ.
public func expectEqual<Value: Equatable>(
    _ actual: @autoclosure () throws -> Value, _ expected: Value, _ comment: String = "",
    at location: SourceLocation = #_sourceLocation
) {
    do {
        let value = try actual()
        if value != expected {
            Issue.record("\(comment)\nexpected: \(expected)\nactual:   \(value)", sourceLocation: location)
        }
    } catch {
        Issue.record("\(comment)\nexpected: \(expected)\nthrew:    \(error)", sourceLocation: location)
    }
}

/// Runs `body`, which must throw an error of type `Failure`, and gives that error back to look at.
@discardableResult
public func expectThrows<Failure: Error>(
    _ type: Failure.Type, _ comment: String = "", at location: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) -> Failure? {
    do {
        try body()
        Issue.record("\(comment)\nexpected an error of type \(type), nothing was thrown", sourceLocation: location)
    } catch let failure as Failure {
        return failure
    } catch {
        Issue.record("\(comment)\nexpected an error of type \(type), threw \(error)", sourceLocation: location)
    }
    return nil
}
