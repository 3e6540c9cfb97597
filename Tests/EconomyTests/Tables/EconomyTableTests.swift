import Economy
import Expectations
import Foundation
import Quantities
import Steering
import Testing

/// Each table as it is printed, against cells reckoned by hand in ``TablesCommittee``.
struct EconomyTableTests {
    static let tertial: [(EconomyTable.Kind, Int, String)] = [
        (
            .operatingBudget, 2023,
            """
            Mnkr|Budget|Begärda budgetjusteringar|Prestations- och omslutningsförändringar|Prognos|Avvikelse
            Anslag för nämndens verksamhet (netto)|391,0|5,3|-10,0|394,7|-8,4
            Kostnader|431,0|5,3|4,3|449,7|-9,1
            Intäkter|-40,0||-14,3|-55,0|0,7
            Prognos/avvikelse före resultatdispositioner|||||-8,4
            Resultatenheternas överskott från 2022|||||4,8
            Resultatenheternas överskott till 2024|||||-3,6
            Prognos/avvikelse efter resultatdispositioner|||||-7,2
            """
        ),
        (
            .operatingBudget, 2021,
            """
            Mnkr|Budget 2021 (efter beslutade budgetjusteringar)|Begärda budgetjusteringar|\
            Prestations- och omslutningsförändringar|Prognos 2021 (inklusive begärda justeringar)|Avvikelse
            Anslag för nämndens verksamhet (netto)|391,0|5,3|-10,0|394,7|-8,4
            Intäkter|-40,0||-14,3|-55,0|0,7
            Kostnader|431,0|5,3|4,3|449,7|-9,1
            Prognos/avvikelse före resultatdispositioner|||||-8,4
            Resultatenheternas överskott från 2020|||||4,8
            Resultatenheternas överskott till 2022|||||3,6
            Prognos/avvikelse efter resultatdispositioner|||||-7,2
            """
        ),
        (
            .serviceAreas, 2023,
            """
            Mnkr netto|Budget|Begärda budgetjusteringar|Prestationsförändringar|Prognos (före resultatöverföringar)|\
            Prognos (efter resultatöverföringar)|Avvikelse
            Administration|70,0|||70,0|70,0|0,0
            Omsorg|100,0|5,3||113,3|113,3|-8,0
            varav barn|60,0|5,3||71,3|71,3|-6,0
            Förskola|200,0||-10,0|190,4|189,2|0,8
            Avskrivningar|20,0|||20,0|20,0|0,0
            Internräntor|1,0|||1,0|1,0|0,0
            Totalt|391,0|5,3|-10,0|394,7|393,5|-7,2
            """
        ),
        (
            .serviceAreas, 2021,
            """
            Mnkr|Budget 2021 (netto)|Begärda budgetjusteringar|Prognos (före resultatöverföringar)|\
            Prognos (efter resultatöverföringar)|Avvikelse. Överskott (+), underskott (-)
            Administration|70,0||70,0|70,0|0,0
            Omsorg|100,0|5,3|113,3|113,3|-8,0
            varav barn|60,0|5,3|71,3|71,3|-6,0
            Förskola|200,0|-10,0|190,4|189,2|0,8
            Avskrivningar|20,0||20,0|20,0|0,0
            Internräntor|1,0||1,0|1,0|0,0
            Totalt|391,0|-4,7|394,7|393,5|-7,2
            """
        ),
        (
            .capitalCosts, 2023,
            """
            Mnkr|Budget|Bokfört värde|Prognos|Avvikelse
            Avskrivningar|20,0|8,8|22,4|-2,4
            Internränta|1,0||1,0|0,0
            """
        ),
        (
            .staffTurnover, 2023,
            """
            År|T1|T2|VB
            2022|||3,40
            2023|i.u.||
            """
        ),
        (
            .resultUnits, 2023,
            """
            Resultatenhetens namn|Resultatenheternas bruttobudget 2023|Resultatöverföring från 2022. Överskott (-), underskott (+)|\
            Beräknat resultat 2023. Överskott (-), underskott (+)|\
            Beräknad resultatöverföring till 2024. Överskott (+), underskott (-)
            Norra förskolorna|49 855,0|-1 936,0|1 200,0|736,0
            Södra förskolorna|46 019,0|-2 847,0|0,0|2 847,0
            Summa resultatenheter|95 874,0|-4 783,0|1 200,0|3 583,0
            """
        ),
        (
            // 5 % of 49 855 and 46 019 is 2 492,75 and 2 300,95; together 4 793,7.
            .resultUnits, 2021,
            """
            Resultatenhetens namn|Resultatenheternas bruttobudget 2021|Varav 5 % av bruttobudgeten 2021|\
            Resultatöverföring från 2020. Överskott (-), underskott (+)|Beräknat resultat 2021. Överskott (-), underskott (+)|\
            Har resultatet uppkommit av enhetens eget handlande? JA/NEJ|\
            Beräknad resultatöverföring till 2022 (högst 10 %). Överskott (+), underskott (-)
            Norra förskolorna|49 855|2 493|-1 936|1 200|JA|736
            Södra förskolorna|46 019|2 301|-2 847|0|JA|2 847
            Summa resultatenheter|95 874|4 794|-4 783|1 200||3 583
            """
        ),
        (
            .investments, 2023,
            """
            Mnkr|Budget|Begärda budgetjusteringar|Prognos|Avvikelse
            Parkinvesteringar|9,5||9,5|0,0
            Maskiner & inventarier|9,4|6,8|16,2|0,0
            Totalt investeringar|18,9|6,8|25,7|0,0
            """
        ),
        (
            .investments, 2021,
            """
            Mnkr|Budget 2021 (efter beslutade budgetjusteringar)|Prognos|Begärda budgetjusteringar|Avvikelse
            Parkinvesteringar|9,5|9,5||0,0
            Inventarier och maskiner|9,4|16,2|6,8|0,0
            Totalt|18,9|25,7|6,8|0,0
            """
        ),
        (
            .turnover, 2023,
            """
            Omslutningsförändring (mnkr)|Kostnader|Intäkter
            Förskola||
            Statsbidrag för kvalitet|14,3|-14,3
            Summa|14,3|-14,3
            """
        ),
        (
            .volumes("barn"), 2023,
            """
            Förskolebarn|Jan|Feb|Mar|Apr|Maj|Jun|Jul|Aug|Sep|Okt|Nov|Dec|Medel
            Barn|2 240|2 295|||||||||||2 268
            """
        ),
        (
            .applications, 2023,
            """
            Ändamål|Medel|Plats|Avser|Sökt|Beviljat|Läge
            möbler|Maskiner och inventarier||Investering: Maskiner & inventarier|6 800 000||Begärd
            stöd till familjer|Minskad segregation||Drift: Barn|5 300 000||Begärd
            """
        ),
    ]

    @Test(arguments: tertial)
    func aTertialsTableIsPrintedInTheFormOfItsYear(_ kind: EconomyTable.Kind, _ year: Int, _ expected: String) throws {
        let overview = try EconomyOverview(TablesCommittee.contents(year))
        let table = try #require(EconomyTables(overview).table(kind))
        expectEqual(Self.printed(table), expected)
    }

    static let plan: [(EconomyTable.Kind, String)] = [
        (
            .planBudget,
            """
            Verksamhetsområde (mnkr)|Budget 2024 kostnader|Budget 2024 intäkter|Budget 2024 netto|Budget VP 2023 netto|\
            Prognos oktober 2023
            Omsorg|120,0|20,0|100,0||
            varav Barn|70,0|10,0|60,0||
            Förskola|210,0|10,0|200,0||
            Totalt|330,0|30,0|300,0||
            """
        ),
        (
            .parkInvestments,
            """
            Mnkr|VP 2024|Kommentar
            Centrala medel||
            Lekplatsen|9,5|Rustas upp.
            Totalt|9,5|
            """
        ),
        (
            .planTurnover,
            """
            Verksamhetsområde (mnkr)|Omslutningsförändring
            Förskola|14,3
            Totalt|14,3
            """
        ),
        (
            .prices,
            """
            Interna priser|Pris|Kommentar
            Äldreomsorg||
            Profilavdelning|2 975 kr per dygn|utan hyra
            """
        ),
    ]

    @Test(arguments: plan)
    func aPlansTableHasCostsAndRevenues(_ kind: EconomyTable.Kind, _ expected: String) throws {
        let tables = EconomyTables(try EconomyOverview(Self.planContents))
        expectEqual(Self.printed(try #require(tables.table(kind))), expected)
        expectEqual(tables.table(.resultUnits)?.kind, nil, "no zeros for units that are only named")
    }

    static var planContents: EconomyContents {
        var contents = TablesCommittee.contents(2024, .plan)
        contents.forecasts = []
        contents.roundEconomies = []
        contents.resultForecasts = []
        contents.investmentForecasts = []
        contents.capitalCosts = []
        contents.resultUnits = contents.resultUnits.map { unit in
            var unit = unit
            unit.grossBudget = .zero
            unit.openingFund = .zero
            return unit
        }
        contents.budgets[0].revenues = nil
        contents.placements.removeAll { !["omsorg", "omsorg-barn", "forskola"].contains($0.area.text) }
        contents.budgetLines = [("omsorg", 120, 20), ("omsorg-barn", 70, 10), ("forskola", 210, 10)].map {
            BudgetLine(
                year: 2024, organisation: TablesCommittee.committee, budget: SmallEconomy.version, area: .init(stored: $0.0),
                amounts: .gross(costs: SmallEconomy.millions($0.1), revenues: SmallEconomy.millions($0.2)))
        }
        return contents
    }

    /// Labels and cells as printed, blanks and minus signs as the keyboard has them.
    static func printed(_ table: EconomyTable) -> String {
        ([[table.labelHeader] + table.columns.map(\.header)] + table.rows.map { [$0.label] + $0.cells.map(\.printed) })
            .map { $0.joined(separator: "|") }.joined(separator: "\n").replacing("\u{A0}", with: " ")
            .replacing("\u{2212}", with: "-")
    }
}
