/// The letters beyond ASCII that Swedish text is full of, by their second byte in UTF-8 (the first is C3).
enum CommonLetter {
    static let aRing: UInt8 = 0xA5
    static let aDots: UInt8 = 0xA4
    static let oDots: UInt8 = 0xB6
    static let eAcute: UInt8 = 0xA9

    /// - Returns: the lower-case letter's second byte for å, ä, ö, é in either case; nil for everything else.
    static func lowerCase(_ first: UInt8, _ second: UInt8) -> UInt8? {
        guard first == 0xC3 else { return nil }
        switch second {
        case aRing, aDots, oDots, eAcute: return second
        // The capitals stand 0x20 before: Å, Ä, Ö, É.
        case aRing - 0x20, aDots - 0x20, oDots - 0x20, eAcute - 0x20: return second + 0x20
        default: return nil
        }
    }
}
