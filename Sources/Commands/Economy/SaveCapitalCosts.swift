import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Enters what is booked and expected of depreciation and interest, in millions. Fields, each ending with the kind:
/// `booked-depreciation`, `forecast-interest`. A row without either is removed.
public struct SaveCapitalCosts: EconomyRowsEdit {
    public static let name = "saveCapitalCosts"
    typealias T = CapitalCostTable

    public struct Row: Sendable {
        let kind: CapitalCost.Kind
        let booked: String
        let forecast: String
        let version: Int

        public init(kind: CapitalCost.Kind, booked: String, forecast: String, version: Int) {
            self.kind = kind
            self.booked = booked
            self.forecast = forecast
            self.version = version
        }
    }

    let key: RoundKey
    let rows: [Row]

    public init(key: RoundKey, rows: [Row]) {
        self.key = key
        self.rows = rows
    }

    static func name(of row: Row) -> String { row.kind.rawValue }
    static func version(of row: Row) -> Int { row.version }

    func subject(of row: Row) -> String { "capitalCost/\(key.organisation)/\(key.year)/\(key.kind)/\(row.kind.rawValue)" }

    func known(_ reading: any Reading) throws -> [CapitalCost] {
        try CapitalCostTable.all(
            reading, where: "organisation = $1 AND year = $2 AND round = $3",
            [.text(key.organisation.text), .int(key.year), .text(key.kind.code)])
    }

    func current(_ row: Row, _ known: [CapitalCost]) -> CapitalCost? { known.first { $0.kind == row.kind } }

    func changed(_ row: Row, _ current: CapitalCost?, _ known: [CapitalCost], _ typed: inout TypedFields) -> CapitalCost? {
        let booked = typed.amount(row.booked, in: .mkr, "booked-\(row.kind.rawValue)")
        let forecast = typed.amount(row.forecast, in: .mkr, "forecast-\(row.kind.rawValue)")
        guard booked != nil || forecast != nil else { return nil }
        return CapitalCost(
            year: key.year, organisation: key.organisation, round: key.kind, kind: row.kind, booked: booked, forecast: forecast,
            version: row.version)
    }

    func fields(of record: CapitalCost) -> [String: String] {
        ["booked": AmountText.mkr(record.booked), "forecast": AmountText.mkr(record.forecast)]
    }
}
