import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Moves budget from one investment to another, in millions; known from the round on. Fields: `from`, `to`, `amount`, `reason`.
public struct MoveInvestmentMoney: Command {
    public static let name = "moveInvestmentMoney"

    let key: RoundKey
    let from: String
    let to: String
    let amount: String
    let reason: String

    public init(key: RoundKey, from: String, to: String, amount: String, reason: String) {
        self.key = key
        self.from = from
        self.to = to
        self.amount = amount
        self.reason = reason
    }

    public func authorise(_ person: Person, _ reading: any Reading) throws { try EconomyAuthority(key: key).check(person, reading) }

    /// - Returns: the new transfer's code.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<InvestmentTransferCode> {
        let transfer = try typed(at: time, writing)
        try check(transfer, writing)
        let change = RecordChange<InvestmentTransferTable>(
            subject: "investmentTransfer/\(transfer.code)", before: nil, after: transfer, version: 0, fields: fields)
        return Applied(transfer.code, records: [try change.save(in: writing).record].compactMap(\.self))
    }

    private func typed(at time: String, _ reading: any Reading) throws -> InvestmentTransfer {
        var typed = TypedFields()
        let from: InvestmentCode? = typed.code(from, "from")
        let to: InvestmentCode? = typed.code(to, "to")
        let amount = typed.neededAmount(amount, in: .mkr, "amount")
        let reason = typed.neededText(reason, "reason", limit: 2_000)
        try typed.finish()
        guard let from, let to, let amount else { throw CommandFailure.refused([EconomyFault.amountMissing("amount")]) }
        return InvestmentTransfer(
            code: try NewCode.next(InvestmentTransferTable.self, key, "flytt", reading), year: key.year,
            organisation: key.organisation, from: from, to: to, amount: amount, round: key.kind,
            on: try? CalendarDate(iso: String(time.prefix(10))), reason: reason)
    }

    /// The domain says what is wrong; the field is the one where it can be mended.
    private func check(_ transfer: InvestmentTransfer, _ reading: any Reading) throws {
        let own: [Parameter] = [.text(key.organisation.text), .int(key.year)]
        let lines = try InvestmentLineTable.all(reading, where: "organisation = $1 AND year = $2", own)
        let earlier = try InvestmentTransferTable.all(reading, where: "organisation = $1 AND year = $2", own)
        guard let problem = try InvestmentTransfer.problem(transfer, lines: lines, after: earlier) else { return }
        let codes = Set(lines.map(\.code))
        let field =
            switch problem.code {
            case "T2340": "to"
            case "T2342": codes.contains(transfer.from) ? "to" : "from"
            default: "amount"
            }
        throw CommandFailure.refused([problem.at(field)])
    }

    private func fields(of record: InvestmentTransfer) -> [String: String] {
        [
            "from": record.from.text, "to": record.to.text, "amount": AmountText.mkr(record.amount), "reason": record.reason,
            "round": record.round.code,
        ]
    }
}
