/// Tertial report 1 of Hägersten-Älvsjö, 2023: the figures of its tables, typed from the document.
enum PublishedEconomy2023 {
    /// Budget, requested, volume and turnover, forecast, deviation.
    static let operatingBudget = PublishedTable(
        """
        Anslag för nämndens verksamhet (netto) | 2 983,4 | 0,0 | -23,5 | 2 972,0 | -12,1
        Kostnader | 3 362,5 | | -9,2 | 3 373,5 | -20,2
        Intäkter | -379,1 | | -14,3 | -401,5 | 8,1
        Prognos/avvikelse före resultatdispositioner | | | | | -12,1
        Resultatenheternas överskott från 2022 | | | | | 82,6
        Resultatenheternas överskott till 2024 | | | | | -70,5
        Prognos/avvikelse efter resultatdispositioner | | | | | 0,0
        """)

    /// Budget, requested, volume, forecast before and after transfers, deviation.
    static let serviceAreas = PublishedTable(
        """
        Nämnd och administration | 73,8 | | | 73,8 | 73,8 | 0,0
        Individ- och familjeomsorg | 286,4 | 0,0 | 0,0 | 300,6 | 300,6 | -14,2
        varav barn och ungdom | 160,7 | | | 180,9 | 180,9 | -20,2
        varav vuxna | 51,7 | | | 53,7 | 53,7 | -2,0
        varav socialpsykiatri | 72,3 | | | 72,3 | 72,3 | 0,0
        varav nyanlända | 1,7 | | | -6,3 | -6,3 | 8,0
        Stadsmiljöverksamhet | 32,2 | | | 32,2 | 32,2 | 0,0
        Avskrivningar | 23,9 | | | 23,9 | 23,9 | 0,0
        Internräntor | 1,5 | | | 1,5 | 1,5 | 0,0
        Förskoleverksamhet | 869,4 | 0,0 | -29,8 | 848,3 | 837,4 | 2,2
        Äldreomsorg | 953,1 | 0,0 | 0,0 | 948,1 | 948,1 | 5,0
        Stöd och service till personer med funktionsnedsättning | 572,0 | 0,0 | 6,3 | 579,5 | 578,3 | 0,0
        Barn, kultur och fritid | 38,5 | 0,0 | | 38,5 | 38,5 | 0,0
        Arbetsmarknadsåtgärder | 17,9 | | | 15,9 | 15,9 | 2,0
        Ekonomiskt bistånd | 109,7 | | | 109,7 | 109,7 | 0,0
        varav handläggare | 32,5 | | | 32,5 | 32,5 | 0,0
        Övrig verksamhet | 5,0 | | | 0,0 | 0,0 | 5,0
        Totalt | 2 983,4 | 0,0 | -23,5 | 2 972,0 | 2 959,9 | 0,0
        """)

    /// Budget, booked, forecast, deviation.
    static let capitalCosts = PublishedTable(
        """
        Avskrivningar | 23,9 | 8,8 | 26,3 | -2,4
        Internränta | 1,5 | 1,6 | 4,9 | -3,4
        """)

    static let staffTurnover = PublishedTable(
        """
        2021 | i.u. | i.u. | 3,4
        2022 | i.u. | i.u. | 4,88
        2023 | 1,62 | |
        """)

    /// Gross budget, fund in (a surplus is minus), result (a surplus is minus), fund out (a surplus is plus).
    static let resultUnits = PublishedTable(
        """
        Hägerstensåsens förskolor | 69 562,0 | -4 773,0 | 200,0 | 4 573,0
        Fruängens förskolor | 53 580,0 | -4 264,0 | 1 800,0 | 2 464,0
        Västertorp och Mälarhöjdens förskolor | 63 523,0 | -1 402,0 | 700,0 | 702,0
        Axelsbergs förskolor | 0,0 | -2 275,0 | 0,0 | 0,0
        Telefonplans förskolor | 58 294,0 | -3 742,0 | 300,0 | 3 442,0
        Årstadals förskolor | 72 542,0 | -3 934,0 | 700,0 | 3 234,0
        Årstabergs förskolor | 70 335,0 | -8 304,0 | 1 500,0 | 6 804,0
        Aspuddens förskolor | 63 752,0 | -2 883,0 | 400,0 | 2 483,0
        Gröndals förskolor | 80 637,0 | -8 042,0 | 0,0 | 8 042,0
        Midsommarkransens förskolor | 56 329,0 | -4 236,0 | 300,0 | 3 936,0
        Herrängen/Älvsjöskogens förskolor | 56 202,0 | -3 505,0 | 100,0 | 3 405,0
        Långbro/Solbergaskogens förskolor | 53 031,0 | -5 283,0 | 2 000,0 | 3 283,0
        Solberga/Sjöängens förskolor | 65 095,0 | -6 439,0 | 700,0 | 5 739,0
        Grupp- och servicebostad Hägersten-Älvsjö | 177 720,0 | -17 772,0 | 0,0 | 17 772,0
        Liljeholmens dagliga verksamhet | 42 692,0 | -3 407,0 | 1 200,0 | 2 207,0
        Glasade gångens dagliga verksamhet | 24 258,0 | -2 320,0 | 0,0 | 2 320,0
        Summa resultatenheter | 1 007 552,0 | -82 581,0 | 9 900,0 | 70 406,0
        """)

    /// Budget, requested, forecast, deviation.
    static let investments = PublishedTable(
        """
        Parkinvesteringar | 5,9 | | 5,9 | 0,0
        Parkreinvesteringar | 4,0 | | 4,0 | 0,0
        Nycklade medel Stadsmiljö | 10,3 | | 10,3 | 0,0
        Klimatinvesteringar | 1,9 | | 1,9 | 0,0
        Trygghetsinvesteringar | 2,3 | 0,2 | 2,5 | 0,0
        Övriga investeringsmedel | 1,6 | | 1,6 | 0,0
        Maskiner & inventarier | 10,1 | 3,9 | 14,0 | 0,0
        Totalt investeringar | 36,1 | 4,1 | 40,2 | 0,0
        """)

    static let turnover = PublishedTable(
        """
        Förskola / Statsbidrag kvalitet | 14,3 | -14,3
        Summa | 14,3 | -14,3
        """)
}
