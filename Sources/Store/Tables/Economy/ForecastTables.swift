import Database
import Economy
import Quantities
import Steering

public enum RoundEconomyTable: Table {
    public static let name = "round_economy"
    public static let keys = ["organisation", "year", "round"]
    public static let columns = ["revenues"]

    public static func parameters(of record: RoundEconomy) -> [Parameter] {
        [Parameter(record.organisation), .int(record.year), .text(record.round.code), Parameter(record.revenues)]
    }

    public static func record(from row: Row) throws -> RoundEconomy {
        RoundEconomy(
            year: try row.integer("year"), organisation: try row.code("organisation"), round: try row.round("round"),
            revenues: try row.optionalMoney("revenues"), version: try row.integer("version"))
    }
}

public enum AreaForecastTable: Table {
    public static let name = "area_forecast"
    public static let keys = ["organisation", "year", "round", "area", "voice"]
    public static let columns = ["costs", "revenues", "net", "months", "comment", "change_reason"]

    public static func parameters(of record: AreaForecast) -> [Parameter] {
        [
            Parameter(record.organisation), .int(record.year), .text(record.round.code), Parameter(record.area),
            .text(record.voice.rawValue),
        ] + Parameter.amounts(record.amounts) + [
            .text(record.months.map { String($0.ore) }.joined(separator: ",")), .text(record.comment), .text(record.changeReason),
        ]
    }

    public static func record(from row: Row) throws -> AreaForecast {
        AreaForecast(
            year: try row.integer("year"), organisation: try row.code("organisation"), round: try row.round("round"),
            area: try row.code("area"), voice: try row.word("voice"), amounts: try row.amounts(), months: try months(from: row),
            comment: try row.text("comment"), changeReason: try row.text("change_reason"), version: try row.integer("version"))
    }

    private static func months(from row: Row) throws -> [Money] {
        try row.text("months").split(separator: ",").map { month in
            guard let ore = Int64(month) else { throw DatabaseFailure.wrongKind("text", wanted: "integers", column: "months") }
            return Money(ore: ore)
        }
    }
}

public enum AreaOutcomeTable: Table {
    public static let name = "area_outcome"
    /// The year is the month's, for the sake of the queries.
    public static let keys = ["organisation", "year", "area", "month"]
    public static let columns = ["costs", "revenues", "net", "is_constructed"]

    public static func parameters(of record: AreaOutcome) -> [Parameter] {
        [Parameter(record.organisation), .int(record.month.year), Parameter(record.area), .text(record.month.code)]
            + Parameter.amounts(record.amounts) + [Parameter(record.isConstructed)]
    }

    public static func record(from row: Row) throws -> AreaOutcome {
        AreaOutcome(
            organisation: try row.code("organisation"), area: try row.code("area"), month: try row.period("month"),
            amounts: try row.amounts(), isConstructed: try row.flag("is_constructed"), version: try row.integer("version"))
    }
}

public enum CapitalCostTable: Table {
    public static let name = "capital_cost"
    public static let keys = ["organisation", "year", "round", "kind"]
    public static let columns = ["booked", "forecast"]

    public static func parameters(of record: CapitalCost) -> [Parameter] {
        [
            Parameter(record.organisation), .int(record.year), .text(record.round.code), .text(record.kind.rawValue),
            Parameter(record.booked), Parameter(record.forecast),
        ]
    }

    public static func record(from row: Row) throws -> CapitalCost {
        CapitalCost(
            year: try row.integer("year"), organisation: try row.code("organisation"), round: try row.round("round"),
            kind: try row.word("kind"), booked: try row.optionalMoney("booked"), forecast: try row.optionalMoney("forecast"),
            version: try row.integer("version"))
    }
}

public enum EconomyNoteTable: Table {
    public static let name = "economy_note"
    public static let keys = ["organisation", "year", "round", "heading"]
    public static let columns = ["body", "amount"]

    public static func parameters(of record: EconomyNote) -> [Parameter] {
        [
            Parameter(record.organisation), .int(record.year), .text(record.round.code), .text(record.heading.rawValue),
            .text(record.body), Parameter(record.amount),
        ]
    }

    public static func record(from row: Row) throws -> EconomyNote {
        EconomyNote(
            year: try row.integer("year"), organisation: try row.code("organisation"), round: try row.round("round"),
            heading: try row.word("heading"), body: try row.text("body"), amount: try row.optionalMoney("amount"),
            version: try row.integer("version"))
    }
}
