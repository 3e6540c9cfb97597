import Economy
import Foundation
import Quantities
import Steering

/// K302: "underskott 8,6 mnkr" above a table that says 8,7.
struct AmountsInText: CheckRule {
    let number = "K302"
    let title = Localized(sv: "Belopp i text mot register", en: "Amounts in texts against the records")
    let explanation = Localized(
        sv:
            "Jämför avvikelser, överföringar, begärda belopp och omslutning i löpande text med ekonomins "
            + "tabeller, så noga som beloppet är skrivet.",
        en: "Compares amounts in texts with the economy's tables, as exactly as they are written.")

    func findings(in subject: CheckSubject) -> [Finding] {
        guard subject.economy != nil else { return [] }
        let reader = MoneySubjectReader(subject)
        return subject.texts.flatMap { text -> [Finding] in
            // What a decision point asks for is held against its own record: K306.
            if case .decision = text.place { return [] }
            return text.sentences.flatMap { passage, sentence in
                AmountClaimReader(sentence, year: subject.overview.round.key.year).claims().compactMap { claim in
                    finding(claim, text, passage, sentence, reader)
                }
            }
        }
    }

    private func finding(
        _ claim: AmountClaim, _ text: CheckedText, _ passage: ClaimPassage, _ sentence: ClaimSentence, _ reader: MoneySubjectReader
    ) -> Finding? {
        let subjects = reader.subjects(
            claim.kind, upTo: claim.tokens.lowerBound, context: claim.context, text, passage, sentence)
        let isRefusal = sentence.hasWord(beginning: ["avslag", "avslås"])
        let candidates = subjects.flatMap { Self.candidates(claim, $0, isRefusal: isRefusal, reader.records) }
        guard let first = candidates.first, !candidates.contains(where: { claim.fits($0.amount) }),
            !fitsSum(claim, subjects, reader.records)
        else { return nil }
        let field = candidates.first { !$0.name.isEmpty }.map { $0.name.hasPrefix("ansokan") ? $0.name : "ekonomi/\($0.name)" }
        return Finding(
            rule: number, severity: subjects.count > 1 ? .warning : .error, place: text.place,
            message: "Texten säger \(words(claim, sentence)), registret har \(Self.printed(first, like: claim)) (\(first.label)).",
            quote: sentence.quote(claim.context.lowerBound, claim.context.upperBound),
            remedy: field.map {
                "Rätta beloppet, eller låt det skriva sig självt: {{\($0)\(claim.direction == nil ? "" : "|storlek")}}."
            }
                ?? "Rätta beloppet, eller texten om vad det är.",
            source: first.name.isEmpty ? "" : (field ?? ""))
    }

    /// The records that an amount of this kind may be, the most likely first.
    static func candidates(
        _ claim: AmountClaim, _ subject: MoneyRecord.Subject, isRefusal: Bool, _ records: MoneyRecords
    ) -> [MoneyRecord] {
        let refused: [MoneyRecord.Measure] = isRefusal ? [.deviationIfRefused] : []
        switch (claim.kind, subject) {
        case (.deviation, .resultUnits(let area)):
            let own = records.find(subject, [.result, .fundIn, .fundOut, .used])
            return own + (area.map { records.find(.area($0), [.deviationBefore, .deviationAfter]) } ?? [])
        case (.deviation, _):
            switch claim.transfers {
            case .before: return records.find(subject, refused + [.deviationBefore])
            case .after: return records.find(subject, refused + [.deviationAfter])
            case nil: return records.find(subject, refused + [.deviationBefore, .deviationAfter, .deviationIfRefused])
            }
        case (.change, _): return records.find(subject, [.change])
        case (.budget, _): return records.find(subject, [.budget])
        case (.costs, _): return records.find(subject, [.costs])
        case (.revenues, _): return records.find(subject, [.revenues])
        case (.forecast, _): return records.find(subject, [.forecast])
        case (.requested, .turnover), (.turnover, _): return records.find(.turnover, [.turnover])
        case (.requested, _): return records.find(subject, [.requested])
        case (.fundOut, .resultUnits), (.fundIn, .resultUnits):
            return records.find(subject, claim.kind == .fundOut ? [.fundOut] : [.fundIn])
        case (.fundOut, _): return records.find(.resultUnits(nil), [.fundOut])
        case (.fundIn, _): return records.find(.resultUnits(nil), [.fundIn])
        case (.used, .resultUnits): return records.find(subject, [.used, .result])
        case (.used, _): return []
        }
    }

    /// "Avskrivningar och räntor väntas kosta 5,8 mnkr mer": the sum of what is told of together.
    private func fitsSum(_ claim: AmountClaim, _ subjects: [MoneyRecord.Subject], _ records: MoneyRecords) -> Bool {
        guard subjects.count > 1 else { return false }
        let each = subjects.map { Self.candidates(claim, $0, isRefusal: false, records) }
        let most = each.map(\.count).max() ?? 0
        return (0..<most).contains { position in
            let sum = try? Money.sum(each.compactMap { $0.indices.contains(position) ? $0[position].amount : $0.last?.amount })
            return sum.map(claim.fits) ?? false
        }
    }

    private func words(_ claim: AmountClaim, _ sentence: ClaimSentence) -> String {
        let amount = sentence.quote(claim.tokens.lowerBound, claim.tokens.upperBound)
        return switch claim.direction {
        case .surplus where claim.kind == .deviation: "överskott \(amount)"
        case .deficit where claim.kind == .deviation: "underskott \(amount)"
        case .surplus, .deficit, nil: amount
        }
    }

    /// In the claim's own direction words, in millions or as exactly as the claim.
    static func printed(_ record: MoneyRecord, like claim: AmountClaim?) -> String {
        let unit: MoneyUnit = (claim?.precision ?? 5_000_000) >= 1_000_000 ? .mkr : (claim?.precision ?? 0) >= 10_000 ? .tkr : .kr
        let isDeviation: Set<MoneyRecord.Measure> = [.deviationBefore, .deviationAfter, .deviationIfRefused, .result]
        guard isDeviation.contains(record.measure) else { return record.amount.printed(unit) }
        let size = Money(ore: abs(record.amount.ore)).printed(unit)
        if Money(ore: abs(record.amount.ore)) < Money(ore: 5_000_000), unit == .mkr { return "ingen avvikelse" }
        return "\(record.amount < .zero ? "underskott" : "överskott") \(size)"
    }
}
