import Foundation

/// A colour of the screen or of print, with what the rules of contrast ask of it.
struct Colour: Equatable {
    /// 0 to 255.
    let red: Int
    let green: Int
    let blue: Int

    static let white = Colour(red: 255, green: 255, blue: 255)
    /// The paper of the dark look.
    static let night = Colour(red: 0x14, green: 0x18, blue: 0x1D)

    init(red: Int, green: Int, blue: Int) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// `#rrggbb`; nil for anything else.
    init?(hex: String) {
        let digits = Array(hex.utf8)
        guard digits.count == 7, digits[0] == 0x23, let value = Int(hex.dropFirst(), radix: 16),
            digits.dropFirst().allSatisfy({ $0 != 0x2B && $0 != 0x2D })
        else { return nil }
        self.init(red: value >> 16, green: value >> 8 & 0xFF, blue: value & 0xFF)
    }

    var hex: String {
        "#"
            + [red, green, blue].map { part in
                let text = String(part, radix: 16)
                return text.count == 1 ? "0" + text : text
            }.joined()
    }

    /// From 1 to 21, as WCAG 2.2 defines the contrast ratio.
    func contrast(against other: Colour) -> Double {
        let bright = [luminance, other.luminance].sorted()
        return (bright[1] + 0.05) / (bright[0] + 0.05)
    }

    private var luminance: Double {
        let parts = [red, green, blue].map { part in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// The same hue with as much white as text on `paper` needs.
    func lightened(against paper: Colour, contrast least: Double) -> Colour {
        for step in 0..<20 {
            let candidate = mixed(whiteTwentieths: step)
            if candidate.contrast(against: paper) >= least { return candidate }
        }
        return .white
    }

    private func mixed(whiteTwentieths step: Int) -> Colour {
        let mix = { (part: Int) in part + (255 - part) * step / 20 }
        return Colour(red: mix(red), green: mix(green), blue: mix(blue))
    }
}
