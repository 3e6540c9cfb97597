import Database
import Economy
import Quantities
import Steering

public enum VolumeSeriesTable: Table {
    public static let name = "volume_series"
    public static let keys = ["code"]
    public static let columns = [
        "owner", "name", "unit", "group_code", "group_name", "area", "place", "decimals", "shows_mean", "compares_years", "parts",
    ]

    public static func parameters(of record: VolumeSeries) -> [Parameter] {
        [
            Parameter(record.code), Parameter(record.owner), .text(record.name), .text(record.unit), .text(record.group),
            .text(record.groupName), Parameter(record.area), .int(record.order), .int(record.decimals),
            Parameter(record.showsMean), Parameter(record.comparesYears), Parameter(list: record.parts),
        ]
    }

    public static func record(from row: Row) throws -> VolumeSeries {
        VolumeSeries(
            code: try row.code("code"), owner: try row.code("owner"), name: try row.text("name"), unit: try row.text("unit"),
            group: try row.text("group_code"), groupName: try row.text("group_name"), area: try row.optionalCode("area"),
            order: try row.integer("place"), decimals: try row.integer("decimals"), showsMean: try row.flag("shows_mean"),
            comparesYears: try row.flag("compares_years"), parts: try row.codes("parts"), version: try row.integer("version"))
    }
}

public enum VolumeReadingTable: Table {
    public static let name = "volume_reading"
    /// The year is the month's, for the sake of the queries.
    public static let keys = ["organisation", "year", "series", "month", "known_year", "known_in"]
    public static let columns = ["value", "is_preliminary", "read_on"]

    public static func parameters(of record: VolumeReading) -> [Parameter] {
        [
            Parameter(record.organisation), .int(record.month.year), Parameter(record.series), .text(record.month.code),
            .int(record.knownYear), .text(record.knownIn.code), Parameter(record.value), Parameter(record.isPreliminary),
            Parameter(record.readOn),
        ]
    }

    public static func record(from row: Row) throws -> VolumeReading {
        VolumeReading(
            series: try row.code("series"), organisation: try row.code("organisation"), month: try row.period("month"),
            knownYear: try row.integer("known_year"), knownIn: try row.round("known_in"), value: try row.decimal("value"),
            isPreliminary: try row.flag("is_preliminary"), readOn: try row.optionalDate("read_on"),
            version: try row.integer("version"))
    }
}

public enum UnitPriceTable: Table {
    public static let name = "unit_price"
    public static let keys = ["owner", "year", "code"]
    public static let columns = ["kind", "name", "heading", "price", "per", "remark", "place"]

    public static func parameters(of record: UnitPrice) -> [Parameter] {
        [
            Parameter(record.owner), .int(record.year), Parameter(record.code), .text(record.kind.rawValue), .text(record.name),
            .text(record.heading), Parameter(record.price), .text(record.per), .text(record.remark), .int(record.order),
        ]
    }

    public static func record(from row: Row) throws -> UnitPrice {
        UnitPrice(
            owner: try row.code("owner"), year: try row.integer("year"), code: try row.code("code"), kind: try row.word("kind"),
            name: try row.text("name"), heading: try row.text("heading"), price: try row.money("price"), per: try row.text("per"),
            remark: try row.text("remark"), order: try row.integer("place"), version: try row.integer("version"))
    }
}
