import Quantities
import Texts

extension ImageFile {
    /// Pixels of one side. A sheet of A3 at 600 dots per inch has 9 900.
    public static let sideLimit = 12_000

    /// A picture from a file's bytes: what it is, is seen in the bytes and not in what anybody says of them.
    ///
    /// - Throws: `T4203` where it is neither PNG nor JPEG, `T4204` and `T4206` where it is too large, `T4205` where it is damaged.
    public static func read(_ bytes: [UInt8]) throws(Diagnostic) -> ImageFile {
        guard bytes.count <= sizeLimit else { throw ImageFault.tooLarge() }
        let format: AttachmentFormat
        let size: PictureSize?
        if (try? AttachmentFormat.png.check(bytes)) != nil {
            (format, size) = (.png, PictureSize(png: bytes))
        } else if (try? AttachmentFormat.jpeg.check(bytes)) != nil {
            (format, size) = (.jpeg, PictureSize(jpeg: bytes))
        } else {
            throw ImageFault.notAPicture()
        }
        guard let size, size.width > 0, size.height > 0 else { throw ImageFault.damaged() }
        guard size.width <= sideLimit, size.height <= sideLimit else { throw ImageFault.tooManyPixels(size.width, size.height) }
        return ImageFile(mediaType: format.rawValue, width: size.width, height: size.height, bytes: bytes)
    }
}

/// How large a picture says that it is, from its header alone: nothing is decoded.
private struct PictureSize {
    let width: Int
    let height: Int

    /// PNG (ISO/IEC 15948): the first chunk is IHDR, and begins with width and height of four bytes each, highest first.
    init?(png bytes: [UInt8]) {
        guard bytes.count >= 33, Array(bytes[12..<16]) == Array("IHDR".utf8) else { return nil }
        width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
        height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
    }

    /// JPEG (ISO/IEC 10918-1): segments of a marker and a length, up to a frame header that holds height and width.
    init?(jpeg bytes: [UInt8]) {
        var place = 2
        while place + 9 <= bytes.count {
            guard bytes[place] == 0xFF else { return nil }
            let marker = bytes[place + 1]
            if marker == 0xFF {
                place += 1
                continue
            }
            if Self.isFrame(marker) {
                height = Int(bytes[place + 5]) << 8 | Int(bytes[place + 6])
                width = Int(bytes[place + 7]) << 8 | Int(bytes[place + 8])
                return
            }
            if marker == 0x01 || (0xD0...0xD7).contains(marker) {
                place += 2
                continue
            }
            let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
            guard length >= 2, marker != 0xD9, marker != 0xDA else { return nil }
            place += 2 + length
        }
        return nil
    }

    /// SOF0–SOF15, without the tables and the extension that lie among their numbers.
    private static func isFrame(_ marker: UInt8) -> Bool { (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker) }
}

/// Why a file is not taken as a picture.
private enum ImageFault {
    static func notAPicture() -> Diagnostic {
        Diagnostic(
            "T4203",
            message: Localized(sv: "Filen är varken PNG eller JPEG.", en: "The file is neither PNG nor JPEG."),
            remedy: Localized(sv: "Spara bilden som PNG eller JPEG.", en: "Save the picture as PNG or JPEG."))
    }

    static func tooLarge() -> Diagnostic {
        let most = ImageFile.sizeLimit / 1_000_000
        return Diagnostic(
            "T4204",
            message: Localized(sv: "Bilden är större än \(most) MB.", en: "The picture is larger than \(most) MB."),
            remedy: Localized(sv: "Spara den med lägre upplösning.", en: "Save it in a lower resolution."))
    }

    static func damaged() -> Diagnostic {
        Diagnostic(
            "T4205",
            message: Localized(
                sv: "Bilden är skadad: den säger inte hur stor den är.", en: "The picture is damaged: its size is missing."),
            remedy: Localized(
                sv: "Öppna den i ett bildprogram och spara den på nytt.", en: "Open it in an image editor and save it anew."))
    }

    static func tooManyPixels(_ width: Int, _ height: Int) -> Diagnostic {
        Diagnostic(
            "T4206",
            message: Localized(
                sv: "Bilden är \(width) × \(height) bildpunkter; högst \(ImageFile.sideLimit) i var ledd får plats.",
                en: "The picture is \(width) × \(height) pixels; at most \(ImageFile.sideLimit) each way fit."),
            remedy: Localized(sv: "Spara den med lägre upplösning.", en: "Save it in a lower resolution."))
    }
}
