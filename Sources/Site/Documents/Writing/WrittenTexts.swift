import Documents
import Economy
import Rounds
import Steering
import Texts

/// Finds the texts of a round's document by their places.
struct WrittenTexts: Sendable {
    let scene: DocumentScene
    /// Made once: a page asks it about every text.
    private let template: DocumentTemplate

    init(scene: DocumentScene) {
        self.scene = scene
        template = scene.template
    }

    private var source: DocumentSource { scene.source }
    private var overview: RoundOverview { scene.source.overview }
    private var key: RoundKey { scene.key }

    /// - Returns: nil where the round's document has no such text.
    func text(at place: TextPlace) -> WrittenText? {
        guard let name = scene.name(of: place, .swedish) else { return nil }
        let instruction = instruction(at: place)
        let found = words(at: place)
        let approval = source.dossier.approvals[place]
        return WrittenText(
            place: place, name: name, body: found.body, version: found.version, isGiven: found.isGiven,
            perspectives: found.perspectives, instruction: instruction,
            isRequired: instruction.isRequired && isAskedFor(place), approval: approval,
            changedFields: approval.map(changedFields) ?? [], lock: lock(on: place, found))
    }

    /// Whether anything is, or can be, written there: a goal has a dozen kinds of texts, of which a follow-up takes two.
    func has(_ text: WrittenText) -> Bool { text.lock == nil || !text.isEmpty }

    private struct Found {
        var body = ""
        var version = 0
        var perspectives: Set<Perspective>?
        var isGiven = false
        var isLocked = false
    }

    private func words(at place: TextPlace) -> Found {
        switch place {
        case .goal(let goal, let kind): goalText(kind, among: overview.node(goal)?.texts ?? [])
        case .document(let kind): goalText(kind, among: overview.documentTexts)
        case .section(let code):
            source.dossier.ownSections.first { $0.code == code }.map { Found(body: $0.body, version: $0.version) } ?? Found()
        case .caseFile(let part):
            source.dossier.caseFile.map { Found(body: $0.texts[part] ?? "", version: $0.version) } ?? Found()
        case .economy(let heading):
            source.economy?.notes[heading].map { Found(body: $0.body, version: $0.version) } ?? Found()
        }
    }

    /// The round's own; in a follow-up also the plan's, the organisation's own or, for a goal from above, its owner's.
    private func goalText(_ kind: GoalText.Kind, among texts: [GoalText]) -> Found {
        let fitting = texts.filter { $0.kind == kind }
        if let own = fitting.first(where: { $0.organisation == key.organisation && $0.round == key.kind }) {
            return Found(
                body: own.body, version: own.version, perspectives: own.perspectives, isLocked: own.lockedOn != nil)
        }
        guard kind.isPlanText, key.kind.isFollowUp,
            let given = fitting.first(where: { $0.organisation == key.organisation }) ?? fitting.first
        else { return Found(perspectives: []) }
        return Found(body: given.body, isGiven: given.organisation != key.organisation, isLocked: true)
    }

    private func lock(on place: TextPlace, _ found: Found) -> WrittenText.Lock? {
        if found.isGiven { return .given }
        if found.isLocked { return .plan }
        if scene.round.state.isLocked { return .round(scene.round.state) }
        switch place {
        case .goal(_, let kind), .document(let kind):
            let isFollowUpText = kind == .analysis || kind == .goodExamples
            return (key.kind.isFollowUp ? kind.isPlanText : isFollowUpText) ? .plan : nil
        case .section, .caseFile, .economy: return nil
        }
    }

    func instruction(at place: TextPlace) -> WritingInstruction {
        let level: Goal.Level? = if case .goal(let goal, _) = place { overview.node(goal)?.goal.level } else { nil }
        return template.instruction(at: place, level: level) ?? .none
    }

    /// Of a goal that the organisation does not judge nothing is required.
    private func isAskedFor(_ place: TextPlace) -> Bool {
        guard case .goal(let goal, _) = place else { return true }
        return overview.node(goal)?.isAssessed(by: overview.organisation) ?? false
    }

    private func changedFields(since approval: TextApproval) -> [WrittenText.ChangedField] {
        approval.fields.compactMap { field in
            guard let reference = FieldReference(markup: field.reference) else { return nil }
            let resolved = source.printer.resolve(reference)
            guard resolved?.printed != field.printed else { return nil }
            return WrittenText.ChangedField(
                label: resolved?.label ?? field.reference, before: field.printed, now: resolved?.printed)
        }
    }
}
