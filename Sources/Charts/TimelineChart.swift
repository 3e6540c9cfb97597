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
        var y = Self.top
        for row in rows { y = draw(row, y: y, in: &bodies) }
        drawMonths(bottom: y, words: words, in: &drawing)
        drawing.append(bodies)
        drawMark(bottom: y, in: &drawing)
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

    private func drawMonths(bottom: Double, words: ChartWords, in drawing: inout Drawing) {
        for month in 1...12 {
            let period = FiscalPeriod.month(year, month)
            let start = x(period.firstDay.dayNumber)
            let end = x(period.lastDay.dayNumber + 1)
            drawing.line(from: .init(x: start, y: Self.top - 8), to: .init(x: start, y: bottom), stroke: .rule)
            let name = words.months[month - 1]
            let text = TextWidth.of(name, size: 11) + 4 > end - start ? String(name.prefix(1)) : name
            drawing.text(text, x: (start + end) / 2, y: Self.top - 14, size: 11, fill: .muted, anchor: .middle)
        }
        drawing.line(
            from: .init(x: plotStart, y: Self.top - 8), to: .init(x: drawing.width, y: Self.top - 8), stroke: .muted)
    }

    private func draw(_ row: Row, y: Double, in drawing: inout Drawing) -> Double {
        let labelWidth = (isNarrow ? drawing.width : plotStart) - 36
        let lines = TextWidth.wrapped(row.label, size: Self.size, width: labelWidth, lines: 2)
        let textHeight = Double(lines.count) * Self.lineHeight
        drawing.sign(row.sign, at: .init(x: 7, y: y + 8))
        for (index, line) in lines.enumerated() {
            drawing.text(line, x: 20, y: y + 13 + Double(index) * Self.lineHeight, size: Self.size)
        }
        drawBar(row, middle: isNarrow ? y + textHeight + 9 : y + textHeight / 2, in: &drawing)
        return y + textHeight + (isNarrow ? 28 : 10)
    }

    private func drawBar(_ row: Row, middle: Double, in drawing: inout Drawing) {
        let start = x(row.start.dayNumber)
        let end = x(row.end.dayNumber + 1)
        let height = 10.0
        let colour = row.sign.colour
        guard row.end >= firstDay, row.start <= lastDay, row.start <= row.end else { return }
        if row.start == row.end {
            let centre = (start + end) / 2
            drawing.polygon(
                [
                    .init(x: centre, y: middle - 6), .init(x: centre + 6, y: middle), .init(x: centre, y: middle + 6),
                    .init(x: centre - 6, y: middle),
                ], fill: colour)
            return
        }
        let box = (x: start, y: middle - height / 2, width: max(end - start, 2))
        switch row.sign {
        case .notStarted:
            drawing.frame(x: box.x, y: box.y, width: box.width, height: height, stroke: colour)
        case .paused:
            drawing.column(x: box.x, y: box.y, width: box.width, height: height, colour: colour, pattern: .hatched)
        default:
            drawing.rect(x: box.x, y: box.y, width: box.width, height: height, fill: colour)
        }
        // An arrow says that the activity began before the year or goes on after it.
        if row.start < firstDay { drawArrow(at: start + 2, middle: middle, pointing: -1, in: &drawing) }
        if row.end > lastDay { drawArrow(at: end - 2, middle: middle, pointing: 1, in: &drawing) }
    }

    private func drawArrow(at tip: Double, middle: Double, pointing: Double, in drawing: inout Drawing) {
        let back = tip - pointing * 5
        drawing.polygon([.init(x: tip, y: middle), .init(x: back, y: middle - 3.5), .init(x: back, y: middle + 3.5)], fill: .paper)
    }

    private func drawMark(bottom: Double, in drawing: inout Drawing) {
        guard let mark, (firstDay...lastDay).contains(mark.date) else { return }
        let position = x(mark.date.dayNumber + 1)
        drawing.line(from: .init(x: position, y: 18), to: .init(x: position, y: bottom), stroke: .ink, width: 1.5, dash: .dashed)
        let half = TextWidth.of(mark.label, size: 12, bold: true) / 2
        let middle = min(max(position, half), drawing.width - half)
        drawing.text(mark.label, x: middle, y: 13, size: 12, anchor: .middle, bold: true)
    }

    private func inWords(_ row: Row) -> String {
        "\(row.sign.word[language]): \(row.label), \(row.start.longForm(language)) – \(row.end.longForm(language))."
    }
}
