import Expectations
import Foundation
import Quantities
import Steering
import Testing

@testable import Economy

@Suite struct GrantApplicationTests {
    private func application(
        _ steps: [RequestStep], code: String = "a", fund: GrantApplication.Fund = .biodiversity, purpose: String = "ängsytor",
        amount: Int64 = 500_000, report: String = "", reportOn: CalendarDate? = nil
    ) -> GrantApplication {
        GrantApplication(
            code: ApplicationCode(stored: code), year: 2023, organisation: UnitsCommittee.committee, fund: fund, purpose: purpose,
            amount: kr(amount), use: .operating(ServiceAreaCode(stored: "stadsmiljo")), steps: steps, finalReport: report,
            finalReportOn: reportOn)
    }

    private func step(_ state: RequestState, _ round: RoundKind = .tertial1, _ amount: Int64? = nil, on: CalendarDate? = nil)
        -> RequestStep
    {
        RequestStep(state: state, round: round, on: on, amount: amount.map(kr))
    }

    struct Standing: Equatable {
        var state: RequestState
        var requested: Int64
        var granted: Int64?
        var counted: Int64
    }

    private func standing(_ application: GrantApplication, _ round: RoundKind) -> Standing? {
        application.figures(in: round).map {
            Standing(
                state: $0.state, requested: $0.requested.ore / 100, granted: $0.granted.map { $0.ore / 100 },
                counted: $0.counted.ore / 100)
        }
    }

    @Test func anApplicationGrantedInPartCountsAsWhatWasKnown() {
        let application = application([
            step(.draft, .month(2)), step(.requested), step(.partlyGranted, .tertial2, 300_000), step(.finished, .annualReport),
        ])
        expectEqual(standing(application, .plan), nil)
        expectEqual(standing(application, .month(2)), Standing(state: .draft, requested: 500_000, counted: 0))
        expectEqual(standing(application, .tertial1), Standing(state: .requested, requested: 500_000, counted: 500_000))
        expectEqual(
            standing(application, .tertial2),
            Standing(state: .partlyGranted, requested: 500_000, granted: 300_000, counted: 300_000))
        expectEqual(
            standing(application, .annualReport), Standing(state: .finished, requested: 500_000, granted: 300_000, counted: 300_000)
        )
    }

    @Test(arguments: [RequestState.refused, .fundEmpty]) func whatIsNotGrantedCountsForNothing(_ state: RequestState) {
        expectEqual(
            standing(application([step(.requested), step(state, .tertial2)]), .tertial2),
            Standing(state: state, requested: 500_000, granted: 0, counted: 0))
    }

    @Test func moneyAskedForAnewWithAnotherAmountCountsAsTheNewest() {
        let application = application([
            step(.requested, .tertial1, 400_000), step(.requested, .tertial2, 450_000), step(.granted, .annualReport),
        ])
        expectEqual(standing(application, .tertial2), Standing(state: .requested, requested: 400_000, counted: 450_000))
        expectEqual(
            standing(application, .annualReport), Standing(state: .granted, requested: 400_000, granted: 450_000, counted: 450_000))
    }

    @Test func theYearsApplicationsStandByFundAndThenByPurpose() {
        let contents = UnitsCommittee.contents {
            let asked = [step(.requested)]
            var old = application(asked, code: "d")
            old.year = 2022
            $0.applications = [
                application(asked, code: "c", fund: .safety, purpose: "Belysning"),
                application(asked, code: "a", purpose: "ängsytor"),
                application(asked, code: "b", purpose: "åkergroda"), old, application([step(.requested, .tertial2)], code: "e"),
                application([], code: "f"),
            ]
        }
        expectEqual(ApplicationFigures.all(contents).map(\.application.code.text), ["b", "a", "c"], "å comes before ä")
    }

    @Test(arguments: RequestState.allCases) func whereNothingMoreHappensNoStepIsAllowed(_ state: RequestState) {
        let isEnd = [RequestState.refused, .finished, .withdrawn].contains(state)
        expectEqual(GrantApplication.allowedNext(from: state).isEmpty, isEnd)
        expectEqual(GrantApplication.allowedNext(from: state).contains(.draft), false, "nobody goes back to a draft")
    }

    @Test func problemsAreFound() {
        let early = UnitsCommittee.day(2023, 4, 20)
        let late = UnitsCommittee.day(2023, 9, 6)
        let cases: [(GrantApplication, [String])] = [
            (application([step(.requested), step(.granted, .tertial2)]), []),
            (application([]), []),
            (application([], amount: 0), ["T2345"]),
            (application([step(.granted)]), ["T2346"]),
            (application([step(.requested), step(.refused), step(.granted)]), ["T2346"]),
            (application([step(.requested), step(.granted, .tertial2, 500_001)]), ["T2347"]),
            (application([step(.requested, .tertial1, 600_000), step(.granted, .tertial2, 500_001)]), []),
            (application([step(.requested), step(.partlyGranted, .tertial2, 500_000)]), ["T2348"]),
            (application([step(.requested), step(.partlyGranted, .tertial2, 0)]), ["T2348"]),
            (application([step(.requested), step(.partlyGranted, .tertial2)]), ["T2348"]),
            (application([step(.requested), step(.partlyGranted, .tertial2, 1)]), []),
            (application([step(.requested)], report: "Klart."), ["T2349"]),
            (application([step(.requested), step(.finished)]), ["T2346", "T2349"]),
            (application([step(.requested), step(.granted), step(.finished)], report: "Klart."), []),
            (application([step(.requested, .tertial2), step(.granted, .tertial1)]), ["T2350"]),
            (application([step(.requested, on: late), step(.granted, .tertial2, on: early)]), ["T2350"]),
            (
                application([step(.requested, on: early), step(.granted, .tertial2, on: late)], report: "Klart.", reportOn: early),
                ["T2350"]
            ),
            (
                application([step(.requested, on: early), step(.granted, .tertial2, on: early)], report: "Klart.", reportOn: late),
                []
            ),
        ]
        for (application, codes) in cases { expectEqual(application.problems().map(\.code), codes, "\(application.steps)") }
    }

    @Test func aStepOutOfTurnNamesThoseThatAreAllowed() {
        let problem = application([step(.draft), step(.granted)]).problems().first
        expectEqual(problem?.message.sv, "Efter ”utkast” kan ansökan inte bli ”beviljad”.")
        expectEqual(problem?.remedy.sv, "Välj begärd, återtagen.")
        expectEqual(problem?.place, "application/a/steps/1")
    }
}
