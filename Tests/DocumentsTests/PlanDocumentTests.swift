import Documents
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@Suite struct PlanDocumentTests {
    @Test func aCommitteesPlanSaysWhatIsToBeReachedAndWhen() {
        expectEqual(
            OutlineText.of(RoundComposer.compose(RoundOverview(SampleRound.plan()))),
            """
            Verksamhetsplan 2023 – Ängby stadsdelsnämnd
            Tjänsteutlåtande
            Dnr: ÄN 2023/7
            Handläggare: Nämndkansliet
            Till: Ängby stadsdelsnämnd
            Sammanträde: 15 juni 2023
            Period: 2023
            # Inledning
            Året handlar om lek.
            ## Nämndens uppdrag och ansvarsområden
            Nämnden sköter parkerna.
            # Planen i korthet
            Planen har ett inriktningsmål, ett mål för verksamhetsområdet, fyra nämndmål, tre indikatorer och tre aktiviteter.
            # Stadens direktiv till samtliga nämnder och bolagsstyrelser
            Direktiven följs.
            # [KF:s inriktningsmål] 1 En stad för alla
            ## [KF:s mål för verksamhetsområdet] 1.1 Barn leker fritt
            Nämnden bidrar med parker.
            ###- Lekplatser
            Tre byggs.
            ###- Indikatorer
            tabell: Indikatorer för 1.1 Barn leker fritt
            Indikator | Årsmål> | KF:s årsmål> | Periodicitet
            Andel nöjda besökare | 90 % | Tas fram av nämnd | Tertial
            Antal besök | 1 500 st | 100 000 st | År
            Årets sjukfrånvaro |  |  | Månad
            ###- Aktiviteter
            tabell: Aktiviteter för 1.1 Barn leker fritt
            Aktivitet | Startdatum | Slutdatum
            Zonera parken | 2023-02-01 | 
            Ändra ljuset |  | 
            Öppna en ny lekplats | 2023-01-01 | 2023-06-30
              Förutsättning:
                Aktiviteten hänger på sökta medel.
            ### [Nämndmål] Zoner för lek är trygga
            ### [Nämndmål] Ålder hindrar ingen
            ### [Nämndmål] Ätliga växter odlas i parken
            ### [Nämndmål] Öppna mötesplatser finns nära
            ####- Beskrivning
            Här möts alla.
            ####- Förväntat resultat
            #####- Förväntat resultat 2023
            - Fler besöker.
            - Fler stannar.
            #####- Förväntat resultat på längre sikt
            Ingen har långt till en mötesplats.
            # Systematiskt kvalitetsarbete
            Kvaliteten prövas varje år.
            """)
    }

    @Test func aUnitsPlanHasItsOwnGoalsUnderTheCommittees() {
        expectEqual(
            OutlineText.of(RoundComposer.compose(RoundOverview(Self.unitContents(.plan)))),
            """
            Verksamhetsplan 2023 – Ängby lekparker
            Tjänsteutlåtande
            Till: Ängby stadsdelsnämnd
            Period: 2023
            # Inledning
            ## Enhetens uppdrag
            Enheten har sex lekparker.
            ## Organisation
            Tolv medarbetare.
            # Planen i korthet
            Planen har ett inriktningsmål, ett mål för verksamhetsområdet, ett nämndmål, ett enhetsmål och en aktivitet.
            # [KF:s inriktningsmål] 1 En stad för alla
            ## [KF:s mål för verksamhetsområdet] 1.1 Barn leker fritt
            ### [Nämndmål] Öppna mötesplatser finns nära
            #### [Enhetsmål] Parkerna är öppna varje dag
            #####- Förväntat resultat
            Ingen möter en låst grind.
            #####- Arbetssätt
            Vi turas om.
            #####- Uppföljning
            Vi räknar besök.
            #####- Utveckling
            Vi provar kvällar.
            #####- Aktiviteter
            tabell: Aktiviteter för Parkerna är öppna varje dag
            Aktivitet | Startdatum | Slutdatum
            Göra schema |  | 
            """)
    }

    @Test func aUnitsReportJudgesItsOwnGoalsOnly() {
        var contents = Self.unitContents(.tertial1)
        contents.texts.append(SampleRound.text("enhet", .tertial1, .analysis, "Grindarna är öppna.", of: SampleRound.unit))
        let outline = OutlineText.of(RoundComposer.compose(RoundOverview(contents)))
        let expected = """
            # Måluppfyllelse i korthet
            Det enda enhetsmålet är inte bedömt.
            Den enda aktiviteten saknar uppgift om läget.
            # Uppföljning av kommunfullmäktiges inriktningsmål
            ## [KF:s inriktningsmål] 1 En stad för alla
            ### [KF:s mål för verksamhetsområdet] 1.1 Barn leker fritt
            #### [Nämndmål] Öppna mötesplatser finns nära
            ##### [Enhetsmål] Parkerna är öppna varje dag
            – Ej bedömt
            ######- Förväntat resultat
            Ingen möter en låst grind.
            ######- Arbetssätt
            Vi turas om.
            ######- Uppföljning
            Vi räknar besök.
            ######- Utveckling
            Vi provar kvällar.
            ######- Analys
            Grindarna är öppna.
            ######- Aktiviteter
            tabell: Aktiviteter för Parkerna är öppna varje dag
            Aktivitet | Startdatum | Slutdatum | Avvikelse
            Göra schema |  |  | 
            """
        expectEqual(outline.hasSuffix(expected), true, outline)
    }

    @Test func anEmptyPlanSaysSo() {
        let sections = RoundComposer.compose(RoundOverview(SampleRound.frame(.plan))).sections
        expectEqual(sections.map(\.heading), ["Planen i korthet"])
        expectEqual(OutlineText.of(sections[0].blocks), "not: Planen har ännu inga mål, indikatorer eller aktiviteter.")
    }

    private static func unitContents(_ kind: RoundKind) -> RoundContents {
        let committee = SampleRound.frame(kind)
        let unit = SampleRound.unit
        var contents = RoundContents(
            round: Round(key: RoundKey(organisation: unit, year: 2023, kind: kind)),
            organisation: Organisation(code: unit, name: "Ängby lekparker", kind: .unit, validity: committee.organisation.validity),
            ancestors: [committee.organisation] + committee.ancestors)
        contents.goals =
            SampleRound.followUp().goals + [
                Goal(
                    year: 2023, code: SampleRound.code("enhet"), level: .unit, title: "Parkerna är öppna varje dag", owner: unit,
                    parent: SampleRound.code("angby-oppet"))
            ]
        let texts: [(String?, GoalText.Kind, String)] = [
            (nil, .assignment, "Enheten har sex lekparker."), (nil, .organisationText, "Tolv medarbetare."),
            ("enhet", .development, "Vi provar kvällar."), ("enhet", .followUpMethods, "Vi räknar besök."),
            ("enhet", .workingMethods, "Vi turas om."), ("enhet", .expectedResult, "Ingen möter en låst grind."),
        ]
        contents.texts = texts.map { SampleRound.text($0, .plan, $1, $2, of: unit) }
        contents.activities = [
            Activity(year: 2023, code: SampleRound.code("u1"), goal: SampleRound.code("enhet"), owner: unit, text: "Göra schema")
        ]
        return contents
    }
}
