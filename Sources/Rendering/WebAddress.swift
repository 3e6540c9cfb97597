/// An address that a link of a document may lead to: http, https or mailto, and nothing that runs.
struct WebAddress {
    let text: String

    init?(_ url: String) {
        let line = PrintableText.line(url)
        let lower = line.lowercased()
        guard ["http://", "https://", "mailto:"].contains(where: lower.hasPrefix), !line.contains(where: \.isWhitespace),
            line.count > 7
        else { return nil }
        text = line
    }
}
