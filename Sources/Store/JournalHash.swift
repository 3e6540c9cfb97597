import Crypto

/// The chain's links: the SHA-256 of an entry together with the hash of the entry before it.
public enum JournalHash {
    /// What stands for the hash before the first entry: 64 zeros.
    public static let beginning = String(repeating: "0", count: 64)

    /// SHA-256 in hexadecimal over a serialisation in which no two entries look alike: the version's name, then each field
    /// as a byte that says whether it is there (1) or not (0), its length in bytes as 8 bytes, highest first, and its UTF-8.
    /// The fields are sequence (in digits), at, actor, command, subject, before, after and the previous hash.
    public static func hash(_ entry: JournalEntry, sequence: Int, after previousHash: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1_024)
        bytes.append(contentsOf: "tertial journal 1".utf8)
        for field in [
            String(sequence), entry.at, entry.actor, entry.command, entry.subject, entry.before, entry.after, previousHash,
        ] {
            append(field, to: &bytes)
        }
        return SHA256.hash(data: bytes).hexadecimal
    }

    private static func append(_ field: String?, to bytes: inout [UInt8]) {
        let utf8 = (field ?? "").utf8
        bytes.append(field == nil ? 0 : 1)
        withUnsafeBytes(of: UInt64(utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: utf8)
    }
}

extension Digest {
    /// The digest in lower-case hexadecimal digits.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
