import Quantities

/// Amounts as the forms show them and the journal keeps them; "" where there is none.
enum AmountText {
    static func mkr(_ amount: Money?) -> String { text(amount, .mkr) }
    static func tkr(_ amount: Money?) -> String { text(amount, .tkr) }
    static func kr(_ amount: Money?) -> String { text(amount, .kr) }

    private static func text(_ amount: Money?, _ unit: MoneyUnit) -> String {
        amount.map { AmountInput.text($0, in: unit) } ?? ""
    }
}
