import Database
import Quantities
import Rounds
import Steering

public enum RoundTable: Table {
    public static let name = "round"
    public static let keys = ["organisation", "year", "kind"]
    public static let columns = ["state", "opens_on", "due_on", "case_number", "officer", "meeting_on"]

    public static func parameters(of record: Round) -> [Parameter] {
        key(record.key) + [
            .text(record.state.rawValue), Parameter(record.opensOn), Parameter(record.dueOn), .text(record.caseNumber),
            .text(record.officer),
            Parameter(record.meetingOn),
        ]
    }

    public static func record(from row: Row) throws -> Round {
        Round(
            key: RoundKey(organisation: try row.code("organisation"), year: try row.integer("year"), kind: try row.round("kind")),
            state: try row.word("state"), opensOn: try row.optionalDate("opens_on"), dueOn: try row.optionalDate("due_on"),
            caseNumber: try row.text("case_number"), officer: try row.text("officer"),
            meetingOn: try row.optionalDate("meeting_on"),
            version: try row.integer("version"))
    }

    static func key(_ key: RoundKey) -> [Parameter] {
        [Parameter(key.organisation), .int(key.year), .text(key.kind.code)]
    }

    /// With its attestations, in one statement.
    public static func complete(_ reading: any Reading, where condition: String, _ parameters: [Parameter]) throws -> [Round] {
        let (found, bare) = try reading.atOnce { reading in
            let attestations = try reading.rows(
                """
                SELECT organisation, year, kind, title, attested_on FROM attestation WHERE \(condition)
                ORDER BY organisation, year, kind, place
                """, parameters)
            return (attestations, try all(reading, where: condition, parameters))
        }
        var attestations: [RoundKey: [Round.Attestation]] = [:]
        for row in found {
            let key = RoundKey(
                organisation: try row.code("organisation"), year: try row.integer("year"), kind: try row.round("kind"))
            attestations[key, default: []].append(Round.Attestation(title: try row.text("title"), on: try row.date("attested_on")))
        }
        return bare.map { bare in
            var round = bare
            round.attestations = attestations[bare.key] ?? []
            return round
        }
    }

    public static func find(_ key: RoundKey, _ reading: any Reading) throws -> Round? {
        try complete(reading, where: "organisation = $1 AND year = $2 AND kind = $3", self.key(key)).first
    }

    public static func saveParts(of record: Round, in writing: any Writing) throws {
        try writing.execute("DELETE FROM attestation WHERE organisation = $1 AND year = $2 AND kind = $3", key(record.key))
        for (place, attestation) in record.attestations.enumerated() {
            try writing.execute(
                "INSERT INTO attestation (organisation, year, kind, place, title, attested_on) VALUES ($1, $2, $3, $4, $5, $6)",
                key(record.key) + [.int(place), .text(attestation.title), Parameter(attestation.on)])
        }
    }
}
