import Expectations
import Foundation
import Quantities
import Steering
import Testing

@testable import Economy

/// Twelve months of counted things. The figures are Hägersten-Älvsjö's in T1 2021, typed from the report.
@Suite struct VolumeTableTests {
    private func series(
        _ code: String, _ name: String, group: String, order: Int = 1, decimals: Int = 0, mean: Bool = false,
        compares: Bool = false,
        parts: [String] = []
    ) -> VolumeSeries {
        VolumeSeries(
            code: VolumeSeriesCode(stored: code), owner: UnitsCommittee.city, name: name, unit: "barn", group: group,
            groupName: "Förskolebarn", order: order, decimals: decimals, showsMean: mean, comparesYears: compares,
            parts: parts.map { VolumeSeriesCode(stored: $0) })
    }

    /// January first; tenths where the series has one decimal.
    private func readings(_ series: String, _ year: Int, _ values: [Int], tenths: Bool = false) -> [VolumeReading] {
        values.enumerated().map { index, value in
            reading(series, year, index + 1, tenths ? Decimal(value) / 10 : Decimal(value))
        }
    }

    private func reading(
        _ series: String, _ year: Int, _ month: Int, _ value: Decimal, known: (Int, RoundKind)? = nil, preliminary: Bool = false
    ) -> VolumeReading {
        VolumeReading(
            series: VolumeSeriesCode(stored: series), organisation: UnitsCommittee.committee, month: .month(year, month),
            knownYear: known?.0 ?? year, knownIn: known?.1 ?? .tertial1, value: value, isPreliminary: preliminary)
    }

    private func printedMean(_ tenths: [Int]) -> String? {
        let contents = UnitsCommittee.contents(2021) {
            $0.series = [series("a", "A", group: "tomma", decimals: 1, mean: true)]
            $0.readings = readings("a", 2021, tenths, tenths: true)
        }
        return VolumeTable.all(contents).first?.rows.first?.mean.map { SwedishNumber.format($0, decimals: 1) }
    }

    /// Printed in T1 2021 and checked by hand, all eight right: Axelsberg 42,2 ÷ 4 = 10,55, rounded half up; Fruängsgården 136,3 ÷ 4 =
    /// 34,075; Solberga 126,1 ÷ 4 = 31,525; Älvsjögården 31,9 ÷ 4 = 7,975.
    @Test(
        arguments: [
            ([98, 93, 116, 115], "10,6"), ([91, 85, 82, 87], "8,6"), ([261, 326, 362, 414], "34,1"),
            ([300, 316, 326, 319], "31,5"),
            ([52, 88, 89, 90], "8,0"), ([177, 141, 158, 160], "15,9"), ([50, 36, 45, 50], "4,5"), ([164, 119, 165, 180], "15,7"),
        ])
    func thePrintedMeansOfEmptyFlatsComeOut(_ tenths: [Int], _ printed: String) {
        expectEqual(printedMean(tenths), printed)
    }

    /// The twelve months of 2020 sum to 6 816, ÷ 12 = 568; the four of 2021 to 2 132, ÷ 4 = 533. Both are printed so.
    @Test func monthsAreComparedWithTheYearBefore() {
        let contents = UnitsCommittee.contents(2021) {
            $0.series = [series("platser", "Månadsplatser", group: "placeringar", mean: true, compares: true)]
            $0.readings =
                readings("platser", 2020, [620, 619, 636, 584, 541, 537, 535, 540, 550, 548, 556, 550])
                + readings("platser", 2021, [540, 533, 528, 531])
        }
        let table = VolumeTable.all(contents)[0]
        expectEqual(table.rows.map(\.name), ["Månadsplatser 2020", "Månadsplatser 2021"])
        expectEqual(table.rows.map(\.mean), [568, 533])
        expectEqual(table.rows.map { $0.months.count }, [12, 12])
        expectEqual(table.rows[1].months.map { $0?.value }, [540, 533, 528, 531] + Array(repeating: nil, count: 8))
    }

    /// T1 2021 prints totals of 5 970, 5 993, 6 027 and 6 030, and zeros for the months that nobody had read.
    @Test func aTotalIsComputedWhereAllItsPartsAreRead() {
        let contents = UnitsCommittee.contents(2021) {
            $0.series = [
                series("alla", "Totalt", group: "forskolebarn", order: 3, parts: ["sma", "stora"]),
                series("sma", "Små barn", group: "forskolebarn", order: 1),
                series("stora", "Stora barn", group: "forskolebarn", order: 2),
            ]
            $0.readings =
                readings("sma", 2021, [2_240, 2_294, 2_343, 2_361, 2_370]) + readings("stora", 2021, [3_730, 3_699, 3_684, 3_669])
        }
        let total = VolumeTable.all(contents)[0].rows[2]
        expectEqual(total.isTotal, true)
        expectEqual(total.months.map { $0?.value }, [5_970, 5_993, 6_027, 6_030] + Array(repeating: nil, count: 8))
    }

    /// 823 households in March were preliminary in T1 and became 829 in T2; a later year does not reach back.
    @Test func aCorrectedReadingChangesNoEarlierRound() {
        var contents = UnitsCommittee.contents(2021) {
            $0.series = [series("hushall", "Hushåll", group: "bistand")]
            $0.readings = [
                reading("hushall", 2021, 3, 829, known: (2021, .tertial2)),
                reading("hushall", 2021, 3, 823, known: (2021, .tertial1), preliminary: true),
                reading("hushall", 2021, 3, 830, known: (2022, .month(1))),
            ]
        }
        let march = { (contents: EconomyContents) in VolumeTable.all(contents).first?.rows[0].months[2] }
        expectEqual(march(contents), VolumeTable.Month(value: 823, isPreliminary: true, corrects: nil))
        contents.round = .month(8)
        expectEqual(march(contents)?.value, 823)
        contents.round = .tertial2
        expectEqual(march(contents), VolumeTable.Month(value: 829, isPreliminary: false, corrects: 823))
        contents.round = .annualReport
        expectEqual(march(contents)?.value, 829)
        contents.round = .month(3)
        expectEqual(VolumeTable.all(contents), [], "nothing was known in March")
    }

    @Test func aTotalExplainsWhatItsPartsCorrect() {
        let contents = UnitsCommittee.contents(2021, .tertial2) {
            $0.series = [
                series("sma", "Små barn", group: "g", order: 1), series("stora", "Stora barn", group: "g", order: 2),
                series("alla", "Totalt", group: "g", order: 3, parts: ["sma", "stora"]),
            ]
            $0.readings = [
                reading("sma", 2021, 1, 10), reading("sma", 2021, 1, 12, known: (2021, .tertial2), preliminary: true),
                reading("stora", 2021, 1, 20),
            ]
        }
        expectEqual(
            VolumeTable.all(contents)[0].rows[2].months[0], VolumeTable.Month(value: 32, isPreliminary: true, corrects: 30))
    }

    @Test func aSeriesThatIsAPartOfItselfHasNoValue() {
        let contents = UnitsCommittee.contents(2021) {
            $0.series = [
                series("a", "A", group: "g", parts: ["b"]), series("b", "B", group: "g", order: 2, parts: ["a"]),
                series("c", "C", group: "g", order: 3),
            ]
            $0.readings = readings("c", 2021, [1])
        }
        expectEqual(VolumeTable.all(contents)[0].rows.map { $0.months[0]?.value }, [nil, nil, 1])
    }

    @Test func othersReadingsMakeNoTable() {
        let contents = UnitsCommittee.contents(2021) {
            $0.series = [series("a", "A", group: "g")]
            $0.readings = readings("a", 2021, [1]).map { reading in
                var other = reading
                other.organisation = OrganisationCode(stored: "norra-innerstaden")
                return other
            }
        }
        expectEqual(VolumeTable.all(contents), [])
    }
}
