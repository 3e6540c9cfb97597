import Exchange
import Expectations
import Quantities
import Testing

struct AttachmentFormatTests {
    /// The signatures of ISO 32000-1 section 7.5.2, the PNG specification section 5.2, JPEG's SOI marker, and the local file header
    /// of the zip specification section 4.3.7.
    static let beginnings: [(AttachmentFormat, [UInt8])] = [
        (.pdf, [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31]), (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]),
        (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0]), (.document, [0x50, 0x4B, 0x03, 0x04, 0x14]), (.spreadsheet, [0x50, 0x4B, 0x03, 0x04]),
        (.presentation, [0x50, 0x4B, 0x03, 0x04]),
    ]

    @Test(arguments: beginnings)
    func aFileIsKnownByItsFirstBytes(_ format: AttachmentFormat, _ bytes: [UInt8]) throws {
        try format.check(bytes)
        expectEqual(expectThrows(Diagnostic.self) { try format.check(Array(bytes.dropFirst())) }?.code, "T4123")
        expectEqual(expectThrows(Diagnostic.self) { try format.check(Array(bytes.prefix(2))) }?.code, "T4123")
    }

    @Test func aPageIsNoPicture() {
        expectEqual(expectThrows(Diagnostic.self) { try AttachmentFormat.png.check(Array("<html>".utf8)) }?.code, "T4123")
    }

    @Test func tenMegabytesAreTheMost() throws {
        let most = Array("%PDF-".utf8) + [UInt8](repeating: 0, count: 10_485_755)
        try AttachmentFormat.pdf.check(most)
        expectEqual(expectThrows(Diagnostic.self) { try AttachmentFormat.pdf.check(most + [0]) }?.code, "T4121")
    }
}
