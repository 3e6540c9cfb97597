import Checks
import Texts

/// What the checks find in a round's document, by the text that it stands in.
struct DocumentFindings: Sendable {
    /// The worst first.
    let all: [Finding]
    private let byPlace: [TextPlace: [Finding]]

    init(_ scene: DocumentScene) {
        self.init(Checks.run(CheckSubject(scene.source)))
    }

    init(_ findings: [Finding]) {
        all = findings
        var byPlace: [TextPlace: [Finding]] = [:]
        for finding in findings {
            for place in Self.texts(of: finding) { byPlace[place, default: []].append(finding) }
        }
        self.byPlace = byPlace
    }

    /// On the text itself, and on its goal where the text is the goal's analysis.
    func on(_ place: TextPlace) -> [Finding] { byPlace[place] ?? [] }

    private static func texts(of finding: Finding) -> [TextPlace] {
        switch finding.place {
        case .text(let place): [place]
        case .goal(let goal): [.goal(goal, .analysis)]
        default: []
        }
    }
}
