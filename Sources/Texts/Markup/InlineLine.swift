/// Gathers the parts of a line so that there is one way only to say it: no empty part, no two of a kind beside each other, and no
/// blanks at the ends of marked words.
struct InlineLine {
    enum Mark {
        case plain, strong, emphasis
    }

    private var finished: [TextInline] = []
    private var words: [UInt8] = []
    private var mark = Mark.plain

    var inlines: [TextInline] { words.isEmpty ? finished : finished + [pending] }

    mutating func add(_ text: [UInt8]) {
        append(text[...], .plain)
    }

    mutating func add(_ text: [UInt8], _ mark: Mark) {
        let core = MarkupBytes.trimmed(text[...])
        guard !core.isEmpty else { return add(text) }
        append(text[..<core.startIndex], .plain)
        append(core, mark)
        append(text[core.endIndex...], .plain)
    }

    /// A field or a link.
    mutating func add(_ inline: TextInline) {
        finish()
        finished.append(inline)
    }

    private var pending: TextInline {
        let text = MarkupBytes.string(words)
        return switch mark {
        case .plain: .text(text)
        case .strong: .strong(text)
        case .emphasis: .emphasis(text)
        }
    }

    private mutating func append(_ text: ArraySlice<UInt8>, _ mark: Mark) {
        guard !text.isEmpty else { return }
        if mark != self.mark { finish() }
        self.mark = mark
        words += text
    }

    private mutating func finish() {
        if !words.isEmpty { finished.append(pending) }
        words = []
    }
}
