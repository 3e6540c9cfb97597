import Documents

/// The words of an output, in which ``RandomDocuments``' texts are looked up by their numbers.
///
/// White space, and what has no form in print, is left out on both sides.
struct PrintedWords {
    private let bytes: [UInt8]
    private var places: [String: [Int]] = [:]

    /// - Parameter leavingOut: characters that a program puts in or takes away of its own, such as hyphens.
    init(_ output: String, leavingOut: String = "") {
        bytes = PrintedWords.squeezed(output, leavingOut)
        self.leavingOut = leavingOut
        for (number, place) in PrintedWords.numbers(in: bytes) { places[number, default: []].append(place) }
    }

    private let leavingOut: String

    func contain(_ text: String) -> Bool {
        let wanted = PrintedWords.squeezed(text, leavingOut)
        guard let (number, offset) = PrintedWords.numbers(in: wanted).first else { return false }
        return (places[number] ?? []).contains { place in
            let start = place - offset
            return start >= 0 && start + wanted.count <= bytes.count && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }

    /// The numbers such as `q12q7x`, with the place where each begins.
    static func numbers(in bytes: [UInt8]) -> [(number: String, place: Int)] {
        var found: [(String, Int)] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "q"), let end = end(ofNumberAt: index, bytes) {
                found.append((String(decoding: bytes[index..<end], as: UTF8.self), index))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    /// After `q`, digits, `q`, digits, `x`.
    private static func end(ofNumberAt start: Int, _ bytes: [UInt8]) -> Int? {
        var index = start
        for (mark, next) in [(UInt8(ascii: "q"), UInt8(ascii: "q")), (UInt8(ascii: "q"), UInt8(ascii: "x"))] {
            guard index < bytes.count, bytes[index] == mark else { return nil }
            index += 1
            let digits = index
            while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
            guard index > digits, index < bytes.count, bytes[index] == next else { return nil }
        }
        return index + 1
    }

    private static func squeezed(_ text: String, _ leavingOut: String) -> [UInt8] {
        let others = Set(leavingOut.unicodeScalars)
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                if scalar.value <= 0x20 || scalar.value == 0x7F || others.contains(scalar) { continue }
                result.append(UInt8(scalar.value))
            } else if isPrinted(scalar), !others.contains(scalar) {
                result.append(contentsOf: String(scalar).utf8)
            }
        }
        return result
    }

    private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return !properties.isWhitespace && properties.generalCategory != .control && properties.generalCategory != .format
            && scalar.value & 0xFFFE != 0xFFFE
    }
}
