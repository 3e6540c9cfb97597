import Economy
import Expectations
import Steering
import Testing

@testable import Site

@Suite struct EconomyRouteTests {
    static let round = "/hagersten-alvsjo/2023/T1/ekonomi"
    static let unit = OrganisationCode(stored: "ha-arsta-servicehus")
    static let application = ApplicationCode(stored: "hagersten-alvsjo:2023:angsytor")

    static let addresses: [(EconomyPage, String)] = [
        (.glance, ""),
        (.area(ServiceAreaCode(stored: "forskoleverksamhet")), "/omraden/forskoleverksamhet"),
        (.why(EconomyFigure("omraden", "forskoleverksamhet", "avvikelse")), "/varfor/omraden/forskoleverksamhet/avvikelse"),
        (.why(EconomyFigure("enheter", "aldreomsorg:ha-norra", "forandring")), "/varfor/enheter/aldreomsorg%3Aha-norra/forandring"),
        (.table(.serviceAreas), "/omraden.csv"),
        (.table(.staff(.sickLeave)), "/personal-sjukfranvaro.csv"),
        (.resultUnits, "/resultatenheter"),
        (.resultUnit(unit), "/resultatenheter/ha-arsta-servicehus"),
        (.transferList, "/resultatenheter/overforingar.csv"),
        (.edit(.resultForecast(unit)), "/resultatenheter/ha-arsta-servicehus/spara"),
        (.edit(.dissolution(unit)), "/resultatenheter/ha-arsta-servicehus/upplosning"),
        (.investments, "/investeringar"),
        (.edit(.investments), "/investeringar/spara"),
        (.edit(.investmentTransfer), "/investeringar/flytta"),
        (.applications, "/ansokningar"),
        (.newApplication, "/ansokningar/ny"),
        (.edit(.newApplication), "/ansokningar/ny/spara"),
        (.edit(.removeAttachment(application, 2)), "/ansokningar/hagersten-alvsjo%3A2023%3Aangsytor/bilagor/2/bort"),
        (.application(application), "/ansokningar/hagersten-alvsjo%3A2023%3Aangsytor"),
        (.edit(.application(application)), "/ansokningar/hagersten-alvsjo%3A2023%3Aangsytor/spara"),
        (.edit(.applicationStep(application)), "/ansokningar/hagersten-alvsjo%3A2023%3Aangsytor/steg"),
        (.edit(.attach(application)), "/ansokningar/hagersten-alvsjo%3A2023%3Aangsytor/bilagor"),
        (.attachment(application, 2), "/ansokningar/hagersten-alvsjo%3A2023%3Aangsytor/bilagor/2"),
        (.forecast, "/prognos"),
        (.edit(.forecast), "/prognos/spara"),
        (.budget, "/budget"),
        (.budgetComparison, "/budget/jamfor"),
        (.edit(.budget), "/budget/spara"),
        (.edit(.draftBudget), "/budget/ny"),
        (.edit(.adoptBudget), "/budget/anta"),
        (.edit(.adjustment), "/budget/justera"),
        (.newAdjustment, "/budget/andringar/ny"),
        (.adjustment(AdjustmentCode(stored: "ha-1")), "/budget/andringar/ha-1"),
        (.edit(.adjustmentStep(AdjustmentCode(stored: "ha-1"))), "/budget/andringar/ha-1/steg"),
        (.volumes, "/volymer"),
        (.prices, "/priser"),
        (.edit(.reading), "/volymer/spara"),
        (.staff, "/personal"),
        (.texts, "/texter"),
        (.edit(.capitalCosts), "/texter/kapitalkostnader"),
        (.edit(.note), "/texter/spara"),
        (.areas, "/omraden"),
    ]

    @Test(arguments: addresses) func everyAddressIsReadBackAsWhatItWasWrittenFor(_ page: EconomyPage, _ address: String) {
        let route = Route.round(RouteTests.key, .economy(page))
        expectEqual(route.address.text, Self.round + address)
        expectEqual(Route(path: Self.round + address), route)
        let isEdit = if case .edit = page { true } else { false }
        expectEqual(route.isWrite, isEdit)
    }

    @Test(arguments: [
        "/omraden/A", "/omraden/a/b", "/texter/mer", "/texter/spara/mer", "/varfor", "/varfor/omraden/a", "/varfor/omraden/a/b/c",
        "/varfor/omraden/A/avvikelse", "/varfor/omraden/a/b_c", "/finns-inte.csv", "/finns-inte", "/prognos/mer",
        "/ansokningar/a/bilagor/0", "/ansokningar/a/bilagor/01", "/ansokningar/ny/mer", "/volymer/mer",
    ])
    func whatIsNoAddressOfTheEconomyIsNotRead(_ path: String) {
        expectEqual(Route(path: Self.round + path), nil)
    }
}
