/// A file that came with a form.
struct UploadedFile: Sendable, Hashable {
    /// The field it was chosen in.
    var field: String
    /// As the browser names it; never used as a path.
    var name: String
    var mediaType: String
    var bytes: [UInt8]
}

/// Reads `multipart/form-data` (RFC 7578): plain fields and at most one file.
struct MultipartForm: Sendable {
    private(set) var fields = FormFields()
    private(set) var file: UploadedFile?

    /// Parts of a form of ours: a file and what goes along with it.
    private static let partLimit = 50
    private static let headerLimit = 4_000

    /// - Parameter contentType: the whole header: `multipart/form-data; boundary=…`
    /// - Returns: nil where the bytes are no such form.
    init?(_ bytes: [UInt8], contentType: String) {
        guard let boundary = Self.boundary(in: contentType) else { return nil }
        let delimiter = Array("--\(boundary)".utf8)
        guard bytes.starts(with: delimiter) else { return nil }
        var pairs: [(String, String)] = []
        var position = delimiter.count
        var partCount = 0
        while true {
            if bytes[position...].starts(with: Array("--".utf8)) { break }
            guard bytes[position...].starts(with: Self.lineBreak), partCount < Self.partLimit else { return nil }
            position += Self.lineBreak.count
            guard let end = Self.find(Self.lineBreak + delimiter, in: bytes, from: position),
                let part = Part(bytes[position..<end])
            else { return nil }
            if let fileName = part.fileName {
                // A field of files that was left empty comes as a file without a name.
                guard file == nil else { return nil }
                file = UploadedFile(field: part.name, name: fileName, mediaType: part.mediaType, bytes: Array(part.content))
            } else {
                guard let text = String(validating: part.content, as: UTF8.self) else { return nil }
                pairs.append((part.name, text.replacing("\r\n", with: "\n")))
            }
            position = end + Self.lineBreak.count + delimiter.count
            partCount += 1
        }
        fields = FormFields(pairs)
    }

    private static let lineBreak: [UInt8] = [0x0D, 0x0A]

    private static func boundary(in contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data"), let found = contentType.range(of: "boundary=") else {
            return nil
        }
        let value = contentType[found.upperBound...].prefix { $0 != ";" }
        let boundary = value.trimming("\"")
        // RFC 2046: 1 to 70 characters.
        return (1...70).contains(boundary.utf8.count) ? boundary : nil
    }

    /// Looks for the first byte with the standard library's fast search, and compares the rest there.
    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var position = start
        while position + pattern.count <= bytes.count, let next = bytes[position...].firstIndex(of: pattern[0]) {
            if bytes[next...].starts(with: pattern) { return next }
            position = next + 1
        }
        return nil
    }

    /// One part: its header's lines, an empty line, and what it holds.
    private struct Part {
        var name: String
        var fileName: String?
        var mediaType = ""
        var content: ArraySlice<UInt8>

        init?(_ bytes: ArraySlice<UInt8>) {
            guard let end = MultipartForm.find(lineBreak + lineBreak, in: Array(bytes.prefix(headerLimit)), from: 0),
                let header = String(validating: bytes.prefix(end), as: UTF8.self)
            else { return nil }
            content = bytes.dropFirst(end + 2 * lineBreak.count)
            name = ""
            for line in header.split(separator: "\r\n") {
                let halves = line.split(separator: ":", maxSplits: 1).map { $0.trimming(" ") }
                guard halves.count == 2 else { return nil }
                switch halves[0].lowercased() {
                case "content-disposition":
                    name = Self.parameter("name", of: halves[1]) ?? ""
                    fileName = Self.parameter("filename", of: halves[1])
                case "content-type": mediaType = halves[1]
                default: continue
                }
            }
            if name.isEmpty { return nil }
        }

        /// Browsers write a quotation mark within a name as `%22`.
        private static func parameter(_ wanted: String, of header: String) -> String? {
            for piece in header.split(separator: ";").dropFirst() {
                let halves = piece.split(separator: "=", maxSplits: 1).map { $0.trimming(" ") }
                if halves.count == 2, halves[0].lowercased() == wanted {
                    return halves[1].trimming("\"").replacing("%22", with: "\"")
                }
            }
            return nil
        }
    }
}

extension StringProtocol {
    fileprivate func trimming(_ character: Character) -> String {
        String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
    }
}
