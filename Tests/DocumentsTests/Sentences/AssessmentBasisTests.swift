import Documents
import Expectations
import Rounds
import Steering
import Testing
import Texts

/// What the basis of an assessment says follows from what there is under the goal.
@Suite struct AssessmentBasisTests {
    typealias Change = @Sendable (inout RoundContents) -> Void

    private static let cases: [(String, Change, String)] = [
        (
            "nothing at all", { _ in }, "Det är en samlad bedömning, eftersom målet inte har några egna indikatorer."
        ),
        (
            "one indicator with an outcome", { Self.place(["andel-nojda"], in: &$0) },
            "Bedömningen grundas på utfallet för den enda indikatorn. Indikatorn väntas nå sitt årsmål."
        ),
        (
            "two indicators, one with an outcome", { Self.place(["andel-nojda", "antal-besok"], in: &$0) },
            "Bedömningen grundas på utfallet för en av två indikatorer. Den enda indikatorn som går att jämföra väntas nå sitt årsmål."
        ),
        (
            "one indicator without anything", { Self.place(["antal-besok"], in: &$0) },
            "Det är en samlad bedömning. Den enda indikatorn har ännu inget utfall."
        ),
        (
            "two indicators without anything", { Self.place(["antal-besok", "ohalsa"], in: &$0) },
            "Det är en samlad bedömning. Ingen av två indikatorer har ännu något utfall."
        ),
        (
            "a forecast and no outcome",
            {
                Self.place(["andel-nojda", "ohalsa"], in: &$0)
                $0.values = []
            },
            "Bedömningen grundas på helårsprognosen för en av två indikatorer. Ingen av två indikatorer har ännu något utfall. "
                + "Den enda indikatorn som går att jämföra väntas nå sitt årsmål."
        ),
        (
            "activities alone", { Self.move(["a2"], in: &$0) },
            "Bedömningen grundas på läget i en aktivitet. Aktiviteten pågår enligt plan."
        ),
        (
            "both",
            {
                Self.place(["andel-nojda"], in: &$0)
                Self.move(["a2", "a3"], in: &$0)
            },
            "Bedömningen grundas på utfallet för den enda indikatorn och på läget i två aktiviteter. "
                + "Indikatorn väntas nå sitt årsmål. En av två aktiviteter pågår enligt plan. En aktivitet är pausad."
        ),
    ]

    @Test(arguments: cases)
    func theWordsFollowFromWhatIsKnown(what: String, change: Change, expected: String) {
        var contents = SampleRound.followUp()
        change(&contents)
        expectEqual(Self.basis(of: "angby-oppet", contents), expected, what)
    }

    @Test func theAnnualReportSaysThatNoOutcomeCame() {
        var contents = SampleRound.followUp(.annualReport)
        contents.values = []
        contents.followUps = []
        Self.place(["antal-besok"], in: &contents)
        expectEqual(
            Self.basis(of: "angby-oppet", contents), "Det är en samlad bedömning. Den enda indikatorn har inget utfall.")
    }

    @Test func aGoalThatNobodyHasJudgedHasNoBasis() {
        expectEqual(Self.basis(of: "angby-zoner", SampleRound.followUp()), nil)
    }

    @Test func everyCountKeepsWhatItCounts() {
        let source = DocumentSource(overview: RoundOverview(SampleRound.followUp()), economy: nil)
        let basis = GeneratedSentences(source).all.first { $0.name == "grund/1.1" }
        let fields = (basis?.inlines ?? []).compactMap { inline -> String? in
            if case .field(let field) = inline { "\(field.source) = \(field.printed): \(field.label)" } else { nil }
        }
        expectEqual(
            fields,
            [
                "count/angby/2023/T1/basis/1.1/children = två: Antal bedömda underliggande mål under målet, tertialrapport 1 2023",
                "count/angby/2023/T1/basis/1.1/outcomes = en: Antal indikatorer med utfall under målet, tertialrapport 1 2023",
                "count/angby/2023/T1/basis/1.1/indicators = tre: Antal indikatorer under målet, tertialrapport 1 2023",
                "count/angby/2023/T1/basis/1.1/activities = tre: Antal aktiviteter med ett läge under målet, tertialrapport 1 2023",
            ])
    }

    private static func place(_ indicators: [String], in contents: inout RoundContents) {
        contents.placements = indicators.map {
            Placement(year: 2023, goal: SampleRound.code("angby-oppet"), indicator: SampleRound.code($0))
        }
    }

    private static func move(_ activities: [String], in contents: inout RoundContents) {
        for index in contents.activities.indices where activities.contains(contents.activities[index].code.text) {
            contents.activities[index].goal = SampleRound.code("angby-oppet")
        }
    }

    private static func basis(of goal: String, _ contents: RoundContents) -> String? {
        let source = DocumentSource(overview: RoundOverview(contents), economy: nil)
        return GeneratedSentences(source).all.first { $0.name == "grund/\(goal)" }?.plain
    }
}
