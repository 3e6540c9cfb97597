import Database
import Economy
import Quantities
import Steering

public enum ServiceAreaTable: Table {
    public static let name = "service_area"
    public static let keys = ["code"]
    public static let columns = ["name", "owner", "parent", "kind", "valid_from", "valid_to", "predecessors"]

    public static func parameters(of record: ServiceArea) -> [Parameter] {
        [
            Parameter(record.code), .text(record.name), Parameter(record.owner), Parameter(record.parent),
            .text(record.kind.rawValue), Parameter(record.validity.from), Parameter(record.validity.to),
            Parameter(list: record.predecessors),
        ]
    }

    public static func record(from row: Row) throws -> ServiceArea {
        ServiceArea(
            code: try row.code("code"), name: try row.text("name"), owner: try row.code("owner"),
            parent: try row.optionalCode("parent"), kind: try row.word("kind"), validity: try row.validity(),
            predecessors: try row.codes("predecessors"), version: try row.integer("version"))
    }
}

public enum AreaPlacementTable: Table {
    public static let name = "area_placement"
    public static let keys = ["organisation", "year", "area"]
    public static let columns = ["name", "place"]

    public static func parameters(of record: AreaPlacement) -> [Parameter] {
        [
            Parameter(record.organisation), .int(record.year), Parameter(record.area), Parameter(record.name), .int(record.order),
        ]
    }

    public static func record(from row: Row) throws -> AreaPlacement {
        AreaPlacement(
            year: try row.integer("year"), organisation: try row.code("organisation"), area: try row.code("area"),
            name: try row.optionalText("name"), order: try row.integer("place"), version: try row.integer("version"))
    }
}

public enum AccountRuleTable: Table {
    public static let name = "account_rule"
    public static let keys = ["code"]
    public static let columns = [
        "owner", "area", "account_from", "account_to", "activity_from", "activity_to", "unit", "valid_from", "valid_to",
    ]

    public static func parameters(of record: AccountRule) -> [Parameter] {
        [
            Parameter(record.code), Parameter(record.owner), Parameter(record.area), .text(record.accountFrom),
            .text(record.accountTo), .text(record.activityFrom), .text(record.activityTo), Parameter(record.unit),
            Parameter(record.validity.from), Parameter(record.validity.to),
        ]
    }

    public static func record(from row: Row) throws -> AccountRule {
        AccountRule(
            code: try row.code("code"), owner: try row.code("owner"), area: try row.code("area"),
            accountFrom: try row.text("account_from"), accountTo: try row.text("account_to"),
            activityFrom: try row.text("activity_from"), activityTo: try row.text("activity_to"),
            unit: try row.optionalCode("unit"), validity: try row.validity(), version: try row.integer("version"))
    }
}

public enum EconomyRulesTable: Table {
    public static let name = "economy_rules"
    public static let keys = ["owner", "year"]
    public static let columns = ["yearly_transfer_percent", "fund_percent", "deficit_years", "small_number_limit"]

    public static func parameters(of record: EconomyRules) -> [Parameter] {
        [
            Parameter(record.owner), .int(record.year), Parameter(record.yearlyTransferPercent), Parameter(record.fundPercent),
            .int(record.deficitYears), .int(record.smallNumberLimit),
        ]
    }

    public static func record(from row: Row) throws -> EconomyRules {
        EconomyRules(
            owner: try row.code("owner"), year: try row.integer("year"),
            yearlyTransferPercent: try row.decimal("yearly_transfer_percent"), fundPercent: try row.decimal("fund_percent"),
            deficitYears: try row.integer("deficit_years"), smallNumberLimit: try row.integer("small_number_limit"),
            version: try row.integer("version"))
    }
}
