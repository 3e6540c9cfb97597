public import Quantities

/// Activities over a year: a row each with its status sign and wording, a bar from start to end, and a mark for the day spoken of.
public struct TimelineChart: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        public var label: String
        public var start: CalendarDate
        public var end: CalendarDate
        public var sign: ChartSign

        public init(label: String, start: CalendarDate, end: CalendarDate, sign: ChartSign) {
            self.label = label
            self.start = start
            self.end = end
            self.sign = sign
        }
    }

    /// A day with its name, such as the end of the round's period.
    public struct Mark: Sendable, Hashable {
        public var date: CalendarDate
        public var label: String

        public init(date: CalendarDate, label: String) {
            self.date = date
            self.label = label
        }
    }

    public var title: String
    public var year: Int
    public var rows: [Row]
    public var mark: Mark?
    public var language: Language
    public var width: Int

    public init(title: String, year: Int, rows: [Row], mark: Mark? = nil, language: Language = .swedish, width: Int = 860) {
        self.title = title
        self.year = year
        self.rows = rows
        self.mark = mark
        self.language = language
        self.width = min(max(width, 300), 2_000)
    }

    public func svg() -> String {
        let words = ChartWords(language: language)
        var drawing = Drawing(width: Double(width))
        guard !rows.isEmpty else {
            drawing.text(words.noActivities, x: 0, y: 24, fill: .muted)
            return drawing.svg(height: 40, title: title, description: words.noActivities)
        }
        var bodies = Drawing(width: drawing.width)
        var marks = Drawing(width: drawing.width)
        var notes = Drawing(width: drawing.width)
        var y = Self.top
        for row in rows {
            let (bar, next) = draw(row, from: y, in: &bodies)
            drawNote(row, middle: bar, words: words, in: &notes)
            // On a narrow page labels and bars share the width: the grid and the mark then keep to the bars.
            if isNarrow {
                drawGrid(bar - 10...bar + 10, monthsApart: 3, in: &drawing)
                drawMark(bar - 10...bar + 10, in: &marks)
            }
            y = next
        }
        if !isNarrow {
            drawGrid(Self.top - 8...y, monthsApart: 1, in: &drawing)
            drawMark(Self.top - 8...y, in: &marks)
        }
        drawHead(words: words, in: &drawing)
        drawing.append(bodies)
        drawing.append(marks)
        drawing.append(notes)
        let description = rows.map(inWords).joined(separator: " ")
        return drawing.svg(height: y + 6, title: title, description: description)
    }

    private static let top = 44.0
    private static let size = 13.0
    private static let lineHeight = 17.0

    private var isNarrow: Bool { width < 560 }
    private var plotStart: Double { isNarrow ? 0 : Double(width) * 0.46 }
    private var firstDay: CalendarDate { FiscalPeriod.year(year).firstDay }
    private var lastDay: CalendarDate { FiscalPeriod.year(year).lastDay }

    /// The left edge of a day; the right edge of a day is the left edge of the next. Held within the year.
    private func x(_ dayNumber: Int) -> Double {
        let first = firstDay.dayNumber
        let days = lastDay.dayNumber - first + 1
        let share = Double(min(max(dayNumber - first, 0), days)) / Double(days)
        return plotStart + share * (Double(width) - plotStart)
    }

    private func drawHead(words: ChartWords, in drawing: inout Drawing) {
        let room = (drawing.width - plotStart) / 12 - 2
        let isShort = words.months.contains { TextWidth.of($0, size: 11) > room }
        for (name, month) in zip(words.months, 1...12) {
            let period = FiscalPeriod.month(year, month)
            let middle = (x(period.firstDay.dayNumber) + x(period.lastDay.dayNumber + 1)) / 2
            drawing.text(
                isShort ? String(name.prefix(1)) : name, x: middle, y: Self.top - 14, size: 11, fill: .muted, anchor: .middle)
        }
        drawing.line(from: .init(x: plotStart, y: Self.top - 8), to: .init(x: drawing.width, y: Self.top - 8), stroke: .muted)
        guard let mark, let position = markPosition else { return }
        let half = TextWidth.of(mark.label, size: 12, bold: true) / 2
        drawing.text(
            mark.label, x: min(max(position, half), drawing.width - half), y: 13, size: 12, anchor: .middle, bold: true)
        drawing.line(from: .init(x: position, y: 18), to: .init(x: position, y: Self.top - 8), stroke: .ink, width: 1.5)
    }

    private func drawGrid(_ band: ClosedRange<Double>, monthsApart: Int, in drawing: inout Drawing) {
        for month in stride(from: 1, through: 12, by: monthsApart) {
            let start = x(FiscalPeriod.month(year, month).firstDay.dayNumber)
            drawing.line(from: .init(x: start, y: band.lowerBound), to: .init(x: start, y: band.upperBound), stroke: .rule)
        }
    }

    /// Draws label and bar; gives the middle of the bar and where the next row begins.
    private func draw(_ row: Row, from y: Double, in drawing: inout Drawing) -> (bar: Double, next: Double) {
        let labelWidth = (isNarrow ? drawing.width : plotStart) - 36
        let lines = TextWidth.wrapped(row.label, size: Self.size, width: labelWidth, lines: 2)
        let textHeight = Double(lines.count) * Self.lineHeight
        drawing.sign(row.sign, at: .init(x: 7, y: y + 8))
        for (index, line) in lines.enumerated() {
            drawing.text(line, x: 20, y: y + 13 + Double(index) * Self.lineHeight, size: Self.size)
        }
        let middle = isNarrow ? y + textHeight + 10 : y + textHeight / 2
        drawBar(row, middle: middle, in: &drawing)
        return (middle, y + textHeight + (isNarrow ? 30 : 10))
    }

    /// Says when a row lies outside the year, since its bar cannot.
    private func drawNote(_ row: Row, middle: Double, words: ChartWords, in drawing: inout Drawing) {
        guard isOutside(row) else { return }
        let isOver = row.end < firstDay
        let text = isOver ? "\(words.ended) \(row.end.longForm(language))" : "\(words.begins) \(row.start.longForm(language))"
        drawing.textOnPaper(
            text, x: isOver ? plotStart + 4 : drawing.width, y: middle + 4, size: 12, fill: .muted, anchor: isOver ? .start : .end,
            bold: false, over: middle)
    }

    private func isOutside(_ row: Row) -> Bool { row.end < firstDay || row.start > lastDay }

    private func drawBar(_ row: Row, middle: Double, in drawing: inout Drawing) {
        guard !isOutside(row) else { return }
        let colour = row.sign.colour
        let start = x(row.start.dayNumber)
        let end = x(row.end.dayNumber + 1)
        guard row.start < row.end else {
            drawing.diamond(.init(x: (start + end) / 2, y: middle), radius: 6, fill: colour)
            return
        }
        let height = 10.0
        let width = max(end - start, 2)
        switch row.sign {
        case .notStarted: drawing.frame(x: start, y: middle - height / 2, width: width, height: height, stroke: colour)
        case .paused:
            drawing.column(x: start, y: middle - height / 2, width: width, height: height, colour: colour, pattern: .hatched)
        default: drawing.rect(x: start, y: middle - height / 2, width: width, height: height, fill: colour)
        }
        // An arrow says that the activity began before the year or goes on after it.
        let onFilled = row.sign != .notStarted && row.sign != .paused
        let arrow: ChartColour = onFilled ? .paper : colour
        if row.start < firstDay { drawArrow(at: start + 2, middle: middle, pointing: -1, fill: arrow, in: &drawing) }
        if row.end > lastDay { drawArrow(at: end - 2, middle: middle, pointing: 1, fill: arrow, in: &drawing) }
    }

    private func drawArrow(at tip: Double, middle: Double, pointing: Double, fill: ChartColour, in drawing: inout Drawing) {
        let back = tip - pointing * 5
        drawing.polygon([.init(x: tip, y: middle), .init(x: back, y: middle - 3.5), .init(x: back, y: middle + 3.5)], fill: fill)
    }

    /// The end of the marked day, when it lies in the year.
    private var markPosition: Double? {
        guard let mark, (firstDay...lastDay).contains(mark.date) else { return nil }
        return x(mark.date.dayNumber + 1)
    }

    private func drawMark(_ band: ClosedRange<Double>, in drawing: inout Drawing) {
        guard let position = markPosition else { return }
        drawing.line(
            from: .init(x: position, y: band.lowerBound), to: .init(x: position, y: band.upperBound), stroke: .ink, width: 1.5)
    }

    private func inWords(_ row: Row) -> String {
        "\(row.sign.word[language]): \(row.label), \(row.start.longForm(language)) – \(row.end.longForm(language))."
    }
}
