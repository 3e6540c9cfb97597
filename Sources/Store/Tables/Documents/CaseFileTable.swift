import Database
import Quantities
import Rounds
import Steering
import Texts

public enum CaseFileTable: Table {
    public static let name = "case_file"
    public static let keys = ["organisation", "year", "round"]
    public static let columns = [
        "recipient", "contact", "letterhead", "dated_on", "summary", "preparation", "gender_equality", "signatories",
    ]

    public static func parameters(of record: CaseFile) -> [Parameter] {
        RoundTable.key(record.key) + [
            .text(record.recipient), .text(record.contact), .text(StoredList.text(record.letterhead)), Parameter(record.datedOn),
            .text(record.texts[.summary] ?? ""), .text(record.texts[.preparation] ?? ""),
            .text(record.texts[.genderEquality] ?? ""), .text(StoredList.text(record.signatories.map(StoredSignatory.init))),
        ]
    }

    public static func record(from row: Row) throws -> CaseFile {
        var texts: [CaseFile.Part: String] = [:]
        for part in CaseFile.Part.allCases {
            let body = try row.text(column(of: part))
            if !body.isEmpty { texts[part] = body }
        }
        let signatories: [StoredSignatory] = try StoredList.read("signatories", of: row)
        return CaseFile(
            key: try row.roundKey(), recipient: try row.text("recipient"), contact: try row.text("contact"),
            letterhead: try StoredList.read("letterhead", of: row), datedOn: try row.optionalDate("dated_on"), texts: texts,
            signatories: signatories.map { CaseFile.Signatory(title: $0.title, name: $0.name ?? "") },
            version: try row.integer("version"))
    }

    /// - Returns: nil where the round has no case.
    public static func find(_ key: RoundKey, _ reading: any Reading) throws -> CaseFile? { try all(of: key, reading).first }

    /// Where a part's text lies.
    static func column(of part: CaseFile.Part) -> String {
        switch part {
        case .summary: "summary"
        case .preparation: "preparation"
        case .genderEquality: "gender_equality"
        }
    }
}

private struct StoredSignatory: Codable {
    let title: String
    let name: String?

    init(_ signatory: CaseFile.Signatory) {
        title = signatory.title
        name = signatory.name.isEmpty ? nil : signatory.name
    }
}
