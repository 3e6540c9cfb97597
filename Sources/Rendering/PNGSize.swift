import Foundation

/// The pixels of a PNG, read from its header; nil for anything else.
struct PNGSize {
    let width: Int
    let height: Int

    init?(_ content: Data) {
        let bytes = Array(content.prefix(24))
        guard bytes.count == 24, Array(bytes[0..<8]) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            Array(bytes[12..<16]) == Array("IHDR".utf8)
        else { return nil }
        let number = { (start: Int) in bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) } }
        width = number(16)
        height = number(20)
    }
}
