import Steering

/// The nouns that records can count, as they stand in sentences.
enum CountNoun {
    /// What stands at the token; nil where it is no such noun. The words around tell whose they are.
    static func subject(at index: Int, in sentence: ClaimSentence) -> CountClaim.Subject? {
        let key = sentence.tokens[index].key
        if let level = level(of: key) { return .goals(level) }
        switch key {
        case "mål", "målen", "måls": return .goals(owner(at: index, in: sentence).flatMap { $0 ? .council : .committee })
        case "indikatorer", "indikatorerna", "indikatorn", "indikator", "indikatorernas", "kf-indikatorer":
            return .indicators(council: key.hasPrefix("kf") ? true : owner(at: index, in: sentence))
        case "aktiviteter", "aktiviteterna", "aktivitet", "aktiviteten":
            return .activities(council: owner(at: index, in: sentence))
        case "resultatenheter", "resultatenheterna", "resultatenhet": return .resultUnits
        default: return nil
        }
    }

    private static func level(of word: String) -> Goal.Level? {
        let stems: [(String, Goal.Level)] = [
            ("inriktningsmål", .direction), ("verksamhetsområdesmål", .council), ("kf-mål", .council), ("fullmäktigemål", .council),
            ("nämndmål", .committee), ("nämndsmål", .committee), ("avdelningsmål", .department), ("enhetsmål", .unit),
        ]
        return stems.first { word == $0.0 || word == $0.0 + "en" || word == $0.0 + "et" }?.1
    }

    /// True: the council's; false: the committee's own; nil: it is not said, or both.
    static func owner(at index: Int, in sentence: ClaimSentence) -> Bool? {
        let tokens = sentence.tokens
        var council = false
        var own = false
        // "kommunfullmäktiges tolv mål", "nämndens 17 egna mål": up to five words before, yet not beyond a comma.
        for token in tokens[max(0, index - 6)..<index].reversed() {
            if token.kind == .sign { break }
            if councilWords.contains(token.key) { council = true }
            if ownWords.contains(token.key) { own = true }
        }
        // "mål för verksamhetsområdet", "mål som kommunfullmäktige har satt", "mål från fullmäktige"
        let after = tokens[(index + 1)...].prefix { $0.kind != .sign }.prefix(5).map(\.key)
        let joiners: Set = ["för", "som", "från"]
        if let joiner = after.first, joiners.contains(joiner),
            after.contains(where: { councilWords.contains($0) || $0.hasPrefix("verksamhetsområde") })
        {
            council = true
        }
        return council == own ? nil : council
    }

    private static let councilWords: Set = [
        "kommunfullmäktiges", "kommunfullmäktige", "fullmäktiges", "fullmäktige", "kf:s", "kf", "stadens",
    ]
    private static let ownWords: Set = [
        "nämndens", "stadsdelsnämndens", "egna", "enhetens", "förvaltningens", "våra", "nämndmålets", "nämnden", "stadsdelsnämnden",
    ]

    /// Words that may stand between a number and its noun.
    static let between: Set<String> = [
        "av", "de", "det", "dessa", "kommunfullmäktiges", "fullmäktiges", "kf:s", "stadens", "nämndens", "stadsdelsnämndens",
        "enhetens", "egna", "våra", "uppsatta", "beslutade", "aktuella", "underliggande", "sina", "årets", "målets", "stycken",
    ]

    /// Words that may end in a noun for all: "alla", "samtliga av nämndens mål".
    static let all: Set<String> = ["alla", "samtliga", "alla.", "vartenda"]
    static let most: Set<String> = ["merparten", "majoriteten", "flertalet", "huvuddelen"]
    static let none: Set<String> = ["inga", "ingen", "inget"]
}
