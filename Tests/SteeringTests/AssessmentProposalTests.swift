import Expectations
import Quantities
import Steering
import Testing

struct AssessmentProposalTests {
    typealias Evidence = AssessmentProposal.Evidence
    typealias Judgement = Assessment.Judgement

    static let children: [([Judgement], Judgement, [String])] = [
        ([], .notAssessed, []), ([.notAssessed, .notAssessed], .notAssessed, []),
        ([.fullyMet], .fullyMet, ["+ Det underliggande målet bedöms uppfyllas helt."]),
        ([.fullyMet, .fullyMet], .fullyMet, ["+ Båda de underliggande målen bedöms uppfyllas helt."]),
        ([.fullyMet, .fullyMet, .fullyMet], .fullyMet, ["+ Alla tre underliggande mål bedöms uppfyllas helt."]),
        (
            [.fullyMet, .notAssessed], .fullyMet,
            ["+ Det enda underliggande målet med en bedömning bedöms uppfyllas helt."]
        ),
        (
            [.fullyMet, .partlyMet], .partlyMet,
            ["+ Ett av två underliggande mål bedöms uppfyllas helt.", "- ”Mål 2” bedöms uppfyllas delvis."]
        ),
        (
            [.fullyMet, .notMet, .notAssessed], .partlyMet,
            ["+ Ett av de två underliggande målen med en bedömning bedöms uppfyllas helt.", "- ”Mål 2” bedöms inte uppfyllas."]
        ),
        ([.partlyMet], .partlyMet, ["- ”Mål 1” bedöms uppfyllas delvis."]),
        ([.notMet], .notMet, ["- ”Mål 1” bedöms inte uppfyllas."]),
        (
            [.partlyMet, .notMet], .partlyMet,
            ["- ”Mål 1” bedöms uppfyllas delvis.", "- ”Mål 2” bedöms inte uppfyllas."]
        ),
    ]

    @Test(arguments: children)
    func goalsBelowSpeak(_ judgements: [Judgement], _ expected: Judgement, _ sentences: [String]) {
        let evidence = Evidence(children: judgements.enumerated().map { ("Mål \($0 + 1)", $1) })
        expectProposal(evidence, expected, sentences)
    }

    static let indicators: [([TargetAttainment], Judgement, [String])] = [
        ([.unknown], .notAssessed, []), ([.met], .fullyMet, ["+ Indikatorn väntas nå sitt årsmål."]),
        ([.met, .met], .fullyMet, ["+ Båda indikatorerna väntas nå sina årsmål."]),
        (Array(repeating: .met, count: 13), .fullyMet, ["+ Alla 13 indikatorer väntas nå sina årsmål."]),
        ([.met, .unknown], .fullyMet, ["+ Den enda indikatorn som går att jämföra väntas nå sitt årsmål."]),
        ([.met, .met, .unknown], .fullyMet, ["+ Båda indikatorerna som går att jämföra väntas nå sina årsmål."]),
        ([.met, .met, .met, .unknown], .fullyMet, ["+ Alla tre indikatorer som går att jämföra väntas nå sina årsmål."]),
        (
            [.met, .missed], .partlyMet,
            ["+ En av två indikatorer väntas nå sitt årsmål.", "- ”Indikator 2” väntas inte nå sitt årsmål."]
        ),
        (
            [.met, .missed, .met, .unknown], .partlyMet,
            [
                "+ Två av de tre indikatorerna som går att jämföra väntas nå sina årsmål.",
                "- ”Indikator 2” väntas inte nå sitt årsmål.",
            ]
        ),
        ([.missed], .notMet, ["- ”Indikator 1” väntas inte nå sitt årsmål."]),
    ]

    @Test(arguments: indicators)
    func indicatorsSpeak(_ attainments: [TargetAttainment], _ expected: Judgement, _ sentences: [String]) {
        let evidence = Evidence(indicators: attainments.enumerated().map { ("Indikator \($0 + 1)", $1) })
        expectProposal(evidence, expected, sentences)
    }

    static let activities: [([ActivityStatus.State], Judgement, [String])] = [
        ([.notStarted, .notStarted], .notAssessed, []), ([.onPlan], .fullyMet, ["+ Aktiviteten pågår enligt plan."]),
        ([.done], .fullyMet, ["+ Aktiviteten är klar."]), ([.done, .done], .fullyMet, ["+ Båda aktiviteterna är klara."]),
        ([.onPlan, .done, .done], .fullyMet, ["+ Alla tre aktiviteter pågår enligt plan eller är klara."]),
        ([.done, .notStarted], .fullyMet, ["+ En av två aktiviteter är klar."]),
        ([.paused], .partlyMet, ["- En aktivitet är pausad."]),
        (
            [.onPlan, .onPlan, .deviating], .partlyMet,
            ["+ Två av tre aktiviteter pågår enligt plan.", "- En aktivitet avviker från planen."]
        ),
        (
            [.done, .onPlan, .deviating, .paused], .partlyMet,
            [
                "+ Två av fyra aktiviteter pågår enligt plan eller är klara.",
                "- Två aktiviteter är pausade eller avviker från planen.",
            ]
        ),
        ([.paused, .paused], .partlyMet, ["- Två aktiviteter är pausade."]),
    ]

    @Test(arguments: activities)
    func activitiesSpeak(_ states: [ActivityStatus.State], _ expected: Judgement, _ sentences: [String]) {
        expectProposal(Evidence(activities: states), expected, sentences)
    }

    @Test func theAnnualReportLooksBack() {
        let evidence = Evidence(
            children: [("A", .fullyMet), ("B", .partlyMet), ("C", .notMet)], indicators: [("D", .met), ("E", .missed)])
        expectProposal(
            evidence, .partlyMet,
            [
                "+ Ett av tre underliggande mål bedöms ha uppfyllts helt.", "- ”B” bedöms ha uppfyllts delvis.",
                "- ”C” bedöms inte ha uppfyllts.", "+ En av två indikatorer når sitt årsmål.", "- ”E” når inte sitt årsmål.",
            ], in: .annualReport)
    }

    @Test func englishIsGoodEnglishToo() {
        let evidence = Evidence(
            children: [("A", .fullyMet), ("B", .fullyMet)], indicators: [("C", .met), ("D", .missed), ("E", .unknown)],
            activities: [.onPlan, .done, .done, .deviating])
        expectEqual(
            AssessmentProposal(from: evidence).reasons.map(\.sentence.en),
            [
                "Both goals below are judged fully met.",
                "1 of the 2 indicators that can be compared is expected to reach its target.",
                "“D” is not expected to reach its target.", "3 of 4 activities are on plan or are done.",
                "1 activity deviates from the plan.",
            ])
    }

    private func expectProposal(
        _ evidence: Evidence, _ judgement: Judgement, _ sentences: [String], in round: RoundKind = .tertial1
    ) {
        let proposal = AssessmentProposal(from: evidence, in: round)
        expectEqual(proposal.judgement, judgement, "\(sentences)")
        expectEqual(proposal.reasons.map { ($0.direction == .speaksFor ? "+ " : "- ") + $0.sentence.sv }, sentences)
    }
}
