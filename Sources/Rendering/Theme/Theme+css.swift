import Charts

extension Theme {
    /// The theme as a style sheet's variables, in light and in dark, and the charts' colours from the same.
    ///
    /// `--paper`, `--ink`, `--muted`, `--hairline`, `--tint`, `--shade`, `--accent`, `--met`, `--partly`, `--not-met`, `--fonts`,
    /// `--sign-fonts`. In dark, the theme's own hues are lightened until they keep 5:1.
    public var stylesheet: String {
        let light = Theme.declarations([
            ("paper", "#ffffff"), ("shade", "#1a1f2738"), ("ink", ink), ("muted", muted), ("hairline", hairline), ("tint", tint),
            ("accent", accent), ("met", met), ("partly", partlyMet), ("not-met", notMet),
        ])
        let lifted = { (hex: String) in
            (Colour(hex: hex) ?? .white).lightened(against: .night, contrast: 5).hex
        }
        let dark = Theme.declarations([
            ("paper", Colour.night.hex), ("shade", "#000000c0"), ("ink", "#e8ebef"), ("muted", "#a7b0bb"), ("hairline", "#3a434e"),
            ("tint", "#1d232a"), ("accent", lifted(accent)), ("met", lifted(met)), ("partly", lifted(partlyMet)),
            ("not-met", lifted(notMet)),
        ])
        let fonts = ([font] + fallbackFonts).map { "\"\(Theme.fontName($0))\"" }
        let charts = [
            ("ink", "ink"), ("muted", "muted"), ("accent", "accent"), ("rule", "hairline"), ("paper", "paper"), ("good", "met"),
            ("caution", "partly"), ("bad", "not-met"),
        ].map { "--chart-\($0.0): var(--\($0.1));" }
        return """
            \(ChartColour.stylesheet):root { \(light) --fonts: \(fonts[0]), system-ui, sans-serif; \
            --sign-fonts: \((fonts.dropFirst() + ["\"Segoe UI Symbol\"", "sans-serif"]).joined(separator: ", ")); }
            @media screen and (prefers-color-scheme: dark) { :root { \(dark) } }
            :root { \(charts.joined(separator: " ")) }

            """
    }

    /// Only what a colour may hold, so that a theme cannot close the style element.
    private static func declarations(_ pairs: [(String, String)]) -> String {
        pairs.map { "--\($0): \($1.filter { $0.isHexDigit || $0 == "#" });" }.joined(separator: " ")
    }

    private static func fontName(_ name: String) -> String { name.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" } }
}
