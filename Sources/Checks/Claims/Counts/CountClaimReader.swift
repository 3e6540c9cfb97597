import Steering

/// Finds what a sentence says of how many there are, once through its words.
struct CountClaimReader {
    private let sentence: ClaimSentence
    private var tokens: [ClaimToken] { sentence.tokens }
    private(set) var counts: [CountClaim] = []
    private(set) var quantifiers: [QuantifierClaim] = []

    init(_ sentence: ClaimSentence) {
        self.sentence = sentence
        var index = 0
        while index < tokens.count { index = max(index + 1, read(at: index)) }
    }

    /// - Returns: where to read on.
    private mutating func read(at index: Int) -> Int {
        if let number = tokens[index].count, tokens[index].year == nil { return readNumber(number, at: index) }
        if tokens[index].key == "av", isFirst(index), let noun = noun(after: index),
            let subject = CountNoun.subject(at: noun, in: sentence)
        {
            // "Av indikatorerna väntas 16 nå årsmålet"
            readContinuation(of: subject, after: noun)
            return noun + 1
        }
        if CountNoun.all.contains(tokens[index].key) || CountNoun.most.contains(tokens[index].key)
            || (tokens[index].key == "flesta" && index > 0) || CountNoun.none.contains(tokens[index].key)
        {
            readQuantifier(at: index)
        }
        return index + 1
    }

    private mutating func readNumber(_ number: Int, at index: Int) -> Int {
        if let (part, whole, noun, subject) = partOf(index) {
            guard !isRestricted(noun) else { return noun + 1 }
            let status = status(of: subject, after: noun, before: index) ?? CountStatus.read(tokens[..<index], of: subject)
            let range = index...noun
            // Some of them, but nobody says which: nothing to compare with. "vart och ett av målen" is all of them.
            if status != nil, index == 0 || tokens[index - 1].key != "och" || !SwedishNumeral.isArticle(tokens[index].key) {
                counts.append(
                    CountClaim(subject: subject, status: status, number: part, isAll: false, isPart: true, tokens: range))
            }
            if let whole {
                counts.append(
                    CountClaim(subject: subject, status: nil, number: whole, isAll: false, isPart: false, tokens: range))
            }
            readContinuation(of: subject, after: noun)
            return noun + 1
        }
        guard let noun = noun(after: index), let subject = CountNoun.subject(at: noun, in: sentence) else {
            if tokens[index].count.map({ $0 > 1 }) == true, isNounOfParts(index + 1) {
                counts.append(
                    CountClaim(
                        subject: .areaParts, status: nil, number: number, isAll: false, isPart: false, tokens: index...(index + 1)))
            }
            return index + 1
        }
        let isOne = SwedishNumeral.isArticle(tokens[index].key)
        let status = status(of: subject, after: noun, before: index)
        guard !isRestricted(noun), !isOne || status != nil, !(isOne && noun != index + 1) else { return index + 1 }
        let isAll = index > 0 && (CountNoun.all.contains(tokens[index - 1].key) || isAllBefore(index))
        let isWhole = isWholeOfWhatFollows(index)
        counts.append(
            CountClaim(
                subject: subject, status: isWhole || isAll ? nil : status, number: number, isAll: isAll, isPart: false,
                tokens: index...noun))
        readContinuation(of: subject, after: noun)
        return noun + 1
    }

    /// "samtliga av kommunfullmäktiges tolv mål"
    private func isAllBefore(_ index: Int) -> Bool {
        tokens[max(0, index - 4)..<index].contains { CountNoun.all.contains($0.key) }
            && tokens[max(0, index - 4)..<index].allSatisfy {
                CountNoun.all.contains($0.key) || CountNoun.between.contains($0.key) || !$0.isWord
            }
    }

    /// "Av de 24 nämndmålen väntas 23 nås": the number is the whole, of which the rest of the sentence tells.
    private func isWholeOfWhatFollows(_ index: Int) -> Bool {
        guard let of = tokens[max(0, index - 3)..<index].lastIndex(where: { $0.key == "av" }) else { return false }
        return isFirst(of) && tokens[(of + 1)..<index].allSatisfy { CountNoun.between.contains($0.key) }
    }

    /// "16 mål", "24 egna mål", "tolv av kommunfullmäktiges mål"
    private func noun(after index: Int) -> Int? {
        var next = index + 1
        while next < tokens.count, next <= index + 5 {
            if CountNoun.subject(at: next, in: sentence) != nil { return next }
            guard CountNoun.between.contains(tokens[next].key) else { return nil }
            next += 1
        }
        return nil
    }

    /// "sju av åtta nämndmål", "13 av de 14 indikatorerna", "två av stadens fyra indikatorer", "13 av indikatorerna"
    private func partOf(_ index: Int) -> (part: Int, whole: Int?, noun: Int, subject: CountClaim.Subject)? {
        guard let part = tokens[index].count, index + 2 < tokens.count, tokens[index + 1].key == "av" else { return nil }
        var whole: Int?
        for next in (index + 2)..<min(tokens.count, index + 8) {
            if let subject = CountNoun.subject(at: next, in: sentence) { return (part, whole, next, subject) }
            if let count = tokens[next].count, whole == nil {
                whole = count
            } else if !CountNoun.between.contains(tokens[next].key) {
                return nil
            }
        }
        return nil
    }

    /// "… 42 enligt plan, en är klar och en är pausad", "Av indikatorerna väntas 16 nå målet", "fem helt och ett delvis"
    private mutating func readContinuation(of subject: CountClaim.Subject, after noun: Int) {
        var index = noun + 1
        while index < tokens.count {
            defer { index += 1 }
            guard let number = tokens[index].count, tokens[index].year == nil else { continue }
            if self.noun(after: index) != nil || partOf(index) != nil { return }
            let end = clauseEnd(after: index)
            guard let status = CountStatus.read(tokens[(index + 1)..<end], of: subject) ?? verbBefore(index, end, of: subject),
                isBareNumber(index)
            else { continue }
            counts.append(
                CountClaim(
                    subject: subject, status: status, number: number, isAll: false, isPart: true,
                    tokens: index...max(index, end - 1)))
        }
    }

    /// The number counts the noun before and no other: a verb, a status or the clause's end follows.
    private func isBareNumber(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        if next.kind == .sign { return true }
        return [
            "är", "har", "helt", "delvis", "inte", "ej", "enligt", "pågår", "uppnås", "nås", "når", "nå", "uppfylls", "väntas",
            "bedöms", "av", "avviker", "och", "kan",
        ].contains(next.key)
    }

    /// "väntas nå målet: tre", yet "en delvis och en inte" speaks of the last one by itself.
    private func verbBefore(_ index: Int, _ end: Int, of subject: CountClaim.Subject) -> CountClaim.Status? {
        let isNegated = tokens[(index + 1)..<end].contains { ["inte", "ej"].contains($0.key) }
        switch subject {
        case .goals, .indicators: if isNegated { return .judged(.notMet) }
        case .activities, .resultUnits, .areaParts: break
        }
        return CountStatus.read(tokens[max(0, index - 3)..<index], of: subject)
    }

    /// What is said after the noun in the same clause, else before the number: "väntas nås", "pågår 42 aktiviteter".
    private func status(of subject: CountClaim.Subject, after noun: Int, before number: Int) -> CountClaim.Status? {
        let after = tokens[(noun + 1)..<max(noun + 1, clauseEnd(after: noun))]
        return CountStatus.read(after, of: subject) ?? CountStatus.read(tokens[clauseStart(before: number)..<number], of: subject)
    }

    /// A clause ends at a comma, a semicolon, "och" before another number, or the sentence's end.
    private func clauseEnd(after index: Int) -> Int {
        var next = index + 1
        while next < tokens.count {
            let token = tokens[next]
            if token.kind == .sign, [",", ";", ":", "."].contains(token.text) { return next }
            if ["och", "samt", "liksom", "medan"].contains(token.key), next + 1 < tokens.count,
                tokens[next + 1].count != nil || CountNoun.all.contains(tokens[next + 1].key)
            {
                return next
            }
            next += 1
        }
        return next
    }

    private func clauseStart(before index: Int) -> Int {
        var first = index
        while first > 0, tokens[first - 1].kind != .sign { first -= 1 }
        return first
    }

    /// "de 14 indikatorer som mäts nu": only some of them, and nobody knows which.
    private func isRestricted(_ noun: Int) -> Bool {
        guard noun + 1 < tokens.count else { return false }
        let next = tokens[noun + 1].key
        guard next == "som" || next == "där" || next == "vars" else { return false }
        return !tokens[(noun + 1)...].prefix(4).contains {
            ["kommunfullmäktige", "fullmäktige", "nämnden", "staden"].contains($0.key)
        }
    }

    private func isNounOfParts(_ index: Int) -> Bool {
        index < tokens.count && ["delar", "delområden", "delarna"].contains(tokens[index].key)
    }

    private func isFirst(_ index: Int) -> Bool { index == 0 || tokens[index - 1].kind == .sign }

    /// "Alla nämndens mål väntas uppfyllas", "Samtliga 22 aktiviteter pågår enligt plan", "merparten av indikatorerna uppnås"
    private mutating func readQuantifier(at index: Int) {
        var next = index + 1
        while next < tokens.count, next <= index + 6, CountNoun.subject(at: next, in: sentence) == nil {
            guard CountNoun.between.contains(tokens[next].key) || tokens[next].count != nil else { return }
            next += 1
        }
        guard next < tokens.count, let subject = CountNoun.subject(at: next, in: sentence), !isRestricted(next) else { return }
        let after = tokens[(next + 1)..<max(next + 1, longClauseEnd(after: next))]
        // "alla utom två", "nästan alla", "inte alla"
        let before = index > 0 ? tokens[index - 1].key : ""
        guard !["nästan", "inte", "ej"].contains(before), !after.contains(where: { $0.key == "utom" || $0.key == "förutom" }) else {
            return
        }
        guard let status = CountStatus.read(after, of: subject) ?? CountStatus.read(tokens[..<index], of: subject) else { return }
        let word = tokens[index].key
        let quantifier: QuantifierClaim.Quantifier =
            CountNoun.all.contains(word) ? .all : CountNoun.none.contains(word) ? .none : .most
        quantifiers.append(QuantifierClaim(quantifier: quantifier, subject: subject, status: status, tokens: index...next))
    }

    /// Up to a comma or another quantity: "alla mål och indikatorer väntas nås" is one clause.
    private func longClauseEnd(after index: Int) -> Int {
        tokens[(index + 1)...].firstIndex { $0.kind == .sign && [",", ";", ":", "."].contains($0.text) } ?? tokens.count
    }
}
