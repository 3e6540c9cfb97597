import Expectations
import Testing

/// ``expectEqual(_:_:_:at:)`` for a value that is awaited, which an autoclosure cannot hold.
func expectAwaited<Value: Equatable>(
    _ actual: Value, _ expected: Value, _ comment: String = "", at location: SourceLocation = #_sourceLocation
) {
    expectEqual(actual, expected, comment, at: location)
}
