import Economy
import Quantities
import Steering

/// What rounds say of the economy: forecasts, outcomes, result units, capital costs, notes.
extension JSONWriter {
    mutating func write(_ economy: RoundEconomy, in year: Int) {
        write(year: economy.year, in: year)
        member("organisation", economy.organisation.text)
        member("round", economy.round.code)
        money("revenues", economy.revenues)
    }

    mutating func write(_ forecast: AreaForecast, in year: Int) {
        write(year: forecast.year, in: year)
        member("organisation", forecast.organisation.text)
        member("round", forecast.round.code)
        member("area", forecast.area.text)
        member("voice", forecast.voice.rawValue)
        write(forecast.amounts)
        monies("months", forecast.months)
        optional("comment", forecast.comment)
        optional("changeReason", forecast.changeReason)
    }

    mutating func write(_ outcome: AreaOutcome) {
        member("organisation", outcome.organisation.text)
        member("area", outcome.area.text)
        member("month", outcome.month.code)
        write(outcome.amounts)
        flag("constructed", outcome.isConstructed)
    }

    mutating func write(_ unit: ResultUnit, in year: Int, committee: OrganisationCode) {
        write(year: unit.year, in: year)
        member("unit", unit.unit.text)
        if unit.committee != committee { member("committee", unit.committee.text) }
        member("area", unit.area.text)
        optional("name", unit.name)
        whole("order", unit.order)
        money("grossBudget", unit.grossBudget)
        money("openingFund", unit.openingFund)
        if let dissolution = unit.dissolution {
            object("dissolution") {
                $0.member("round", dissolution.round.code)
                $0.member("reason", dissolution.reason)
            }
        }
    }

    mutating func write(_ forecast: ResultForecast, in year: Int) {
        write(year: forecast.year, in: year)
        member("unit", forecast.unit.text)
        member("round", forecast.round.code)
        money("result", forecast.result)
        if let ownDoing = forecast.ownDoing { plain("ownDoing", "\(ownDoing)") }
        optional("comment", forecast.comment)
    }

    mutating func write(_ cost: CapitalCost, in year: Int) {
        write(year: cost.year, in: year)
        member("organisation", cost.organisation.text)
        member("round", cost.round.code)
        member("kind", cost.kind.rawValue)
        money("booked", cost.booked)
        money("forecast", cost.forecast)
    }

    mutating func write(_ note: EconomyNote, in year: Int) {
        write(year: note.year, in: year)
        member("organisation", note.organisation.text)
        member("round", note.round.code)
        member("heading", note.heading.rawValue)
        optional("body", note.body)
        money("amount", note.amount)
    }
}
