import Exchange
import Expectations
import Foundation
import Quantities
import Testing

struct EconomyRefusalTests {
    static let amounts: [(String, String, String)] = [
        ("9500000.5", "9500000.505", "T4102 rad 339, /budgetLines/1/costs"),
        ("9500000.5", "92233720368547758.08", "T4103 rad 339, /budgetLines/1/costs"),
        ("9500000.5", "1e30", "T4103 rad 339, /budgetLines/1/costs"), ("9500000.5", "1e99", "T1005 rad 339, /budgetLines/1/costs"),
        ("9500000.5", "-1", "T4107 rad 339, /budgetLines/1/costs"), ("1200000.05", "-1", "T4107 rad 339, /budgetLines/1/revenues"),
        ("\"net\": 6800000", "\"net\": 6800000, \"costs\": 0", "T4104 rad 332, /budgetLines/0/net"),
        (",\n      \"net\": 6800000", "", "T4105 rad 332, /budgetLines/0/net"),
        ("\"net\": 6800000", "\"costs\": 6800000", "T4106 rad 332, /budgetLines/0/revenues"),
        ("\"net\": 6800000", "\"revenues\": 6800000", "T4106 rad 332, /budgetLines/0/costs"),
        ("\"revenues\": 1200000\n", "\"revenues\": -1200000\n", "T4107 rad 321, /budgets/0/revenues"),
        ("1100000", "-1100000", "T4107 rad 407, /roundEconomies/0/revenues"),
        ("1150000.25", "-1150000.25", "T4107 rad 414, /areaForecasts/0/revenues"),
        ("4200000", "-4200000", "T4107 rad 457, /resultUnits/0/grossBudget"),
        ("250.5", "-250.5", "T4107 rad 620, /unitPrices/0/price"),
        ("\"amount\": 50000", "\"amount\": 0", "T4108 rad 519, /investmentTransfers/0/amount"),
        ("\"amount\": 75000", "\"amount\": -75000", "T4108 rad 564, /applications/1/amount"),
        ("        650000.5,\n", "", "T4118 rad 424, /areaForecasts/1/months"),
        ("650000.5", "650000.5, 0", "T4118 rad 424, /areaForecasts/1/months"),
        ("650000.5", "650000.25", "T4119 rad 424, /areaForecasts/1/months"),
        ("650000.5", "650000.505", "T4102 rad 424, /areaForecasts/1/months/10"),
        ("650000.5", "92233720368547758.07", "T1031 rad 424, /areaForecasts/1/months"),
    ]

    static let rules: [(String, String, String)] = [
        ("\"year\": 2022", "\"year\": 2021", "T4101 rad 271, /areaPlacements/0/year"),
        ("\"year\": 2022", "\"year\": 2024", "T4101 rad 271, /areaPlacements/0/year"),
        (",\n      \"net\": -250000", "", "T4109 rad 390, /adjustments/2/basis"),
        ("\"title\": \"Fler besökare\"", "\"title\": \"Fler\", \"net\": 1", "T4109 rad 363, /adjustments/1/basis"),
        ("\"kind\": \"volume\"", "\"kind\": \"budget\"", "T4110 rad 363, /adjustments/1/basis"),
        ("\"costs\": 300000", "\"costs\": 300000.01", "T4111 rad 348, /adjustments/0/revenues"),
        ("\"kind\": \"redistribution\"", "\"kind\": \"turnover\"", "T4111 rad 390, /adjustments/2/revenues"),
        (
            "{\n          \"state\": \"granted\",\n          \"round\": \"VP\"\n        }", "",
            "T4112 rad 348, /adjustments/0/steps"
        ),
        (
            "\"partlyGranted\",\n          \"round\": \"T2\"", "\"partlyGranted\", \"round\": \"M04\"",
            "T4113 rad 363, /adjustments/1/steps/1/round"
        ),
        ("\"round\": \"VB\"", "\"round\": \"VP\"", "T4113 rad 531, /applications/0/steps/1/round"),
        ("\"investment\": \"norrby-lek\"", "\"investment\": \"x\", \"area\": \"park\"", "T4114 rad 564, /applications/1/area"),
        (",\n      \"investment\": \"norrby-lek\"", "", "T4114 rad 564, /applications/1/area"),
        ("\"month\": \"2023-01\"", "\"month\": \"2023-T1\"", "T4115 rad 447, /areaOutcomes/0/month"),
        ("\"month\": \"2022-12\"", "\"month\": \"2022\"", "T4115 rad 601, /volumeReadings/0/month"),
        ("\"month\": \"2023-04\"", "\"month\": \"2023-H1\"", "T4115 rad 363, /adjustments/1/basis/month"),
        ("\"0999\"", "\"5000\"", "T4116 rad 285, /accountRules/0/accountTo"),
        ("\"activityFrom\": \"7\"", "\"activityFrom\": \"0013\"", "T4116 rad 285, /accountRules/0/activityTo"),
        ("\"accountFrom\": \"0999\",", "", "T4117 rad 285, /accountRules/0/accountFrom"),
        ("\"activityTo\": \"12\",", "", "T4117 rad 285, /accountRules/0/activityTo"),
        ("\"fundPercent\": 9,", "\"fundPercent\": 100.5,", "T4120 rad 305, /economyRules/0/fundPercent"),
        ("4.5", "-0.5", "T4120 rad 305, /economyRules/0/yearlyTransferPercent"),
        ("\"to\": \"norrby-lek\"", "\"to\": \"norrby-maskiner\"", "T4125 rad 519, /investmentTransfers/0/to"),
        (",\n      \"amount\": 90000", "", "T4124 rad 661, /economyNotes/0/body"),
        ("\"validTo\": \"2023-12-31\"", "\"validTo\": \"2022-12-31\"", "T4022 rad 285, /accountRules/0/validTo"),
        ("\"gronska\"", "\"gronska\", \"Grönska\"", "T4017 rad 259, /serviceAreas/1/predecessors/1"),
        (
            "\"turnover\",\n      \"period\": \"2023-T1\"", "\"turnover\", \"period\": \"2023-H1\"",
            "T4017 rad 646, /staffFigures/1/period"
        ),
        ("\"readOn\": \"2023-04-15\"", "\"readOn\": \"2023-04-31\"", "T1012 rad 609, /volumeReadings/1/readOn"),
    ]

    static let files: [(String, String, String)] = [
        ("JVBERi0xLjQK", "JVBERi0xLjQ", "T4122 rad 531, /applications/0/attachments/0/content"),
        ("JVBERi0xLjQK", "JVBE Ri0xLjQK", "T4122 rad 531, /applications/0/attachments/0/content"),
        ("JVBERi0xLjQK", "UEsDBA==", "T4123 rad 531, /applications/0/attachments/0/content"),
        ("JVBERi0xLjQK", "", "T4123 rad 531, /applications/0/attachments/0/content"),
        ("application/pdf", "image/png", "T4123 rad 531, /applications/0/attachments/0/content"),
        ("application/pdf", "text/html", "T4019 rad 544, /applications/0/attachments/0/mediaType"),
        ("Ansökan ängar.pdf", "../ängar.pdf", "T4017 rad 543, /applications/0/attachments/0/fileName"),
        ("Ansökan ängar.pdf", "..\\\\ängar.pdf", "T4017 rad 543, /applications/0/attachments/0/fileName"),
        ("Ansökan ängar.pdf", "ängar\\n.pdf", "T4017 rad 543, /applications/0/attachments/0/fileName"),
    ]

    @Test(arguments: amounts + rules + files)
    func aBrokenRecordIsRefusedWithItsPlace(_ old: String, _ new: String, _ expected: String) throws {
        expectEqual(PackageFixture.findings(try PackageFixture.bytes(replacing: old, with: new)), [expected], new)
    }

    @Test func theMessageOfTheMonthsSaysBothSums() throws {
        let bytes = try PackageFixture.bytes(replacing: "650000.5", with: "650000.45")
        guard case .refused(let reasons) = PlanPackageReader.read(bytes) else {
            Issue.record("was accepted")
            return
        }
        expectEqual(reasons.map(\.message.sv), ["Månaderna är tillsammans 7799999.95 kr, men årets netto är 7800000 kr."])
    }

    /// Ten megabytes and one byte: 4/3 of them in base64, so that the number of bytes says it before anything is decoded.
    @Test func aFileOfMoreThanTenMegabytesIsRefused() throws {
        var contents = Array("%PDF-1.4\n".utf8)
        contents += [UInt8](repeating: 0x20, count: 10 * 1024 * 1024 - contents.count)
        let whole = Data(contents).base64EncodedString()
        let tooMuch = Data(contents + [0x20, 0x20, 0x20]).base64EncodedString()
        expectEqual(PackageFixture.findings(try PackageFixture.bytes(replacing: "\"JVBERi0xLjQK\"", with: pieces(whole))), [])
        expectEqual(
            PackageFixture.findings(try PackageFixture.bytes(replacing: "\"JVBERi0xLjQK\"", with: pieces(tooMuch))),
            ["T4121 rad 531, /applications/0/attachments/0/content"])
    }

    @Test func anApplicationHasAtMostTwentyFiles() throws {
        let file =
            #"{"title": "T", "fileName": "f.pdf", "mediaType": "application/pdf", "content": ["JVBERi0xLjQK"]}"#
        let twenty = Array(repeating: file, count: 20).joined(separator: ", ")
        let old = "\"amount\": 75000"
        expectEqual(
            PackageFixture.findings(try PackageFixture.bytes(replacing: old, with: "\(old), \"attachments\": [\(twenty)]")), [])
        expectEqual(
            PackageFixture.findings(
                try PackageFixture.bytes(replacing: old, with: "\(old), \"attachments\": [\(twenty), \(file)]")),
            ["T4014 rad 569, /applications/1/attachments"])
    }

    private func pieces(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return stride(from: 0, to: bytes.count, by: 150_000).map {
            "\"\(String(decoding: bytes[$0..<min($0 + 150_000, bytes.count)], as: UTF8.self))\""
        }.joined(separator: ", ")
    }
}
