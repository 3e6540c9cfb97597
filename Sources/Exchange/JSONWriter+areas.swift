import Economy
import Quantities
import Steering

/// Service areas, their place in the year's documents, the chart of accounts and the rules.
extension JSONWriter {
    mutating func write(_ area: ServiceArea) {
        member("code", area.code.text)
        member("name", area.name)
        member("owner", area.owner.text)
        optional("parent", area.parent?.text)
        if area.kind != .ordinary { member("kind", area.kind.rawValue) }
        write(area.validity)
        codes("predecessors", area.predecessors)
    }

    mutating func write(_ placement: AreaPlacement, in year: Int) {
        write(year: placement.year, in: year)
        member("organisation", placement.organisation.text)
        member("area", placement.area.text)
        optional("name", placement.name)
        whole("order", placement.order)
    }

    mutating func write(_ rule: AccountRule) {
        member("code", rule.code.text)
        member("owner", rule.owner.text)
        member("area", rule.area.text)
        optional("accountFrom", rule.accountFrom)
        optional("accountTo", rule.accountTo)
        optional("activityFrom", rule.activityFrom)
        optional("activityTo", rule.activityTo)
        optional("unit", rule.unit?.text)
        write(rule.validity)
    }

    /// Everything is written, what is usual too: the year's rules are to be read here, whatever is usual later.
    mutating func write(_ rules: EconomyRules, in year: Int) {
        member("owner", rules.owner.text)
        write(year: rules.year, in: year)
        decimal("yearlyTransferPercent", rules.yearlyTransferPercent)
        decimal("fundPercent", rules.fundPercent)
        whole("deficitYears", rules.deficitYears)
        whole("smallNumberLimit", rules.smallNumberLimit)
    }
}
