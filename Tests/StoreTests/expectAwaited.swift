import Expectations
import Quantities
import Testing

/// `expectEqual` for a value that has to be waited for.
func expectAwaited<Value: Equatable>(
    _ actual: @autoclosure () async throws -> Value, _ expected: Value, _ comment: String = "",
    at location: SourceLocation = #_sourceLocation
) async {
    do {
        let value = try await actual()
        expectEqual(value, expected, comment, at: location)
    } catch {
        Issue.record("\(comment)\nexpected: \(expected)\nthrew:    \(error)", sourceLocation: location)
    }
}

/// Runs `body`, which must throw the diagnostic with that number, and gives it back to look at.
@discardableResult
func expectDiagnostic<Value>(
    _ code: String, _ comment: String = "", at location: SourceLocation = #_sourceLocation, _ body: () async throws -> Value
) async -> Diagnostic? {
    do {
        _ = try await body()
        Issue.record("\(comment)\nexpected \(code), nothing was thrown", sourceLocation: location)
    } catch let diagnostic as Diagnostic {
        expectEqual(diagnostic.code, code, comment, at: location)
        return diagnostic
    } catch {
        Issue.record("\(comment)\nexpected \(code), threw \(error)", sourceLocation: location)
    }
    return nil
}
