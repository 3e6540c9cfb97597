import Database
import Design
import Documents
import Quantities
import Rounds
import Steering
import Store
import Texts

/// One of the two documents of a comparison, as an address names it.
enum ComparedSide: Hashable, Sendable {
    /// `nu`: as it is composed now.
    case now
    /// `v3`: the round's kept version of that number.
    case version(Int)
    /// `VP`, `T1`: the same organisation's document of another kind, the same year.
    case kind(RoundKind)
    /// `2022`: the same kind of document, another year.
    case year(Int)

    init?(word: String) {
        if word == "nu" {
            self = .now
        } else if word.hasPrefix("v"), let number = Int(word.dropFirst()), number > 0 {
            self = .version(number)
        } else if let kind = try? RoundKind(code: word) {
            self = .kind(kind)
        } else if word.utf8.count == 4, let year = Int(word), year > 0 {
            self = .year(year)
        } else {
            return nil
        }
    }

    var word: String {
        switch self {
        case .now: "nu"
        case .version(let number): "v\(number)"
        case .kind(let kind): kind.code
        case .year(let year): String(year)
        }
    }

    /// The document; nil where there is none. What the committee has decided is compared as it was printed.
    func document(
        of key: RoundKey, drawing: @escaping EconomyDrawing, _ reading: any Reading
    ) throws -> Document? {
        switch self {
        case .now: try Self.live(key, drawing, reading)
        case .version(let number): try DocumentVersionTable.document(key, number: number, reading)
        case .kind(let kind):
            try Self.latest(RoundKey(organisation: key.organisation, year: key.year, kind: kind), drawing, reading)
        case .year(let year):
            try Self.latest(RoundKey(organisation: key.organisation, year: year, kind: key.kind), drawing, reading)
        }
    }

    private static func live(_ key: RoundKey, _ drawing: @escaping EconomyDrawing, _ reading: any Reading) throws -> Document? {
        try DossierQuery.source(key, drawing: drawing, reading).map { RoundComposer.compose($0) }
    }

    private static func latest(_ key: RoundKey, _ drawing: @escaping EconomyDrawing, _ reading: any Reading) throws -> Document? {
        if let decided = try DocumentVersionTable.newest(.decided, of: key, reading) {
            return try DocumentVersionTable.document(key, number: decided.number, reading)
        }
        return try live(key, drawing, reading)
    }
}
