import Foundation

extension ParagraphFingerprint {
    /// Of words: FNV-1a of 64 bits folded to 32. It tells paragraphs apart and is no security feature; whoever wants to can make two
    /// paragraphs alike.
    public init(words: String) {
        // The same letter can be one sign or two; a paste from another system must not look like a change.
        let isComposed = !words.utf8.contains { $0 == 0xCC || $0 == 0xCD }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var isFirst = true
        for word in (isComposed ? words : words.precomposedStringWithCanonicalMapping).split(whereSeparator: \.isWhitespace) {
            if !isFirst { hash = (hash ^ 0x20) &* 0x100_0000_01B3 }
            isFirst = false
            for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        self.init(folded: UInt32(truncatingIfNeeded: hash ^ (hash >> 32)))
    }

    private init(folded: UInt32) {
        let digits = String(folded, radix: 16)
        self.init(digits: String(repeating: "0", count: 8 - digits.count) + digits)
    }
}

extension TextBlock {
    /// By the block's words alone. An image is told by its file too, and a reuse without words by its source.
    public var fingerprint: ParagraphFingerprint {
        switch self {
        case .image(let image): ParagraphFingerprint(words: "\(plain) \(image.sha256)")
        case .reuse(let reuse) where reuse.adapted.isEmpty:
            ParagraphFingerprint(words: reuse.signature)
        default: ParagraphFingerprint(words: plain)
        }
    }
}
