/// `{{path|form}}`
enum FieldSign {
    /// Bytes within the braces.
    static let lengthLimit = 400

    /// - Returns: nil where no field begins there.
    static func read(_ bytes: ArraySlice<UInt8>, at start: Int) -> (field: FieldReference, end: Int)? {
        guard start + 1 < bytes.endIndex, bytes[start] == UInt8(ascii: "{"), bytes[start + 1] == UInt8(ascii: "{") else {
            return nil
        }
        var index = start + 2
        while index < bytes.endIndex, bytes[index] != UInt8(ascii: "}") {
            guard bytes[index] != UInt8(ascii: "{"), index - start <= lengthLimit else { return nil }
            index += 1
        }
        guard index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "}"),
            let field = FieldReference(markup: MarkupBytes.string(bytes[start + 2..<index]))
        else { return nil }
        return (field, index + 2)
    }
}

/// `[words](address)`
enum LinkSign {
    /// - Returns: nil where no link begins there, or one to somewhere else than ``LinkAddress`` allows.
    static func read(_ bytes: ArraySlice<UInt8>, at start: Int) -> (words: String, url: String, end: Int)? {
        guard let close = closingBracket(bytes, after: start), close + 1 < bytes.endIndex, bytes[close + 1] == UInt8(ascii: "("),
            let end = closingParenthesis(bytes, after: close + 1), let url = LinkAddress.read(bytes[close + 2..<end])
        else { return nil }
        let words = MarkupBytes.trimmed(MarkupBytes.unescaped(bytes[start + 1..<close])[...])
        return (words.isEmpty ? url : MarkupBytes.string(words), url, end + 1)
    }

    /// - Returns: nil where another bracket opens first.
    static func closingBracket(_ bytes: ArraySlice<UInt8>, after start: Int) -> Int? {
        var index = start + 1
        while index < bytes.endIndex {
            if MarkupBytes.isEscape(bytes, index) {
                index += 2
                continue
            }
            if bytes[index] == UInt8(ascii: "]") { return index }
            if bytes[index] == UInt8(ascii: "[") { return nil }
            index += 1
        }
        return nil
    }

    /// Parentheses within the address come in pairs.
    private static func closingParenthesis(_ bytes: ArraySlice<UInt8>, after start: Int) -> Int? {
        var depth = 0
        for index in bytes[start...].indices.dropFirst().prefix(LinkAddress.lengthLimit + 1) {
            switch bytes[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return index }
                depth -= 1
            case UInt8(ascii: "["), 0x20: return nil
            default: break
            }
        }
        return nil
    }
}
