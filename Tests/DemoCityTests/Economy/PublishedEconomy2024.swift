/// The operational plan of Norra innerstaden, 2024: the figures of its tables, typed from the document.
enum PublishedEconomy2024 {
    /// Costs, revenues, net, net in last year's plan, forecast per October.
    static let planBudget = PublishedTable(
        """
        Nämnd- och förvaltningsadministration | 117,6 | 1,0 | 116,6 | 104,9 | 119,0
        Individ- och familjeomsorg | 256,8 | 39,5 | 217,3 | 210,3 | 200,2
        varav Barn och Unga | 121,0 | 7,2 | 113,8 | 110,2 | 103,2
        varav Vuxna | 44,6 | 1,6 | 43,0 | 42,9 | 41,9
        varav Flyktingmottagande | 7,0 | 7,0 | 0,0 | 2,1 | 2,1
        varav Socialpsykiatri | 79,7 | 23,7 | 56,0 | 53,3 | 51,2
        Stadsmiljö | 82,4 | 19,8 | 62,6 | 46,0 | 57,0
        Avskrivningar | 28,2 | 0,0 | 28,2 | 25,4 | 24,1
        Internräntor | 6,8 | 0,0 | 6,8 | 1,4 | 5,2
        Förskola | 712,5 | 72,0 | 640,5 | 612,1 | 624,5
        Äldreomsorg | 1 897,8 | 279,6 | 1 618,2 | 1 554,3 | 1 469,3
        Stöd och service till personer med funktionsnedsättning | 482,4 | 26,7 | 455,7 | 429,6 | 451,5
        Barn, kultur och fritid | 52,0 | 2,2 | 49,8 | 32,0 | 33,0
        Arbetsmarknadsåtgärder | 20,0 | 11,2 | 8,8 | 9,1 | 9,1
        Ekonomiskt bistånd | 63,6 | 12,9 | 50,7 | 51,4 | 50,0
        varav handläggning | 22,6 | 11,5 | 11,1 | 18,7 | 18,7
        Övrig verksamhet | 0,0 | 0,0 | 0,0 | 0,0 | 0,0
        Totalt | 3 720,1 | 464,9 | 3 255,2 | 3 076,5 | 3 042,9
        """)

    static let turnover = PublishedTable(
        """
        Nämnd- och förvaltningsadministration | 1,0
        Individ- och familjeomsorg | 36,7
        varav Barn och Unga | 5,9
        varav Vuxna | 0,1
        varav Flyktingmottagande | 7,0
        varav Socialpsykiatri | 23,7
        Stadsmiljö | 19,8
        Förskola | 16,0
        Äldreomsorg | 231,6
        Stöd och service till personer med funktionsnedsättning | 24,5
        Barn, kultur och fritid | 2,2
        Arbetsmarknadsåtgärder | 10,0
        Ekonomiskt bistånd | 11,5
        varav handläggning | 11,5
        Totalt | 353,3
        """)

    static let parkInvestments = PublishedTable(
        """
        Vasaparkens lekplats | 7
        Tessinparkens parklek | 4
        Kaknäs lekplats | 2
        Motalaparkens plaskdamm | 1
        Humlegården | 0,5
        Solvändan och Lilla Solvändan | 1,2
        Vasaparkens lekpark | 6
        Vasaparkens utegym | 1
        Tessinparkens parklek | 2
        Kaknäs lekplats | 2
        Humlegården | 0,5
        Tessinparkens grusyta | 0,5
        Gärdeshöjdens lekplats | 0,5
        Hjorthagen | 0,5
        Karlavägen mittstråk | 1
        Småparker & lek | 1,6
        Totalt | 31,3
        """)
}
