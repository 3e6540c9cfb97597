import Rounds
import Steering
import Texts

/// A goal and the goals below it as sections: under each what the template has for its level.
struct GoalSections {
    private let source: DocumentSource
    private let overview: RoundOverview
    private let parts: [Goal.Level: [TemplateGoalPart]]
    private let texts: PrintedTexts
    private let sentences: GeneratedSentences
    private var round: RoundKind { source.key.kind }

    init(_ source: DocumentSource, _ sentences: GeneratedSentences) {
        self.source = source
        self.sentences = sentences
        overview = source.overview
        parts = source.template.goals
        texts = PrintedTexts(source)
    }

    func sections() -> [Section] { overview.roots.map(section) }

    private func section(_ node: GoalNode) -> Section {
        let lead = has(.text(.contribution), node) ? texts.text(.contribution, of: node) : nil
        let anchor = Anchor.goal(node.goal.code)
        return Section(
            anchor: anchor, eyebrow: node.goal.level.label.sv, heading: node.goal.numberedTitle,
            blocks: status(of: node) + basis(of: node) + (lead?.body.blocks ?? []),
            sections: (lead?.body.sections(of: anchor) ?? []) + partSections(of: node) + node.children.map(section),
            place: lead?.place ?? "")
    }

    private func status(of node: GoalNode) -> [Block] {
        guard round.isFollowUp, node.isJudged(by: overview.organisation) else { return [] }
        return [.status(node.judgement.sign, label: node.judgement.label(in: round).sv)]
    }

    private func basis(of node: GoalNode) -> [Block] {
        has(.basis, node) ? sentences.basis(of: node).map(sentences.blocks) ?? [] : []
    }

    /// The contribution stands under the goal's own heading, and the basis beside the status; the rest has headings of its own.
    private func partSections(of node: GoalNode) -> [Section] {
        let wanted = parts[node.goal.level] ?? []
        var found: [Section] = []
        var hasExpectedResult = false
        for part in wanted {
            switch part.part {
            case .text(.contribution), .basis: continue
            case .text(let kind) where kind == .expectedResult || kind == .expectedResultLonger:
                if hasExpectedResult { continue }
                hasExpectedResult = true
                found += expectedResult(of: node, wanted)
            case .text(let kind): found += textSection(kind, of: node, part.instruction)
            case .indicators: found += indicators(of: node)
            case .activities: found += activities(of: node)
            }
        }
        return found
    }

    private func has(_ part: TemplateGoalPart.Part, _ node: GoalNode) -> Bool {
        (parts[node.goal.level] ?? []).contains { $0.part == part }
    }

    /// None where nothing is written, unless the template requires it of the goal's own organisation.
    private func textSection(
        _ kind: GoalText.Kind, of node: GoalNode, _ instruction: WritingInstruction, heading: String? = nil
    ) -> [Section] {
        let anchor = Anchor.text(kind, of: node.goal.code)
        let heading = heading ?? kind.label.sv
        guard let text = texts.text(kind, of: node) else {
            guard instruction.isRequired, node.isJudged(by: overview.organisation) else { return [] }
            return [
                Section(
                    anchor: anchor, heading: heading, blocks: [.missingText], inContents: false,
                    place: TextPlace.goal(node.goal.code, kind).path)
            ]
        }
        return [
            Section(
                anchor: anchor, heading: heading, blocks: text.body.blocks, sections: text.body.sections(of: anchor),
                inContents: false, place: text.place)
        ]
    }

    /// This year's and the longer term's stand under a common heading where there are both.
    private func expectedResult(of node: GoalNode, _ wanted: [TemplateGoalPart]) -> [Section] {
        func section(_ kind: GoalText.Kind, heading: String? = nil) -> [Section] {
            wanted.first { $0.part == .text(kind) }.map { textSection(kind, of: node, $0.instruction, heading: heading) } ?? []
        }
        let label = GoalText.Kind.expectedResult.label.sv
        let longer = section(.expectedResultLonger)
        let thisYear = section(.expectedResult, heading: longer.isEmpty ? nil : "\(label) \(source.key.year)")
        guard !longer.isEmpty, !thisYear.isEmpty else { return thisYear + longer }
        return [
            Section(
                anchor: Anchor.expectedResults(node.goal.code), heading: label, sections: thisYear + longer, inContents: false)
        ]
    }

    private func indicators(of node: GoalNode) -> [Section] {
        guard !node.indicators.isEmpty else { return [] }
        let blocks =
            round.isFollowUp
            ? FollowUpIndicatorTable(source, sentences).blocks(node) : PlanIndicatorTable(source).blocks(node)
        return [
            Section(anchor: Anchor.indicators(node.goal.code), heading: "Indikatorer", blocks: blocks, inContents: false)
        ]
    }

    private func activities(of node: GoalNode) -> [Section] {
        guard !node.activities.isEmpty else { return [] }
        return [
            Section(
                anchor: Anchor.activities(node.goal.code), heading: "Aktiviteter",
                blocks: [.table(ActivityTable(source).table(node))], inContents: false)
        ]
    }
}

extension BodyText {
    /// The headings within the text as sections under the place where the text stands.
    func sections(of anchor: String) -> [Section] {
        parts.enumerated().map { index, part in
            Section(anchor: Anchor.part(index + 1, of: anchor), heading: part.heading, blocks: part.blocks, inContents: false)
        }
    }
}
