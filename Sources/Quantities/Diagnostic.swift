/// An error or a warning as a value: a stable number, where it is, what it is and what to do about it.
///
/// A number is used for one thing only; `docs` and scripts may rely on it. The rooms share the range T1xxx–T8xxx.
public struct Diagnostic: Error, Sendable, Hashable, Codable, CustomStringConvertible {
    public enum Severity: String, Sendable, Codable {
        case warning
        case error
    }

    /// The stable number, for instance `T1001`.
    public var code: String
    public var severity: Severity
    /// A field, a JSON pointer with its line, a file with its line …; empty means nowhere in particular.
    public var place: String
    /// What is wrong.
    public var message: Localized
    /// What the reader can do about it.
    public var remedy: Localized

    public init(_ code: String, severity: Severity = .error, place: String = "", message: Localized, remedy: Localized) {
        self.code = code
        self.severity = severity
        self.place = place
        self.message = message
        self.remedy = remedy
    }

    /// The same diagnostic at another place; parsers know what is wrong, their callers know where.
    public func at(_ place: String) -> Diagnostic {
        var copy = self
        copy.place = place
        return copy
    }

    /// One line: `T1001 place: message remedy`, or `T1001: message remedy` without a place.
    public func text(_ language: Language) -> String {
        let head = place.isEmpty ? code : "\(code) \(place)"
        return "\(head): \(message[language]) \(remedy[language])"
    }

    public var description: String { text(.swedish) }
}
