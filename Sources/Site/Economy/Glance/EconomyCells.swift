import Design
import Economy
import Foundation
import Quantities

/// Cells of money that answer why: each figure leads to how it came about. A surplus is plus on every screen.
struct EconomyCells: Sendable {
    let scene: EconomyScene
    let language: Language
    /// Begins the ids of what unfolds, so that the same figure can stand in two tables of a page.
    var prefix = "varfor"
    var unit = MoneyUnit.mkr

    private var say: PageWords { PageWords(language) }

    /// Empty where there is no figure, which is not zero.
    func amount(_ figure: MoneyFigure?, _ name: EconomyFigure, isPending: Bool = false) -> DataTable.Cell {
        guard let figure else { return .empty }
        let printed = Self.number(figure.amount, unit)
        return cell(figure, name, printed: printed, shown: HTML(text: printed), isPending: isPending)
    }

    func deviation(_ figure: MoneyFigure?, _ name: EconomyFigure, isPending: Bool = false) -> DataTable.Cell {
        guard let figure else { return .empty }
        let shown = Self.deviation(figure.amount, unit)
        return cell(figure, name, printed: shown.figure, shown: "\(shown, language)", isPending: isPending)
    }

    /// Better is plus.
    func change(_ figure: MoneyFigure?, _ name: EconomyFigure) -> DataTable.Cell {
        guard let figure else { return .empty }
        let printed = Self.signed(figure.amount, unit)
        return cell(figure, name, printed: printed, shown: HTML(text: printed), isPending: false)
    }

    private func cell(
        _ figure: MoneyFigure, _ name: EconomyFigure, printed: String, shown: HTML, isPending: Bool
    ) -> DataTable.Cell {
        let mark: HTML = isPending ? pendingMark : .empty
        let link = self.link(figure, name, shown: shown)
        return .number(printed, sortKey: figure.amount.ore.description) { _ in link + mark }
    }

    /// The figure as something to ask: what is computed unfolds its sum where it stands, a record's amount leads to its page.
    func link(_ figure: MoneyFigure, _ name: EconomyFigure, shown: HTML) -> HTML {
        let address = scene.address(.why(name))
        guard case .computed(let computation) = figure.origin else {
            let ask = say(", visa varifrån talet kommer", ", show where the figure comes from")
            return "<a class=\"why\"\(href: address)>\(shown)\(HTML.spoken(ask))</a>"
        }
        let why = Why(
            id: "\(prefix)-\(name.id)", figure: shown, title: EconomyWords(scene.economy, language).title(name),
            explanation: explanation(computation, figure.amount, address))
        return "\(why, language)"
    }

    private static let shownTerms = 8

    private func explanation(_ computation: Computation, _ total: Money, _ address: Address) -> HTML {
        let more = computation.terms.count - Self.shownTerms
        let terms = computation.terms.prefix(Self.shownTerms).map { term -> HTML in
            let sign = term.sign == .plus ? "+" : "\u{2212}"
            return "<span>\(sign)</span><span>\(term.label)</span><span>\(Self.number(term.figure.amount, unit))</span>"
        }
        let rest: HTML =
            more > 0 ? "<span></span><span>\(say("och \(more) till", "and \(more) more"))</span><span></span>" : .empty
        return """
            <span lang="sv">\(computation.rule)</span><span class="why-terms" lang="sv">\(terms)\(rest)\
            <span>=</span><span></span><b>\(total.printed(unit))</b></span>\
            <a\(href: address)>\(say("Hela uträkningen", "The whole computation"))</a>
            """
    }

    /// Beside a figure that counts money as granted that nobody has decided on; hangs outside the column of figures.
    private var pendingMark: HTML {
        let words = say("räknar med pengar som inte är beslutade", "counts money that is not decided")
        return "<abbr class=\"hanging\"\(attribute: "title", words)>*\(HTML.spoken(words))</abbr>"
    }

    /// What the mark means, below a table that has one.
    static func pendingNote(_ language: Language) -> HTML {
        let say = PageWords(language)
        return """
            <p class="table-note">\(say(
                "* Räknar begärda pengar som beviljade, fast beslutet inte är fattat.",
                "* Counts money that is asked for as granted, although nobody has decided."))</p>
            """
    }

    // MARK: In print

    /// Without its unit.
    static func number(_ amount: Money, _ unit: MoneyUnit) -> String {
        amount.number(in: unit, decimals: unit.decimals)
    }

    /// With a plus above zero.
    static func signed(_ amount: Money, _ unit: MoneyUnit) -> String {
        let number = number(amount, unit)
        return amount > .zero && !isNothing(amount, unit) ? "+" + number : number
    }

    static func deviation(_ amount: Money, _ unit: MoneyUnit) -> Deviation {
        let direction: Deviation.Direction = isNothing(amount, unit) ? .none : amount > .zero ? .surplus : .deficit
        return Deviation(figure: signed(amount, unit), direction: direction)
    }

    /// Whether nothing is left of it in print.
    static func isNothing(_ amount: Money, _ unit: MoneyUnit) -> Bool {
        SwedishNumber.round(Decimal(amount.ore) / unit.ore, decimals: unit.decimals) == 0
    }
}

extension EconomyFigure {
    /// For an id of a page: without the signs that mean something in a selector.
    var id: String { name.replacing("/", with: "-").replacing(":", with: "__").replacing(".", with: "_") }
}
