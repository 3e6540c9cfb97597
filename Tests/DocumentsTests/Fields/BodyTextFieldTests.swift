import Documents
import Expectations
import Rounds
import Steering
import Testing
import Texts

/// Texts with live fields, tables, pictures and passages of other texts, as the document prints them.
@Suite struct BodyTextFieldTests {
    private static let source = FieldSample.source()

    private static func outline(_ markup: String, in source: DocumentSource? = source) -> String {
        OutlineText.of(BodyText(markup, in: source).flattened)
    }

    @Test(
        arguments: [
            ("Utfallet är {{utfall/andel-nojda}}.", "Utfallet är 88,5 %."),
            ("- {{antal/activities/paused|sats}}\n- två", "- en är pausad\n- två"),
            (
                "För omsorg beräknas {{ekonomi/omraden/omsorg/avvikelse|avvikelse}}.",
                "För omsorg beräknas ett underskott om 1,0 mnkr."
            ),
            ("Se {{mal/1.1}}.", "Se mål 1.1."), ("**Fett** och *kursivt*.", "Fett och kursivt."),
            ("Det är {{utfall/borta}}.", "Det är [uppgift saknas: utfall/borta]."),
            ("Det är {{utfall/borta|utan-enhet}}.", "Det är [uppgift saknas: utfall/borta]."),
            ("Det är {{vad som helst}}.", "Det är {{vad som helst}}."),
            ("### {{antal/activities/total|versal}} aktiviteter\nOrd.", "Tre aktiviteter\nOrd."),
        ])
    func aFieldPrintsItsValue(markup: String, expected: String) {
        expectEqual(Self.outline(markup), expected)
    }

    @Test func withoutARoundAFieldIsItsMarkup() {
        expectEqual(Self.outline("Det är {{utfall/andel-nojda|utan-enhet}}.", in: nil), "Det är {{utfall/andel-nojda|utan-enhet}}.")
    }

    @Test func aFieldKeepsWhereItComesFrom() {
        expectEqual(
            BodyText("Nu {{utfall/andel-nojda}}, se {{mal/1.1}} och [staden](https://stad.se).", in: Self.source).blocks,
            [
                .paragraph([
                    .text("Nu "),
                    .field(
                        LiveField(
                            source: "value/andel-nojda/angby/2023-T1/total", printed: "88,5\u{A0}%",
                            label: "Utfall tertial 1 2023, Andel nöjda besökare")),
                    .text(", se "), .link("mål\u{A0}1.1", anchor: "mal-1.1"), .text(" och "),
                    .external("staden", url: "https://stad.se"), .text("."),
                ])
            ])
    }

    @Test func aTableIsATableOfTheDocument() {
        let text = BodyText(
            "|= Besök per park\n| Park | Antal |\n|---|---:|\n| Norra | {{antal/activities/total|siffror}} |", in: Self.source)
        guard case .table(let table) = text.blocks.first else {
            Issue.record("no table in \(text.blocks)")
            return
        }
        expectEqual(table.caption, "Besök per park")
        expectEqual(table.columns.map(\.header), ["Park", "Antal"])
        expectEqual(table.columns.map(\.alignment), [.start, .number])
        expectEqual(table.rows.map { $0.cells.map(\.plain) }, [["Norra", "3"]])
        expectEqual(table.anchor.hasPrefix("texttabell-"), true)
    }

    @Test func aPictureAndANumberedListAreKept() {
        let sha = String(repeating: "ab", count: 32)
        expectEqual(
            BodyText("1. ett\n2. två\n\n![En gunga](bild:\(sha) \"Gungan\")", in: Self.source).blocks,
            [
                .list(ordered: true, items: [[.text("ett")], [.text("två")]]),
                .image(TextImage(sha256: sha, alternative: "En gunga", caption: "Gungan")),
            ])
    }

    // MARK: What is taken up

    private static let unitText = "angby-lekparker/2023/T1/text/summary"

    private static func source(_ texts: [String: String]) -> DocumentSource {
        FieldSample.source { _, dossier in
            for (path, body) in texts { if let key = TextKey(path: path) { dossier.sources[key] = body } }
            var value = SampleRound.value("andel-nojda", .tertial(2023, 1), total: .number(97))
            value.organisation = SampleRound.unit
            dossier.otherValues = [SampleRound.unit: [value]]
        }
    }

    @Test func whatIsTakenUpFollowsItsSource() {
        let source = Self.source([Self.unitText: "Ny gunga.\n\n- en\n- två"])
        expectEqual(Self.outline("Före.\n\n>>> \(Self.unitText)\n\nEfter.", in: source), "Före.\nNy gunga.\n- en\n- två\nEfter.")
    }

    @Test func oneParagraphIsTakenByItsFingerprint() {
        let source = Self.source([Self.unitText: "Ny gunga.\n\nAnnat."])
        let mark = ParagraphFingerprint(words: "Annat.")
        expectEqual(Self.outline(">>> \(Self.unitText) ¶\(mark)", in: source), "Annat.")
    }

    @Test func adaptedWordsStandAsTheyAre() {
        let source = Self.source([Self.unitText: "Ny gunga."])
        expectEqual(Self.outline(">>> \(Self.unitText)\nEn gunga är ny.\n<<<", in: source), "En gunga är ny.")
    }

    @Test func aSourceThatIsGoneIsSaid() {
        expectEqual(
            Self.outline(">>> \(Self.unitText)", in: Self.source([:])), "not: [text saknas: \(Self.unitText)]")
    }

    /// In a unit's words a field means the unit; what the committee's round cannot know of the unit is not made up.
    @Test func aFieldOfAUnitsTextShowsTheUnitsValue() {
        let source = Self.source([
            Self.unitText: "Utfallet är {{utfall/andel-nojda}}, {{namn/indikator/ohalsa}}, {{antal/activities/total}}."
        ])
        expectEqual(
            Self.outline(">>> \(Self.unitText)", in: source),
            "Utfallet är 97,0 %, Årets sjukfrånvaro, [uppgift saknas: antal/activities/total].")
    }

    @Test func textsThatTakeUpEachOtherEnd() {
        let other = "angby-lekparker/2023/T1/text/quality"
        let source = Self.source([Self.unitText: "A.\n\n>>> \(other)", other: "B.\n\n>>> \(Self.unitText)"])
        expectEqual(Self.outline(">>> \(Self.unitText)", in: source), "not: [text saknas: \(Self.unitText)]")
    }
}
