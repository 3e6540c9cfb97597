/// An address that is safe in a link: what is interpolated is percent-encoded, so that it can never become a scheme, a
/// host or another parameter.
///
///     let address: Address = "/mal/\(code)?ar=\(year)"
///
/// An address that comes from outside passes ``init(within:)`` or ``init(web:)``, which refuse `javascript:` and its kin.
package struct Address: Sendable, Hashable {
    /// The address as it stands in an attribute before HTML escaping.
    package let text: String

    private init(checked text: String) {
        self.text = text
    }

    /// An address within this site that came from outside, such as where to go after saving: `/mal/1.3?ar=2023#analys`.
    /// Nothing for another site, another scheme, or what a browser might take for one (`//host`, `/\host`, control characters).
    package init?(within text: String) {
        guard text.hasPrefix("/") || text.hasPrefix("#") || text.hasPrefix("?") else { return nil }
        guard !text.hasPrefix("//"), !text.utf8.contains(where: Address.isForbidden) else { return nil }
        self.text = text
    }

    /// An address on the web (`https:`, `http:` or `mailto:`), such as the source of an indicator.
    package init?(web text: String) {
        let lower = text.lowercased()
        guard ["https://", "http://", "mailto:"].contains(where: lower.hasPrefix) else { return nil }
        guard !text.utf8.contains(where: Address.isForbidden) else { return nil }
        self.text = text
    }

    /// The same address with one more parameter, both parts encoded, before the fragment where there is one.
    package func adding(_ name: String, _ value: String) -> Address {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let separator = parts[0].contains("?") ? "&" : "?"
        let fragment = parts.count > 1 ? "#" + parts[1] : ""
        return Address(checked: parts[0] + separator + Address.encoded(name) + "=" + Address.encoded(value) + fragment)
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\")
    }

    /// Everything but the unreserved characters of RFC 3986 becomes `%XX`.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return result
    }
}

extension Address: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        self.init(checked: value)
    }

    package init(stringInterpolation: Interpolation) {
        self.init(checked: stringInterpolation.text)
    }

    package struct Interpolation: StringInterpolationProtocol, Sendable {
        package var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        package mutating func appendInterpolation(_ part: String) {
            text += Address.encoded(part)
        }

        package mutating func appendInterpolation(_ number: Int) {
            text += String(number)
        }
    }
}
