import Database
import Quantities
import Rounds
import Steering
import Store

/// An application or an adjustment that was saved: a new one got its code then.
public struct SavedRequest<Record: Sendable>: Sendable, Hashable {
    public let code: Code<Record>
    public let version: Int

    public init(code: Code<Record>, version: Int) {
        self.code = code
        self.version = version
    }
}

/// Codes for records that are made in the program, which no register names: "nord-2023-ansokan-3".
enum NewCode {
    /// - Parameter word: what kind of record it is.
    static func next<T: Table, Subject>(
        _ table: T.Type, _ key: RoundKey, _ word: String, _ reading: any Reading
    ) throws -> Code<Subject> {
        var number = try T.all(
            reading, where: "organisation = $1 AND year = $2", [.text(key.organisation.text), .int(key.year)]
        ).count
        while true {
            number += 1
            // An organisation's code may be as long as a code may be.
            let code = try Code<Subject>("\(key.organisation.text.prefix(80))-\(key.year)-\(word)-\(number)")
            if try T.first(reading, where: "code = $1", [.text(code.text)]) == nil { return code }
        }
    }
}
