import Charts

extension Theme {
    /// A chart with this theme's colours in place of the standard ones, for forms that know no style sheets.
    func recoloured(_ svg: String) -> String {
        let standard = Theme.standard
        let pairs: [(ChartColour, String, String)] = [
            (.ink, ink, standard.ink), (.muted, muted, standard.muted), (.accent, accent, standard.accent),
            (.rule, hairline, standard.hairline), (.good, met, standard.met), (.caution, partlyMet, standard.partlyMet),
            (.bad, notMet, standard.notMet),
        ]
        return pairs.reduce(svg) { drawing, pair in
            pair.1 == pair.2 ? drawing : drawing.replacing("\"\(pair.0.light)\"", with: "\"\(pair.1)\"")
        }
    }
}
