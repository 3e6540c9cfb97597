import Quantities

/// A deviation in words: "ett underskott om 12,1 mnkr", "ett överskott om 2,2 mnkr", or that there is none.
///
/// Whether there is one is judged by what is printed: what rounds to 0,0 is no deviation.
struct DeviationPhrase {
    let figure: Figure
    let name: String

    init(_ figure: Figure, _ name: String) {
        self.figure = figure
        self.name = name
    }

    var isZero: Bool { PrintedAmount.isZero(figure.amount) }
    var isDeficit: Bool { !isZero && figure.amount < .zero }

    /// - Parameter zero: what to say where there is no deviation: "en budget i balans".
    func runs(zero: String) -> [EconomySentence.Run] {
        if isZero { return [.text(zero)] }
        return [
            .text(isDeficit ? "ett underskott om " : "ett överskott om "),
            .figure(printed: PrintedAmount.withoutSign(figure.amount), name: name),
        ]
    }
}

/// Amounts in running text, in mnkr with one decimal.
enum PrintedAmount {
    static func of(_ amount: Money) -> String { amount.printed(.mkr) }

    static func withoutSign(_ amount: Money) -> String { String(of(amount).trimmingPrefix("\u{2212}")) }

    /// Whether nothing is left of it in print.
    static func isZero(_ amount: Money) -> Bool { of(amount).allSatisfy { !("1"..."9").contains($0) } }

    /// For grants, which may be small: kronor where mnkr would show nothing.
    static func ofGrant(_ amount: Money) -> String { isZero(amount) && amount != .zero ? amount.printed(.kr) : of(amount) }
}
