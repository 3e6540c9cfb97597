import Rounds
import Steering

/// Which of a round's texts the document prints.
///
/// A unit is shown the committee's plan texts for goals that it has not written about itself; what follows up is always its own, and
/// of this very round.
struct PrintedTexts {
    private let overview: RoundOverview
    private let organisation: OrganisationCode
    private let round: RoundKind

    init(_ overview: RoundOverview) {
        self.overview = overview
        organisation = overview.organisation.code
        round = overview.round.key.kind
    }

    func text(_ kind: GoalText.Kind, of node: GoalNode) -> BodyText? {
        body(kind, among: node.texts.filter { isPrinted($0, goalOwner: node.goal.owner) })
    }

    func text(_ kind: GoalText.Kind) -> BodyText? {
        body(kind, among: overview.documentTexts.filter { $0.organisation == organisation && $0.round == round })
    }

    private func body(_ kind: GoalText.Kind, among texts: [GoalText]) -> BodyText? {
        let fitting = texts.filter { $0.kind == kind }
        let chosen = fitting.first { $0.organisation == organisation } ?? fitting.first
        return chosen.map { BodyText($0.body) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func isPrinted(_ text: GoalText, goalOwner: OrganisationCode) -> Bool {
        guard text.kind.isPlanText else { return text.organisation == organisation && text.round == round }
        // A contribution is about the organisation that wrote it; the other plan texts are about the goal.
        return text.organisation == organisation || (text.kind != .contribution && text.organisation == goalOwner)
    }
}
