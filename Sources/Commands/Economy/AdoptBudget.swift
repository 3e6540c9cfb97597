import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Makes a version the adopted budget; the one that was is superseded, and a year has one. Fields: `decision`, `on`.
public struct AdoptBudget: Command {
    public static let name = "adoptBudget"

    let key: RoundKey
    let budget: BudgetVersionCode
    let decision: String
    let on: String
    let version: Int

    /// - Parameters:
    ///   - decision: "Kommunfullmäktige 2022-12-15 § 8"
    ///   - on: The decision's day as ISO text, or "".
    ///   - version: Of the version's record.
    public init(key: RoundKey, budget: BudgetVersionCode, decision: String, on: String, version: Int) {
        self.key = key
        self.budget = budget
        self.decision = decision
        self.on = on
        self.version = version
    }

    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try EconomyAuthority(key: key, isFollowUp: false).check(person, reading)
    }

    /// - Returns: the adopted version's new version number.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let versions = try BudgetVersions(key, writing)
        var chosen = try versions.version(budget)
        try versions.mustNotBeReported(writing)
        var typed = TypedFields()
        chosen.decision = typed.neededText(decision, "decision", limit: 200)
        chosen.decidedOn = typed.date(on, "on")
        let lines = try BudgetLineTable.first(
            writing, where: "organisation = $1 AND year = $2 AND budget = $3",
            [.text(key.organisation.text), .int(key.year), .text(budget.text)])
        if lines == nil { typed.refuse(EconomyFault.emptyBudget()) }
        try typed.finish()
        let adopted: [BudgetVersion]
        do {
            adopted = try BudgetVersion.adopting(chosen, over: versions.all)
        } catch {
            throw CommandFailure.refused([error.at("budget")])
        }
        return Applied(version + 1, records: try adopted.compactMap { try save($0, versions, writing) })
    }

    /// The superseded version changes by this command alone, so that what it is now is what its writer has seen.
    private func save(_ record: BudgetVersion, _ versions: BudgetVersions, _ writing: any Writing) throws -> ChangedRecord? {
        let before = try versions.version(record.code)
        let change = RecordChange<BudgetVersionTable>(
            subject: versions.subject(record.code), before: before, after: record,
            version: record.code == budget ? version : before.version, fields: BudgetVersions.fields)
        return try change.save(in: writing).record
    }
}
