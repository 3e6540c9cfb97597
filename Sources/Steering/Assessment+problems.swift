import Quantities

extension Assessment {
    /// What must be said before the judgement can be kept: an analysis where it is not "helt", a justification where it differs
    /// from the proposal (domain page, section 3).
    public func problems(proposal: Judgement, hasAnalysis: Bool) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if judgement == .partlyMet || judgement == .notMet, !hasAnalysis {
            found.append(
                Diagnostic(
                    "T2051", place: "judgement",
                    message: Localized(
                        sv: "Ett mål som inte uppfylls helt ska ha en analys.",
                        en: "A goal that is not fully met must have an analysis."),
                    remedy: Localized(sv: "Skriv målets analys först.", en: "Write the goal's analysis first.")))
        }
        if judgement != .notAssessed, proposal != .notAssessed, judgement != proposal, justification.allSatisfy(\.isWhitespace) {
            found.append(
                Diagnostic(
                    "T2052", place: "justification",
                    message: Localized(
                        sv: "Bedömningen skiljer sig från förslaget (\(proposal.label(in: round).sv.lowercased())).",
                        en: "The judgement differs from the proposal (\(proposal.label(in: round).en.lowercased()))."),
                    remedy: Localized(sv: "Motivera kort varför.", en: "Say briefly why.")))
        }
        return found
    }
}
