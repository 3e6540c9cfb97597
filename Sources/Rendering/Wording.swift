import Quantities

/// The few words that a renderer adds of its own.
struct Wording {
    let contents: String
    let page: String
    let figureFallback: String
    let imageFallback: String
    /// Under a table.
    let downloadTable: String
    /// Before a heading, for the sign that links to it.
    let linkTo: String
    let skip: String
    /// Before the note of the first page.
    let aboutFigures: String
    /// The list of where figures come from, one of them, and how its address begins.
    let sources: String
    let source: String
    let sourceAnchor: String
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
            downloadTable = "Hämta tabellen som CSV"
            linkTo = "Länk till avsnittet"
            skip = "Hoppa till innehållet"
            aboutFigures = "Om uppgifterna"
            sources = "Källor till uppgifterna"
            source = "källa"
            sourceAnchor = "tertial-kalla"
            inserted = "infogat"
            deleted = "borttaget"
            signed = "Undertecknat"
            tag = "sv-SE"
        case .english:
            contents = "Contents"
            page = "Page"
            figureFallback = "Chart"
            imageFallback = "Picture"
            downloadTable = "Download the table as CSV"
            linkTo = "Link to the section"
            skip = "Skip to the contents"
            aboutFigures = "About the figures"
            sources = "Where the figures come from"
            source = "source"
            sourceAnchor = "tertial-source"
            inserted = "inserted"
            deleted = "deleted"
            signed = "Signed"
            tag = "en-GB"
        }
    }
}
