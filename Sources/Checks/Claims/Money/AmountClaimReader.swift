import Foundation
import Quantities

/// Finds the amounts of a sentence and reads from the words around what they are.
struct AmountClaimReader {
    private let sentence: ClaimSentence
    private var tokens: [ClaimToken] { sentence.tokens }
    let year: Int

    init(_ sentence: ClaimSentence, year: Int) {
        self.sentence = sentence
        self.year = year
    }

    /// Amounts whose kind the sentence does not say are left out: they may be anything.
    func claims() -> [AmountClaim] {
        let found = amounts()
        return found.enumerated().compactMap { position, amount in
            let start = position == 0 ? 0 : found[position - 1].tokens.upperBound + 1
            let next = position + 1 < found.count ? found[position + 1].tokens.lowerBound : tokens.count
            let end = clauseEnd(from: amount.tokens.upperBound + 1, to: next)
            let before = start..<amount.tokens.lowerBound
            let after = (amount.tokens.upperBound + 1)..<max(amount.tokens.upperBound + 1, end)
            guard let (kind, direction) = kind(before, after) else { return nil }
            return AmountClaim(
                ore: amount.ore, precision: amount.precision, kind: kind, direction: direction,
                transfers: transfers(after) ?? transfers(before), tokens: amount.tokens, context: start...max(start, end - 1))
        }
    }

    /// An amount with its unit, whatever it is an amount of.
    struct Amount {
        let ore: Decimal
        let precision: Decimal
        let tokens: ClosedRange<Int>
    }

    func amounts() -> [Amount] {
        tokens.indices.compactMap { index in
            guard case .number(let value, let decimals) = tokens[index].kind, let (unit, last) = unit(after: index) else {
                return nil
            }
            var step = unit
            for _ in 0..<decimals { step /= 10 }
            let isRough = index > 0 && Self.rough.contains(tokens[index - 1].key)
            let ore = value * unit
            return Amount(ore: ore, precision: max(step / 2, isRough ? ore / 20 : 0), tokens: index...last)
        }
    }

    static let rough: Set<String> = [
        "cirka", "ca", "omkring", "ungefär", "nästan", "drygt", "knappt", "runt", "uppemot", "närmare", "minst", "högst",
    ]

    /// In öre, and the token that ends the amount.
    private func unit(after index: Int) -> (Decimal, Int)? {
        guard index + 1 < tokens.count else { return nil }
        let next = index + 2 < tokens.count ? tokens[index + 2].key : ""
        switch tokens[index + 1].key {
        case "mnkr", "mkr", "mnkr.", "msek": return (100_000_000, index + 1)
        case "tkr": return (100_000, index + 1)
        case "kr", "kronor": return (100, index + 1)
        case "mdkr": return (100_000_000_000, index + 1)
        case "miljoner" where next == "kronor", "miljon" where next == "kronor": return (100_000_000, index + 2)
        case "tusen" where next == "kronor": return (100_000, index + 2)
        case "miljarder" where next == "kronor": return (100_000_000_000, index + 2)
        default: return nil
        }
    }

    private func clauseEnd(from start: Int, to limit: Int) -> Int {
        var index = start
        while index < limit {
            let token = tokens[index]
            if token.kind == .sign, [",", ";", ":", "."].contains(token.text) { return index }
            if ["och", "men", "samt", "medan", "varav", "vilket", "som", "mot"].contains(token.key) { return index }
            index += 1
        }
        return max(start, min(index, limit))
    }

    /// The word nearest before the amount decides, else the first after it.
    private func kind(_ before: Range<Int>, _ after: Range<Int>) -> (AmountClaim.Kind, AmountClaim.Direction?)? {
        if let moved = movedFund(before, after) { return moved }
        let words = after.map { tokens[$0].key }
        if Self.isAgainstBudget(words, ["mer", "högre"], "över") { return (.deviation, .deficit) }
        if Self.isAgainstBudget(words, ["mindre", "lägre"], "under") { return (.deviation, .surplus) }
        for index in before.reversed() {
            if let found = word(at: index) { return found }
        }
        if words.first == "sämre" { return (.change, .deficit) }
        if words.first == "bättre" { return (.change, .surplus) }
        return nil
    }

    /// "mer än budget", "över budget"
    private static func isAgainstBudget(_ words: [String], _ comparatives: [String], _ preposition: String) -> Bool {
        guard words.count >= 2 else { return false }
        if words[0] == preposition, words[1].hasPrefix("budget") { return true }
        return words.count >= 3 && comparatives.contains(words[0]) && words[1] == "än" && words[2].hasPrefix("budget")
    }

    /// "för över 70,4 mnkr till 2024", "överföringen från 2022 är 82,6 mnkr"
    private func movedFund(_ before: Range<Int>, _ after: Range<Int>) -> (AmountClaim.Kind, AmountClaim.Direction?)? {
        let around = Array(before) + Array(after)
        let moves = around.contains { index in
            let key = tokens[index].key
            return ["överför", "resultatöverför", "fond"].contains { key.hasPrefix($0) }
                || (key == "över" && index > 0
                    && ["för", "förs", "fördes", "föra", "förts", "förde"].contains(tokens[index - 1].key))
        }
        guard moves else { return nil }
        for index in around where index + 1 < tokens.count {
            if tokens[index].key == "till", tokens[index + 1].year == year + 1 { return (.fundOut, nil) }
            if tokens[index].key == "från", tokens[index + 1].year == year - 1 { return (.fundIn, nil) }
        }
        return nil
    }

    private func word(at index: Int) -> (AmountClaim.Kind, AmountClaim.Direction?)? {
        let token = tokens[index]
        guard token.isWord else { return nil }
        let key = token.key
        if key.hasPrefix("underskott") || key == "minus" { return (.deviation, .deficit) }
        if key.hasPrefix("överskott") { return (.deviation, .surplus) }
        if key.hasPrefix("avvikelse") || key.hasPrefix("budgetavvikelse") { return (.deviation, nil) }
        if key.hasPrefix("försämr") { return (.change, .deficit) }
        if key.hasPrefix("förbättr") { return (.change, .surplus) }
        if key.hasPrefix("omslutningsförändring") || key.hasPrefix("omslutningen") { return (.turnover, nil) }
        if key.hasPrefix("begär") || key.hasPrefix("ansök") || ["söker", "söka", "sökt"].contains(key) { return (.requested, nil) }
        if ["nettobudget", "nettobudgeten", "bruttobudget", "budgeten", "budget", "anslag", "anslaget"].contains(key) {
            return (.budget, nil)
        }
        if key == "kostnaderna" { return (.costs, nil) }
        if key == "intäkterna" { return (.revenues, nil) }
        if key == "prognosen" || key == "prognos" { return (.forecast, nil) }
        if key == "kosta", index > 0, ["väntas", "beräknas", "bedöms", "prognostiseras"].contains(tokens[index - 1].key) {
            return (.forecast, nil)
        }
        if key == "använda" || key.hasPrefix("uttag") { return (.used, nil) }
        return nil
    }

    /// "före resultatöverföringar", "efter överföringarna", "dessförinnan"
    private func transfers(_ range: Range<Int>) -> AmountClaim.Transfers? {
        TransferWords.read(tokens[range])
    }
}

/// Whether a clause speaks of before or after the result units' transfers.
enum TransferWords {
    static func read(_ tokens: ArraySlice<ClaimToken>) -> AmountClaim.Transfers? {
        for (index, token) in zip(tokens.indices, tokens) {
            if token.key == "dessförinnan" { return .before }
            let ahead = tokens[(index + 1)...].prefix(3)
            let isOfTransfers = ahead.contains { word in
                ["överför", "resultatöverför", "resultatdisp", "disposition", "resultatfond"].contains { word.key.hasPrefix($0) }
            }
            if ["före", "innan", "exklusive"].contains(token.key), isOfTransfers || ahead.first?.key == "dem" { return .before }
            if ["efter", "inklusive"].contains(token.key), isOfTransfers { return .after }
        }
        return nil
    }
}
