import Quantities

/// One thing that was found: its kind, its name with the matching parts marked, where it stands, and the words around the match.
package struct SearchHit: Component {
    /// "Nämndmål", "Indikator".
    package var kind: String
    package var title: String
    package var address: Address
    /// "Hägersten-Älvsjö · 2023".
    package var place: String
    /// A stretch of text around the match, or nothing.
    package var excerpt: String?
    /// What was searched for.
    package var terms: String

    package init(kind: String, title: String, address: Address, place: String, excerpt: String? = nil, terms: String) {
        self.kind = kind
        self.title = title
        self.address = address
        self.place = place
        self.excerpt = excerpt
        self.terms = terms
    }

    package func html(_ language: Language) -> HTML {
        let excerpt: HTML? = self.excerpt.map { "<p class=\"hit-excerpt\">\(SearchHit.marked($0, terms))</p>" }
        return """
            <li class="hit"><p class="hit-kind">\(kind) <span>\(place)</span></p>\
            <p class="hit-title"><a\(href: address)>\(SearchHit.marked(title, terms))</a></p>\(excerpt)</li>
            """
    }

    /// The text with each part that matches a word of `terms` in `<mark>`. Matches as the search does, folded: "malupp" marks "Målupp".
    package static func marked(_ text: String, _ terms: String) -> HTML {
        let needles = SwedishFold.fold(terms).split(separator: " ").map { Array($0) }
        guard !needles.isEmpty else { return HTML(text: text) }
        let characters = Array(text)
        let folded = characters.map { SwedishFold.fold(String($0)).first ?? $0 }
        var isMarked = [Bool](repeating: false, count: characters.count)
        for needle in needles where needle.count <= folded.count {
            for start in 0...(folded.count - needle.count) where folded[start..<(start + needle.count)].elementsEqual(needle) {
                for index in start..<(start + needle.count) { isMarked[index] = true }
            }
        }
        var html = HTML.empty
        var start = 0
        for index in characters.indices where index + 1 == characters.count || isMarked[index] != isMarked[index + 1] {
            let part = String(characters[start...index])
            html += isMarked[index] ? "<mark>\(part)</mark>" : HTML(text: part)
            start = index + 1
        }
        return html
    }
}

/// The list that ``SearchHit``s stand in.
package struct SearchResults: Component {
    package var hits: [SearchHit]

    package init(hits: [SearchHit]) {
        self.hits = hits
    }

    package func html(_ language: Language) -> HTML {
        "<ol class=\"hits\">\(hits.map { $0.html(language) })</ol>"
    }
}
