import Foundation
import Quantities
import Rounds
import Steering

/// K303: "9,4 procent" about an indicator whose outcome is 8,9.
struct ValuesInText: CheckRule {
    let number = "K303"
    let title = Localized(sv: "Indikatorvärden i text mot register", en: "Indicator values in texts against the records")
    let explanation = Localized(
        sv:
            "Jämför procenttal och index i meningar som nämner en indikator med dess utfall, årsmål, prognos och "
            + "förra årets utfall.",
        en: "Compares percentages and indexes in sentences that name an indicator with all its readings.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let names = IndicatorNames(subject.overview.indicators)
        let staff = StaffReadings(subject.economy)
        return subject.texts.flatMap { text in
            text.sentences.flatMap { _, sentence -> [Finding] in
                let claims = ValueClaimReader.claims(in: sentence)
                guard !claims.isEmpty, !isAboutOthers(sentence) else { return [] }
                return claims.compactMap { finding($0, text, sentence, names, staff, subject) }
            }
        }
    }

    private func finding(
        _ claim: ValueClaim, _ text: CheckedText, _ sentence: ClaimSentence, _ names: IndicatorNames, _ staff: StaffReadings,
        _ subject: CheckSubject
    ) -> Finding? {
        guard let match = names.match(clause(around: claim, sentence)) ?? own(text, sentence, subject) else {
            return staffAlone(claim, text, sentence, staff, subject)
        }
        let fitting = match.indicators.filter { isOf(claim, $0.indicator) }
        guard let first = fitting.first else { return nil }
        if claim.unit == .points { return change(claim, fitting, text, sentence) }
        guard claim.unit == .percent || isIndex(first.indicator) else { return nil }
        let readings = fitting.flatMap { IndicatorReadings(item: $0).all }.filter { claim.fits($0.value) }
        // A staff figure that happens to be the target's number is still the staff figure.
        let isOutcome =
            readings.contains { $0.label.contains("utfall") } || sentence.hasWord(beginning: ["mål", "årsmål", "prognos", "vänta"])
        if !readings.isEmpty, isOutcome || staff.label(of: claim, sentence) == nil { return nil }
        if let known = staff.label(of: claim, sentence) { return asStaffFigure(known, claim, first, text, sentence) }
        guard match.share >= 0.6 || fitting.count == 1 && match.share >= 0.5 else { return nil }
        guard let outcome = IndicatorReadings(item: first).all.first else { return nil }
        let hasOutcome = first.outcome?.total?.number != nil
        return Finding(
            rule: number, severity: hasOutcome && match.share >= 0.75 ? .error : hasOutcome ? .warning : .remark, place: text.place,
            message: hasOutcome
                ? "Texten säger \(quote(claim, sentence)), registret har "
                    + "\(first.indicator.printed(.number(outcome.value))) (\(outcome.label), \(first.name))."
                : "Texten säger \(quote(claim, sentence)), men indikatorn \(first.name) har inget utfall i omgången.",
            quote: sentence.quote(claim.tokens.lowerBound, claim.tokens.upperBound),
            remedy: "Rätta värdet, eller låt det skriva sig självt: {{\(outcome.field)}}.", source: outcome.field)
    }

    /// A staff figure that an indicator of the same kind has no outcome of.
    private func staffAlone(
        _ claim: ValueClaim, _ text: CheckedText, _ sentence: ClaimSentence, _ staff: StaffReadings, _ subject: CheckSubject
    ) -> Finding? {
        guard claim.unit == .percent, let label = staff.label(of: claim, sentence), let stems = staff.stems(namedIn: sentence),
            let item = subject.overview.indicators.first(where: { item in stems.contains { item.name.lowercased().contains($0) } }),
            item.outcome?.total?.number.map(claim.fits) != true
        else { return nil }
        return asStaffFigure(label, claim, item, text, sentence)
    }

    /// A figure of the staff tables that the indicator has otherwise: both may be right, for different periods.
    private func asStaffFigure(
        _ label: String, _ claim: ValueClaim, _ item: IndicatorFollowUp, _ text: CheckedText, _ sentence: ClaimSentence
    ) -> Finding {
        let printed = item.printedOutcome.isEmpty ? "inget utfall" : item.printedOutcome
        return Finding(
            rule: number, severity: .remark, place: text.place,
            message:
                "Texten säger \(quote(claim, sentence)) (\(label)), indikatorn \(item.name) har \(printed): säg "
                + "vilken period det gäller.",
            quote: sentence.quote(claim.tokens.lowerBound, claim.tokens.upperBound),
            remedy: "Skriv perioden vid värdet, eller använd indikatorns: {{utfall/\(item.indicator.code)}}.",
            source: "utfall/\(item.indicator.code)")
    }

    /// "har ökat med två punkter" beside 79 and 78.
    private func change(
        _ claim: ValueClaim, _ items: [IndicatorFollowUp], _ text: CheckedText, _ sentence: ClaimSentence
    ) -> Finding? {
        guard let direction = claim.direction, let item = items.first, let change = IndicatorReadings(item: item).change else {
            return nil
        }
        let wanted = direction == .up ? claim.value : -claim.value
        let known = items.flatMap { differences(of: $0) }
        guard !known.contains(where: { claim.fits($0) && ($0 < 0) == (wanted < 0) }) else { return nil }
        let printed = SwedishNumber.format(abs(change), atMost: item.indicator.decimals)
        return Finding(
            rule: number, severity: .warning, place: text.place,
            message:
                "Texten säger \(quote(claim, sentence)), men skillnaden mot förra året är "
                + "\(change < 0 ? "−" : "")\(printed) (\(item.printedPreviousYear) till \(item.printedOutcome), \(item.name)).",
            quote: sentence.quote(claim.tokens.lowerBound, claim.tokens.upperBound), remedy: "Rätta skillnaden.",
            source: "utfall/\(item.indicator.code)")
    }

    /// Against last year, the targets and the forecast.
    private func differences(of item: IndicatorFollowUp) -> [Decimal] {
        guard let outcome = item.outcome?.total?.number else { return [] }
        return [
            item.previousYear?.total?.number, item.target?.shown.target.number, item.councilTarget?.shown.target.number,
            item.followUp?.forecast?.number,
        ].compactMap { $0.map { outcome - $0 } }
    }

    /// "Index har ökat …" in an indicator's own comment.
    private func own(_ text: CheckedText, _ sentence: ClaimSentence, _ subject: CheckSubject) -> IndicatorNames.Match? {
        guard let code = text.indicator, sentence.has(["index", "indexet", "utfallet", "värdet", "resultatet"]),
            let item = subject.overview.indicators.first(where: { $0.indicator.code == code })
        else { return nil }
        return IndicatorNames.Match(indicators: [item], share: 0.75)
    }

    /// The words of the claim's own clause, or of the sentence where the clause says nothing by itself.
    private func clause(around claim: ValueClaim, _ sentence: ClaimSentence) -> [String] {
        sentence.tokens.filter(\.isWord).map(\.key)
    }

    private func quote(_ claim: ValueClaim, _ sentence: ClaimSentence) -> String {
        sentence.quote(claim.tokens.lowerBound, claim.tokens.upperBound)
    }

    private func isOf(_ claim: ValueClaim, _ indicator: Indicator) -> Bool {
        switch claim.unit {
        case .percent: indicator.unit.symbol == "%"
        case .points: indicator.unit.symbol == "%" || isIndex(indicator)
        case .plain: indicator.unit.symbol != "%"
        }
    }

    private func isIndex(_ indicator: Indicator) -> Bool { indicator.name.lowercased().contains("index") }

    /// "stadens snitt är 1,27 procent", "alla stadsdelar": somebody else's value.
    private func isAboutOthers(_ sentence: ClaimSentence) -> Bool {
        sentence.hasWord(beginning: ["snitt", "genomsnitt", "medelvärde", "riksgenomsnitt", "rikssnitt"])
            || sentence.has(inRow: ["alla", "stadsdel"]) || sentence.has(inRow: ["staden", "som", "helhet"])
    }
}
