import Documents
import Economy
import Expectations
import Foundation
import Rounds
import Steering
import Testing

/// The economy's part of each document, word for word.
struct EconomySectionTests {
    @Test func aTertialReportHasEveryHeadingAndSaysWhereNothingIsReported() throws {
        expectEqual(
            try outline(.tertial1),
            """
            # Uppföljning av ekonomi
            ## Uppföljning av driftbudget
            tabell: Uppföljning av driftbudget 2023, mnkr
            Mnkr | Budget> | Begärda budgetjusteringar> | Prestations- och omslutningsförändringar> | Prognos> | Avvikelse>
            Anslag för nämndens verksamhet (netto) | 120,0 | 1,0° |  | 122,0 | −1,0°
            Prognos/avvikelse före resultatdispositioner |  |  |  |  | −1,0°
            Prognos/avvikelse efter resultatdispositioner |  |  |  |  | −1,0°
            not: ° Beloppet räknar med pengar som ännu inte är beslutade.
            Sammantaget beräknas ett underskott om 1,0 mnkr. I avvikelsen räknas begärda medel som beviljade, fast besluten inte är \
            fattade. Vid avslag blir det ett underskott om 2,0 mnkr.
            Läget är osäkert.
            tabell: Driftbudget per verksamhetsområde 2023, mnkr netto
            Mnkr netto | Budget> | Begärda budgetjusteringar> | Prestationsförändringar> | Prognos (före resultatöverföringar)> | \
            Prognos (efter resultatöverföringar)> | Avvikelse>
            Omsorg | 100,0 | 1,0° |  | 102,0 | 102,0 | −1,0°
            varav barn | 60,0 |  |  | 62,0 | 62,0 | −2,0
            Parker | 20,0 |  |  | 20,0 | 20,0 | 0,0
            Totalt | 120,0 | 1,0° |  | 122,0 | 122,0 | −1,0°
            not: ° Beloppet räknar med pengar som ännu inte är beslutade.
            ###- Omsorg
            För omsorg beräknas ett underskott om 1,0 mnkr. I avvikelsen räknas som beviljat, i väntan på beslut: minskad \
            segregation: stöd till familjer (1,0 mnkr). Vid avslag blir det ett underskott om 2,0 mnkr.
            Fler barn placeras.
            För barn beräknas ett underskott om 2,0 mnkr.
            ###- Parker
            För parker beräknas ingen avvikelse mot budget.
            figur: Besök i parklekar
            tabell: Besök i parklekar
            Besök i parklekar | Jan> | Feb> | Mar> | Apr> | Maj> | Jun> | Jul> | Aug> | Sep> | Okt> | Nov> | Dec>
            Besök | 840 |  |  |  |  |  |  |  |  |  |  | \

            not: Kursiv stil betyder att uppgiften är preliminär.
            ## Resultatenheter
            not: Ej aktuellt.
            ## Investeringar
            not: Ej aktuellt.
            ## Försäljningar av anläggningstillgångar
            not: Ej aktuellt.
            ## Verksamhetsprojekt (driftprojekt)
            not: Ej aktuellt.
            ## Omslutningsförändringar
            not: Ej aktuellt.
            ## Budgetjusteringar
            Nämnden ansöker om 1,0 mnkr för att motverka segregation: stöd till familjer. Familjer får hjälp hemma.
            ## Medel för lokaländamål
            För höga lokalhyror räknar nämnden med 3,0 mnkr i bidrag.
            Hyran höjs i juli.
            ## Särskilda redovisningar
            not: Ej aktuellt.
            ## Övrigt
            not: Ej aktuellt.
            """)
    }

    @Test func aMonthlyReportIsShorterAndAboutMoneyAlone() throws {
        let document = try document(.month(3))
        expectEqual(
            document.sections.map(\.heading),
            ["Sammanfattande analys", "Uppföljning av ekonomi", "Stadens direktiv till samtliga nämnder och bolagsstyrelser"])
        let money = try #require(document.sections.first { $0.heading == "Uppföljning av ekonomi" })
        expectEqual(money.sections.map(\.heading), ["Uppföljning av driftbudget", "Budgetjusteringar"])
        expectEqual(money.sections[0].sections.map(\.heading), ["Omsorg"], "what follows its budget is left out")
    }

    @Test func aPlanTellsWhatThereIs() throws {
        let text = try outline(.plan)
        expectEqual(
            text.components(separatedBy: "\n").filter { $0.hasPrefix("#") },
            [
                "# Redovisning av ekonomi", "## Nämndens ekonomiska förutsättningar", "###- Omsorg", "###- Parker",
                "## Investeringar",
                "## Försäljningar av anläggningstillgångar", "## Resultatenheter", "## Verksamhetsprojekt (driftprojekt)",
                "## Budgetjusteringar", "## Omslutningsförändringar", "## Medel för lokaländamål",
                "## Övriga ekonomiska redovisningar",
            ])
        expectEqual(text.contains("Nettobudgeten för 2023 är 120,0 mnkr."), true)
        expectEqual(text.contains("Nettobudgeten för omsorg är 100,0 mnkr.\nNettobudgeten för barn är 60,0 mnkr."), true)
        expectEqual(text.contains("varav Barn |  |  | 60,0 |  | "), true)
    }

    @Test func aUnitWithoutMoneyHasNoSuchPart() throws {
        let unit = Organisation(
            code: SampleRound.unit, name: "Lekparkerna", kind: .unit, validity: Validity(from: .init(dayNumber: 0)))
        let round = RoundOverview(SampleRound.followUp())
        let economy = try EconomyOverview(
            EconomyContents(organisation: unit, year: 2023, round: .tertial1, city: SampleRound.city))
        let document = RoundComposer.compose(round, economy: economy)
        expectEqual(document.sections.contains { $0.heading == "Uppföljning av ekonomi" }, false)
    }

    @Test func everyFigureKeepsItsNameOrItsRecord() throws {
        let sources = try fields(in: document(.tertial1)).filter {
            $0.hasPrefix("ekonomi/") || $0.hasPrefix("economyNote/") || $0.hasPrefix("application/")
        }
        for source in [
            "ekonomi/omraden/omsorg/avvikelse", "ekonomi/driftbudget/netto/avvikelse-vid-avslag",
            "ekonomi/driftbudget/netto/prognos",
            "economyNote/angby/2023/T1/premises", "application/stod",
        ] {
            expectEqual(sources.contains(source), true, source)
        }
    }

    @Test func theReadingHasTheTablesInTheCorpusShape() throws {
        let round = RoundOverview(SampleRound.followUp())
        let economy = try EconomyOverview(EconomySample.contents(.tertial1, of: round.organisation))
        let reading = RoundReading(round, economy: economy, document: RoundComposer.compose(round, economy: economy))
        expectEqual(
            reading.tables.keys.sorted(),
            ["capitalCosts", "investments", "operatingBudget", "resultUnits", "serviceAreas", "staffTurnover", "turnover"])
        expectEqual(
            reading.tables["serviceAreas"]?.map { "\($0.label): \($0.cells.joined(separator: "|"))" },
            [
                "Omsorg: 100,0|1,0||102,0|102,0|−1,0", "varav barn: 60,0|||62,0|62,0|−2,0", "Parker: 20,0|||20,0|20,0|0,0",
                "Totalt: 120,0|1,0||122,0|122,0|−1,0",
            ])
        expectEqual(RoundReading(round, document: reading.document).tables, [:])
        let json = try JSONSerialization.jsonObject(with: reading.json()) as? [String: Any]
        let tables = json?["tables"] as? [String: [[String: Any]]]
        expectEqual(tables?["operatingBudget"]?.first?["label"] as? String, "Anslag för nämndens verksamhet (netto)")
        expectEqual(tables?["operatingBudget"]?.first?["cells"] as? [String], ["120,0", "1,0", "", "122,0", "−1,0"])
    }

    private func document(_ kind: RoundKind) throws -> Document {
        let round = RoundOverview(kind == .plan ? SampleRound.plan() : SampleRound.followUp(kind))
        let economy = try EconomyOverview(EconomySample.contents(kind, of: round.organisation))
        return RoundComposer.compose(round, economy: economy) { .figure(svg: "<svg/>", alternative: "", caption: $0.title) }
    }

    /// The economy's section alone.
    private func outline(_ kind: RoundKind) throws -> String {
        var document = try document(kind)
        document.sections = document.sections.filter { $0.anchor == "ekonomi" }
        let lines = OutlineText.of(document).components(separatedBy: "\n")
        return lines.drop { !$0.hasPrefix("#") }.joined(separator: "\n")
    }

    private func fields(in document: Document) -> [String] {
        func inlines(_ block: Block) -> [Inline] {
            switch block {
            case .paragraph(let content), .note(let content): content
            case .list(ordered: _, items: let items): items.flatMap { $0 }
            case .table(let table): table.rows.flatMap(\.cells).flatMap(\.content)
            case .status, .figure, .image, .signatures: []
            }
        }
        func all(_ section: Section) -> [Inline] { section.blocks.flatMap(inlines) + section.sections.flatMap(all) }
        return document.sections.flatMap(all).compactMap { inline in
            if case .field(let field) = inline { field.source } else { nil }
        }
    }
}
