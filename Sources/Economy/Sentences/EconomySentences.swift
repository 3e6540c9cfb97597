import Quantities
import Steering

/// The sentences of a round's economy. Each method gives whole sentences, none where there is nothing to say.
public struct EconomySentences: Sendable {
    let overview: EconomyOverview

    public init(_ overview: EconomyOverview) {
        self.overview = overview
    }

    /// "Sammantaget beräknas ett underskott om 12,1 mnkr före resultatöverföringar och en budget i balans efter
    /// resultatöverföringar." Then what has changed since the forecast before, and what hangs on decisions.
    public func whole() -> [EconomySentence] {
        guard let whole = overview.whole, let before = whole.deviationBeforeTransfers ?? whole.deviation else { return [] }
        let first = deviation(
            opening: "Sammantaget \(verb) ", before: DeviationPhrase(before, "driftbudget/fore-overforingar/avvikelse"),
            after: whole.transfersIn == nil && whole.transfersOut == nil
                ? nil : whole.deviation.map { DeviationPhrase($0, "driftbudget/efter-overforingar/avvikelse") },
            zero: "en budget i balans")
        return [first]
            + change(
                whole.change, name: "driftbudget/netto/forandring", since: overview.areas.compactMap(\.forecast?.previousRound))
            + pending(
                whole.pending, refused: whole.deviationIfRefused, name: "driftbudget/netto/avvikelse-vid-avslag",
                isAfterTransfers: whole.transfersIn != nil, listing: false)
    }

    /// "För förskoleverksamhet beräknas ett underskott om 8,7 mnkr före resultatöverföringar och ett överskott om 2,2 mnkr efter
    /// resultatöverföringar." Then what has changed since the forecast before, and what hangs on decisions.
    public func area(_ area: AreaFigures) -> [EconomySentence] {
        guard let before = area.deviationBeforeTransfers ?? area.deviation else { return [] }
        let names = "omraden/\(area.area.code)"
        let first = deviation(
            opening: "För \(area.name.inSentence) \(verb) ", before: DeviationPhrase(before, "\(names)/avvikelse-fore"),
            after: area.transfers == nil ? nil : area.deviation.map { DeviationPhrase($0, "\(names)/avvikelse") },
            zero: "ingen avvikelse mot budget")
        return [first]
            + changeWorthTelling(of: area, before: before) + area.corrections.map(correction)
            + pending(
                area.pending, refused: area.deviationIfRefused, name: "\(names)/avvikelse-vid-avslag",
                isAfterTransfers: area.transfers != nil, listing: true)
    }

    /// "För avskrivningar beräknas ett underskott om 2,4 mnkr och för internränta ett underskott om 3,4 mnkr."
    public func capitalCosts() -> [EconomySentence] {
        let costs = overview.capitalCosts.compactMap { cost in
            cost.deviation.map {
                (name: cost.kind.label, phrase: DeviationPhrase($0, "kapitalkostnader/\(cost.kind.code)/avvikelse"))
            }
        }
        guard !costs.isEmpty else { return [] }
        if costs.allSatisfy(\.phrase.isZero) {
            return [EconomySentence([.text("Kapitalkostnaderna \(isAnnual ? "följer" : "beräknas följa") budgeten.")])]
        }
        let clauses = costs.enumerated().map { index, cost in
            [.text(index == 0 ? "För \(cost.name.inSentence) \(verb) " : "för \(cost.name.inSentence) ")]
                + cost.phrase.runs(zero: "ingen avvikelse mot budget")
        }
        return [EconomySentence(Self.joined(clauses) + [.text(".")])]
    }

    /// "Investeringarna beräknas kosta 40,2 mnkr. Budget och begärda medel är tillsammans 40,2 mnkr, vilket ger en budget i balans."
    public func investments() -> [EconomySentence] {
        guard let sum = overview.investments.sum else { return [] }
        let budget: [EconomySentence.Run] = [
            .figure(printed: PrintedAmount.of(sum.budget.amount), name: "investeringar/totalt/budget")
        ]
        guard let forecast = sum.forecast, let deviation = sum.deviation else {
            return [EconomySentence([.text("För investeringar finns ")] + budget + [.text(".")])]
        }
        let requested: [EconomySentence.Run] =
            sum.requested.map { figure in
                [
                    .text(" och begärda "),
                    .figure(printed: PrintedAmount.of(figure.amount), name: "investeringar/totalt/begart"),
                ]
            } ?? []
        let phrase = DeviationPhrase(deviation, "investeringar/totalt/avvikelse")
        return [
            EconomySentence(
                [
                    .text(isAnnual ? "Investeringarna har kostat " : "Investeringarna beräknas kosta "),
                    .figure(printed: PrintedAmount.of(forecast.amount), name: "investeringar/totalt/prognos"),
                    .text(", mot en budget på "),
                ] + budget + requested + [.text(". Det ger ")] + phrase.runs(zero: "ingen avvikelse")
                    + [.text(".")])
        ] + carryOver(sum)
    }

    /// "Nämnden begär att få flytta 2,0 mnkr till 2024 (ombudgetering)."
    private func carryOver(_ sum: InvestmentFigures) -> [EconomySentence] {
        guard let amount = sum.carryOver, !PrintedAmount.isZero(amount.amount) else { return [] }
        return [
            EconomySentence([
                .text("\(subject) begär att få flytta "),
                .figure(printed: PrintedAmount.of(amount.amount), name: "investeringar/totalt/ombudgetering"),
                .text(" till \(overview.year + 1) (ombudgetering)."),
            ])
        ]
    }

    /// "Nämnden ansöker om omslutningsförändringar på 14,3 mnkr. De ändrar inte nämndens nettobudget."
    public func turnover() -> [EconomySentence] {
        guard let table = overview.turnover, !table.rows.isEmpty else { return [] }
        let isAsking = table.rows.contains { $0.state.isPending }
        let amount = EconomySentence.Run.figure(
            printed: PrintedAmount.of(table.costs.amount), name: "omslutning/summa/kostnader")
        return [
            EconomySentence([
                .text(
                    "\(subject) \(isAsking ? "ansöker om" : "redovisar") \(table.rows.count == 1 ? "en omslutningsförändring" : "omslutningsförändringar") på "
                ),
                amount, .text("."),
            ]),
            EconomySentence([.text("Kostnader och intäkter ändras lika mycket, så nettobudgeten påverkas inte.")]),
        ]
    }

    var isAnnual: Bool { overview.round == .annualReport }
    /// In the annual report nothing is expected any more.
    var verb: String { isAnnual ? "redovisas" : "beräknas" }
    var subject: String { overview.organisation.kind == .committee ? "Nämnden" : overview.organisation.shortName }

    private func deviation(
        opening: String, before: DeviationPhrase, after: DeviationPhrase?, zero: String
    ) -> EconomySentence {
        guard let after else { return EconomySentence([.text(opening)] + before.runs(zero: zero) + [.text(".")]) }
        if before.isZero && after.isZero {
            return EconomySentence([.text("\(opening)\(zero), före såväl som efter resultatöverföringar.")])
        }
        return EconomySentence(
            [.text(opening)] + before.runs(zero: zero) + [.text(" före resultatöverföringar och ")] + after.runs(zero: zero)
                + [.text(" efter resultatöverföringar.")])
    }

    /// Nothing of an area that follows its budget, now as before.
    private func changeWorthTelling(of area: AreaFigures, before: Figure) -> [EconomySentence] {
        if PrintedAmount.isZero(before.amount), area.forecast?.change.map({ PrintedAmount.isZero($0.amount) }) == true { return [] }
        return change(
            area.forecast?.change, name: "omraden/\(area.area.code)/forandring",
            since: [area.forecast?.previousRound].compactMap { $0 })
    }

    /// "Det är 5,0 mnkr sämre än i månadsrapporten för mars."
    private func change(_ change: Figure?, name: String, since rounds: [RoundKind]) -> [EconomySentence] {
        guard let change else { return [] }
        // Areas may have been forecast last in different rounds.
        let round = Set(rounds).count == 1 ? rounds[0].inDefiniteForm : "föregående prognos"
        if PrintedAmount.isZero(change.amount) { return [EconomySentence([.text("Det är oförändrat sedan \(round).")])] }
        return [
            EconomySentence([
                .text("Det är "), .figure(printed: PrintedAmount.withoutSign(change.amount), name: name),
                .text(change.amount < .zero ? " sämre än i \(round)." : " bättre än i \(round)."),
            ])
        ]
    }

    /// "Då är 5,3 mnkr inräknade som ännu inte är beslutade: … Vid avslag beräknas i stället ett underskott om 13,3 mnkr."
    private func pending(
        _ requests: [PendingRequest], refused: Figure?, name: String, isAfterTransfers: Bool, listing: Bool
    ) -> [EconomySentence] {
        guard let refused, requests.contains(where: { !PrintedAmount.isZero($0.amount) }) else { return [] }
        let counted = requests.filter { !PrintedAmount.isZero($0.amount) }
        let items: [[EconomySentence.Run]] = counted.map { request in
            [
                .text("\(request.title.lowercasedFirst) ("),
                .value(printed: PrintedAmount.of(request.amount), source: request.subject.subject), .text(")"),
            ]
        }
        let what: [EconomySentence.Run] =
            listing
            ? [.text("I avvikelsen räknas som beviljat, i väntan på beslut: ")] + Self.joined(items) + [.text(".")]
            : [.text("I avvikelsen räknas begärda medel som beviljade, fast besluten inte är fattade.")]
        let phrase = DeviationPhrase(refused, name)
        return [
            EconomySentence(what),
            EconomySentence(
                [.text("Vid avslag blir det ")] + phrase.runs(zero: "ingen avvikelse")
                    + [.text(isAfterTransfers ? " efter resultatöverföringar." : ".")]),
        ]
    }

    /// "a, b och c"
    static func joined(_ items: [[EconomySentence.Run]]) -> [EconomySentence.Run] {
        items.enumerated().flatMap { index, runs in
            index == 0 ? runs : [.text(index == items.count - 1 ? " och " : ", ")] + runs
        }
    }
}

extension String {
    /// A name in the middle of a sentence: "förskoleverksamhet". One with capitals of its own, as "Barn och Unga", stays as it is.
    var inSentence: String { dropFirst().contains(where: \.isUppercase) ? self : lowercasedFirst }
}

extension RoundKind {
    /// "verksamhetsplanen", "månadsrapporten för mars", "tertialrapport 1"
    var inDefiniteForm: String {
        switch self {
        case .plan: "verksamhetsplanen"
        case .annualReport: "verksamhetsberättelsen"
        case .month: title.sv.lowercasedFirst.replacing("månadsrapport ", with: "månadsrapporten för ")
        case .tertial1, .tertial2: title.sv.lowercasedFirst
        }
    }
}
