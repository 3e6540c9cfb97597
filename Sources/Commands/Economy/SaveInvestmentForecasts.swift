import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Enters how investments go, in millions. Fields, each ending with the line's code: `booked-`, `forecast-`, `carryOver-` (asked for
/// in the annual report alone) and `comment-`. An empty row is removed.
public struct SaveInvestmentForecasts: EconomyRowsEdit {
    public static let name = "saveInvestmentForecasts"
    typealias T = InvestmentForecastTable

    public struct Row: Sendable {
        let line: InvestmentCode
        let booked: String
        let forecast: String
        let carryOver: String
        let comment: String
        let version: Int

        public init(
            line: InvestmentCode, booked: String, forecast: String, carryOver: String = "", comment: String, version: Int
        ) {
            self.line = line
            self.booked = booked
            self.forecast = forecast
            self.carryOver = carryOver
            self.comment = comment
            self.version = version
        }
    }

    struct Known {
        let lines: Set<InvestmentCode>
        let forecasts: [InvestmentForecast]
    }

    let key: RoundKey
    let rows: [Row]

    public init(key: RoundKey, rows: [Row]) {
        self.key = key
        self.rows = rows
    }

    static func name(of row: Row) -> String { row.line.text }
    static func version(of row: Row) -> Int { row.version }

    func subject(of row: Row) -> String { "investmentForecast/\(row.line)/\(key.year)/\(key.kind)" }

    func known(_ reading: any Reading) throws -> Known {
        let own = "organisation = $1 AND year = $2"
        let lines = try InvestmentLineTable.all(reading, where: own, [.text(key.organisation.text), .int(key.year)])
        let forecasts = try InvestmentForecastTable.all(
            reading, where: "year = $2 AND round = $3 AND line IN (SELECT code FROM investment_line WHERE \(own))",
            [.text(key.organisation.text), .int(key.year), .text(key.kind.code)])
        return Known(lines: Set(lines.map(\.code)), forecasts: forecasts)
    }

    func current(_ row: Row, _ known: Known) -> InvestmentForecast? { known.forecasts.first { $0.line == row.line } }

    func changed(
        _ row: Row, _ current: InvestmentForecast?, _ known: Known, _ typed: inout TypedFields
    ) -> InvestmentForecast? {
        let field = { (box: String) in "\(box)-\(row.line)" }
        guard known.lines.contains(row.line) else {
            typed.refuse(EditFault.unknown(field("forecast"), sv: "Investeringen", en: "The investment"))
            return nil
        }
        let booked = typed.amount(row.booked, in: .mkr, field("booked"))
        let carryOver = typed.amount(row.carryOver, in: .mkr, field("carryOver"))
        let comment = typed.text(row.comment, field("comment"))
        if carryOver != nil, key.kind != .annualReport { typed.refuse(EconomyFault.carryOverTooEarly(field("carryOver"))) }
        if TypedFields.isBlank(row.forecast) {
            let isEmpty = TypedFields.isBlank(row.booked) && TypedFields.isBlank(row.carryOver) && comment.isEmpty
            if !isEmpty { typed.refuse(EconomyFault.forecastMissing(field("forecast"))) }
            return nil
        }
        guard let forecast = typed.amount(row.forecast, in: .mkr, field("forecast")) else { return nil }
        return InvestmentForecast(
            year: key.year, line: row.line, round: key.kind, booked: booked, forecast: forecast, carryOver: carryOver,
            comment: comment, version: row.version)
    }

    func fields(of record: InvestmentForecast) -> [String: String] {
        [
            "booked": AmountText.mkr(record.booked), "forecast": AmountText.mkr(record.forecast),
            "carryOver": AmountText.mkr(record.carryOver), "comment": record.comment,
        ]
    }
}
