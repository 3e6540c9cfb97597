import Expectations
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
