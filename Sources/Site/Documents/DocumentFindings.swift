import Checks
import Rounds
import Synchronization
import Texts

/// One for the process: it only saves work, and is right whoever asks.
private let knownFindings = KnownFindings()

/// What the checks find in a round's document, by the text that it stands in.
struct DocumentFindings: Sendable {
    /// The worst first.
    let all: [Finding]
    private let byPlace: [TextPlace: [Finding]]

    /// Runs the checks, unless the same has been asked since the last change.
    init(_ scene: DocumentScene) {
        self = knownFindings.findings(of: scene) { DocumentFindings(Checks.run(CheckSubject(scene.source))) }
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

/// The findings of the rounds that were looked at last, for as long as nothing changes: from text to text the checks say the same.
private final class KnownFindings: Sendable {
    private static let limit = 20

    private struct Known: Sendable {
        var round: Round
        var journal: String
        var findings: DocumentFindings
    }

    private let known = Mutex<[Known]>([])

    func findings(of scene: DocumentScene, _ run: () -> DocumentFindings) -> DocumentFindings {
        guard let journal = scene.journal else { return run() }
        let found = known.withLock { $0.first { $0.round == scene.round && $0.journal == journal } }
        if let found { return found.findings }
        let findings = run()
        known.withLock { known in
            known.removeAll { $0.round.key == scene.key }
            known = [Known(round: scene.round, journal: journal, findings: findings)] + known.prefix(Self.limit - 1)
        }
        return findings
    }
}
