/// The checks that run over a round before it leaves: live beside the editor, by `tertial check`, and as a gate before attestation.
public enum Checks {
    /// In the order of their numbers.
    public static let rules: [any CheckRule] = [
        EconomyFaults(),
        DeficitWithoutWords(),
        CapitalCostsTwice(),
        SexesAgainstTotal(),
        ShareAboveWhole(),
        OutOfPattern(),
        ForecastAgainstOutcome(),
        StatusAgainstIndicators(),
        ActivityAgainstDates(),
        TargetStillOpen(),
        CountsInText(),
        AmountsInText(),
        ValuesInText(),
        AllOrNone(),
        TextsAgainstEachOther(),
        DecisionsInText(),
        NamesInText(),
        PastTense(),
        WrongPeriod(),
        BalanceInText(),
        TrendsInText(),
        DoneAndUnderWay(),
        Placeholders(),
        TooLong(),
        MissingText(),
        MissingAnalysis(),
        DriftedText(),
        PastedText(),
        LostFields(),
        ChangedFields(),
        ReuseChanged(),
        ReuseGone(),
        ReuseCircular(),
        ReplacedSentences(),
        ImagesInWords(),
        DecisionPoints(),
        CaseComplete(),
        AttachmentReferences(),
        AttestationOrder(),
        PromisesDue(),
        FewPeople(),
    ]

    /// - Returns: the worst first; within a severity in the order of the rules.
    public static func run(_ subject: CheckSubject) -> [Finding] {
        rules.flatMap { $0.findings(in: subject) }.enumerated()
            .sorted { ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset) }.map(\.element)
    }
}
