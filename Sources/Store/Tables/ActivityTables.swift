import Database
import Quantities
import Steering

/// Activities with their roles.
public enum ActivityTable: Table {
    public static let name = "activity"
    public static let keys = ["year", "code"]
    public static let columns = ["goal", "owner", "text", "starts_on", "ends_on", "depends_on_application"]

    public static func parameters(of record: Activity) -> [Parameter] {
        [
            .int(record.year), Parameter(record.code), Parameter(record.goal), Parameter(record.owner), .text(record.text),
            Parameter(record.startsOn), Parameter(record.endsOn), Parameter(record.dependsOnApplication),
        ]
    }

    public static func record(from row: Row) throws -> Activity {
        Activity(
            year: try row.integer("year"), code: try row.code("code"), goal: try row.code("goal"), owner: try row.code("owner"),
            text: try row.text("text"), startsOn: try row.optionalDate("starts_on"), endsOn: try row.optionalDate("ends_on"),
            dependsOnApplication: try row.flag("depends_on_application"), version: try row.integer("version"))
    }

    /// Activities under certain goals with their roles, in one statement.
    public static func complete(under goals: OwnedGoals, _ reading: any Reading) throws -> [Activity] {
        try complete(reading, where: "year = $1 AND goal IN (\(goals.codes))", goals.parameters)
    }

    /// One year's activities with their roles, in one statement.
    public static func complete(_ reading: any Reading, year: Int) throws -> [Activity] {
        try complete(reading, where: "year = $1", [.int(year)])
    }

    private static func complete(_ reading: any Reading, where condition: String, _ parameters: [Parameter]) throws -> [Activity] {
        struct Key: Hashable {
            let year: Int
            let code: ActivityCode
        }
        let (found, bare) = try reading.atOnce { reading in
            let roles = try reading.rows(
                """
                SELECT year, activity, organisation, role FROM activity_role
                WHERE year = $1 AND activity IN (SELECT code FROM activity WHERE \(condition)) ORDER BY activity, organisation, role
                """, parameters)
            return (roles, try all(reading, where: condition, parameters))
        }
        var roles: [Key: [Activity.Role]] = [:]
        for row in found {
            roles[Key(year: try row.integer("year"), code: try row.code("activity")), default: []].append(
                Activity.Role(organisation: try row.code("organisation"), kind: try row.word("role")))
        }
        return bare.map { bare in
            var activity = bare
            activity.roles = roles[Key(year: bare.year, code: bare.code)] ?? []
            return activity
        }
    }

    public static func saveParts(of record: Activity, in writing: any Writing) throws {
        try writing.execute(
            "DELETE FROM activity_role WHERE year = $1 AND activity = $2", [.int(record.year), Parameter(record.code)])
        for role in record.roles {
            try writing.execute(
                "INSERT INTO activity_role (year, activity, organisation, role) VALUES ($1, $2, $3, $4)",
                [.int(record.year), Parameter(record.code), Parameter(role.organisation), .text(role.kind.rawValue)])
        }
    }
}

public enum ActivityStatusTable: Table {
    public static let name = "activity_status"
    public static let keys = ["year", "activity", "organisation", "round"]
    public static let columns = ["state", "explanation"]

    public static func parameters(of record: ActivityStatus) -> [Parameter] {
        [
            .int(record.year), Parameter(record.activity), Parameter(record.organisation), .text(record.round.code),
            .text(record.state.rawValue), .text(record.explanation),
        ]
    }

    public static func record(from row: Row) throws -> ActivityStatus {
        ActivityStatus(
            year: try row.integer("year"), activity: try row.code("activity"), organisation: try row.code("organisation"),
            round: try row.round("round"), state: try row.word("state"), explanation: try row.text("explanation"),
            version: try row.integer("version"))
    }
}
