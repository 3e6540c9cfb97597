import Economy
import Quantities
import Steering

/// An amount of the round's economy with what it is an amount of: what a sentence's amount is held against.
struct MoneyRecord: Sendable {
    /// Whose or what for.
    enum Subject: Hashable, Sendable {
        case whole
        case area(ServiceAreaCode)
        /// Nil: all of them.
        case resultUnits(ServiceAreaCode?)
        /// Nil: all of them.
        case investments(InvestmentLine.InvestmentType?)
        case turnover
        case application(ApplicationCode)
        case fund(GrantApplication.Fund)
        case premises
    }

    enum Measure: Hashable, Sendable {
        case deviationBefore, deviationAfter, deviationIfRefused, change
        case budget, costs, revenues, forecast
        case fundIn, fundOut, result, used
        case requested, turnover
    }

    let subject: Subject
    let measure: Measure
    /// A surplus is positive.
    let amount: Money
    /// As a live field names it; "" where no field does.
    let name: String
    /// "Förskoleverksamhet, avvikelse före överföringar"
    let label: String
}
