import Design
import Quantities
import Rendering

/// What the pages for everybody are set with: the municipality's theme, as in the documents' own HTML files.
struct PublicLook: Sendable {
    let theme: Theme
    let assetVersion: String
    /// The page itself, for the link to the other language.
    let here: Address

    func asset(_ name: String) -> Address { "/assets/\(name)?v=\(assetVersion)" }

    var logoAddress: String? { theme.logo.map { _ in asset(Assets.logo).text } }
}

/// A whole page for everybody: the municipality's logo, colours and fonts, and nothing of the tool around it.
///
/// It has the same style sheet as the HTML file of a report, so that the two cannot look different.
struct PublicPage: Sendable {
    let title: String
    let look: PublicLook
    let language: Language
    /// Whether the page leads to the list of documents: all but the list itself.
    var leadsToList = true
    let content: HTML

    private var say: PageWords { PageWords(language) }

    func html() -> HTML {
        """
        <!doctype html>
        <html\(attribute: "lang", language.rawValue)>\(head)<body>\
        <a class="skip-link" href="#tertial-main">\(say("Hoppa till innehållet", "Skip to content"))</a>\
        \(strip)\(content)<div id="slut"></div></body></html>
        """
    }

    private var strip: HTML {
        let list: HTML =
            leadsToList
            ? """
            <li><a\(href: Route.published(.list).address)>\(say("Alla dokument", "All documents"))</a></li>
            """ : ""
        let other: Language = language == .swedish ? .english : .swedish
        let address = look.here.adding("sprak", other.rawValue)
        return """
            <nav class="strip"\(attribute: "aria-label", say("Sidor", "Pages"))><ul>\(list)\
            <li class="strip-end"><a\(attribute: "lang", other.rawValue)\(attribute: "hreflang", other.rawValue)\(href: address)>\
            \(other == .english ? "English" : "Svenska")</a></li>\
            <li><a\(href: Route.start.address)>\(say("Medarbetare", "Staff"))</a></li></ul></nav>
            """
    }

    private var head: HTML {
        // Another font than Inter is the reader's own, where there is one: nothing is fetched.
        let fonts: HTML =
            look.theme.font == Theme.standard.font
            ? """
            <link rel="preload" as="font" type="font/otf" crossorigin href="/assets/fonts/Inter-Regular.otf">\
            <link rel="preload" as="font" type="font/otf" crossorigin href="/assets/fonts/Inter-SemiBold.otf">
            """ : ""
        let styles = ["theme.css", "report.css", "public.css"].map { name -> HTML in
            "<link rel=\"stylesheet\"\(href: look.asset(name))>"
        }
        return """
            <head><meta charset="utf-8"><title>\(title)</title>\
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">\
            <link rel="icon" type="image/svg+xml" href="/assets/favicon.svg"><link rel="expect" blocking="render" href="#slut">\
            \(fonts)\(styles)<script type="module"\(src: look.asset("report.js"))></script></head>
            """
    }
}
