import Documents
import Rounds
import Steering
import Texts

/// How the paragraphs that the round's texts take up stand to their sources now.
struct ReuseStates {
    struct Found {
        let place: Finding.Place
        let reuse: TextReuse
        /// One of the reuse's.
        let source: TextReuse.Source
        let state: ReuseResolver.State
    }

    static func all(in subject: CheckSubject) -> [Found] {
        let round = subject.overview.round.key
        var own: [TextKey: String] = [:]
        for text in subject.overview.nodes.flatMap(\.texts) + subject.overview.documentTexts {
            let key = RoundKey(organisation: text.organisation, year: text.year, kind: text.round)
            own[TextKey(round: key, place: text.goal.map { .goal($0, text.kind) } ?? .document(text.kind))] = text.body
        }
        let sources = subject.dossier.sources
        let resolver = ReuseResolver { sources[$0] ?? own[$0] }
        return subject.texts.flatMap { text in
            text.running.reuses.flatMap { reuse in
                var key: TextKey?
                if case .text(let place) = text.place { key = TextKey(round: round, place: place) }
                return zip(reuse.sources, resolver.states(of: reuse, at: key)).map { source, state in
                    Found(place: text.place, reuse: reuse, source: source, state: state)
                }
            }
        }
    }
}
