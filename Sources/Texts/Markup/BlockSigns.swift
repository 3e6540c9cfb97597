/// `![what it shows](bild:SHA256 "caption")`, alone on its line.
enum ImageSign {
    /// - Returns: nil where the line is no image. One that does not say what it shows is an image all the same, with a problem.
    static func read(_ line: ArraySlice<UInt8>) -> TextImage? {
        guard line.begins("!["), let close = LinkSign.closingBracket(line, after: line.startIndex + 1),
            case let rest = line[(close + 1)...], rest.begins("(bild:"), rest.last == UInt8(ascii: ")")
        else { return nil }
        let target = rest.dropFirst(6).dropLast()
        let sha = target.prefix(64)
        guard sha.count == 64, sha.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
            let caption = caption(MarkupBytes.trimmed(target.dropFirst(64)))
        else { return nil }
        return TextImage(
            sha256: MarkupBytes.string(sha), alternative: words(line[(line.startIndex + 2)..<close]), caption: caption)
    }

    private static func caption(_ quoted: ArraySlice<UInt8>) -> String? {
        guard !quoted.isEmpty else { return "" }
        guard quoted.count >= 2, quoted.first == UInt8(ascii: "\""), quoted.last == UInt8(ascii: "\"") else { return nil }
        let inner = quoted.dropFirst().dropLast()
        var index = inner.startIndex
        while index < inner.endIndex {
            if inner[index] == UInt8(ascii: "\"") { return nil }
            index += MarkupBytes.isEscape(quoted, index) ? 2 : 1
        }
        return index == inner.endIndex ? words(inner) : nil
    }

    private static func words(_ bytes: ArraySlice<UInt8>) -> String {
        MarkupBytes.string(MarkupBytes.trimmed(MarkupBytes.unescaped(bytes)[...]))
    }
}

/// `>>> KEY ¶fingerprint` … `<<<`, or of several sources `>>> KEY ¶fingerprint + KEY ¶fingerprint` … `<<<`
enum ReuseSign {
    /// - Returns: nil where the line begins no reuse.
    static func read(_ line: ArraySlice<UInt8>) -> [TextReuse.Source]? {
        guard let rest = line.after(">>>"), !rest.isEmpty else { return nil }
        var sources: [TextReuse.Source] = []
        for part in rest.split(separator: 0x20).split(separator: ArraySlice([UInt8(ascii: "+")]), omittingEmptySubsequences: false)
        {
            guard let source = source(part.map(MarkupBytes.string)) else { return nil }
            sources.append(source)
        }
        return sources
    }

    private static func source(_ parts: [String]) -> TextReuse.Source? {
        guard (1...2).contains(parts.count), let text = TextKey(path: parts[0]) else { return nil }
        guard parts.count == 2 else { return TextReuse.Source(text, paragraph: nil) }
        guard parts[1].first == "¶", let paragraph = ParagraphFingerprint(String(parts[1].dropFirst())) else { return nil }
        return TextReuse.Source(text, paragraph: paragraph)
    }

    static func closes(_ line: ArraySlice<UInt8>) -> Bool { line.count == 3 && line.begins("<<<") }
}

/// `12. `
enum ItemNumber {
    static let digitLimit = 3

    static func read(_ line: ArraySlice<UInt8>) -> (number: Int, item: ArraySlice<UInt8>)? {
        let digits = line.prefix { (0x30...0x39).contains($0) }
        guard (1...digitLimit).contains(digits.count), let item = line.dropFirst(digits.count).after(".") else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, item)
    }
}
