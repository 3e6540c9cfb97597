import Foundation
import Quantities
import Steering

extension EconomySentences {
    /// "Nämnden har 16 resultatenheter: 13 inom förskoleverksamhet och tre inom stöd och service till personer med
    /// funktionsnedsättning. De förde med sig ett överskott om 82,6 mnkr från 2022. …" Then which limits bound, and which units are
    /// dissolved.
    public func resultUnits() -> [EconomySentence] {
        guard let table = overview.resultUnits, !table.rows.isEmpty else { return [] }
        return [count(table)] + sums(table) + ResultUnitFigures.Bound.allCases.flatMap { bound($0, table) }
    }

    private func count(_ table: ResultUnitTable) -> EconomySentence {
        let areas = table.rows.reduce(into: [(area: ServiceAreaCode, count: Int)]()) { found, row in
            if let index = found.firstIndex(where: { $0.area == row.unit.area }) {
                found[index].count += 1
            } else {
                found.append((row.unit.area, 1))
            }
        }
        let total = table.rows.count
        let noun = total == 1 ? "resultatenhet" : "resultatenheter"
        let names = areas.map { area in overview.areas.first { $0.area.code == area.area }?.name.inSentence ?? area.area.text }
        if total == 1, table.rows[0].unit.unit == overview.organisation.code {
            return EconomySentence([.text("\(subject) är en resultatenhet inom \(names[0]).")])
        }
        guard areas.count > 1 else {
            return EconomySentence([.text("\(subject) har \(SwedishCount.words(total)) \(noun), inom \(names[0]).")])
        }
        let items = zip(areas, names).map { [EconomySentence.Run.text("\(SwedishCount.words($0.count)) inom \($1)")] }
        return EconomySentence(
            [.text("\(subject) har \(SwedishCount.words(total)) \(noun): ")] + Self.joined(items) + [.text(".")])
    }

    private func sums(_ table: ResultUnitTable) -> [EconomySentence] {
        let year = overview.year
        let who = table.rows.count == 1 ? "Den" : "De"
        let opening = DeviationPhrase(table.openingFund, "resultatenheter/summa/fond-in")
        let closing = DeviationPhrase(table.closingFund, "resultatenheter/summa/fond-ut")
        let result = table.result.map { DeviationPhrase($0, "resultatenheter/summa/resultat") }
        let resultSentence = result.map { phrase in
            EconomySentence(
                [.text("Årets resultat \(isAnnual ? "är" : "beräknas bli") ")] + phrase.runs(zero: "noll") + [.text(".")])
        }
        return [
            EconomySentence(
                [.text("\(who) förde med sig ")] + opening.runs(zero: "varken över- eller underskott")
                    + [.text(" från \(year - 1).")])
        ] + [resultSentence].compactMap { $0 } + [
            EconomySentence(
                [.text("Till \(year + 1) \(isAnnual ? "förs" : "beräknas") ")] + closing.runs(zero: "varken över- eller underskott")
                    + [.text(isAnnual ? " över." : " föras över.")])
        ]
    }

    /// What one rule does to the units that it binds.
    private func bound(_ bound: ResultUnitFigures.Bound, _ table: ResultUnitTable) -> [EconomySentence] {
        let units = table.rows.filter { $0.bounds.contains(bound) }
        guard !units.isEmpty else { return [] }
        return switch bound {
        case .dissolved: units.map(dissolution)
        case .yearlyLimit:
            [limit("Gränsen för vad som får föras över av ett års resultat, \(percent(table.rules.yearlyTransferPercent))", units)]
        case .fundLimit: [limit("Taket för fondens storlek, \(percent(table.rules.fundPercent))", units)]
        case .notOwnDoing:
            [names("Överskottet beror inte på enhetens eget arbete och förs inte över", units)]
        case .deficit: [names("Underskottet ska täckas \(deadline(table.rules))", units)]
        case .mustBeDissolved: [names("Underskottet är inte täckt i tid, och nämnden ska upplösa enheten vid bokslutet", units)]
        }
    }

    private func limit(_ rule: String, _ rows: [ResultUnitFigures]) -> EconomySentence {
        EconomySentence(
            [
                .text(
                    "\(rule) av bruttobudgeten, begränsar \(SwedishCount.words(rows.count)) \(rows.count == 1 ? "enhet" : "enheter"): "
                )
            ]
                + Self.joined(rows.map { [.text($0.name)] }) + [.text(".")])
    }

    private func names(_ what: String, _ rows: [ResultUnitFigures]) -> EconomySentence {
        EconomySentence([.text("\(what): ")] + Self.joined(rows.map { [.text($0.name)] }) + [.text(".")])
    }

    /// "Axelsbergs förskolor upplöses vid bokslutet för 2023. Fonden om 2,3 mnkr förs inte över till 2024."
    private func dissolution(_ row: ResultUnitFigures) -> EconomySentence {
        let opening = EconomySentence.Run.text("\(row.name) upplöses vid bokslutet för \(overview.year)")
        guard !PrintedAmount.isZero(row.forfeited.amount) else { return EconomySentence([opening, .text(".")]) }
        return EconomySentence([
            opening, .text(", och fonden om "),
            .figure(
                printed: PrintedAmount.withoutSign(row.forfeited.amount), name: "resultatenheter/\(row.unit.unit)/forverkat"),
            .text(" förs inte över till \(overview.year + 1)."),
        ])
    }

    private func percent(_ value: Decimal) -> String { "\(SwedishNumber.format(value, atMost: 2)) procent" }

    private func deadline(_ rules: EconomyRules) -> String {
        rules.deficitYears == 1 ? "under \(overview.year + 1)" : "senast \(overview.year + rules.deficitYears)"
    }
}
