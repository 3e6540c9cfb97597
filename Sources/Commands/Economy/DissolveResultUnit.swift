import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Says that a result unit is dissolved at the year's closing, and why: its fund is then forfeited. Rounds before this one do not know
/// of it. Field: `reason`.
public struct DissolveResultUnit: ResultUnitEdit, RoundEdit {
    public static let name = "dissolveResultUnit"
    typealias T = Store.ResultUnitTable

    let key: RoundKey
    let unit: OrganisationCode
    let reason: String
    /// Of the `ResultUnit` record.
    let version: Int

    public init(key: RoundKey, unit: OrganisationCode, reason: String, version: Int) {
        self.key = key
        self.unit = unit
        self.reason = reason
        self.version = version
    }

    var subject: String { "resultUnit/\(unit)/\(key.year)" }

    func current(_ reading: any Reading) throws -> ResultUnit? { try resultUnit(field: "reason", reading) }

    func changed(_ current: ResultUnit?, by person: Person, at time: String, _ reading: any Reading) throws -> ResultUnit? {
        var typed = TypedFields()
        let reason = typed.neededText(reason, "reason", limit: 2_000)
        try typed.finish()
        try EconomyAuthority.mustBeOpen(toldIn: current?.dissolution?.round, field: "reason", key, reading)
        var dissolved = current
        dissolved?.dissolution = .init(round: current?.dissolution?.round ?? key.kind, reason: reason)
        return dissolved
    }

    func fields(of record: ResultUnit) -> [String: String] { ["reason": record.dissolution?.reason ?? ""] }
}

/// Takes the dissolution of a result unit back: it goes on, with its fund.
public struct KeepResultUnit: ResultUnitEdit, RoundEdit {
    public static let name = "keepResultUnit"
    typealias T = Store.ResultUnitTable

    let key: RoundKey
    let unit: OrganisationCode
    /// Of the `ResultUnit` record.
    let version: Int

    public init(key: RoundKey, unit: OrganisationCode, version: Int) {
        self.key = key
        self.unit = unit
        self.version = version
    }

    var subject: String { "resultUnit/\(unit)/\(key.year)" }

    func current(_ reading: any Reading) throws -> ResultUnit? { try resultUnit(field: "reason", reading) }

    func changed(_ current: ResultUnit?, by person: Person, at time: String, _ reading: any Reading) throws -> ResultUnit? {
        try EconomyAuthority.mustBeOpen(toldIn: current?.dissolution?.round, field: "reason", key, reading)
        var kept = current
        kept?.dissolution = nil
        return kept
    }

    func fields(of record: ResultUnit) -> [String: String] { ["reason": record.dissolution?.reason ?? ""] }
}
