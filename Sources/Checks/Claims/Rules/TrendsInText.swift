import Economy
import Foundation
import Quantities
import Rounds
import Steering

/// K311: "fortsätter att öka" above a series that goes down; "har minskat till 0,9" beside the same value last year.
struct TrendsInText: CheckRule {
    let number = "K311"
    let title = Localized(sv: "Utveckling i text mot serien", en: "Trends in texts against the series")
    let explanation = Localized(
        sv: "Jämför ord som ökar och minskar med månadsserien eller indikatorns utfall i år och förra året.",
        en: "Compares words of growth and decline with the monthly series, or the indicator's outcome this year and last.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let volumes = VolumeNames(subject.economy)
        let names = IndicatorNames(subject.overview.indicators)
        return subject.texts.flatMap { text in
            text.sentences.compactMap { passage, sentence -> Finding? in
                guard let (index, isUp) = Self.trend(sentence) else { return nil }
                return series(index, isUp, text, passage, sentence, volumes, subject)
                    ?? indicator(index, isUp, text, sentence, names)
            }
        }
    }

    /// The first word of growth or decline that is said of the sentence's own subject.
    private static func trend(_ sentence: ClaimSentence) -> (Int, Bool)? {
        for (index, token) in sentence.tokens.enumerated() {
            let isUp = TrendWords.isUp(token.key), isDown = TrendWords.isDown(token.key)
            guard isUp || isDown else { continue }
            let before = sentence.tokens[max(0, index - 3)..<index].map(\.key)
            // What is hoped for, ordered or denied is no trend.
            if before.contains(where: { ["ska", "kan", "bör", "väntas", "inte", "vill", "kommer", "kunde"].contains($0) }) {
                return nil
            }
            if before.last == "att", !before.contains("fortsätter"), !before.contains("fortsatt") { return nil }
            return (index, isUp)
        }
        return nil
    }

    /// From January to the last month read.
    private func series(
        _ index: Int, _ isUp: Bool, _ text: CheckedText, _ passage: ClaimPassage, _ sentence: ClaimSentence, _ volumes: VolumeNames,
        _ subject: CheckSubject
    ) -> Finding? {
        let isOther =
            sentence.hasWord(beginning: ["fjol", "förra", "hösten", "tidigare", "prognos"])
            || sentence.tokens.contains { $0.year != nil }
        guard !isOther,
            let row = volumes.row(namedIn: sentence.tokens[..<index], area: subject.areaNames.area(ofHeading: passage.heading)),
            let first = row.months.compactMap({ $0 }).first, let last = row.months.compactMap({ $0 }).last,
            first.value != last.value,
            (last.value > first.value) != isUp
        else { return nil }
        let values = [first.value, last.value].map { SwedishNumber.format($0, decimals: row.decimals) }
        return Finding(
            rule: number, severity: .remark, place: text.place,
            message:
                "Texten säger att \(row.name.lowercased()) \(isUp ? "ökar" : "minskar"), serien går från "
                + "\(values[0]) till \(values[1]).",
            quote: sentence.quote(0, max(0, sentence.tokens.count - 1)), remedy: "Rätta ordet, eller säg vad jämförelsen gäller.")
    }

    /// "har minskat till 0,9 procent": the value tells which indicator it is.
    private func indicator(
        _ index: Int, _ isUp: Bool, _ text: CheckedText, _ sentence: ClaimSentence, _ names: IndicatorNames
    ) -> Finding? {
        guard let to = sentence.tokens[index...].prefix(3).firstIndex(where: { $0.key == "till" }),
            let claim = ValueClaimReader.claims(in: sentence).first(where: { $0.tokens.lowerBound == to + 1 }),
            claim.unit == .percent,
            !sentence.has(["utredningstid", "snittet"])
        else { return nil }
        let about = names.sharing(sentence.tokens.filter(\.isWord).map(\.key)).filter { item in
            item.indicator.unit.symbol == "%" && item.outcome?.total?.number.map(claim.fits) == true
        }
        guard about.count == 1, let item = about.first, let change = IndicatorReadings(item: item).change,
            isUp ? change <= 0 : change >= 0
        else { return nil }
        return Finding(
            rule: number, severity: .warning, place: text.place,
            message:
                "Texten säger att värdet har \(isUp ? "ökat" : "minskat"), men det var "
                + "\(item.printedPreviousYear) förra året och är \(item.printedOutcome) (\(item.name)).",
            quote: sentence.quote(0, max(0, sentence.tokens.count - 1)), remedy: "Rätta ordet.",
            source: "utfall/\(item.indicator.code)")
    }

}

/// Finds the monthly series that a sentence tells of.
struct VolumeNames {
    private let tables: [VolumeTable]

    init(_ economy: EconomyOverview?) {
        tables = economy?.volumes ?? []
    }

    /// This year's total of the table that the words name; nil where they name none, or several.
    func row(namedIn tokens: ArraySlice<ClaimToken>, area: ServiceAreaCode?) -> VolumeTable.Row? {
        // "antalet hushåll", "barnantalet": the words must say that something is counted, and what.
        let words = tokens.filter(\.isWord).map(\.key).map { $0.hasSuffix("antalet") ? String($0.dropLast(7)) : $0 }
        guard tokens.contains(where: { $0.key.hasPrefix("antal") || $0.key.hasSuffix("antalet") }) else { return nil }
        let named = tables.filter { table in
            Self.stems(of: "\(table.title) \(table.unit)").contains { stem in words.contains { $0.hasPrefix(stem) } }
        }
        let byUnit = named.filter { table in Self.stems(of: table.unit).contains { stem in words.contains { $0.hasPrefix(stem) } } }
        let chosen = area.flatMap { area in named.first { $0.area == area } } ?? (named.count == 1 ? named.first : byUnit.first)
        guard let table = chosen else { return nil }
        let year = table.rows.map(\.year).max()
        let rows = table.rows.filter { $0.year == year }
        return rows.first(where: \.isTotal) ?? (rows.count == 1 ? rows.first : nil)
    }

    private static func stems(of words: String) -> [String] {
        ClaimSentence.all(in: words).flatMap(\.tokens).filter { $0.isWord && $0.key.count >= 4 && !$0.key.hasPrefix("antal") }
            .map { String($0.key.prefix(max(4, $0.key.count - 2))) }
    }
}
