import Quantities

/// The few words that a renderer adds of its own.
struct Wording {
    let contents: String
    let page: String
    let figureFallback: String
    /// BCP 47 with region, as Word wants it.
    let tag: String

    init(_ language: Language) {
        switch language {
        case .swedish:
            contents = "Innehåll"
            page = "Sid"
            figureFallback = "Diagram"
            tag = "sv-SE"
        case .english:
            contents = "Contents"
            page = "Page"
            figureFallback = "Chart"
            tag = "en-GB"
        }
    }
}
