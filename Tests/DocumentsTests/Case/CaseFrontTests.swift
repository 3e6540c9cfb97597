import Documents
import Expectations
import Quantities
import Rounds
import Steering
import Testing
import Texts

@Suite struct CaseFrontTests {
    @Test func aCaseStandsBeforeItsDocument() throws {
        var source = try CaseSample.source()
        source.dossier.decisionPoints = [
            CaseSample.point(.immediateMinutes, order: 3), CaseSample.point(.approval, order: 1),
            CaseSample.point(.free, "Rapporten är **klar**.", order: 2), CaseSample.point(.free, order: 4),
        ]
        source.dossier.attachments = [
            CaseSample.attachment(2, .other, "Karta"), CaseSample.attachment(1, .application, "Ängsmark vid torget"),
            CaseSample.attachment(3, .statement, ""),
        ]
        let document = RoundComposer.compose(source)
        expectEqual(document.titlePage.letterhead, ["Ängby stadsdelsförvaltning", "Lektorget 1"])
        expectEqual(
            document.titlePage.lines.map { "\($0.label): \($0.value)" },
            [
                "Dnr: ÄN 2023/7", "Handläggare: Nämndkansliet", "Kontakt: 08-123 45 67", "Till: Ängby stadsdelsnämnd",
                "Sammanträde: 15 juni 2023", "Datum: 2 juni 2023", "Period: januari–april 2023",
            ])
        expectEqual(
            OutlineText.of(sections: document.front),
            """
            #- Förslag till beslut
            - Ängby stadsdelsnämnd godkänner tertialrapport 1 för 2023 med prognos för helåret och överlämnar den till kommunstyrelsen.
            - Rapporten är klar.
            - Paragrafen justeras omedelbart.
            #- Sammanfattning
            Nämnden har 88,5 % nöjda besökare.
            #- Ärendets beredning
            Kansliet har skrivit texten.
            ##- Samråd
            Råden har fått tycka till.
            #- Bilagor
            - Bilaga 1. Ansökan: Ängsmark vid torget
            - Bilaga 2. Karta
            - Bilaga 3. Yttrande: fil3.pdf
            #- Underskrifter
            underskrift: Stadsdelsdirektör Ada Ek
            underskrift: Avdelningschef 
            """)
        expectEqual(document.front.map(\.place), ["", "arende/summary", "arende/preparation", "", ""])
        guard case .list(ordered: true, items: _) = document.front.first?.blocks.first else {
            Issue.record("the decision points are not numbered")
            return
        }
    }

    @Test func aDocumentWithoutACaseHasNothingBeforeIt() throws {
        var source = try CaseSample.source()
        source.dossier.caseFile = nil
        source.dossier.decisionPoints = [CaseSample.point(.approval)]
        let document = RoundComposer.compose(source)
        expectEqual(document.front, [])
        expectEqual(document.titlePage.letterhead, [])
    }

    @Test func theCaseNamesAnotherRecipient() throws {
        var source = try CaseSample.source()
        source.dossier.caseFile?.recipient = "Kommunstyrelsen"
        let lines = RoundComposer.compose(source).titlePage.lines
        expectEqual(lines.first { $0.label == "Till" }?.value, "Kommunstyrelsen")
    }

    @Test func datesOnTheTitlePageKeepTheirRecord() throws {
        let lines = RoundComposer.compose(try CaseSample.source()).titlePage.lines
        expectEqual(lines.first { $0.label == "Sammanträde" }?.source, "round/angby/2023/T1/meetingOn")
        expectEqual(lines.first { $0.label == "Datum" }?.source, "round/angby/2023/T1/datedOn")
        expectEqual(lines.first { $0.label == "Kontakt" }?.source, "")
    }

    @Test func theAttestationsHaveTheLastPage() throws {
        var contents = SampleRound.followUp()
        let day = CalendarDate(dayNumber: 19_513)
        contents.round.attestations = [.init(title: "Stadsdelsdirektör", on: day), .init(title: "Ekonomichef", on: day)]
        let document = RoundComposer.compose(try CaseSample.source(of: contents))
        let last = document.sections.last
        expectEqual(last?.startsPage, true)
        expectEqual(
            OutlineText.of(last?.blocks ?? []),
            """
            Följande personer har godkänt dokumentet digitalt.
            tabell: Digitala godkännanden
            Namn och funktion | Datum
            Ada Ek, stadsdelsdirektör | 2023-06-05
            Ekonomichef | 2023-06-05
            """)
        expectEqual(
            document.front.last?.blocks,
            [
                .signatures([
                    Signature(title: "Stadsdelsdirektör", name: "Ada Ek", signedOn: "5 juni 2023"),
                    Signature(title: "Avdelningschef"),
                ])
            ])
    }
}
