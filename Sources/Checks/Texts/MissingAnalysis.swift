import Quantities
import Steering
import Texts

/// K404: a goal that is not fully met, or is judged otherwise than proposed, without a word of why.
struct MissingAnalysis: CheckRule {
    let number = "K404"
    let title = Localized(sv: "Analys eller motivering saknas", en: "Analysis or justification missing")
    let explanation = Localized(
        sv: "Ett mål som inte uppfylls helt ska ha en analys, och en bedömning som skiljer sig från förslaget en motivering.",
        en: "A goal that is not fully met needs an analysis, a judgement that differs from the proposal a justification.")

    func findings(in subject: CheckSubject) -> [Finding] {
        guard subject.overview.round.key.kind.isFollowUp else { return [] }
        let analysed = Set(subject.texts.filter { !$0.running.isEmpty }.map(\.place))
        return subject.overview.nodes.flatMap { node -> [Finding] in
            guard let assessment = node.assessment else { return [] }
            let place = Finding.Place.text(.goal(node.goal.code, .analysis))
            let hasAnalysis = analysed.contains(place)
            let problems = assessment.problems(proposal: node.proposal.judgement, hasAnalysis: hasAnalysis)
            return problems.compactMap { problem in
                // What the analysis says is reason enough for going against the proposal.
                if problem.code == "T2052", hasAnalysis { return nil }
                return Finding(
                    rule: number, severity: problem.code == "T2051" ? .error : .warning,
                    place: problem.code == "T2051" ? place : .goal(node.goal.code),
                    message: "\(node.goal.numberedTitle): \(problem.message.sv)", remedy: problem.remedy.sv)
            }
        }
    }
}
