import Database
import Economy
import Exchange
import Expectations
import Foundation
import Quantities
import Steering
import Testing

@testable import Store

/// Whatever the figures, what comes out of the store is what went in.
@Suite struct EconomyRandomTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func aPackageComesOutAsItWentIn(_ seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        var package = try SmallCity.packageWithEconomy()
        package.values.removeAll { $0.organisation == "syd" }
        package.staffFigures.removeAll { $0.organisation == "staden" }
        try vary(&package, &random)
        let written = PlanPackageWriter.write(package)
        let database = try await SmallCity.stored(package)
        let exported = try await database.read { try PackageStore.load("nord", year: 2023, $0).map(PlanPackageWriter.write) }
        expectEqual(exported.map { String(decoding: $0, as: UTF8.self) }, String(decoding: written, as: UTF8.self))
    }

    private static let pieces = ["å", "Ö", " ", "\"", "\\", "\n", "'", "%", "1 234,5", "–", "🌳", "''; DROP TABLE", "{}"]
    private static let edges: [Int64] = [0, 1, -1, 5, -5, 2_147_483_648_00, -2_147_483_649_00, 99_999_999_999_999]

    private func vary(_ package: inout PlanPackage, _ random: inout SeededRandom) throws {
        for index in package.budgetLines.indices { package.budgetLines[index].amounts = amounts(&random) }
        for index in package.areaForecasts.indices {
            package.areaForecasts[index].amounts = amounts(&random)
            package.areaForecasts[index].months = random.below(2) == 0 ? [] : (0..<12).map { _ in money(&random) }
            package.areaForecasts[index].comment = random.text(of: Self.pieces, upTo: 9)
            package.areaForecasts[index].changeReason = random.text(of: Self.pieces, upTo: 3)
        }
        for index in package.areaOutcomes.indices { package.areaOutcomes[index].amounts = amounts(&random) }
        package.adjustments[1].amounts = amounts(&random)
        package.adjustments[1].steps = steps(&random)
        package.applications[0].steps = steps(&random)
        package.applications[0].amount = money(&random)
        package.applications[0].description = random.text(of: Self.pieces, upTo: 20)
        let files = (0..<random.below(4)).map { _ in (0..<random.below(400)).map { _ in UInt8(random.below(256)) } }
        package.attachmentContents = [:]
        package.applications[0].attachments = files.enumerated().map { index, file in
            package.attachmentContents[AttachmentKey(application: "nord-2023-angar", index: index)] = file
            return GrantApplicationTable.attachment(
                title: random.text(of: Self.pieces, upTo: 5), fileName: "\(index).pdf", mediaType: "application/pdf", content: file)
        }
        package.resultUnits[0].openingFund = money(&random)
        package.resultForecasts[0].result = money(&random)
        package.resultForecasts[0].ownDoing = random.pick([nil, true, false])
        package.volumeReadings[0].value = Decimal(random.below(100_000)) / 1000
        package.investments[0].remark = random.text(of: Self.pieces, upTo: 6)
        package.economyNotes[0].body = "-" + random.text(of: Self.pieces, upTo: 30)
    }

    private func steps(_ random: inout SeededRandom) -> [RequestStep] {
        let states = RequestState.allCases
        return (0..<1 + random.below(4)).map { _ in
            RequestStep(
                state: random.pick(states), round: random.pick([.plan, .tertial1, .month(3), .annualReport]),
                on: random.below(2) == 0 ? nil : CalendarDate(dayNumber: 19_000 + random.below(700)),
                amount: random.below(2) == 0 ? nil : money(&random), note: random.text(of: Self.pieces, upTo: 4))
        }
    }

    private func amounts(_ random: inout SeededRandom) -> Amounts {
        random.below(2) == 0 ? .net(money(&random)) : .gross(costs: money(&random), revenues: money(&random))
    }

    private func money(_ random: inout SeededRandom) -> Money {
        random.below(3) == 0 ? Money(ore: random.pick(Self.edges)) : Money(ore: Int64(random.below(1_000_000_000)) - 500_000_000)
    }
}
