import Exchange
import Expectations
import Quantities
import Testing
import Texts

/// Pictures by their headers (ISO/IEC 15948 and 10918-1), typed by hand.
struct ImageFileTests {
    private static func png(_ width: [UInt8], _ height: [UInt8]) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + width + height
            + [8, 2, 0, 0, 0, 0, 0, 0, 0]
    }

    /// An application segment of four bytes, then a frame of that marker.
    private static func jpeg(frame: UInt8, _ height: [UInt8], _ width: [UInt8]) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, frame, 0, 11, 8] + height + width + [1, 1, 0x11, 0]
    }

    static let pictures: [([UInt8], String)] = [
        (png([0, 0, 1, 44], [0, 0, 0, 200]), "image/png 300 200"), (png([0, 0, 0x2E, 0xE0], [0, 0, 0, 1]), "image/png 12000 1"),
        (png([0, 0, 0x2E, 0xE1], [0, 0, 0, 1]), "T4206"), (png([0, 0, 0, 1], [0xFF, 0xFF, 0xFF, 0xFF]), "T4206"),
        (png([0, 0, 0, 0], [0, 0, 0, 1]), "T4205"), (Array(png([0, 0, 1, 44], [0, 0, 0, 200]).prefix(30)), "T4205"),
        (jpeg(frame: 0xC0, [1, 0], [2, 1]), "image/jpeg 513 256"), (jpeg(frame: 0xC2, [0, 9], [0, 8]), "image/jpeg 8 9"),
        (jpeg(frame: 0xC4, [1, 0], [2, 1]), "T4205"), (jpeg(frame: 0xC0, [0, 0], [2, 1]), "T4205"),
        (jpeg(frame: 0xC0, [0xFF, 0], [2, 1]), "T4206"), ([0xFF, 0xD8, 0xFF], "T4205"),
        ([0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 0, 0, 0, 0, 0, 0], "T4205"), ([0xFF, 0xD8, 0xFF, 0xDA, 0, 4, 1, 2, 0, 0, 0, 0], "T4205"),
        (Array("GIF89a".utf8), "T4203"), (Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), "T4203"), ([], "T4203"),
    ]

    @Test(arguments: pictures) func aPictureSaysWhatItIs(_ bytes: [UInt8], _ expected: String) {
        expectEqual(Self.read(bytes), expected)
    }

    @Test func aPictureOfMoreThanTenMegabytesIsRefused() {
        let header = Self.png([0, 0, 0, 1], [0, 0, 0, 1])
        let most = header + [UInt8](repeating: 0, count: 10_000_000 - header.count)
        expectEqual(Self.read(most), "image/png 1 1")
        expectEqual(Self.read(most + [0]), "T4204")
    }

    private static func read(_ bytes: [UInt8]) -> String {
        do {
            let image = try ImageFile.read(bytes)
            return "\(image.mediaType) \(image.width) \(image.height)"
        } catch {
            return error.code
        }
    }
}
