import Foundation
import Quantities

/// A result unit's year in plain Swedish, with its own figures: what is carried on, which rule bound and why, and what it would take
/// for nothing to be lost.
public enum ResultUnitWords {
    /// The rule itself, for those who meet it for the first time.
    public static func rule(_ rules: EconomyRules) -> [String] {
        [
            "Enheten tar med sig sitt resultat till nästa år i en fond.",
            "Av ett års överskott följer som mest \(rules.yearlyTransferPercent.printedPercent) av årets bruttobudget med,"
                + " och fonden rymmer som mest \(rules.fundPercent.printedPercent) av den. Det som inte ryms stannar hos nämnden.",
            "Överskottet följer med bara om det är enhetens eget och enheten har gjort det den åtagit sig.",
            "Ett underskott följer alltid med. Enheten har \(years(rules.deficitYears)) på sig att täcka det;"
                + " annars ska nämnden upplösa enheten i bokslutet.",
            "När en enhet upplöses går fonden till nämnden.",
        ]
    }

    /// What the rule makes of the unit's year.
    public static func sentences(for unit: ResultUnitFigures, _ rules: EconomyRules) -> [String] {
        [opening(unit), result(unit)] + unit.bounds.map { bound($0, unit, rules) } + needs(unit) + [closing(unit)]
    }

    // MARK: The parts

    private static func opening(_ unit: ResultUnitFigures) -> String {
        let fund = unit.openingFund.amount
        let before = unit.unit.year - 1
        if fund == .zero { return "Enheten har ingen fond med sig från \(before)." }
        return "Enheten har \(standing(fund)) med sig från \(before)."
    }

    private static func result(_ unit: ResultUnitFigures) -> String {
        guard let result = unit.result?.amount else {
            return "Enheten har ingen prognos i den här omgången, så fonden räknas vidare som den är."
        }
        return result == .zero
            ? "Årets resultat beräknas gå jämnt ut." : "Årets resultat beräknas bli \(standing(result))."
    }

    private static func bound(_ bound: ResultUnitFigures.Bound, _ unit: ResultUnitFigures, _ rules: EconomyRules) -> String {
        let cut = unit.forfeited(by: bound)
        switch bound {
        case .dissolved:
            let why = unit.unit.dissolution?.reason.trimmingCharacters(in: CharacterSet(charactersIn: " .")) ?? ""
            let head = "Enheten upplöses i bokslutet" + (why.isEmpty ? "" : " (\(why))")
            if cut == .zero { return "\(head)." }
            return cut > .zero
                ? "\(head), och dess \(cut.printed(.tkr)) går till nämnden."
                : "\(head), och nämnden tar över \(standing(cut))."
        case .notOwnDoing:
            return "Överskottet är inte enhetens eget, så \(cut.printed(.tkr)) stannar hos nämnden."
        case .yearlyLimit:
            return "Av årets överskott får som mest \(unit.yearlyLimit.amount.printed(.tkr)) läggas till fonden"
                + " (\(rules.yearlyTransferPercent.printedPercent) av bruttobudgeten), så \(cut.printed(.tkr)) stannar hos nämnden."
        case .fundLimit:
            if unit.fundLimit.amount == .zero {
                return
                    "Enheten har ingen bruttobudget i år, så fonden får inte innehålla något: \(cut.printed(.tkr)) går till nämnden."
            }
            return "Fonden rymmer som mest \(unit.fundLimit.amount.printed(.tkr))"
                + " (\(rules.fundPercent.printedPercent) av bruttobudgeten), så \(cut.printed(.tkr)) stannar hos nämnden."
        case .deficit:
            return "Underskottet ska vara täckt senast i bokslutet för \(unit.deficitSince + rules.deficitYears)."
        case .mustBeDissolved:
            return "Fonden har legat under noll sedan bokslutet för \(unit.deficitSince) och skulle ha varit täckt"
                + " \(unit.deficitSince + rules.deficitYears). Nämnden ska upplösa enheten i bokslutet."
        }
    }

    /// What it would take for nothing to be lost, or for the deficit to be covered.
    private static func needs(_ unit: ResultUnitFigures) -> [String] {
        let tooMuch = [ResultUnitFigures.Bound.yearlyLimit, .fundLimit].map { unit.forfeited(by: $0) }
            .reduce(0) { $0 + Decimal($1.ore) }
        if tooMuch > 0, unit.grossBudget.amount > .zero {
            return ["Inget går förlorat om enheten använder \(printed(tooMuch)) mer i verksamheten i år."]
        }
        let short = -Decimal(unit.closingFund.amount.ore)
        if unit.bounds.contains(.mustBeDissolved) {
            return ["För att undvika det behöver årets resultat bli \(printed(short)) bättre."]
        }
        if unit.bounds.contains(.deficit) { return ["Det kräver sammanlagt \(printed(short)) i överskott."] }
        return []
    }

    private static func closing(_ unit: ResultUnitFigures) -> String {
        let fund = unit.closingFund.amount
        let year = unit.unit.year + 1
        guard fund > .zero else {
            return fund == .zero ? "Inget förs vidare till \(year)." : "Till \(year) förs \(standing(fund))."
        }
        let head = "Till \(year) förs \(fund.printed(.tkr))"
        let gross = unit.grossBudget.amount
        guard gross > .zero else { return "\(head)." }
        let share = SwedishNumber.format(Decimal(fund.ore) * 100 / Decimal(gross.ore), decimals: 1)
        let room = Decimal(unit.fundLimit.amount.ore) - Decimal(fund.ore)
        let rest = room > 0 ? "fonden rymmer \(printed(room)) till" : room == 0 ? "fonden är full" : "fonden är över sitt tak"
        return "\(head), \(share)\u{A0}% av bruttobudgeten; \(rest)."
    }

    // MARK: Words

    /// "ett överskott på 4 773 tkr"
    private static func standing(_ amount: Money) -> String {
        "ett \(amount < .zero ? "underskott" : "överskott") på \(printed(abs(Decimal(amount.ore))))"
    }

    private static func printed(_ ore: Decimal) -> String {
        SwedishNumber.format(ore / MoneyUnit.tkr.ore, decimals: 0) + "\u{A0}" + MoneyUnit.tkr.symbol
    }

    private static func years(_ count: Int) -> String { "\(SwedishCount.words(count, gender: .neuter)) år" }
}

extension ResultUnitFigures {
    /// What that rule takes away; zero where it does not bind.
    func forfeited(by bound: Bound) -> Money {
        cuts.first { $0.bound == bound }?.amount ?? .zero
    }

    /// The year whose result first brought the fund below zero, as it stands after this year.
    var deficitSince: Int {
        let funds = Dictionary(history.map { ($0.year, $0.fund) }) { first, _ in first }
        var since = unit.year
        while let fund = funds[since], fund < .zero { since -= 1 }
        return since
    }
}
