/// The names and values of a form or of the part of an address after the question mark.
struct FormFields: Sendable, Hashable {
    /// In the order in which they were sent.
    private(set) var pairs: [Pair]

    struct Pair: Sendable, Hashable {
        var name: String
        var value: String
    }

    /// More than any form of ours has: a template of a hundred sections has 1 100, the forecast of thirty areas by month 510.
    static let countLimit = 2_000

    init(_ pairs: [(String, String)] = []) {
        self.pairs = pairs.map { Pair(name: $0.0, value: $0.1) }
    }

    /// Reads `application/x-www-form-urlencoded`. Line breaks become `\n`: browsers send `\r\n` out of a text area.
    ///
    /// - Returns: nil where a value is not UTF-8, an escape is broken, or there are too many.
    init?(encoded bytes: some Sequence<UInt8>) {
        pairs = []
        for part in Array(bytes).split(separator: UInt8(ascii: "&")) {
            let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = FormFields.decoded(halves[0]), let value = halves.count > 1 ? FormFields.decoded(halves[1]) : "",
                pairs.count < FormFields.countLimit
            else { return nil }
            pairs.append(Pair(name: name, value: value))
        }
    }

    /// The first value of the name.
    subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// The first value of the name, or "".
    func text(_ name: String) -> String { self[name] ?? "" }

    private static func decoded(_ part: ArraySlice<UInt8>) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(part.count)
        var index = part.startIndex
        while index < part.endIndex {
            switch part[index] {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard index + 2 < part.endIndex, let high = hexDigit(part[index + 1]), let low = hexDigit(part[index + 2]) else {
                    return nil
                }
                bytes.append(high << 4 | low)
                index += 2
            case let byte: bytes.append(byte)
            }
            index += 1
        }
        return String(validating: bytes, as: UTF8.self)?.replacing("\r\n", with: "\n")
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
