import Design
import Quantities
import Steering
import Store

/// What the units' values come to, beside the value that is reported.
extension IndicatorView {
    func units(_ say: PageWords) -> HTML {
        guard let sum = history.unitSum else { return "" }
        let missing = sum.missing.map { name(of: $0) }.joined(separator: ", ")
        var entries = [
            DefinitionList.Entry(indicator.aggregation.label[say.language], HTML(text: indicator.printed(sum.total))),
            .init(say("Bygger på", "Builds on"), HTML(text: sum.coverage[say.language])),
        ]
        if !missing.isEmpty { entries.append(.init(say("Saknas från", "Missing from"), HTML(text: missing))) }
        if let women = sum.women, let men = sum.men {
            entries.append(.init(say("Kvinnor, flickor", "Women, girls"), HTML(text: indicator.printed(women))))
            entries.append(.init(say("Män, pojkar", "Men, boys"), HTML(text: indicator.printed(men))))
        }
        return """
            <section id="enheterna"><h2>\(say("Enheternas värden", "The units' values"))</h2>\(DefinitionList(entries: entries), say.language)</section>
            """
    }
}
