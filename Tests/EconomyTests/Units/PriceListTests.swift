import Expectations
import Foundation
import Quantities
import Steering
import Testing

@testable import Economy

/// What counted volumes cost.
@Suite struct PriceListTests {
    private let preschool = UnitPriceCode(stored: "forskola-1-3")

    private func price(_ year: Int, _ amount: Money, owner: OrganisationCode = UnitsCommittee.city) -> UnitPrice {
        UnitPrice(
            owner: owner, year: year, code: preschool, kind: .standard, name: "Förskola 1–3 år", price: amount, per: "barn och år",
            order: 1)
    }

    private func contents(_ round: RoundKind = .tertial1, prices: [UnitPrice]) -> EconomyContents {
        UnitsCommittee.contents(2021, round) {
            $0.prices = prices
            let codes = ["sma", "stora", "alla"].map { VolumeSeriesCode(stored: $0) }
            $0.series = codes.enumerated().map { index, code in
                VolumeSeries(
                    code: code, owner: UnitsCommittee.city, name: ["Små barn", "Stora barn", "Alla barn"][index], unit: "barn",
                    group: "forskolebarn", groupName: "Förskolebarn", order: index, parts: index == 2 ? Array(codes.prefix(2)) : [])
            }
            let values: [(Int, Int, RoundKind)] = [(0, 2_361, .tertial1), (0, 2_371, .tertial2), (1, 3_669, .tertial1)]
            $0.readings = values.map { index, value, round in
                VolumeReading(
                    series: codes[index], organisation: UnitsCommittee.committee, month: .month(2021, 4), knownYear: 2021,
                    knownIn: round, value: Decimal(value))
            }
        }
    }

    private func basis(_ series: String = "sma", month: Int = 4, baseline: Decimal = 2_446) -> BudgetAdjustment.Basis {
        BudgetAdjustment.Basis(
            series: VolumeSeriesCode(stored: series), month: .month(2021, month), baseline: baseline, price: preschool)
    }

    /// (2 361 − 2 446) × 143 200 kr = −85 × 143 200 = −12 172 000 kr: fewer children, less to pay for.
    @Test func aVolumeChangeIsTheCountedDifferenceTimesThePrice() throws {
        let change = try PriceList.volumeChange(basis(), contents(prices: [price(2021, kr(143_200))]))
        expectEqual(change.amount, kr(-12_172_000))
        guard case .computed(let computation) = change.origin else { return expectEqual("computed", "record") }
        expectEqual(
            computation.rule.replacing("\u{A0}", with: " "), "(2 361 − 2 446) barn × 143 200 kr per barn och år")
        expectEqual(computation.terms.map(\.figure.amount), [kr(338_095_200), kr(350_267_200)])
        expectEqual(
            change.records.map(\.subject),
            ["volumeReading/sma/hagersten-alvsjo/2021-04/2021/T1", "unitPrice/stockholm/2021/forskola-1-3"])
    }

    /// (2 371 − 2 446) × 143 200 kr = −75 × 143 200 = −10 740 000 kr.
    @Test func aCorrectedReadingCountsFromItsRound() throws {
        expectEqual(
            try PriceList.volumeChange(basis(), contents(.tertial2, prices: [price(2021, kr(143_200))])).amount, kr(-10_740_000))
    }

    /// 2 361 + 3 669 = 6 030 children; 30 above the baseline, at 100,50 kr: 3 015 kr.
    @Test func aComputedSeriesCountsItsParts() throws {
        let change = try PriceList.volumeChange(basis("alla", baseline: 6_000), contents(prices: [price(2021, Money(ore: 10_050))]))
        expectEqual(change.amount, kr(3_015))
        expectEqual(change.records.count, 3)
    }

    @Test func theCommitteesOwnPriceGoesBeforeTheCitys() throws {
        let contents = contents(prices: [
            price(2021, kr(2)), price(2021, kr(1), owner: UnitsCommittee.committee),
            price(2021, kr(3), owner: OrganisationCode(stored: "norra-innerstaden")),
        ])
        expectEqual(try PriceList.price(preschool, year: 2021, contents).price, kr(1))
    }

    @Test func aMissingYearNamesTheYearsThatExist() {
        let contents = contents(prices: [price(2020, kr(140_000)), price(2019, kr(139_000))])
        let failure = expectThrows(Diagnostic.self) { _ = try PriceList.volumeChange(basis(), contents) }
        expectEqual(failure?.code, "T2360")
        expectEqual(failure?.message.sv, "Priset ”Förskola 1–3 år” saknas för 2021.")
        expectEqual(failure?.remedy.sv, "Lägg in årets pris i prislistan. Priset finns för 2019, 2020.")
    }

    @Test func aMonthNotReadIsRefused() {
        let failure = expectThrows(Diagnostic.self) {
            _ = try PriceList.volumeChange(basis(month: 5), contents(prices: [price(2021, kr(1))]))
        }
        expectEqual(failure?.code, "T2361")
        expectEqual(failure?.message.sv, "Små barn är inte avläst för maj 2021 i tertialrapport 1.")
    }

    @Test func aSumBeyond64BitsIsRefused() {
        let failure = expectThrows(Diagnostic.self) {
            _ = try PriceList.volumeChange(basis(), contents(prices: [price(2021, Money(ore: .max))]))
        }
        expectEqual(failure?.code, "T1031")
    }
}
