import Database
import Economy
import Quantities
import Steering

public enum InvestmentLineTable: Table {
    public static let name = "investment_line"
    public static let keys = ["code"]
    public static let columns = ["year", "organisation", "type", "project", "heading", "place", "budget", "remark"]

    public static func parameters(of record: InvestmentLine) -> [Parameter] {
        [
            Parameter(record.code), .int(record.year), Parameter(record.organisation), .text(record.type.rawValue),
            .text(record.project), .text(record.heading), .int(record.order), Parameter(record.budget), .text(record.remark),
        ]
    }

    public static func record(from row: Row) throws -> InvestmentLine {
        InvestmentLine(
            code: try row.code("code"), year: try row.integer("year"), organisation: try row.code("organisation"),
            type: try row.word("type"), project: try row.text("project"), heading: try row.text("heading"),
            order: try row.integer("place"), budget: try row.money("budget"), remark: try row.text("remark"),
            version: try row.integer("version"))
    }
}

public enum InvestmentForecastTable: Table {
    public static let name = "investment_forecast"
    public static let keys = ["line", "year", "round"]
    public static let columns = ["booked", "forecast", "carry_over", "comment"]

    public static func parameters(of record: InvestmentForecast) -> [Parameter] {
        [
            Parameter(record.line), .int(record.year), .text(record.round.code), Parameter(record.booked),
            Parameter(record.forecast), Parameter(record.carryOver), .text(record.comment),
        ]
    }

    public static func record(from row: Row) throws -> InvestmentForecast {
        InvestmentForecast(
            year: try row.integer("year"), line: try row.code("line"), round: try row.round("round"),
            booked: try row.optionalMoney("booked"), forecast: try row.money("forecast"),
            carryOver: try row.optionalMoney("carry_over"), comment: try row.text("comment"), version: try row.integer("version"))
    }
}

public enum InvestmentTransferTable: Table {
    public static let name = "investment_transfer"
    public static let keys = ["code"]
    public static let columns = ["year", "organisation", "from_line", "to_line", "amount", "round", "happened_on", "reason"]

    public static func parameters(of record: InvestmentTransfer) -> [Parameter] {
        [
            Parameter(record.code), .int(record.year), Parameter(record.organisation), Parameter(record.from),
            Parameter(record.to), Parameter(record.amount), .text(record.round.code), Parameter(record.on), .text(record.reason),
        ]
    }

    public static func record(from row: Row) throws -> InvestmentTransfer {
        InvestmentTransfer(
            code: try row.code("code"), year: try row.integer("year"), organisation: try row.code("organisation"),
            from: try row.code("from_line"), to: try row.code("to_line"), amount: try row.money("amount"),
            round: try row.round("round"), on: try row.optionalDate("happened_on"), reason: try row.text("reason"),
            version: try row.integer("version"))
    }
}
