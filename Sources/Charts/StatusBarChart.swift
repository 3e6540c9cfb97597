public import Quantities

/// How many of each status, as one stacked bar with sign, number and word under it.
public struct StatusBarChart: Sendable, Hashable {
    public struct Part: Sendable, Hashable {
        public var sign: ChartSign
        /// None and less are left out.
        public var count: Int

        public init(_ sign: ChartSign, count: Int) {
            self.sign = sign
            self.count = count
        }
    }

    /// "43 mål: 40 uppfylls helt, 3 delvis".
    public var title: String
    public var parts: [Part]
    public var language: Language
    public var width: Int

    public init(title: String, parts: [Part], language: Language = .swedish, width: Int = 640) {
        self.title = title
        self.parts = parts
        self.language = language
        self.width = min(max(width, 200), 2_000)
    }

    public func svg() -> String {
        var drawing = Drawing(width: Double(width))
        let shown = parts.filter { $0.count > 0 }
        let words = ChartWords(language: language)
        guard !shown.isEmpty else {
            drawing.text(words.nothingCounted, x: 0, y: 24, fill: .muted)
            return drawing.svg(height: 40, title: title, description: words.nothingCounted)
        }
        let starts = drawBar(shown, in: &drawing)
        let bottom = drawLabels(shown, starts: starts, in: &drawing)
        let description = shown.map { "\($0.sign.word[language]): \($0.count)." }.joined(separator: " ")
        return drawing.svg(height: bottom + 8, title: title, description: description)
    }

    private static let barHeight = 18.0

    /// Draws the bar and gives the left edge of each part. No part is narrower than can be seen.
    private func drawBar(_ shown: [Part], in drawing: inout Drawing) -> [Double] {
        let (gap, narrowest) = (2.0, 6.0)
        let room = drawing.width - gap * Double(shown.count - 1)
        let total = shown.reduce(0.0) { $0 + Double($1.count) }
        let raw = shown.map { max(narrowest, room * Double($0.count) / total) }
        let shrink = room / raw.reduce(0, +)
        var x = 0.0
        var starts: [Double] = []
        for (part, width) in zip(shown, raw) {
            starts.append(x)
            drawing.rect(x: x, y: 0, width: width * shrink, height: Self.barHeight, fill: part.sign.colour)
            x += width * shrink + gap
        }
        return starts
    }

    /// Each label under its part where all find room on one row, else row by row from the left. Gives the last base line.
    private func drawLabels(_ shown: [Part], starts: [Double], in drawing: inout Drawing) -> Double {
        let (size, between) = (13.0, 18.0)
        let texts = shown.map { "\(SwedishNumber.format(.init($0.count), decimals: 0)) \($0.sign.word[language].lowercasedFirst)" }
        let widths = texts.map { 18 + TextWidth.of($0, size: size) }
        let inOneRow = Self.places(starts: starts, widths: widths, between: between, room: drawing.width)
        var (x, y) = (0.0, Self.barHeight + 22)
        for index in shown.indices {
            if let inOneRow {
                x = inOneRow[index]
            } else if x > 0, x + widths[index] > drawing.width {
                (x, y) = (0, y + 22)
            }
            drawing.sign(shown[index].sign, at: .init(x: x + 6, y: y - 4.5))
            drawing.text(texts[index], x: x + 18, y: y, size: size)
            x += widths[index] + between
        }
        return y
    }

    /// As near to `starts` as the labels' widths allow, in one row of `room`; nil when they do not fit.
    private static func places(starts: [Double], widths: [Double], between: Double, room: Double) -> [Double]? {
        var places = starts
        for index in places.indices.dropFirst() {
            places[index] = max(places[index], places[index - 1] + widths[index - 1] + between)
        }
        var limit = room
        for index in places.indices.reversed() {
            places[index] = min(places[index], limit - widths[index])
            limit = places[index] - between
        }
        return (places.first ?? 0) >= 0 ? places : nil
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
