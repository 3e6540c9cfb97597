/// A text in the pieces that a reader sees change: words, numbers, signs, blanks, and fields as a whole.
public enum TextTokens {
    /// Joined they are the text.
    public static func of(_ text: String) -> [Substring] {
        var tokens: [Substring] = []
        var index = text.startIndex
        while index < text.endIndex {
            let end = self.end(in: text, from: index)
            tokens.append(text[index..<end])
            index = end
        }
        return tokens
    }

    /// Whether a token says something, unlike a blank or a sign.
    public static func isWord(_ token: Substring) -> Bool { token.first.map { $0.isLetter || $0.isNumber || $0 == "{" } ?? false }

    private static func end(in text: String, from start: String.Index) -> String.Index {
        let first = text[start]
        if first.isWhitespace { return text[start...].firstIndex { !$0.isWhitespace } ?? text.endIndex }
        if first == "{", let end = fieldEnd(in: text, from: start) { return end }
        guard first.isLetter || first.isNumber else { return text.index(after: start) }
        return wordEnd(in: text, from: start)
    }

    /// `{{` to `}}`, as ``TextInline/plain`` writes a field.
    private static func fieldEnd(in text: String, from start: String.Index) -> String.Index? {
        guard text[start...].hasPrefix("{{") else { return nil }
        let path = text[start...].dropFirst(2).prefix(FieldSign.lengthLimit).prefix { $0 != "}" && $0 != "{" && !$0.isWhitespace }
        guard text[path.endIndex...].hasPrefix("}}") else { return nil }
        return text.index(path.endIndex, offsetBy: 2)
    }

    /// "12,1", "s:t" and "hälso-" are one word each: a sign goes with the word where a letter or a digit follows at once.
    private static func wordEnd(in text: String, from start: String.Index) -> String.Index {
        var index = start
        while index < text.endIndex {
            let character = text[index]
            let next = text.index(after: index)
            if character.isLetter || character.isNumber {
                index = next
            } else if "-,.:’'".contains(character), next < text.endIndex,
                isInner(character, text[text.index(before: index)], text[next])
            {
                index = next
            } else {
                break
            }
        }
        return index
    }

    private static func isInner(_ sign: Character, _ before: Character, _ after: Character) -> Bool {
        switch sign {
        case ",", ".": before.isNumber && after.isNumber
        default: after.isLetter || after.isNumber
        }
    }
}
