import Access
import Database
import Quantities
import Rounds
import Store
import Texts

/// What is written in a free section of the template's or in one of the organisation's own.
struct SectionText: TextEdit {
    static let name = "saveText"
    static let isFollowUp = false
    typealias T = OwnSectionTable

    let permission = Permission.editText
    let key: RoundKey
    let code: SectionCode
    let body: String
    let version: Int

    var subject: String { TextKey(round: key, place: .section(code)).subject }

    func current(_ reading: any Reading) throws -> OwnSection? { try OwnSectionTable.find(key, code, reading) }

    func changed(_ current: OwnSection?, by person: Person, at time: String, _ reading: any Reading) throws -> OwnSection? {
        if var section = current {
            section.body = body
            return section
        }
        let template = try RoundSections(key, reading).template
        guard template.allSections.contains(where: { $0.part == .free && $0.code == code }) else {
            throw CommandFailure.refused([DocumentFault.noSection("body")])
        }
        return body.isEmpty ? nil : OwnSection(key: key, code: code, body: body)
    }

    func fields(of record: OwnSection) -> [String: String] { record.journalFields }

    func didSave(_ record: OwnSection, in writing: any Writing) throws {
        try SearchIndex.put(SearchEntry(record, heading: RoundSections(key, writing).heading(of: record)), in: writing)
    }

    func body(of record: OwnSection) -> String { record.body }
}

extension OwnSection {
    /// As the journal keeps it: the same fields whether its words or its place were changed.
    var journalFields: [String: String] { ["heading": heading, "position": position?.path ?? "", "body": body] }
}
