import Quantities

/// The signs of the look page, drawn as shapes so that no font is needed. A sign never stands without its word.
///
/// The raw values are those of the document tree's signs.
public enum ChartSign: String, Sendable, Hashable, CaseIterable {
    case fullyMet, partlyMet, notMet, notAssessed
    case notStarted, onPlan, done, paused, deviating

    public var colour: ChartColour {
        switch self {
        case .fullyMet, .done: .good
        case .partlyMet: .caution
        case .notMet, .deviating: .bad
        case .notAssessed, .notStarted, .paused: .neutral
        case .onPlan: .accent
        }
    }

    /// The word beside the sign.
    public var word: Localized {
        switch self {
        case .fullyMet: Localized(sv: "Uppfylls helt", en: "Fully met")
        case .partlyMet: Localized(sv: "Uppfylls delvis", en: "Partly met")
        case .notMet: Localized(sv: "Uppfylls inte", en: "Not met")
        case .notAssessed: Localized(sv: "Inte bedömt", en: "Not assessed")
        case .notStarted: Localized(sv: "Inte påbörjad", en: "Not started")
        case .onPlan: Localized(sv: "Pågår enligt plan", en: "On plan")
        case .done: Localized(sv: "Klar", en: "Done")
        case .paused: Localized(sv: "Pausad", en: "Paused")
        case .deviating: Localized(sv: "Avvikelse", en: "Deviating")
        }
    }
}

extension Drawing {
    /// Draws the sign in a square of `size` round `centre`.
    mutating func sign(_ sign: ChartSign, at centre: Point, size: Double = 12) {
        let half = size / 2
        let point = { (x: Double, y: Double) in Point(x: centre.x + x * half, y: centre.y + y * half) }
        switch sign {
        case .fullyMet:
            circle(centre, radius: half, fill: sign.colour)
        case .partlyMet:
            circle(centre, radius: half - 0.9, fill: .paper, stroke: sign.colour)
            leftHalf(centre, radius: half - 0.9, fill: sign.colour)
        case .notMet:
            circle(centre, radius: half - 0.9, fill: .paper, stroke: sign.colour)
        case .notAssessed:
            line(from: point(-0.8, 0), to: point(0.8, 0), stroke: sign.colour, width: 2)
        case .notStarted:
            frame(x: centre.x - half + 0.5, y: centre.y - half + 0.5, width: size - 1, height: size - 1, stroke: sign.colour)
        case .onPlan:
            polygon([point(-0.7, -0.9), point(0.95, 0), point(-0.7, 0.9)], fill: sign.colour)
        case .done:
            polyline([point(-0.85, 0.05), point(-0.25, 0.7), point(0.9, -0.7)], stroke: sign.colour, width: 2.2)
        case .paused:
            rect(x: centre.x - half * 0.7, y: centre.y - half * 0.85, width: size * 0.22, height: size * 0.85, fill: sign.colour)
            rect(x: centre.x + half * 0.26, y: centre.y - half * 0.85, width: size * 0.22, height: size * 0.85, fill: sign.colour)
        case .deviating:
            polygon([point(0, -0.9), point(0.98, 0.8), point(-0.98, 0.8)], fill: sign.colour)
        }
    }
}
