import Access
import Database
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Writes a text, whatever place it has in a round's document: about a goal or the whole document, in the case, under one of the
/// economy's headings, in a section. Field: `body`.
///
/// What others have saved in the meantime is kept where it stands in other paragraphs, if the writer tells what they began from.
public struct SaveText: Command {
    public static let name = "saveText"

    let text: TextKey
    let body: String
    let base: String?
    let perspectives: Set<Perspective>?
    let version: Int

    /// - Parameters:
    ///   - body: markup.
    ///   - base: the body that the writer began from; nil: whatever others have saved is a conflict.
    ///   - perspectives: nil: as they are. Texts about goals and the whole document have them.
    ///   - version: of the record that ``base`` was read from; 0 where there was none.
    public init(text: TextKey, body: String, base: String? = nil, perspectives: Set<Perspective>? = nil, version: Int) {
        self.text = text
        self.body = body
        self.base = base
        self.perspectives = perspectives
        self.version = version
    }

    public func authorise(_ person: Person, _ reading: any Reading) throws {
        switch text.place {
        case .economy(let heading):
            try EconomyNoteText(key: text.round, heading: heading, body: body, version: version).authorise(person, reading)
        case .goal, .document, .caseFile, .section:
            try RoundAuthority(key: text.round, permission: .editText, target: text.round.organisation, isFollowUp: false)
                .check(person, reading)
        }
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<SavedText> {
        let key = text.round
        switch text.place {
        case .goal(let goal, let kind):
            return try save(by: person, at: time, in: writing) {
                EditGoalText(key: key, goal: goal, kind: kind, body: $0, perspectives: perspectives, version: $1)
            }
        case .document(let kind):
            return try save(by: person, at: time, in: writing) {
                EditGoalText(key: key, goal: nil, kind: kind, body: $0, perspectives: perspectives, version: $1)
            }
        case .economy(let heading):
            return try save(by: person, at: time, in: writing) {
                EconomyNoteText(key: key, heading: heading, body: $0, version: $1)
            }
        case .caseFile(let part):
            return try save(by: person, at: time, in: writing) { CaseText(key: key, part: part, body: $0, version: $1) }
        case .section(let code):
            return try save(by: person, at: time, in: writing) { SectionText(key: key, code: code, body: $0, version: $1) }
        }
    }

    private func save<Edit: TextEdit>(
        by person: Person, at time: String, in writing: any Writing, _ edit: (_ body: String, _ version: Int) -> Edit
    ) throws -> Applied<SavedText> {
        let mine = try TypedRunningText.read(body, at: text, writing)
        let typed = edit(body, version)
        let saved = try typed.current(writing)
        let joined = joined(mine, saved: saved.map { ($0.version, typed.body(of: $0)) } ?? (0, ""))
        let applied = try edit(joined.text.markup, joined.version).save(by: person, at: time, in: writing)
        return Applied(
            SavedText(version: applied.outcome, body: joined.text.markup, isMerged: joined.text != mine), records: applied.records)
    }

    /// What is to be saved, over which version: the writer's own, or with what others have changed in other paragraphs.
    private func joined(_ mine: RunningText, saved: (version: Int, body: String)) -> (text: RunningText, version: Int) {
        guard saved.version != version, let base else { return (mine, version) }
        let theirs = RunningText(saved.body)
        switch TextMerge.merge(base: RunningText(TypedText.cleaned(base)), mine: mine, theirs: theirs) {
        case .merged(let text): return (text, saved.version)
        case .conflict: return (mine, version)
        }
    }
}

/// A text as it lies in the store now.
public struct SavedText: Sendable, Hashable {
    public let version: Int
    /// Canonical markup: what the next save begins from.
    public let body: String
    /// Whether what others had saved came in.
    public let isMerged: Bool

    public init(version: Int, body: String, isMerged: Bool) {
        self.version = version
        self.body = body
        self.isMerged = isMerged
    }
}

/// An edit of the text in a record.
protocol TextEdit: RoundEdit {
    func body(of record: T.Record) -> String
}
