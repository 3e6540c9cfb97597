import Economy
import Quantities
import Steering

/// Service areas, their place in the year's documents, the chart of accounts and the rules.
extension PackageRecord {
    func serviceArea() throws(Diagnostic) -> ServiceArea {
        ServiceArea(
            code: try code("code"), name: text("name"), owner: try code("owner"), parent: try optionalCode("parent"),
            kind: try word("kind", default: .ordinary), validity: try validity(), predecessors: try codes("predecessors"))
    }

    func areaPlacement(year: Int) throws(Diagnostic) -> AreaPlacement {
        AreaPlacement(
            year: try self.year(in: year), organisation: try code("organisation"), area: try code("area"),
            name: node["name"]?.text, order: whole("order"))
    }

    func accountRule() throws(Diagnostic) -> AccountRule {
        try checkRange("accountFrom", "accountTo")
        try checkRange("activityFrom", "activityTo")
        return AccountRule(
            code: try code("code"), owner: try code("owner"), area: try code("area"), accountFrom: text("accountFrom"),
            accountTo: text("accountTo"), activityFrom: text("activityFrom"), activityTo: text("activityTo"),
            unit: try optionalCode("unit"), validity: try validity())
    }

    /// - Throws: `T4116` where it ends before it begins, `T4117` where it has one end only.
    private func checkRange(_ firstName: String, _ lastName: String) throws(Diagnostic) {
        let (first, last) = (text(firstName), text(lastName))
        guard first.isEmpty == last.isEmpty else {
            throw EconomyFault.rangeWithOneEnd(missing: first.isEmpty ? firstName : lastName)
        }
        let length = max(first.count, last.count)
        let padded = { (digits: String) in String(repeating: "0", count: length - digits.count) + digits }
        guard padded(first) <= padded(last) else { throw EconomyFault.rangeReversed(first, last, at: lastName) }
    }

    func economyRules(year: Int) throws(Diagnostic) -> EconomyRules {
        let standard = EconomyRules(owner: try code("owner"), year: try self.year(in: year))
        return EconomyRules(
            owner: standard.owner, year: standard.year,
            yearlyTransferPercent: try percent("yearlyTransferPercent", default: standard.yearlyTransferPercent),
            fundPercent: try percent("fundPercent", default: standard.fundPercent),
            deficitYears: whole("deficitYears", default: standard.deficitYears),
            smallNumberLimit: whole("smallNumberLimit", default: standard.smallNumberLimit))
    }
}
