import Economy
import Expectations
import Quantities
import Steering
import Testing

/// What is counted of money asked for, and what hangs on a decision (domain page, section 4: requested money counts as granted).
/// Figures in millions by hand from ``SmallEconomy``: Omsorg has 100 and a forecast of 110.
struct CoreRequestTests {
    @Test func theRoundsOfAYearAreKnownInTheirOrder() {
        let codes = [
            "VP", "M01", "M02", "M03", "M04", "T1", "M05", "M06", "M07", "M08", "T2", "M09", "M10", "M11", "M12", "VB",
        ]
        expectEqual(RoundKind.ofAYear.map(\.code), codes)
        expectEqual(RoundKind.ofAYear.map(\.placeInYear), Array(0...15))
        expectEqual(RoundKind.month(4).isKnown(in: .tertial1), true)
        expectEqual(RoundKind.month(5).isKnown(in: .tertial1), false)
        expectEqual(RoundKind.tertial2.isKnown(in: .tertial2), true)
        expectEqual(RoundKind.tertial1.earlierRounds.map(\.code), ["M04", "M03", "M02", "M01", "VP"])
    }

    @Test func aRequestIsWhatTheLastKnownStepSays() {
        let steps = [
            RequestStep(state: .draft, round: .month(3), amount: SmallEconomy.millions(7)),
            RequestStep(state: .requested, round: .tertial1),
            RequestStep(state: .partlyGranted, round: .tertial2, amount: SmallEconomy.millions(4)),
            RequestStep(state: .finished, round: .annualReport),
        ]
        let expected: [(RoundKind, RequestState?, Int64?)] = [
            (.plan, nil, nil), (.month(3), .draft, 7), (.tertial1, .requested, 7), (.month(8), .requested, 7),
            (.tertial2, .partlyGranted, 4), (.month(12), .partlyGranted, 4), (.annualReport, .finished, 4),
        ]
        for (round, state, amount) in expected {
            expectEqual(
                steps.known(in: round), state.map { RequestStanding(state: $0, amount: amount.map(SmallEconomy.millions)) },
                round.code)
        }
    }

    /// State of an application for 6 million, what is then counted, the deviation, and the deviation if it is refused.
    static let states: [(RequestState, Int64?, Int64, Int64?)] = [
        (.draft, nil, -100, nil), (.requested, 60, -40, -100), (.granted, 60, -40, nil), (.finished, 60, -40, nil),
        (.refused, 0, -100, nil), (.fundEmpty, 0, -100, nil), (.withdrawn, 0, -100, nil), (.carriedOver, 0, -100, nil),
    ]

    @Test(arguments: states)
    func anApplicationCountsByItsState(_ state: RequestState, requested: Int64?, deviation: Int64, ifRefused: Int64?) throws {
        var contents = SmallEconomy.contents()
        let steps: [RequestStep] =
            [.draft, .requested].contains(state) ? [] : [RequestStep(state: .requested, round: .month(2))]
        contents.applications = [
            SmallEconomy.application("ljus", "omsorg", 6, steps: steps + [RequestStep(state: state, round: .tertial1)])
        ]
        let area = try #require(EconomyOverview(contents).area("omsorg"))
        expectEqual(
            [area.requested.tenths, area.deviation.tenths, area.deviationIfRefused.tenths], [requested, deviation, ifRefused])
        expectEqual(area.pending.map(\.amount), state == .requested ? [SmallEconomy.millions(6)] : [])
    }

    @Test func anApplicationGrantedInPartCountsWhatWasGrantedFromTheRoundOfTheDecision() throws {
        let steps = [
            RequestStep(state: .requested, round: .tertial1),
            RequestStep(state: .partlyGranted, round: .tertial2, amount: SmallEconomy.millions(4)),
        ]
        for (round, counted, deviation) in [(RoundKind.tertial1, Int64(60), Int64(-40)), (.tertial2, 40, -60)] {
            var contents = SmallEconomy.contents(round: round)
            contents.applications = [SmallEconomy.application("ljus", "omsorg", 6, steps: steps)]
            let area = try #require(EconomyOverview(contents).area("omsorg"))
            expectEqual([area.requested.tenths, area.deviation.tenths], [counted, deviation], round.code)
            expectEqual(area.pending.isEmpty, round == .tertial2, round.code)
        }
    }

    @Test func whatHangsOnADecisionIsMarkedAllTheWay() throws {
        var contents = SmallEconomy.contents()
        contents.applications = [
            SmallEconomy.application("ljus", "omsorg", 6, steps: [RequestStep(state: .requested, round: .tertial1)])
        ]
        contents.adjustments = [
            SmallEconomy.adjustment(
                "fler-barn", .volume, "forskola", .net(SmallEconomy.millions(3)),
                steps: [RequestStep(state: .granted, round: .tertial1)])
        ]
        let overview = try EconomyOverview(contents)
        let whole = try #require(overview.whole)
        // 305 + 6 + 3 − 305 = 9; without the 6 it is 3.
        expectEqual([whole.deviation.tenths, whole.deviationIfRefused.tenths], [90, 30])
        expectEqual(whole.pending.map(\.title), ["Trygghetsinvesteringar: ljus"])
        guard case .computed(let computation) = try #require(overview.area("omsorg")?.deviation).origin else {
            Issue.record("a deviation is computed")
            return
        }
        expectEqual(computation.rule, "Budget med förändringar − prognos")
        expectEqual(computation.terms.map(\.label), ["Budget med förändringar", "Prognos"])
        expectEqual(computation.terms.map(\.isPending), [true, false])
        expectEqual(
            overview.area("omsorg")?.adjustedBudget?.records.map(\.subject),
            ["budgetLine/namnden/2023/beslutad/omsorg", "application/ljus"])
    }

    @Test func aVolumeReadingCorrectedInT2ChangesThatRoundOnly() throws {
        // (110 − 100) × 200 000 kr = 2,0 mnkr in T1; corrected to 105: 1,0 mnkr in T2.
        for (round, expected) in [(RoundKind.tertial1, Int64(20)), (.tertial2, 10)] {
            var contents = SmallEconomy.contents(round: round)
            contents.series = [
                VolumeSeries(
                    code: VolumeSeriesCode(stored: "barn"), owner: SmallEconomy.city, name: "Barn", unit: "barn", group: "barn",
                    groupName: "Barn", order: 1)
            ]
            contents.readings = [(RoundKind.tertial1, Int64(110)), (.tertial2, 105)].map {
                VolumeReading(
                    series: VolumeSeriesCode(stored: "barn"), organisation: SmallEconomy.committee, month: .month(2023, 4),
                    knownYear: 2023, knownIn: $0.0, value: .init($0.1))
            }
            contents.prices = [
                UnitPrice(
                    owner: SmallEconomy.city, year: 2023, code: UnitPriceCode(stored: "barn"), kind: .standard, name: "Barn",
                    price: try .kronor(200_000), per: "barn och år", order: 1)
            ]
            var change = SmallEconomy.adjustment("fler-barn", .volume, "forskola", nil)
            change.basis = .init(
                series: VolumeSeriesCode(stored: "barn"), month: .month(2023, 4), baseline: 100,
                price: UnitPriceCode(stored: "barn"))
            contents.adjustments = [change]
            if round == .tertial2 { contents.forecasts.append(SmallEconomy.forecast("forskola", 195, round: .tertial1)) }
            let overview = try EconomyOverview(contents)
            expectEqual((overview.area("forskola")?.volume).tenths, expected, round.code)
            // The frozen report says nothing of it; the next one explains the difference.
            let sentences = overview.area("forskola").map {
                EconomySentences(overview).area($0).map(\.plain).joined(separator: " ")
            }
            let explanation =
                "Barn i april 2023 är rättat från 110 till 105 sedan tertialrapport 1, vilket sänker den justerade budgeten med "
            expectEqual(sentences?.contains(explanation + "1,0\u{A0}mnkr."), round == .tertial2, round.code)
            expectEqual(overview.findings, [], round.code)
        }
    }

    /// 12,05 mnkr and −12,05 mnkr: half away from zero, as people round by hand.
    @Test func halfATenthIsRoundedAwayFromZeroInPrint() throws {
        for (forecast, printed) in [(Int64(9_995), "0,1\u{A0}mnkr"), (10_005, "−0,1\u{A0}mnkr")] {
            var contents = SmallEconomy.contents()
            contents.forecasts[0].amounts = .net(Money(ore: forecast * 1_000_000))
            expectEqual(try EconomyOverview(contents).area("omsorg")?.deviation?.amount.printed(.mkr), printed)
        }
    }
}
