import Commands
import Quantities
import Texts

/// A text that was not saved: what was typed, and why.
struct WritingAttempt: Sendable {
    /// The form as it was sent.
    var typed: FormFields
    var problems: [Diagnostic] = []
    /// Someone else saved in the meantime.
    var conflict: Conflict?

    var status: Int { conflict == nil ? 422 : 409 }

    /// What is shown to go on from: after a conflict with what others changed in other paragraphs.
    var body: String {
        let mine = RunningText(typed.text("body"))
        guard let theirs, case .merged(let text) = TextMerge.merge(base: settledBase, mine: mine, theirs: theirs) else {
            return typed.text("body")
        }
        return text.markup
    }

    /// Each paragraph that both have changed.
    var clashes: [TextMerge.Clash] {
        guard let theirs else { return [] }
        let mine = RunningText(typed.text("body"))
        guard let base, case .conflict(let clashes) = TextMerge.merge(base: base, mine: mine, theirs: theirs) else {
            return [TextMerge.Clash(base: nil, mine: mine.blocks.first, theirs: theirs.blocks.first)]
        }
        return clashes
    }

    private var base: RunningText? { typed["base"].map { RunningText($0) } }
    private var theirs: RunningText? { conflict.map { RunningText($0.fields["body"] ?? "") } }

    /// What both began from, as if the others' wording had stood where both have changed it: so the writer's stands there.
    private var settledBase: RunningText {
        guard let base else { return theirs ?? RunningText("") }
        var clashes = clashes
        return RunningText(
            blocks: base.blocks.flatMap { block -> [TextBlock] in
                guard let index = clashes.firstIndex(where: { $0.base == block }) else { return [block] }
                return clashes.remove(at: index).theirs.map { [$0] } ?? []
            })
    }
}
