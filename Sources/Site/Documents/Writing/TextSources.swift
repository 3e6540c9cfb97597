import Quantities
import Rounds
import Steering
import Texts

/// The texts that a text takes up, as they are now.
struct TextSources: Sendable {
    let scene: DocumentScene
    /// The text that takes them up.
    let key: TextKey

    init(_ scene: DocumentScene, _ key: TextKey) {
        self.scene = scene
        self.key = key
    }

    func resolve(_ reuse: TextReuse) -> ReuseResolver.Resolved {
        let sources = scene.source.dossier.sources
        return ReuseResolver { sources[$0] }.resolve(reuse, at: key)
    }

    func states(of reuse: TextReuse) -> [ReuseResolver.State] {
        let sources = scene.source.dossier.sources
        return ReuseResolver { sources[$0] }.states(of: reuse, at: key)
    }

    /// "Stöd- och aktivitetsenheten, Tertialrapport 1 2023, Analys"
    func label(of source: TextKey, _ language: Language) -> String {
        let round = source.round
        let name =
            scene.source.overview.organisationNames[round.organisation] ?? scene.surroundings.name(of: round.organisation)
        return "\(name), \(round.kind.title[language]) \(round.year), \(kind(of: source.place, language))"
    }

    /// Every source of a reuse.
    func label(of reuse: TextReuse, _ language: Language) -> String {
        reuse.sources.map { label(of: $0.text, language) }.joined(separator: "; ")
    }

    private func kind(of place: TextPlace, _ language: Language) -> String {
        switch place {
        case .goal(_, let kind), .document(let kind): kind.label[language]
        case .section(let code): code.text
        case .caseFile(let part): part.label[language]
        case .economy(let heading): heading.label[language]
        }
    }

    /// The text with the source's new wording where the reuse stands, taken anew.
    ///
    /// - Parameter place: of the reuse, among the text's.
    /// - Returns: nil where there is no such reuse, or its source says what it said.
    func renewed(_ text: RunningText, at place: Int) -> RunningText? {
        let positions = text.blocks.indices.filter { if case .reuse = text.blocks[$0] { true } else { false } }
        guard positions.indices.contains(place), case .reuse(let reuse) = text.blocks[positions[place]],
            !reuse.isMerged, case .changed(let now) = resolve(reuse).state, let first = now.first
        else { return nil }
        var renewed = text
        renewed.blocks[positions[place]] = .reuse(
            TextReuse(source: reuse.source, paragraph: first.fingerprint, adapted: now))
        return renewed
    }

    /// The text as it is, with one source of the reuse told as it reads now: whoever has seen what is new there keeps the words here.
    ///
    /// - Parameter place: of the reuse, among the text's.
    /// - Parameter index: of the source, among the reuse's.
    /// - Returns: nil where there is no such source, it says what it said, or its words are what stands here.
    func seen(_ text: RunningText, at place: Int, source index: Int) -> RunningText? {
        let positions = text.blocks.indices.filter { if case .reuse = text.blocks[$0] { true } else { false } }
        guard positions.indices.contains(place), case .reuse(var reuse) = text.blocks[positions[place]], reuse.isAdapted,
            case let states = states(of: reuse), states.indices.contains(index), case .changed(let now) = states[index],
            let first = now.first
        else { return nil }
        reuse.sources[index].paragraph = first.fingerprint
        var seen = text
        seen.blocks[positions[place]] = .reuse(reuse)
        return seen
    }
}
