import Quantities
import Rounds
import Steering
import Texts

/// K307: a goal, a unit or a method called nearly as in the register.
struct NamesInText: CheckRule {
    let number = "K307"
    let title = Localized(sv: "Namn i text mot register", en: "Names in texts against the register")
    let explanation = Localized(
        sv:
            "Letar efter namn på mål, organisationer, indikatorer och metoder som skiljer sig lite från "
            + "registrets eller från andra texter.",
        en: "Looks for names of goals, organisations, indicators and methods that differ a little from the register's.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let register = NameRegister(subject)
        let own = Set(register.words)
        let near = NearWords(own, lengthMin: 12)
        let marked = NearWords(own, lengthMin: 7)
        let spellings = Spellings(subject.texts)
        let numbers = Set(subject.overview.nodes.map(\.goal.number).filter { !$0.isEmpty })
        let code = subject.overview.organisation.code
        let address = NearWords([code.text], lengthMin: 8, endingMin: 1)
        return (subject.texts + Self.more(subject)).flatMap { text in
            activities(text, subject.overview)
                + text.sentences.flatMap { _, sentence in
                    words(text, sentence, register, near, marked)
                        + [
                            title(text, sentence, register), former(text, sentence, register), law(text, sentence),
                            goalNumber(text, sentence, numbers), organisation(text, sentence, register),
                            self.address(text, sentence, address, code),
                        ].compactMap { $0 } + spellings.findings(text, sentence, number)
                }
        }
    }

    /// Names are wrong in activities and letterheads too.
    private static func more(_ subject: CheckSubject) -> [CheckedText] {
        let activities = subject.overview.activities.map { CheckedText(.activity($0.activity.code), $0.activity.text) }
        let head = subject.dossier.caseFile.map { $0.letterhead + [$0.contact] } ?? []
        return activities + head.filter { !$0.isEmpty }.map { CheckedText(.caseFile, $0) }
    }

    /// A long word a letter away from one of the register's, or without its dots; "stadsnämnden" for "stadsdelsnämnden".
    private func words(
        _ text: CheckedText, _ sentence: ClaimSentence, _ register: NameRegister, _ near: NearWords, _ marked: NearWords
    ) -> [Finding] {
        // Addresses are written without dots.
        if text.place == .caseFile { return [] }
        if case .activity = text.place { return [] }
        return sentence.tokens.enumerated().flatMap { index, token -> [Finding] in
            guard token.isWord else { return [] }
            return token.key.split(separator: "-").map(String.init).compactMap { word in
                if let right = marked.withMarks(word) {
                    return finding(.warning, "”\(word)” skrivs ”\(right)” i registret.", text, token.text, "Rätta stavningen.")
                }
                if let right = near.near(word) {
                    return finding(
                        .remark, "”\(word)” liknar ”\(right)”, som står i registret eller planen.", text, token.text,
                        "Rätta stavningen, om samma sak menas.")
                }
                if isShortened(word, register.kindWord) {
                    return finding(
                        .warning, "”\(token.text)” heter ”\(register.kindWord)” i registret.", text, token.text,
                        "Rätta namnet, eller låt det skriva sig självt: {{namn/organisation/…}}.")
                }
                return nil
            }
        }
    }

    private func isShortened(_ word: String, _ kind: String) -> Bool {
        let stem = ["ens", "en", "s"].first { word.hasSuffix("nämnd" + $0) }.map { String(word.dropLast($0.count)) } ?? word
        guard stem != kind, stem.hasSuffix("nämnd"), stem.count > 7, stem.count < kind.count, kind.hasSuffix("nämnd") else {
            return false
        }
        return stem.prefix(4) == kind.prefix(4)
    }

    /// Six words of a title with one of them another: "utbildning, jobb och bostäder åt alla".
    private func title(_ text: CheckedText, _ sentence: ClaimSentence, _ register: NameRegister) -> Finding? {
        let tokens = sentence.tokens.filter(\.isWord)
        let words = tokens.map(\.key)
        guard words.count >= NameRegister.window else { return nil }
        for first in 0...(words.count - NameRegister.window) {
            let written = words[first..<(first + NameRegister.window)]
            let near =
                (register.windows[written.prefix(3).joined(separator: " ") + "…"] ?? [])
                + (register.windows["…" + written.suffix(3).joined(separator: " ")] ?? [])
            for (phraseIndex, start) in near where register.phrases[phraseIndex].what == "målet" {
                let phrase = register.phrases[phraseIndex]
                let part = phrase.words[start..<(start + NameRegister.window)]
                let wrong = zip(written, part).enumerated().filter { $0.element.0 != $0.element.1 }
                guard wrong.count == 1, let (index, pair) = wrong.first.map({ ($0.offset, $0.element) }), index > 0,
                    index < NameRegister.window - 1, !isInflection(pair.0, pair.1)
                else { continue }
                return finding(
                    .warning, "Texten säger ”\(pair.0)” där \(phrase.what) i registret säger ”\(pair.1)”: \(phrase.name)", text,
                    String(
                        sentence.text[tokens[first].range.lowerBound..<tokens[first + NameRegister.window - 1].range.upperBound]),
                    "Skriv som registret, eller låt namnet skriva sig självt: {{\(phrase.field)}}.", phrase.field)
            }
        }
        return nil
    }

    private func isInflection(_ left: String, _ right: String) -> Bool { left.commonPrefix(with: right).count >= 4 }

    /// "Hägersten-Liljeholmen", which is no more.
    private func former(_ text: CheckedText, _ sentence: ClaimSentence, _ register: NameRegister) -> Finding? {
        for token in sentence.tokens where token.isCapitalised && token.key.contains("-") {
            let code = SwedishFold.fold(token.key)
            if code.hasSuffix("s")
                ? register.predecessors.contains(where: { code == $0.text || code.dropLast() == $0.text })
                : register.predecessors.contains(where: { code == $0.text }),
                !sentence.has(inRow: ["slogs"]), !sentence.hasWord(beginning: ["tidigare", "före"])
            {
                return finding(
                    .warning, "”\(token.text)” är en nämnd som inte längre finns.", text, token.text,
                    "Skriv stadsdelarna var för sig, eller nämndens namn nu.", "namn/organisation/\(code)")
            }
        }
        return nil
    }

    /// Names that the law has given.
    private func law(_ text: CheckedText, _ sentence: ClaimSentence) -> Finding? {
        for (index, token) in sentence.tokens.enumerated() where index > 0 && sentence.tokens[index - 1].key == "lex" {
            let name = token.key.split(separator: "-").first.map(String.init) ?? ""
            if ["sara", "saras"].contains(name) {
                return finding(
                    .warning, "”lex \(token.text.prefix(4))” skrivs ”lex Sarah”.", text, "lex \(token.text)", "Rätta stavningen.")
            }
        }
        return nil
    }

    /// "mål 4.2" where no goal has that number.
    private func goalNumber(_ text: CheckedText, _ sentence: ClaimSentence, _ numbers: Set<String>) -> Finding? {
        for (index, token) in sentence.tokens.enumerated() where token.kind == .dotted && index > 0 && token.text.count <= 5 {
            let before = sentence.tokens[index - 1].key
            guard ["mål", "målet", "nämndmål", "verksamhetsområdesmål"].contains(before), !numbers.contains(token.text),
                !numbers.isEmpty,
                !sentence.hasWord(beginning: ["miljöprogram", "agenda", "delmål", "etappmål", "program"])
            else { continue }
            return finding(
                .warning, "Det finns inget mål \(token.text) i registret.", text, "\(before) \(token.text)",
                "Rätta numret, eller skriv {{mal/KOD}}, som följer målet när numren ändras.")
        }
        return nil
    }

    /// Capitalised words that are nearly an organisation's name: "Stockholm Hamn AB".
    private func organisation(_ text: CheckedText, _ sentence: ClaimSentence, _ register: NameRegister) -> Finding? {
        let tokens = sentence.tokens
        for (last, token) in tokens.enumerated() {
            for index in register.organisations[token.key] ?? [] {
                let phrase = register.phrases[index]
                guard last + 1 >= phrase.words.count else { continue }
                let candidate = tokens[(last + 1 - phrase.words.count)...last]
                guard candidate.first?.isCapitalised == true, zip(candidate, phrase.words).filter({ $0.key != $1 }).count == 1,
                    let (wrong, word) = zip(candidate, phrase.words).first(where: { $0.key != $1 }), isGenitive(wrong.key, word),
                    token.text == phrase.name.split(separator: " ").last.map(String.init)
                else { continue }
                let quote = candidate.map(\.text).joined(separator: " ")
                return finding(
                    .warning, "”\(quote)” heter ”\(phrase.name)” i registret.", text, quote,
                    "Rätta namnet, eller låt det skriva sig självt: {{\(phrase.field)}}.", phrase.field)
            }
        }
        return nil
    }

    /// "stockholm" for "stockholms", or the other way round.
    private func isGenitive(_ left: String, _ right: String) -> Bool { left + "s" == right || right + "s" == left }

    /// "hagersten-alsvjo@stockholm.se"
    private func address(_ text: CheckedText, _ sentence: ClaimSentence, _ own: NearWords, _ code: OrganisationCode) -> Finding? {
        guard text.place == .caseFile else { return nil }
        for token in sentence.tokens where token.isWord && token.key.contains("-") && own.near(token.key) != nil {
            return finding(.warning, "Adressen har ”\(token.text)”, nämnden heter ”\(code)”.", text, token.text, "Rätta adressen.")
        }
        return nil
    }

    /// "lokala utvecklingsplaner" where the goal's activity is about "lokala utvecklingsprogram".
    private func activities(_ text: CheckedText, _ overview: RoundOverview) -> [Finding] {
        guard let goal = text.goal, let node = overview.node(goal), text.indicator == nil else { return [] }
        var nouns: [String: [(noun: String, activity: ActivityCode)]] = [:]
        for item in node.selfAndDescendants.flatMap(\.activities) {
            let words = NameRegister.words(of: item.activity.text)
            for (adjective, noun) in zip(words, words.dropFirst()) where noun.count >= 14 && adjective.count >= 5 {
                nouns[adjective, default: []].append((noun, item.activity.code))
            }
        }
        guard !nouns.isEmpty else { return [] }
        return text.sentences.flatMap { _, sentence in
            zip(sentence.tokens, sentence.tokens.dropFirst()).compactMap { adjective, token -> Finding? in
                guard let known = nouns[adjective.key], !known.contains(where: { $0.noun == token.key }) else { return nil }
                let near = known.first { noun, _ in
                    let common = token.key.commonPrefix(with: noun).count
                    return common >= 10 && min(token.key.count, noun.count) - common >= 3
                }
                return near.map { noun, code in
                    finding(
                        .warning, "Texten säger ”\(adjective.key) \(token.key)”, aktiviteten säger ”\(adjective.key) \(noun)”.",
                        text,
                        "\(adjective.text) \(token.text)", "Använd samma ord, om samma sak menas.", "aktivitet/\(code)/text")
                }
            }
        }
    }

    private func finding(
        _ severity: Finding.Severity, _ message: String, _ text: CheckedText, _ quote: String, _ remedy: String,
        _ source: String = ""
    ) -> Finding {
        Finding(rule: number, severity: severity, place: text.place, message: message, quote: quote, remedy: remedy, source: source)
    }
}
