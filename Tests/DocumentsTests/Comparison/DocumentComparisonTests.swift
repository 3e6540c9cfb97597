import Documents
import Expectations
import Testing

@Suite struct DocumentComparisonTests {
    private static func document(_ sections: [Section], title: String = "Tertialrapport 1 2023") -> Document {
        Document(
            title: title, organisation: "Ängby stadsdelsnämnd", titlePage: TitlePage(documentType: "", lines: []),
            sections: sections)
    }

    private static func text(_ anchor: String, _ heading: String, _ paragraphs: String..., sections: [Section] = []) -> Section {
        Section(anchor: anchor, heading: heading, blocks: paragraphs.map { .paragraph([.text($0)]) }, sections: sections)
    }

    private static func compare(_ old: [Section], _ new: [Section]) -> DocumentComparison {
        DocumentComparison(old: document(old), new: document(new))
    }

    private static func told(_ comparison: DocumentComparison) -> [String] {
        comparison.changes.map { change in
            "\(change.anchor) \(change.kind.rawValue)\(change.label.isEmpty ? "" : " (\(change.label))"): "
                + "\(change.before) → \(change.after)".replacing("\n", with: " / ").replacing("\t", with: " | ")
        }
    }

    @Test(
        arguments: [
            ("Läget är gott.", "Läget är gott.", "Läget är gott.", [] as [String]),
            (
                "Läget är gott i parkerna.", "Läget är mycket gott i parkerna.", "Läget är {+mycket +}gott i parkerna.",
                ["a text: Läget är gott i parkerna. → Läget är mycket gott i parkerna."]
            ),
            (
                "Av fem mål är tre klara.", "Av fem mål är fyra klara.", "Av fem mål är [-tre-]{+fyra+} klara.",
                ["a number: Av fem mål är tre klara. → Av fem mål är fyra klara."]
            ),
            (
                "Utfallet är 88,5 %.", "Utfallet är 89,1 %.", "Utfallet är [-88,5-]{+89,1+} %.",
                ["a number: Utfallet är 88,5 %. → Utfallet är 89,1 %."]
            ),
        ])
    func wordsThatDifferAreMarked(old: String, new: String, marked: String, changes: [String]) {
        let comparison = Self.compare([Self.text("a", "Rubrik", old)], [Self.text("a", "Rubrik", new)])
        expectEqual(MarkedText.of(comparison.document), "# Rubrik\n\(marked)")
        expectEqual(Self.told(comparison), changes)
    }

    @Test func whatIsTheSameKeepsItsFieldsAndLinks() {
        let field = Inline.field(LiveField(source: "value/x", printed: "88,5 %"))
        let old = Section(anchor: "a", heading: "A", blocks: [.paragraph([.text("Nu "), field, .text(" för alla i parken.")])])
        let new = Section(anchor: "a", heading: "A", blocks: [.paragraph([.text("Nu "), field, .text(" för barn i parken.")])])
        expectEqual(
            Self.compare([old], [new]).document.sections[0].blocks,
            [
                .paragraph([
                    .text("Nu "), field, .text(" för "), .deleted([.text("alla")]), .inserted([.text("barn")]), .text(" i parken."),
                ])
            ])
    }

    @Test func newAndGoneWordsKeepTheirMarks() {
        let link = Inline.external("stadens webbplats", url: "https://stockholm.se")
        let old = Section(
            anchor: "a", heading: "A",
            blocks: [
                .paragraph([.text("Läs mer om parken i "), .emphasis("lokaltidningen"), .text(" varje vecka.")]),
                .paragraph([.strong("Helt borta"), .text(" är det här.")]),
            ])
        let new = Section(
            anchor: "a", heading: "A",
            blocks: [.paragraph([.text("Läs mer om parken i "), link, .text(" varje "), .strong("månad"), .text(".")])])
        expectEqual(
            Self.compare([old], [new]).document.sections[0].blocks,
            [
                .paragraph([
                    .text("Läs mer om parken i "), .deleted([.emphasis("lokaltidningen")]), .inserted([link]), .text(" varje "),
                    .deleted([.text("vecka")]), .inserted([.strong("månad")]), .text("."),
                ]),
                .paragraph([.deleted([.strong("Helt borta"), .text(" är det här.")])]),
            ])
    }

    @Test func newAndGoneParagraphsAndItemsAreMarkedWhole() {
        let old = Section(
            anchor: "a", heading: "A",
            blocks: [
                .paragraph([.text("Här står ett stycke.")]), .paragraph([.text("Detta försvinner helt och hållet.")]),
                .list(ordered: false, items: [[.text("en gunga")], [.text("två bänkar")]]),
            ])
        let new = Section(
            anchor: "a", heading: "A",
            blocks: [
                .paragraph([.text("Här står ett stycke.")]),
                .list(ordered: false, items: [[.text("en gunga")], [.text("tre bänkar")], [.text("nytt staket")]]),
                .paragraph([.text("Sist kommer nya ord.")]),
            ])
        expectEqual(
            MarkedText.of(Self.compare([old], [new]).document),
            """
            # A
            Här står ett stycke.
            [-Detta försvinner helt och hållet.-]
            - en gunga
            - [-två-]{+tre+} bänkar
            - {+nytt staket+}
            {+Sist kommer nya ord.+}
            """)
    }

    // MARK: Sections

    @Test func aNewChapterIsOneChange() {
        let chapter = Self.text("b", "B", "Ett.", sections: [Self.text("c", "C", "Två.")])
        let comparison = Self.compare([Self.text("a", "A", "Ord.")], [Self.text("a", "A", "Ord."), chapter])
        expectEqual(MarkedText.of(comparison.document), "# A\nOrd.\n# [Nytt] B\n{+Ett.+}\n## [Nytt] C\n{+Två.+}")
        expectEqual(Self.told(comparison), ["b added:  → B / Ett. / C / Två."])
    }

    @Test func aChapterThatIsGoneStandsWhereItStood() {
        let old = [Self.text("a", "A", "Ord."), Self.text("b", "B", "Borta."), Self.text("c", "C", "Kvar.")]
        let comparison = Self.compare(old, [old[0], old[2]])
        expectEqual(MarkedText.of(comparison.document), "# A\nOrd.\n# [Borttaget] B\n[-Borta.-]\n# C\nKvar.")
        expectEqual(Self.told(comparison), ["borttaget-b removed: B / Borta. → "])
    }

    @Test func aSectionThatHasMovedSaysSo() {
        let (a, b, c) = (Self.text("a", "A"), Self.text("b", "B"), Self.text("c", "C", "Ord."))
        let comparison = Self.compare([a, b, c], [c, a, b])
        expectEqual(MarkedText.of(comparison.document), "# [Flyttat] C\nOrd.\n# A\n# B")
        expectEqual(Self.told(comparison), ["c moved:  → "])
        let under = Self.compare(
            [Self.text("a", "A", sections: [c]), b], [Self.text("a", "A"), Self.text("b", "B", sections: [c])])
        expectEqual(Self.told(under), ["c moved: A → B"])
    }

    /// A goal that got another number is the same goal, and what stands under it is compared with what stood there.
    @Test func aGoalIsFoundByItsTitleUnderAnotherNumber() {
        func goal(_ code: String, _ title: String, _ analysis: String) -> Section {
            Section(
                anchor: "mal-\(code)", eyebrow: "KF:s mål", heading: "\(code) \(title)",
                sections: [Self.text("analys-\(code)", "Analys", analysis)])
        }
        let comparison = Self.compare(
            [goal("1.4", "Barn leker fritt", "Det går väl.")],
            [goal("1.4", "Kultur för alla", "Nya ord."), goal("1.5", "Barn leker fritt", "Det går mycket väl.")])
        expectEqual(
            MarkedText.of(comparison.document),
            """
            # [KF:s mål · Nytt] 1.4 Kultur för alla
            ## [Nytt] Analys
            {+Nya ord.+}
            # [KF:s mål] 1.5 Barn leker fritt
            not: Rubriken var: [-1.4 Barn leker fritt-]
            ## Analys
            Det går {+mycket +}väl.
            """)
    }

    /// The council's goals get new words and numbers from year to year; a number alone is then no sign of the same goal.
    @Test func inAnotherYearAGoalIsKnownByItsWordsAlone() {
        func goal(_ code: String, _ title: String) -> Section {
            Section(
                anchor: "mal-\(code)", eyebrow: "KF:s mål", heading: "\(code) \(title)",
                blocks: [.paragraph([.text("Om \(title.lowercased()).")])])
        }
        let comparison = DocumentComparison(
            old: Self.document(
                [goal("1", "Barn växer upp tryggt i staden"), goal("2", "Budgeten hålls")], title: "Tertialrapport 1 2022"),
            new: Self.document([goal("1", "Kulturen är till för fler"), goal("3", "Barn och unga växer upp tryggt i staden")]))
        expectEqual(
            comparison.changes.map { "\($0.anchor) \($0.kind.rawValue)" },
            ["mal-1 added", "mal-3 text", "mal-3 text", "borttaget-mal-2 removed"])
        let sameYear = Self.compare([goal("1", "Budgeten hålls")], [goal("1", "Kulturen är till för fler")])
        expectEqual(sameYear.changes.map { "\($0.anchor) \($0.kind.rawValue)" }, ["mal-1 text", "mal-1 text"])
    }

    /// A chapter that was written anew is one change and not as many as it has paragraphs.
    @Test func neighboursThatWereReplacedAreOneChange() {
        let comparison = Self.compare(
            [Self.text("a", "A", "Kvar.", "Alla bänkar är målade röda.", "Grinden gnisslar ännu.", "Sist.")],
            [Self.text("a", "A", "Kvar.", "Under våren har sex nya lekplatser öppnat.", "Sist.")])
        expectEqual(
            Self.told(comparison),
            ["a text: Alla bänkar är målade röda. / Grinden gnisslar ännu. → Under våren har sex nya lekplatser öppnat."])
    }

    @Test func headingsWithinOneTextAreOneChange() {
        let part = { (number: Int, words: String) in Self.text("del\(number)-direktiv", "Del \(number)", words) }
        let comparison = Self.compare(
            [Self.text("direktiv", "Direktiv", "Inledning.")],
            [Self.text("direktiv", "Direktiv", "Inledning.", sections: [part(1, "Ett."), part(2, "Två.")])])
        expectEqual(Self.told(comparison), ["del1-direktiv added:  → Del 1 / Ett. / Del 2 / Två."])
    }

    /// A follow-up has an analysis under each goal and a chapter around them; a plan has neither.
    @Test func whatOneKindOfDocumentHasUnderEveryGoalIsToldOnce() {
        func goal(_ code: Int, _ parts: [Section]) -> Section {
            Section(anchor: "mal-1.\(code)", heading: "1.\(code) Mål nummer \(code)", sections: parts)
        }
        let codes = 1...4
        let plan = codes.map { goal($0, [Self.text("bidrag-1.\($0)", "Bidrag", "Nämnden gör sin del i \($0).")]) }
        let chapter = Section(
            anchor: "uppfoljning", heading: "Uppföljning",
            sections: codes.map { goal($0, [Self.text("analys-1.\($0)", "Analys", "Resultat \($0).")]) })
        expectEqual(
            Self.told(Self.compare(plan, [chapter])),
            [
                "uppfoljning added:  → Uppföljning", "borttaget-bidrag-1.1 removed: På 4 ställen → ",
                "analys-1.1 added:  → På 4 ställen",
            ])
    }

    /// What a plan's tables lack is told once for all of them; between two follow-ups every new analysis is told.
    @Test func columnsAndNotesThatAPlanLacksAreToldOnce() {
        func sections(_ columns: [String], _ notes: [Table.Note]) -> [Section] {
            (1...3).map { number in
                let row = Table.Row(cells: columns.map { .init($0 == "Indikator" ? "Nöjda" : "") }, notes: notes)
                let table = Table(anchor: "t\(number)", caption: "T\(number)", columns: columns.map { .init($0) }, rows: [row])
                return Section(anchor: "a\(number)", heading: "A\(number)", blocks: [.table(table)])
            }
        }
        let note = Table.Note(label: "Analys", blocks: [.paragraph([.text("Fler är nöjda.")])])
        let plan = Self.document(sections(["Indikator", "Periodicitet"], []), title: "Verksamhetsplan 2023")
        let report = Self.document(sections(["Indikator", "Utfall"], [note]))
        expectEqual(
            DocumentComparison(old: plan, new: report).changes.map { "\($0.heading) (\($0.label)): \($0.before) → \($0.after)" },
            ["Kolumner (På 3 ställen): Periodicitet → Utfall", "Analys under raderna ():  → På 3 ställen"])
        let earlier = Self.document(sections(["Indikator", "Utfall"], []))
        expectEqual(
            DocumentComparison(old: earlier, new: report).changes.map(\.label), ["Nöjda, Analys", "Nöjda, Analys", "Nöjda, Analys"])
    }

    /// "Budget 2023" this year is "Budget 2022" last year.
    @Test func headingsWithTheYearAreFoundAgainInTheNextYear() {
        func table(_ year: Int, _ amount: String) -> Section {
            Section(
                anchor: "driftbudget-\(year)", heading: "Driftbudget \(year)",
                blocks: [
                    .table(
                        Table(
                            anchor: "t", caption: "Driftbudget \(year), mnkr",
                            columns: [.init("Mnkr"), .init("Budget \(year)", alignment: .number)],
                            rows: [.init(cells: [.init("Parker"), .init(amount)])]))
                ])
        }
        let comparison = DocumentComparison(
            old: Self.document([table(2022, "20,0")], title: "Tertialrapport 1 2022"), new: Self.document([table(2023, "21,5")]))
        expectEqual(
            MarkedText.of(comparison.document), "# Driftbudget 2023\ntabell: Driftbudget 2023, mnkr\nParker | [-20,0-] {+21,5+}")
        expectEqual(Self.told(comparison), ["driftbudget-2023 number (Parker, Budget 2023): 20,0 → 21,5"])
    }

    @Test func theTitlePageIsCompared() {
        var old = Self.document([])
        old.titlePage.lines = [.init(label: "Dnr", value: "ÄN 2023/7")]
        var new = old
        new.titlePage.lines = [.init(label: "Dnr", value: "ÄN 2023/8")]
        expectEqual(Self.told(DocumentComparison(old: old, new: new)), [" text (Dnr): ÄN 2023/7 → ÄN 2023/8"])
    }
}
