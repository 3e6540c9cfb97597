/// The result units of two published reports of Hägersten-Älvsjö, typed from them; thousands of kronor. Surpluses are positive here,
/// which the documents print as minus in two of the columns.
struct PublishedResultUnit: Sendable {
    let name: String
    let gross: Int64
    let fund: Int64
    let result: Int64
    let closing: Int64
    var isSocial = false
    var isDissolved = false
}

enum PublishedResultUnits {
    /// T1 2023; the sum is printed as 1 007 552, 82 581, −9 900 and 70 406.
    static let spring2023: [PublishedResultUnit] = [
        .init(name: "Hägerstensåsens förskolor", gross: 69_562, fund: 4_773, result: -200, closing: 4_573),
        .init(name: "Fruängens förskolor", gross: 53_580, fund: 4_264, result: -1_800, closing: 2_464),
        .init(name: "Västertorp och Mälarhöjdens förskolor", gross: 63_523, fund: 1_402, result: -700, closing: 702),
        .init(name: "Axelsbergs förskolor", gross: 0, fund: 2_275, result: 0, closing: 0, isDissolved: true),
        .init(name: "Telefonplans förskolor", gross: 58_294, fund: 3_742, result: -300, closing: 3_442),
        .init(name: "Årstadals förskolor", gross: 72_542, fund: 3_934, result: -700, closing: 3_234),
        .init(name: "Årstabergs förskolor", gross: 70_335, fund: 8_304, result: -1_500, closing: 6_804),
        .init(name: "Aspuddens förskolor", gross: 63_752, fund: 2_883, result: -400, closing: 2_483),
        .init(name: "Gröndals förskolor", gross: 80_637, fund: 8_042, result: 0, closing: 8_042),
        .init(name: "Midsommarkransens förskolor", gross: 56_329, fund: 4_236, result: -300, closing: 3_936),
        .init(name: "Herrängen/Älvsjöskogens förskolor", gross: 56_202, fund: 3_505, result: -100, closing: 3_405),
        .init(name: "Långbro/Solbergaskogens förskolor", gross: 53_031, fund: 5_283, result: -2_000, closing: 3_283),
        .init(name: "Solberga/Sjöängens förskolor", gross: 65_095, fund: 6_439, result: -700, closing: 5_739),
        .init(
            name: "Grupp- och servicebostad Hägersten-Älvsjö", gross: 177_720, fund: 17_772, result: 0, closing: 17_772,
            isSocial: true),
        .init(name: "Liljeholmens dagliga verksamhet", gross: 42_692, fund: 3_407, result: -1_200, closing: 2_207, isSocial: true),
        .init(name: "Glasade gångens dagliga verksamhet", gross: 24_258, fund: 2_320, result: 0, closing: 2_320, isSocial: true),
    ]

    /// T1 2021; the sum is printed as 981 306, 61 702, −2 400 and 59 302, and 5 % of the gross budgets as 49 065.
    static let spring2021: [PublishedResultUnit] = [
        .init(name: "Hägerstensåsens förskolor", gross: 46_019, fund: 2_847, result: 0, closing: 2_847),
        .init(name: "Fruängens förskolor", gross: 44_473, fund: 3_669, result: 0, closing: 3_669),
        .init(name: "Västertorp och Mälarhöjdens förskolor", gross: 63_053, fund: 1_412, result: 0, closing: 1_412),
        .init(name: "Axelsbergs förskolor", gross: 49_855, fund: 1_936, result: -1_200, closing: 736),
        .init(name: "Telefonplans förskolor", gross: 57_628, fund: 2_064, result: 0, closing: 2_064),
        .init(name: "Årstadals förskolor", gross: 51_400, fund: 2_510, result: 0, closing: 2_510),
        .init(name: "Årstabergs förskolor", gross: 83_473, fund: 5_309, result: 0, closing: 5_309),
        .init(name: "Aspuddens förskolor", gross: 51_612, fund: 2_034, result: 0, closing: 2_034),
        .init(name: "Gröndals förskolor", gross: 83_402, fund: 4_865, result: 0, closing: 4_865),
        .init(name: "Midsommarkransens förskolor", gross: 58_341, fund: 2_474, result: 0, closing: 2_474),
        .init(name: "Herrängen/Älvsjöskogens förskolor", gross: 49_086, fund: 3_134, result: -1_000, closing: 2_134),
        .init(name: "Långbro/Solbergaskogens förskolor", gross: 56_792, fund: 4_633, result: -200, closing: 4_433),
        .init(name: "Solberga/Sjöängens förskolor", gross: 63_628, fund: 5_149, result: 0, closing: 5_149),
        .init(
            name: "Grupp- och servicebostad Hägersten-Älvsjö", gross: 162_503, fund: 13_794, result: 0, closing: 13_794,
            isSocial: true),
        .init(name: "Liljeholmens dagliga verksamhet", gross: 39_476, fund: 3_896, result: 0, closing: 3_896, isSocial: true),
        .init(name: "Glasade gångens dagliga verksamhet", gross: 20_565, fund: 1_976, result: 0, closing: 1_976, isSocial: true),
    ]
}
