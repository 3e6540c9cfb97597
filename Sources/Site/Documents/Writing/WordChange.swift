import Design
import Texts

/// What was changed between two wordings, word by word; long stretches that are the same are cut.
struct WordChange: Sendable {
    /// Characters of what is the same that stand on each side of a change.
    private static let kept = 90

    let old: String
    let new: String

    var html: HTML {
        let runs = TextDifference(old: old, new: new).runs
        let parts = runs.enumerated().map { index, run -> HTML in
            switch run {
            case .equal(let text): lines(cut(text, isFirst: index == 0, isLast: index == runs.count - 1))
            case .deleted(let text): "<del>\(lines(text))</del>"
            case .inserted(let text): "<ins>\(lines(text))</ins>"
            }
        }
        return "<p>\(parts)</p>"
    }

    /// The first wording: there is nothing to compare it with.
    var wording: HTML { "<p>\(lines(cut(new, isFirst: false, isLast: true)))</p>" }

    private func cut(_ text: String, isFirst: Bool, isLast: Bool) -> String {
        guard text.count > 2 * Self.kept + 20 else { return text }
        let head = isFirst ? "" : wholeWords(before: text.prefix(Self.kept))
        let tail = isLast ? "" : wholeWords(after: text.suffix(Self.kept))
        return "\(head) … \(tail)"
    }

    private func wholeWords(before text: Substring) -> String {
        String(text.lastIndex(where: \.isWhitespace).map { text[..<$0] } ?? text)
    }

    private func wholeWords(after text: Substring) -> String {
        String(text.firstIndex(where: \.isWhitespace).map { text[text.index(after: $0)...] } ?? text)
    }

    private func lines(_ text: String) -> HTML {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { HTML(text: String($0)) }.joined("<br>")
    }
}
