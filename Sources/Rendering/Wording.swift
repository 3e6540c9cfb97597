import Quantities

/// The few words that a renderer adds of its own.
struct Wording {
    let contents: String
    let page: String
    let figureFallback: String
    let imageFallback: String
    /// Before words of a comparison, for those who do not see the marks.
    let inserted: String
    let deleted: String
    /// Under a signature, before the day.
    let signed: String
    /// BCP 47 with region, as Word wants it.
    let tag: String

    init(_ language: Language) {
        switch language {
        case .swedish:
            contents = "Innehåll"
            page = "Sid"
            figureFallback = "Diagram"
            imageFallback = "Bild"
            inserted = "infogat"
            deleted = "borttaget"
            signed = "Undertecknat"
            tag = "sv-SE"
        case .english:
            contents = "Contents"
            page = "Page"
            figureFallback = "Chart"
            imageFallback = "Picture"
            inserted = "inserted"
            deleted = "deleted"
            signed = "Signed"
            tag = "en-GB"
        }
    }
}
