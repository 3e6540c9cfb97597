import Access
import Database
import Quantities
import Rounds
import Store
import Texts

/// A text of the case. The case is made by the first one.
struct CaseText: TextEdit {
    static let name = "saveText"
    static let isFollowUp = false
    typealias T = CaseFileTable

    let permission = Permission.editText
    let key: RoundKey
    let part: CaseFile.Part
    let body: String
    let version: Int

    var subject: String { TextKey(round: key, place: .caseFile(part)).subject }

    func current(_ reading: any Reading) throws -> CaseFile? { try CaseFileTable.find(key, reading) }

    func changed(_ current: CaseFile?, by person: Person, at time: String, _ reading: any Reading) throws -> CaseFile? {
        guard current != nil || !body.isEmpty else { return nil }
        var file = current ?? CaseFile(key: key)
        file.texts[part] = body.isEmpty ? nil : body
        return file
    }

    func fields(of record: CaseFile) -> [String: String] { ["body": record.texts[part] ?? ""] }

    func didSave(_ record: CaseFile, in writing: any Writing) throws {
        for entry in SearchEntry.entries(of: record) { try SearchIndex.put(entry, in: writing) }
    }

    func body(of record: CaseFile) -> String { record.texts[part] ?? "" }
}
