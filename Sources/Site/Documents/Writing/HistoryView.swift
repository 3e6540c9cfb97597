import Design
import Quantities
import Store
import Texts

/// Who changed what in a text and when, the newest first, word by word; each earlier wording can come back.
struct HistoryView: Sendable {
    let scene: DocumentScene
    let text: WrittenText
    /// The oldest first.
    let versions: [TextVersion]
    let frame: Frame
    let language: Language
    let mayWrite: Bool
    let now: String
    /// The last save of the sitting whose saves are shown one by one, as ``Swift/Array/name(at:)`` names it.
    var opened: String?

    /// Versions of which the difference is shown; of older ones there is the wording.
    private static let shownLimit = 40

    private var say: PageWords { PageWords(language) }

    func html() -> HTML {
        let crumb = Breadcrumbs.Crumb(label: text.name, address: scene.address(.text(text.place)))
        let context = scene.context(of: text.place, language)
        return Page(
            title: say("Tidigare versioner", "Earlier versions"), eyebrow: context.isEmpty ? text.name : "\(context), \(text.name)",
            language: language, frame: frame, breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language, within: [crumb])),
            content: list, width: .reading
        ).html()
    }

    private var list: HTML {
        guard !versions.isEmpty else {
            let empty = EmptyState(
                text: say("Ingen har ändrat texten.", "Nobody has changed the text."),
                remedy: say(
                    "Här står varje lydelse med vem och när, och kan tas tillbaka.",
                    "Each wording stands here with who and when, and can be taken back."))
            return "\(empty, language)"
        }
        let newest = TextHistory.sittings(versions).reversed().prefix(Self.shownLimit)
        let items = newest.map { sitting -> HTML in
            let saves = sitting.count > 1 ? self.saves(sitting) : ""
            return "<li\(attribute: "id", anchor(sitting))>\(item(sitting))\(saves)</li>"
        }
        return "<ol class=\"history\" reversed>\(items)</ol>"
    }

    private func anchor(_ sitting: Range<Int>) -> String { "lydelse-\(versions.name(at: sitting.upperBound - 1))" }

    // MARK: One by one

    private func saves(_ sitting: Range<Int>) -> HTML {
        let name = versions.name(at: sitting.upperBound - 1)
        let history = scene.address(.history(text.place))
        guard opened == name else {
            let address: Address = "\(within: history.adding("visa", name))#\(anchor(sitting))"
            return """
                <p><a\(href: address)>\(say("Visa de \(sitting.count) sparningarna", "Show the \(sitting.count) saves"))</a></p>
                """
        }
        let single = sitting.reversed().prefix(Self.shownLimit).map { index -> HTML in "<li>\(item(index..<index + 1))</li>" }
        return """
            <ol class="history history-saves" reversed>\(single)</ol>\
            <p><a\(href: history)>\(say("Visa som en version", "Show as one version"))</a></p>
            """
    }

    // MARK: One version

    /// What the saves changed together.
    private func item(_ saves: Range<Int>) -> HTML {
        let index = saves.upperBound - 1
        let version = versions[index]
        let before = saves.lowerBound > 0 ? versions[saves.lowerBound - 1] : nil
        let isNewest = index == versions.count - 1
        let who =
            version.at.isEmpty
            ? say("Läst in med ett paket", "Came with a package")
            : scene.told(who: version.who, at: version.at, now: now, language)
        let words = RunningText(version.body).plain
        let change: HTML =
            before.map { WordChange(old: RunningText($0.body).plain, new: words).html } ?? WordChange(old: "", new: words).wording
        let restore: HTML = isNewest || !mayWrite ? "" : self.restore(versions.name(at: index))
        let current: HTML = isNewest ? " <span class=\"badge badge-accent\">\(say("Nu", "Now"))</span>" : ""
        let nothing = before.map { RunningText($0.body).plain == words } ?? false
        let unchanged: HTML = nothing ? "<p class=\"quiet\">\(say("Orden är som före.", "The words are as before."))</p>" : ""
        return """
            <p><strong>\(who)</strong>\(current)</p>\(unchanged)\
            \(if: !nothing, "<div class=\"word-change\" lang=\"sv\">\(change)</div>")\(restore)
            """
    }

    private func restore(_ name: String) -> HTML {
        """
        <form method="post"\(action: scene.address(.edit(.restore(text.place))))>\(EntryForm.hidden("csrf", frame.csrf))\
        \(EntryForm.hidden("version", String(text.version)))\(EntryForm.hidden("lydelse", name))\
        \(Button(label: say("Återställ den här lydelsen", "Bring this wording back"), weight: .secondary), language)</form>
        """
    }
}

extension [TextVersion] {
    /// Names a version among a text's: the journal's number, or for words that no entry left the number of the one that found them.
    func name(at index: Int) -> String {
        if let sequence = self[index].sequence { return String(sequence) }
        let next = index + 1 < count ? self[index + 1].sequence : nil
        return "fore-\(next ?? 0)"
    }

    func named(_ name: String) -> TextVersion? { indices.first { self.name(at: $0) == name }.map { self[$0] } }
}
