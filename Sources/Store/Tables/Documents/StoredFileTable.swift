import Database
import Quantities
import Texts

/// A file of the store.
public struct StoredFile: Sendable, Hashable {
    /// Of the bytes, as hexadecimal.
    public let sha256: String
    public let mediaType: String
    /// Pixels; nil where it is no picture.
    public let width: Int?
    public let height: Int?
    public let content: [UInt8]
}

/// Pictures and attachments by the SHA-256 of their bytes. A file is never changed: other bytes are another file.
public enum StoredFileTable {
    /// Keeps a file; one that is there already stays as it is.
    ///
    /// - Returns: its SHA-256 as hexadecimal.
    @discardableResult
    public static func put(
        mediaType: String, width: Int? = nil, height: Int? = nil, content: [UInt8], in writing: any Writing
    ) throws -> String {
        let sha256 = GrantApplicationTable.sha256(of: content)
        try writing.execute(inserting, [.text(sha256), .text(mediaType), Parameter(width), Parameter(height), .blob(content)])
        return sha256
    }

    @discardableResult
    public static func put(_ image: ImageFile, in writing: any Writing) throws -> String {
        try put(mediaType: image.mediaType, width: image.width, height: image.height, content: image.bytes, in: writing)
    }

    /// - Returns: nil where the store has no such file.
    public static func find(_ sha256: String, _ reading: any Reading) throws -> StoredFile? {
        try reading.firstRow(
            "SELECT sha256, media_type, width, height, content FROM stored_file WHERE sha256 = $1", [.text(sha256)]
        ).map(file)
    }

    /// - Returns: nil where the store has no such file, or it is no picture.
    public static func image(_ sha256: String, _ reading: any Reading) throws -> ImageFile? {
        try find(sha256, reading).flatMap(image)
    }

    public static func has(_ sha256: String, _ reading: any Reading) throws -> Bool {
        try reading.firstRow("SELECT sha256 FROM stored_file WHERE sha256 = $1", [.text(sha256)]) != nil
    }

    /// The pictures among the files, in one statement.
    ///
    /// - Parameter withBytes: false leaves their bytes empty, for those who ask only how large they are.
    public static func images(_ sums: [String], withBytes: Bool, _ reading: any Reading) throws -> [String: ImageFile] {
        guard !sums.isEmpty else { return [:] }
        let places = sums.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        var images: [String: ImageFile] = [:]
        try reading.forEachRow(
            """
            SELECT sha256, media_type, width, height\(withBytes ? ", content" : "") FROM stored_file
            WHERE sha256 IN (\(places)) AND width IS NOT NULL
            """, sums.map { .text($0) }
        ) { row in
            images[try row.text("sha256")] = ImageFile(
                mediaType: try row.text("media_type"), width: try row.integer("width"), height: try row.integer("height"),
                bytes: withBytes ? try row.blob("content") : [])
        }
        return images
    }

    private static func file(_ row: Row) throws -> StoredFile {
        StoredFile(
            sha256: try row.text("sha256"), mediaType: try row.text("media_type"), width: try row.optionalInteger("width"),
            height: try row.optionalInteger("height"), content: try row.blob("content"))
    }

    private static func image(_ file: StoredFile) -> ImageFile? {
        guard let width = file.width, let height = file.height else { return nil }
        return ImageFile(mediaType: file.mediaType, width: width, height: height, bytes: file.content)
    }

    /// A picture may come as an attachment first, without its pixels.
    private static let inserting = """
        INSERT INTO stored_file (sha256, media_type, width, height, content) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (sha256) DO UPDATE SET width = excluded.width, height = excluded.height
        WHERE stored_file.width IS NULL AND excluded.width IS NOT NULL
        """
}
