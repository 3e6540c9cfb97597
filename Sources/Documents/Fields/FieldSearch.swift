import Quantities

/// A field that can be found by words.
struct FieldSearch: Sendable {
    let entry: FieldCatalogue.Entry
    private let label: [UInt8]
    /// Found too, if after what the label says: the value, then the group and the reference.
    private let printed: [UInt8]
    private let rest: [UInt8]

    init(_ entry: FieldCatalogue.Entry) {
        self.entry = entry
        label = Self.folded(entry.label)
        printed = Self.folded(entry.printed)
        rest = Self.folded("\(entry.group.heading.sv) \(entry.reference)")
    }

    static func words(_ search: String) -> [[UInt8]] {
        folded(String(search.prefix(200))).split { $0 == 0x20 }.map(Array.init)
    }

    /// Lower is better; nil where a word is missing.
    func rank(_ words: [[UInt8]]) -> Int? {
        var total = 0
        for word in words {
            let places = [
                Self.rank(word, in: label), Self.rank(word, in: printed).map { $0 + 2 }, Self.rank(word, in: rest).map { $0 + 4 },
            ]
            guard let best = places.compactMap({ $0 }).min() else { return nil }
            total += best
        }
        return total
    }

    /// 0 at the text's beginning, 1 at the beginning of one of its words, 6 within a word; nil: nowhere.
    private static func rank(_ word: [UInt8], in text: [UInt8]) -> Int? {
        guard word.count <= text.count, !word.isEmpty else { return nil }
        var isWithin = false
        for start in 0...(text.count - word.count) where text[start] == word[0] {
            guard text[start..<start + word.count].elementsEqual(word) else { continue }
            if start == 0 { return 0 }
            if !isSign(text[start - 1]) { return 1 }
            isWithin = true
        }
        return isWithin ? 6 : nil
    }

    /// A letter or a digit; bytes of other scripts' letters too.
    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: true
        default: false
        }
    }

    /// Blanks that keep figures together are blanks to whoever types.
    private static func folded(_ text: String) -> [UInt8] {
        // The first bytes of those signs; most texts have none, and a round has some thousand.
        guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return Array(SwedishFold.fold(text).utf8) }
        let plain = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "\u{A0}": " "
            // The minus and the dash that a keyboard has no key for.
            case "\u{2212}", "\u{2013}": "-"
            default: scalar
            }
        }
        return Array(SwedishFold.fold(String(String.UnicodeScalarView(plain))).utf8)
    }
}
