import Documents

/// The common look of every printed form: ink on paper, one accent, and colours for the signs.
///
/// Colours are `#rrggbb`. All text colours keep 4.5:1 against white.
public struct Theme: Sendable, Hashable {
    /// What stands at the top of the title page: the municipality's mark, with its name in words.
    public struct Logo: Sendable, Hashable {
        public enum Drawing: Sendable, Hashable {
            case svg(String)
            /// Width and height in pixels.
            case png([UInt8], width: Int, height: Int)
        }

        public var drawing: Drawing
        public var alternative: String

        public init(_ drawing: Drawing, alternative: String) {
            self.drawing = drawing
            self.alternative = alternative
        }
    }

    public var ink: String
    /// Labels, eyebrows, headers and footers.
    public var muted: String
    public var hairline: String
    /// Behind notes.
    public var tint: String
    public var accent: String
    public var met: String
    public var partlyMet: String
    public var notMet: String
    public var font: String
    /// Tried in order where the font lacks a character; the first one also sets the signs, which Inter has only in part.
    public var fallbackFonts: [String]
    /// What a word processor takes where the font is not installed.
    public var substituteFont: String
    public var logo: Logo?

    public init(
        ink: String = "#1a1f27", muted: String = "#57606a", hairline: String = "#d0d7de", tint: String = "#f4f6f9",
        accent: String = "#1d4f91", met: String = "#1a7f37", partlyMet: String = "#9a6700", notMet: String = "#b42318",
        font: String = "Inter", fallbackFonts: [String] = ["DejaVu Sans", "Noto Sans", "Noto Sans Symbols2"],
        substituteFont: String = "Arial", logo: Logo? = nil
    ) {
        self.ink = ink
        self.muted = muted
        self.hairline = hairline
        self.tint = tint
        self.accent = accent
        self.met = met
        self.partlyMet = partlyMet
        self.notMet = notMet
        self.font = font
        self.fallbackFonts = fallbackFonts
        self.substituteFont = substituteFont
        self.logo = logo
    }

    public static let standard = Theme()

    public func colour(of sign: Sign) -> String {
        switch sign {
        case .fullyMet, .done: met
        case .partlyMet, .paused: partlyMet
        case .notMet, .deviating: notMet
        // What goes as planned is said quietly: the accent is for what can be followed.
        case .onPlan, .notAssessed, .notStarted: muted
        }
    }
}
