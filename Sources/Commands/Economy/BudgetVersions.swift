import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// The versions of the budget that a round's organisation has in its year.
struct BudgetVersions {
    let key: RoundKey
    let all: [BudgetVersion]

    init(_ key: RoundKey, _ reading: any Reading) throws {
        self.key = key
        all = try BudgetVersionTable.all(
            reading, where: "organisation = $1 AND year = $2", [.text(key.organisation.text), .int(key.year)])
    }

    /// - Throws: ``CommandFailure/refused(_:)``
    func version(_ code: BudgetVersionCode, field: String = "budget") throws -> BudgetVersion {
        guard let version = all.first(where: { $0.code == code }) else {
            throw CommandFailure.refused([EditFault.unknown(field, sv: "Budgeten", en: "The budget")])
        }
        return version
    }

    /// Every follow-up of the year shows the adopted budget: once one of them is approved, the budget is changed by adjustments.
    ///
    /// - Throws: ``CommandFailure/refused(_:)``
    func mustNotBeReported(_ reading: any Reading) throws {
        if let round = try EconomyAuthority.locked(of: key, reading).first {
            throw CommandFailure.refused([EconomyFault.budgetReported(round)])
        }
    }

    func subject(_ code: BudgetVersionCode) -> String { "budget/\(key.organisation)/\(key.year)/\(code)" }

    static func fields(of version: BudgetVersion) -> [String: String] {
        [
            "name": version.name, "kind": version.kind.rawValue, "decision": version.decision, "on": version.decidedOn?.iso ?? "",
            "revenues": AmountText.mkr(version.revenues),
        ]
    }
}
