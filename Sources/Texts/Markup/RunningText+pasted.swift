extension RunningText {
    /// Plain text from Word, a PDF or a mail as markup: without signs that nobody sees, with lists as lists, and with each of Word's
    /// paragraphs as one. What means something in the markup goes on meaning it.
    public static func cleaned(pasted text: String) -> String {
        let lines = PastedSigns.cleaned(text).split(separator: "\n", omittingEmptySubsequences: false).map(PastedLine.init)
        // Word gives one line for each paragraph; only there is a line longer than a screen's.
        let isByParagraph = lines.contains { $0.text.count > PastedLine.longestWrapped }
        var result: [String] = []
        var previous: PastedLine?
        for line in lines {
            let isParted = (result.last ?? "").isEmpty || line.text.isEmpty
            let isInList = line.isItem && previous?.isItem == true
            if !isParted, !isInList, isByParagraph || (previous?.isItem == true) != line.isItem && line.isItem { result.append("") }
            let isRepeatedGap = line.text.isEmpty && (result.last ?? "").isEmpty
            if !isRepeatedGap { result.append(line.text) }
            previous = line
        }
        while result.last?.isEmpty == true { result.removeLast() }
        return result.joined(separator: "\n")
    }
}

/// A line of plain text, with Word's list signs put into the markup's.
private struct PastedLine {
    /// Characters of a line that somebody may have broken to fit a page or a mail.
    static let longestWrapped = 120

    let text: String
    let isItem: Bool

    init(_ line: Substring) {
        let words = line.drop(while: \.isWhitespace)
        if let item = Self.bullet(words) {
            (text, isItem) = ("- \(item)", true)
        } else if let (number, item) = Self.number(words) {
            (text, isItem) = ("\(number). \(item)", true)
        } else {
            text = Self.blanks(words)
            isItem = text.hasPrefix("- ")
        }
    }

    /// Word's bullets come before a tab, and "•" before a blank too. "o" and "§" are letters unless a tab follows.
    private static func bullet(_ line: Substring) -> String? {
        guard let sign = line.first, let blank = line.dropFirst().first, blank.isWhitespace else { return nil }
        let isBullet = "•·▪◦‣●○■□–\u{F0B7}\u{F0A7}\u{F0D8}".contains(sign) && (sign != "–" || blank == "\t")
        return isBullet || ("o§-".contains(sign) && blank == "\t") ? blanks(line.dropFirst(2)) : nil
    }

    /// "1)", "1.\t", "a)\t".
    private static func number(_ line: Substring) -> (Int, String)? {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(max(digits.count, 1))
        guard let sign = rest.first, let blank = rest.dropFirst().first, blank.isWhitespace else { return nil }
        if let number = Int(digits), digits.count <= ItemNumber.digitLimit {
            return sign == ")" || (sign == "." && blank == "\t") ? (number, blanks(rest.dropFirst(2))) : nil
        }
        guard digits.isEmpty, sign == ")", blank == "\t", let letter = line.utf8.first, (0x61...0x7A).contains(letter) else {
            return nil
        }
        return (Int(letter - 0x60), blanks(rest.dropFirst(2)))
    }

    /// Tabs and several blanks are one.
    private static func blanks(_ line: Substring) -> String {
        line.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    }
}

/// The signs that a paste brings and nobody sees.
private enum PastedSigns {
    static func cleaned(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var before: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let sign = sign(scalar, after: before) { kept.append(sign) }
            before = scalar
        }
        return String(kept)
    }

    private static func sign(_ scalar: Unicode.Scalar, after before: Unicode.Scalar?) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x0A: before == "\r" ? nil : "\n"
        case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: "\n"
        case 0x09, 0x20...0x7E: scalar
        // A hard blank holds "12 000" together; elsewhere it is an ordinary one.
        case 0xA0, 0x2007, 0x202F: before.map { (0x30...0x39).contains($0.value) } == true ? "\u{A0}" : " "
        case 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: " "
        case 0x2011: "-"
        // Soft hyphens, invisible blanks and signs of direction; the joiner within 👩‍👧 stays.
        case 0xAD, 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFFC, 0xFFFD: nil
        default: scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint ? nil : scalar
        }
    }
}
