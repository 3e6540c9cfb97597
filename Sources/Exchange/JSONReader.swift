import Quantities

/// Reads JSON (RFC 8259) into nodes that know their lines.
///
/// Our own and not Foundation's because every conflict of an import is told with its place in the file, also one that is found
/// long after reading, such as a reference to something that does not exist (DECISIONS.md). Strict: UTF-8, no name twice in an
/// object, nothing after the value; limited in size and depth.
public struct JSONReader {
    /// 64 MB: no package of a city comes near it, and a larger file is refused before it is loaded.
    public static let byteLimit = 64 * 1024 * 1024
    /// Objects and lists inside one another.
    public static let depthLimit = 32
    /// Fields of one object.
    static let memberLimit = 200

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var line = 1

    /// - Throws: `T4001`–`T4007` and `T4009`, with the line.
    public static func read(_ bytes: [UInt8]) throws(Diagnostic) -> JSONNode {
        guard bytes.count <= byteLimit else { throw JSONFault.tooLarge(bytes.count) }
        guard let broken = firstBrokenByte(bytes) else {
            do {
                return try bytes.withUnsafeBufferPointer { buffer in
                    var reader = JSONReader(bytes: buffer)
                    return try reader.wholeDocument()
                }
            } catch let diagnostic as Diagnostic {
                throw diagnostic
            } catch {
                throw JSONFault.unexpected("\(error)", line: 1)
            }
        }
        throw JSONFault.notUTF8(line: 1 + bytes[..<broken].count { $0 == 0x0A })
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private mutating func wholeDocument() throws(Diagnostic) -> JSONNode {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        skipBlanks()
        let node = try value(depth: 0)
        skipBlanks()
        guard position == bytes.count else { throw JSONFault.unexpected(shown, line: line) }
        return node
    }

    private mutating func value(depth: Int) throws(Diagnostic) -> JSONNode {
        guard position < bytes.count else { throw JSONFault.endsEarly(line: line) }
        let start = line
        switch bytes[position] {
        case UInt8(ascii: "{"): return JSONNode(value: .object(try object(depth: depth)), line: start)
        case UInt8(ascii: "["): return JSONNode(value: .list(try list(depth: depth)), line: start)
        case UInt8(ascii: "\""): return JSONNode(value: .text(try string()), line: start)
        case UInt8(ascii: "t"): return JSONNode(value: try word("true", .flag(true)), line: start)
        case UInt8(ascii: "f"): return JSONNode(value: try word("false", .flag(false)), line: start)
        case UInt8(ascii: "n"): return JSONNode(value: try word("null", .null), line: start)
        default: return JSONNode(value: .number(try number()), line: start)
        }
    }

    private mutating func object(depth: Int) throws(Diagnostic) -> [JSONNode.Member] {
        guard depth < Self.depthLimit else { throw JSONFault.tooDeep(line: line) }
        position += 1
        var members: [JSONNode.Member] = []
        skipBlanks()
        if take("}") { return members }
        while true {
            skipBlanks()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw unexpectedHere() }
            let nameLine = line
            let name = try string()
            skipBlanks()
            guard take(":") else { throw unexpectedHere() }
            skipBlanks()
            let node = try value(depth: depth + 1)
            if members.contains(where: { $0.name == name }) { throw JSONFault.nameTwice(name, line: nameLine) }
            guard members.count < Self.memberLimit else { throw JSONFault.tooManyMembers(line: nameLine) }
            members.append(JSONNode.Member(name: name, node: node))
            skipBlanks()
            if take("}") { return members }
            guard take(",") else { throw unexpectedHere() }
        }
    }

    private mutating func list(depth: Int) throws(Diagnostic) -> [JSONNode] {
        guard depth < Self.depthLimit else { throw JSONFault.tooDeep(line: line) }
        position += 1
        var nodes: [JSONNode] = []
        skipBlanks()
        if take("]") { return nodes }
        while true {
            skipBlanks()
            nodes.append(try value(depth: depth + 1))
            skipBlanks()
            if take("]") { return nodes }
            guard take(",") else { throw unexpectedHere() }
        }
    }

    private mutating func string() throws(Diagnostic) -> String {
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") {
            guard bytes[position] >= 0x20 else { throw unexpectedHere() }
            position += 1
        }
        guard position < bytes.count else { throw JSONFault.endsEarly(line: line) }
        let plain = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
        if take("\"") { return plain }
        return try escapedString(after: plain)
    }

    private mutating func escapedString(after plain: String) throws(Diagnostic) -> String {
        var collected = Array(plain.utf8)
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: collected, as: UTF8.self)
            case UInt8(ascii: "\\"): try appendEscape(to: &collected)
            case 0..<0x20: throw unexpectedHere()
            default: collected.append(byte)
            }
        }
        throw JSONFault.endsEarly(line: line)
    }

    private mutating func appendEscape(to collected: inout [UInt8]) throws(Diagnostic) {
        guard position < bytes.count else { throw JSONFault.endsEarly(line: line) }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(byte)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): throw JSONFault.controlCharacter(line: line)
        case UInt8(ascii: "n"): collected.append(0x0A)
        case UInt8(ascii: "r"): collected.append(0x0D)
        case UInt8(ascii: "t"): collected.append(0x09)
        case UInt8(ascii: "u"): collected.append(contentsOf: UTF8.encode(try unicodeEscape()) ?? UTF8.encodedReplacementCharacter)
        default:
            position -= 1
            throw unexpectedHere()
        }
    }

    /// Control characters are refused, although JSON can write them: no document can show them, and DOCX and PDF break on them.
    private mutating func unicodeEscape() throws(Diagnostic) -> Unicode.Scalar {
        let first = try hexUnit()
        var scalarValue = UInt32(first)
        if (0xD800..<0xDC00).contains(first) {
            guard take("\\"), take("u") else { throw unexpectedHere() }
            let second = try hexUnit()
            guard (0xDC00..<0xE000).contains(second) else { throw unexpectedHere() }
            scalarValue = 0x10000 + ((UInt32(first) - 0xD800) << 10) + (UInt32(second) - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(scalarValue) else { throw unexpectedHere() }
        guard scalar.value >= 0x20 || scalar == "\n" || scalar == "\r" || scalar == "\t" else {
            throw JSONFault.controlCharacter(line: line)
        }
        return scalar
    }

    private mutating func hexUnit() throws(Diagnostic) -> UInt16 {
        guard position + 4 <= bytes.count else { throw JSONFault.endsEarly(line: line) }
        var unit: UInt16 = 0
        for offset in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[position + offset])).hexDigitValue else { throw unexpectedHere() }
            unit = unit << 4 | UInt16(digit)
        }
        position += 4
        return unit
    }

    private mutating func number() throws(Diagnostic) -> String {
        let start = position
        _ = take("-")
        guard digits(atLeast: 1) else { throw unexpectedHere() }
        let leading = bytes[start] == UInt8(ascii: "-") ? start + 1 : start
        if bytes[leading] == UInt8(ascii: "0"), position > leading + 1 { throw unexpected(at: start) }
        if take("."), !digits(atLeast: 1) { throw unexpectedHere() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            guard digits(atLeast: 1) else { throw unexpectedHere() }
        }
        guard position - start <= 60 else { throw unexpected(at: start) }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    }

    private mutating func digits(atLeast least: Int) -> Bool {
        let start = position
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
        return position - start >= least
    }

    private mutating func word(_ word: String, _ value: JSONNode.Value) throws(Diagnostic) -> JSONNode.Value {
        guard bytes[position...].starts(with: word.utf8) else { throw unexpectedHere() }
        position += word.utf8.count
        return value
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0D: position += 1
            case 0x0A:
                position += 1
                line += 1
            default: return
            }
        }
    }

    /// Some characters from here to the end of the line, never half a character.
    private var shown: String {
        let rest = String(decoding: bytes[position..<min(position + 48, bytes.count)], as: UTF8.self)
        return String(rest.prefix(12).prefix { !$0.isNewline })
    }

    private mutating func unexpected(at start: Int) -> Diagnostic {
        position = start
        return unexpectedHere()
    }

    private func unexpectedHere() -> Diagnostic {
        position < bytes.count ? JSONFault.unexpected(shown, line: line) : JSONFault.endsEarly(line: line)
    }

    /// The first byte that is not part of valid UTF-8.
    static func firstBrokenByte(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            String(validating: buffer, as: UTF8.self) != nil ? nil : firstBrokenByte(in: buffer)
        }
    }

    private static func firstBrokenByte(in buffer: UnsafeBufferPointer<UInt8>) -> Int {
        var decoder = UTF8()
        var iterator = buffer.makeIterator()
        var consumed = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): consumed += UTF8.width(scalar)
            case .emptyInput, .error: return consumed
            }
        }
    }
}
