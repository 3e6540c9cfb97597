import Quantities
import Rounds
import Steering

/// K205: a goal that is judged fully met although its own indicators miss their targets, or not met although all of them are met, and
/// nobody says why.
struct StatusAgainstIndicators: CheckRule {
    let number = "K205"
    let title = Localized(sv: "Bedömning mot målets egna indikatorer", en: "A judgement against the goal's own indicators")
    let explanation = Localized(
        sv: "Bedömningen är människors, inte en räkning. Men säger de flesta av målets egna indikatorer något annat ska analysen "
            + "eller motiveringen säga varför.",
        en: "The judgement is people's. But where most of the goal's own indicators say otherwise, the analysis is to say why.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let round = subject.overview.round.key.kind
        guard round.isFollowUp else { return [] }
        return subject.overview.nodes.compactMap { node in
            let met = node.indicators.filter { $0.attainment == .met }.count
            let missed = node.indicators.filter { $0.attainment == .missed }.count
            guard met + missed > 0, node.assessment?.justification.isEmpty ?? true, node.text(.analysis)?.body.isEmpty ?? true
            else { return nil }
            let isContradicted =
                switch node.judgement {
                case .fullyMet: missed > met
                case .notMet: missed == 0
                case .partlyMet, .notAssessed: false
                }
            guard isContradicted else { return nil }
            let label = node.judgement.label(in: round).sv.lowercased()
            return Finding(
                rule: number, severity: .warning, place: .goal(node.goal.code),
                message: "”\(node.goal.numberedTitle)” bedöms \(label), men \(SwedishCount.words(missed)) av målets "
                    + "\(met + missed) indikatorer med värde missar sina årsmål.",
                remedy: "Skriv en analys eller en motivering, eller ändra bedömningen.")
        }
    }
}
