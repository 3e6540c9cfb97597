import Quantities
import Steering

/// One service area's row: everything that any table or page shows of it. A surplus is positive in every deviation; every other
/// amount is net, money spent being positive.
public struct AreaFigures: Sendable, Hashable {
    public let area: ServiceArea
    /// As the year's documents write it.
    public let name: String
    /// 0, or 1 for a part (*varav*), whose amounts enter no total.
    public let depth: Int
    /// The adopted budget.
    public let budget: Figure?
    public let budgetCosts: Figure?
    public let budgetRevenues: Figure?
    /// Requested in this round or before and not refused, counted as granted. Nil: nothing is asked for, which is not zero.
    public let requested: Figure?
    /// Volume changes, likewise; then turnover, which is net zero; then what has been moved between areas.
    public let volume: Figure?
    /// Readings behind the volume changes that have been corrected since the forecast before.
    public let corrections: [VolumeCorrection]
    public let turnover: TurnoverAmounts?
    public let redistributed: Figure?
    /// Budget with all of the above.
    public let adjustedBudget: Figure?
    /// Nil: nobody has made one.
    public let forecast: ForecastFigures?
    /// In − out of the result units' funds; nil where the area has no result unit.
    public let transfers: Figure?
    public let forecastAfterTransfers: Figure?
    public let deviationBeforeTransfers: Figure?
    public let deviation: Figure?
    /// What the deviation is if everything that hangs on a decision is refused; nil where nothing does.
    public let deviationIfRefused: Figure?
    /// What is counted as granted without being so.
    public let pending: [PendingRequest]
    /// What is said in the plan: last year's budget as adopted, and last year's forecast per October (round M10).
    public let lastYearsBudget: Figure?
    public let octoberForecast: Figure?
    /// What the system would expect, and how it reckons. Nil: there is nothing to reckon from.
    public let proposals: [ForecastProposal]
    /// The units that have a budget or forecast of their own within the area, in Swedish alphabetical order.
    public let units: [UnitFigures]
}

/// A forecast with the one before it.
public struct ForecastFigures: Sendable, Hashable {
    /// Net, before result transfers.
    public let net: Figure
    public let costs: Figure?
    public let revenues: Figure?
    public let voice: AreaForecast.Voice
    public let comment: String
    public let changeReason: String
    /// The nearest earlier round of the year in which the area had a forecast.
    public let previousRound: RoundKind?
    public let previous: Figure?
    /// Better is positive: previous − net.
    public let change: Figure?
}

public struct TurnoverAmounts: Sendable, Hashable {
    public let costs: Figure
    public let revenues: Figure
}

/// Money that is counted as granted and is not yet.
public struct PendingRequest: Sendable, Hashable {
    public let subject: RecordReference
    /// "Budgetjustering för trygghet: Kvinnorna i Fruängen"
    public let title: String
    public let amount: Money
    public let state: RequestState
}

/// A unit's share of an area.
public struct UnitFigures: Sendable, Hashable {
    public let unit: OrganisationCode
    public let name: String
    public let budget: Figure?
    public let forecast: ForecastFigures?
    public let deviation: Figure?
    public let proposals: [ForecastProposal]
}

/// A forecast that the system reckons out, by one method, with its working.
public struct ForecastProposal: Sendable, Hashable {
    public enum Method: String, Sendable, Hashable, CaseIterable {
        /// The same share of the year's total is spent by now as last year: outcome so far ÷ last year's share.
        case lastYearsPattern
        /// What is left is spent as budgeted: outcome so far + the rest of the budget, a twelfth a month.
        case restOfBudget
        /// As hitherto: outcome so far ÷ months × 12.
        case straightLine
    }

    public let method: Method
    public let net: Figure
    public let isConstructed: Bool
    /// What ``working`` tells of; put into words only for those who read them.
    let basis: Basis
}
