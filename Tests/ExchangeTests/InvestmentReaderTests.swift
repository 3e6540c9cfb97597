import Economy
import Exchange
import Expectations
import Foundation
import Quantities
import Steering
import Testing

/// What the fixture's investments, applications, volumes and staff figures say, field by field; amounts in öre.
struct InvestmentReaderTests {
    private let package: PlanPackage
    private let norrby = OrganisationCode(stored: "norrby")
    private let storstad = OrganisationCode(stored: "storstad")
    private let park = ServiceAreaCode(stored: "park")
    private let playground = InvestmentCode(stored: "norrby-lek")
    private let machines = InvestmentCode(stored: "norrby-maskiner")

    init() throws { package = try PackageFixture.package(try PackageFixture.bytes()) }

    @Test func investmentsAreReadRight() throws {
        expectEqual(
            package.investments,
            [
                InvestmentLine(
                    code: playground, year: 2023, organisation: norrby, type: .park, project: "Norra lekplatsen",
                    heading: "Centrala medel", order: 1, budget: Money(ore: 250_000_000), remark: "Nya gungor."),
                InvestmentLine(
                    code: machines, year: 2023, organisation: norrby, type: .machinery, order: 2, budget: Money(ore: 40_000_000)),
            ])
        expectEqual(
            package.investmentForecasts,
            [
                InvestmentForecast(
                    year: 2023, line: playground, round: .tertial1, booked: Money(ore: 9_000_000),
                    forecast: Money(ore: 230_000_000), carryOver: Money(ore: 20_000_000), comment: "Marken är frusen.")
            ])
        expectEqual(
            package.investmentTransfers,
            [
                InvestmentTransfer(
                    code: InvestmentTransferCode(stored: "till-lek"), year: 2023, organisation: norrby, from: machines,
                    to: playground, amount: Money(ore: 5_000_000), round: .month(5), on: try CalendarDate(iso: "2023-05-31"),
                    reason: "En klippare räcker.")
            ])
    }

    @Test func applicationsAreReadWithTheirFiles() throws {
        let meadows = ApplicationCode(stored: "angar")
        expectEqual(
            package.applications,
            [
                GrantApplication(
                    code: meadows, year: 2023, organisation: norrby, fund: .biodiversity, purpose: "ängsytor",
                    description: "Tre gräsmattor blir äng.", place: "Norra parken", amount: Money(ore: 15_000_000),
                    use: .operating(park),
                    attachments: [
                        GrantApplication.Attachment(
                            title: "Ansökningsblankett", fileName: "Ansökan ängar.pdf", mediaType: "application/pdf", size: 9,
                            sha256: "")
                    ],
                    steps: [
                        RequestStep(state: .requested, round: .tertial1, on: try CalendarDate(iso: "2023-04-28")),
                        RequestStep(state: .finished, round: .annualReport),
                    ], finalReport: "Två ängar blommade.", finalReportOn: try CalendarDate(iso: "2023-12-20")),
                GrantApplication(
                    code: ApplicationCode(stored: "belysning"), year: 2023, organisation: norrby, fund: .safety,
                    purpose: "belysning", amount: Money(ore: 7_500_000), use: .investment(playground)),
            ])
        expectEqual(
            package.attachmentContents, [AttachmentKey(application: meadows, index: 0): Array("%PDF-1.4\n".utf8)])
    }

    @Test func volumesAndPricesAreReadRight() throws {
        let visits = VolumeSeriesCode(stored: "besok")
        expectEqual(
            package.volumeSeries,
            [
                VolumeSeries(
                    code: visits, owner: storstad, name: "Besökare", unit: "besök", group: "parker",
                    groupName: "Besök i parkerna", area: park, order: 1, decimals: 1, showsMean: true, comparesYears: true),
                VolumeSeries(
                    code: VolumeSeriesCode(stored: "besok-alla"), owner: storstad, name: "Alla besökare", unit: "besök",
                    group: "parker", groupName: "Besök i parkerna", order: 2, parts: [visits]),
            ])
        expectEqual(
            package.volumeReadings,
            [
                VolumeReading(
                    series: visits, organisation: norrby, month: .month(2022, 12), knownYear: 2022, knownIn: .annualReport,
                    value: 812),
                VolumeReading(
                    series: visits, organisation: norrby, month: .month(2023, 4), knownYear: 2023, knownIn: .tertial1,
                    value: Decimal(10805) / 10, isPreliminary: true, readOn: try CalendarDate(iso: "2023-04-15")),
            ])
        expectEqual(
            package.unitPrices,
            [
                UnitPrice(
                    owner: storstad, year: 2023, code: UnitPriceCode(stored: "besok"), kind: .standard, name: "Parkbesök",
                    heading: "Parker", price: Money(ore: 25_050), per: "besök och år", remark: "exklusive glass", order: 1)
            ])
    }

    @Test func staffFiguresAreReadRight() {
        expectEqual(
            package.staffFigures,
            [
                StaffFigure(
                    organisation: norrby, measure: .sickLeave, period: .month(2023, 2), total: .number(Decimal(74) / 10),
                    men: .suppressed, women: .number(Decimal(79) / 10), headcount: 184, menCount: 4, womenCount: 180),
                StaffFigure(
                    organisation: norrby, measure: .turnover, period: .tertial(2023, 1), leavers: 12, joiners: 9,
                    meanStaff: Decimal(1845) / 10),
                StaffFigure(
                    organisation: storstad, scope: .districts, measure: .sickLeave, period: .month(2023, 2),
                    total: .number(Decimal(81) / 10)),
            ])
    }
}
