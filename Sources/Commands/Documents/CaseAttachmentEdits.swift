import Access
import Database
import Exchange
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Attaches a file to a round's case. Fields: `file`, `title`, `kind`.
public struct AttachToCase: CaseAttachmentEdit {
    public static let name = "attachToCase"
    /// Of a case.
    public static let countLimit = 50

    let key: RoundKey
    let kind: String
    let title: String
    let fileName: String
    let mediaType: String
    let bytes: [UInt8]

    /// - Parameters:
    ///   - kind: a ``CaseAttachment/Kind``.
    ///   - title: "" takes the file's name.
    ///   - mediaType: as the browser says; what the bytes say is compared with it.
    public init(key: RoundKey, kind: String, title: String, fileName: String, mediaType: String, bytes: [UInt8]) {
        self.key = key
        self.kind = kind
        self.title = title
        self.fileName = fileName
        self.mediaType = mediaType
        self.bytes = bytes
    }

    /// - Returns: the attachment's number.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let attachments = try CaseAttachmentTable.all(of: key, writing)
        var typed = TypedFields()
        let kind: CaseAttachment.Kind? = typed.choice(kind, "kind")
        let title = typed.line(title, "title")
        let name = AttachedFile.name(fileName)
        let format = AttachedFile.checkedFormat(mediaType: mediaType, fileName: name, bytes, &typed)
        if attachments.count >= Self.countLimit {
            typed.refuse(DocumentFault.tooMany("file", sv: "bilagor", en: "attachments", limit: Self.countLimit))
        }
        try typed.finish()
        guard let kind, let format else { return Applied(0) }
        let sha256 = try StoredFileTable.put(mediaType: format.rawValue, content: bytes, in: writing)
        if attachments.contains(where: { $0.sha256 == sha256 }) {
            throw CommandFailure.refused([DocumentFault.attachedAlready()])
        }
        let attachment = CaseAttachment(
            key: key, number: (attachments.map(\.number).max() ?? 0) + 1, kind: kind, title: title.isEmpty ? name : title,
            fileName: name.isEmpty ? "bilaga" : name, mediaType: format.rawValue, size: bytes.count, sha256: sha256)
        let saved = try change(nil, attachment, version: 0).save(in: writing)
        return Applied(attachment.number, records: saved.record.map { [$0] } ?? [])
    }
}

/// Takes a file away from a round's case; those behind it move up, so that the numbers have no gap. Field: `file`.
public struct RemoveCaseAttachment: CaseAttachmentEdit {
    public static let name = "removeCaseAttachment"

    let key: RoundKey
    let number: Int
    let version: Int

    public init(key: RoundKey, number: Int, version: Int) {
        self.key = key
        self.number = number
        self.version = version
    }

    /// - Returns: how many attachments are left.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let attachments = try CaseAttachmentTable.all(of: key, writing).sorted { $0.number < $1.number }
        guard let index = attachments.firstIndex(where: { $0.number == number }) else {
            throw CommandFailure.refused([EditFault.unknown("file", sv: "Bilagan", en: "The attachment")])
        }
        let removed = attachments[index]
        guard removed.version == version else {
            throw CommandFailure.conflict(try change(removed, nil, version: version).conflict(writing))
        }
        var records: [ChangedRecord] = []
        for (before, following) in zip(attachments[index...], attachments[(index + 1)...]) {
            var after = following
            after.number = before.number
            records += try [change(before, after, version: before.version).save(in: writing).record].compactMap(\.self)
        }
        if let last = attachments.last {
            records += try [change(last, nil, version: last.version).save(in: writing).record].compactMap(\.self)
        }
        return Applied(attachments.count - 1, records: records)
    }
}

protocol CaseAttachmentEdit: Command where Outcome == Int {
    var key: RoundKey { get }
}

extension CaseAttachmentEdit {
    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try RoundAuthority(key: key, permission: .editText, target: key.organisation, isFollowUp: false).check(person, reading)
    }

    func change(_ before: CaseAttachment?, _ after: CaseAttachment?, version: Int) -> RecordChange<CaseAttachmentTable> {
        let number = (before ?? after)?.number ?? 0
        return RecordChange(
            subject: "attachment/\(key.organisation)/\(key.year)/\(key.kind)/\(number)", before: before, after: after,
            version: version
        ) { attachment in
            [
                "kind": attachment.kind.rawValue, "title": attachment.title, "file": attachment.fileName,
                "sha256": attachment.sha256,
            ]
        }
    }
}
