import Commands
import Design
import Quantities
import Rounds
import Store

/// Pictures of texts.
extension SiteResponder {
    /// Keeps a picture; the editor puts it in.
    func uploadImage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        guard let file = visit.file, !file.bytes.isEmpty else {
            throw PageFault(status: 422, diagnostic: WritingFault.noFile)
        }
        switch try await attempt(UploadImage(key: key, bytes: file.bytes), visit, by: surroundings.person) {
        case .done(let image):
            let source = Route.round(key, .document(.image(image.sha256))).address
            return try .json(["sha256": image.sha256, "src": source.text])
        case .refused(let refused):
            throw PageFault(status: 422, diagnostic: refused.problems.first ?? WritingFault.noFile)
        }
    }

    /// The picture itself. Its address holds its sum: a browser may keep it for ever.
    func imageFile(_ visit: Visit, _ key: RoundKey, _ sha256: String) async throws -> Reply {
        let image = try await settings.database.read { reading in
            try RoundTable.all(reading).contains { $0.key == key } ? try StoredFileTable.image(sha256, reading) : nil
        }
        guard let image, ["image/png", "image/jpeg"].contains(image.mediaType) else {
            throw PageFault.missing(Localized(sv: "Bilden", en: "The picture"))
        }
        return Reply(status: 200, body: .image(image.bytes, mediaType: image.mediaType, tag: sha256))
    }
}
