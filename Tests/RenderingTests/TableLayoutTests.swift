import Documents
import Expectations
import Testing

@testable import Rendering

@Suite struct TableLayoutTests {
    private static let longName =
        "Andel personer som själva upplever att de får en förbättrad situation av insatserna, fördelat på kvinnor och män"

    private static func table(_ rows: [[String]], headers: [String], kinds: [Table.Row.Kind] = []) -> Table {
        Table(
            anchor: "t", caption: "Aktiviteter för 1.1 Alla barn leker",
            columns: headers.enumerated().map { Table.Column($1, alignment: $0 == 0 ? .start : .number) },
            rows: rows.enumerated().map { index, cells in
                Table.Row(kind: index < kinds.count ? kinds[index] : .body, cells: cells.map { Table.Cell($0) })
            })
    }

    @Test func figuresStandOnOneLineAndTheNameTakesTheRest() {
        let table = Self.table([[Self.longName, "2 983,4", "−1 007 552,0"]], headers: ["Indikator", "Utfall", "Budget"])
        let columns = TableLayout(table).columns
        expectEqual((1...2).map { columns.fits(table.rows[0].cells[$0], column: $0) }, [true, true])
        expectEqual(columns.widths[0] > columns.widths[1] + columns.widths[2], true)
        expectEqual(columns.lines(of: table.rows[0]), 2)
    }

    @Test func columnsKeepWhatTheyAskForWhereEverythingFits() {
        let table = Self.table([["Ek", "1"]], headers: ["A", "B"])
        // A page of 5 669 hundredths of an em, shared alike.
        expectEqual(TableLayout(table).columns.widths, [2834, 2834])
    }

    @Test func theWidthsFillThePage() {
        let rows = [[Self.longName] + Array(repeating: "10 000,0", count: 11)]
        let table = Self.table(rows, headers: ["Namn"] + (1...11).map { "Resultatöverföring \($0)" })
        let layout = TableLayout(table)
        expectEqual(layout.widths(of: 9638, layout.columns).reduce(0, +), 9638)
        expectEqual(layout.columns.widths.allSatisfy { $0 > 0 }, true)
    }

    @Test(arguments: [
        ("Aktiviteter", true), ("Indikatorer", false), ("Aktiviteter för 1.1", false), ("", false),
    ]) func aCaptionIsLeftOutWhereTheHeadingAboveSaysTheSame(heading: String, repeats: Bool) {
        expectEqual(Self.table([["a"]], headers: ["A"]).repeats(heading), repeats)
    }

    /// Neither the first row nor the last stands alone on a page; a total keeps the row above it, a group the one below.
    @Test func rowsThatBelongTogetherStayTogether() {
        let rows = Array(repeating: ["a", "1"], count: 7)
        let plain = TableLayout(Self.table(rows, headers: ["A", "B"]))
        expectEqual((0..<7).map(plain.staysWithNext), [true, false, false, false, false, true, false])
        let grouped = TableLayout(
            Self.table(rows, headers: ["A", "B"], kinds: [.group, .body, .body, .group, .body, .body, .total]))
        expectEqual((0..<7).map(grouped.staysWithNext), [true, false, false, true, false, true, false])
    }

    @Test(arguments: [(8, false, true), (9, false, false), (14, true, true), (15, true, false)])
    func aShortTableIsKeptWholeAndALongerOneWithItsSum(rows: Int, hasTotal: Bool, isWhole: Bool) {
        let table = Self.table(
            Array(repeating: ["a", "1"], count: rows), headers: ["A", "B"],
            kinds: Array(repeating: .body, count: rows - 1) + [hasTotal ? .total : .body])
        let layout = TableLayout(table)
        expectEqual(layout.isWhole(layout.columns), isWhole)
    }

    /// What each figure of a column leaves room for, so that commas stand below each other.
    @Test(arguments: [
        (["70,5\u{A0}%", "77\u{A0}%", "100,25\u{A0}%"], ["0", ",00", ""]),
        // A mark hangs outside the figures.
        (["−2,4°", "61,7", "1\u{A0}007\u{A0}552", "0,0†‡"], ["‡", "†‡", ",0†‡", ""]),
        // Only figures of one unit are compared.
        (["600\u{A0}st", "0,9\u{A0}%", "+/-\u{A0}1\u{A0}%"], ["", "", ",0"]),
        (["öka", "Max 10 personer", "i.u.", "", "3,5"], ["", "", "", "", ""]),
        (["17,1\u{A0}barn/avd.", "16\u{A0}barn/avd."], ["", ",0"]),
    ]) func figuresOfAColumnMeetAtTheDecimalComma(cells: [String], endings: [String]) {
        let ends = FigureEnds(Self.table(cells.map { ["a", $0] }, headers: ["A", "B"]))
        expectEqual(cells.indices.map { ends.ending(row: $0, column: 1) }, endings)
        expectEqual(cells.indices.map { ends.ending(row: $0, column: 0) }, cells.map { _ in "" })
    }

    @Test func aTableTakesTheNotesRightBelowItAsItsOwn() {
        let table = Block.table(Self.table([["a"]], headers: ["A"]))
        let note = { (text: String) in Block.note([.text(text)]) }
        let set = SetBlock.all([note("1"), table, note("2"), note("3"), .paragraph([.text("4")]), note("5")])
        expectEqual(set.map { $0.remarks.map(\.plain) }, [[], ["2", "3"], [], []])
        // A table without columns prints nothing that could hold them.
        let empty = Block.table(Table(anchor: "t", caption: "T", columns: [], rows: []))
        expectEqual(SetBlock.all([empty, note("1")]).count, 2)
    }
}
