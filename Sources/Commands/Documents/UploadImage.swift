import Access
import Database
import Exchange
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Keeps a picture that a text is going to show. Field: `file`.
public struct UploadImage: Command {
    public static let name = "uploadImage"

    let key: RoundKey
    let bytes: [UInt8]

    public init(key: RoundKey, bytes: [UInt8]) {
        self.key = key
        self.bytes = bytes
    }

    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try RoundAuthority(key: key, permission: .editText, target: key.organisation, isFollowUp: false).check(person, reading)
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<UploadedImage> {
        guard !bytes.isEmpty else { throw CommandFailure.refused([EconomyFault.emptyFile()]) }
        let image: ImageFile
        do {
            image = try ImageFile.read(bytes)
        } catch {
            throw CommandFailure.refused([error.at("file")])
        }
        let isNew = try !StoredFileTable.has(GrantApplicationTable.sha256(of: bytes), writing)
        let sha256 = try StoredFileTable.put(image, in: writing)
        let record = ChangedRecord(
            subject: "image/\(sha256)", before: nil,
            after: JournalText.json([
                "mediaType": image.mediaType, "round": "\(key.organisation)/\(key.year)/\(key.kind)", "size": String(bytes.count),
            ]))
        return Applied(
            UploadedImage(sha256: sha256, width: image.width, height: image.height), records: isNew ? [record] : [])
    }
}

/// A picture that texts can name.
public struct UploadedImage: Sendable, Hashable {
    /// As ``TextImage/sha256``.
    public let sha256: String
    /// Pixels.
    public let width: Int
    public let height: Int
}
