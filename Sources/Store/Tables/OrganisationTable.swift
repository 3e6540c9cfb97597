import Database
import Quantities
import Steering

/// Nodes of the organisation with their memberships and predecessors.
public enum OrganisationTable: Table {
    public static let name = "organisation"
    public static let keys = ["code"]
    public static let columns = ["name", "short_name", "kind", "valid_from", "valid_to"]

    public static func parameters(of record: Organisation) -> [Parameter] {
        [
            Parameter(record.code), .text(record.name), .text(record.shortName), .text(record.kind.rawValue),
            Parameter(record.validity.from),
            Parameter(record.validity.to),
        ]
    }

    public static func record(from row: Row) throws -> Organisation {
        Organisation(
            code: try row.code("code"), name: try row.text("name"), shortName: try row.text("short_name"),
            kind: try row.word("kind"),
            validity: Validity(from: try row.date("valid_from"), to: try row.optionalDate("valid_to")))
    }

    /// The whole organisation over all its days, in one statement.
    public static func tree(_ reading: any Reading) throws -> OrganisationTree {
        OrganisationTree(try reading.atOnce { try complete($0) })
    }

    public static func complete(_ reading: any Reading) throws -> [Organisation] {
        var memberships: [OrganisationCode: [Organisation.Membership]] = [:]
        try reading.forEachRow(
            "SELECT organisation, parent, valid_from, valid_to FROM organisation_membership ORDER BY organisation, valid_from", []
        ) { row in
            memberships[try row.code("organisation"), default: []].append(
                Organisation.Membership(
                    parent: try row.code("parent"),
                    validity: Validity(from: try row.date("valid_from"), to: try row.optionalDate("valid_to"))))
        }
        var predecessors: [OrganisationCode: [Organisation.Predecessor]] = [:]
        try reading.forEachRow(
            "SELECT organisation, predecessor, since FROM organisation_predecessor ORDER BY organisation, since, predecessor", []
        ) { row in
            predecessors[try row.code("organisation"), default: []].append(
                Organisation.Predecessor(code: try row.code("predecessor"), since: try row.date("since")))
        }
        return try all(reading).map { bare in
            var organisation = bare
            organisation.memberships = memberships[bare.code] ?? []
            organisation.predecessors = predecessors[bare.code] ?? []
            return organisation
        }
    }

    public static func saveParts(of record: Organisation, in writing: any Writing) throws {
        try writing.execute("DELETE FROM organisation_membership WHERE organisation = $1", [Parameter(record.code)])
        try writing.execute("DELETE FROM organisation_predecessor WHERE organisation = $1", [Parameter(record.code)])
        for membership in record.memberships {
            try writing.execute(
                "INSERT INTO organisation_membership (organisation, parent, valid_from, valid_to) VALUES ($1, $2, $3, $4)",
                [
                    Parameter(record.code), Parameter(membership.parent), Parameter(membership.validity.from),
                    Parameter(membership.validity.to),
                ])
        }
        for predecessor in record.predecessors {
            try writing.execute(
                "INSERT INTO organisation_predecessor (organisation, predecessor, since) VALUES ($1, $2, $3)",
                [Parameter(record.code), Parameter(predecessor.code), Parameter(predecessor.since)])
        }
    }
}
