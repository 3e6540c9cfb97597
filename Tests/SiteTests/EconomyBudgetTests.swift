import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Design
@testable import Site

/// The budget's pages from ``BudgetSample``, where every figure is reckoned by hand.
@Suite struct EconomyBudgetTests {
    static let controller = EconomySample.controller

    private func model(as person: String? = controller, approved: [RoundKind] = []) throws -> BudgetModel {
        try BudgetModel(try BudgetSample.scene(as: person, approved: approved))
    }

    private func budget(_ model: BudgetModel, attempt: FormAttempt? = nil) throws -> HTML {
        let frame = try EconomySample.frame(model.scene, .budget, as: Self.controller)
        return BudgetView(
            model: model, frame: frame, language: .swedish, attempt: attempt, saved: nil, now: "2023-05-31T09:12:44Z"
        ).html()
    }

    private func version(
        _ code: BudgetVersionCode, _ model: BudgetModel, asksGross: Bool = false,
        attempt: (BudgetVersionView.Form, FormAttempt)? = nil
    ) throws -> HTML {
        let version = try #require(model.versions.first { $0.code == code })
        return BudgetVersionView(
            model: model, version: version, asksGross: asksGross,
            frame: try EconomySample.frame(model.scene, .budget, as: Self.controller), language: .swedish,
            attempt: attempt.map { (form: $0.0, attempt: $0.1) }, saved: nil, now: "2023-05-31T09:12:44Z"
        ).html()
    }

    @Test func theBudgetItsChangesAndItsVersions() throws {
        expectEconomySnapshot(try budget(try model()), "budget")
    }

    @Test func aWhatIfVersionAsItsControllerSeesIt() throws {
        expectEconomySnapshot(try version(BudgetSample.draft, try model()), "budget-draft")
    }

    @Test func amountsThatMetAnothers() throws {
        let attempt = FormAttempt(
            typed: FormFields([("net-skola", "97"), ("net-aldre", "50"), ("version-skola", "3"), ("budget", "farre")]),
            conflict: .init(
                who: Self.controller, at: "2023-05-31T08:05:00Z", fields: ["net-skola": "96,5", "version-skola": "4"], version: 4))
        let html = try version(BudgetSample.draft, try model(), attempt: (.lines, attempt)).markup
        expectEqual(html.contains("96,5"), true, "what is saved")
        expectEqual(html.contains("name=\"net-skola\" value=\"97\""), true, "what was typed")
        expectEqual(html.contains("name=\"version-skola\" value=\"4\""), true, "saving once more counts")
    }

    @Test func threeVersionsSideBySide() throws {
        let model = try model()
        let comparison = try BudgetComparison(model.scene.contents, year: 2023, base: BudgetVersionCode(stored: "beslutad"))
        let view = BudgetComparisonView(
            model: model, comparison: comparison, chosen: model.versions,
            frame: try EconomySample.frame(model.scene, .budgetComparison), language: .swedish)
        expectEconomySnapshot(view.html(), "budget-comparison")
    }

    /// Adopted 150, draft 148, superseded 147.
    @Test func versionsStandInOrderWithTheirTotals() throws {
        let model = try model()
        expectEqual(model.versions.map(\.code.text), ["beslutad", "farre", "gammal"])
        expectEqual(
            model.versions.map { model.total(of: $0)?.net.amount },
            [try BudgetSample.tkr(150_000), try BudgetSample.tkr(148_000), try BudgetSample.tkr(147_000)])
        expectEqual(
            model.versions.map { model.difference(of: $0)?.net.amount },
            [nil, try BudgetSample.tkr(-2000), try BudgetSample.tkr(-3000)])
    }

    /// The application of 1,5 is pending: the aged deviate by 50 − 1 + 1,5 − 51 = −0,5, if refused −2,0.
    @Test func aChangeTellsWhatHangsOnIt() throws {
        let changes = try model().changes
        expectEqual(
            changes.map(\.title),
            [
                "Färre barn", "Statsbidrag", "Till administrationen", "Avdrag", "Ingen ändring",
                "Trygghetsinvesteringar: värdar <kvällstid>",
            ])
        expectEqual(changes.map(\.state), [.granted, .requested, .granted, .granted, .granted, .requested])
        expectEqual(changes.map(\.isNothing), [false, false, false, false, true, false])
        let pending = changes.compactMap(\.hanging)
        expectEqual(pending.map(\.deviation.amount), [try BudgetSample.tkr(-500)])
        expectEqual(pending.map(\.ifRefused.amount), [try BudgetSample.tkr(-2000)])
        expectEqual(changes[1].turnover, try BudgetSample.tkr(3000))
    }

    @Test(
        arguments: [
            (nil, [], "farre", false), ("controller:namnden", [], "farre", true),
            ("controller:namnden", [.month(3)], "farre", true),
            ("controller:namnden", [.tertial2], "farre", false), ("controller:namnden", [], "beslutad", true),
            ("controller:namnden", [.month(3)], "beslutad", false), ("controller:namnden", [], "gammal", false),
            ("unitHead:eken", [], "farre", false),
        ] as [(String?, [RoundKind], String, Bool)])
    func amountsAreTypedWhereTheyMayBeSaved(_ person: String?, _ approved: [RoundKind], _ code: String, _ may: Bool) throws {
        let html = try version(BudgetVersionCode(stored: code), try model(as: person, approved: approved)).markup
        expectEqual(html.contains("Spara budgeten"), may)
        expectEqual(html.contains("name=\"net-skola\""), may)
    }

    @Test func costsAndRevenuesAreTypedWhereTheyAreAskedFor() throws {
        let plain = try version(BudgetSample.draft, try model()).markup
        expectEqual(plain.contains("name=\"costs-skola\""), false)
        let gross = try version(BudgetSample.draft, try model(), asksGross: true).markup
        for name in ["costs-skola", "revenues-skola", "net-skola"] { expectEqual(gross.contains("name=\"\(name)\""), true, name) }
    }

    @Test(arguments: [([], true), ([.month(3)], false)] as [([RoundKind], Bool)])
    func aVersionIsAdoptedUntilAFollowUpIsApproved(_ approved: [RoundKind], _ may: Bool) throws {
        let html = try version(BudgetSample.draft, try model(approved: approved)).markup
        expectEqual(html.contains("name=\"decision\""), may)
        expectEqual(html.contains("är godkänd och visar den beslutade budgeten"), !may)
    }

    @Test func aYearWithoutABudgetSaysHowItGetsOne() throws {
        var scene = try BudgetSample.scene()
        var contents = scene.contents
        contents.budgets = []
        contents.budgetLines = []
        scene = try EconomyScene(contents, round: scene.round, surroundings: scene.surroundings)
        expectEqual(try budget(try BudgetModel(scene)).markup.contains("Nämnden har ingen budget för 2023."), true)
    }

    // MARK: A change

    private func change(as person: String, kind: BudgetAdjustment.Kind = .turnover, isNew: Bool = false) throws -> HTML {
        let scene = try BudgetSample.scene(as: person)
        let adjustment = isNew ? nil : scene.contents.adjustments.first { $0.code == BudgetSample.turnover }
        return AdjustmentView(
            scene: scene, frame: try EconomySample.frame(scene, .newAdjustment, as: person), language: .swedish,
            adjustment: adjustment, kind: kind, attempt: nil, saved: nil, now: "2023-05-31T09:12:44Z"
        ).html()
    }

    @Test func aBudgetChangeAsItsControllerSeesIt() throws {
        expectEconomySnapshot(try change(as: Self.controller), "budget-change")
    }

    @Test(arguments: [(controller, true), ("strategist:namnden", false)])
    func moneyIsDecidedOnByThoseWhoMayDecide(_ person: String, _ may: Bool) throws {
        let html = try change(as: person).markup
        expectEqual(html.contains("value=\"granted\""), may)
        expectEqual(html.contains("value=\"withdrawn\""), true)
    }

    @Test(
        arguments: [
            (.budget, ["net"]), (.volume, ["series", "month", "baseline", "price", "net"]), (.turnover, ["costs", "revenues"]),
            (.redistribution, ["net", "group"]),
        ] as [(BudgetAdjustment.Kind, [String])])
    func theFormAsksForWhatTheKindNeeds(_ kind: BudgetAdjustment.Kind, _ names: [String]) throws {
        let html = try change(as: Self.controller, kind: kind, isNew: true).markup
        let asked = ["net", "costs", "revenues", "series", "month", "baseline", "price", "group"].filter {
            html.contains("id=\"andring-\($0)\"")
        }
        expectEqual(Set(asked), Set(names))
    }
}
