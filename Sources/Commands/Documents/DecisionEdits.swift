import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Writes a point of *Förslag till beslut*. Fields: `kind`, `subject`, `body`.
public struct SaveDecisionPoint: DecisionEdit {
    public static let name = "saveDecisionPoint"
    /// Of a case.
    public static let countLimit = 60
    public static let lengthLimit = 10_000

    let key: RoundKey
    let code: DecisionCode?
    let kind: String
    let subject: String
    let body: String
    let base: String?
    let version: Int

    /// - Parameters:
    ///   - code: nil: a new point, the last one.
    ///   - kind: as in ``DecisionPoint/Matter/word``; likewise `subject`.
    ///   - body: markup; "" where the records say it.
    ///   - base: the body that the writer began from: then a change in other paragraphs is no conflict.
    public init(
        key: RoundKey, code: DecisionCode? = nil, kind: String, subject: String = "", body: String, base: String? = nil,
        version: Int
    ) {
        self.key = key
        self.code = code
        self.kind = kind
        self.subject = subject
        self.body = body
        self.base = base
        self.version = version
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<SavedRequest<DecisionPoint>> {
        let points = try DecisionPointTable.inOrder(of: key, writing)
        let before = try code.map { try existing($0, among: points) }
        let matter = try matter(among: points, writing)
        var text = try TypedRunningText.read(body, limit: Self.lengthLimit, writing)
        var seen = version
        if let before, before.version != version, before.matter == matter, let base {
            let theirs = RunningText(before.body)
            if case .merged(let joined) = TextMerge.merge(base: RunningText(TypedText.cleaned(base)), mine: text, theirs: theirs) {
                (text, seen) = (joined, before.version)
            }
        }
        if matter == .free, text.isEmpty { throw CommandFailure.refused([EconomyFault.textMissing("body")]) }
        if before == nil, points.count >= Self.countLimit {
            throw CommandFailure.refused([
                DocumentFault.tooMany("kind", sv: "beslutspunkter", en: "decision points", limit: Self.countLimit)
            ])
        }
        let point = DecisionPoint(
            key: key, code: try before?.code ?? newCode(among: points), order: before?.order ?? (points.last?.order ?? 0) + 1,
            matter: matter, body: text.markup)
        let saved = try change(before, point, version: seen).save(in: writing)
        return Applied(SavedRequest(code: point.code, version: saved.version), records: saved.record.map { [$0] } ?? [])
    }

    private func newCode(among points: [DecisionPoint]) throws -> DecisionCode {
        let taken = Set(points.map(\.code.text))
        var number = points.count + 1
        while taken.contains("punkt-\(number)") { number += 1 }
        return try DecisionCode("punkt-\(number)")
    }

    /// What it is about must be there, and a case decides on it once.
    private func matter(among points: [DecisionPoint], _ reading: any Reading) throws -> DecisionPoint.Matter {
        guard let matter = DecisionPoint.Matter(kind: kind, subject: subject) else {
            throw CommandFailure.refused([EditFault.notAChoice("kind")])
        }
        if matter != .free, points.contains(where: { $0.matter == matter && $0.code != code }) {
            throw CommandFailure.refused([DocumentFault.decidedTwice("kind")])
        }
        guard try isThere(matter, reading) else { throw CommandFailure.refused([DocumentFault.noMatter()]) }
        return matter
    }

    private func isThere(_ matter: DecisionPoint.Matter, _ reading: any Reading) throws -> Bool {
        let own: [Parameter] = [.text(key.organisation.text), .int(key.year)]
        switch matter {
        case .approval, .turnover, .carryOver, .immediateMinutes, .free: return true
        case .target(let indicator):
            return try AnnualTargetTable.first(
                reading, where: "organisation = $1 AND year = $2 AND indicator = $3", own + [.text(indicator.text)]) != nil
        case .application(let application):
            return try GrantApplicationTable.first(
                reading, where: "organisation = $1 AND year = $2 AND code = $3", own + [.text(application.text)]) != nil
        case .adjustment(let adjustment):
            return try BudgetAdjustmentTable.first(
                reading, where: "organisation = $1 AND year = $2 AND code = $3", own + [.text(adjustment.text)]) != nil
        }
    }
}

/// Takes a point away.
public struct RemoveDecisionPoint: DecisionEdit {
    public static let name = "removeDecisionPoint"

    let key: RoundKey
    let code: DecisionCode
    let version: Int

    public init(key: RoundKey, code: DecisionCode, version: Int) {
        self.key = key
        self.code = code
        self.version = version
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let before = try existing(code, among: try DecisionPointTable.inOrder(of: key, writing))
        let saved = try change(before, nil, version: version).save(in: writing)
        return Applied(saved.version, records: saved.record.map { [$0] } ?? [])
    }
}

/// Puts the points in another order. Field: `codes`.
public struct OrderDecisionPoints: DecisionEdit {
    public static let name = "orderDecisionPoints"

    let key: RoundKey
    let codes: [DecisionCode]

    /// - Parameter codes: of all the case's points, in their new order.
    public init(key: RoundKey, codes: [DecisionCode]) {
        self.key = key
        self.codes = codes
    }

    /// - Returns: how many points got another place.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let points = try DecisionPointTable.inOrder(of: key, writing)
        guard codes.count == points.count, Set(codes) == Set(points.map(\.code)) else {
            throw CommandFailure.refused([DocumentFault.orderIncomplete()])
        }
        var records: [ChangedRecord] = []
        for (index, code) in codes.enumerated() {
            let before = try existing(code, among: points)
            var after = before
            after.order = index + 1
            // What was moved by somebody else meanwhile is moved again: nothing is lost by it.
            records += try [change(before, after, version: before.version).save(in: writing).record].compactMap(\.self)
        }
        return Applied(records.count, records: records)
    }
}

protocol DecisionEdit: Command {
    var key: RoundKey { get }
}

extension DecisionEdit {
    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try RoundAuthority(key: key, permission: .editText, target: key.organisation, isFollowUp: false).check(person, reading)
    }

    func existing(_ code: DecisionCode, among points: [DecisionPoint]) throws -> DecisionPoint {
        guard let point = points.first(where: { $0.code == code }) else {
            throw CommandFailure.refused([EditFault.unknown("body", sv: "Beslutspunkten", en: "The decision point")])
        }
        return point
    }

    func change(_ before: DecisionPoint?, _ after: DecisionPoint?, version: Int) -> RecordChange<DecisionPointTable> {
        let code = (before ?? after)?.code.text ?? ""
        return RecordChange(
            subject: "decision/\(key.organisation)/\(key.year)/\(key.kind)/\(code)", before: before, after: after, version: version
        ) { point in
            [
                "order": String(point.order), "kind": point.matter.word.kind, "subject": point.matter.word.subject,
                "body": point.body,
            ]
        }
    }
}
