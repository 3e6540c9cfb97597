/// An SVG being drawn: a list of elements, one per line, with coordinates in tenths of a pixel.
///
/// No scripts, no style attributes and no ids of its own, so that it keeps to a strict Content-Security-Policy, several
/// can stand in one page, and programs that know no CSS (Typst, Word) draw the same picture.
struct Drawing {
    struct Point {
        var x: Double
        var y: Double
    }

    enum Anchor: String {
        case start, middle, end
    }

    /// What a line looks like besides its colour.
    enum Dash: String {
        case solid = ""
        case dashed = "7 4"
        case dotted = "1 4"
        case short = "3 3"
    }

    let width: Double
    private(set) var elements: [String] = []

    init(width: Double) {
        self.width = width
    }

    mutating func rect(x: Double, y: Double, width: Double, height: Double, fill: ChartColour) {
        elements.append("<rect\(box(x, y, width, height)) \(paint(fill: fill))/>")
    }

    /// An empty rectangle with an edge.
    mutating func frame(x: Double, y: Double, width: Double, height: Double, stroke: ChartColour, dash: Dash = .solid) {
        let inner = box(x + 0.75, y + 0.75, max(0, width - 1.5), max(0, height - 1.5))
        elements.append("<rect\(inner) \(paint(fill: .paper, stroke: stroke, width: 1.5, dash: dash))/>")
    }

    mutating func line(from: Point, to: Point, stroke: ChartColour, width: Double = 1, dash: Dash = .solid) {
        let ends = "x1=\"\(px(from.x))\" y1=\"\(px(from.y))\" x2=\"\(px(to.x))\" y2=\"\(px(to.y))\""
        elements.append("<line \(ends) \(paint(stroke: stroke, width: width, dash: dash))/>")
    }

    mutating func polyline(_ points: [Point], stroke: ChartColour, width: Double, dash: Dash = .solid) {
        let text = points.map { "\(px($0.x)),\(px($0.y))" }.joined(separator: " ")
        elements.append("<polyline points=\"\(text)\" fill=\"none\" \(paint(stroke: stroke, width: width, dash: dash))/>")
    }

    mutating func polygon(_ points: [Point], fill: ChartColour) {
        let text = points.map { "\(px($0.x)),\(px($0.y))" }.joined(separator: " ")
        elements.append("<polygon points=\"\(text)\" \(paint(fill: fill))/>")
    }

    mutating func circle(_ centre: Point, radius: Double, fill: ChartColour, stroke: ChartColour? = nil, dash: Dash = .solid) {
        let place = "cx=\"\(px(centre.x))\" cy=\"\(px(centre.y))\" r=\"\(px(radius))\""
        elements.append("<circle \(place) \(paint(fill: fill, stroke: stroke, width: 1.8, dash: dash))/>")
    }

    /// A half disc to the left of `centre`.
    mutating func leftHalf(_ centre: Point, radius: Double, fill: ChartColour) {
        let top = "\(px(centre.x)) \(px(centre.y - radius))"
        let bottom = "\(px(centre.x)) \(px(centre.y + radius))"
        elements.append("<path d=\"M \(top) A \(px(radius)) \(px(radius)) 0 0 0 \(bottom) Z\" \(paint(fill: fill))/>")
    }

    mutating func diamond(_ centre: Point, radius: Double, fill: ChartColour) {
        let (x, y) = (centre.x, centre.y)
        polygon(
            [.init(x: x, y: y - radius), .init(x: x + radius, y: y), .init(x: x, y: y + radius), .init(x: x - radius, y: y)],
            fill: fill)
    }

    /// `y` is the base line of the text.
    mutating func text(
        _ text: String, x: Double, y: Double, size: Double = 13, fill: ChartColour = .ink, anchor: Anchor = .start,
        bold: Bool = false
    ) {
        let weight = bold ? " font-weight=\"600\"" : ""
        let side = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
        let place = "x=\"\(px(x))\" y=\"\(px(y))\" font-size=\"\(px(size))\""
        elements.append("<text \(place)\(weight)\(side) \(paint(fill: fill))>\(escaped(text))</text>")
    }

    /// Text that lies over a line: the line is hidden behind it.
    mutating func textOnPaper(
        _ text: String, x: Double, y: Double, size: Double, fill: ChartColour, anchor: Anchor, bold: Bool, over line: Double?
    ) {
        if let line, (y - size...y + 4).contains(line) {
            let width = TextWidth.of(text, size: size, bold: bold) + 2
            let left = anchor == .start ? x : anchor == .middle ? x - width / 2 : x - width
            rect(x: left, y: y - size, width: width, height: size + 4, fill: .paper)
        }
        self.text(text, x: x, y: y, size: size, fill: fill, anchor: anchor, bold: bold)
    }

    /// The whole SVG document. `title` says what the chart shows, `description` gives its figures in words.
    func svg(height: Double, title: String, description: String) -> String {
        let size = "viewBox=\"0 0 \(px(width)) \(px(height))\" width=\"\(px(width))\" height=\"\(px(height))\""
        let font = "font-family=\"Inter, system-ui, sans-serif\""
        let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" \(size) \(font)>"
        let words = ["<title>\(escaped(title))</title>", "<desc>\(escaped(description))</desc>"]
        return ([head] + words + elements + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
        " x=\"\(px(x))\" y=\"\(px(y))\" width=\"\(px(max(0, width)))\" height=\"\(px(max(0, height)))\""
    }

    /// The colours as attributes for programs without CSS, and as one class each for pages that restyle them.
    private func paint(fill: ChartColour? = nil, stroke: ChartColour? = nil, width: Double = 1, dash: Dash = .solid) -> String {
        var attributes: [String] = []
        var classes: [String] = []
        if let fill {
            attributes.append("fill=\"\(fill.light)\"")
            classes.append("chart-\(fill.rawValue)-fill")
        }
        if let stroke {
            attributes.append("stroke=\"\(stroke.light)\" stroke-width=\"\(px(width))\"")
            classes.append("chart-\(stroke.rawValue)-stroke")
            if dash != .solid { attributes.append("stroke-dasharray=\"\(dash.rawValue)\"") }
            if dash == .dotted { attributes.append("stroke-linecap=\"round\"") }
        }
        return attributes.joined(separator: " ") + " class=\"\(classes.joined(separator: " "))\""
    }
}

/// A coordinate with at most one decimal, the same in every locale; what is not finite or beyond reason becomes the limit.
func px(_ value: Double) -> String {
    let limit = 100_000.0
    let held = value.isFinite ? min(max(value, -limit), limit) : 0
    let tenths = Int((held * 10).rounded())
    let size = tenths.magnitude
    return (tenths < 0 ? "-" : "") + "\(size / 10)" + (size % 10 == 0 ? "" : ".\(size % 10)")
}

/// Text between tags or in an attribute; characters that XML 1.0 does not allow are left out.
func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": out.append(contentsOf: "&amp;".unicodeScalars)
        case "<": out.append(contentsOf: "&lt;".unicodeScalars)
        case ">": out.append(contentsOf: "&gt;".unicodeScalars)
        case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
        case "\n", "\t": out.append(" ")
        default:
            let isForbidden = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
            if !isForbidden { out.append(scalar) }
        }
    }
    return String(out)
}

extension Drawing {
    /// Draws all of `other` on top.
    mutating func append(_ other: Drawing) {
        elements += other.elements
    }
}
