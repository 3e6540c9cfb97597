import Design
import Economy
import Quantities

/// How a figure is computed: the rule in words, each term with its sign and amount, and the record behind it. A term that is computed
/// itself unfolds in its turn.
struct WhyView: Sendable {
    var model: WhyModel
    var frame: Frame
    var language: Language

    private var say: PageWords { PageWords(language) }
    private var scene: EconomyScene { model.scene }
    private var unit: MoneyUnit { model.unit }

    func html() -> HTML {
        let title = EconomyWords(scene.economy, language).title(model.name)
        let back = scene.address(model.page)
        return Page(
            title: title, eyebrow: "\(say("Varför?", "Why?")) · \(scene.title(language))", language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), lead: lead,
            content: """
                \(explanation)<p class="why-back"><a\(href: back)>\(say("Till sidan där talet står", "To the page where the figure stands"))</a></p>
                """, width: .reading
        ).html()
    }

    private var lead: HTML {
        let amount = model.figure.amount
        let isDeviation = model.name.column.hasPrefix("avvikelse") || model.name.column == "forandring"
        let shown: HTML =
            isDeviation
            ? "\(EconomyCells.deviation(amount, unit), language)\u{A0}\(unit.symbol)" : HTML(text: amount.printed(unit))
        let exact = amount.printed(.kr)
        return "<p class=\"why-figure\">\(shown)</p><p class=\"quiet\">\(say("Exakt", "Exactly")) \(exact)</p>"
    }

    private var explanation: HTML {
        switch model.figure.origin {
        case .record(let record):
            let words = say("Talet är inskrivet, inte uträknat.", "The figure was entered, not computed.")
            return "<section><h2>\(say("Varifrån", "From where"))</h2><p>\(words)</p><p>\(link(record))</p></section>"
        case .computed(let computation):
            return """
                <section><h2>\(say("Så räknas det", "How it is computed"))</h2><p lang="sv">\(computation.rule).</p>\
                \(terms(computation, depth: 0))\(total)\(pendingNote)</section>
                """
        }
    }

    private var total: HTML {
        """
        <p class="term term-total"><span>=</span><span>\(say("Summa", "Sum"))</span><span>\(model.figure.amount.printed(unit))</span></p>
        """
    }

    private var pendingNote: HTML {
        guard case .computed(let computation) = model.figure.origin, computation.terms.contains(where: \.isPending) else {
            return ""
        }
        return EconomyCells.pendingNote(language)
    }

    /// A committee's sum of areas of parts of changes is five deep; a record that led back to itself would have no end.
    private static let deepest = 8

    private func terms(_ computation: Computation, depth: Int) -> HTML {
        let items = computation.terms.map { term(term: $0, depth: depth) }
        return "<ul class=\"terms\">\(items)</ul>"
    }

    private func term(term: Computation.Term, depth: Int) -> HTML {
        let mark: HTML = term.isPending ? "*\(HTML.spoken(say(" inte beslutat", " not decided")))" : .empty
        let sign = term.sign == .plus ? "+" : "\u{2212}"
        let amount = EconomyCells.number(term.figure.amount, unit)
        switch term.figure.origin {
        case .record(let record):
            return """
                <li><p class="term"><span>\(sign)</span><span lang="sv">\(term.label)\(mark) <small>\(link(record))</small></span>\
                <span>\(amount)</span></p></li>
                """
        case .computed(let computation):
            guard depth < Self.deepest, !computation.terms.isEmpty else {
                return """
                    <li><p class="term"><span>\(sign)</span><span lang="sv">\(term.label)\(mark) <small>\(computation.rule)</small></span>\
                    <span>\(amount)</span></p></li>
                    """
            }
            return """
                <li><details><summary class="term"><span>\(sign)</span><span lang="sv">\(term.label)\(mark)</span><span>\(amount)</span></summary>\
                <p class="quiet" lang="sv">\(computation.rule).</p>\(terms(computation, depth: depth + 1))</details></li>
                """
        }
    }

    private func link(_ record: RecordReference) -> HTML {
        scene.address(ofRecord: record.subject).map { "<a lang=\"sv\"\(href: $0)>\(record.label)</a>" } ?? HTML(text: record.label)
    }
}
