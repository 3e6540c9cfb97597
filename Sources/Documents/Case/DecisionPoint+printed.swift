import Economy
import Quantities
import Rounds
import Steering
import Texts

extension DecisionPoint {
    /// As it stands in *Förslag till beslut*: the writer's words where it has been rewritten, else words made of the records, in which
    /// each amount and target is a field with the record's identity. Empty for a free point without words.
    public func printed(in source: DocumentSource) -> [Inline] {
        let body = source.line(body)
        return body.isEmpty ? written(in: source) : body
    }

    /// As Tertial writes it, whatever has been made of it.
    public func written(in source: DocumentSource) -> [Inline] {
        let words = DecisionWords(source)
        return switch matter {
        case .approval: words.approval
        case .target(let code): words.target(code) ?? missing
        case .application(let code): words.application(code) ?? missing
        case .adjustment(let code): words.adjustment(code) ?? missing
        case .turnover: words.turnover ?? missing
        case .carryOver: words.carryOver ?? missing
        case .immediateMinutes: [.text("Paragrafen justeras omedelbart.")]
        case .free: []
        }
    }

    /// The record is gone: said as a live field says it, so that the checks stop the document.
    private var missing: [Inline] {
        let word = matter.word
        return [.text("[uppgift saknas: \(word.subject.isEmpty ? word.kind : "\(word.kind)/\(word.subject)")]")]
    }
}

/// The words of each matter. Nil where the record that it is about is not there.
private struct DecisionWords {
    let source: DocumentSource

    init(_ source: DocumentSource) {
        self.source = source
    }

    private var organisation: Organisation { source.overview.organisation }
    private var subject: String { organisation.kind == .committee ? "Nämnden" : organisation.shortName }
    private var year: Int { source.key.year }

    /// A committee's document goes on to the city's executive board; a unit's to its committee.
    var approval: [Inline] {
        let name = Inline.field(
            LiveField(source: FieldSource.name(of: organisation.code), printed: organisation.name, label: "Organisationens namn"))
        guard organisation.kind != .unit, organisation.kind != .department else {
            let committee = source.overview.ancestors.first { $0.kind == .committee || $0.kind == .company }
            return [name, .text(" överlämnar \(documentName) till \(committee?.name ?? "nämnden").")]
        }
        if case .month = source.key.kind { return [name, .text(" lägger \(documentName) till handlingarna.")] }
        return [name, .text(" godkänner \(documentName)\(addition) och överlämnar den till kommunstyrelsen.")]
    }

    /// "verksamhetsplanen för 2024", "tertialrapport 1 för 2023"
    private var documentName: String {
        switch source.key.kind {
        case .plan: "verksamhetsplanen för \(year)"
        case .tertial1: "tertialrapport 1 för \(year)"
        case .tertial2: "tertialrapport 2 för \(year)"
        case .annualReport: "verksamhetsberättelsen för \(year)"
        case .month(let month): "månadsrapporten för \(FiscalPeriod.month(year, month).printed().lowercasedFirst)"
        }
    }

    /// What is approved with it.
    private var addition: String {
        switch source.key.kind {
        case .plan: " med budget"
        case .tertial1, .tertial2: " med prognos för helåret"
        case .annualReport, .month: ""
        }
    }

    func target(_ code: IndicatorCode) -> [Inline]? {
        guard let row = source.overview.indicators.first(where: { $0.indicator.code == code }),
            let change = TargetChange.all(row).last
        else { return nil }
        let name = Inline.field(
            LiveField(source: FieldSource.name(of: code), printed: row.name, label: "Indikatorns namn"))
        if case .none = change.before {
            return [.text("\(subject) fastställer årsmålet för ”"), name, .text("” till ")] + change.to + [.text(".")]
        }
        return [.text("\(subject) justerar årsmålet för ”"), name, .text("” från ")] + change.from + [.text(" till ")] + change.to
            + [.text(".")]
    }

    /// The words and the amount of every other place that tells of it, as it is asked for.
    func application(_ code: ApplicationCode) -> [Inline]? {
        guard let economy = source.economy,
            let figures = economy.applications.first(where: { $0.application.code == code })
        else { return nil }
        var asked = figures.application
        asked.steps = [RequestStep(state: .requested, round: source.key.kind, amount: figures.requested)]
        guard let inThisDecision = asked.figures(in: source.key.kind) else { return nil }
        return GeneratedSentences(source).inlines(EconomySentences(economy).application(inThisDecision))
    }

    func adjustment(_ code: AdjustmentCode) -> [Inline]? {
        guard let found = source.economy?.adjustment(code) else { return nil }
        let amount = LiveField(
            source: FieldSource.adjustment(code), printed: Money.printedInText(found.amount),
            label: "Begärd budgetjustering, \(found.title)")
        return [
            .text("\(subject) begär budgetjustering om "), .field(amount),
            .text(" för \(found.title.inSentence) inom \(found.area.inSentence)."),
        ]
    }

    var turnover: [Inline]? {
        guard let table = source.economy?.turnover, !table.rows.isEmpty else { return nil }
        let noun = table.rows.count == 1 ? "en omslutningsförändring" : "omslutningsförändringar"
        let isOne = table.rows.count == 1
        return [
            .text("\(subject) fastställer \(noun) om "), figure("omslutning/summa/kostnader", table.costs),
            .text(" och anmäler \(isOne ? "den" : "dem") till kommunstyrelsen."),
        ]
    }

    var carryOver: [Inline]? {
        guard let amount = source.economy?.investments.sum?.carryOver, amount.amount != .zero else { return nil }
        return [
            .text("\(subject) begär att få föra över "), figure("investeringar/totalt/ombudgetering", amount),
            .text(" av investeringsmedlen till \(year + 1) (ombudgetering)."),
        ]
    }

    private func figure(_ name: String, _ figure: Figure) -> Inline {
        .field(
            LiveField(
                source: FieldSource.economy(name), printed: Money.printedInText(figure.amount),
                label: source.label(ofFigure: name)))
    }
}

extension Money {
    /// In mnkr with one decimal, or in kronor where that would show nothing.
    fileprivate static func printedInText(_ amount: Money) -> String {
        let millions = amount.printed(.mkr)
        let showsNothing = millions.allSatisfy { !("1"..."9").contains($0) }
        return showsNothing && amount != .zero ? amount.printed(.kr) : millions
    }
}

extension EconomyOverview {
    /// A budget adjustment as the round counts it; nil where the round does not know it.
    fileprivate func adjustment(_ code: AdjustmentCode) -> (title: String, amount: Money, area: String)? {
        let subject = FieldSource.adjustment(code)
        for area in areas {
            if let pending = area.pending.first(where: { $0.subject.subject == subject }) {
                return (pending.title, pending.amount, area.name)
            }
            for figure in [area.requested, area.volume, area.redistributed].compactMap({ $0 }) {
                if let term = figure.term(from: subject) { return (term.label, term.figure.amount, area.name) }
            }
        }
        return turnover?.rows.first { $0.adjustment.code == code }.map { ($0.adjustment.title, $0.costs.amount, $0.area) }
    }
}

extension Figure {
    /// The term that the record gives, however deep.
    fileprivate func term(from subject: String) -> Computation.Term? {
        guard case .computed(let computation) = origin else { return nil }
        for term in computation.terms {
            if case .record(let record) = term.figure.origin, record.subject == subject { return term }
            if let found = term.figure.term(from: subject) { return found }
        }
        return nil
    }
}
