import Quantities
import Steering

/// What changes an area's budget, as far as a round knows: of a whole, its parts' too.
struct AreaChanges {
    let requested: Figure?
    let volume: Figure?
    let turnover: TurnoverAmounts?
    let redistributed: Figure?
    /// Counted as granted without being so.
    let pending: [CountedChange]

    init(_ area: ServiceAreaCode, _ computation: EconomyComputation) throws(Diagnostic) {
        let requests = computation.changes(of: area, .requested)
        let volumes = computation.changes(of: area, .volume)
        let moves = computation.changes(of: area, .redistribution)
        requested = try .changes("Summan av begärda budgetjusteringar", requests, \.net)
        volume = try .changes("Summan av prestationsförändringar", volumes, \.net)
        turnover = try TurnoverAmounts(computation.changes(of: area, .turnover))
        redistributed = try .changes("Summan av omfördelningar", moves, \.net)
        pending = (requests + volumes + moves).filter(\.isPending)
    }

    /// Nil where there is neither a budget nor a change of it.
    func adjustedBudget(_ budget: Figure?) throws(Diagnostic) -> Figure? {
        let parts: [(word: String, figure: Figure?)] = [
            ("budget", budget), ("begärda budgetjusteringar", requested), ("prestationsförändringar", volume),
            ("omslutningsförändringar", try turnover?.net()), ("omfördelningar", redistributed),
        ]
        let rule = parts.filter { $0.figure != nil }.map(\.word).joined(separator: " + ").firstUppercased
        return try .computedUnlessEmpty(rule, parts.map { (.plus, $0.word.firstUppercased, $0.figure) })
    }
}

extension TurnoverAmounts {
    /// Nil where there are no turnover changes.
    init?(_ changes: [CountedChange]) throws(Diagnostic) {
        let rule = "Summan av omslutningsförändringar"
        guard let costs = try Figure.changes(rule, changes, { $0.costs ?? $0.net }),
            let revenues = try Figure.changes(rule, changes, { $0.revenues ?? $0.net })
        else { return nil }
        self.costs = costs
        self.revenues = revenues
    }

    /// Zero, as long as every row nets.
    func net() throws(Diagnostic) -> Figure {
        try .computed("Kostnader − intäkter", [.init("Kostnader", costs), .init(.minus, "Intäkter", revenues)])
    }
}

extension PendingRequest {
    init(_ change: CountedChange) {
        subject = change.subject
        title = change.title
        amount = change.net.amount
        state = change.state
    }
}

extension Figure {
    /// The changes added up, each marked where it is not decided; nil for none.
    static func changes(
        _ rule: String, _ changes: [CountedChange], _ amount: (CountedChange) -> Figure
    ) throws(Diagnostic) -> Figure? {
        guard !changes.isEmpty else { return nil }
        return try computed(rule, changes.map { .init($0.label, amount($0), isPending: $0.isPending) })
    }
}
