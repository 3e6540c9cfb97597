import Design
import Economy
import Quantities

/// A sentence that the system writes, its figures leading to how they came about. In Swedish whatever the page's language.
struct EconomySentenceText: Sendable {
    let scene: EconomyScene

    func paragraph(_ sentences: [EconomySentence]) -> HTML {
        sentences.isEmpty ? "" : "<p lang=\"sv\">\(sentences.map(html).joined(" "))</p>"
    }

    private func html(_ sentence: EconomySentence) -> HTML {
        sentence.runs.map { run -> HTML in
            switch run {
            case .text(let text): HTML(text: text)
            case .figure(let printed, let name): linked(printed, to: EconomyFigure(name: name).map { scene.address(.why($0)) })
            case .value(let printed, let source): linked(printed, to: scene.address(ofRecord: source))
            }
        }.joined()
    }

    private func linked(_ text: String, to address: Address?) -> HTML {
        address.map { "<a class=\"why\"\(href: $0)>\(text)</a>" } ?? HTML(text: text)
    }
}

extension EconomyFigure {
    /// "omraden/forskoleverksamhet/avvikelse"
    init?(name: String) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else { return nil }
        self.init(parts[0], parts[1], parts[2])
    }
}
