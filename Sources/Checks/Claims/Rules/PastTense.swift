import Quantities
import Rounds
import Steering

/// K308: "målet har uppnåtts" in a report whose year is not over.
struct PastTense: CheckRule {
    let number = "K308"
    let title = Localized(sv: "Dåtid om en prognos", en: "Past tense about a forecast")
    let explanation = Localized(
        sv:
            "Letar i rapporter under året efter meningar som säger att mål har uppnåtts, eller att något har "
            + "skett i en tid som inte har kommit.",
        en: "Looks in the year's reports for sentences that say that goals have been met, or tell of a time that has not come.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let key = subject.overview.round.key
        guard key.kind.isFollowUp, key.kind != .annualReport else { return [] }
        let lastMonth = key.kind.lastDay(of: key.year).month
        return subject.texts.flatMap { text in
            text.sentences.compactMap { _, sentence in
                if isAboutAnotherYear(sentence, key.year) { return nil }
                return goals(text, sentence) ?? future(text, sentence, lastMonth) ?? wholeYear(text, sentence, key.year)
            }
        }
    }

    /// "Målet har uppnåtts under året", "alla indikatorer har nått sina årsmål", "målen nåddes"
    private func goals(_ text: CheckedText, _ sentence: ClaimSentence) -> Finding? {
        let tokens = sentence.tokens
        guard tokens.contains(where: { isGoal($0.key) }) else { return nil }
        for (index, token) in tokens.enumerated() {
            let isPast = Self.past.contains(token.key)
            let before = tokens[max(0, index - 4)..<index].map(\.key)
            let isPerfect = Self.perfect.contains(token.key) && before.contains("har") && !before.contains("ha")
            guard isPast || isPerfect else { continue }
            let after = tokens[(index + 1)...].prefix(2).map(\.key)
            let isNegated =
                (before + after).contains { ["inte", "ej"].contains($0) } || sentence.has(["tertialet", "perioden", "månaden"])
            if isNegated || before.contains("om") || before.contains("när") { continue }
            // "har nått fler unga" is about people.
            guard text.place != .caseFile, isAboutGoal(index, tokens) else { continue }
            return finding(
                "Texten säger att ett mål redan är uppnått, men året är inte slut: rapporten gör en prognos.", text, sentence,
                "Skriv vad som väntas: ”bedöms uppfyllas”, ”väntas nås”.")
        }
        return nil
    }

    private func isGoal(_ word: String) -> Bool {
        [
            "mål", "målet", "målen", "nämndmålet", "nämndmålen", "nämndmål", "årsmålet", "årsmålen", "årsmål", "inriktningsmålet",
            "verksamhetsområdesmålen", "verksamhetsområdesmål", "indikatorerna", "indikatorer", "enhetsmålet",
        ].contains(word)
    }

    /// A goal stands just before the verb as its subject, or just after it as its object.
    private func isAboutGoal(_ verb: Int, _ tokens: [ClaimToken]) -> Bool {
        tokens[max(0, verb - 6)..<verb].contains { isGoal($0.key) } || tokens[(verb + 1)...].prefix(3).contains { isGoal($0.key) }
    }

    /// "Under sommarlovet har nämnden tillhandahållit 600 platser" in a report up to April.
    private func future(_ text: CheckedText, _ sentence: ClaimSentence, _ lastMonth: Int) -> Finding? {
        let tokens = sentence.tokens
        guard
            let season = tokens.first(where: { token in
                Self.seasons.contains { $0.words.contains(token.key) && $0.from > lastMonth }
            }),
            isTime(season, tokens), tokens.contains(where: { $0.key == "har" || $0.key == "hade" }),
            !tokens.contains(where: { ["ska", "väntas", "planeras", "kommer", "inför", "planerar", "planerat"].contains($0.key) })
        else { return nil }
        return finding(
            "Texten berättar i dåtid om \(season.text), som inte har kommit när perioden är slut.", text, sentence,
            "Skriv vad som ska ske, eller vilket år det gäller.")
    }

    /// "under sommarlovet", "i höst": said of when, not of what.
    private func isTime(_ season: ClaimToken, _ tokens: [ClaimToken]) -> Bool {
        guard let index = tokens.firstIndex(where: { $0.range == season.range }), index > 0 else { return false }
        return ["under", "i"].contains(tokens[index - 1].key)
    }

    /// "minimerade sina resor under 2021" in the first report of 2021.
    private func wholeYear(_ text: CheckedText, _ sentence: ClaimSentence, _ year: Int) -> Finding? {
        let tokens = sentence.tokens
        guard let index = tokens.firstIndex(where: { $0.year == year }), index > 0, tokens[index - 1].key == "under",
            tokens.contains(where: { $0.isWord && $0.key.count > 6 && ($0.key.hasSuffix("ade") || $0.key.hasSuffix("ades")) }),
            !sentence.hasWord(beginning: ["vänta", "planera", "beräkna", "kommer", "ska", "hittills"])
        else { return nil }
        return finding(
            "Texten berättar i dåtid om hela \(year), men året är inte slut.", text, sentence,
            "Skriv ”hittills i år”, eller vad som väntas under resten av året.")
    }

    private func isAboutAnotherYear(_ sentence: ClaimSentence, _ year: Int) -> Bool {
        sentence.tokens.contains { token in
            token.year.map { $0 < year } ?? false || ["fjol", "förra", "föregående", "årsskiftet", "bokslutet"].contains(token.key)
        }
    }

    private func finding(_ message: String, _ text: CheckedText, _ sentence: ClaimSentence, _ remedy: String) -> Finding {
        Finding(
            rule: number, severity: .warning, place: text.place, message: message,
            quote: sentence.quote(0, max(0, sentence.tokens.count - 1)), remedy: remedy, source: "datum/period")
    }

    private static let past: Set = ["uppfylldes", "uppnåddes", "nåddes"]
    private static let perfect: Set = ["uppfyllts", "uppnåtts", "nåtts", "uppnått", "uppfyllt", "nått"]
    private static let seasons: [(words: Set<String>, from: Int)] = [
        (["sommaren", "sommar", "sommarlovet", "sommarlov"], 6), (["hösten", "höst", "höstlovet", "höstlov"], 9),
        (["jullovet", "jul", "julen"], 12),
    ]
}
