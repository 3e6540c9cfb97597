import Database
import Economy
import Quantities
import Steering

public enum StaffFigureTable: Table {
    public static let name = "staff_figure"
    /// The year is the period's, for the sake of the queries.
    public static let keys = ["organisation", "year", "scope", "measure", "period"]
    public static let columns = [
        "total", "men", "women", "headcount", "men_count", "women_count", "leavers", "joiners", "mean_staff",
    ]

    public static func parameters(of record: StaffFigure) -> [Parameter] {
        [
            Parameter(record.organisation), .int(record.period.year), .text(record.scope.rawValue), .text(record.measure.rawValue),
            .text(record.period.code), Parameter(record.total), Parameter(record.men), Parameter(record.women),
            Parameter(record.headcount), Parameter(record.menCount), Parameter(record.womenCount), Parameter(record.leavers),
            Parameter(record.joiners), Parameter(record.meanStaff),
        ]
    }

    public static func record(from row: Row) throws -> StaffFigure {
        StaffFigure(
            organisation: try row.code("organisation"), scope: try row.word("scope"), measure: try row.word("measure"),
            period: try row.period("period"), total: try row.reported("total"), men: try row.reported("men"),
            women: try row.reported("women"), headcount: try row.optionalInteger("headcount"),
            menCount: try row.optionalInteger("men_count"), womenCount: try row.optionalInteger("women_count"),
            leavers: try row.optionalDecimal("leavers"), joiners: try row.optionalDecimal("joiners"),
            meanStaff: try row.optionalDecimal("mean_staff"), version: try row.integer("version"))
    }
}
