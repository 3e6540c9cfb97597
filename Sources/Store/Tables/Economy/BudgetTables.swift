import Database
import Economy
import Quantities
import Steering

public enum BudgetVersionTable: Table {
    public static let name = "budget_version"
    public static let keys = ["organisation", "year", "code"]
    public static let columns = ["name", "kind", "decision", "decided_on", "revenues"]

    public static func parameters(of record: BudgetVersion) -> [Parameter] {
        [
            Parameter(record.organisation), .int(record.year), Parameter(record.code), .text(record.name),
            .text(record.kind.rawValue), .text(record.decision), Parameter(record.decidedOn), Parameter(record.revenues),
        ]
    }

    public static func record(from row: Row) throws -> BudgetVersion {
        BudgetVersion(
            year: try row.integer("year"), organisation: try row.code("organisation"), code: try row.code("code"),
            name: try row.text("name"), kind: try row.word("kind"), decision: try row.text("decision"),
            decidedOn: try row.optionalDate("decided_on"), revenues: try row.optionalMoney("revenues"),
            version: try row.integer("version"))
    }
}

public enum BudgetLineTable: Table {
    public static let name = "budget_line"
    public static let keys = ["organisation", "year", "budget", "area"]
    public static let columns = ["costs", "revenues", "net"]

    public static func parameters(of record: BudgetLine) -> [Parameter] {
        [Parameter(record.organisation), .int(record.year), Parameter(record.budget), Parameter(record.area)]
            + Parameter.amounts(record.amounts)
    }

    public static func record(from row: Row) throws -> BudgetLine {
        BudgetLine(
            year: try row.integer("year"), organisation: try row.code("organisation"), budget: try row.code("budget"),
            area: try row.code("area"), amounts: try row.amounts(), version: try row.integer("version"))
    }
}

public enum BudgetAdjustmentTable: Table {
    public static let name = "budget_adjustment"
    public static let keys = ["code"]
    public static let columns = [
        "year", "organisation", "kind", "area", "title", "costs", "revenues", "net", "basis_series", "basis_month",
        "basis_baseline", "basis_price", "group_name", "steps",
    ]

    public static func parameters(of record: BudgetAdjustment) -> [Parameter] {
        let basis = record.basis
        return [
            Parameter(record.code), .int(record.year), Parameter(record.organisation), .text(record.kind.rawValue),
            Parameter(record.area), .text(record.title),
        ] + Parameter.amounts(record.amounts) + [
            Parameter(basis?.series), Parameter(basis?.month.code), Parameter(basis?.baseline), Parameter(basis?.price),
            .text(record.group), .text(RequestText.of(record.steps)),
        ]
    }

    public static func record(from row: Row) throws -> BudgetAdjustment {
        BudgetAdjustment(
            code: try row.code("code"), year: try row.integer("year"), organisation: try row.code("organisation"),
            kind: try row.word("kind"), area: try row.code("area"), title: try row.text("title"),
            amounts: try row.optionalAmounts(), basis: try basis(from: row), group: try row.text("group_name"),
            steps: try RequestText.steps(try row.text("steps"), column: "steps"), version: try row.integer("version"))
    }

    private static func basis(from row: Row) throws -> BudgetAdjustment.Basis? {
        guard let series: VolumeSeriesCode = try row.optionalCode("basis_series") else { return nil }
        return BudgetAdjustment.Basis(
            series: series, month: try row.period("basis_month"), baseline: try row.decimal("basis_baseline"),
            price: try row.code("basis_price"))
    }
}
