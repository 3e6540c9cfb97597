import Checks
import Documents
import Economy
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Testing
import Texts

/// Rules about records, each tried by one change to the demo's first tertial of 2023 or 2021.
struct RecordRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let says: String
        let rule: String
        var year = 2023
        /// Of the finding that is expected, and no other of its rule; "": none.
        let place: String
        let change: @Sendable (inout DemoRounds.Records) throws -> Void

        var testDescription: String { says }
    }

    private static let licensed = IndicatorCode(stored: "andel-legitimerade-forskollarare")

    private static func outcome(_ records: inout DemoRounds.Records, _ change: (inout IndicatorValue) -> Void) throws {
        let own = records.contents.organisation.code
        let index = try #require(
            records.contents.values.firstIndex {
                $0.indicator == licensed && $0.organisation == own && $0.period.lastDay.iso.hasPrefix("2023")
            })
        change(&records.contents.values[index])
    }

    static let cases: [Case] = [
        // 38,1 % of all, of which 2 are men's and 36,2 women's: 38,2 by rounding.
        Case(says: "aShareOfTheWholeAddsUpWithinRounding", rule: "K201", place: "") {
            $0.contents.values.removeAll { $0.indicator.text == "placerade-barn-karnamnen" }
        },
        Case(says: "aTotalOutsideItsSexes", rule: "K201", place: "indikator/andel-legitimerade-forskollarare") { records in
            records.contents.values.removeAll { $0.indicator.text == "placerade-barn-karnamnen" }
            try outcome(&records) { $0.total = .number(50) }
        },
        Case(says: "aShareAboveAHundred", rule: "K202", place: "indikator/andel-legitimerade-forskollarare") { records in
            try outcome(&records) { $0.total = .number(138) }
        },
        Case(says: "budgetAdherenceMayBeAboveAHundred", rule: "K202", place: "") { _ in },
        // Last year 39,5 %: a comma that slipped.
        Case(says: "aValueTenTimesLastYears", rule: "K203", place: "indikator/andel-legitimerade-forskollarare") { records in
            try outcome(&records) { $0.total = .number(Decimal(3) + Decimal(8) / 10) }
            for index in records.contents.followUps.indices where records.contents.followUps[index].indicator == licensed {
                records.contents.followUps[index].comment = ""
            }
        },
        Case(says: "aForecastEqualToATargetFarAway", rule: "K204", place: "indikator/andel-barn-ater-anmalan") { _ in },
        Case(says: "aForecastFarAwayWithAnAnalysis", rule: "K204", place: "") { records in
            for index in records.contents.followUps.indices { records.contents.followUps[index].comment = "Förklaringen." }
        },
        Case(says: "anActivityOnPlanAfterItsEnd", rule: "K206", place: "aktivitet/2023:prov") { records in
            let goal = try #require(records.contents.goals.first { $0.level == .committee })
            let code = ActivityCode(stored: "2023:prov")
            records.contents.activities.append(
                Activity(
                    year: 2023, code: code, goal: goal.code, owner: goal.owner, text: "Prova.",
                    endsOn: try CalendarDate(iso: "2023-03-31")))
            records.contents.statuses.append(
                ActivityStatus(year: 2023, activity: code, organisation: goal.owner, round: .tertial1, state: .onPlan))
        },
        Case(says: "whatIsAppliedForHasItsPoint", rule: "K601", place: "") { _ in },
        Case(says: "turnoverThatTheCommitteeAdoptsItself", rule: "K601", year: 2021, place: "") { _ in },
        Case(says: "anApplicationWithoutAPoint", rule: "K601", place: "arende") {
            $0.dossier.decisionPoints.removeAll { $0.code.text == "maskiner-och-inventarier" }
        },
        Case(says: "aPointAboutNothing", rule: "K601", place: "beslut/prov") { records in
            records.dossier.decisionPoints.append(
                DecisionPoint(
                    key: records.contents.round.key, code: DecisionCode(stored: "prov"), order: 99,
                    matter: .adjustment(AdjustmentCode(stored: "finns-inte"))))
        },
        Case(says: "aCaseWithoutItsPreparation", rule: "K602", place: "text/arende/preparation") {
            $0.dossier.caseFile?.texts[.preparation] = ""
        },
        Case(says: "anAttachmentThatIsNotThere", rule: "K603", place: "text/arende/preparation") {
            $0.dossier.caseFile?.texts[.preparation] = "Se bilaga 2 och bilaga 7."
        },
        Case(says: "aUnitThatHasNotHandedIn", rule: "K701", place: "omgang") { records in
            let unit = OrganisationCode(stored: "stod-och-aktivitetsenheten")
            records.dossier.unitRounds = [Round(key: RoundKey(organisation: unit, year: 2023, kind: .tertial1))]
        },
        Case(says: "anAttestationBeforeThePeriodsEnd", rule: "K701", place: "omgang") {
            $0.contents.round.attestations = [.init(title: "Stadsdelsdirektör", on: try CalendarDate(iso: "2023-04-29"))]
        },
        Case(says: "aPromiseThatIsDue", rule: "K702", place: "omgang") { records in
            records.dossier.promises = [
                ReportingPromise(
                    code: PromiseCode(stored: "prov"), organisation: records.contents.organisation.code, year: 2023, madeIn: .plan,
                    goal: nil, text: "Vi återkommer.", dueYear: 2023, dueIn: .tertial1)
            ]
        },
        Case(says: "aPromiseThatIsKept", rule: "K702", place: "") { records in
            records.dossier.promises = [
                ReportingPromise(
                    code: PromiseCode(stored: "prov"), organisation: records.contents.organisation.code, year: 2023, madeIn: .plan,
                    goal: nil, text: "Vi återkommer.", dueYear: 2023, dueIn: .tertial1, kept: "Så här blev det.")
            ]
        },
        Case(says: "threePeopleOfOneSex", rule: "K801", place: "indikator/andel-legitimerade-forskollarare") { records in
            records.contents.indicators[licensed]?.genderColumns = .counts
            try outcome(&records) { value in
                value.total = .number(20)
                value.men = .number(3)
                value.women = .number(17)
            }
        },
    ]

    @Test(arguments: cases)
    func aRuleFindsItsFaultAndNothingElse(_ tried: Case) throws {
        var records = try DemoRounds.all.get().records("hagersten-alvsjo", tried.year, .tertial1)
        try tried.change(&records)
        let rule = try #require(Checks.rules.first { $0.number == tried.rule })
        let found = rule.findings(in: CheckSubject(try records.source)).map(\.place.path)
        expectEqual(found, tried.place.isEmpty ? [] : [tried.place])
    }

    @Test func noTwoRulesShareANumber() {
        let numbers = Checks.rules.map(\.number)
        expectEqual(numbers.count, Set(numbers).count)
        expectEqual(numbers, numbers.sorted())
    }
}
