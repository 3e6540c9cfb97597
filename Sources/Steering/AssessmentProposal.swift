import Quantities

/// What the system proposes for a goal, with what speaks for and against it.
///
/// An assessment is a judgement by people at each level and not a minimum of the children (domain page, section 3), so this
/// only weighs what is known and says so in sentences; it never decides.
public struct AssessmentProposal: Hashable, Sendable {
    /// One thing that is known about the goal.
    public struct Reason: Hashable, Sendable {
        public enum Direction: String, Hashable, Sendable { case speaksFor, speaksAgainst }

        public var direction: Direction
        public var sentence: Localized

        public init(_ direction: Direction, _ sentence: Localized) {
            self.direction = direction
            self.sentence = sentence
        }
    }

    /// What is known about the goal when the round is open.
    public struct Evidence: Hashable, Sendable {
        /// Judgements of the goals right below it.
        public var children: [(title: String, judgement: Assessment.Judgement)]
        public var indicators: [(name: String, attainment: TargetAttainment)]
        public var activities: [ActivityStatus.State]

        public init(
            children: [(title: String, judgement: Assessment.Judgement)] = [],
            indicators: [(name: String, attainment: TargetAttainment)] = [],
            activities: [ActivityStatus.State] = []
        ) {
            self.children = children
            self.indicators = indicators
            self.activities = activities
        }

        public static func == (left: Evidence, right: Evidence) -> Bool {
            left.activities == right.activities && left.children.elementsEqual(right.children, by: ==)
                && left.indicators.elementsEqual(right.indicators, by: ==)
        }

        public func hash(into hasher: inout Hasher) { hasher.combine(activities) }
    }

    public let judgement: Assessment.Judgement
    public let reasons: [Reason]

    public init(from evidence: Evidence) {
        reasons = Self.childReasons(evidence) + Self.indicatorReasons(evidence) + Self.activityReasons(evidence)
        let pros = reasons.count { $0.direction == .speaksFor }
        let cons = reasons.count - pros
        judgement =
            switch (pros, cons) {
            case (0, 0): .notAssessed
            case (_, 0): .fullyMet
            case (0, _): .notMet
            default: .partlyMet
            }
    }

    private static func childReasons(_ evidence: Evidence) -> [Reason] {
        let judged = evidence.children.filter { $0.judgement != .notAssessed }
        guard !judged.isEmpty else { return [] }
        let full = judged.count { $0.judgement == .fullyMet }
        var reasons: [Reason] = []
        if full > 0 {
            reasons.append(
                Reason(
                    .speaksFor,
                    Localized(
                        sv: "\(counted(full, of: judged.count, sv: "underliggande mål")) bedöms uppfyllas helt.",
                        en: "\(full) of \(judged.count) goals below are judged fully met.")))
        }
        for child in judged where child.judgement != .fullyMet {
            let label = child.judgement.label(in: .tertial1)
            reasons.append(
                Reason(
                    .speaksAgainst,
                    Localized(sv: "”\(child.title)”: \(label.sv.lowercased()).", en: "“\(child.title)”: \(label.en.lowercased())."))
            )
        }
        return reasons
    }

    private static func indicatorReasons(_ evidence: Evidence) -> [Reason] {
        let known = evidence.indicators.filter { $0.attainment != .unknown }
        guard !known.isEmpty else { return [] }
        let met = known.count { $0.attainment == .met }
        var reasons: [Reason] = []
        if met > 0 {
            reasons.append(
                Reason(
                    .speaksFor,
                    Localized(
                        sv:
                            "\(counted(met, of: known.count, sv: met == 1 && known.count == 1 ? "indikator" : "indikatorer")) når årsmålet.",
                        en: "\(met) of \(known.count) indicators reach the target.")))
        }
        for missed in known where missed.attainment == .missed {
            reasons.append(
                Reason(
                    .speaksAgainst,
                    Localized(sv: "”\(missed.name)” når inte årsmålet.", en: "“\(missed.name)” does not reach its target.")))
        }
        return reasons
    }

    private static func activityReasons(_ evidence: Evidence) -> [Reason] {
        guard !evidence.activities.isEmpty else { return [] }
        let going = evidence.activities.count { $0 == .onPlan || $0 == .done }
        let deviating = evidence.activities.count { $0 == .deviating || $0 == .paused }
        var reasons: [Reason] = []
        if going > 0 {
            reasons.append(
                Reason(
                    .speaksFor,
                    Localized(
                        sv: "\(counted(going, of: evidence.activities.count, sv: "aktiviteter")) pågår enligt plan eller är klara.",
                        en: "\(going) of \(evidence.activities.count) activities are on plan or done.")))
        }
        if deviating > 0 {
            reasons.append(
                Reason(
                    .speaksAgainst,
                    Localized(
                        sv: deviating == 1
                            ? "En aktivitet är pausad eller avviker."
                            : "\(SwedishCount.words(deviating).capitalizedFirst) aktiviteter är pausade eller avviker.",
                        en: "\(deviating) \(deviating == 1 ? "activity is" : "activities are") paused or deviating.")))
        }
        return reasons
    }

    /// "Tre av fyra indikatorer"
    private static func counted(_ some: Int, of all: Int, sv noun: String) -> String {
        "\(SwedishCount.words(some).capitalizedFirst) av \(SwedishCount.words(all)) \(noun)"
    }
}

extension String {
    /// "tre av fyra" → "Tre av fyra"
    public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

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
