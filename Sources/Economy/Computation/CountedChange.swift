import Quantities
import Steering

/// A change of the adopted budget as it stands in a round: an adjustment, or an application for an area's operating money.
struct CountedChange: Hashable {
    enum Kind: Hashable { case requested, volume, turnover, redistribution }

    let kind: Kind
    let area: ServiceAreaCode
    let subject: RecordReference
    let title: String
    let state: RequestState
    /// What counts: zero where it was refused.
    let net: Figure
    let costs: Figure?
    let revenues: Figure?
    /// Nil for an application.
    let adjustment: BudgetAdjustment?

    /// Counted as if granted, and of an amount that matters.
    var isPending: Bool { state.isPending && state.countsInBudget && net.amount != .zero }

    /// "Kvinnorna i Fruängen"; with how it went where it counts for nothing.
    var label: String { state.countsInBudget ? title : "\(title) (\(state.label.sv.lowercased()))" }
}

extension CountedChange {
    /// An application for operating money; nil while nobody has handed it in.
    init?(_ application: GrantApplication, in round: RoundKind) {
        guard case .operating(let area) = application.use, let figures = application.figures(in: round), figures.state.isAskedFor
        else { return nil }
        let subject = application.reference
        self.init(
            kind: .requested, area: area, subject: subject, title: "\(application.fund.label.sv): \(application.purpose)",
            state: figures.state, net: Figure(figures.counted, from: subject), costs: nil, revenues: nil, adjustment: nil)
    }

    /// An adjustment; nil while nobody has asked for it.
    ///
    /// - Throws: `T2301` where a turnover row does not net to zero, `T2304` where there is no amount, and what a volume change throws.
    init?(_ adjustment: BudgetAdjustment, in contents: EconomyContents) throws(Diagnostic) {
        guard let standing = adjustment.steps.known(in: contents.round), standing.state.isAskedFor else { return nil }
        let subject = RecordReference.adjustment(adjustment)
        let entry = try CountedChange.entry(adjustment, standing, subject, contents)
        self.init(
            kind: Kind(adjustment.kind), area: adjustment.area, subject: subject, title: adjustment.title,
            state: standing.state, net: entry.net, costs: entry.costs, revenues: entry.revenues, adjustment: adjustment)
    }

    private static func entry(
        _ adjustment: BudgetAdjustment, _ standing: RequestStanding, _ subject: RecordReference, _ contents: EconomyContents
    ) throws(Diagnostic) -> AreaBook.Entry {
        if adjustment.kind == .turnover {
            let amount = try turnoverAmount(adjustment)
            let counted = standing.state.countsInBudget ? standing.amount ?? amount : .zero
            return try AreaBook.Entry(.gross(costs: counted, revenues: counted), from: subject)
        }
        guard standing.state.countsInBudget else { return AreaBook.Entry(net: Figure(.zero, from: subject)) }
        let asked = try adjustment.amounts.map { (amounts) throws(Diagnostic) in try AreaBook.Entry(amounts, from: subject) }
        // A decision of another amount says nothing of costs and revenues.
        if let decided = standing.amount, decided != asked?.net.amount {
            return AreaBook.Entry(net: Figure(decided, from: subject))
        }
        if let asked { return asked }
        guard let basis = adjustment.basis else { throw .adjustmentWithoutAmount(adjustment) }
        return AreaBook.Entry(net: try PriceList.volumeChange(basis, contents))
    }

    /// What costs and revenues both rise by. An amount of a later step, granted in part, is likewise both sides'.
    private static func turnoverAmount(_ adjustment: BudgetAdjustment) throws(Diagnostic) -> Money {
        guard case .gross(let costs, let revenues) = adjustment.amounts, costs == revenues else {
            throw .turnoverDoesNotNet(adjustment)
        }
        return costs
    }
}

extension CountedChange.Kind {
    init(_ kind: BudgetAdjustment.Kind) {
        switch kind {
        case .budget: self = .requested
        case .volume: self = .volume
        case .turnover: self = .turnover
        case .redistribution: self = .redistribution
        }
    }
}
