import Access
import Checks
import Design
import Documents
import Quantities
import Rounds
import Steering
import Texts

/// One text on its page: the words, what is asked for, what the checks say, and what the reader may do with it.
struct WritingModel: Sendable {
    let scene: DocumentScene
    let text: WrittenText
    let key: TextKey
    /// On this text, the worst first.
    let findings: [Finding]
    /// About the text's goal.
    let questions: [TextQuestion]
    let outline: DocumentOutline
    let mayWrite: Bool
    let mayApprove: Bool

    /// - Parameter found: what the checks say; nil: they run here.
    /// - Throws: ``PageFault/missing(_:)`` where the round's document has no such text.
    init(_ scene: DocumentScene, _ place: TextPlace, findings found: DocumentFindings? = nil) throws(PageFault) {
        guard let text = WrittenTexts(scene: scene).text(at: place) else {
            throw .missing(Localized(sv: "Texten", en: "The text"))
        }
        let found = found ?? DocumentFindings(scene)
        self.scene = scene
        self.text = text
        key = TextKey(round: scene.key, place: place)
        findings = found.on(place)
        outline = DocumentOutline(scene, found)
        mayWrite = scene.mayWrite(text)
        mayApprove = text.lock == nil && scene.may(.approveText)
        questions =
            if case .goal(let goal, _) = place { scene.source.dossier.questions.filter { $0.goal == goal } } else { [] }
    }

    /// What the text takes up of others, in its order, with one of each source.
    var reuses: [Reuse] {
        let sources = TextSources(scene, key)
        return RunningText(text.body).reuses.enumerated().flatMap { position, reuse in
            zip(reuse.sources, sources.states(of: reuse)).enumerated().map { index, found in
                Reuse(position: position, index: index, reuse: reuse, source: found.0, state: found.1)
            }
        }
    }

    struct Reuse: Sendable {
        /// Among the text's.
        var position: Int
        /// Of the source, among the reuse's.
        var index: Int
        var reuse: TextReuse
        var source: TextReuse.Source
        var state: ReuseResolver.State
    }

    // MARK: The outline in the left column

    /// Sections and goals, each leading to its first text; the texts themselves only where the page is.
    var tree: GoalTree { GoalTree(nodes: outline.entries.compactMap(node)) }

    private func node(_ entry: DocumentOutline.Entry) -> GoalTree.Node? {
        let isNear = isHere(entry)
        let shown = entry.entries.filter { isGoal($0) || isNear }
        let first = entry.selfAndDescendants.lazy.compactMap(\.text).first
        guard let address = (preferred(entry) ?? first).map({ scene.address(.text($0.place)) }) else { return nil }
        return GoalTree.Node(
            title: entry.heading, address: address, children: shown.compactMap(node), isCurrent: entry.text?.place == text.place)
    }

    private func isGoal(_ entry: DocumentOutline.Entry) -> Bool { if case .goal = entry.kind { true } else { false } }

    private func isHere(_ entry: DocumentOutline.Entry) -> Bool {
        entry.text?.place == text.place || entry.entries.contains { !isGoal($0) && isHere($0) }
    }

    /// Of a goal: what can be written now, and not the plan's locked texts.
    private func preferred(_ entry: DocumentOutline.Entry) -> WrittenText? {
        entry.entries.compactMap(\.text).first { $0.lock == nil }
    }
}
