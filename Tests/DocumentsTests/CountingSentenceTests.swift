import Documents
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@Suite struct CountingSentenceTests {
    private static let tertial = CountingSentences(RoundKey(organisation: SampleRound.committee, year: 2023, kind: .tertial1))
    private static let annual = CountingSentences(RoundKey(organisation: SampleRound.committee, year: 2023, kind: .annualReport))

    private static func plain(_ sentence: [Inline]) -> String { sentence.map(\.plain).joined() }

    @Test(
        arguments: [
            (Goal.Level.council, [.fullyMet: 16], "Alla 16 mål för verksamhetsområdet bedöms uppfyllas helt."),
            (
                .committee, [.fullyMet: 22, .partlyMet: 1, .notMet: 1],
                "Av 24 nämndmål bedöms 22 uppfyllas helt, ett delvis och ett inte."
            ),
            (.committee, [.fullyMet: 7, .partlyMet: 1], "Av åtta nämndmål bedöms sju uppfyllas helt och ett delvis."),
            (.unit, [.partlyMet: 2, .notMet: 1], "Av tre enhetsmål bedöms två uppfyllas delvis och ett inte."),
            (.department, [.notMet: 2], "Inget av två avdelningsmål bedöms uppfyllas."),
            (.direction, [.fullyMet: 1], "Det enda inriktningsmålet bedöms uppfyllas helt."),
            (.council, [.notMet: 1], "Det enda målet för verksamhetsområdet bedöms inte uppfyllas."),
            (.committee, [.fullyMet: 1, .notAssessed: 1], "Av två nämndmål bedöms ett uppfyllas helt. Ett är inte bedömt."),
            (.committee, [.fullyMet: 12, .notAssessed: 13], "Av 25 nämndmål bedöms tolv uppfyllas helt. 13 är inte bedömda."),
            (.committee, [.notAssessed: 24], "Inget av 24 nämndmål är bedömt."),
            (.unit, [.notAssessed: 1], "Det enda enhetsmålet är inte bedömt."), (.unit, [:], ""), (.unit, [.fullyMet: 0], ""),
        ] as [(Goal.Level, [Assessment.Judgement: Int], String)])
    func goalsAreCountedByJudgement(level: Goal.Level, counts: [Assessment.Judgement: Int], expected: String) {
        expectEqual(Self.plain(Self.tertial.goals(level, counts)), expected)
    }

    @Test(
        arguments: [
            (Goal.Level.council, [.fullyMet: 16], "Alla 16 mål för verksamhetsområdet bedöms ha uppfyllts helt."),
            (.committee, [.partlyMet: 1, .notMet: 2], "Av tre nämndmål bedöms ett ha uppfyllts delvis och två inte."),
            (.committee, [.notMet: 2], "Inget av två nämndmål bedöms ha uppfyllts."),
        ] as [(Goal.Level, [Assessment.Judgement: Int], String)])
    func theAnnualReportSaysWhatHasBeenMet(level: Goal.Level, counts: [Assessment.Judgement: Int], expected: String) {
        expectEqual(Self.plain(Self.annual.goals(level, counts)), expected)
    }

    @Test(
        arguments: [
            (
                [.onPlan: 94, .done: 3, .paused: 2, .deviating: 1],
                "Av 100 aktiviteter pågår 94 enligt plan, tre är klara, två är pausade och en avviker."
            ),
            ([.onPlan: 42, .done: 1, .paused: 1], "Av 44 aktiviteter pågår 42 enligt plan, en är klar och en är pausad."),
            ([.onPlan: 2], "Båda aktiviteterna pågår enligt plan."), ([.onPlan: 1], "Den enda aktiviteten pågår enligt plan."),
            ([.deviating: 1], "Den enda aktiviteten avviker."), ([.deviating: 3], "Alla tre aktiviteter avviker."),
            ([.deviating: 1, nil: 4], "Av fem aktiviteter avviker en och fyra saknar uppgift om läget."),
            ([.done: 1, .notStarted: 1], "Av två aktiviteter är en klar och en är inte påbörjad."),
            ([.notStarted: 3, .paused: 10], "Av 13 aktiviteter är tre inte påbörjade och tio är pausade."),
            ([nil: 103], "Alla 103 aktiviteter saknar uppgift om läget."), ([:], ""),
        ] as [([ActivityStatus.State?: Int], String)])
    func activitiesAreCountedByStatus(counts: [ActivityStatus.State?: Int], expected: String) {
        expectEqual(Self.plain(Self.tertial.activities(counts)), expected)
    }

    @Test(
        arguments: [
            (
                [.met: 50, .missed: 3, .unknown: 9],
                "Av 62 indikatorer väntas 50 nå årsmålet, tre väntas inte nå det och nio kan inte bedömas."
            ),
            ([.missed: 1, .unknown: 1], "Av två indikatorer väntas en inte nå årsmålet och en kan inte bedömas."),
            ([.unknown: 12], "Ingen av tolv indikatorer kan bedömas."), ([.met: 1], "Den enda indikatorn väntas nå årsmålet."),
            ([.missed: 1], "Den enda indikatorn väntas inte nå årsmålet."), ([:], ""),
        ] as [([TargetAttainment: Int], String)])
    func indicatorsAreCountedByTheirTargets(counts: [TargetAttainment: Int], expected: String) {
        expectEqual(Self.plain(Self.tertial.indicators(counts)), expected)
    }

    @Test(
        arguments: [
            ([.met: 2, .missed: 1], "Av tre indikatorer når två årsmålet och en når det inte."),
            ([.missed: 2, .unknown: 2], "Av fyra indikatorer når två inte årsmålet och två kan inte bedömas."),
            ([.missed: 1], "Den enda indikatorn når inte årsmålet."),
        ] as [([TargetAttainment: Int], String)])
    func theAnnualReportSaysWhichTargetsAreReached(counts: [TargetAttainment: Int], expected: String) {
        expectEqual(Self.plain(Self.annual.indicators(counts)), expected)
    }

    @Test func everyCountKeepsWhatItCounts() {
        let sources = Self.tertial.activities([.onPlan: 2, .done: 1]).compactMap { inline -> String? in
            if case .field(let field) = inline { "\(field.source) = \(field.printed)" } else { nil }
        }
        expectEqual(
            sources,
            [
                "count/angby/2023/T1/activities/total = tre", "count/angby/2023/T1/activities/onPlan = två",
                "count/angby/2023/T1/activities/done = en",
            ])
    }
}
