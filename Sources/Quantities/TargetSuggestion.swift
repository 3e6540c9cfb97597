/// Says what a misspelt target may have meant. It only suggests: a person decides.
enum TargetSuggestion {
    static func notUnderstood(_ text: String) -> Diagnostic {
        if let suggestion = suggestion(for: text) {
            return Diagnostic(
                "T1042",
                message: Localized(
                    sv: "Årsmålet ”\(quoted(text))” verkar felskrivet.", en: "The target “\(quoted(text))” seems to be misspelt."),
                remedy: Localized(
                    sv: "Menade du ”\(suggestion)”? Skriv så i så fall.", en: "If you meant “\(suggestion)”, write that."))
        }
        return Diagnostic(
            "T1041",
            message: Localized(
                sv: "Årsmålet ”\(quoted(text))” går inte att tolka.", en: "The target “\(quoted(text))” cannot be understood."),
            remedy: Localized(
                sv: "Skriv till exempel 94 %, Max 10 personer, +/- 1 %, öka, Tas fram av nämnd eller Fastställs 2025.",
                en: "Write for example 94 %, Max 10 personer, +/- 1 %, öka, Tas fram av nämnd or Fastställs 2025."))
    }

    private static func suggestion(for text: String) -> String? {
        let whole = [
            Target.SetBelow.committee.words, Target.SetBelow.committeeOrBoard.words, "öka", "Ökning", "minska", "Minskning",
        ]
        if let near = whole.first(where: { isNear(text, to: $0) }) { return near }
        let words = text.split(separator: " ", maxSplits: 1)
        guard words.count == 2 else { return nil }
        let first = words[0].lowercased()
        let starts = ["Fastställs", "Max", "Minst"].filter { first != $0.lowercased() && isNear(first, to: $0) }
        for start in starts {
            // The rest must be right as it stands; two mistakes in one text are no basis for a suggestion.
            if let target = try? TargetReading.target("\(start) \(words[1])") { return target.notation }
        }
        return nil
    }

    /// At most one slip per four letters, case not counted.
    private static func isNear(_ text: String, to word: String) -> Bool {
        guard abs(text.count - word.count) <= 3 else { return false }
        return distance(Array(text.lowercased()), Array(word.lowercased())) <= min(3, word.count / 4)
    }

    /// Levenshtein's distance: how many letters must be put in, taken out or exchanged.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let exchange = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(exchange, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
