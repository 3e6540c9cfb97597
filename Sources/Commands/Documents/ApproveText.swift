import Access
import Database
import Documents
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Approves a text as it stands, with the values that its live fields show now. Field: `body`.
public struct ApproveText: ApprovalEdit {
    public static let name = "approveText"

    let text: TextKey
    let body: String

    /// - Parameter body: the markup that the approver has read; where another is saved by now, that is a conflict.
    public init(text: TextKey, body: String) {
        self.text = text
        self.body = body
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let saved = try TextStore.body(of: text, writing)
        guard let saved, !saved.body.isEmpty else { throw CommandFailure.refused([DocumentFault.nothingToApprove()]) }
        guard saved.body == RunningText(TypedText.cleaned(body)).markup || saved.body == body else {
            let last = try TextHistory.versions(of: text, writing).last
            throw CommandFailure.conflict(
                Conflict(who: last?.who ?? "", at: last?.at ?? "", fields: ["body": saved.body], version: saved.version))
        }
        let approval = TextApproval(
            text: text, approvedBy: person.code, approvedAt: time, body: saved.body,
            fields: try printedFields(of: saved.body, writing))
        return try save(approval, in: writing)
    }

    private func printedFields(of body: String, _ reading: any Reading) throws -> [TextApproval.PrintedField] {
        guard !RunningText(body).fields.isEmpty else { return [] }
        guard let source = try DossierQuery.source(text.round, withImages: false, reading) else {
            throw CommandFailure.refused([EditFault.noRound(text.round)])
        }
        let printed = source.printedFields(of: body)
        let missing = printed.filter(\.printed.isEmpty).map(\.reference)
        guard missing.isEmpty else { throw CommandFailure.refused([DocumentFault.fieldsWithoutValue(missing)]) }
        return printed
    }
}

/// Takes an approval back.
public struct WithdrawApproval: ApprovalEdit {
    public static let name = "withdrawApproval"

    let text: TextKey

    public init(text: TextKey) {
        self.text = text
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        try save(nil, in: writing)
    }
}

protocol ApprovalEdit: Command where Outcome == Int {
    var text: TextKey { get }
}

extension ApprovalEdit {
    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try RoundAuthority(key: text.round, permission: .approveText, target: text.round.organisation, isFollowUp: false)
            .check(person, reading)
    }

    /// Whoever approves last has approved: it is no conflict that somebody did before.
    func save(_ approval: TextApproval?, in writing: any Writing) throws -> Applied<Int> {
        let before = try TextApprovalTable.find(text, writing)
        let change = RecordChange<TextApprovalTable>(
            subject: "approval/\(text.path)", before: before, after: approval, version: before?.version ?? 0
        ) { approval in
            [
                "body": approval.body, "by": approval.approvedBy,
                "fields": approval.fields.map { "\($0.reference): \($0.printed)" }.joined(separator: "; "),
            ]
        }
        let saved = try change.save(in: writing)
        return Applied(saved.version, records: saved.record.map { [$0] } ?? [])
    }
}
