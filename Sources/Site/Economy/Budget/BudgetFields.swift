import Commands
import Economy
import Rounds
import Steering

/// The budget grid's fields by name, and what a posted grid asks for.
struct BudgetFields: Sendable {
    static let costs = "costs-"
    static let revenues = "revenues-"
    static let net = "net-"
    static let rowVersion = "version-"
    /// Which version of the budget.
    static let version = "version"
    static let budget = "budget"
    /// Whether costs and revenues are asked for where only the net is known.
    static let gross = "brutto"

    let form: FormFields

    init(_ form: FormFields) { self.form = form }

    var budget: BudgetVersionCode { BudgetVersionCode(stored: form.text(Self.budget)) }

    func command(in key: RoundKey) -> SaveBudgetLines {
        let rows = form.pairs.compactMap { pair -> SaveBudgetLines.Row? in
            guard pair.name.hasPrefix(Self.rowVersion),
                let area = try? ServiceAreaCode(String(pair.name.dropFirst(Self.rowVersion.count)))
            else { return nil }
            return row(area, version: Int(pair.value) ?? 0)
        }
        return SaveBudgetLines(key: key, budget: budget, rows: rows)
    }

    /// Costs and revenues say the net; where both are typed, the net is not read.
    private func row(_ area: ServiceAreaCode, version: Int) -> SaveBudgetLines.Row {
        let costs = form.text(Self.costs + area.text)
        let revenues = form.text(Self.revenues + area.text)
        let isGross = [costs, revenues].allSatisfy { !$0.allSatisfy(\.isWhitespace) }
        return SaveBudgetLines.Row(
            area: area, costs: costs, revenues: revenues, net: isGross ? "" : form.text(Self.net + area.text), version: version)
    }
}
