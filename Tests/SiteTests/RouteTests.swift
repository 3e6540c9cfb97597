import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Site

@Suite struct RouteTests {
    static let key = RoundKey(organisation: OrganisationCode(stored: "hagersten-alvsjo"), year: 2023, kind: .tertial1)
    static let goal = GoalCode(stored: "1.3")
    static let indicator = IndicatorCode(stored: "andel-barn")
    static let activity = ActivityCode(stored: "2023:1.1.a1")

    static let addresses: [(Route, String)] = [
        (.start, "/"),
        (.organisation, "/organisation"),
        (.search, "/sok"),
        (.design, "/design"),
        (.health, "/halsa"),
        (.choosePerson, "/person"),
        (.chooseRound, "/byt"),
        (.asset("fonts/Inter-Regular.otf"), "/assets/fonts/Inter-Regular.otf"),
        (.round(key, .overview), "/hagersten-alvsjo/2023/T1"),
        (.round(key, .goals), "/hagersten-alvsjo/2023/T1/mal"),
        (.round(key, .goal(goal)), "/hagersten-alvsjo/2023/T1/mal/1.3"),
        (.round(key, .indicators), "/hagersten-alvsjo/2023/T1/indikatorer"),
        (.round(key, .indicatorsTable), "/hagersten-alvsjo/2023/T1/indikatorer.csv"),
        (.round(key, .indicator(indicator)), "/hagersten-alvsjo/2023/T1/indikatorer/andel-barn"),
        (.round(key, .indicatorHistory(indicator)), "/hagersten-alvsjo/2023/T1/indikatorer/andel-barn/historik.csv"),
        (.round(key, .activities), "/hagersten-alvsjo/2023/T1/aktiviteter"),
        (.round(key, .activitiesTable), "/hagersten-alvsjo/2023/T1/aktiviteter.csv"),
        (.round(key, .timeline), "/hagersten-alvsjo/2023/T1/aktiviteter/tidslinje"),
        (.round(key, .report), "/hagersten-alvsjo/2023/T1/rapport"),
        (.round(key, .reportFile(.docx)), "/hagersten-alvsjo/2023/T1/rapport.docx"),
        (.round(key, .edit(.outcome(indicator))), "/hagersten-alvsjo/2023/T1/indikatorer/andel-barn/utfall"),
        (.round(key, .edit(.forecast(indicator))), "/hagersten-alvsjo/2023/T1/indikatorer/andel-barn/prognos"),
        (.round(key, .edit(.status(activity))), "/hagersten-alvsjo/2023/T1/aktiviteter/2023%3A1.1.a1/lage"),
        (.round(key, .edit(.assessment(goal))), "/hagersten-alvsjo/2023/T1/mal/1.3/bedomning"),
        (.round(key, .edit(.text(goal, .analysis))), "/hagersten-alvsjo/2023/T1/mal/1.3/texter/analysis"),
        (.round(key, .edit(.text(nil, .summary))), "/hagersten-alvsjo/2023/T1/texter/summary"),
    ]

    @Test(arguments: addresses) func everyAddressIsReadBackAsWhatItWasWrittenFor(_ route: Route, _ address: String) {
        expectEqual(route.address.text, address)
        expectEqual(Route(path: address), route)
    }

    @Test(arguments: [
        "", "x", "//", "/finns-inte", "/sok/", "/hagersten-alvsjo", "/hagersten-alvsjo/2023", "/hagersten-alvsjo/23/T1",
        "/hagersten-alvsjo/2023/T4", "/HAGERSTEN/2023/T1", "/hagersten-alvsjo/2023/T1/", "/hagersten-alvsjo/2023/T1/mal/%FF",
        "/hagersten-alvsjo/2023/T1/mal/1.3/texter/roman", "/hagersten-alvsjo/2023/T1/rapport.exe",
        "/hagersten-alvsjo/2023/T1/mal/1.3/bedomning/mer", "/hagersten-alvsjo/2023/T1/mal/..%2F..",
    ])
    func whatIsNoAddressOfTheSiteIsNotRead(_ path: String) {
        expectEqual(Route(path: path), nil)
    }

    @Test func anEditsIdHoldsNoSignsOfASelector() {
        expectEqual(Edit.status(Self.activity).id, "lage-2023__1_1_a1")
        expectEqual(Edit.outcome(Self.indicator).id, "utfall-andel-barn")
    }
}
