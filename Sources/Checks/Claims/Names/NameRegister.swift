import Rounds
import Steering
import Texts

/// What goals, units, indicators and the rest are called in the round: what names in texts are held against.
struct NameRegister {
    /// Names of several words, as they stand, with what they name.
    let phrases: [(name: String, words: [String], what: String, field: String)]
    /// Every word that stands in a name or a plan's text, in lower case.
    let words: Set<String>
    /// Codes of the organisations that went into this one and are no more.
    let predecessors: [OrganisationCode]
    /// "stadsdelsnämnd"
    let kindWord: String
    /// Six words of a name in a row, by their first three and by their last three: where one word is wrong, one of the two is
    /// right.
    private(set) var windows: [String: [(phrase: Int, start: Int)]] = [:]
    /// Companies' names of several words, by the last.
    private(set) var organisations: [String: [Int]] = [:]
    static let window = 6

    init(_ subject: CheckSubject) {
        let overview = subject.overview
        var phrases: [(String, String, String)] = overview.nodes.map { ($0.goal.title, "målet", "namn/mal/\($0.goal.code)") }
        phrases += overview.indicators.map { ($0.name, "indikatorn", "namn/indikator/\($0.indicator.code)") }
        phrases += overview.organisationNames.sorted { $0.key < $1.key }.map {
            ($0.value, "organisationen", "namn/organisation/\($0.key)")
        }
        phrases += (subject.economy?.areas ?? []).map { ($0.name, "verksamhetsområdet", "namn/omrade/\($0.area.code)") }
        phrases += (subject.economy?.resultUnits?.rows ?? []).map {
            ($0.name, "resultatenheten", "namn/organisation/\($0.unit.unit)")
        }
        self.phrases = phrases.map { name, what, field in (name, Self.words(of: name), what, field) }
        let known =
            overview.activities.map(\.activity.text) + overview.nodes.flatMap(\.texts).filter { $0.kind.isPlanText }.map(\.body)
        words = Set(self.phrases.flatMap(\.words)).union(known.flatMap(Self.words))
        predecessors = overview.organisation.predecessors.map(\.code)
        kindWord = Self.words(of: overview.organisation.name).last ?? ""
        for (index, phrase) in self.phrases.enumerated() {
            // "Skärholmens stadsdelsnämnd" is right Swedish; a company's name is as it is registered.
            if phrase.what == "organisationen", (2...4).contains(phrase.words.count), phrase.words.last == "ab" {
                organisations["ab", default: []].append(index)
            }
            guard phrase.words.count >= Self.window else { continue }
            for start in 0...(phrase.words.count - Self.window) {
                let part = Array(phrase.words[start..<(start + Self.window)])
                windows[part.prefix(3).joined(separator: " ") + "…", default: []].append((index, start))
                windows["…" + part.suffix(3).joined(separator: " "), default: []].append((index, start))
            }
        }
    }

    static func words(of text: String) -> [String] { text.lowercased().split { !$0.isLetter }.map(String.init) }
}
