/// Tertial report 1 of Hägersten-Älvsjö, 2021: the figures of its tables, typed from the document.
enum PublishedEconomy2021 {
    /// Budget, requested, volume and turnover, forecast, deviation.
    static let operatingBudget = PublishedTable(
        """
        Anslag för nämndens verksamhet (netto) | 2 784,9 | 5,3 | -57,7 | 2 734,9 | -2,4
        Intäkter | -399,6 | | -3,9 | -403,5 | 0,0
        Kostnader | 3 184,5 | 5,3 | -53,8 | 3 138,4 | -2,4
        Prognos/avvikelse före resultatdispositioner | | | | | -2,4
        Resultatenheterna överskott från 2020 | | | | | 61,7
        Resultatenheterna överskott till 2022 | | | | | 59,3
        Prognos/avvikelse efter resultatdispositioner | | | | | 0,0
        """)

    /// Budget, requested with volume, forecast before and after transfers, deviation.
    static let serviceAreas = PublishedTable(
        """
        Nämnd och administration | 70,2 | 0 | 70,2 | 70,2 | 0,0
        Individ- och familjeomsorg | 246,6 | 5,3 | 259,9 | 259,9 | -8,0
        varav socialpsykiatri | 69,4 | 0 | 69,4 | 69,4 | 0,0
        varav vuxen | 39,6 | 0 | 41,6 | 41,6 | -2,0
        varav barn och ungdom | 137,6 | 5,3 | 148,9 | 148,9 | -6,0
        varav flykting | 0 | 0 | 0,0 | 0 | 0,0
        Stadsmiljöverksamhet | 23,4 | 0 | 23,4 | 23,4 | 0,0
        avskrivningar | 19,7 | 0 | 19,7 | 19,7 | 0,0
        internräntor | 1,0 | 0 | 1,0 | 1,0 | 0,0
        Förskoleverksamhet | 878,6 | -56,7 | 822,3 | 819,9 | 2,0
        Äldreomsorg | 864,7 | 0 | 864,7 | 864,7 | 0,0
        Stöd och service till personer med funktionsnedsättning | 518,5 | -1,0 | 517,5 | 517,5 | 0,0
        Barn, kultur och fritid | 28,5 | 0 | 28,5 | 28,5 | 0,0
        Arbetsmarknadsåtgärder | 16,7 | 0 | 16,7 | 16,7 | 0,0
        Ekonomiskt bistånd | 111,0 | 0 | 111,0 | 111,0 | 0,0
        Övrig verksamhet | 6,0 | 0 | 0 | 0 | 6,0
        Totalt | 2 784,9 | -52,4 | 2 734,9 | 2 732,5 | 0,0
        """)

    /// Budget, booked, forecast, deviation.
    static let capitalCosts = PublishedTable(
        """
        Avskrivningar | 19,7 | 5,9 | 19,7 | 0,0
        Internränta | 1,0 | 0,3 | 1,0 | 0,0
        """)

    /// Gross budget, 5 % of it, fund in, result, own doing, fund out.
    static let resultUnits = PublishedTable(
        """
        Hägerstensåsens förskolor | 46 019 | 2 301 | -2 847 | 0 | JA | 2847
        Fruängens förskolor | 44 473 | 2 224 | -3 669 | 0 | JA | 3669
        Västertorp och Mälarhöjdens förskolor | 63 053 | 3 153 | -1 412 | 0 | JA | 1412
        Axelsbergs förskolor | 49 855 | 2 493 | -1 936 | 1200 | JA | 736
        Telefonplans förskolor | 57 628 | 2 881 | -2 064 | 0 | JA | 2064
        Årstadals förskolor | 51 400 | 2 570 | -2 510 | 0 | JA | 2510
        Årstabergs förskolor | 83 473 | 4 174 | -5 309 | 0 | JA | 5309
        Aspuddens förskolor | 51 612 | 2 581 | -2 034 | 0 | JA | 2034
        Gröndals förskolor | 83 402 | 4 170 | -4 865 | 0 | JA | 4865
        Midsommarkransens förskolor | 58 341 | 2 917 | -2 474 | 0 | JA | 2474
        Herrängen/Älvsjöskogens förskolor | 49 086 | 2 454 | -3 134 | 1000 | JA | 2134
        Långbro/Solbergaskogens förskolor | 56 792 | 2 840 | -4 633 | 200 | JA | 4433
        Solberga/Sjöängens förskolor | 63 628 | 3 181 | -5 149 | 0 | JA | 5149
        Grupp- och servicebostad Hägersten-Älvsjö | 162 503 | 8 125 | -13 794 | 0 | JA | 13 794
        Liljeholmens dagliga verksamhet | 39 476 | 1 974 | -3 896 | 0 | JA | 3 896
        Glasade gångens dagliga verksamhet | 20 565 | 1 028 | -1 976 | 0 | JA | 1 976
        Summa resultatenheter | 981 306 | 49 065 | -61 702 | 2 400 | | 59 302
        """)

    /// Budget, forecast, requested, deviation.
    static let investments = PublishedTable(
        """
        Parkinvesteringar | 9,5 | 9,5 | 0,0 | 0,0
        Reinvesteringar | 2,0 | 2,0 | 0,0 | 0,0
        Investeringar med nycklade medel | 10,2 | 10,7 | 0,0 | -0,5
        Inventarier och maskiner | 9,4 | 16,2 | 6,8 | 0,0
        Klimatinvesteringar | 0,2 | 0,1 | 0,0 | 0,1
        Trygghetsinvesteringar | 3,5 | 3,5 | 0,0 | 0,0
        Övrigt | 2,9 | 2,9 | 0,4 | 0,0
        Totalt | 37,7 | 44,9 | 7,2 | -0,4
        """)

    static let turnover = PublishedTable(
        """
        Matlyftet | 1,1 | -1,1
        Kollo - avgifter | 2,8 | -2,8
        Summa | 3,9 | -3,9
        """)

    /// January to December.
    static let children = PublishedTable(
        """
        Små barn 1-3 år | 2 240 | 2 294 | 2 343 | 2 361 | | | | | | | |
        Stora barn 4-5 år | 3 730 | 3 699 | 3 684 | 3 669 | | | | | | | |
        Totalt | 5 970 | 5 993 | 6 027 | 6 030 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
        """)

    /// January to December, mean.
    static let emptyFlats = PublishedTable(
        """
        Axelsbergs vård- och omsorgsboende | 9,8 | 9,3 | 11,6 | 11,5 | | | | | | | | | 10,6
        Axgården | 9,1 | 8,5 | 8,2 | 8,7 | | | | | | | | | 8,6
        Fruängsgårdens vård- och omsorgsboende | 26,1 | 32,6 | 36,2 | 41,4 | | | | | | | | | 34,1
        Solberga vård- och omsorgsboende | 30,0 | 31,6 | 32,6 | 31,9 | | | | | | | | | 31,5
        Älvsjögården | 5,2 | 8,8 | 8,9 | 9,0 | | | | | | | | | 8,0
        Trekantens servicehus | 17,7 | 14,1 | 15,8 | 16,0 | | | | | | | | | 15,9
        Fruängsgårdens servicehus | 5,0 | 3,6 | 4,5 | 5,0 | | | | | | | | | 4,5
        Älvsjögårdens servicehus | 16,4 | 11,9 | 16,5 | 18,0 | | | | | | | | | 15,7
        """)

    /// January to December, mean.
    static let placements = PublishedTable(
        """
        Månadsplatser 2020 | 620 | 619 | 636 | 584 | 541 | 537 | 535 | 540 | 550 | 548 | 556 | 550 | 568
        Månadsplatser 2021 | 540 | 533 | 528 | 531 | | | | | | | | | 533
        """)

    /// January to December.
    static let households = PublishedTable(
        """
        Hushåll | 842 | 846 | 823 | 825 | | | | | | | |
        """)
}
