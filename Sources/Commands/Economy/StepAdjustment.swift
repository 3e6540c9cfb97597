import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Takes a change of the budget a step further: asked for anew, granted in whole or in part, refused, withdrawn. Fields: `state`,
/// `amount` (in millions; granted in part, or asked for anew), `on`, `note`.
public struct StepAdjustment: AdjustmentEdit, RoundEdit {
    public static let name = "stepAdjustment"

    let key: RoundKey
    let code: AdjustmentCode
    let typed: TypedStep
    let version: Int

    /// - Parameters:
    ///   - state: A `RequestState`'s raw value.
    ///   - on: The day as ISO text, or "".
    public init(
        key: RoundKey, code: AdjustmentCode, state: String, amount: String = "", on: String = "", note: String = "", version: Int
    ) {
        self.key = key
        self.code = code
        typed = TypedStep(state: state, amount: amount, on: on, note: note)
        self.version = version
    }

    var permission: Permission { typed.permission }

    func changed(
        _ current: BudgetAdjustment?, by person: Person, at time: String, _ reading: any Reading
    ) throws -> BudgetAdjustment? {
        var adjustment = try existing(current, field: "state")
        var fields = TypedFields()
        if let step = typed.step(after: adjustment.steps, in: key.kind, unit: .mkr, &fields) {
            let next = StepAdjustment.next(after: adjustment.steps.last?.state)
            if !next.contains(step.state) { fields.refuse(EconomyFault.outOfTurn(step.state, next: next)) }
            if let last = adjustment.steps.last, !last.round.isKnown(in: key.kind) {
                fields.refuse(EconomyFault.earlierThanLastStep(last.round))
            }
            adjustment.steps.append(step)
        }
        try fields.finish()
        return adjustment
    }

    /// Where a change may go from a state, for a form's choices: as an application goes, without what belongs to funds.
    public static func next(after state: RequestState?) -> [RequestState] {
        let own: [RequestState] = [.requested, .granted, .partlyGranted, .refused, .withdrawn]
        return GrantApplication.allowedNext(from: state).filter(own.contains)
    }
}
