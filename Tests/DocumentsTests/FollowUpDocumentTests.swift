import Documents
import Expectations
import Rounds
import Steering
import Testing

@Suite struct FollowUpDocumentTests {
    @Test func aTertialReportHasTheCitysOrderAndHeadings() {
        let overview = RoundOverview(SampleRound.followUp())
        expectEqual(
            OutlineText.of(RoundComposer.compose(overview, note: "Allt är påhittat.")),
            """
            Tertialrapport 1 2023 – Ängby stadsdelsnämnd
            Tjänsteutlåtande
            Dnr: ÄN 2023/7
            Handläggare: Nämndkansliet
            Till: Ängby stadsdelsnämnd
            Sammanträde: 15 juni 2023
            Period: januari–april 2023
            Not: Allt är påhittat.
            # Sammanfattande analys
            Läget är gott.
            # Måluppfyllelse i korthet
            Det enda inriktningsmålet bedöms uppfyllas helt.
            Det enda målet för verksamhetsområdet bedöms uppfyllas helt.
            Av fyra nämndmål bedöms ett uppfyllas helt och ett delvis. Två är inte bedömda.
            Av tre indikatorer väntas en nå årsmålet och två kan inte bedömas.
            Av tre aktiviteter pågår en enligt plan, en är pausad och en avviker.
            # Stadens direktiv till samtliga nämnder och bolagsstyrelser
            Direktiven följs.
            # Uppföljning av kommunfullmäktiges inriktningsmål
            ## [KF:s inriktningsmål] 1 En stad för alla
            ● Uppfylls helt
            Bedömningen grundas på hur det underliggande målet bedöms. Det underliggande målet bedöms uppfyllas helt.
            ###- Analys
            Riktningen är rätt.
            ### [KF:s mål för verksamhetsområdet] 1.1 Barn leker fritt
            ● Uppfylls helt
            Bedömningen grundas på hur två av fyra underliggande mål bedöms, på utfallet för en av tre indikatorer och på läget i \
            tre aktiviteter. Ett av de två underliggande målen med en bedömning bedöms uppfyllas helt. ”Ätliga växter odlas i \
            parken” bedöms uppfyllas delvis. Den enda indikatorn som går att jämföra väntas nå sitt årsmål. En av tre aktiviteter pågår \
            enligt plan. Två aktiviteter är pausade eller avviker från planen.
            ####- Analys
            Lekplatserna används.
            #####- Sommaren
            Den var varm.
            ####- Goda exempel
            En bänk flyttades i skuggan.
            ####- Indikatorer
            tabell: Indikatorer för 1.1 Barn leker fritt
            Indikator | Periodens utfall> | Utfall män/pojkar> | Utfall kvinnor/flickor> | Utfall VB 2022> | Prognos helår> | Årsmål> | KF:s årsmål> | Period
            Andel nöjda besökare | 88,5 % | 0,0 % | * | 85,0 %† | 90 % | 90 % | Tas fram av nämnd | Tertial 1 2023
              Analys:
                Fler är nöjda.
                - Öppettiderna är längre.
                - Fler hittar dit.
              Åtgärdsplan:
                Hösten följs noga.
            Antal besök |  |  |  |  |  | 1 200 st Förslag | 100 000 st | 2023
              Förslag till årsmål:
                Årsmålet föreslås ändras från 1 500 st till 1 200 st. En lekplats är stängd.
            Årets sjukfrånvaro | i.u. |  |  | 7,1 %‡ |  |  |  | april 2023
            not: i.u. Ingen uppgift.
            not: * Värdet visas inte, eftersom det gäller för få personer.
            not: † Värdet är påhittat för demostaden.
            not: ‡ Värdet är inte helt jämförbart med tidigare år: organisationen eller mätsättet har ändrats.
            ####- Aktiviteter
            tabell: Aktiviteter för 1.1 Barn leker fritt
            Aktivitet | Startdatum | Slutdatum | Avvikelse
            ▶ (Pågår enligt plan) Zonera parken | 2023-02-01 |  | 
            ❚❚ (Pausad) Ändra ljuset |  |  | 
              Kommentar:
                Väntar på bygglov.
            ▲ (Avvikelse) Öppna en ny lekplats | 2023-01-01 | 2023-06-30 | Försenad till hösten.
              Förutsättning:
                Aktiviteten hänger på sökta medel.
            #### [Nämndmål] Zoner för lek är trygga
            – Ej bedömt
            #### [Nämndmål] Ålder hindrar ingen
            – Ej bedömt
            #### [Nämndmål] Ätliga växter odlas i parken
            ◐ Uppfylls delvis
            Det är en samlad bedömning, eftersom målet inte har några egna indikatorer.
            #### [Nämndmål] Öppna mötesplatser finns nära
            ● Uppfylls helt
            Det är en samlad bedömning, eftersom målet inte har några egna indikatorer.
            #####- Beskrivning
            Här möts alla.
            #####- Förväntat resultat
            - Fler besöker.
            - Fler stannar.
            #####- Analys
            Besöken ökar.
            """)
    }

    @Test func theAnnualReportLooksBackAndForecastsNothing() {
        let outline = OutlineText.of(RoundComposer.compose(RoundOverview(SampleRound.followUp(.annualReport))))
        let lines = outline.split(separator: "\n")
        let wanted: [Substring] = [
            "Verksamhetsberättelse 2023 – Ängby stadsdelsnämnd", "Period: 2023", "● Uppfyllt helt", "◐ Uppfyllt delvis",
            "Det enda målet för verksamhetsområdet bedöms ha uppfyllts helt.",
        ]
        expectEqual(wanted.filter { !lines.contains($0) }, [])
        let header = lines.first { $0.hasPrefix("Indikator |") }
        expectEqual(
            header,
            "Indikator | Periodens utfall> | Utfall män/pojkar> | Utfall kvinnor/flickor> | Utfall VB 2022> | Årsmål> | KF:s årsmål> | Period"
        )
    }

    @Test func aRoundWithoutAnythingIsStillADocument() {
        var contents = SampleRound.frame(.tertial2)
        contents.round = Round(key: contents.round.key)
        expectEqual(
            OutlineText.of(RoundComposer.compose(RoundOverview(contents))),
            """
            Tertialrapport 2 2023 – Ängby stadsdelsnämnd
            Tjänsteutlåtande
            Till: Ängby stadsdelsnämnd
            Period: januari–augusti 2023
            # Sammanfattande analys
            not: Texten är inte skriven.
            # Måluppfyllelse i korthet
            not: Omgången har ännu inga mål, indikatorer eller aktiviteter.
            """)
    }

    @Test func aCommitteeMayLeaveTheDirectionGoalsUnjudged() {
        var contents = SampleRound.followUp()
        contents.assessments.removeAll { $0.goal.text == "1" }
        let outline = OutlineText.of(RoundComposer.compose(RoundOverview(contents)))
        #expect(!outline.contains("inriktningsmålet"))
        #expect(outline.contains("## [KF:s inriktningsmål] 1 En stad för alla\n###- Analys"))
    }

    @Test func anAttestedRoundSaysWhoApprovedIt() {
        var contents = SampleRound.frame(.tertial1)
        contents.round.attestations = [
            .init(title: "Stadsdelsdirektör", on: contents.round.meetingOn?.adding(days: -10) ?? .init(dayNumber: 0))
        ]
        let last = RoundComposer.compose(RoundOverview(contents)).sections.last
        expectEqual(last?.heading, "Godkännande")
        expectEqual(OutlineText.of(last?.blocks ?? []), "Dokumentet är godkänt digitalt av:\n- Stadsdelsdirektör, 5 juni 2023")
    }

    @Test func noTwoPlacesHaveTheSameName() {
        for contents in [SampleRound.followUp(), SampleRound.plan()] {
            let anchors = RoundComposer.compose(RoundOverview(contents)).sections.flatMap(Self.anchors)
            expectEqual(Dictionary(grouping: anchors) { $0 }.filter { $1.count > 1 }.keys.sorted(), [])
        }
    }

    private static func anchors(_ section: Section) -> [String] {
        let tables = section.blocks.compactMap { if case .table(let table) = $0 { table.anchor } else { nil } }
        return [section.anchor] + tables + section.sections.flatMap(anchors)
    }
}
