import Access
import Database
import Economy
import Exchange
import Quantities
import Rounds
import Steering
import Store

/// Attaches a file to an application: a form, a picture, a decision. Fields: `file`, `title`.
public struct AttachToApplication: ApplicationEdit, RoundEdit {
    public static let name = "attachToApplication"

    let key: RoundKey
    let code: ApplicationCode
    let title: String
    let fileName: String
    let mediaType: String
    let bytes: [UInt8]
    let version: Int

    /// - Parameters:
    ///   - title: "" takes the file's name.
    ///   - mediaType: As the browser says; what the bytes say is compared with it.
    public init(
        key: RoundKey, code: ApplicationCode, title: String, fileName: String, mediaType: String, bytes: [UInt8], version: Int
    ) {
        self.key = key
        self.code = code
        self.title = title
        self.fileName = fileName
        self.mediaType = mediaType
        self.bytes = bytes
        self.version = version
    }

    func changed(
        _ current: GrantApplication?, by person: Person, at time: String, _ reading: any Reading
    ) throws -> GrantApplication? {
        var application = try existing(current, field: "file")
        var typed = TypedFields()
        let name = AttachedFile.name(fileName)
        let title = typed.text(title, "title", limit: 200)
        let format = AttachedFile.checkedFormat(mediaType: mediaType, fileName: name, bytes, &typed)
        if application.attachments.count >= AttachmentFormat.countLimit {
            typed.refuse(EconomyFault.tooManyAttachments(limit: AttachmentFormat.countLimit))
        }
        let attachment = GrantApplicationTable.attachment(
            title: title.isEmpty ? name : title, fileName: name, mediaType: format?.rawValue ?? "", content: bytes)
        if application.attachments.contains(where: { $0.sha256 == attachment.sha256 }) {
            typed.refuse(EconomyFault.attachedAlready())
        }
        try typed.finish()
        application.attachments.append(attachment)
        return application
    }

    func didSave(_ record: GrantApplication, in writing: any Writing) throws {
        try GrantApplicationTable.saveContent(bytes, of: code, in: writing)
    }
}

/// Takes a file away from an application that nobody has handed in. Field: `file`.
public struct RemoveAttachment: ApplicationEdit, RoundEdit {
    public static let name = "removeAttachment"

    let key: RoundKey
    let code: ApplicationCode
    let sha256: String
    let version: Int

    public init(key: RoundKey, code: ApplicationCode, sha256: String, version: Int) {
        self.key = key
        self.code = code
        self.sha256 = sha256
        self.version = version
    }

    func changed(
        _ current: GrantApplication?, by person: Person, at time: String, _ reading: any Reading
    ) throws -> GrantApplication? {
        var application = try existing(current, field: "file")
        guard application.steps.allSatisfy({ $0.state == .draft }) else {
            throw CommandFailure.refused([EconomyFault.notADraft("file")])
        }
        guard application.attachments.contains(where: { $0.sha256 == sha256 }) else {
            throw CommandFailure.refused([EditFault.unknown("file", sv: "Bilagan", en: "The attachment")])
        }
        application.attachments.removeAll { $0.sha256 == sha256 }
        return application
    }

    func didSave(_ record: GrantApplication, in writing: any Writing) throws {
        try GrantApplicationTable.removeUnnamedContents(of: record, in: writing)
    }
}
