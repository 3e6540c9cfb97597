import Rounds
import Steering

/// A goal and the goals below it as sections, in the order of the city's documents (domain page, section 6).
struct GoalSections {
    private let overview: RoundOverview
    private let texts: PrintedTexts
    private let year: Int
    private let round: RoundKind

    init(_ overview: RoundOverview) {
        self.overview = overview
        texts = PrintedTexts(overview)
        year = overview.round.key.year
        round = overview.round.key.kind
    }

    func sections() -> [Section] { overview.roots.map(section) }

    private func section(_ node: GoalNode) -> Section {
        let lead = leadText(of: node)
        let anchor = Anchor.goal(node.goal.code)
        return Section(
            anchor: anchor, eyebrow: node.goal.level.label.sv, heading: node.goal.numberedTitle,
            blocks: status(of: node) + (lead?.blocks ?? []),
            sections: partSections(lead, of: anchor) + textSections(of: node) + tableSections(of: node) + node.children.map(section)
        )
    }

    private func status(of node: GoalNode) -> [Block] {
        guard round.isFollowUp, node.isJudged(by: overview.organisation) else { return [] }
        return [.status(node.judgement.sign, label: node.judgement.label(in: round).sv)]
    }

    /// The contribution stands in the plan under the goal's own heading; a follow-up does not repeat it.
    private func leadText(of node: GoalNode) -> BodyText? {
        round.isFollowUp ? nil : texts.text(.contribution, of: node)
    }

    private func textSections(of node: GoalNode) -> [Section] {
        let planSections =
            [textSection(.description, of: node), expectedResult(of: node)]
            + [.workingMethods, .followUpMethods, .development].map { textSection($0, of: node) }
        let followUpSections = round.isFollowUp ? [textSection(.analysis, of: node), textSection(.goodExamples, of: node)] : []
        return (planSections + followUpSections).compactMap { $0 }
    }

    private func textSection(_ kind: GoalText.Kind, of node: GoalNode, heading: String? = nil) -> Section? {
        texts.text(kind, of: node).map { text in
            textSection(text, anchor: Anchor.text(kind, of: node.goal.code), heading: heading ?? kind.label.sv)
        }
    }

    private func textSection(_ text: BodyText, anchor: String, heading: String) -> Section {
        Section(anchor: anchor, heading: heading, blocks: text.blocks, sections: partSections(text, of: anchor), inContents: false)
    }

    /// This year's and the longer term's stand under a common heading where there are both.
    private func expectedResult(of node: GoalNode) -> Section? {
        guard let longer = textSection(.expectedResultLonger, of: node) else { return textSection(.expectedResult, of: node) }
        let label = GoalText.Kind.expectedResult.label.sv
        guard let thisYear = textSection(.expectedResult, of: node, heading: "\(label) \(year)") else { return longer }
        return Section(
            anchor: Anchor.expectedResults(node.goal.code), heading: label, sections: [thisYear, longer], inContents: false)
    }

    private func partSections(_ text: BodyText?, of anchor: String) -> [Section] {
        text?.sections(of: anchor) ?? []
    }

    private func tableSections(of node: GoalNode) -> [Section] {
        var found: [Section] = []
        if !node.indicators.isEmpty {
            found.append(
                Section(
                    anchor: Anchor.indicators(node.goal.code), heading: "Indikatorer",
                    blocks: round.isFollowUp
                        ? FollowUpIndicatorTable.blocks(node, in: overview.round.key) : PlanIndicatorTable.blocks(node),
                    inContents: false))
        }
        if !node.activities.isEmpty {
            found.append(
                Section(
                    anchor: Anchor.activities(node.goal.code), heading: "Aktiviteter",
                    blocks: [.table(ActivityTable.table(node, in: round))], inContents: false))
        }
        return found
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
