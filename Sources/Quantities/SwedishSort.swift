import Foundation

/// Swedish alphabetical order as stored keys, since databases do not know it.
public enum SwedishSort {
    /// A key whose bytes compare in Swedish alphabetical order: å, ä, ö after z in that order; case, accents and quotation marks
    /// do not count. A blank comes first, then all punctuation alike, then digits, then letters.
    public static func key(_ text: String) -> String { commonKey(text) ?? wholeKey(text) }

    /// The key of a text of ASCII and common Swedish letters, byte by byte; nil for any other. A page sorts hundreds of titles, and
    /// asking Unicode about every character took two thirds of its time.
    static func commonKey(_ text: String) -> String? {
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count)
        var gap = false
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            guard let letter = byte < 0x80 ? byte : bytes.next().flatMap({ CommonLetter.lowerCase(byte, $0) }) else { return nil }
            let sorted: UInt8
            switch letter {
            case 0x09...0x0D, 0x20:
                gap = !key.isEmpty
                continue
            case UInt8(ascii: "\""), UInt8(ascii: "'"): continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): sorted = letter | 0x20
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): sorted = letter
            case CommonLetter.aRing: sorted = UInt8(ascii: "{")
            case CommonLetter.aDots: sorted = UInt8(ascii: "|")
            case CommonLetter.oDots: sorted = UInt8(ascii: "}")
            case CommonLetter.eAcute: sorted = UInt8(ascii: "e")
            default: sorted = UInt8(ascii: "!")
            }
            if gap { key.append(0x20) }
            gap = false
            key.append(sorted)
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// The key of any text, by Unicode's properties.
    static func wholeKey(_ text: String) -> String {
        var key = String.UnicodeScalarView()
        var gap = false
        for character in text.lowercased().precomposedStringWithCanonicalMapping {
            if character.isWhitespace {
                gap = !key.isEmpty
                continue
            }
            let letters = last[character] ?? SwedishFold.fold(String(character))
            let sorted = letters.unicodeScalars.compactMap { last[character] == nil ? place(of: $0) : $0 }
            guard !sorted.isEmpty else { continue }
            if gap { key.append(" ") }
            gap = false
            key.append(contentsOf: sorted)
        }
        return String(key)
    }

    /// What stands for `scalar` in the key; nil for what does not count.
    private static func place(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let properties = scalar.properties
        if properties.isAlphabetic || properties.numericType != nil { return scalar }
        return properties.isQuotationMark ? nil : "!"
    }

    /// The bytes that follow z in ASCII stand for the letters that follow z in Swedish; ü is sorted as y, æ as ä, ø as ö.
    private static let last: [Character: String] = ["å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y"]
}
