import Economy
import Exchange
import Expectations
import Foundation
import Quantities
import Steering
import Testing

/// Exporting and importing changes nothing.
struct EconomyRoundTripTests {
    @Test(arguments: 1...60)
    func whatIsWrittenIsReadBackTheSame(_ seed: Int) throws {
        var random = RandomEconomy(seed: UInt64(seed))
        let package = random.package()
        let written = PlanPackageWriter.write(package)
        let read = try PackageFixture.package(written)
        expectSame(read, package, "seed \(seed)")
        expectEqual(PlanPackageWriter.write(read) == written, true, "seed \(seed)")
    }

    @Test func theOrderOfRecordsMakesNoDifference() throws {
        let bytes = try PackageFixture.bytes()
        var package = try PackageFixture.package(bytes)
        package.serviceAreas.reverse()
        package.areaPlacements.reverse()
        package.accountRules.reverse()
        package.economyRules.reverse()
        package.budgetLines.reverse()
        package.adjustments.reverse()
        package.areaForecasts.reverse()
        package.investments.reverse()
        package.applications.reverse()
        package.volumeSeries.reverse()
        package.volumeReadings.reverse()
        package.staffFigures.reverse()
        package.economyNotes.reverse()
        expectEqual(PlanPackageWriter.write(package) == bytes, true)
    }

    static let lists: [PackageList] = Array(PackageList.allCases.drop { $0 != .serviceAreas })

    @Test(arguments: lists)
    func noRecordMayStandTwice(_ list: PackageList) throws {
        let text = String(decoding: try PackageFixture.bytes(), as: UTF8.self)
        let start = try #require(text.range(of: "\n  \"\(list.rawValue)\": [\n"))
        let end = try #require(text.range(of: "\n    }", range: start.upperBound..<text.endIndex))
        let first = text[start.upperBound..<end.upperBound]
        let line = text[..<start.upperBound].count { $0 == "\n" } + 1
        let findings = PackageFixture.findings(Array(text.replacingCharacters(in: start, with: text[start] + first + ",\n").utf8))
        let second = line + first.count { $0 == "\n" } + 1
        expectEqual(findings, ["T4023 rad \(second), /\(list.rawValue)/1"])
    }

    static let amounts: [(Int64, String)] = [
        (0, "0"), (5, "0.05"), (-5, "-0.05"), (10, "0.1"), (100, "1"), (-12_345, "-123.45"), (7_380_000_000, "73800000"),
        (250_000_000_000_000, "2500000000000"), (Int64.max, "92233720368547758.07"), (Int64.min, "-92233720368547758.08"),
    ]

    @Test(arguments: amounts)
    func anAmountIsWrittenInKronorExactly(_ ore: Int64, _ expected: String) throws {
        var package = PlanPackage(year: 2023, organisation: OrganisationCode(stored: "norrby"))
        package.resultForecasts = [
            ResultForecast(year: 2023, unit: OrganisationCode(stored: "enhet"), round: .tertial1, result: Money(ore: ore))
        ]
        let written = String(decoding: PlanPackageWriter.write(package), as: UTF8.self)
        expectEqual(written.contains("\"result\": \(expected)\n"), true, written)
        expectEqual(try PackageFixture.package(Array(written.utf8)).resultForecasts, package.resultForecasts)
    }

    @Test(arguments: ["73800000.00", "7.38e7", "73800000.0", "738000000e-1"])
    func anAmountMayBeWrittenAnyWayThatJSONKnows(_ number: String) throws {
        let bytes = try PackageFixture.bytes(replacing: "9500000.5", with: number)
        expectEqual(try PackageFixture.package(bytes).budgetLines.last?.amounts.costs, Money(ore: 7_380_000_000))
    }

    @Test func whatSaysNothingIsNotWritten() throws {
        let norrby = OrganisationCode(stored: "norrby")
        var package = PlanPackage(year: 2023, organisation: norrby)
        package.economyNotes = [EconomyNote(year: 2023, organisation: norrby, round: .tertial1, heading: .staff, body: "")]
        let file = GrantApplication.Attachment(title: "T", fileName: "f.pdf", mediaType: "application/pdf", size: 9, sha256: "00")
        package.applications = [
            GrantApplication(
                code: ApplicationCode(stored: "a"), year: 2023, organisation: norrby, fund: .other, purpose: "träd",
                amount: Money(ore: 100), use: .operating(ServiceAreaCode(stored: "park")), attachments: [file])
        ]
        let read = try PackageFixture.package(PlanPackageWriter.write(package))
        expectEqual(read.economyNotes, [])
        expectEqual(read.applications.map(\.attachments), [[]])
    }

    private func expectSame(_ read: PlanPackage, _ package: PlanPackage, _ comment: String) {
        func same<Record: Hashable>(_ list: KeyPath<PlanPackage, [Record]>) -> Bool {
            read[keyPath: list].count == package[keyPath: list].count && Set(read[keyPath: list]) == Set(package[keyPath: list])
        }
        let lists: [(PackageList, Bool)] = [
            (.serviceAreas, same(\.serviceAreas)), (.areaPlacements, same(\.areaPlacements)), (.accountRules, same(\.accountRules)),
            (.economyRules, same(\.economyRules)), (.budgets, same(\.budgets)), (.budgetLines, same(\.budgetLines)),
            (.adjustments, same(\.adjustments)), (.roundEconomies, same(\.roundEconomies)),
            (.areaForecasts, same(\.areaForecasts)), (.areaOutcomes, same(\.areaOutcomes)), (.resultUnits, same(\.resultUnits)),
            (.resultForecasts, same(\.resultForecasts)), (.capitalCosts, same(\.capitalCosts)), (.investments, same(\.investments)),
            (.investmentForecasts, same(\.investmentForecasts)), (.investmentTransfers, same(\.investmentTransfers)),
            (.applications, same(\.applications)), (.volumeSeries, same(\.volumeSeries)),
            (.volumeReadings, same(\.volumeReadings)), (.unitPrices, same(\.unitPrices)), (.staffFigures, same(\.staffFigures)),
            (.economyNotes, same(\.economyNotes)),
        ]
        expectEqual(lists.filter { !$0.1 }.map(\.0), [], comment)
        expectEqual(lists.map(\.0), Array(Self.lists.prefix { $0 != .templates }))
        expectEqual(read.attachmentContents == package.attachmentContents, true, comment)
    }
}
