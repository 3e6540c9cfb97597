import Charts
import Economy
import Expectations
import Foundation
import Quantities
import Testing

@testable import Design
@testable import Site

/// The figures are reckoned by hand in ``EconomySample``.
@Suite struct EconomyGlanceTests {
    @Test func theWayFromBudgetToForecastHasEveryStepThatChangesIt() throws {
        let waterfall = try #require(EconomyWaterfall(EconomySample.scene().economy, .swedish))
        let half = Decimal(5) / 10
        expectEqual(
            waterfall.steps,
            [
                .init(.level, "Budget", 150), .init(.adjustment, "Begärda budgetjusteringar", 1 + half, isPending: true),
                .init(.adjustment, "Prestation och omslutning", -2), .init(.level, "Justerad budget", 149 + half),
                .init(.deviation, "Förskola", -3), .init(.deviation, "Äldreomsorg", half),
                .init(.level, "Prognos före överföringar", 152),
                .init(.adjustment, "Resultatöverföringar", Decimal(3) / 10),
                .init(.level, "Prognos efter överföringar", 152 + Decimal(3) / 10),
            ])
    }

    @Test func theLargestDeficitStandsFirst() throws {
        let model = EconomyGlanceModel(try EconomySample.scene())
        expectEqual(model.deviating.map(\.name), ["Förskola", "Äldreomsorg"])
        expectEqual(model.changed.map(\.name), ["Förskola"])
        expectEqual(model.pending.map(\.request.title), ["Trygghetsinvesteringar: värdar <kvällstid>"])
        expectEqual(model.pendingSum, Money(ore: 150_000_000))
    }

    @Test func thePageSaysWhatTheDeviationIsIfAllIsRefused() throws {
        let scene = try EconomySample.scene()
        let page = EconomyGlanceView(
            model: EconomyGlanceModel(scene), frame: try EconomySample.frame(scene, .glance), language: .swedish
        ).html().markup
        expectEqual(page.contains("vid avslag blir avvikelsen \u{2212}4,3"), true)
        expectEqual(page.contains("Räknar begärda pengar som beviljade"), true)
        expectEqual(page.contains("<kvällstid>"), false, "what people wrote is text")
    }

    @Test func anIdStandsOnceOnAPage() throws {
        let scene = try EconomySample.scene()
        let area = try #require(AreaModel(EconomySample.school, scene))
        let pages = [
            EconomyGlanceView(
                model: EconomyGlanceModel(scene), frame: try EconomySample.frame(scene, .glance), language: .swedish
            ).html(),
            AreaView(model: area, frame: try EconomySample.frame(scene, .area(EconomySample.school)), language: .swedish).html(),
            ResultUnitsView(scene: scene, frame: try EconomySample.frame(scene, .resultUnits), language: .swedish).html(),
        ]
        for page in pages {
            let ids = page.markup.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
            expectEqual(Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted(), [])
        }
    }

    /// Printed tables have signs of their own; a surplus is plus on every screen.
    @Test(
        arguments: [
            (12_100_000_00, "+12,1", Deviation.Direction.surplus), (-12_100_000_00, "\u{2212}12,1", .deficit),
            (4_900_000, "0,0", .none),
            (-4_900_000, "0,0", .none), (5_000_000, "+0,1", .surplus), (-5_000_000, "\u{2212}0,1", .deficit), (0, "0,0", .none),
        ] as [(Int64, String, Deviation.Direction)])
    func aDeviationIsJudgedByWhatIsPrinted(_ ore: Int64, _ printed: String, _ direction: Deviation.Direction) {
        let deviation = EconomyCells.deviation(Money(ore: ore), .mkr)
        expectEqual(deviation.figure, printed)
        expectEqual(deviation.direction, direction)
    }
}
