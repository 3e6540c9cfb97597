/// The colours of all charts. Each has a class, so that a page can restyle it, and its own value for where no CSS exists.
///
/// An element carries both: `fill="#1d4f91" class="chart-accent-fill"`. A presentation attribute yields to any CSS rule.
public enum ChartColour: String, Sendable, CaseIterable {
    /// Figures and names.
    case ink
    /// Less important text: years, scales.
    case muted
    /// This year.
    case accent
    /// Earlier years.
    case earlier
    /// Base lines and grids.
    case rule
    /// What lies behind the chart.
    case paper
    case good
    case caution
    case bad
    case neutral

    /// On white paper: 4.5:1 for text, 3:1 for shapes (look page).
    public var light: String {
        switch self {
        case .ink: "#1b2430"
        case .muted: "#5a6572"
        case .accent: "#1d4f91"
        case .earlier: "#8792a0"
        case .rule: "#d5dae0"
        case .paper: "#ffffff"
        case .good: "#1f7a4d"
        case .caution: "#9a6700"
        case .bad: "#b3261e"
        case .neutral: "#6b7683"
        }
    }

    /// On dark paper.
    public var dark: String {
        switch self {
        case .ink: "#e8ebef"
        case .muted: "#a7b0bb"
        case .accent: "#8ab4f0"
        case .earlier: "#7d8895"
        case .rule: "#3a434e"
        case .paper: "#14181d"
        case .good: "#5cc491"
        case .caution: "#e0b050"
        case .bad: "#f08a80"
        case .neutral: "#98a2ae"
        }
    }

    /// Rules for a style sheet: each class takes its colour from `--chart-…`, which pages may set to their own tokens.
    public static var stylesheet: String {
        var lines = ["svg.chart { max-width: 100%; height: auto; }"]
        lines.append(":root { " + allCases.map { "--chart-\($0.rawValue): \($0.light);" }.joined(separator: " ") + " }")
        let dark = allCases.map { "--chart-\($0.rawValue): \($0.dark);" }.joined(separator: " ")
        lines.append("@media screen and (prefers-color-scheme: dark) { :root { \(dark) } }")
        for colour in allCases {
            lines.append(".chart-\(colour.rawValue)-fill { fill: var(--chart-\(colour.rawValue)); }")
            lines.append(".chart-\(colour.rawValue)-stroke { stroke: var(--chart-\(colour.rawValue)); }")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
