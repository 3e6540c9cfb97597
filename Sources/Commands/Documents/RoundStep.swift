import Access
import Database
import Documents
import Quantities
import Rounds
import Steering
import Store
import Texts

/// A step of a round's way: open, reported, attested, decided.
protocol RoundStep: Command where Outcome == Int {
    var key: RoundKey { get }
    /// The round's, that the person has seen.
    var version: Int { get }
    /// The states that the step may begin in.
    static var from: Set<Round.State> { get }
    func permission(in state: Round.State) -> Permission
    /// - Throws: ``CommandFailure/refused(_:)``
    func stepped(_ round: Round, by person: Person, on day: CalendarDate, _ reading: any Reading) throws -> Round
    /// The document that is kept of the occasion, as it prints after the step; nil where none is.
    var keeping: KeptDocument? { get }
}

extension RoundStep {
    public func authorise(_ person: Person, _ reading: any Reading) throws {
        guard let round = try RoundTable.find(key, reading) else { throw CommandFailure.refused([EditFault.noRound(key)]) }
        guard Self.from.contains(round.state) else {
            throw CommandFailure.refused([RoundFault.wrongState(round.state, from: Self.from)])
        }
        let tree = try OrganisationTable.tree(reading)
        let day = tree[key.organisation].map { RoundQuery.reportingDay(of: key, $0) }
        guard person.may(permission(in: round.state), in: key.organisation, tree, round: round.state, on: day) else {
            throw CommandFailure.notAllowed(EditFault.notAllowed(person, key.organisation, round.state))
        }
    }

    /// - Returns: the round's new version.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        try applyStep(by: person, at: time, in: writing)
    }

    func applyStep(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        guard let before = try RoundTable.find(key, writing) else { throw CommandFailure.refused([EditFault.noRound(key)]) }
        let day = try CalendarDate(iso: String(time.prefix(10)))
        let after = try stepped(before, by: person, on: day, writing)
        let change = RecordChange<RoundTable>(
            subject: RoundRecord.subject(key), before: before, after: after, version: version, fields: RoundRecord.fields)
        let saved = try change.save(in: writing)
        try RoundTable.saveParts(of: after, in: writing)
        let kept = try keeping?.save(by: person, at: time, in: writing)
        return Applied(saved.version, records: [saved.record, kept?.record].compactMap(\.self))
    }
}

/// Hands a round in: from now on it is the strategist's.
public struct ReportRound: RoundStep {
    public static let name = "reportRound"
    static let from: Set<Round.State> = [.open]

    let key: RoundKey
    let version: Int
    let drawing: EconomyDrawing

    /// - Parameters:
    ///   - version: the round's.
    ///   - drawing: draws the charts of the document that is kept.
    public init(key: RoundKey, version: Int, drawing: @escaping EconomyDrawing) {
        self.key = key
        self.version = version
        self.drawing = drawing
    }

    func permission(in state: Round.State) -> Permission { .editText }

    func stepped(_ round: Round, by person: Person, on day: CalendarDate, _ reading: any Reading) throws -> Round {
        var round = round
        round.state = .reported
        return round
    }

    var keeping: KeptDocument? { KeptDocument(key: key, occasion: .reported, drawing: drawing) }
}

/// Says that the committee has decided. The document is kept as it prints now, and is printed so for ever after.
public struct DecideRound: RoundStep {
    public static let name = "decideRound"
    static let from: Set<Round.State> = [.attested]

    let key: RoundKey
    let version: Int
    let drawing: EconomyDrawing

    /// - Parameters:
    ///   - version: the round's.
    ///   - drawing: draws the charts of the document that is kept.
    public init(key: RoundKey, version: Int, drawing: @escaping EconomyDrawing) {
        self.key = key
        self.version = version
        self.drawing = drawing
    }

    func permission(in state: Round.State) -> Permission { .decide }

    func stepped(_ round: Round, by person: Person, on day: CalendarDate, _ reading: any Reading) throws -> Round {
        var round = round
        round.state = .decided
        return round
    }

    var keeping: KeptDocument? { KeptDocument(key: key, occasion: .decided, drawing: drawing) }
}

/// Opens a round again. Whoever approved it has to do so anew; what was kept of it stays. Field: `reason`.
public struct ReopenRound: RoundStep {
    public static let name = "reopenRound"
    static let from: Set<Round.State> = [.reported, .attested, .decided]
    /// Characters.
    public static let lengths = 10...2_000

    let key: RoundKey
    let reason: String
    let version: Int

    /// - Parameters:
    ///   - reason: why; stands in the journal. A round that is only handed in needs none.
    ///   - version: the round's.
    public init(key: RoundKey, reason: String, version: Int) {
        self.key = key
        self.reason = reason
        self.version = version
    }

    func permission(in state: Round.State) -> Permission { state.isLocked ? .reopen : .editText }

    func stepped(_ round: Round, by person: Person, on day: CalendarDate, _ reading: any Reading) throws -> Round {
        let words = TypedText.cleaned(reason)
        if round.state.isLocked ? !Self.lengths.contains(words.count) : words.count > Self.lengths.upperBound {
            throw CommandFailure.refused([RoundFault.reasonLength(words.count, Self.lengths)])
        }
        var round = round
        round.state = .open
        round.attestations = []
        return round
    }

    var keeping: KeptDocument? { nil }

    /// The reason stands beside the round's change.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        var applied = try applyStep(by: person, at: time, in: writing)
        let words = TypedText.cleaned(reason)
        if !words.isEmpty {
            applied.records.append(
                ChangedRecord(
                    subject: "\(RoundRecord.subject(key))/reopened", before: nil, after: JournalText.json(["reason": words])))
        }
        return applied
    }
}
