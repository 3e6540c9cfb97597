import Economy
import Expectations
import Quantities
import Testing

@testable import Design
@testable import Site

@Suite struct EconomyWhyTests {
    @Test func everyFigureThatAPageAsksAboutHasAnAnswer() throws {
        let scene = try EconomySample.scene()
        let area = try #require(AreaModel(EconomySample.school, scene))
        let unit = try #require(ResultUnitModel(EconomySample.oak, scene))
        let unitPage = EconomyPage.resultUnit(EconomySample.oak)
        let pages = [
            EconomyGlanceView(
                model: EconomyGlanceModel(scene), frame: try EconomySample.frame(scene, .glance), language: .swedish
            ).html(),
            AreaView(model: area, frame: try EconomySample.frame(scene, .area(EconomySample.school)), language: .swedish).html(),
            ResultUnitsView(scene: scene, frame: try EconomySample.frame(scene, .resultUnits), language: .swedish).html(),
            ResultUnitView(
                model: unit, visit: try EconomySample.visit(unitPage), frame: try EconomySample.frame(scene, unitPage)
            ).html(),
        ]
        let asked = Set(pages.flatMap { $0.markup.matches(of: /href="([^"]*\/ekonomi\/varfor\/[^"]*)"/).map { String($0.1) } })
        expectEqual(asked.count > 40, true, "\(asked.count)")
        for address in asked.sorted() {
            guard case .round(_, .economy(.why(let name))) = Route(path: address) else {
                Issue.record("\(address) is no address of a figure")
                continue
            }
            expectEqual(WhyModel(name, scene) == nil, false, "\(address) has no answer")
        }
    }

    @Test(arguments: [
        ("omraden/skola/avvikelse", "Avvikelse, förskola", EconomyPage.area(EconomySample.school)),
        ("driftbudget/efter-overforingar/avvikelse", "Avvikelse efter resultatöverföringar", .glance),
        ("driftbudget/netto/begart", "Begärda budgetjusteringar, nämndens verksamhet netto", .glance),
        ("resultatenheter/eken/fond-ut", "Fonden ut, Ekens förskolor", .resultUnit(EconomySample.oak)),
        ("resultatenheter/summa/resultat", "Årets resultat, totalt", .resultUnits),
    ])
    func aFigureIsNamedAndLeadsBack(_ name: String, _ title: String, _ page: EconomyPage) throws {
        let scene = try EconomySample.scene()
        let model = try #require(EconomyFigure(name: name).flatMap { WhyModel($0, scene) })
        expectEqual(EconomyWords(scene.economy, .swedish).title(model.name), title)
        expectEqual(model.page, page)
    }

    @Test func theTermsGoDownToTheRecordsAndLinkToThem() throws {
        let name = EconomyFigure("omraden", "skola", "avvikelse")
        let scene = try EconomySample.scene()
        let model = try #require(WhyModel(name, scene))
        let page = WhyView(model: model, frame: try EconomySample.frame(scene, .why(name)), language: .swedish).html().markup
        for part in [
            "href=\"/namnden/2023/T1/ekonomi/budget\">Beslutad budget 2023, Förskola",
            "Prognos i tertialrapport 1 2023, controllern",
            "href=\"/namnden/2023/T1/ekonomi/resultatenheter/linden\">Resultatenhetens förutsättningar 2023",
        ] { expectEqual(page.contains(part), true, part) }
    }

    @Test(
        arguments: [
            ("budgetLine/namnden/2023/beslutad/skola", "/namnden/2023/T1/ekonomi/budget"),
            ("areaForecast/namnden/2023/T1/skola/controller", "/namnden/2023/T1/ekonomi/omraden/skola"),
            ("areaForecast/namnden/2022/T2/skola/controller", "/namnden/2023/T1/ekonomi/omraden/skola"),
            ("areaOutcome/namnden/skola/2023-04", "/namnden/2023/T1/ekonomi/omraden/skola#utfall"),
            ("capitalCost/namnden/2023/T1/interest", "/namnden/2023/T1/ekonomi#kapitalkostnader"),
            ("resultForecast/eken/2023/T1", "/namnden/2023/T1/ekonomi/resultatenheter/eken"),
            ("application/trygghet-1", "/namnden/2023/T1/ekonomi/ansokningar/trygghet-1"),
            ("volumeReading/barn/namnden/2023-02/2023/T1", "/namnden/2023/T1/ekonomi/volymer"), ("roman/1", nil),
        ] as [(String, String?)])
    func aRecordHasAPage(_ subject: String, _ address: String?) throws {
        expectEqual(try EconomySample.scene().address(ofRecord: subject)?.text, address)
    }
}
