import Economy
import Quantities
import Steering

/// What rounds say of the economy: forecasts, outcomes, result units, capital costs, notes.
extension PackageRecord {
    func roundEconomy(year: Int) throws(Diagnostic) -> RoundEconomy {
        RoundEconomy(
            year: try self.year(in: year), organisation: try code("organisation"), round: try round(),
            revenues: try optionalNotNegativeMoney("revenues"))
    }

    /// - Throws: `T4118` where the months are not twelve, `T4119` where they are not the year's net together.
    func areaForecast(year: Int) throws(Diagnostic) -> AreaForecast {
        let forecast = AreaForecast(
            year: try self.year(in: year), organisation: try code("organisation"), round: try round(), area: try code("area"),
            voice: try word("voice"), amounts: try plannedAmounts(), months: try monies("months"), comment: text("comment"),
            changeReason: text("changeReason"))
        guard !forecast.months.isEmpty else { return forecast }
        guard forecast.months.count == 12 else { throw EconomyFault.monthCount(forecast.months.count) }
        try at("months") { () throws(Diagnostic) in
            let (sum, net) = (try Money.sum(forecast.months), try forecast.amounts.net())
            guard sum == net else { throw EconomyFault.monthSum(sum.plainKronor, net: net.plainKronor) }
        }
        return forecast
    }

    func areaOutcome() throws(Diagnostic) -> AreaOutcome {
        AreaOutcome(
            organisation: try code("organisation"), area: try code("area"), month: try month(), amounts: try amounts(),
            isConstructed: flag("constructed"))
    }

    func resultUnit(year: Int, committee: OrganisationCode) throws(Diagnostic) -> ResultUnit {
        ResultUnit(
            year: try self.year(in: year), unit: try code("unit"), committee: try optionalCode("committee") ?? committee,
            area: try code("area"), name: node["name"]?.text, order: whole("order"),
            grossBudget: try notNegativeMoney("grossBudget"),
            openingFund: try money("openingFund"), dissolution: try dissolution())
    }

    private func dissolution() throws(Diagnostic) -> ResultUnit.Dissolution? {
        guard let node = node["dissolution"] else { return nil }
        let record = PackageRecord(node: node)
        return try at("dissolution") { () throws(Diagnostic) in
            ResultUnit.Dissolution(round: try record.round(), reason: record.text("reason"))
        }
    }

    func resultForecast(year: Int) throws(Diagnostic) -> ResultForecast {
        ResultForecast(
            year: try self.year(in: year), unit: try code("unit"), round: try round(), result: try money("result"),
            ownDoing: node["ownDoing"]?.flag, comment: text("comment"))
    }

    func capitalCost(year: Int) throws(Diagnostic) -> CapitalCost {
        CapitalCost(
            year: try self.year(in: year), organisation: try code("organisation"), round: try round(), kind: try word("kind"),
            booked: try optionalMoney("booked"), forecast: try optionalMoney("forecast"))
    }

    /// - Throws: `T4124` where it says nothing.
    func economyNote(year: Int) throws(Diagnostic) -> EconomyNote {
        let note = EconomyNote(
            year: try self.year(in: year), organisation: try code("organisation"), round: try round(), heading: try word("heading"),
            body: text("body"), amount: try optionalMoney("amount"))
        guard !note.body.isEmpty || note.amount != nil else { throw EconomyFault.emptyNote() }
        return note
    }
}
