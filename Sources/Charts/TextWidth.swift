/// Estimates how wide text will be, since nothing measures fonts where the drawing is made. Errs on the wide side.
enum TextWidth {
    static func of(_ text: String, size: Double, bold: Bool = false) -> Double {
        let em = text.unicodeScalars.reduce(0.0) { $0 + width($1) }
        return em * size * (bold ? 1.05 : 1)
    }

    /// `text` broken at plain blanks (a no-break space holds a figure and its unit together) into at most `lines` lines of `width`; what does not fit ends in an ellipsis.
    static func wrapped(_ text: String, size: Double, width: Double, lines: Int) -> [String] {
        var rows: [String] = []
        var row = ""
        for word in text.split(separator: " " as Character) {
            let longer = row.isEmpty ? String(word) : "\(row) \(word)"
            if row.isEmpty || of(longer, size: size) <= width {
                row = longer
            } else {
                rows.append(row)
                row = String(word)
            }
        }
        rows.append(row)
        guard rows.count > lines || rows.contains(where: { of($0, size: size) > width }) else { return rows }
        var kept = rows.prefix(lines).map { shortened($0, size: size, width: width) }
        if rows.count > lines, let last = kept.last, !last.hasSuffix("…") {
            kept[kept.count - 1] = shortened(last + " …", size: size, width: width)
        }
        return kept
    }

    /// `text`, cut with an ellipsis where it is wider than `width`.
    private static func shortened(_ text: String, size: Double, width: Double) -> String {
        guard of(text, size: size) > width else { return text }
        var kept = text
        while !kept.isEmpty, of(kept + "…", size: size) > width { kept.removeLast() }
        return kept.trimmingSuffix(while: \.isWhitespace) + "…"
    }

    /// Widths in em, after Inter's regular weight.
    private static func width(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!": 0.29
        case " ", "\u{A0}", "f", "r", "t", "(", ")", "/", "-": 0.38
        case "m", "w", "M", "W", "%", "…", "–", "—": 0.9
        case "A"..."Z", "Å", "Ä", "Ö", "\u{2212}", "+": 0.7
        default: 0.62
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
        var kept = self[...]
        while let last = kept.last, isDropped(last) { kept.removeLast() }
        return String(kept)
    }
}
