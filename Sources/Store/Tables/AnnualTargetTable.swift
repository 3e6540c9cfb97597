import Database
import Quantities
import Steering

/// Targets with the history of their adjustments.
public enum AnnualTargetTable: Table {
    public static let name = "annual_target"
    public static let keys = ["indicator", "organisation", "year"]
    public static let columns = ["original"]

    public static func parameters(of record: AnnualTarget) -> [Parameter] {
        key(record) + [.text(record.original.notation)]
    }

    public static func record(from row: Row) throws -> AnnualTarget {
        AnnualTarget(
            indicator: try row.code("indicator"), organisation: try row.code("organisation"), year: try row.integer("year"),
            original: try Target(parsing: row.text("original")), version: try row.integer("version"))
    }

    private static func key(_ record: AnnualTarget) -> [Parameter] {
        [Parameter(record.indicator), Parameter(record.organisation), .int(record.year)]
    }

    private struct Key: Hashable {
        let indicator: IndicatorCode
        let organisation: OrganisationCode
        let year: Int
    }

    /// With their adjustments, in one statement. The condition may name the three key columns.
    public static func complete(_ reading: any Reading, where condition: String, _ parameters: [Parameter]) throws -> [AnnualTarget]
    {
        let (found, bare) = try reading.atOnce { reading in
            let adjustments = try reading.rows(
                """
                SELECT indicator, organisation, year, place, proposed, decided, reason, decision, decided_on
                FROM target_adjustment WHERE \(condition) ORDER BY indicator, organisation, year, place
                """, parameters)
            return (adjustments, try all(reading, where: condition, parameters))
        }
        var adjustments: [Key: [AnnualTarget.Adjustment]] = [:]
        for row in found {
            let key = Key(
                indicator: try row.code("indicator"), organisation: try row.code("organisation"), year: try row.integer("year"))
            adjustments[key, default: []].append(
                AnnualTarget.Adjustment(
                    proposed: try Target(parsing: row.text("proposed")),
                    decided: try row.optionalText("decided").map { try Target(parsing: $0) }, reason: try row.text("reason"),
                    decision: try row.text("decision"), decidedOn: try row.optionalDate("decided_on")))
        }
        return bare.map { bare in
            var target = bare
            target.adjustments = adjustments[Key(indicator: bare.indicator, organisation: bare.organisation, year: bare.year)] ?? []
            return target
        }
    }

    public static func saveParts(of record: AnnualTarget, in writing: any Writing) throws {
        try writing.execute(
            "DELETE FROM target_adjustment WHERE indicator = $1 AND organisation = $2 AND year = $3", key(record))
        for (place, adjustment) in record.adjustments.enumerated() {
            try writing.execute(
                """
                INSERT INTO target_adjustment (indicator, organisation, year, place, proposed, decided, reason, decision, decided_on)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                key(record) + [
                    .int(place), .text(adjustment.proposed.notation), Parameter(adjustment.decided?.notation),
                    .text(adjustment.reason),
                    .text(adjustment.decision), Parameter(adjustment.decidedOn),
                ])
        }
    }
}
