import Documents

/// How wide the columns of a printed table are.
///
/// A table begins with the widths that its columns ask for. Columns that need less than that give to those that need more, so that
/// figures stand on one line and names break as seldom as the page allows. Widths are reckoned in hundredths of an em from the mean
/// widths of Inter's letters: near enough to share out a page, whatever program sets it.
struct ColumnWidths {
    /// Of each column with the air beside it; the sum is the width of the page's text, or a little less.
    let widths: [Int]
    private let gaps: [Int]

    /// 170 mm in type of 8.5 and of 7.5 points.
    private static let page = 5_669
    private static let densePage = 6_425
    /// Seven and five points beside a column.
    private static let gap = 82
    private static let denseGap = 67
    /// A text column keeps a fifth of the page before figures are set on two lines.
    private static let textShare = 5

    init(_ table: Table, isDense: Bool, ends: FigureEnds) {
        let total = isDense ? ColumnWidths.densePage : ColumnWidths.page
        let gap = isDense ? ColumnWidths.denseGap : ColumnWidths.gap
        let last = table.columns.count - 1
        gaps = table.columns.indices.map { index in
            let isAfterFigures =
                index > 0 && table.columns[index].alignment == .start && table.columns[index - 1].alignment == .number
            return (index == last ? 0 : gap) + (isAfterFigures ? gap : 0)
        }
        let needs = zip(table.columns.indices, gaps).map { index, gap in
            let need = ColumnNeed(table, column: index, ends: ends)
            return ColumnNeed(least: need.least + gap, whole: need.whole + gap)
        }
        let sum = table.columns.reduce(0) { $0 + max($1.weight, 1) }
        let asked = table.columns.map { total * max($0.weight, 1) / max(sum, 1) }
        if needs.reduce(0, { $0 + $1.whole }) <= total {
            widths = ColumnWidths.settled(asked, needs)
        } else {
            widths = ColumnWidths.squeezed(table, needs, total: total)
        }
    }

    /// Whether a text of the column stands on one line.
    func fits(_ cell: Table.Cell, column: Int) -> Bool { TextWidth.of(cell.plain) * 104 / 100 <= widths[column] - gaps[column] }

    /// How many lines a row takes.
    func lines(of row: Table.Row) -> Int {
        zip(row.cells, widths.indices).map { cell, column in
            let room = max(widths[column] - gaps[column], 1)
            return (cell.printsLabelApart ? 1 : 0) + (TextWidth.of(cell.plain) + room - 1) / room
        }.max().map { max($0, 1) } ?? 1
    }

    /// Everything finds room: who has too little gets it from those who have too much.
    private static func settled(_ asked: [Int], _ needs: [ColumnNeed]) -> [Int] {
        let lacking = zip(asked, needs).map { max($1.whole - $0, 0) }
        let spare = zip(asked, needs).map { max($0 - $1.whole, 0) }
        let (wanted, offered) = (lacking.reduce(0, +), max(spare.reduce(0, +), 1))
        return asked.indices.map { asked[$0] + lacking[$0] - min(spare[$0], (spare[$0] * wanted + offered - 1) / offered) }
    }

    /// Not everything finds room: figures keep theirs as long as the long texts, which break anyway, keep a share of the page.
    private static func squeezed(_ table: Table, _ needs: [ColumnNeed], total: Int) -> [Int] {
        let isLong = table.columns.indices.map { table.columns[$0].alignment == .start && needs[$0].whole > total / 6 }
        let sum = { (wanted: Bool, part: KeyPath<ColumnNeed, Int>) in
            needs.indices.reduce(0) { isLong[$1] == wanted ? $0 + needs[$1][keyPath: part] : $0 }
        }
        let kept = max(sum(true, \.least), total / textShare)
        if isLong.contains(true), sum(false, \.whole) + kept <= total {
            let shares = shared(needs, among: isLong, total: total - sum(false, \.whole))
            return needs.indices.map { isLong[$0] ? shares[$0] : needs[$0].whole }
        }
        let room = total - kept
        if isLong.contains(true), sum(false, \.least) <= room {
            let texts = shared(needs, among: isLong, total: kept)
            let figures = shared(needs, among: isLong.map { !$0 }, total: room)
            return needs.indices.map { isLong[$0] ? texts[$0] : figures[$0] }
        }
        return shared(needs, among: needs.map { _ in true }, total: total)
    }

    /// What is left when each has the least it can do with goes to those who want more.
    private static func shared(_ needs: [ColumnNeed], among chosen: [Bool], total: Int) -> [Int] {
        let indices = needs.indices.filter { chosen[$0] }
        let least = indices.reduce(0) { $0 + needs[$1].least }
        let more = indices.reduce(0) { $0 + needs[$1].whole - needs[$1].least }
        return needs.indices.map { index in
            guard chosen[index] else { return 0 }
            let need = needs[index]
            if total <= least { return max(total * need.least / max(least, 1), 1) }
            return more == 0 ? need.least : need.least + (total - least) * (need.whole - need.least) / more
        }
    }
}

/// What a column's contents ask for: the width of what cannot be divided, and that of what should not be.
private struct ColumnNeed {
    var least: Int
    var whole: Int

    /// Figures with a long unit, such as "1,36 kg CO2 per kg livsmedel", may stand on two lines.
    private static let longFigure = 16
    /// 2023-12-31: the hyphens of figures of one width are as wide as the figures.
    private static let day = 670
    /// In a heading, "Periodicitet" is not divided.
    private static let shortWord = 760
    /// A longer word is divided.
    private static let longWord = 800

    init(least: Int, whole: Int) {
        self.least = least
        self.whole = whole
    }

    init(_ table: Table, column: Int, ends: FigureEnds) {
        let isNumber = table.columns[column].alignment == .number
        let words = table.columns[column].header
        let header = TextWidth.bold(words)
        least = TextWidth.longestPiece(of: SwedishHyphenation.softened(words)) * 106 / 100
        let longest = TextWidth.longestPiece(of: words) * 106 / 100
        // Three lines, or more where it is very long; a long word divided once.
        whole = max(
            least, min(isNumber ? header * 2 / 5 : header / 2, ColumnNeed.longWord),
            longest <= ColumnNeed.shortWord ? longest : longest * 2 / 3)
        for (index, row) in table.rows.enumerated() where column < row.cells.count {
            let cell = row.cells[column]
            let text = cell.plain
            let isBold = row.kind == .total || row.kind == .group
            // A group's heading runs over the empty cells beside it in no form; but it is long, and may break.
            let width = isBold ? TextWidth.bold(text) : TextWidth.of(text) + (row.kind == .part && column == 0 ? 100 : 0)
            if cell.isDay {
                add(least: ColumnNeed.day, whole: ColumnNeed.day + 40)
            } else if isNumber && text.utf8.count <= ColumnNeed.longFigure {
                // A little room, so that the cell is sure to stand on one line.
                let end = TextWidth.of(ends.ending(row: index, column: column))
                add(least: width + end, whole: width * 106 / 100 + end)
            } else {
                add(least: min(TextWidth.longestPiece(of: text), ColumnNeed.longWord), whole: isNumber ? width * 11 / 20 : width)
            }
            if cell.sign != nil { add(least: 0, whole: TextWidth.of(cell.signLabel) + 150) }
        }
    }

    private mutating func add(least: Int, whole: Int) {
        self.least = max(self.least, least)
        self.whole = max(self.whole, whole, least)
    }
}
