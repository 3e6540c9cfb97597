import Quantities

/// The stable key of a record, typed by what it is the key of: a goal's code can never be taken for an indicator's.
///
/// 1–120 characters of `a–z 0–9 . - :`, beginning with a letter or a digit, so that a code can stand in an address
/// and in a file as it is.
public struct Code<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// As it stands in addresses, files and the store.
    public let text: String

    /// - Throws: `T2001` where the text is no code.
    public init(_ text: String) throws(Diagnostic) {
        guard Self.isCode(text) else { throw Self.malformed(text) }
        self.text = text
    }

    /// A code that comes out of our own database, where it was checked when it was written.
    public init(stored text: String) {
        self.text = text
    }

    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    private static func isCode(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 120 else { return false }
        return isLetterOrDigit(first) && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x3A }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    private static func malformed(_ text: String) -> Diagnostic {
        let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
        return Diagnostic(
            "T2001",
            message: Localized(sv: "”\(shown)” är ingen kod.", en: "“\(shown)” is not a code."),
            remedy: Localized(
                sv: "Använd 1–120 tecken ur a–z, 0–9, punkt, bindestreck och kolon, och börja med bokstav eller siffra.",
                en: "Use 1–120 characters of a–z, 0–9, full stop, hyphen and colon, beginning with a letter or a digit."))
    }
}

public typealias OrganisationCode = Code<Organisation>
public typealias GoalCode = Code<Goal>
public typealias IndicatorCode = Code<Indicator>
public typealias ActivityCode = Code<Activity>
