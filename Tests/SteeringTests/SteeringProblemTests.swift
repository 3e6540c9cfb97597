import Expectations
import Quantities
import Steering
import Testing

struct SteeringProblemTests {
    typealias Judgement = Assessment.Judgement

    static let assessments: [(Judgement, Judgement, hasAnalysis: Bool, String, [String])] = [
        (.fullyMet, .fullyMet, false, "", []), (.partlyMet, .partlyMet, true, "", []),
        (.partlyMet, .partlyMet, false, "", ["T2051"]),
        (.notMet, .notMet, false, "", ["T2051"]), (.fullyMet, .partlyMet, true, "", ["T2052"]),
        (.fullyMet, .partlyMet, false, "Vi ser en vändning.", []), (.notMet, .fullyMet, false, " \n", ["T2051", "T2052"]),
        (.notAssessed, .fullyMet, false, "", []), (.partlyMet, .notAssessed, true, "", []),
    ]

    @Test(arguments: assessments)
    func aJudgementIsExplainedWhereItMustBe(
        _ row: (judgement: Judgement, proposal: Judgement, hasAnalysis: Bool, justification: String, expected: [String])
    ) throws {
        let assessment = Assessment(
            year: 2023, goal: try GoalCode("1"), organisation: try OrganisationCode("o"), round: .tertial1,
            judgement: row.judgement,
            justification: row.justification)
        expectEqual(
            assessment.problems(proposal: row.proposal, hasAnalysis: row.hasAnalysis).map(\.code), row.expected, "\(row)")
    }

    @Test func theJustificationNamesTheProposalInTheRoundsOwnWords() throws {
        let assessment = Assessment(
            year: 2023, goal: try GoalCode("1"), organisation: try OrganisationCode("o"), round: .annualReport, judgement: .fullyMet
        )
        expectEqual(
            assessment.problems(proposal: .partlyMet, hasAnalysis: true).map(\.message.sv),
            ["Bedömningen skiljer sig från förslaget (uppfyllt delvis)."])
    }

    static let statuses: [(ActivityStatus.State, String, [String])] = [
        (.deviating, "", ["T2041"]), (.deviating, " \n\t", ["T2041"]), (.deviating, "Lokalen är försenad.", []), (.paused, "", []),
        (.notStarted, "", []), (.onPlan, "", []), (.done, "", []),
    ]

    @Test(arguments: statuses)
    func aDeviationMustBeExplained(_ state: ActivityStatus.State, _ explanation: String, _ expected: [String]) throws {
        let status = ActivityStatus(
            year: 2023, activity: try ActivityCode("a"), organisation: try OrganisationCode("o"), round: .tertial1, state: state,
            explanation: explanation)
        expectEqual(status.problems().map(\.code), expected)
    }

    static let printed: [(ReportedValue?, String)] = [
        (nil, ""), (.noData, "i.u."), (.suppressed, "*"), (.number(0), "0,0\u{A0}%"), (.number(38), "38,0\u{A0}%"),
    ]

    @Test(arguments: printed)
    func nothingZeroNoDataAndSuppressedAreFourThings(_ value: ReportedValue?, _ expected: String) throws {
        let indicator = Indicator(
            code: try IndicatorCode("i"), name: "I", owner: try OrganisationCode("o"), unit: MeasureUnit("%"), decimals: 1)
        expectEqual(indicator.printed(value), expected)
        expectEqual(indicator.printedForecast(.number(33)), "33\u{A0}%")
        expectEqual(indicator.printedForecast(.noData), "i.u.")
    }
}
