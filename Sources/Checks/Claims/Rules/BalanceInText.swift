import Economy
import Quantities
import Steering

/// K310: "ingen avvikelse före resultatöverföringar" beside −12,1.
struct BalanceInText: CheckRule {
    let number = "K310"
    let title = Localized(sv: "”Ingen avvikelse” mot register", en: "“No deviation” against the records")
    let explanation = Localized(
        sv:
            "Jämför påståenden om en budget i balans eller ingen avvikelse med prognosens avvikelser före och "
            + "efter resultatöverföringar.",
        en: "Compares claims of balance or no deviation with the forecast's deviations before and after transfers.")

    func findings(in subject: CheckSubject) -> [Finding] {
        guard subject.economy != nil else { return [] }
        let reader = MoneySubjectReader(subject)
        return subject.texts.flatMap { text in
            text.sentences.flatMap { passage, sentence in
                Self.positions(in: sentence).compactMap { finding($0, text, passage, sentence, reader) }
            }
        }
    }

    /// Where a sentence says that there is no deviation.
    static func positions(in sentence: ClaimSentence) -> [ClosedRange<Int>] {
        let tokens = sentence.tokens
        return tokens.indices.compactMap { index in
            let next = index + 1 < tokens.count ? tokens[index + 1].key : ""
            let before = index > 0 ? tokens[index - 1].key : ""
            switch tokens[index].key {
            case "ingen" where next.hasPrefix("avvikelse") || next.hasPrefix("budgetavvikelse"),
                "inga" where next.hasPrefix("avvikelse") || next.hasPrefix("budgetavvikelse"),
                "utan" where next.hasPrefix("avvikelse") || next.hasPrefix("budgetavvikelse"):
                return index...(index + 1)
            case "i" where next == "balans" && !["inte", "ej"].contains(before): return max(0, index - 1)...(index + 1)
            case "nollresultat": return index...index
            default: return nil
            }
        }
    }

    private func finding(
        _ tokens: ClosedRange<Int>, _ text: CheckedText, _ passage: ClaimPassage, _ sentence: ClaimSentence,
        _ reader: MoneySubjectReader
    ) -> Finding? {
        let end =
            sentence.tokens[(tokens.upperBound + 1)...].firstIndex { [",", ";", "och", "men", "som"].contains($0.key) }
            ?? sentence.tokens.count
        let after = sentence.tokens[(tokens.upperBound + 1)..<end]
        let start =
            sentence.tokens[..<tokens.lowerBound].lastIndex { [",", ";", "och", "men"].contains($0.key) }.map { $0 + 1 } ?? 0
        let transfers = TransferWords.read(after) ?? TransferWords.read(sentence.tokens[start..<tokens.lowerBound])
        let subjects = reader.subjects(
            .deviation, upTo: tokens.lowerBound, context: start...max(start, end - 1), text, passage, sentence)
        // Told of the result units' own result, which is no deviation from the committee's budget.
        guard subjects.count == 1, let subject = subjects.first, !isOfUnits(subject) else { return nil }
        let before = reader.records.find(subject, [.deviationBefore]), afterwards = reader.records.find(subject, [.deviationAfter])
        let wrong: MoneyRecord?
        var severity = Finding.Severity.error
        switch transfers {
        case .before: wrong = before.contains { isZero($0) } ? nil : before.first
        case .after: wrong = afterwards.contains { isZero($0) } ? nil : afterwards.first
        case nil:
            let isEitherZero = (before + afterwards).contains { isZero($0) }
            if isEitherZero { severity = .remark }
            wrong = isEitherZero ? before.first { !isZero($0) } : before.first ?? afterwards.first
        }
        guard let wrong, severity != .remark || subject != .whole else { return nil }
        return Finding(
            rule: number, severity: severity, place: text.place,
            message: severity == .remark
                ? "Texten säger inte om det gäller före eller efter resultatöverföringar: före är det "
                    + "\(AmountsInText.printed(wrong, like: nil)) (\(wrong.label))."
                : "Texten säger ingen avvikelse, registret har \(AmountsInText.printed(wrong, like: nil)) (\(wrong.label)).",
            quote: sentence.quote(0, max(0, sentence.tokens.count - 1)),
            remedy: "Låt meningen hämta avvikelsen: {{ekonomi/\(wrong.name)|avvikelse}}.", source: "ekonomi/\(wrong.name)")
    }

    private func isOfUnits(_ subject: MoneyRecord.Subject) -> Bool {
        if case .resultUnits = subject { true } else { false }
    }

    /// As it prints in millions with one decimal.
    private func isZero(_ record: MoneyRecord) -> Bool { abs(record.amount.ore) < 5_000_000 }
}
