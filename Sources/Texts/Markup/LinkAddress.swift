/// Where a link in a text may lead: to a page of the web or to a mailbox.
public enum LinkAddress {
    /// Bytes.
    public static let lengthLimit = 2_000

    /// The address as it is kept: without blanks around it, and with the signs encoded that mean something in the markup.
    ///
    /// - Returns: nil where it is neither `http`, `https` nor `mailto`, or holds blanks or control characters.
    public static func read(_ text: String) -> String? {
        read(MarkupBytes.trimmed(Array(text.utf8)[...]))
    }

    static func read(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.count <= lengthLimit, let scheme = schemeLength(bytes), scheme < bytes.count else { return nil }
        var result: [UInt8] = []
        for (index, byte) in zip(bytes.indices, bytes) {
            guard byte > 0x20, byte != 0x7F, MarkupBytes.blankLength(bytes, at: index) == 0 else { return nil }
            guard !isC1Control(bytes, index) else { return nil }
            result +=
                isDirection(bytes, index) || isDirection(bytes, index - 1) || isDirection(bytes, index - 2)
                ? percent(byte) : encoded(byte)
        }
        return result.count <= lengthLimit ? MarkupBytes.string(result) : nil
    }

    private static func schemeLength(_ bytes: ArraySlice<UInt8>) -> Int? {
        ["https://", "http://", "mailto:"].map { Array($0.utf8) }.first { scheme in
            bytes.count > scheme.count && zip(bytes, scheme).allSatisfy { ($0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0) == $1 }
        }?.count
    }

    private static func isC1Control(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        bytes[index] == 0xC2 && index + 1 < bytes.endIndex && bytes[index + 1] < 0xA0
    }

    /// U+200B–200F, U+202A–202E and U+2060–206F: unseen, and able to make an address look like another one.
    private static func isDirection(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard index >= bytes.startIndex, index + 2 < bytes.endIndex, bytes[index] == 0xE2 else { return false }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): return true
        default: return false
        }
    }

    private static func encoded(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "*"),
            UInt8(ascii: "`"):
            percent(byte)
        default: [byte]
        }
    }

    private static func percent(_ byte: UInt8) -> [UInt8] {
        [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 0xF)]
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x41 + digit - 10 }
}
