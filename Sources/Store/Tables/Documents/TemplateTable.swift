import Database
import Exchange
import Quantities
import Rounds
import Steering
import Texts

/// The city's document templates. Sections and parts lie in one column, as a plan package writes them.
public enum TemplateTable: Table {
    public static let name = "document_template"
    public static let keys = ["code"]
    public static let columns = ["name", "kinds", "audience", "from_year", "to_year", "contents"]

    public static func parameters(of record: DocumentTemplate) -> [Parameter] {
        [
            Parameter(record.code), .text(record.name),
            .text(DocumentTemplate.Kind.allCases.filter(record.kinds.contains).map(\.rawValue).joined(separator: ",")),
            .text(record.audience.rawValue), .int(record.fromYear), Parameter(record.toYear),
            .text(TemplateContents(record).json),
        ]
    }

    public static func record(from row: Row) throws -> DocumentTemplate {
        let contents = try TemplateContents(json: row.text("contents"))
        return DocumentTemplate(
            code: try row.code("code"), name: try row.text("name"),
            kinds: Set(try row.text("kinds").split(separator: ",").compactMap { DocumentTemplate.Kind(rawValue: String($0)) }),
            audience: try row.word("audience"), fromYear: try row.integer("from_year"), toYear: try row.optionalInteger("to_year"),
            sections: contents.sections, goals: contents.goals, economy: contents.economy,
            version: try row.integer("version"))
    }

    /// The template in force: the latest that is used that year, for those documents.
    ///
    /// - Returns: nil where the city has none of its own, and the standard one is used.
    public static func inForce(
        _ kind: DocumentTemplate.Kind, _ audience: DocumentTemplate.Audience, year: Int, _ reading: any Reading
    ) throws -> DocumentTemplate? {
        try all(
            reading, where: "audience = $1 AND from_year <= $2 AND (to_year IS NULL OR to_year >= $2)",
            [.text(audience.rawValue), .int(year)]
        )
        .filter { $0.kinds.contains(kind) }
        .max { ($0.fromYear, $0.code) < ($1.fromYear, $1.code) }
    }

    /// What the round's document is written with: the template in force, or the standard one.
    public static func used(in key: RoundKey, of kind: Organisation.Kind, _ reading: any Reading) throws -> DocumentTemplate {
        let audience = DocumentTemplate.Audience(kind)
        let own = try inForce(DocumentTemplate.Kind(key.kind), audience, year: key.year, reading)
        return (own ?? .standard(for: key.kind, audience: audience)).filled(for: key.kind)
    }
}
