import Economy
import Expectations
import Quantities
import Steering
import Testing

@testable import Design
@testable import Site

@Suite struct EconomyResultUnitsTests {
    @Test func theTransferListGoesToTheOre() throws {
        let scene = try EconomySample.scene()
        let table = try #require(scene.economy.resultUnits)
        let lines = TransferSheet.text(try TransferList(table), areas: scene.economy.areas, .swedish).split(separator: "\r\n")
        expectEqual(
            lines.map(String.init),
            [
                "Enhet;Kod;Verksamhetsområde;Fond från 2022 [kr];Resultat 2023 [kr];Stannar hos nämnden [kr];Fond till 2024 [kr];Regel som slog till",
                "Ekens förskolor;eken;Förskola;1800000;1200000;1000000;2000000;Årets resultat över gränsen, Fonden över taket",
                "Lindens förskolor;linden;Förskola;-300000;100000;0;-200000;Underskottet är för gammalt",
                "Summa;;;1500000;1300000;1000000;1800000;", "Område: Förskola;;Förskola;1500000;;;1800000;",
            ])
    }

    @Test(
        arguments: [
            (nil, false), ("controller:namnden", true), ("strategist:namnden", true), ("unitHead:eken", true),
            ("unitHead:linden", false),
            ("director:namnden", false),
        ] as [(String?, Bool)])
    func theUnitsManagerAndTheCommitteesControllerEnterTheResult(_ person: String?, _ may: Bool) throws {
        let model = ResultUnitModel(EconomySample.oak, try EconomySample.scene(as: person))
        expectEqual(model?.mayEdit, may)
    }

    @Test func whatWasTypedIsKept() throws {
        let attempt = ResultAttempt(
            typed: FormFields([("result", "mycket"), ("ownDoing", "no"), ("comment", "Text"), ("version", "2")]),
            fault: .refused([
                Diagnostic(
                    "T1002", place: "result", message: Localized(sv: "Det är inget tal.", en: "No number."),
                    remedy: Localized(sv: "Skriv ett tal.", en: "Write a number."))
            ]))
        let page = EconomyPage.resultUnit(EconomySample.oak)
        let scene = try EconomySample.scene(as: EconomySample.controller)
        let model = try #require(ResultUnitModel(EconomySample.oak, scene, attempt: attempt))
        let html = ResultUnitView(
            model: model, visit: try EconomySample.visit(page, as: EconomySample.controller),
            frame: try EconomySample.frame(scene, page, as: EconomySample.controller)
        ).html().markup
        expectEqual(html.contains("value=\"mycket\""), true)
        expectEqual(html.contains("href=\"#resultat-form-result\""), true, "the summary leads to the field")
        expectEqual(html.contains("Det är inget tal. Skriv ett tal."), true)
    }
}
