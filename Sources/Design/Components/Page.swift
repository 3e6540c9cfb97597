import Quantities

/// A whole page. Everything a reader can open is one of these, so that all pages belong to the same book.
package struct Page: Sendable {
    package enum Width: String, Sendable {
        /// Texts and forms: lines of 60 to 75 characters.
        case reading
        /// Tables and overviews: as wide as they need.
        case wide
    }

    package static let contentAnchor = "innehall"

    /// The one `h1`, and first in the window's title.
    package var title: String
    /// Small, above the title: "Nämndmål 1.3.1".
    package var eyebrow: String = ""
    package var language: Language
    package var frame: Frame
    package var chain: GoalTree?
    /// What the tree in the left column is, where it is not the goal chain.
    package var chainTitle: Localized?
    package var breadcrumbs = Breadcrumbs(crumbs: [])
    /// What the last action led to; said once.
    package var flash: Notice?
    /// Right below the title: status, owner, dates.
    package var lead: HTML = .empty
    package var content: HTML
    /// Beside the content on a wide screen, below it on a narrow one.
    package var margin: [MarginNote] = []
    /// First in the margin: what the page's own script renews.
    package var marginLead: HTML = .empty
    package var width: Width = .wide
    /// A script of the page's own, such as the editor's: "writing.js".
    package var module: String?

    package init(
        title: String, eyebrow: String = "", language: Language, frame: Frame, chain: GoalTree? = nil,
        breadcrumbs: Breadcrumbs = Breadcrumbs(crumbs: []), flash: Notice? = nil, lead: HTML = .empty, content: HTML,
        margin: [MarginNote] = [], marginLead: HTML = .empty, width: Width = .wide, chainTitle: Localized? = nil,
        module: String? = nil
    ) {
        self.title = title
        self.eyebrow = eyebrow
        self.language = language
        self.frame = frame
        self.chain = chain
        self.breadcrumbs = breadcrumbs
        self.flash = flash
        self.lead = lead
        self.content = content
        self.margin = margin
        self.marginLead = marginLead
        self.width = width
        self.chainTitle = chainTitle
        self.module = module
    }

    /// The document as it is sent.
    package func html() -> HTML {
        let skip = Localized(sv: "Hoppa till innehållet", en: "Skip to content")[language]
        let hasSide = chain != nil || !frame.parts.isEmpty
        let side = hasSide ? SideColumn(parts: frame.parts, chain: chain, chainTitle: chainTitle) : nil
        return """
            <!doctype html>
            <html\(attribute: "lang", language.rawValue)>\(head)<body>\
            <a class="skip" href="#\(Page.contentAnchor)">\(skip)</a>\(TopBar(frame: frame, hasDrawer: hasSide), language)\
            <div class="sheet\(if: hasSide, " has-side")\(if: hasMargin, " has-margin")">\(side, language)\
            <main id="\(Page.contentAnchor)" class="\(width.rawValue)" tabindex="-1">\(breadcrumbs, language)\
            <div class="flash" role="status">\(flash, language)</div>\(heading)\(content)</main>\(marginColumn)</div>\
            <div id="\(Page.endAnchor)"></div></body></html>
            """
    }

    private var heading: HTML {
        let eyebrow: HTML = self.eyebrow.isEmpty ? "" : "<p class=\"eyebrow\">\(self.eyebrow)</p>"
        let lead: HTML = self.lead.isEmpty ? "" : "<div class=\"lead\">\(self.lead)</div>"
        return "<header class=\"title\">\(eyebrow)<h1>\(title)</h1>\(lead)</header>"
    }

    private var hasMargin: Bool { !margin.isEmpty || !marginLead.isEmpty }

    private var marginColumn: HTML {
        guard hasMargin else { return "" }
        let label = Localized(sv: "Om sidan", en: "About the page")[language]
        return "<aside class=\"margin\"\(attribute: "aria-label", label)>\(marginLead)\(margin.map { $0.html(language) })</aside>"
    }

    private var head: HTML {
        let version = frame.assetVersion
        let style: Address = "/assets/tertial.css?v=\(version)"
        let script: Address = "/assets/tertial.js?v=\(version)"
        let module: HTML? = self.module.map { name in
            let address: Address = "/assets/\(name)?v=\(version)"
            return "<script type=\"module\"\(src: address)></script>"
        }
        let enhancement: HTML = frame.hasEnhancement ? "<script src=\"/assets/htmx.min.js\" defer></script>" : ""
        return """
            <head><meta charset="utf-8"><title>\(title) – Tertial</title>\
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">\
            <meta name="htmx-config"\(attribute: "content", Page.enhancementSettings)>\
            <link rel="icon" type="image/svg+xml" href="/assets/favicon.svg">\
            <link rel="expect" blocking="render" href="#\(Page.endAnchor)">\
            <link rel="preload" as="font" type="font/otf" crossorigin href="/assets/fonts/Inter-Regular.otf">\
            <link rel="preload" as="font" type="font/otf" crossorigin href="/assets/fonts/Inter-SemiBold.otf">\
            <link rel="stylesheet"\(href: style)>\(enhancement)<script defer\(src: script)></script>\(module)</head>
            """
    }

    /// Nothing is painted before the end is read: a table that is painted half read changes its columns when the rest comes.
    private static let endAnchor = "slut"

    /// No evaluated code and no style element (Content-Security-Policy), and an answer that says what is wrong (409, 422) is shown in its place.
    private static let enhancementSettings = """
        {"allowEval":false,"includeIndicatorStyles":false,"selfRequestsOnly":true,"responseHandling":[{"code":"204","swap":false},\
        {"code":"[23]..","swap":true},{"code":"(409|422)","swap":true,"error":false},{"code":"[45]..","swap":false,"error":true}]}
        """
}
