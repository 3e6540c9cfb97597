import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// How a request for money is taken a step further: the same for applications and adjustments.
struct TypedStep {
    let state: String
    let amount: String
    let on: String
    let note: String

    /// Money is decided on by others than those who ask for it.
    var permission: Permission {
        switch RequestState(rawValue: state) {
        case .granted, .partlyGranted, .refused, .fundEmpty: .decideRequests
        case .draft, .requested, .carriedOver, .finished, .withdrawn, nil: .editEconomy
        }
    }

    /// So many steps a plan package carries (docs/planpaket.md).
    static let countLimit = 50

    /// The step to add; nil where something is wrong, which is then told.
    func step(
        after steps: [RequestStep], in round: RoundKind, unit: MoneyUnit, _ typed: inout TypedFields
    ) -> RequestStep? {
        if steps.count >= Self.countLimit { typed.refuse(EconomyFault.tooManySteps(limit: Self.countLimit)) }
        let state: RequestState? = typed.choice(state, "state")
        let on = typed.date(on, "on")
        let note = typed.text(note, "note", limit: 2_000)
        let amount: Money?
        switch state {
        case .partlyGranted: amount = typed.neededAmount(self.amount, in: unit, "amount")
        case .requested: amount = typed.amount(self.amount, in: unit, "amount")
        default:
            if !TypedFields.isBlank(self.amount) { typed.refuse(EconomyFault.amountOnlyInPart("amount")) }
            amount = nil
        }
        return state.map { RequestStep(state: $0, round: round, on: on, amount: amount, note: note) }
    }
}

extension [RequestStep] {
    /// As the journal keeps them: "requested T1; granted T2 2023-09-06".
    var journalText: String {
        map { step in
            [step.state.rawValue, step.round.code, step.on?.iso, step.amount.map { AmountText.kr($0) }, step.note]
                .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        }.joined(separator: "; ")
    }
}

extension EconomyEdit {
    /// An approved round that shows a record with those steps; nil where none does.
    func lockedRound(showing steps: [RequestStep], _ reading: any Reading) throws -> RoundKind? {
        let locked = try EconomyAuthority.locked(of: key, reading)
        return locked.first { round in steps.contains { $0.state != .draft && $0.round.isKnown(in: round) } }
    }
}
