import Documents
import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Testing
import Texts

/// The economy's chapter as the council office has put it together.
@Suite struct EconomyPartTests {
    private static func sections(
        _ parts: [TemplateEconomyPart], _ kind: RoundKind = .tertial1, _ change: (inout EconomyContents) -> Void = { _ in }
    ) throws -> [Documents.Section] {
        let overview = RoundOverview(kind == .plan ? SampleRound.plan() : SampleRound.followUp(kind))
        var contents = EconomySample.contents(kind, of: overview.organisation)
        change(&contents)
        var source = DocumentSource(overview: overview, economy: try EconomyOverview(contents))
        source.dossier.template = DocumentTemplate(
            code: .init(stored: "prov"), name: "Prov", kinds: [.tertial1], audience: .committee, fromYear: 2020,
            sections: [TemplateSection(code: .init(stored: "ekonomi"), part: .economy)], goals: [:], economy: parts)
        return RoundComposer.compose(source).sections
    }

    /// The words, without the tables' rows.
    private static func outline(
        _ parts: [TemplateEconomyPart], _ kind: RoundKind = .tertial1, _ change: (inout EconomyContents) -> Void = { _ in }
    ) throws -> String {
        OutlineText.of(sections: try sections(parts, kind, change)).split(separator: "\n")
            .filter { !$0.contains("|") && !$0.hasPrefix("not: °") }.joined(separator: "\n")
    }

    @Test func theTemplateDecidesWhichHeadingsComeAndInWhichOrder() throws {
        let parts = [TemplateEconomyPart(.premises, title: "Våra lokaler"), .init(.other), .init(.budgetAdjustments)]
        expectEqual(
            try Self.outline(parts),
            """
            # Uppföljning av ekonomi
            ## Våra lokaler
            För höga lokalhyror räknar nämnden med 3,0 mnkr i bidrag.
            Hyran höjs i juli.
            ## Övrigt
            not: Ej aktuellt.
            ## Budgetjusteringar
            Nämnden ansöker om 1,0 mnkr för att motverka segregation: stöd till familjer. Familjer får hjälp hemma.
            """)
    }

    @Test func whatTertialWritesUnderAHeadingIsLeftOutOneByOne() throws {
        let bare = TemplateEconomyPart(.operations, without: [.operatingBudget, .serviceAreas, .volumes])
        expectEqual(
            try Self.outline([bare]),
            """
            # Uppföljning av ekonomi
            ## Uppföljning av driftbudget
            Sammantaget beräknas ett underskott om 1,0 mnkr. I avvikelsen räknas begärda medel som beviljade, fast besluten inte är \
            fattade. Vid avslag blir det ett underskott om 2,0 mnkr.
            Läget är osäkert.
            ###- Omsorg
            För omsorg beräknas ett underskott om 1,0 mnkr. I avvikelsen räknas som beviljat, i väntan på beslut: minskad \
            segregation: stöd till familjer (1,0 mnkr). Vid avslag blir det ett underskott om 2,0 mnkr.
            Fler barn placeras.
            För barn beräknas ett underskott om 2,0 mnkr.
            ###- Parker
            För parker beräknas ingen avvikelse mot budget.
            """)
        let whole = try Self.sections([TemplateEconomyPart(.operations, without: [.areaSections])])
        expectEqual(whole[0].sections[0].sections.map(\.heading), ["Volymer"], "the areas' volumes are gathered")
        let without = TemplateEconomyPart(.budgetAdjustments, without: [.applications])
        expectEqual(try Self.outline([without]), "# Uppföljning av ekonomi\n## Budgetjusteringar\nnot: Ej aktuellt.")
    }

    @Test func aTextUnderAnAreasHeadingIsNotLostWithTheAreas() throws {
        let parts = [TemplateEconomyPart(.operations, without: [.operatingBudget, .serviceAreas, .areaSections, .volumes])]
        let outline = try Self.outline(parts) { contents in
            contents.notes[1].body = "Läget är osäkert.\n\n### Parker\nGräset växer."
        }
        expectEqual(outline.hasSuffix("###- Parker\nGräset växer."), true, outline)
    }

    private static let administration: @Sendable (inout EconomyContents) -> Void = { contents in
        let own = contents.organisation.code
        contents.notes += [
            EconomyNote(year: 2023, organisation: own, round: contents.round, heading: .conditions, body: "Fler flyttar hit."),
            EconomyNote(year: 2023, organisation: own, round: contents.round, heading: .administration, body: "Chefen är ny."),
            EconomyNote(year: 2023, organisation: own, round: contents.round, heading: .capitalCosts, body: "Räntan steg."),
        ]
    }

    /// The sample has no area of administration and no capital costs among its areas.
    @Test func aTextWithoutAPlaceAmongTheAreasHasAHeadingOfItsOwn() throws {
        let headings: [EconomyNote.Heading] = [.conditions, .operations, .administration, .capitalCosts]
        let sections = try Self.sections(headings.map { TemplateEconomyPart($0) }, .tertial1, Self.administration)[0].sections
        expectEqual(sections.map(\.heading), ["Uppföljning av driftbudget", "Nämnd och administration", "Kapitalkostnader"])
        expectEqual(
            sections.map(\.place), ["ekonomi/operations", "ekonomi/administration", "ekonomi/capitalCosts"])
        let alone = try Self.outline([TemplateEconomyPart(.conditions)], .tertial1, Self.administration)
        expectEqual(alone, "# Uppföljning av ekonomi\n## Förutsättningar\nFler flyttar hit.")
    }

    @Test func aPlansRemarksStandAmongItsAccountsOrUnderTheirOwnHeading() throws {
        let remark: (inout EconomyContents) -> Void = { contents in
            contents.notes.append(
                EconomyNote(
                    year: 2023, organisation: contents.organisation.code, round: .plan, heading: .other, body: "Momsen ändras."))
        }
        let together = try Self.outline([.init(.other), .init(.specialAccounts)], .plan, remark)
        expectEqual(together, "# Redovisning av ekonomi\n## Övriga ekonomiska redovisningar\nMomsen ändras.")
        let alone = try Self.outline([.init(.other)], .plan, remark)
        expectEqual(alone, "# Redovisning av ekonomi\n## Övrigt\nMomsen ändras.")
    }

    @Test func aRequiredTextThatNobodyHasWrittenShows() throws {
        let required = WritingInstruction(guidance: "VÄGLEDNING", isRequired: true)
        let parts = [
            TemplateEconomyPart(.assetSales, instruction: required), .init(.premises, instruction: required),
            .init(.conditions, instruction: required),
        ]
        expectEqual(
            try Self.outline(parts),
            """
            # Uppföljning av ekonomi
            ## Försäljningar av anläggningstillgångar
            not: Texten är inte skriven.
            ## Medel för lokaländamål
            För höga lokalhyror räknar nämnden med 3,0 mnkr i bidrag.
            Hyran höjs i juli.
            ## Förutsättningar
            not: Texten är inte skriven.
            """)
    }

    @Test func aMonthTellsWhatTheTemplateAsksOfIt() throws {
        let parts = [
            TemplateEconomyPart(.operations, without: [.operatingBudget, .serviceAreas]), .init(.premises), .init(.projects),
        ]
        let outline = try Self.outline(parts, .month(3))
        expectEqual(
            outline.split(separator: "\n").filter { $0.hasPrefix("#") || $0.hasPrefix("tabell") }.map(String.init),
            [
                "# Uppföljning av ekonomi", "## Uppföljning av driftbudget", "###- Omsorg", "## Medel för lokaländamål",
            ], "nothing is said of projects, and parks follow their budget")
    }

    @Test func sentencesAreOfferedUnderTheHeadingsThatAreThere() throws {
        let overview = RoundOverview(SampleRound.followUp())
        var source = DocumentSource(
            overview: overview, economy: try EconomyOverview(EconomySample.contents(.tertial1, of: overview.organisation)))
        func names() -> [String] { GeneratedSentences(source).all.map(\.name).filter { $0.hasPrefix("ekonomi/") } }
        expectEqual(
            names(),
            [
                "ekonomi/driftbudget", "ekonomi/omraden/omsorg", "ekonomi/omraden/barn", "ekonomi/omraden/parker",
                "ekonomi/ansokningar",
            ])
        var template = source.template
        template.economy = [.init(.budgetAdjustments), .init(.operations, without: [.areaSections])]
        source.dossier.template = template
        expectEqual(names(), ["ekonomi/ansokningar", "ekonomi/driftbudget"])
    }
}
