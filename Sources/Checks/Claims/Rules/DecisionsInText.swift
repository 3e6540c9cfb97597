import Economy
import Foundation
import Quantities
import Steering
import Texts

/// K306: a decision point, the table and the text with different amounts, or with different standing.
struct DecisionsInText: CheckRule {
    let number = "K306"
    let title = Localized(sv: "Beslutspunkt mot tabell och text", en: "Decision point against table and text")
    let explanation = Localized(
        sv:
            "En beslutspunkt som är skriven för hand ska ha samma belopp och årsmål som uppgiften den gäller, "
            + "och texterna ska inte "
            + "säga att något som begärs i omgången ska begäras senare.",
        en:
            "A decision point written by hand is to have its record's amount or target, and no text may put off "
            + "what is asked for now."
    )

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.dossier.decisionPoints.flatMap { point($0, subject) } + subject.texts.flatMap { intentions($0, subject) }
    }

    private func point(_ point: DecisionPoint, _ subject: CheckSubject) -> [Finding] {
        guard !point.body.isEmpty, let text = subject.texts.first(where: { $0.place == .decision(point.code) }) else { return [] }
        switch point.matter {
        case .application(let code):
            let records = MoneyRecords(subject.economy).find(.application(code), [.requested])
            return amounts(text, records.map(\.amount), "ansokan/\(code)/belopp", subject)
        case .turnover:
            let records = MoneyRecords(subject.economy).find(.turnover, [.turnover])
            return amounts(text, records.map(\.amount), "ekonomi/omslutning/summa/kostnader", subject)
        case .target(let code):
            guard let item = subject.overview.indicators.first(where: { $0.indicator.code == code }), let target = item.target
            else { return [] }
            return targets(text, target, item.indicator)
        case .approval, .adjustment, .carryOver, .immediateMinutes, .free: return []
        }
    }

    private func amounts(_ text: CheckedText, _ known: [Money], _ field: String, _ subject: CheckSubject) -> [Finding] {
        guard let first = known.first else { return [] }
        return text.sentences.flatMap { _, sentence in
            AmountClaimReader(sentence, year: subject.overview.round.key.year).amounts().compactMap { amount -> Finding? in
                guard !known.contains(where: { abs(Decimal($0.ore) - amount.ore) <= amount.precision }) else { return nil }
                let quote = sentence.quote(amount.tokens.lowerBound, amount.tokens.upperBound)
                return Finding(
                    rule: number, severity: .error, place: text.place,
                    message:
                        "Beslutspunkten säger \(quote), uppgiften har \(first.printed(amount.precision < 1_000_000 ? .kr : .mkr)).",
                    quote: quote,
                    remedy: "Rätta beloppet, eller låt det skriva sig självt: {{\(field)}}.", source: field)
            }
        }
    }

    private func targets(_ text: CheckedText, _ target: AnnualTarget, _ indicator: Indicator) -> [Finding] {
        let known = ([target.original] + target.adjustments.flatMap { [$0.proposed] + [$0.decided].compactMap { $0 } }).compactMap(
            \.number)
        guard !known.isEmpty else { return [] }
        return text.sentences.flatMap { _, sentence in
            ValueClaimReader.claims(in: sentence).compactMap { claim -> Finding? in
                guard case .number = sentence.tokens[claim.tokens.lowerBound].kind, !known.contains(where: claim.fits) else {
                    return nil
                }
                let quote = sentence.quote(claim.tokens.lowerBound, claim.tokens.upperBound)
                let printed = target.shown.target.printed(unit: indicator.unit, decimals: indicator.decimals)
                return Finding(
                    rule: number, severity: .error, place: text.place,
                    message: "Beslutspunkten säger \(quote), årsmålet är \(printed).",
                    quote: quote, remedy: "Rätta årsmålet, eller låt punkten skriva sig själv.", source: "arsmal/\(indicator.code)")
            }
        }
    }

    /// "ämnar söka 0,4 mnkr" of what is asked for in this very round.
    private func intentions(_ text: CheckedText, _ subject: CheckSubject) -> [Finding] {
        let applications = (subject.economy?.applications ?? []).filter { $0.state == .requested }
        guard !applications.isEmpty else { return [] }
        let reader = MoneySubjectReader(subject)
        return text.sentences.flatMap { passage, sentence -> [Finding] in
            let means = sentence.has(["ämnar", "avser", "tänker"]) && sentence.has(["söka", "ansöka", "begära"])
            guard means else { return [] }
            return AmountClaimReader(sentence, year: subject.overview.round.key.year).claims().compactMap { claim in
                let subjects = reader.subjects(
                    .requested, upTo: claim.tokens.lowerBound, context: claim.context, text, passage, sentence)
                guard subjects.contains(where: { isAsked($0, applications) }) else { return nil }
                return Finding(
                    rule: number, severity: .warning, place: text.place,
                    message: "Texten säger att nämnden tänker söka pengarna, men ansökan görs i den här omgången.",
                    quote: sentence.quote(0, max(0, sentence.tokens.count - 1)), remedy: "Skriv att nämnden ansöker om pengarna.")
            }
        }
    }

    private func isAsked(_ subject: MoneyRecord.Subject, _ applications: [ApplicationFigures]) -> Bool {
        switch subject {
        case .application(let code): applications.contains { $0.application.code == code }
        case .fund(let fund): applications.contains { $0.application.fund == fund }
        case .whole, .area, .resultUnits, .investments, .turnover, .premises: false
        }
    }
}
