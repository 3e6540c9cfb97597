import Database
import Exchange
import Quantities
import Rounds
import Steering

/// What of a package may not change anything: records of others, closed rounds, and plan texts that are locked.
///
/// Closed is what was closed before the import: a package may bring a round and its contents at once.
struct PackageLocks {
    private struct TextKey: Hashable {
        let organisation: OrganisationCode
        let goal: GoalCode?
        let round: RoundKind
        let kind: GoalText.Kind
    }

    private struct Day: Hashable {
        let organisation: OrganisationCode
        let day: CalendarDate
    }

    private let rights: PackageStore.Rights
    private let year: Int
    private let closedRounds: Set<RoundKey>
    /// The closed follow-up that ends on a day, where no open one does.
    private let closedByDay: [Day: RoundKey]
    private let lockedTexts: [TextKey: CalendarDate]

    init(_ package: PlanPackage, rights: PackageStore.Rights, _ reading: any Reading) throws {
        self.rights = rights
        year = package.year
        let rounds = try RoundTable.all(reading)
        closedRounds = Set(rounds.filter(\.state.isLocked).map(\.key))
        var byDay: [Day: RoundKey] = [:]
        for round in rounds where round.key.kind.isFollowUp && round.state.isLocked { byDay[Self.day(of: round.key)] = round.key }
        for round in rounds where round.key.kind.isFollowUp && !round.state.isLocked { byDay[Self.day(of: round.key)] = nil }
        closedByDay = byDay
        let texts = try GoalTextTable.all(reading, where: "year = $1 AND locked_on IS NOT NULL", [.int(package.year)])
        var locked: [TextKey: CalendarDate] = [:]
        for text in texts { locked[Self.key(text)] = text.lockedOn }
        lockedTexts = locked
    }

    private static func day(of key: RoundKey) -> Day {
        Day(organisation: key.organisation, day: key.kind.lastDay(of: key.year))
    }

    private static func key(_ text: GoalText) -> TextKey {
        TextKey(organisation: text.organisation, goal: text.goal, round: text.round, kind: text.kind)
    }

    /// - Parameter year: nil for the package's.
    func closedRound(_ organisation: OrganisationCode, _ kind: RoundKind, year: Int? = nil) -> RoundKey? {
        let key = RoundKey(organisation: organisation, year: year ?? self.year, kind: kind)
        return closedRounds.contains(key) ? key : nil
    }

    func closedRound(_ key: RoundKey) -> RoundKey? { closedRounds.contains(key) ? key : nil }

    /// The closed round that reported the value: the one that ends with the value's period.
    func closedRound(of value: IndicatorValue) -> RoundKey? { closedRound(value.organisation, reporting: value.period) }

    /// The closed round of the organisation that ends with the period.
    func closedRound(_ organisation: OrganisationCode, reporting period: FiscalPeriod) -> RoundKey? {
        closedByDay.isEmpty ? nil : closedByDay[Day(organisation: organisation, day: period.lastDay)]
    }

    /// Whether any round was closed before the import.
    var hasClosedRounds: Bool { !closedRounds.isEmpty }

    func mayChange(_ owner: OrganisationCode) -> Bool { rights.mayChange(owner) }

    /// A closed round goes on to the next state, and is otherwise left as it is or opened by those who may.
    func keepsClosed(_ before: Round?, _ after: Round) -> Bool {
        guard let before, before.state.isLocked, before != after else { return false }
        if before.state == .attested, after.state == .decided { return false }
        return !(rights.mayReopen && !after.state.isLocked)
    }

    func lockedOn(_ text: GoalText) -> CalendarDate? { lockedTexts[Self.key(text)] }

    func problem(_ owner: OrganisationCode, closed: RoundKey?) -> Diagnostic? {
        if !rights.mayChange(owner) { return Self.foreign(owner) }
        return closed.map(Self.closed)
    }

    static func closed(_ key: RoundKey) -> Diagnostic {
        Diagnostic(
            "T3044",
            message: Localized(
                sv: "Omgången \(key.organisation) \(key.year) \(key.kind) är avslutad och kan inte ändras.",
                en: "The round \(key.organisation) \(key.year) \(key.kind) is closed and cannot be changed."),
            remedy: Localized(sv: "Ta bort posten ur paketet.", en: "Remove the record from the package."))
    }

    static func locked(since: CalendarDate) -> Diagnostic {
        Diagnostic(
            "T3045",
            message: Localized(sv: "Planens text är låst sedan \(since).", en: "The plan's text has been locked since \(since)."),
            remedy: Localized(
                sv: "Ta bort texten ur paketet, och skriv det nya i analysen.",
                en: "Remove the text from the package, and write what is new in the analysis."))
    }

    static func foreign(_ owner: OrganisationCode) -> Diagnostic {
        Diagnostic(
            "T3046",
            message: Localized(
                sv: "Posten hör till ”\(owner)”, och den som läser in paketet får inte ändra där.",
                en: "The record belongs to “\(owner)”, which the importer may not change."),
            remedy: Localized(
                sv: "Ta bort posten ur paketet, eller låt stadsledningskontoret läsa in det.",
                en: "Remove the record from the package, or let the council office import it."))
    }
}
