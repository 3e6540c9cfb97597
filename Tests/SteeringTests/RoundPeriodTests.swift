import Expectations
import Quantities
import Steering
import Testing

struct RoundPeriodTests {
    static let rounds = ["VP", "T1", "T2", "VB", "M01", "M07", "M12"]

    static let asked: [(Indicator.Periodicity, [String])] = [
        (.year, ["2023", "2023", "2023", "2023", "2023", "2023", "2023"]),
        (.tertial, ["2023-T1", "2023-T1", "2023-T2", "2023", "2023-T1", "2023-T2", "2023-T3"]),
        (.halfYear, ["2023-H1", "2023-H1", "2023-H1", "2023", "2023-H1", "2023-H2", "2023-H2"]),
        (.month, ["2023-04", "2023-04", "2023-08", "2023-12", "2023-01", "2023-07", "2023-12"]),
    ]

    @Test(arguments: asked)
    func aRoundAsksForThePartOfTheYearThatItCovers(_ periodicity: Indicator.Periodicity, _ expected: [String]) throws {
        let indicator = try indicator(periodicity)
        expectEqual(try Self.rounds.map { indicator.period(in: try RoundKind(code: $0), year: 2023).code }, expected)
    }

    static let due: [(Indicator.Periodicity, [Bool])] = [
        (.year, [false, false, false, true, false, false, true]), (.tertial, [false, true, true, true, false, false, true]),
        (.halfYear, [false, false, true, true, false, false, true]), (.month, [false, true, true, true, true, true, true]),
    ]

    @Test(arguments: due)
    func anOutcomeIsDueWhenItsPeriodIsOver(_ periodicity: Indicator.Periodicity, _ expected: [Bool]) throws {
        let indicator = try indicator(periodicity)
        expectEqual(try Self.rounds.map { indicator.isDue(in: try RoundKind(code: $0), year: 2023) }, expected)
    }

    @Test func aDerivedIndicatorIsDueFromNobody() throws {
        var derived = try indicator(.tertial)
        derived.formula = try Formula.parse("[a] / [b]")
        expectEqual(derived.isDue(in: .annualReport, year: 2023), false)
    }

    static let accepted: [(Indicator.Periodicity, Indicator.Accumulation, String, [String])] = [
        (.month, .pointReading, "T1", ["2023-04", "2023-03", "2023-02", "2023-01", "2023"]), (.year, .accumulates, "T1", ["2023"]),
        (.tertial, .pointReading, "T2", ["2023-T2", "2023"]), (.tertial, .pointReading, "VB", ["2023", "2023-T3"]),
        (.tertial, .accumulates, "VB", ["2023"]), (.halfYear, .pointReading, "VB", ["2023", "2023-H2"]),
    ]

    @Test(arguments: accepted)
    func otherReadingsAreShownWhereTheAskedOneIsNotThere(
        _ periodicity: Indicator.Periodicity, _ accumulation: Indicator.Accumulation, _ round: String, _ expected: [String]
    ) throws {
        var indicator = try indicator(periodicity)
        indicator.accumulation = accumulation
        expectEqual(indicator.acceptedPeriods(in: try RoundKind(code: round), year: 2023).map(\.code), expected)
    }

    @Test(arguments: ["", "T3", "vp", "M00", "M13", "M1", "M+1", "M-1", "M٠١", "month"])
    func whatIsNoRoundIsRefused(_ code: String) {
        expectEqual(expectThrows(Diagnostic.self, code) { _ = try RoundKind(code: code) }?.code, "T2031")
    }

    static let lastDays: [(String, String)] = [
        ("VP", "2022-12-31"), ("T1", "2023-04-30"), ("T2", "2023-08-31"), ("VB", "2023-12-31"), ("M02", "2023-02-28"),
    ]

    @Test(arguments: lastDays)
    func aRoundReportsUntilItsLastDay(_ code: String, _ expected: String) throws {
        let round = try RoundKind(code: code)
        expectEqual(round.lastDay(of: 2023).iso, expected)
        expectEqual(round.code, code)
        expectEqual(round.isFollowUp, code != "VP")
    }

    @Test func aMonthlyReportIsNamedAfterItsMonth() {
        expectEqual(RoundKind.month(3).title, Localized(sv: "Månadsrapport mars", en: "Monthly report March"))
    }

    private func indicator(_ periodicity: Indicator.Periodicity) throws -> Indicator {
        Indicator(code: try IndicatorCode("i"), name: "I", owner: try OrganisationCode("o"), periodicity: periodicity)
    }
}
