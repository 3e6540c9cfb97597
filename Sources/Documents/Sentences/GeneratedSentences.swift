import Economy
import Quantities
import Rounds
import Steering
import Texts

/// Every sentence that Tertial writes in a round's document. Each can be turned off or replaced where it stands; what replaces it is
/// markup like any other text.
public struct GeneratedSentences: Sendable {
    let source: DocumentSource
    let economy: EconomySentences?
    private let counts: RoundCounts

    public init(_ source: DocumentSource) {
        self.source = source
        economy = source.economy.map(EconomySentences.init)
        counts = RoundCounts(source.overview)
    }

    /// In the document's order, with those that are turned off; none that the template has no place for, nor any that has nothing to
    /// say and has not been replaced.
    public var all: [GeneratedSentence] {
        let parts = Set(source.template.allSections.map(\.part))
        return (parts.contains(.inBrief) ? inBrief : []) + (parts.contains(.goals) ? ofGoals : [])
            + (parts.contains(.economy) ? ofEconomy : [])
    }

    /// As it prints: Tertial's words, the writer's, or nothing.
    public func blocks(_ sentence: GeneratedSentence) -> [Block] {
        switch sentence.choice {
        case nil: sentence.inlines.isEmpty ? [] : [.paragraph(sentence.inlines)]
        case .off: []
        case .replaced(let markup): source.body(markup).flattened
        }
    }

    func sentence(_ name: String, _ label: String, _ inlines: [Inline]) -> GeneratedSentence {
        GeneratedSentence(name: name, label: label, inlines: inlines, choice: source.dossier.sentenceChoices[name])
    }

    // MARK: In brief

    /// The counting sentences.
    var inBrief: [GeneratedSentence] {
        let words = CountingSentences(source.key, labels: source.printer)
        guard source.key.kind.isFollowUp else {
            return printable([sentence("korthet/plan", "Planen i korthet", words.plan(counts))])
        }
        let goals = Goal.Level.allCases.map { level in
            sentence(
                "korthet/mal/\(level.rawValue)", "Antal \(GoalNoun(level).indefinite)",
                words.goals(level, counts.goals[level] ?? [:]))
        }
        return printable(
            goals + [
                sentence("korthet/indikatorer", "Antal indikatorer", words.indicators(counts.indicators)),
                sentence("korthet/aktiviteter", "Antal aktiviteter", words.activities(counts.activities)),
            ])
    }

    func printable(_ sentences: [GeneratedSentence]) -> [GeneratedSentence] {
        sentences.filter { !$0.inlines.isEmpty || $0.choice != nil }
    }

    // MARK: Goals

    private var ofGoals: [GeneratedSentence] {
        let parts = source.template.goals
        return source.overview.nodes.flatMap { node -> [GeneratedSentence] in
            let wanted = parts[node.goal.level] ?? []
            let basis = wanted.contains { $0.part == .basis } ? basis(of: node) : nil
            let targets = wanted.contains { $0.part == .indicators } ? node.indicators.compactMap(targetChange) : []
            return [basis].compactMap { $0 } + targets
        }
    }

    /// What the assessment rests on; nil for a goal that nobody has judged.
    func basis(of node: GoalNode) -> GeneratedSentence? {
        guard source.key.kind.isFollowUp, node.isJudged(by: source.overview.organisation), node.judgement != .notAssessed else {
            return nil
        }
        let words = AssessmentBasis(node, in: source.key).inlines
        return sentence("grund/\(node.goal.code)", "Grund för bedömningen av \(node.goal.numberedTitle)", words)
    }

    /// How the year's target has been changed, or is proposed to be; nil where it has not, and in the plan, which set it.
    func targetChange(_ row: IndicatorFollowUp) -> GeneratedSentence? {
        let changes = source.key.kind.isFollowUp ? TargetChange.all(row) : []
        guard !changes.isEmpty else { return nil }
        let words = changes.map(words).joined(by: .text(" "))
        return sentence("arsmal/\(row.indicator.code)", "Ändrat årsmål för \(row.name)", words)
    }

    /// Under the indicator's row: a note for each change, or the words that replace them all.
    func targetNotes(_ row: IndicatorFollowUp) -> [Table.Note] {
        guard let told = targetChange(row) else { return [] }
        let changes = TargetChange.all(row)
        if told.choice == nil { return changes.map { Table.Note(label: $0.noteLabel, blocks: [.paragraph(words($0))]) } }
        let blocks = blocks(told)
        return blocks.isEmpty ? [] : [Table.Note(label: changes.last?.noteLabel ?? "", blocks: blocks)]
    }

    private func words(_ change: TargetChange) -> [Inline] {
        let reason = source.line(change.adjustment.reason)
        return reason.isEmpty ? change.sentence : change.sentence + [.text(" ")] + reason
    }
}
