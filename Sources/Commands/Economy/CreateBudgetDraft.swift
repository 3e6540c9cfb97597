import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Copies a version of the budget, with its units' lines, into a what-if version that can be changed. Fields: `name`, `from`.
public struct CreateBudgetDraft: Command {
    public static let name = "createBudgetDraft"

    let key: RoundKey
    let from: BudgetVersionCode
    let draftName: String

    public init(key: RoundKey, from: BudgetVersionCode, name: String) {
        self.key = key
        self.from = from
        draftName = name
    }

    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try EconomyAuthority(key: key, isFollowUp: false).check(person, reading)
    }

    /// - Returns: the new version's code.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<BudgetVersionCode> {
        let versions = try BudgetVersions(key, writing)
        let original = try versions.version(from, field: "from")
        var typed = TypedFields()
        let name = typed.neededText(draftName, "name", limit: 200)
        try typed.finish()
        let draft = BudgetVersion(
            year: key.year, organisation: key.organisation,
            code: try NewCode.next(BudgetVersionTable.self, key, "utkast", writing), name: name, kind: .draft,
            revenues: original.revenues)
        let change = RecordChange<BudgetVersionTable>(
            subject: versions.subject(draft.code), before: nil, after: draft, version: 0, fields: BudgetVersions.fields)
        guard var record = try change.save(in: writing).record else { return Applied(draft.code) }
        let copied = try copyLines(to: draft.code, writing)
        record.after = JournalText.json(
            BudgetVersions.fields(of: draft).merging(["from": from.text, "lines": String(copied)]) { first, _ in first })
        return Applied(draft.code, records: [record])
    }

    private func copyLines(to draft: BudgetVersionCode, _ writing: any Writing) throws -> Int {
        let lines = try EconomyQuery.contents(key, writing)?.budgetLines.filter { $0.year == key.year && $0.budget == from } ?? []
        let bulk = try BulkSave(BudgetLineTable.self, in: writing)
        for line in lines {
            var copy = line
            copy.budget = draft
            _ = try bulk.save(copy)
        }
        return lines.count
    }
}
