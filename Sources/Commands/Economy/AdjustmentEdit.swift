import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// An edit of a change of the round's organisation's budget.
protocol AdjustmentEdit: EconomyEdit where T == BudgetAdjustmentTable {
    var code: AdjustmentCode { get }
}

extension AdjustmentEdit {
    static var isFollowUp: Bool { false }
    var subject: String { "adjustment/\(code)" }

    func current(_ reading: any Reading) throws -> BudgetAdjustment? {
        try BudgetAdjustmentTable.first(
            reading, where: "code = $1 AND organisation = $2 AND year = $3",
            [.text(code.text), .text(key.organisation.text), .int(key.year)])
    }

    func existing(_ current: BudgetAdjustment?, field: String) throws -> BudgetAdjustment {
        guard let current else {
            throw CommandFailure.refused([EditFault.unknown(field, sv: "Budgetändringen", en: "The budget change")])
        }
        return current
    }

    func fields(of record: BudgetAdjustment) -> [String: String] {
        [
            "kind": record.kind.rawValue, "area": record.area.text, "title": record.title,
            "costs": AmountText.mkr(record.amounts?.costs), "revenues": AmountText.mkr(record.amounts?.revenues),
            "net": AmountText.mkr(record.amounts?.typedNet), "series": record.basis?.series.text ?? "",
            "month": record.basis?.month.code ?? "",
            "baseline": record.basis.map { ReportedInput.text(.number($0.baseline)) } ?? "",
            "price": record.basis?.price.text ?? "", "group": record.group, "steps": record.steps.journalText,
        ]
    }
}

extension Amounts {
    /// The net where it alone is known.
    var typedNet: Money? {
        if case .net(let net) = self { net } else { nil }
    }
}

/// Costs and revenues, or the net alone, as three boxes.
struct TypedAmounts {
    let costs: String
    let revenues: String
    let net: String

    var isEmpty: Bool { [costs, revenues, net].allSatisfy(TypedFields.isBlank) }

    /// In millions. Nil where all are empty, or where something is wrong: then that is told.
    ///
    /// - Parameter field: The field's name in full, from the box's.
    func amounts(_ typed: inout TypedFields, _ field: (String) -> String = { $0 }) -> Amounts? {
        let before = typed.problems.count
        let costs = typed.amount(costs, in: .mkr, field("costs"))
        let revenues = typed.amount(revenues, in: .mkr, field("revenues"))
        let net = typed.amount(net, in: .mkr, field("net"))
        guard typed.problems.count == before else { return nil }
        switch (costs, revenues) {
        case (nil, nil): return net.map { .net($0) }
        case (let costs?, let revenues?):
            let gross = Amounts.gross(costs: costs, revenues: revenues)
            if let net, (try? gross.net()) != net { typed.refuse(EconomyFault.grossAndNet(field("net"))) }
            return gross
        case (nil, _?): typed.refuse(EconomyFault.half(field("costs")))
        case (_?, nil): typed.refuse(EconomyFault.half(field("revenues")))
        }
        return nil
    }
}
