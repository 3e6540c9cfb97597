import Database
import Economy
import Quantities
import Steering

public enum ResultUnitTable: Table {
    public static let name = "result_unit"
    public static let keys = ["unit", "year"]
    public static let columns = [
        "committee", "area", "name", "place", "gross_budget", "opening_fund", "dissolution", "dissolved_in",
    ]

    public static func parameters(of record: ResultUnit) -> [Parameter] {
        [
            Parameter(record.unit), .int(record.year), Parameter(record.committee), Parameter(record.area), Parameter(record.name),
            .int(record.order), Parameter(record.grossBudget), Parameter(record.openingFund),
            Parameter(record.dissolution?.reason), Parameter(record.dissolution?.round.code),
        ]
    }

    public static func record(from row: Row) throws -> ResultUnit {
        let reason = try row.optionalText("dissolution")
        return ResultUnit(
            year: try row.integer("year"), unit: try row.code("unit"), committee: try row.code("committee"),
            area: try row.code("area"), name: try row.optionalText("name"), order: try row.integer("place"),
            grossBudget: try row.money("gross_budget"), openingFund: try row.money("opening_fund"),
            dissolution: try reason.map { ResultUnit.Dissolution(round: try row.round("dissolved_in"), reason: $0) },
            version: try row.integer("version"))
    }
}

public enum ResultForecastTable: Table {
    public static let name = "result_forecast"
    public static let keys = ["unit", "year", "round"]
    public static let columns = ["result", "own_doing", "comment"]

    public static func parameters(of record: ResultForecast) -> [Parameter] {
        [
            Parameter(record.unit), .int(record.year), .text(record.round.code), Parameter(record.result),
            .optional(record.ownDoing), .text(record.comment),
        ]
    }

    public static func record(from row: Row) throws -> ResultForecast {
        ResultForecast(
            year: try row.integer("year"), unit: try row.code("unit"), round: try row.round("round"),
            result: try row.money("result"), ownDoing: try row.optionalFlag("own_doing"), comment: try row.text("comment"),
            version: try row.integer("version"))
    }
}
