import Foundation

/// "8,9 procent", "index 77", "två enheter lägre": a value that a sentence states.
struct ValueClaim: Sendable {
    enum Unit: Sendable {
        case percent
        /// "procentenheter", "enheter", "punkter": a difference between two readings.
        case points
        /// Another unit, or none.
        case plain
    }

    enum Direction: Sendable { case up, down }

    let value: Decimal
    let decimals: Int
    let unit: Unit
    /// "ökat med två punkter", "två enheter lägre"
    let direction: Direction?
    /// "cirka", "drygt"
    let isRough: Bool
    let tokens: ClosedRange<Int>

    /// Whether rounding to the claim's own decimals makes the record this value.
    func fits(_ record: Decimal) -> Bool {
        var half = Decimal(1) / 2
        for _ in 0..<decimals { half /= 10 }
        let room = isRough ? max(half * 2, abs(record) / 20) : half
        return abs(abs(record) - value) <= room
    }
}

/// Finds the values of a sentence that are no amounts of money, no counts of goals and no dates.
enum ValueClaimReader {
    static func claims(in sentence: ClaimSentence) -> [ValueClaim] {
        let tokens = sentence.tokens
        return tokens.indices.compactMap { index in
            guard let value = tokens[index].quantity, tokens[index].year == nil else { return nil }
            var decimals = 0
            if case .number(_, let written) = tokens[index].kind { decimals = written }
            let next = index + 1 < tokens.count ? tokens[index + 1].key : ""
            let unit: ValueClaim.Unit
            switch next {
            case "%", "procent", "%.": unit = .percent
            case "procentenheter", "procentenhet", "punkter", "punkt", "enheter": unit = .points
            default:
                guard case .number = tokens[index].kind else { return nil }
                if moneyUnits.contains(next) || dateWords.contains(next) || SwedishNumeral.isArticle(tokens[index].key) {
                    return nil
                }
                unit = .plain
            }
            let last = unit == .plain ? index : index + 1
            return ValueClaim(
                value: value, decimals: decimals, unit: unit, direction: unit == .points ? direction(tokens, index, last) : nil,
                isRough: index > 0 && AmountClaimReader.rough.contains(tokens[index - 1].key), tokens: index...last)
        }
    }

    /// "ökat med två punkter", "två enheter lägre än"
    private static func direction(_ tokens: [ClaimToken], _ index: Int, _ last: Int) -> ValueClaim.Direction? {
        let before = tokens[max(0, index - 4)..<index].map(\.key)
        let after = tokens[(last + 1)...].prefix(2).map(\.key)
        if before.last == "med" {
            if before.contains(where: { TrendWords.isUp($0) }) { return .up }
            if before.contains(where: { TrendWords.isDown($0) }) { return .down }
        }
        if after.first.map({ ["högre", "fler", "mer", "bättre", "upp"].contains($0) }) == true { return .up }
        if after.first.map({ ["lägre", "färre", "mindre", "sämre", "ned", "ner"].contains($0) }) == true { return .down }
        return nil
    }

    private static let moneyUnits: Set<String> = ["mnkr", "mkr", "tkr", "kr", "kronor", "miljoner", "miljarder", "tusen"]
    private static let dateWords: Set<String> = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
        "månader", "dagar", "år", "års", "veckor", "timmar", "gånger", "ggr",
    ]
}

/// Words of growth and decline.
enum TrendWords {
    static func isUp(_ word: String) -> Bool {
        ["ökar", "ökat", "ökade", "öka", "stiger", "stigit", "steg", "stiga", "växer", "vuxit"].contains(word)
    }

    static func isDown(_ word: String) -> Bool {
        ["minskar", "minskat", "minskade", "minska", "sjunker", "sjunkit", "sjönk", "sjunka"].contains(word)
    }
}
