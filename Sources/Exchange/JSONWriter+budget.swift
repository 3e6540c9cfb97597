import Economy
import Quantities
import Steering

/// Budgets and what changes them.
extension JSONWriter {
    mutating func write(_ budget: BudgetVersion, in year: Int) {
        write(year: budget.year, in: year)
        member("organisation", budget.organisation.text)
        member("code", budget.code.text)
        member("name", budget.name)
        member("kind", budget.kind.rawValue)
        optional("decision", budget.decision)
        optional("decidedOn", budget.decidedOn?.iso)
        money("revenues", budget.revenues)
    }

    mutating func write(_ line: BudgetLine, in year: Int) {
        write(year: line.year, in: year)
        member("organisation", line.organisation.text)
        member("budget", line.budget.text)
        member("area", line.area.text)
        write(line.amounts)
    }

    mutating func write(_ adjustment: BudgetAdjustment, in year: Int) {
        member("code", adjustment.code.text)
        write(year: adjustment.year, in: year)
        member("organisation", adjustment.organisation.text)
        member("kind", adjustment.kind.rawValue)
        member("area", adjustment.area.text)
        member("title", adjustment.title)
        if let amounts = adjustment.amounts { write(amounts) }
        if let basis = adjustment.basis {
            object("basis") {
                $0.member("series", basis.series.text)
                $0.member("month", basis.month.code)
                $0.decimal("baseline", basis.baseline)
                $0.member("price", basis.price.text)
            }
        }
        optional("group", adjustment.group)
        write(adjustment.steps)
    }
}
