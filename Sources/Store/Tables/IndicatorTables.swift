import Database
import Quantities
import Steering

public enum IndicatorTable: Table {
    public static let name = "indicator"
    public static let keys = ["code"]
    public static let columns = [
        "name", "owner", "definition", "source", "unit", "decimals", "polarity", "periodicity", "accumulation", "aggregation",
        "weight",
        "numerator", "denominator", "gender_columns", "formula",
    ]

    public static func parameters(of record: Indicator) -> [Parameter] {
        [
            Parameter(record.code), .text(record.name), Parameter(record.owner), .text(record.definition), .text(record.source),
            .text(record.unit.symbol), .int(record.decimals), .text(record.polarity.rawValue), .text(record.periodicity.rawValue),
            .text(record.accumulation.rawValue),
        ] + parameters(of: record.aggregation) + [.text(record.genderColumns.rawValue), Parameter(record.formula?.printed)]
    }

    private static func parameters(of aggregation: Indicator.Aggregation) -> [Parameter] {
        switch aggregation {
        case .sum: [.text("sum"), .null, .null, .null]
        case .weightedMean(let weight): [.text("weightedMean"), Parameter(weight), .null, .null]
        case .ratioOfSums(let numerator, let denominator):
            [.text("ratioOfSums"), .null, Parameter(numerator), Parameter(denominator)]
        case .none: [.text("none"), .null, .null, .null]
        }
    }

    public static func record(from row: Row) throws -> Indicator {
        Indicator(
            code: try row.code("code"), name: try row.text("name"), owner: try row.code("owner"),
            definition: try row.text("definition"),
            source: try row.text("source"), unit: MeasureUnit(try row.text("unit")), decimals: try row.integer("decimals"),
            polarity: try row.word("polarity"), periodicity: try row.word("periodicity"),
            accumulation: try row.word("accumulation"),
            aggregation: try aggregation(from: row), genderColumns: try row.word("gender_columns"),
            formula: try row.optionalText("formula").map { try Formula.parse($0) }, version: try row.integer("version"))
    }

    private static func aggregation(from row: Row) throws -> Indicator.Aggregation {
        switch try row.text("aggregation") {
        case "sum": .sum
        case "weightedMean": .weightedMean(weight: try row.optionalCode("weight"))
        case "ratioOfSums": .ratioOfSums(numerator: try row.code("numerator"), denominator: try row.code("denominator"))
        default: .none
        }
    }
}

public enum PlacementTable: Table {
    public static let name = "placement"
    public static let keys = ["year", "goal", "indicator"]
    public static let columns = ["name"]

    public static func parameters(of record: Placement) -> [Parameter] {
        [.int(record.year), Parameter(record.goal), Parameter(record.indicator), Parameter(record.name)]
    }

    public static func record(from row: Row) throws -> Placement {
        Placement(
            year: try row.integer("year"), goal: try row.code("goal"), indicator: try row.code("indicator"),
            name: try row.optionalText("name"))
    }
}

public enum IndicatorValueTable: Table {
    public static let name = "indicator_value"
    public static let keys = ["indicator", "organisation", "period"]
    public static let columns = ["year", "total", "men", "women", "measured_on", "is_comparable", "is_constructed"]

    public static func parameters(of record: IndicatorValue) -> [Parameter] {
        [
            Parameter(record.indicator), Parameter(record.organisation), .text(record.period.code), .int(record.period.year),
            Parameter(record.total), Parameter(record.men), Parameter(record.women), Parameter(record.measuredOn),
            Parameter(record.isComparable), Parameter(record.isConstructed),
        ]
    }

    public static func record(from row: Row) throws -> IndicatorValue {
        IndicatorValue(
            indicator: try row.code("indicator"), organisation: try row.code("organisation"),
            period: try FiscalPeriod(code: row.text("period")),
            total: try row.reported("total"), men: try row.reported("men"), women: try row.reported("women"),
            measuredOn: try row.optionalDate("measured_on"), isComparable: try row.flag("is_comparable"),
            isConstructed: try row.flag("is_constructed"), version: try row.integer("version"))
    }
}

public enum FollowUpTable: Table {
    public static let name = "follow_up"
    public static let keys = ["indicator", "organisation", "year", "round"]
    public static let columns = ["forecast", "comment", "action_plan"]

    public static func parameters(of record: FollowUp) -> [Parameter] {
        [
            Parameter(record.indicator), Parameter(record.organisation), .int(record.year), .text(record.round.code),
            Parameter(record.forecast), .text(record.comment), .text(record.actionPlan),
        ]
    }

    public static func record(from row: Row) throws -> FollowUp {
        FollowUp(
            indicator: try row.code("indicator"), organisation: try row.code("organisation"), year: try row.integer("year"),
            round: try row.round("round"), forecast: try row.reported("forecast"), comment: try row.text("comment"),
            actionPlan: try row.text("action_plan"), version: try row.integer("version"))
    }
}
