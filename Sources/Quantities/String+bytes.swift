extension String {
    /// Whether the words stand in the text, byte for byte. Foundation's search weighs every character, which takes a hundred times as
    /// long; a page asks this of all its texts.
    public func holds(_ words: StaticString) -> Bool { offset(of: words) != nil }

    /// What stands before and after the words where they first stand; nil where they do not.
    public func parted(by words: StaticString) -> (before: Substring, after: Substring)? {
        offset(of: words).map { offset in
            let start = utf8.index(utf8.startIndex, offsetBy: offset)
            return (self[..<start], self[utf8.index(start, offsetBy: words.utf8CodeUnitCount)...])
        }
    }

    /// In bytes from the beginning.
    private func offset(of words: StaticString) -> Int? {
        var copy = self
        return copy.withUTF8 { text in
            words.withUTF8Buffer { words in
                guard let first = words.first, text.count >= words.count else { return nil }
                return (0...(text.count - words.count)).first { start in
                    text[start] == first && words.indices.allSatisfy { text[start + $0] == words[$0] }
                }
            }
        }
    }
}
