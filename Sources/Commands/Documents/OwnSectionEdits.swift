import Access
import Database
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Adds a section with a heading of the organisation's own, or changes its heading or place. What stands in it is saved by
/// ``SaveText``. Fields: `heading`, `position`.
///
/// A section comes to stand exactly where it is put: what stood there follows it, and what followed it closes the gap that it leaves.
/// What is under it goes along.
public struct SaveOwnSection: OwnSectionEdit {
    public static let name = "saveOwnSection"
    /// Of a document.
    public static let countLimit = 40

    let key: RoundKey
    let code: SectionCode?
    let heading: String
    let position: String
    let version: Int

    /// - Parameters:
    ///   - code: nil: a new section, whose code is made of the heading.
    ///   - position: ``SectionPosition/path``; "" leaves a section that stands last, without a place, where it is.
    public init(key: RoundKey, code: SectionCode? = nil, heading: String, position: String, version: Int) {
        self.key = key
        self.code = code
        self.heading = heading
        self.position = position
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
        let after = OwnSection(
            key: key, code: code, heading: heading, position: SectionPosition(path: position), body: before?.body ?? "")
        let moved = place(after, before, in: sections, &typed)
        if before == nil, sections.own.count >= Self.countLimit {
            typed.refuse(DocumentFault.tooMany("heading", sv: "egna avsnitt", en: "own sections", limit: Self.countLimit))
        }
        try typed.finish()
        let saved = try change(before, after, version: version).save(in: writing)
        let others = try moved.compactMap { try change($0.before, $0.after, version: $0.before.version).save(in: writing).record }
        try SearchIndex.put(SearchEntry(after, heading: heading), in: writing)
        return Applied(
            SavedRequest(code: code, version: saved.version), records: [saved.record].compactMap(\.self) + others)
    }

    /// - Returns: the others that are moved.
    private func place(
        _ section: OwnSection, _ before: OwnSection?, in sections: RoundSections, _ typed: inout TypedFields
    ) -> [MovedSection] {
        if position.isEmpty, let before, before.position == nil { return [] }
        guard let position = section.position, position.section.map(sections.codes.contains) ?? true else {
            typed.refuse(DocumentFault.noSection("position"))
            return []
        }
        if before?.position == position { return [] }
        guard position.section != section.code, !isUnder(section.code, position, sections) else {
            typed.refuse(DocumentFault.followsItself())
            return []
        }
        let moved = sections.making(room: section, from: before)
        let placed = [PlacedSection](
            sections.template,
            sections.own.filter { own in own.code != section.code && !moved.contains { $0.after.code == own.code } }
                + moved.map(\.after) + [section])
        let height = placed.first(section.code)?.height ?? 1
        if let depth = placed.depth(of: section.code), depth + height - 1 > DocumentTemplate.depthLimit {
            typed.refuse(DocumentFault.tooDeep())
        }
        return moved
    }

    /// Whether the position is somewhere under the section itself.
    private func isUnder(_ code: SectionCode, _ position: SectionPosition, _ sections: RoundSections) -> Bool {
        let below = sections.placed.first(code)?.sections.flatMap(\.selfAndDescendants) ?? []
        return below.contains { $0.code == position.section }
    }
}

/// Takes a section of the organisation's own away, with what stands in it. What is under it takes its place, and what followed it
/// comes next.
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
        for moved in sections.closing(section) {
            records.append(try change(moved.before, moved.after, version: moved.before.version).save(in: writing).record)
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
