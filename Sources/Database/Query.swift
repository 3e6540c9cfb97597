/// A question as a value, so that several can be asked at once and an answer can be found again.
public struct Query: Sendable, Hashable {
    public let sql: String
    /// Numbered from `$1`, as everywhere.
    public let parameters: [Parameter]

    public init(_ sql: String, _ parameters: [Parameter] = []) {
        self.sql = sql
        self.parameters = parameters
    }
}
