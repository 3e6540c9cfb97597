import Documents
import Expectations
import Testing

@Suite struct TableComparisonTests {
    private static func row(_ cells: String..., notes: [Table.Note] = []) -> Table.Row {
        Table.Row(cells: cells.map { Table.Cell($0) }, notes: notes)
    }

    private static func document(_ columns: [String], _ rows: [Table.Row]) -> Document {
        let table = Table(anchor: "t", caption: "Tabell", columns: columns.map { .init($0) }, rows: rows)
        return Document(
            title: "Tertialrapport 1 2023", organisation: "Ängby", titlePage: TitlePage(documentType: "", lines: []),
            sections: [Section(anchor: "a", heading: "A", blocks: [.table(table)])])
    }

    private static func compare(_ old: Document, _ new: Document) -> (marked: [String], changes: [String]) {
        let comparison = DocumentComparison(old: old, new: new)
        return (
            MarkedText.of(comparison.document).split(separator: "\n").dropFirst(2).map(String.init),
            comparison.changes.map { "\($0.kind.rawValue) (\($0.label)): \($0.before) → \($0.after)".replacing("\t", with: " | ") }
        )
    }

    private static let columns = ["Område", "Budget", "Prognos"]

    @Test func rowsAreFoundByTheirNamesWhateverTheirOrder() {
        let found = Self.compare(
            Self.document(
                Self.columns,
                [Self.row("Omsorg", "100,0", "102,0"), Self.row("Parker", "20,0", "20,0"), Self.row("Vägar", "3,0", "")]),
            Self.document(
                Self.columns,
                [Self.row("Parker", "20,0", "21,0"), Self.row("Omsorg", "100,0", "102,0"), Self.row("Kultur", "7,0", "7,0")]))
        expectEqual(
            found.marked,
            [
                "Parker | 20,0 | [-20,0-] {+21,0+}", "Omsorg | 100,0 | 102,0", "{+Kultur+} | {+7,0+} | {+7,0+}",
                "[-Vägar-] | [-3,0-] | ",
            ])
        expectEqual(
            found.changes,
            [
                "number (Parker, Prognos): 20,0 → 21,0", "table (Ny rad):  → Kultur | 7,0 | 7,0",
                "table (Borttagen rad): Vägar | 3,0 |  → ",
            ])
    }

    @Test func manyNewRowsAreToldByTheirNames() {
        let found = Self.compare(
            Self.document(Self.columns, [Self.row("Omsorg", "1,0", "2,0")]),
            Self.document(
                Self.columns, [Self.row("Omsorg", "1,0", "2,0"), Self.row("Parker", "3,0", "4,0"), Self.row("Vägar", "5,0", "6,0")])
        )
        expectEqual(found.changes, ["table (Nya rader):  → Parker\nVägar"])
    }

    @Test func columnsAreFoundByTheirHeadingsAndOthersAreNamed() {
        let found = Self.compare(
            Self.document(["Indikator", "Årsmål", "Periodicitet"], [Self.row("Nöjda", "90 %", "Tertial")]),
            Self.document(["Indikator", "Utfall", "Årsmål"], [Self.row("Nöjda", "88 %", "91 %")]))
        expectEqual(
            found.marked,
            ["Nöjda | 88 % | [-90 %-] {+91 %+}", "not: Borttagna kolumner: [-Periodicitet-]", "not: Nya kolumner: {+Utfall+}"])
        expectEqual(found.changes, ["table (Kolumner): Periodicitet → Utfall", "number (Nöjda, Årsmål): 90 % → 91 %"])
    }

    @Test func aStateThatHasChangedIsSaidInWords() {
        func document(_ sign: Sign, _ label: String) -> Document {
            Self.document(
                ["Aktivitet", "Slut"],
                [Table.Row(cells: [.init([.text("Öppna parken")], sign: sign, signLabel: label), .init("2023-06-30")])])
        }
        let found = Self.compare(document(.onPlan, "Pågår enligt plan"), document(.paused, "Pausad"))
        expectEqual(found.marked, ["[-Pågår enligt plan-] {+Pausad+} Öppna parken | 2023-06-30"])
        expectEqual(found.changes, ["text (Öppna parken): Pågår enligt plan Öppna parken → Pausad Öppna parken"])
    }

    @Test func whatIsSaidUnderARowIsCompared() {
        func note(_ label: String, _ text: String) -> Table.Note { .init(label: label, blocks: [.paragraph([.text(text)])]) }
        let found = Self.compare(
            Self.document(
                ["Indikator"], [Self.row("Nöjda", notes: [note("Analys", "Fler är nöjda nu."), note("Åtgärdsplan", "Följs.")])]),
            Self.document(["Indikator"], [Self.row("Nöjda", notes: [note("Analys", "Färre är nöjda nu.")])]))
        expectEqual(
            found.marked, ["Nöjda", "  Analys:", "    [-Fler-]{+Färre+} är nöjda nu.", "  Åtgärdsplan:", "    [-Följs.-]"])
        expectEqual(
            found.changes,
            ["text (Nöjda, Analys): Fler är nöjda nu. → Färre är nöjda nu.", "removed (Nöjda, Åtgärdsplan): Följs. → "])
    }

    /// "Statsbidrag" under förskola is not that under äldreomsorg.
    @Test func rowsUnderHeadingsAreTheirOwn() {
        let group = { (name: String) in Table.Row(kind: .group, cells: [.init(name), .init("")]) }
        let found = Self.compare(
            Self.document(
                ["Omslutning", "Kostnader"],
                [group("Förskola"), Self.row("Statsbidrag", "1,0"), group("Omsorg"), Self.row("Statsbidrag", "2,0")]),
            Self.document(
                ["Omslutning", "Kostnader"],
                [group("Förskola"), Self.row("Statsbidrag", "1,0"), group("Omsorg"), Self.row("Statsbidrag", "2,5")]))
        expectEqual(found.changes, ["number (Statsbidrag, Kostnader): 2,0 → 2,5"])
    }
}
