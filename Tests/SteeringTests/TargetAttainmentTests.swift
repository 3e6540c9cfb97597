import Expectations
import Foundation
import Quantities
import Steering
import Testing

struct TargetAttainmentTests {
    typealias Row = (target: String, reading: String, polarity: Indicator.Polarity, earlier: String, expected: TargetAttainment)

    static let wholeYear: [Row] = [
        ("94 %", "94", .higherIsBetter, "", .met), ("94 %", "93.9", .higherIsBetter, "", .missed),
        ("94 %", "94.1", .lowerIsBetter, "", .missed), ("94 %", "94", .lowerIsBetter, "", .met),
        ("1 %", "-1", .withinBand, "", .met), ("1 %", "-1.1", .withinBand, "", .missed), ("94 %", "94", .none, "", .unknown),
        ("0", "0", .higherIsBetter, "", .met), ("0", "0", .lowerIsBetter, "", .met), ("0", "1", .lowerIsBetter, "", .missed),
        ("10", "0", .higherIsBetter, "", .missed), ("10", "0", .lowerIsBetter, "", .met),
        ("Max 10 personer", "10", .higherIsBetter, "", .met), ("Max 10 personer", "10.5", .none, "", .missed),
        ("Minst 3", "3", .lowerIsBetter, "", .met), ("Minst 3", "2.99", .none, "", .missed),
        ("+/- 1 %", "1", .none, "", .met), ("+/- 1 %", "-1", .higherIsBetter, "", .met), ("+/- 1 %", "1.01", .none, "", .missed),
        ("+/- 1 %", "0", .lowerIsBetter, "", .met), ("öka", "5", .none, "4.9", .met), ("Ökning", "5", .none, "5", .missed),
        ("öka", "1", .none, "0", .met), ("öka", "5", .none, "", .unknown), ("öka", "5", .none, "noData", .unknown),
        ("minska", "4.9", .none, "5", .met), ("Minskning", "5", .none, "5", .missed),
        ("minska", "5", .higherIsBetter, "suppressed", .unknown), ("Tas fram av nämnd", "5", .higherIsBetter, "4", .unknown),
        ("Tas fram av nämnd/styrelse", "5", .higherIsBetter, "4", .unknown),
        ("Fastställs 2025", "5", .higherIsBetter, "4", .unknown),
        ("-", "5", .higherIsBetter, "4", .unknown), ("94 %", "noData", .higherIsBetter, "", .unknown),
        ("94 %", "suppressed", .higherIsBetter, "", .unknown), ("94 %", "", .higherIsBetter, "", .unknown),
        ("+/- 1 %", "noData", .withinBand, "", .unknown), ("Max 10", "suppressed", .none, "", .unknown),
        ("öka", "noData", .none, "4", .unknown),
    ]

    @Test(arguments: wholeYear)
    func aReadingStandsAgainstItsTarget(_ row: Row) throws {
        let found = TargetAttainment(
            of: try reading(row.reading), against: try Target(parsing: row.target), polarity: row.polarity,
            earlier: try reading(row.earlier))
        expectEqual(found, row.expected, "\(row)")
    }

    /// Four months of something that is counted over the year.
    static let partOfTheYear: [Row] = [
        ("400 st", "0", .higherIsBetter, "", .unknown), ("400 st", "400", .higherIsBetter, "", .met),
        ("400 st", "399", .lowerIsBetter, "", .unknown), ("400 st", "401", .lowerIsBetter, "", .missed),
        ("Max 10", "3", .none, "", .unknown), ("Max 10", "11", .none, "", .missed), ("Minst 3", "2", .none, "", .unknown),
        ("Minst 3", "3", .none, "", .met), ("+/- 1 %", "2", .none, "", .missed), ("+/- 1 %", "1", .none, "", .unknown),
        ("öka", "5", .none, "9", .unknown), ("öka", "10", .none, "9", .met), ("minska", "5", .none, "9", .unknown),
        ("minska", "9", .none, "9", .missed),
    ]

    @Test(arguments: partOfTheYear)
    func aCountThatStillGrowsIsJudgedOnlyWhenItIsCertain(_ row: Row) throws {
        let found = TargetAttainment(
            of: try reading(row.reading), against: try Target(parsing: row.target), polarity: row.polarity,
            earlier: try reading(row.earlier), isStillGrowing: true)
        expectEqual(found, row.expected, "\(row)")
    }

    @Test func withoutATargetNothingIsKnown() {
        expectEqual(TargetAttainment(of: .number(1), against: nil, polarity: .higherIsBetter), .unknown)
    }

    private func reading(_ text: String) throws -> ReportedValue? {
        switch text {
        case "": nil
        case "noData": .noData
        case "suppressed": .suppressed
        default: .number(try Decimal(exactly: text))
        }
    }
}
