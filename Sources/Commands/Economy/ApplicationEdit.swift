import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// An edit of an application of the round's organisation and year.
protocol ApplicationEdit: EconomyEdit where T == GrantApplicationTable {
    var code: ApplicationCode { get }
}

extension ApplicationEdit {
    static var isFollowUp: Bool { false }
    var subject: String { "application/\(code)" }

    func current(_ reading: any Reading) throws -> GrantApplication? {
        try GrantApplicationTable.first(
            reading, where: "code = $1 AND organisation = $2 AND year = $3",
            [.text(code.text), .text(key.organisation.text), .int(key.year)])
    }

    func existing(_ current: GrantApplication?, field: String) throws -> GrantApplication {
        guard let current else {
            throw CommandFailure.refused([EditFault.unknown(field, sv: "Ansökan", en: "The application")])
        }
        return current
    }

    func didSave(_ record: GrantApplication, in writing: any Writing) throws {
        try SearchIndex.put(SearchEntry(record), in: writing)
    }

    func fields(of record: GrantApplication) -> [String: String] {
        [
            "fund": record.fund.rawValue, "purpose": record.purpose, "description": record.description, "place": record.place,
            "amount": AmountText.kr(record.amount), "use": ApplicationUse.text(of: record.use),
            "steps": record.steps.journalText, "finalReport": record.finalReport, "finalReportOn": record.finalReportOn?.iso ?? "",
            "attachments": record.attachments.map { "\($0.fileName) \($0.sha256)" }.joined(separator: "; "),
        ]
    }
}

/// What an application's money is for, as a form's choice: "area:aldreomsorg", "investment:nord-park".
public enum ApplicationUse {
    public static func text(of use: GrantApplication.Use) -> String {
        switch use {
        case .operating(let area): "area:\(area)"
        case .investment(let line): "investment:\(line)"
        }
    }

    /// Nil where the text is none.
    public static func use(_ text: String) -> GrantApplication.Use? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let code = String(text[text.index(after: colon)...])
        switch text[..<colon] {
        case "area": return (try? ServiceAreaCode(code)).map { .operating($0) }
        case "investment": return (try? InvestmentCode(code)).map { .investment($0) }
        default: return nil
        }
    }
}
