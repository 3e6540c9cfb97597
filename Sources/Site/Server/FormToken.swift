import Crypto
import Foundation

/// Proves that a form is ours: the same token stands in a cookie and in the form, and it bears our signature, so that
/// neither another site nor another program on the machine can set both.
struct FormToken: Sendable {
    /// New for every start of the server.
    private let key: SymmetricKey

    init() { key = SymmetricKey(size: .bits256) }

    func make() -> String {
        let nonce = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let text = FormToken.hex(nonce)
        return text + "." + signature(of: text)
    }

    func isOurs(_ token: String) -> Bool {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let signature = FormToken.bytes(parts[1]) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: Array(parts[0].utf8), using: key)
    }

    private func signature(of text: String) -> String {
        FormToken.hex(Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)))
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { byte in byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16) }.joined()
    }

    private static func bytes(_ hex: Substring) -> [UInt8]? {
        let digits = Array(hex.utf8)
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}
