import Database
import Quantities
import Steering

/// What a package said about itself, such as which of its values are constructed.
public enum PackageNote {
    public static func find(_ organisation: OrganisationCode, year: Int, _ reading: any Reading) throws -> String? {
        try reading.firstRow(
            "SELECT note FROM package_note WHERE organisation = $1 AND year = $2", [.text(organisation.text), .int(year)])?
            .text("note")
    }

    static func put(_ note: String, _ organisation: OrganisationCode, year: Int, in writing: any Writing) throws {
        try writing.execute(
            """
            INSERT INTO package_note (organisation, year, note) VALUES ($1, $2, $3)
            ON CONFLICT (organisation, year) DO UPDATE SET note = excluded.note
            """, [.text(organisation.text), .int(year), .text(note)])
    }
}
