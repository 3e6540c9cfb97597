import Database
import Exchange
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Testing
import Texts

@testable import Store

/// Other organisations' values in a round's texts: what is stored, and what formulas compute.
@Suite struct OtherValuesTests {
    /// Ängen has 30 children; with 6 legitimated teachers that is 20 in a hundred. Bo has 10 children and no teacher reported.
    private static func package(saying text: String) throws -> PlanPackage {
        var package = try SmallCity.packageWithDocuments()
        package.values.append(
            IndicatorValue(
                indicator: "legitimerade", organisation: "nord-a", period: .tertial(2023, 1), total: .number(6)))
        package.texts[1].body = text
        return package
    }

    @Test func aFieldShowsWhatAFormulaComputesForAUnit() async throws {
        let database = try await SmallCity.stored(
            try Self.package(saying: "På Ängen {{utfall/andel@nord-a}}, på Bo {{utfall/andel@nord-b}}."))
        let dossier = try await database.read { try DossierQuery.source(SmallCity.tertial1, $0)?.dossier }
        expectEqual(dossier?.otherValues.mapValues { $0.map(\.total) }, ["nord-a": [.number(20)]])
    }

    @Test func aWriterIsOfferedTheValuesOfThoseBelowAndAbove() async throws {
        let database = try await SmallCity.stored(try Self.package(saying: "Ord."))
        let below = try await database.read { try DossierQuery.neighbours(of: SmallCity.tertial1, $0) }
        expectEqual(
            below.mapValues { $0.map(\.indicator.text) }, ["nord-a": ["andel", "barn"], "nord-b": ["barn"]])
        expectEqual(below["nord-a"]?.first?.total, .number(20))
        let above = try await database.read { try DossierQuery.neighbours(of: SmallCity.unitTertial, $0) }
        // 50 in 400 children: 12,5 in a hundred.
        let share = above["nord"]?.first { $0.indicator == "andel" && $0.period == .tertial(2023, 1) }
        expectEqual(share?.total, .number(try Decimal(exactly: "12.5")))
    }
}
