import Access
import Database
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Promises to report on something in a later round. Fields: `text`, `dueIn`.
public struct MakePromise: PromiseEdit {
    public static let name = "makePromise"
    /// Characters of a promise, and of how it was kept.
    public static let lengthLimit = 2_000
    /// How far ahead a promise may reach.
    static let yearsAhead = 4

    let key: RoundKey
    let goal: GoalCode?
    let text: String
    let dueYear: Int
    let dueIn: String

    /// - Parameters:
    ///   - goal: nil: about the whole document.
    ///   - dueIn: a round's code, such as `T2`.
    public init(key: RoundKey, goal: GoalCode?, text: String, dueYear: Int, dueIn: String) {
        self.key = key
        self.goal = goal
        self.text = text
        self.dueYear = dueYear
        self.dueIn = dueIn
    }

    public func apply(
        by person: Person, at time: String, in writing: any Writing
    ) throws -> Applied<SavedRequest<ReportingPromise>> {
        var typed = TypedFields()
        let words = typed.neededText(text, "text", limit: Self.lengthLimit)
        let due = try? RoundKind(code: dueIn)
        if !isLater(due) { typed.refuse(DocumentFault.dueTooSoon()) }
        if let goal, try !RoundGoals(key, writing).contains(goal) {
            typed.refuse(EditFault.unknown("goal", sv: "Målet", en: "The goal"))
        }
        try typed.finish()
        guard let due else { throw CommandFailure.refused([DocumentFault.dueTooSoon()]) }
        let promise = ReportingPromise(
            code: try NewCode.next(PromiseTable.self, key, "lofte", writing), organisation: key.organisation, year: key.year,
            madeIn: key.kind, goal: goal, text: words, dueYear: dueYear, dueIn: due)
        let saved = try change(nil, promise, version: 0).save(in: writing)
        return Applied(SavedRequest(code: promise.code, version: saved.version), records: saved.record.map { [$0] } ?? [])
    }

    private func isLater(_ due: RoundKind?) -> Bool {
        guard let due, (key.year...key.year + Self.yearsAhead).contains(dueYear) else { return false }
        return (dueYear, due.placeInYear) > (key.year, key.kind.placeInYear)
    }
}

/// Takes back a promise, in the round in which it was made.
public struct WithdrawPromise: PromiseEdit {
    public static let name = "withdrawPromise"

    let key: RoundKey
    let code: PromiseCode
    let version: Int

    public init(key: RoundKey, code: PromiseCode, version: Int) {
        self.key = key
        self.code = code
        self.version = version
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let before = try promise(code, "organisation = $2 AND year = $3 AND round = $4", field: "text", writing)
        let saved = try change(before, nil, version: version).save(in: writing)
        return Applied(saved.version, records: saved.record.map { [$0] } ?? [])
    }
}

/// Says how a promise was kept, in the round in which it was due. Field: `kept`; "" takes it back.
public struct KeepPromise: PromiseEdit {
    public static let name = "keepPromise"

    let key: RoundKey
    let code: PromiseCode
    let kept: String
    let version: Int

    /// - Parameter key: the round in which it was due.
    public init(key: RoundKey, code: PromiseCode, kept: String, version: Int) {
        self.key = key
        self.code = code
        self.kept = kept
        self.version = version
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let before = try promise(code, "organisation = $2 AND due_year = $3 AND due_round = $4", field: "kept", writing)
        var typed = TypedFields()
        var after = before
        after.kept = typed.text(kept, "kept", limit: MakePromise.lengthLimit)
        try typed.finish()
        let saved = try change(before, after, version: version).save(in: writing)
        return Applied(saved.version, records: saved.record.map { [$0] } ?? [])
    }
}

protocol PromiseEdit: Command {
    /// The round in which something is said of the promise.
    var key: RoundKey { get }
}

extension PromiseEdit {
    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try RoundAuthority(key: key, permission: .editText, target: key.organisation, isFollowUp: false).check(person, reading)
    }

    /// - Parameter ofRound: which of the promise's rounds ``key`` must be.
    func promise(_ code: PromiseCode, _ ofRound: String, field: String, _ reading: any Reading) throws -> ReportingPromise {
        let parameters: [Parameter] = [
            .text(code.text), .text(key.organisation.text), .int(key.year), .text(key.kind.code),
        ]
        if let promise = try PromiseTable.first(reading, where: "code = $1 AND \(ofRound)", parameters) { return promise }
        let elsewhere = try PromiseTable.first(reading, where: "code = $1", [.text(code.text)])
        throw CommandFailure.refused([
            elsewhere == nil
                ? EditFault.unknown(field, sv: "Löftet", en: "The promise") : DocumentFault.promiseElsewhere(field)
        ])
    }

    func change(_ before: ReportingPromise?, _ after: ReportingPromise?, version: Int) -> RecordChange<PromiseTable> {
        let code = (before ?? after)?.code.text ?? ""
        return RecordChange(subject: "promise/\(code)", before: before, after: after, version: version) { promise in
            [
                "goal": promise.goal?.text ?? "", "text": promise.text, "due": "\(promise.dueYear) \(promise.dueIn)",
                "kept": promise.kept,
            ]
        }
    }
}
