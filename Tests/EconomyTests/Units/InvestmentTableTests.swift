import Expectations
import Foundation
import Quantities
import Steering
import Testing

@testable import Economy

/// Investments by type, with the tables of two published reports. Amounts are in hundreds of thousands of kronor there: 5,9 mnkr is 59.
@Suite struct InvestmentTableTests {
    typealias InvestmentType = InvestmentLine.InvestmentType

    private func line(_ code: String, _ type: InvestmentType, _ budget: Int64, _ project: String = "", order: Int = 1)
        -> InvestmentLine
    {
        InvestmentLine(
            code: InvestmentCode(stored: code), year: 2023, organisation: UnitsCommittee.committee, type: type, project: project,
            order: order, budget: tkr(budget))
    }

    private func forecast(_ code: String, _ amount: Int64, _ round: RoundKind = .tertial1, carryOver: Int64? = nil)
        -> InvestmentForecast
    {
        InvestmentForecast(
            year: 2023, line: InvestmentCode(stored: code), round: round, forecast: tkr(amount), carryOver: carryOver.map(tkr))
    }

    private func application(
        _ line: String, _ amount: Int64, _ fund: GrantApplication.Fund = .safety, _ steps: [RequestStep]? = nil
    ) -> GrantApplication {
        GrantApplication(
            code: ApplicationCode(stored: "ansokan-\(line)"), year: 2023, organisation: UnitsCommittee.committee, fund: fund,
            purpose: "Kvinnorna i Fruängen", amount: tkr(amount), use: .investment(InvestmentCode(stored: line)),
            steps: steps ?? [RequestStep(state: .requested, round: .tertial1)])
    }

    private func move(
        _ from: String, _ to: String, _ amount: Int64, year: Int = 2023, _ round: RoundKind = .tertial1, code: String = "flytt"
    ) -> InvestmentTransfer {
        InvestmentTransfer(
            code: InvestmentTransferCode(stored: code), year: year, organisation: UnitsCommittee.committee,
            from: InvestmentCode(stored: from), to: InvestmentCode(stored: to), amount: tkr(amount), round: round,
            reason: "Parken blir dyrare")
    }

    /// T1 2023, in mnkr: the budget 36,1, requested 4,1, forecast 40,2, deviation 0,0.
    @Test func thePublishedTableOf2023ComesOut() throws {
        let published: [(InvestmentType, Int64, Int64?, Int64)] = [
            (.park, 5_900, nil, 5_900), (.reinvestment, 4_000, nil, 4_000), (.earmarked, 10_300, nil, 10_300),
            (.climate, 1_900, nil, 1_900), (.safety, 2_300, 200, 2_500), (.other, 1_600, nil, 1_600),
            (.machinery, 10_100, 3_900, 14_000),
        ]
        let table = try InvestmentTable.make(
            UnitsCommittee.contents { contents in
                for (type, budget, asked, expected) in published.reversed() {
                    contents.investments.append(line(type.rawValue, type, budget))
                    contents.investmentForecasts.append(forecast(type.rawValue, expected))
                    if let asked { contents.applications.append(application(type.rawValue, asked)) }
                }
            })
        expectEqual(table.types.map(\.type), published.map(\.0))
        expectEqual(table.types.map(\.budget.amount), published.map { tkr($0.1) })
        expectEqual(table.types.map(\.requested?.amount), published.map { $0.2.map(tkr) })
        expectEqual(table.types.map(\.forecast?.amount), published.map { tkr($0.3) })
        expectEqual(table.types.map(\.deviation?.amount), published.map { _ in tkr(0) })
        expectEqual(table.sum?.budget.amount, tkr(36_100))
        expectEqual(table.sum?.requested?.amount, tkr(4_100))
        expectEqual(table.sum?.forecast?.amount, tkr(40_200))
        expectEqual(table.sum?.deviation?.amount, tkr(0))
        expectEqual(table.sum?.pending.map(\.amount), [tkr(200), tkr(3_900)])
    }

    /// T1 2021 prints 0,0 for "Övrigt" (budget 2,9, requested 0,4, forecast 2,9) and −0,4 in all. By its own rule they are 0,4 and
    /// 37,7 + 7,2 − 44,9 = 0,0: the document left the requested money out of one row.
    @Test func anErrorOf2021IsSeen() throws {
        let published: [(InvestmentType, Int64, Int64?, Int64, Int64)] = [
            (.park, 9_500, nil, 9_500, 0), (.reinvestment, 2_000, nil, 2_000, 0), (.earmarked, 10_200, nil, 10_700, -500),
            (.climate, 200, nil, 100, 100), (.safety, 3_500, nil, 3_500, 0), (.other, 2_900, 400, 2_900, 400),
            (.machinery, 9_400, 6_800, 16_200, 0),
        ]
        let table = try InvestmentTable.make(
            UnitsCommittee.contents { contents in
                for (type, budget, asked, expected, _) in published {
                    contents.investments.append(line(type.rawValue, type, budget))
                    contents.investmentForecasts.append(forecast(type.rawValue, expected))
                    if let asked { contents.applications.append(application(type.rawValue, asked)) }
                }
            })
        expectEqual(table.types.map(\.deviation?.amount), published.map { tkr($0.4) })
        expectEqual(table.sum?.budget.amount, tkr(37_700))
        expectEqual(table.sum?.requested?.amount, tkr(7_200))
        expectEqual(table.sum?.forecast?.amount, tkr(44_900))
        expectEqual(table.sum?.deviation?.amount, tkr(0))
    }

    @Test func aTypeHasAForecastWhenAllItsLinesHave() throws {
        var contents = UnitsCommittee.contents {
            $0.investments = [
                line("b", .park, 300, "Vasaparken", order: 2), line("a", .park, 500, "Herrbackens lekplats", order: 1),
            ]
            $0.investmentForecasts = [forecast("a", 400), forecast("b", 300, .tertial2)]
        }
        let park = try #require(try InvestmentTable.make(contents).types.first)
        expectEqual(park.lines.map(\.printedName), ["Herrbackens lekplats", "Vasaparken"])
        expectEqual(park.lines.map(\.deviation?.amount), [tkr(100), nil], "the second is not forecast until T2")
        expectEqual(park.budget.amount, tkr(800))
        expectEqual(park.forecast, nil)
        expectEqual(park.deviation, nil)
        contents.investmentForecasts.append(forecast("b", 350, carryOver: 50))
        let whole = try InvestmentTable.make(contents)
        expectEqual(whole.types.first?.forecast?.amount, tkr(750))
        expectEqual(whole.sum?.deviation?.amount, tkr(50))
        expectEqual(whole.sum?.carryOver?.amount, tkr(50), "what one line asks for")
    }

    @Test func moneyMovedBetweenLinesIsKnownFromItsRound() throws {
        var contents = UnitsCommittee.contents(2023, .month(3)) {
            $0.investments = [
                line("a", .park, 500, "Herrbackens lekplats"), line("b", .park, 3_000, "Kerstin Hesselgrens park", order: 2),
            ]
            $0.investmentTransfers = [move("a", "b", 400)]
        }
        expectEqual(try InvestmentTable.make(contents).types[0].lines.map(\.budget.amount), [tkr(500), tkr(3_000)])
        contents.round = .tertial1
        let table = try InvestmentTable.make(contents)
        expectEqual(table.types[0].lines.map(\.budget.amount), [tkr(100), tkr(3_400)])
        expectEqual(table.sum?.budget.amount, tkr(3_500), "nothing is lost")
        expectEqual(table.types[0].lines[0].budget.records.map(\.subject), ["investment/a", "investmentTransfer/flytt"])
    }

    @Test func whatCannotBeMovedIsSaid() throws {
        let lines = [line("a", .park, 500, "Herrbackens lekplats"), line("b", .park, 3_000)]
        let cases: [(InvestmentTransfer, String?)] = [
            (move("a", "b", 500), nil), (move("a", "a", 1), "T2340"), (move("a", "b", 0), "T2341"),
            (move("a", "c", 1), "T2342"), (move("a", "b", 1, year: 2024), "T2342"), (move("a", "b", 501), "T2343"),
        ]
        for (transfer, code) in cases {
            expectEqual(try InvestmentTransfer.problem(transfer, lines: lines, after: [])?.code, code)
        }
        let message = try InvestmentTransfer.problem(move("a", "b", 200), lines: lines, after: [move("a", "b", 400)])?.message.sv
        expectEqual(
            message?.replacing("\u{A0}", with: " "),
            "200 000 kr kan inte flyttas från Herrbackens lekplats, där 100 000 kr finns kvar.")
    }

    @Test func aTransferWithAProblemIsLeftOutAndFound() throws {
        let contents = UnitsCommittee.contents {
            $0.investments = [line("a", .park, 500), line("b", .other, 0)]
            $0.investmentTransfers = [move("a", "b", 300, code: "f1"), move("a", "b", 300, code: "f2")]
        }
        let table = try InvestmentTable.make(contents)
        expectEqual(table.types.map(\.budget.amount), [tkr(200), tkr(300)])
        expectEqual(table.transfers.map(\.code.text), ["f1"])
        let found = try InvestmentTransfer.problems(in: contents)
        expectEqual(found.map(\.code), ["T2343"])
        expectEqual(found.first?.place, "investmentTransfer/f2")
        expectEqual(try EconomyOverview(contents).findings.map(\.code), ["T2343"])
    }

    /// 3 900 asked for and 2 500 granted in T2: T1 still counts 3 900.
    @Test func moneyGrantedInPartCountsFromTheRoundThatTellsOfIt() throws {
        let steps = [
            RequestStep(state: .requested, round: .tertial1),
            RequestStep(state: .partlyGranted, round: .tertial2, amount: tkr(2_500)),
        ]
        let expected: [(RoundKind, Int64, Int)] = [(.tertial1, 3_900, 1), (.month(6), 3_900, 1), (.tertial2, 2_500, 0)]
        for (round, counted, pending) in expected {
            let contents = UnitsCommittee.contents(2023, round) {
                $0.investments = [line("a", .machinery, 10_100)]
                $0.applications = [application("a", 3_900, .machinery, steps)]
            }
            let sum = try InvestmentTable.make(contents).sum
            expectEqual(sum?.requested?.amount, tkr(counted), "\(round)")
            expectEqual(sum?.pending.count, pending, "\(round)")
        }
    }

    @Test func refusedMoneyIsNotAskedFor() throws {
        let contents = UnitsCommittee.contents(2023, .tertial2) {
            $0.investments = [line("a", .safety, 100)]
            $0.applications = [
                application(
                    "a", 50, .safety, [.init(state: .requested, round: .tertial1), .init(state: .refused, round: .tertial2)])
            ]
        }
        expectEqual(try InvestmentTable.make(contents).sum?.requested, nil)
    }

    @Test func aYearWithoutInvestmentsHasNoSum() throws {
        expectEqual(try InvestmentTable.make(UnitsCommittee.contents()), InvestmentTable(types: [], sum: nil, transfers: []))
    }
}
