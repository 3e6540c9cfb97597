import Design
import Documents
import Quantities
import Rendering

/// A text that people wrote, with its lists and headings, as the report prints it.
struct BodyProse: Component {
    var text: String
    /// Of the headings within the text.
    var headingLevel = 4

    func html(_ language: Language) -> HTML {
        let body = BodyText(text)
        let renderer = HTMLRenderer()
        let parts = body.parts.map { part -> HTML in
            let heading: HTML = headingLevel == 3 ? "<h3>\(part.heading)</h3>" : "<h4>\(part.heading)</h4>"
            return "\(heading)\(HTML(trusted: renderer.blocks(part.blocks)))"
        }
        return "<div class=\"prose\">\(HTML(trusted: renderer.blocks(body.blocks)))\(parts)</div>"
    }
}
