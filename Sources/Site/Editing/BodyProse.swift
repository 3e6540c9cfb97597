import Design
import Documents
import Quantities
import Rendering
import Texts

/// A text that people wrote, with its lists and headings, as the report prints it.
struct BodyProse: Component {
    var text: String
    /// Of the headings within the text.
    var headingLevel = 4
    /// What its fields, pictures and taken-up words are printed from; nil: they stand as they are written.
    var source: DocumentSource?

    func html(_ language: Language) -> HTML {
        let body = BodyText(text, in: source)
        let renderer = HTMLRenderer(imageAddress: imageAddress)
        let images = source?.dossier.images ?? [:]
        let parts = body.parts.map { part -> HTML in
            let heading: HTML = headingLevel == 3 ? "<h3>\(part.heading)</h3>" : "<h4>\(part.heading)</h4>"
            return "\(heading)\(HTML(trusted: renderer.blocks(part.blocks, images: images)))"
        }
        return "<div class=\"prose\">\(HTML(trusted: renderer.blocks(body.blocks, images: images)))\(parts)</div>"
    }

    /// Where the round's pictures lie.
    private var imageAddress: (@Sendable (String) -> String)? {
        guard let key = source?.overview.round.key else { return nil }
        return { Route.round(key, .document(.image($0))).address.text }
    }
}
