import Access
import Database
import Economy
import Quantities
import Rounds
import Store
import Texts

/// The words alone under one of the economy's headings: the amount stays.
struct EconomyNoteText: EconomyEdit, TextEdit {
    static let name = "saveText"
    static let isFollowUp = false
    typealias T = EconomyNoteTable

    let key: RoundKey
    let heading: EconomyNote.Heading
    let body: String
    let version: Int

    private func note(_ body: String, amount: String) -> SaveEconomyNote {
        SaveEconomyNote(key: key, heading: heading, body: body, amount: amount, version: version)
    }

    var subject: String { note("", amount: "").subject }

    func current(_ reading: any Reading) throws -> EconomyNote? { try note("", amount: "").current(reading) }

    func changed(_ current: EconomyNote?, by person: Person, at time: String, _ reading: any Reading) throws -> EconomyNote? {
        guard !body.isEmpty || current?.amount != nil else { return nil }
        var note =
            current
            ?? EconomyNote(year: key.year, organisation: key.organisation, round: key.kind, heading: heading, body: "", amount: nil)
        note.body = body
        return note
    }

    func fields(of record: EconomyNote) -> [String: String] { note("", amount: "").fields(of: record) }

    func body(of record: EconomyNote) -> String { record.body }
}
