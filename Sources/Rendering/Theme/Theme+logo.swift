extension Theme.Logo {
    /// The drawing as a file of its own, for a page that shows it by address.
    public var file: (bytes: [UInt8], mediaType: String) {
        switch drawing {
        case .png(let bytes, _, _): return (bytes, "image/png")
        case .svg(let svg):
            // In a page an SVG needs no name space, as a file it does.
            let isNamed = svg.contains("http://www.w3.org/2000/svg")
            let whole = isNamed ? svg : svg.replacing("<svg", with: "<svg xmlns=\"http://www.w3.org/2000/svg\"", maxReplacements: 1)
            return (Array(whole.utf8), "image/svg+xml")
        }
    }
}
