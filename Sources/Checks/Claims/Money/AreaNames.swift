import Economy
import Steering

/// Finds the service areas that a sentence mentions, whatever form the name has: "förskolan", "förskoleverksamhetens".
struct AreaNames: Sendable {
    struct Mention: Sendable {
        let area: ServiceAreaCode
        let tokens: ClosedRange<Int>
    }

    private struct Name: Sendable {
        let area: ServiceAreaCode
        /// Each must begin a word, in this order, close together.
        let stems: [String]
    }

    private let names: [Name]

    init(_ areas: [AreaFigures]) {
        names = areas.flatMap { area in
            let written = [area.name, area.area.name].map(Self.stems)
            let known = Self.otherNames(for: area.area.name.lowercased())
            return Set(written + known).filter { !$0.isEmpty }.map { Name(area: area.area.code, stems: $0) }
        }.sorted { ($0.stems.count, $0.stems.joined(), $0.area) > ($1.stems.count, $1.stems.joined(), $1.area) }
    }

    /// In the sentence's order; a longer name hides the shorter ones within it.
    func mentions(in sentence: ClaimSentence) -> [Mention] {
        var taken: Set<Int> = []
        var found: [Mention] = []
        for name in names {
            var start = 0
            while let range = Self.find(name.stems, in: sentence.tokens, from: start) {
                if !range.contains(where: taken.contains) {
                    taken.formUnion(range)
                    found.append(Mention(area: name.area, tokens: range))
                }
                start = range.upperBound + 1
            }
        }
        return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// The area that a heading means.
    func area(ofHeading heading: String) -> ServiceAreaCode? {
        guard !heading.isEmpty else { return nil }
        let sentences = ClaimSentence.all(in: heading)
        return sentences.first.flatMap { mentions(in: $0).first?.area }
    }

    private static func find(_ stems: [String], in tokens: [ClaimToken], from start: Int) -> ClosedRange<Int>? {
        guard start < tokens.count else { return nil }
        for first in start..<tokens.count where matches(tokens[first], stems[0]) {
            var last = first
            var isWhole = true
            for stem in stems.dropFirst() {
                guard let next = tokens[(last + 1)...].prefix(4).firstIndex(where: { matches($0, stem) }) else {
                    isWhole = false
                    break
                }
                last = next
            }
            if isWhole { return first...last }
        }
        return nil
    }

    private static func matches(_ token: ClaimToken, _ stem: String) -> Bool {
        token.isWord && token.key.hasPrefix(stem) && endings.contains(String(token.key.dropFirst(stem.count)))
    }

    private static func stems(_ name: String) -> [String] {
        let words = name.lowercased().components(before: " till ").split { !$0.isLetter }.map(String.init)
        return words.filter { !["och", "samt"].contains($0) }.map(stem)
    }

    private static func stem(_ word: String) -> String {
        var stem = word
        if stem.count > 14, stem.hasSuffix("verksamhet") { stem.removeLast(10) }
        for ending in ["ar", "er", "or", "a", "e"] where stem.count >= 6 && stem.hasSuffix(ending) {
            stem.removeLast(ending.count)
            break
        }
        return stem
    }

    private static let endings: Set<String> = {
        let forms = [
            "", "a", "an", "ar", "arna", "e", "en", "et", "n", "or", "orna", "er", "erna", "na", "verksamhet", "verksamheten",
            "everksamhet", "everksamheten",
        ]
        return Set(forms + forms.map { $0 + "s" })
    }()

    /// What people call an area beside its name.
    private static func otherNames(for name: String) -> [[String]] {
        switch name {
        case let name where name.hasPrefix("stöd och service"):
            [["omsorg", "person", "funktionsnedsättning"], ["social", "omsorg"]]
        case "vuxna": [["vuxenomsorg"], ["vuxenenhet"]]
        case "nämnd och administration": [["administration"]]
        case "internräntor", "internränta": [["ränt"]]
        case "barn och ungdom": [["barn", "ung"]]
        default: []
        }
    }
}

extension String {
    /// What stands before the separator; all where it does not occur.
    fileprivate func components(before separator: String) -> String {
        range(of: separator).map { String(self[..<$0.lowerBound]) } ?? self
    }
}
