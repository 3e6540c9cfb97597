import Documents
import Expectations
import Quantities
import Rounds
import Steering
import Testing
import Texts

@Suite struct TemplateCompositionTests {
    private static let key = RoundKey(organisation: SampleRound.committee, year: 2023, kind: .tertial1)

    private static func source(
        _ template: DocumentTemplate? = nil, own: [OwnSection] = [], _ contents: RoundContents = SampleRound.followUp()
    ) -> DocumentSource {
        var source = DocumentSource(overview: RoundOverview(contents), economy: nil)
        source.dossier.template = template
        source.dossier.ownSections = own
        return source
    }

    private static func template(
        _ sections: [TemplateSection], goals: [Goal.Level: [TemplateGoalPart]] = [:]
    ) -> DocumentTemplate {
        DocumentTemplate(
            code: SampleRound.code("egen"), name: "Egen mall", kinds: [.tertial1], audience: .committee, fromYear: 2023,
            sections: sections, goals: goals)
    }

    private static func section(
        _ code: String, _ heading: String, _ part: DocumentPart, isRequired: Bool = false, under sections: [TemplateSection] = []
    ) -> TemplateSection {
        TemplateSection(
            code: .init(stored: code), heading: heading, part: part,
            instruction: WritingInstruction(guidance: "VÄGLEDNING", isRequired: isRequired), sections: sections)
    }

    private static func own(_ code: String, _ heading: String, after: String? = nil, _ body: String) -> OwnSection {
        OwnSection(
            key: key, code: .init(stored: code), heading: heading, position: after.flatMap { SectionPosition(path: $0) }, body: body
        )
    }

    @Test func theTemplateDecidesOrderHeadingsAndWhatIsLeftOut() {
        let template = Self.template(
            [
                Self.section("k", "Kvalitet först", .text(.quality)),
                Self.section("d", "Våra direktiv", .text(.directives), under: [Self.section("barn", "Barnkonsekvenser", .free)]),
                Self.section("s", "", .text(.summary)), Self.section("h", "Hållbarhet", .free),
                Self.section("krav", "Måste skrivas", .free, isRequired: true),
            ])
        let source = Self.source(template, own: [Self.own("barn", "", "Barnen märker inget.")])
        expectEqual(
            OutlineText.of(sections: RoundComposer.compose(source).sections),
            """
            # Våra direktiv
            Direktiven följs.
            ## Barnkonsekvenser
            Barnen märker inget.
            # Sammanfattande analys
            Läget är gott.
            # Måste skrivas
            not: Texten är inte skriven.
            """)
    }

    @Test func aHeadingStandsForTheSectionsUnderIt() {
        let template = Self.template([
            Self.section("k", "Kvalitet", .text(.quality), under: [Self.section("s", "Kort", .text(.summary))])
        ])
        expectEqual(
            OutlineText.of(sections: RoundComposer.compose(Self.source(template)).sections),
            "# Kvalitet\n## Kort\nLäget är gott.")
    }

    @Test func theLevelsShowWhatTheTemplateHasForThem() {
        let template = Self.template(
            [Self.section("mal", "Målen", .goals)],
            goals: [
                .council: [.init(.activities), .init(.text(.goodExamples))],
                .committee: [
                    .init(.text(.analysis), instruction: .init(isRequired: true)), .init(.text(.expectedResult)), .init(.basis),
                ],
            ])
        let outline = OutlineText.of(sections: RoundComposer.compose(Self.source(template)).sections)
        let headings = outline.split(separator: "\n").filter { !$0.contains("|") && !$0.hasPrefix(" ") }
        expectEqual(
            headings.joined(separator: "\n"),
            """
            # Målen
            ## [KF:s inriktningsmål] 1 En stad för alla
            ● Uppfylls helt
            ### [KF:s mål för verksamhetsområdet] 1.1 Barn leker fritt
            ● Uppfylls helt
            ####- Aktiviteter
            tabell: Aktiviteter för 1.1 Barn leker fritt
            ####- Goda exempel
            En bänk flyttades i skuggan.
            #### [Nämndmål] Zoner för lek är trygga
            – Ej bedömt
            #####- Analys
            not: Texten är inte skriven.
            #### [Nämndmål] Ålder hindrar ingen
            – Ej bedömt
            #####- Analys
            not: Texten är inte skriven.
            #### [Nämndmål] Ätliga växter odlas i parken
            ◐ Uppfylls delvis
            Det är en samlad bedömning, eftersom målet inte har några egna indikatorer.
            #####- Analys
            not: Texten är inte skriven.
            #### [Nämndmål] Öppna mötesplatser finns nära
            ● Uppfylls helt
            Det är en samlad bedömning, eftersom målet inte har några egna indikatorer.
            #####- Analys
            Besöken ökar.
            #####- Förväntat resultat
            - Fler besöker.
            - Fler stannar.
            """)
    }

    @Test func aPlansGoalsAreGatheredWhereTheTemplateGivesThemAHeading() {
        var template = Self.template([Self.section("mal", "", .goals)])
        template.kinds = [.plan]
        let plain = RoundComposer.compose(Self.source(template, SampleRound.plan())).sections
        expectEqual(plain.map(\.heading), ["1 En stad för alla"])
        template.sections[0].heading = "Mål"
        let gathered = RoundComposer.compose(Self.source(template, SampleRound.plan())).sections
        expectEqual(gathered.map(\.heading), ["Mål"])
        expectEqual(gathered[0].sections.map(\.heading), ["1 En stad för alla"])
    }

    @Test func ownSectionsFollowTheSectionTheyWerePutAfter() {
        let source = Self.source(
            own: [
                Self.own("b", "Andra", after: "a", "Två."), Self.own("a", "Första", after: "direktiv", "Ett.\n\n### Del\nMer."),
                Self.own("c", "Tom", after: "direktiv", " \n"), Self.own("d", "Hemlös", after: "finns-ej", "Kvar."),
                Self.own("e", "", "Utan rubrik."), Self.own("f", "Efter ingenting", after: "kvalitet", "Sist."),
            ])
        let sections = RoundComposer.compose(source).sections
        expectEqual(
            sections.map(\.heading),
            [
                "Sammanfattande analys", "Måluppfyllelse i korthet", "Stadens direktiv till samtliga nämnder och bolagsstyrelser",
                "Första", "Andra", "Uppföljning av kommunfullmäktiges inriktningsmål", "Efter ingenting", "Hemlös", "Övrigt",
            ])
        let first = sections[3]
        expectEqual([first.anchor, first.place], ["avsnitt-a", "avsnitt/a"])
        expectEqual(first.sections.map(\.heading), ["Del"])
    }

    @Test func ownSectionsStandFirstAndUnderOthersWithHeadingsOfTheirOwn() {
        let template = Self.template([
            Self.section("s", "", .text(.summary), under: [Self.section("barn", "Barnen", .free)]),
            Self.section("k", "Kvalitet", .free),
        ])
        let source = Self.source(
            template,
            own: [
                Self.own("barn", "", "Barnen leker."), Self.own("forord", "Förord", after: "/", "Kära läsare."),
                Self.own("tomt", "Våra platser", after: "under/s", ""),
                Self.own("park", "Parken", after: "under/tomt", "Grön.\n\n### Del\nMer."),
                Self.own("torg", "Torget", after: "park", "Grått."), Self.own("sist", "Sist under", after: "barn", "Slut."),
            ])
        expectEqual(
            OutlineText.of(sections: RoundComposer.compose(source).sections),
            """
            # Förord
            Kära läsare.
            # Sammanfattande analys
            Läget är gott.
            ## Våra platser
            ### Parken
            Grön.
            ####- Del
            Mer.
            ### Torget
            Grått.
            ## Barnen
            Barnen leker.
            ## Sist under
            Slut.
            """)
    }

    @Test func thoseWhoseSectionIsGoneStandLastWithThoseUnderThem() {
        let source = Self.source(
            own: [
                Self.own("a", "A", after: "under/b", "Ett."), Self.own("b", "B", after: "under/finns-ej", "Två."),
                Self.own("c", "C", after: "b", "Tre."),
            ])
        let last = RoundComposer.compose(source).sections.suffix(2)
        expectEqual(last.map(\.heading), ["B", "C"])
        expectEqual(last.first?.sections.map(\.heading), ["A"])
    }

    @Test func aRingOfOwnSectionsIsPrintedOnce() {
        let source = Self.source(own: [Self.own("a", "A", after: "b", "Ett."), Self.own("b", "B", after: "a", "Två.")])
        let headings = RoundComposer.compose(source).sections.map(\.heading)
        expectEqual(headings.filter { $0 == "A" || $0 == "B" }, ["A", "B"])
    }

    @Test func aPartThatStandsTwiceIsPrintedOnce() {
        let template = Self.template([Self.section("a", "A", .text(.summary)), Self.section("b", "B", .text(.summary))])
        expectEqual(RoundComposer.compose(Self.source(template)).sections.map(\.heading), ["A"])
    }

    @Test func theSameTableInTwoTextsHasTwoNames() {
        let table = "|= Lek\n| Park | Besök |\n|---|---:|\n| Ängen | 12 |"
        let source = Self.source(own: [Self.own("a", "A", table), Self.own("b", "B", table + "\n\n" + table)])
        func anchors(_ section: Section) -> [String] {
            section.blocks.compactMap { if case .table(let table) = $0 { table.anchor } else { nil } }
        }
        let found = RoundComposer.compose(source).sections.suffix(2).flatMap(anchors)
        expectEqual(found.count, 3)
        expectEqual(Set(found).count, 3)
        expectEqual(found.allSatisfy { $0.hasPrefix(found[0]) }, true)
    }

    @Test func whatSomeoneWritesHasItsPlace() throws {
        let document = RoundComposer.compose(try CaseSample.source())
        func places(_ section: Section) -> [String] { [section.place] + section.sections.flatMap(places) }
        let found = document.sections.flatMap(places).filter { !$0.isEmpty }
        for place in [
            "text/summary", "text/directives", "mal/1/analysis", "mal/1.1/analysis", "mal/1.1/goodExamples",
            "mal/angby-oppet/analysis", "ekonomi/operations", "ekonomi/premises",
        ] {
            expectEqual(found.contains(place), true, place)
        }
        // The plan's texts are repeated here and written there.
        expectEqual(found.contains("mal/angby-oppet/description"), false)
        expectEqual(found.allSatisfy { TextPlace(path: $0) != nil }, true)
    }

    @Test func guidanceIsNeverPrinted() throws {
        var source = try CaseSample.source()
        var template = DocumentTemplate.standard(for: .tertial1, audience: .committee)
        template.sections = template.sections.map {
            var section = $0
            section.instruction.guidance = "VÄGLEDNING"
            return section
        }
        source.dossier.template = template
        expectEqual(String(decoding: RoundComposer.compose(source).json(), as: UTF8.self).contains("VÄGLEDNING"), false)
    }
}
