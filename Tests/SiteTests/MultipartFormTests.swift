import Expectations
import Testing

@testable import Site

@Suite struct MultipartFormTests {
    static let type = "multipart/form-data; boundary=----gräns7".replacing("ä", with: "a")
    static let boundary = "----grans7"

    /// As a browser sends it: parts with CRLF, an empty line between header and content.
    static func body(_ parts: [(header: String, content: [UInt8])], boundary: String = boundary) -> [UInt8] {
        var bytes: [UInt8] = []
        for part in parts {
            bytes += Array("--\(boundary)\r\n\(part.header)\r\n\r\n".utf8) + part.content + Array("\r\n".utf8)
        }
        return bytes + Array("--\(boundary)--\r\n".utf8)
    }

    static func field(_ name: String, _ value: String) -> (header: String, content: [UInt8]) {
        ("Content-Disposition: form-data; name=\"\(name)\"", Array(value.utf8))
    }

    static func file(_ name: String, _ type: String, _ content: [UInt8]) -> (header: String, content: [UInt8]) {
        ("Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: \(type)", content)
    }

    @Test func fieldsAndAFileAreReadAsBrowsersSendThem() throws {
        // A content that holds line breaks, dashes and the beginning of the boundary itself.
        let content: [UInt8] = Array("%PDF-1.7\r\n--\r\n------grans\r\n".utf8) + [0x00, 0xFF, 0x0D, 0x0A]
        let bytes = Self.body([
            Self.field("title", "Blankett å\r\nrad 2"),
            Self.file("Ansökan \"ett\".pdf".replacing("\"", with: "%22"), "application/pdf", content),
            Self.field("tom", ""),
        ])
        let form = try #require(MultipartForm(bytes, contentType: Self.type))
        expectEqual(form.fields, FormFields([("title", "Blankett å\nrad 2"), ("tom", "")]))
        expectEqual(
            form.file, UploadedFile(field: "file", name: "Ansökan \"ett\".pdf", mediaType: "application/pdf", bytes: content))
    }

    @Test func aQuotedBoundaryIsTheSame() {
        let bytes = Self.body([Self.field("a", "1")])
        let form = MultipartForm(bytes, contentType: "multipart/form-data; charset=utf-8; boundary=\"\(Self.boundary)\"")
        expectEqual(form?.fields, FormFields([("a", "1")]))
    }

    static let broken: [(String, [UInt8], String)] = [
        ("no boundary", body([field("a", "1")]), "multipart/form-data"),
        ("another type", body([field("a", "1")]), "application/json; boundary=\(boundary)"),
        ("a boundary that is too long", [], "multipart/form-data; boundary=" + String(repeating: "x", count: 71)),
        ("another boundary", body([field("a", "1")], boundary: "annan"), type),
        ("nothing", [], type),
        ("cut off", Array(body([field("a", "1")]).dropLast(20)), type),
        ("a part without a name", body([("Content-Disposition: form-data", [])]), type),
        ("a header that never ends", body([("X: " + String(repeating: "x", count: 5_000), [])]), type),
        ("a field that is no text", body([("Content-Disposition: form-data; name=\"a\"", [0xFF, 0xFE])]), type),
        ("two files", body([file("a.pdf", "application/pdf", [1]), file("b.pdf", "application/pdf", [2])]), type),
        ("too many parts", body(Array(repeating: field("a", "1"), count: 51)), type),
    ]

    @Test(arguments: broken.indices) func brokenOnesAreRefused(_ index: Int) {
        let (what, bytes, type) = Self.broken[index]
        expectEqual(MultipartForm(bytes, contentType: type) == nil, true, what)
    }

    /// Whatever comes, reading it ends, and nothing is read beyond what was sent.
    @Test func anyBytesAreReadOrRefused() {
        var random = SeededRandom(seed: 7)
        let whole = Self.body([Self.field("title", "Skiss"), Self.file("a.png", "image/png", Array(0...255))])
        for _ in 0..<3_000 {
            var bytes = whole
            for _ in 0...random.below(4) {
                let place = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes[place] = UInt8(random.below(256))
                case 1: bytes.remove(at: place)
                default: bytes.insert(contentsOf: bytes[place...].prefix(random.below(40)), at: place)
                }
            }
            if let file = MultipartForm(bytes, contentType: Self.type)?.file {
                expectEqual(file.bytes.count <= bytes.count, true)
            }
        }
    }
}
