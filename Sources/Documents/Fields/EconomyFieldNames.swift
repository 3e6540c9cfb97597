/// What figures are called that pages and sentences tell of beside the tables (``EconomyTables/figure(named:)``).
enum EconomyFieldNames {
    static let areaColumns = [
        "budget", "budget-kostnader", "budget-intakter", "begart", "prestation", "forandringar", "omslutning-kostnader",
        "omslutning-intakter", "omfordelning", "justerad-budget", "prognos", "prognos-kostnader", "prognos-intakter",
        "overforingar", "prognos-efter", "avvikelse-fore", "avvikelse", "avvikelse-vid-avslag", "foregaende-prognos", "forandring",
        "forra-arets-budget", "oktoberprognos", "forslag-forra-arets-monster", "forslag-resten-enligt-budget",
        "forslag-samma-takt",
    ]
    static let resultUnitColumns = ["brutto", "arsgrans", "fond-in", "resultat", "fondgrans", "fond-ut", "forverkat"]
    static let investmentColumns = ["budget", "begart", "bokfort", "prognos", "avvikelse", "ombudgetering"]

    /// The last part of a figure's name in words; the part itself where it has none.
    static func column(_ code: String) -> String { words[code] ?? code }

    private static let words = [
        "arsgrans": "Högsta överföring av ett års resultat", "avvikelse": "Avvikelse",
        "avvikelse-fore": "Avvikelse före resultatöverföringar",
        "avvikelse-vid-avslag": "Avvikelse om det som begärs får avslag", "begart": "Begärda budgetjusteringar",
        "bokfort": "Bokfört", "brutto": "Bruttobudget", "budget": "Budget", "budget-intakter": "Budget, intäkter",
        "budget-kostnader": "Budget, kostnader", "fond-in": "Fond från förra året", "fond-ut": "Fond till nästa år",
        "fondgrans": "Högsta fond", "forandring": "Förändring sedan föregående prognos",
        "forandringar": "Prestations- och omslutningsförändringar", "foregaende-prognos": "Föregående prognos",
        "forra-arets-budget": "Förra årets budget", "forslag-forra-arets-monster": "Uträknad prognos efter förra årets mönster",
        "forslag-resten-enligt-budget": "Uträknad prognos, resten enligt budget",
        "forslag-samma-takt": "Uträknad prognos i samma takt", "forverkat": "Förs inte över",
        "justerad-budget": "Justerad budget", "oktoberprognos": "Prognos i oktober förra året",
        "ombudgetering": "Ombudgetering till nästa år", "omfordelning": "Omfördelning mellan områden",
        "omslutning-intakter": "Omslutningsförändringar, intäkter",
        "omslutning-kostnader": "Omslutningsförändringar, kostnader", "overforingar": "Resultatöverföringar",
        "prestation": "Prestationsförändringar", "prognos": "Prognos", "prognos-efter": "Prognos efter resultatöverföringar",
        "prognos-intakter": "Prognos, intäkter", "prognos-kostnader": "Prognos, kostnader", "resultat": "Årets resultat",
    ]
}
