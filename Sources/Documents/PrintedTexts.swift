import Rounds
import Steering
import Texts

/// A text as the document prints it, and where it is edited.
struct PrintedText {
    let body: BodyText
    /// ``TextPlace/path``; "" where it is another's, or written in another round.
    let place: String
}

/// Which of a round's texts the document prints.
///
/// A unit is shown the committee's plan texts for goals that it has not written about itself; what follows up is always its own, and
/// of this very round.
struct PrintedTexts {
    private let source: DocumentSource
    private let organisation: OrganisationCode
    private let round: RoundKind

    init(_ source: DocumentSource) {
        self.source = source
        organisation = source.overview.organisation.code
        round = source.key.kind
    }

    func text(_ kind: GoalText.Kind, of node: GoalNode) -> PrintedText? {
        printed(kind, at: .goal(node.goal.code, kind), among: node.texts.filter { isPrinted($0, goalOwner: node.goal.owner) })
    }

    func text(_ kind: GoalText.Kind) -> PrintedText? {
        let written = source.overview.documentTexts.filter { $0.organisation == organisation && $0.round == round }
        return printed(kind, at: .document(kind), among: written)
    }

    private func printed(_ kind: GoalText.Kind, at place: TextPlace, among texts: [GoalText]) -> PrintedText? {
        let fitting = texts.filter { $0.kind == kind }
        guard let chosen = fitting.first(where: { $0.organisation == organisation }) ?? fitting.first else { return nil }
        let body = source.body(chosen.body)
        let isWrittenHere = chosen.organisation == organisation && chosen.round == round
        return body.isEmpty ? nil : PrintedText(body: body, place: isWrittenHere ? place.path : "")
    }

    private func isPrinted(_ text: GoalText, goalOwner: OrganisationCode) -> Bool {
        guard text.kind.isPlanText else { return text.organisation == organisation && text.round == round }
        // A contribution is about the organisation that wrote it; the other plan texts are about the goal.
        return text.organisation == organisation || (text.kind != .contribution && text.organisation == goalOwner)
    }
}
