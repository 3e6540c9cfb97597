import Crypto
import Database
import Economy
import Foundation
import Quantities
import Steering

/// Applications. What is said of an attachment stands in the application's own row; its bytes lie beside it, by their SHA-256.
public enum GrantApplicationTable: Table {
    public static let name = "grant_application"
    public static let keys = ["code"]
    public static let columns = [
        "year", "organisation", "fund", "purpose", "description", "location", "amount", "area", "investment", "attachments",
        "steps", "final_report", "final_report_on",
    ]

    public static func parameters(of record: GrantApplication) -> [Parameter] {
        [
            Parameter(record.code), .int(record.year), Parameter(record.organisation), .text(record.fund.rawValue),
            .text(record.purpose), .text(record.description), .text(record.place), Parameter(record.amount),
        ] + parameters(of: record.use) + [
            .text(RequestText.of(record.attachments)), .text(RequestText.of(record.steps)), .text(record.finalReport),
            Parameter(record.finalReportOn),
        ]
    }

    private static func parameters(of use: GrantApplication.Use) -> [Parameter] {
        switch use {
        case .operating(let area): [Parameter(area), .null]
        case .investment(let investment): [.null, Parameter(investment)]
        }
    }

    public static func record(from row: Row) throws -> GrantApplication {
        let use: GrantApplication.Use =
            if let area: ServiceAreaCode = try row.optionalCode("area") {
                .operating(area)
            } else {
                .investment(try row.code("investment"))
            }
        return GrantApplication(
            code: try row.code("code"), year: try row.integer("year"), organisation: try row.code("organisation"),
            fund: try row.word("fund"), purpose: try row.text("purpose"), description: try row.text("description"),
            place: try row.text("location"), amount: try row.money("amount"), use: use,
            attachments: try RequestText.attachments(try row.text("attachments"), column: "attachments"),
            steps: try RequestText.steps(try row.text("steps"), column: "steps"), finalReport: try row.text("final_report"),
            finalReportOn: try row.optionalDate("final_report_on"), version: try row.integer("version"))
    }

    /// An attachment of those bytes, with its size and its SHA-256 filled in.
    public static func attachment(title: String, fileName: String, mediaType: String, content: [UInt8])
        -> GrantApplication.Attachment
    {
        GrantApplication.Attachment(
            title: title, fileName: fileName, mediaType: mediaType, size: content.count, sha256: sha256(of: content))
    }

    /// As hexadecimal.
    public static func sha256(of content: [UInt8]) -> String {
        SHA256.hash(data: content).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// Keeps the bytes of an attachment. The application is saved before, and names the attachment by the same SHA-256.
    public static func saveContent(_ content: [UInt8], of application: ApplicationCode, in writing: any Writing) throws {
        try writing.execute(
            """
            INSERT INTO application_attachment (application, sha256, content) VALUES ($1, $2, $3)
            ON CONFLICT (application, sha256) DO NOTHING
            """, [Parameter(application), .text(sha256(of: content)), .blob(content)])
    }

    /// Removes the bytes that the application no longer names.
    public static func removeUnnamedContents(of record: GrantApplication, in writing: any Writing) throws {
        let named = record.attachments.map { Parameter.text($0.sha256) }
        let places = named.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
        try writing.execute(
            "DELETE FROM application_attachment WHERE application = $1 AND sha256 NOT IN (\(places))",
            [Parameter(record.code)] + named)
    }

    /// The bytes of an attachment, or nil where the store does not hold them.
    public static func content(of application: ApplicationCode, sha256: String, _ reading: any Reading) throws -> [UInt8]? {
        try reading.firstRow(
            "SELECT content FROM application_attachment WHERE application = $1 AND sha256 = $2",
            [Parameter(application), .text(sha256)])?.blob("content")
    }
}
