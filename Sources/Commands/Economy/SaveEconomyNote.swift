import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Writes what stands under one of the economy's headings. Fields: `body`, `amount` (in millions). Without either the note is
/// removed, and the heading prints *Ej aktuellt*.
public struct SaveEconomyNote: EconomyEdit, RoundEdit {
    public static let name = "saveEconomyNote"
    static let isFollowUp = false
    typealias T = EconomyNoteTable

    let key: RoundKey
    let heading: EconomyNote.Heading
    let body: String
    let amount: String
    let version: Int

    public init(key: RoundKey, heading: EconomyNote.Heading, body: String, amount: String = "", version: Int) {
        self.key = key
        self.heading = heading
        self.body = body
        self.amount = amount
        self.version = version
    }

    var subject: String { "economyNote/\(key.organisation)/\(key.year)/\(key.kind)/\(heading.rawValue)" }

    func current(_ reading: any Reading) throws -> EconomyNote? {
        try EconomyNoteTable.first(
            reading, where: "organisation = $1 AND year = $2 AND round = $3 AND heading = $4",
            [.text(key.organisation.text), .int(key.year), .text(key.kind.code), .text(heading.rawValue)])
    }

    func changed(_ current: EconomyNote?, by person: Person, at time: String, _ reading: any Reading) throws -> EconomyNote? {
        var typed = TypedFields()
        let body = typed.text(body, "body")
        let amount = typed.amount(amount, in: .mkr, "amount")
        try typed.finish()
        guard !body.isEmpty || amount != nil else { return nil }
        return EconomyNote(
            year: key.year, organisation: key.organisation, round: key.kind, heading: heading, body: body, amount: amount,
            version: version)
    }

    func fields(of record: EconomyNote) -> [String: String] { ["body": record.body, "amount": AmountText.mkr(record.amount)] }
}
