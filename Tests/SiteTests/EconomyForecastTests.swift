import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Design
@testable import Site

/// The forecast's grid from ``EconomySample``.
@Suite struct EconomyForecastTests {
    static let controller = EconomySample.controller

    private func model(as person: String? = controller, asking: String? = nil) throws -> ForecastModel {
        ForecastModel(try BudgetSample.scene(as: person), asking: asking)
    }

    private func html(_ model: ForecastModel, attempt: FormAttempt? = nil) throws -> HTML {
        ForecastView(
            model: model, frame: try EconomySample.frame(model.scene, .forecast, as: Self.controller), attempt: attempt,
            savedEdit: nil, now: "2023-05-31T09:12:44Z"
        ).html(.swedish)
    }

    @Test func theGridAsTheController() throws {
        expectEconomySnapshot(try html(try model()), "forecast")
    }

    /// School 100 − 2,0 + 1,0 = 99,0; the aged 50 − 1,0 + 1,5 = 50,5; last said in March.
    @Test func aRowTellsBudgetTheForecastBeforeAndWhatIsSaved() throws {
        let rows = try model().rows
        expectEqual(rows.map(\.name), ["Förskola", "Små barn", "Äldreomsorg"])
        expectEqual(
            rows.map(\.budget), [try BudgetSample.tkr(99_000), try BudgetSample.tkr(40_000), try BudgetSample.tkr(50_500)])
        expectEqual(rows.map(\.previous), [try BudgetSample.tkr(100_000), nil, try BudgetSample.tkr(51_000)])
        expectEqual(rows.map(\.previousRound), [.month(3), nil, .month(3)])
        expectEqual(rows.map { $0.saved?.comment }, ["Lönerna steg mer än väntat.", nil, "Hemtjänsten växer."])
    }

    @Test(
        arguments: [
            (nil, false), ("controller:namnden", true), ("strategist:namnden", true), ("director:namnden", false),
            ("unitHead:eken", false),
        ] as [(String?, Bool)])
    func theCommitteesForecastIsTheControllers(_ person: String?, _ may: Bool) throws {
        let html = try html(try model(as: person, asking: "")).markup
        expectEqual(html.contains("Spara prognosen"), may)
        expectEqual(html.contains("name=\"netto-skola\""), may)
    }

    @Test func whatWasTypedIsKeptWithItsErrors() throws {
        let attempt = FormAttempt(
            typed: FormFields([
                ("netto-skola", "hundra"), ("kommentar-skola", "Ord <b>"), ("netto-aldre", "50,2"), ("manad-aldre-3", "4,2"),
            ]),
            problems: [
                Diagnostic(
                    "T1002", place: "netto-skola", message: Localized(sv: "Det är inget tal.", en: "No number."),
                    remedy: Localized(sv: "Skriv ett tal.", en: "Write a number."))
            ])
        let html = try html(try model(), attempt: attempt).markup
        for part in [
            "value=\"hundra\"", "Ord &lt;b&gt;</textarea>", "value=\"50,2\"", "value=\"4,2\"", "href=\"#netto-skola\"",
            "aria-describedby=\"netto-skola-error\"",
        ] { expectEqual(html.contains(part), true, part) }
    }

    @Test func aForecastThatMetAnothersTellsOfBoth() throws {
        let attempt = FormAttempt(
            typed: FormFields([("netto-skola", "100,5"), ("version-skola", "1")]),
            conflict: .init(
                who: Self.controller, at: "2023-05-31T08:05:00Z", fields: ["netto-skola": "101,2", "version-skola": "2"], version: 2
            ))
        let html = try html(try model(), attempt: attempt).markup
        expectEqual(html.contains("ändrade prognosen i dag kl. 10.05, medan du skrev"), true)
        expectEqual(html.contains("101,2"), true)
        expectEqual(html.contains("name=\"version-skola\" value=\"2\""), true)
        expectEqual(html.contains("href=\"/namnden/2023/T1/ekonomi/prognos\">Behåll det som är sparat"), true)
    }
}
