import Commands
import Economy
import Rounds
import Steering

/// The investments' fields by name, and what a posted grid asks for.
struct InvestmentFields: Sendable {
    static let booked = "booked-"
    static let forecast = "forecast-"
    static let carryOver = "carryOver-"
    static let comment = "comment-"
    static let version = "version-"

    let form: FormFields

    init(_ form: FormFields) { self.form = form }

    func command(in key: RoundKey) -> SaveInvestmentForecasts {
        let rows = form.pairs.compactMap { pair -> SaveInvestmentForecasts.Row? in
            guard pair.name.hasPrefix(Self.version), let line = try? InvestmentCode(String(pair.name.dropFirst(Self.version.count)))
            else { return nil }
            return SaveInvestmentForecasts.Row(
                line: line, booked: form.text(Self.booked + line.text), forecast: form.text(Self.forecast + line.text),
                carryOver: form.text(Self.carryOver + line.text), comment: form.text(Self.comment + line.text),
                version: Int(pair.value) ?? 0)
        }
        return SaveInvestmentForecasts(key: key, rows: rows)
    }
}
