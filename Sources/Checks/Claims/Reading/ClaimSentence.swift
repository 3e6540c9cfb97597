import Foundation
import Texts

/// A sentence of a text, taken apart. Linear in its length.
struct ClaimSentence: Sendable {
    let text: String
    let tokens: [ClaimToken]

    /// Tokens of one sentence; what is longer is read in pieces.
    static let tokenLimit = 300

    /// The words from one token to another, as they stand.
    func quote(_ first: Int, _ last: Int) -> String {
        guard tokens.indices.contains(first), tokens.indices.contains(last), first <= last else { return text }
        return String(text[tokens[first].range.lowerBound..<tokens[last].range.upperBound])
    }

    /// Whether any of its words is one of these.
    func has(_ words: Set<String>) -> Bool { tokens.contains { words.contains($0.key) } }

    /// Whether any word begins so.
    func hasWord(beginning stems: [String]) -> Bool {
        tokens.contains { token in token.isWord && stems.contains { token.key.hasPrefix($0) } }
    }

    /// Whether these words stand in a row, each beginning as told.
    func has(inRow stems: [String]) -> Bool { position(inRow: stems) != nil }

    func position(inRow stems: [String], from start: Int = 0) -> Int? {
        guard !stems.isEmpty, tokens.count >= stems.count, start <= tokens.count - stems.count else { return nil }
        return (start...(tokens.count - stems.count)).first { first in
            zip(tokens[first...], stems).allSatisfy { $0.key.hasPrefix($1) }
        }
    }
}

extension ClaimSentence {
    /// A live field's place in the plain text that is read.
    static let fieldSign: Character = "\u{FFFC}"

    /// The sentences of a paragraph.
    ///
    /// - Parameter fields: what stands at each ``fieldSign``, in order.
    static func all(in paragraph: String, fields: [FieldReference] = []) -> [ClaimSentence] {
        let tokens = ClaimTokenReading(paragraph, fields: fields).tokens
        var sentences: [ClaimSentence] = []
        var start = 0
        for index in tokens.indices where isEnd(index, of: tokens) || index - start >= tokenLimit {
            sentences.append(ClaimSentence(paragraph, tokens[start...index]))
            start = index + 1
        }
        if start < tokens.count { sentences.append(ClaimSentence(paragraph, tokens[start...])) }
        return sentences
    }

    private init(_ paragraph: String, _ tokens: ArraySlice<ClaimToken>) {
        text = paragraph
        self.tokens = Array(tokens)
    }

    private static func isEnd(_ index: Int, of tokens: [ClaimToken]) -> Bool {
        guard tokens[index].kind == .sign, [".", "!", "?"].contains(tokens[index].text) else { return false }
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        if tokens[index].text == ".", index > 0, abbreviations.contains(tokens[index - 1].key) { return false }
        // "t.ex." and "12.30" go on at once.
        return tokens[index].range.upperBound < next.range.lowerBound && (next.isCapitalised || next.kind != .word)
    }

    private static let abbreviations: Set<String> = [
        "bl", "t", "ca", "dvs", "nr", "kl", "resp", "jfr", "inkl", "exkl", "fr", "tom", "avd", "m", "ex",
    ]
}

/// Takes a paragraph apart, character by character.
private struct ClaimTokenReading {
    private(set) var tokens: [ClaimToken] = []

    init(_ text: String, fields: [FieldReference]) {
        var index = text.startIndex
        var nextField = 0
        while index < text.endIndex {
            let character = text[index]
            if character == ClaimSentence.fieldSign {
                let end = text.index(after: index)
                if nextField < fields.count { add(.field(fields[nextField]), text, index..<end) }
                nextField += 1
                index = end
            } else if Self.isDigit(character) {
                index = readNumber(text, from: index)
            } else if character.isLetter {
                index = readWord(text, from: index)
            } else {
                let end = text.index(after: index)
                if !character.isWhitespace { add(.sign, text, index..<end) }
                index = end
            }
        }
    }

    private mutating func add(_ kind: ClaimToken.Kind, _ text: String, _ range: Range<String.Index>) {
        let own = String(text[range])
        tokens.append(ClaimToken(kind: kind, text: own, key: own.lowercased(), range: range))
    }

    /// Letters, with hyphens, colons and digits between them: "individ- och", "KF:s", "CO2".
    private mutating func readWord(_ text: String, from start: String.Index) -> String.Index {
        var end = text.index(after: start)
        while end < text.endIndex {
            let character = text[end]
            if character.isLetter || Self.isDigit(character) {
                end = text.index(after: end)
            } else if "-:’'‑".contains(character), let next = text.index(end, offsetBy: 1, limitedBy: text.endIndex),
                next < text.endIndex, text[next].isLetter
            {
                end = next
            } else {
                break
            }
        }
        add(.word, text, start..<end)
        return end
    }

    /// "1 360", "12,1", "3.6": thousands apart by a blank are one number.
    private mutating func readNumber(_ text: String, from start: String.Index) -> String.Index {
        var (digits, end) = Self.digits(text, from: start)
        if digits.count <= 3 {
            while end < text.endIndex, Self.isThousandsBlank(text[end]) {
                let (group, groupEnd) = Self.digits(text, from: text.index(after: end))
                guard group.count == 3 else { break }
                digits += group
                end = groupEnd
            }
        }
        if let dotted = Self.dottedEnd(text, from: end) {
            add(.dotted, text, start..<dotted)
            return dotted
        }
        var decimals = 0
        if end < text.endIndex, text[end] == "," {
            let (fraction, fractionEnd) = Self.digits(text, from: text.index(after: end))
            if !fraction.isEmpty, fraction.count <= 6 {
                (decimals, end) = (fraction.count, fractionEnd)
                digits += "." + fraction
            }
        }
        let value = digits.count <= 18 ? Decimal(string: digits) : nil
        add(value.map { .number($0, decimals: decimals) } ?? .sign, text, start..<end)
        return end
    }

    /// Where "3.6" or "1.2.1" ends; nil where no digit follows a point.
    private static func dottedEnd(_ text: String, from index: String.Index) -> String.Index? {
        var end = index
        while end < text.endIndex, text[end] == "." {
            let (digits, next) = digits(text, from: text.index(after: end))
            if digits.isEmpty { break }
            end = next
        }
        return end == index ? nil : end
    }

    private static func digits(_ text: String, from start: String.Index) -> (String, String.Index) {
        var end = start
        while end < text.endIndex, isDigit(text[end]) { end = text.index(after: end) }
        return (String(text[start..<end]), end)
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private static func isThousandsBlank(_ character: Character) -> Bool {
        character == " " || character == "\u{A0}" || character == "\u{202F}" || character == "\u{2009}"
    }
}
