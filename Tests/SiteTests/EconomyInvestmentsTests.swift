import Commands
import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Design
@testable import Site

/// The investments' page from ``BudgetSample``, where every figure is reckoned by hand.
@Suite struct EconomyInvestmentsTests {
    static let controller = EconomySample.controller

    private func page(
        as person: String? = controller, kind: RoundKind = .tertial1, attempt: (InvestmentsView.Form, FormAttempt)? = nil
    ) throws -> HTML {
        let scene = try BudgetSample.scene(as: person, kind: kind)
        return InvestmentsView(
            scene: scene, frame: try EconomySample.frame(scene, .investments, as: person), language: .swedish,
            attempt: attempt.map { (form: $0.0, attempt: $0.1) }, saved: nil, now: "2023-05-31T09:12:44Z"
        ).html()
    }

    @Test(arguments: [nil, controller]) func theInvestmentsAsAReaderAndAsAControllerSeesThem(_ person: String?) throws {
        expectEconomySnapshot(try page(as: person), person == nil ? "investments" : "investments-controller")
    }

    /// 4,5 − 4,5 = 0; 2,0 + 0,5 − 2,4 = +0,1; the pond has no forecast, so the type and the whole have none.
    @Test func everyFigureIsReckonedByHand() throws {
        let table = try BudgetSample.scene().economy.investments
        let lines = table.types.flatMap(\.lines)
        expectEqual(lines.map(\.printedName), ["Lekplatsen", "Dammen", "Maskiner och inventarier"])
        expectEqual(
            lines.map(\.budget.amount), [try BudgetSample.tkr(4500), try BudgetSample.tkr(500), try BudgetSample.tkr(2000)])
        expectEqual(lines.map { $0.deviation?.amount }, [.zero, nil, try BudgetSample.tkr(100)])
        expectEqual(table.sum?.forecast, nil)
    }

    @Test(
        arguments: [
            (nil, .tertial1, false), ("controller:namnden", .tertial1, true), ("controller:namnden", .plan, false),
            ("unitHead:eken", .tertial1, false),
        ] as [(String?, RoundKind, Bool)])
    func forecastsAreTypedWhereTheyMayBeSaved(_ person: String?, _ kind: RoundKind, _ may: Bool) throws {
        let html = try page(as: person, kind: kind).markup
        expectEqual(html.contains("Spara investeringarna"), may)
        expectEqual(html.contains("Flytta pengarna"), may)
        expectEqual(html.contains("name=\"forecast-lekplats\""), may)
    }

    @Test(arguments: [(.tertial1, false), (.annualReport, true)] as [(RoundKind, Bool)])
    func moneyIsAskedToBeMovedOverTheYearEndInTheAnnualReportAlone(_ kind: RoundKind, _ asks: Bool) throws {
        let html = try page(kind: kind).markup
        expectEqual(html.contains("name=\"carryOver-lekplats\""), asks)
        expectEqual(html.contains("Ombudgetering till 2024"), asks)
    }

    @Test func whatWasTypedIsKept() throws {
        let attempt = FormAttempt(
            typed: FormFields([("forecast-lekplats", "fyra"), ("booked-lekplats", "1,5"), ("comment-lekplats", "Min <text>")]),
            problems: [
                Diagnostic(
                    "T1002", place: "forecast-lekplats", message: Localized(sv: "Det är inget tal.", en: "No number."),
                    remedy: Localized(sv: "Skriv ett tal.", en: "Write a number."))
            ])
        let html = try page(attempt: (.forecasts, attempt)).markup
        expectEqual(html.contains("name=\"forecast-lekplats\" value=\"fyra\""), true)
        expectEqual(html.contains("name=\"booked-lekplats\" value=\"1,5\""), true)
        expectEqual(html.contains("Min &lt;text&gt;</textarea>"), true)
        expectEqual(html.contains("href=\"#forecast-lekplats\""), true, "the summary leads to the box")
    }
}
