import Economy
import Quantities

extension DocumentTemplate {
    var economyProblems: [Diagnostic] {
        let twice = repeated(economy.map(\.heading)).map { Self.isTwice($0.rawValue, at: TemplateEconomyPart.place($0)) }
        return twice + economy.flatMap(Self.problems)
    }

    private static func problems(_ part: TemplateEconomyPart) -> [Diagnostic] {
        let place = TemplateEconomyPart.place(part.heading)
        let strange = EconomyContent.allCases.filter { part.without.contains($0) && $0.heading != part.heading }.map { content in
            Diagnostic(
                "T2512", place: place,
                message: Localized(
                    sv: "”\(content.rawValue)” står inte under ”\(part.heading.rawValue)”.",
                    en: "“\(content.rawValue)” does not stand under “\(part.heading.rawValue)”."),
                remedy: Localized(
                    sv: "Utelämna det under sin egen rubrik: ”\(content.heading.rawValue)”.",
                    en: "Leave it out under its own heading: “\(content.heading.rawValue)”."))
        }
        let isLong = part.title.count > headingLimit
        return strange + (isLong ? [needsHeading(place)] : []) + problems(part.instruction, at: place)
    }
}
