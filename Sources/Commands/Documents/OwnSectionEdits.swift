import Access
import Database
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Adds a section with a heading of the organisation's own, or changes its heading or place. What stands in it is saved by
/// ``SaveText``. Fields: `heading`, `after`.
public struct SaveOwnSection: OwnSectionEdit {
    public static let name = "saveOwnSection"
    /// Of a document.
    public static let countLimit = 40

    let key: RoundKey
    let code: SectionCode?
    let heading: String
    let after: String
    let version: Int

    /// - Parameters:
    ///   - code: nil: a new section, whose code is made of the heading.
    ///   - after: the code of the section that it follows.
    public init(key: RoundKey, code: SectionCode? = nil, heading: String, after: String, version: Int) {
        self.key = key
        self.code = code
        self.heading = heading
        self.after = after
        self.version = version
    }

    public func apply(
        by person: Person, at time: String, in writing: any Writing
    ) throws -> Applied<SavedRequest<TemplateSection>> {
        let sections = try RoundSections(key, writing)
        let before = try code.map { try own($0, sections, field: "heading") }
        var typed = TypedFields()
        let heading = typed.line(heading, "heading", limit: DocumentTemplate.headingLimit)
        if heading.isEmpty { typed.refuse(EconomyFault.textMissing("heading")) }
        let code = self.code ?? SectionCode(heading: heading, taken: sections.codes)
        let after = self.after.isEmpty ? nil : try? SectionCode(self.after)
        if after.map({ !sections.codes.contains($0) }) ?? true {
            typed.refuse(DocumentFault.noSection("after"))
        } else if follows(after, code, sections) {
            typed.refuse(DocumentFault.followsItself())
        }
        if before == nil, sections.own.count >= Self.countLimit {
            typed.refuse(DocumentFault.tooMany("heading", sv: "egna avsnitt", en: "own sections", limit: Self.countLimit))
        }
        try typed.finish()
        let section = OwnSection(key: key, code: code, heading: heading, after: after, body: before?.body ?? "")
        let saved = try change(before, section, version: version).save(in: writing)
        try SearchIndex.put(SearchEntry(section, heading: heading), in: writing)
        return Applied(SavedRequest(code: code, version: saved.version), records: saved.record.map { [$0] } ?? [])
    }

    /// Whether whoever goes from `start` to what it follows, and so on, comes to `code`.
    private func follows(_ start: SectionCode?, _ code: SectionCode, _ sections: RoundSections) -> Bool {
        let places = Dictionary(sections.own.map { ($0.code, $0.after) }, uniquingKeysWith: { first, _ in first })
        var next = start
        for _ in 0...sections.own.count {
            if next == code { return true }
            next = next.flatMap { places[$0] ?? nil }
        }
        return false
    }
}

/// Takes a section of the organisation's own away, with what stands in it. What followed it follows what it followed.
public struct RemoveOwnSection: OwnSectionEdit {
    public static let name = "removeOwnSection"

    let key: RoundKey
    let code: SectionCode
    let version: Int

    public init(key: RoundKey, code: SectionCode, version: Int) {
        self.key = key
        self.code = code
        self.version = version
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let sections = try RoundSections(key, writing)
        let section = try own(code, sections, field: "heading")
        var records = [try change(section, nil, version: version).save(in: writing).record]
        for follower in sections.own where follower.after == code {
            var moved = follower
            moved.after = section.after
            records.append(try change(follower, moved, version: follower.version).save(in: writing).record)
        }
        try SearchIndex.remove(SearchEntry(section, heading: section.heading), in: writing)
        return Applied(0, records: records.compactMap(\.self))
    }
}

protocol OwnSectionEdit: Command {
    var key: RoundKey { get }
}

extension OwnSectionEdit {
    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try RoundAuthority(key: key, permission: .editText, target: key.organisation, isFollowUp: false).check(person, reading)
    }

    /// - Throws: ``CommandFailure/refused(_:)`` where there is no such section, or it is the template's.
    func own(_ code: SectionCode, _ sections: RoundSections, field: String) throws -> OwnSection {
        guard !sections.isTemplates(code) else { throw CommandFailure.refused([DocumentFault.sectionInTemplate()]) }
        guard let section = sections.own.first(where: { $0.code == code }) else {
            throw CommandFailure.refused([DocumentFault.noSection(field)])
        }
        return section
    }

    func change(_ before: OwnSection?, _ after: OwnSection?, version: Int) -> RecordChange<OwnSectionTable> {
        let code = (before ?? after)?.code ?? SectionCode(stored: "")
        return RecordChange(
            subject: TextKey(round: key, place: .section(code)).subject, before: before, after: after, version: version,
            fields: \.journalFields)
    }
}

extension SectionCode {
    /// Characters of a code that is made of a heading.
    private static var lengthLimit: Int { 60 }

    /// A code that says what the heading says: "Barnets rättigheter" is `barnets-rattigheter`, with a number where that is taken.
    init(heading: String, taken: Set<SectionCode>) {
        let words = SwedishFold.fold(heading).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let slug = String(words.joined(separator: "-").prefix(Self.lengthLimit))
        let stem = slug.isEmpty ? "avsnitt" : slug
        var code = SectionCode(stored: stem)
        var number = 2
        while taken.contains(code) {
            code = SectionCode(stored: "\(stem)-\(number)")
            number += 1
        }
        self = code
    }
}
