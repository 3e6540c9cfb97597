import Quantities

/// What is wrong with the journal, and where.
public enum JournalFinding: Sendable, Hashable {
    /// The entry's contents do not give its hash: something in it was changed.
    case changed(Int)
    /// These entries are missing in the middle, or at the beginning.
    case gap(ClosedRange<Int>)
    /// The number stands more than once.
    case duplicate(Int)
    /// The entry does not follow the one before it: that one was replaced, hash and all.
    case unchained(Int)
    /// These entries are missing at the end.
    case truncated(ClosedRange<Int>)
    /// The end was replaced, or written past the head: this is the last entry.
    case wrongHead(Int)
    case headMissing

    /// The number of the first entry that is wrong, missing included.
    public var sequence: Int {
        switch self {
        case .changed(let number), .duplicate(let number), .unchained(let number), .wrongHead(let number): number
        case .gap(let numbers), .truncated(let numbers): numbers.lowerBound
        case .headMissing: 0
        }
    }

    /// The finding as a numbered error, T3030–T3035.
    public var diagnostic: Diagnostic {
        let (code, sv, en) = words
        return Diagnostic(
            code, place: sequence > 0 ? "journal \(sequence)" : "journal",
            message: Localized(sv: sv, en: en),
            remedy: Localized(
                sv: "Jämför med en säkerhetskopia och ta reda på vem som har skrivit i databasfilen.",
                en: "Compare with a backup, and find out who wrote to the database file."))
    }

    private var words: (code: String, sv: String, en: String) {
        switch self {
        case .changed(let number): ("T3030", "Post \(number) är ändrad.", "Entry \(number) has been changed.")
        case .gap(let numbers):
            ("T3031", "\(Self.swedish(numbers)) saknas.", "\(Self.english(numbers)) missing.")
        case .duplicate(let number): ("T3032", "Post \(number) finns flera gånger.", "Entry \(number) occurs more than once.")
        case .unchained(let number):
            ("T3033", "Post \(number) hör inte ihop med posten före.", "Entry \(number) does not follow from the entry before.")
        case .truncated(let numbers):
            ("T3034", "\(Self.swedish(numbers)) saknas i slutet.", "\(Self.english(numbers)) missing at the end.")
        case .wrongHead(let number):
            ("T3035", "Post \(number) är inte den sista som noterades.", "Entry \(number) is not the last that was noted.")
        case .headMissing: ("T3035", "Noteringen om den sista posten saknas.", "The note of the last entry is missing.")
        }
    }

    private static func swedish(_ numbers: ClosedRange<Int>) -> String {
        numbers.count == 1 ? "Post \(numbers.lowerBound)" : "Posterna \(numbers.lowerBound)–\(numbers.upperBound)"
    }

    private static func english(_ numbers: ClosedRange<Int>) -> String {
        numbers.count == 1 ? "Entry \(numbers.lowerBound) is" : "Entries \(numbers.lowerBound)–\(numbers.upperBound) are"
    }
}
