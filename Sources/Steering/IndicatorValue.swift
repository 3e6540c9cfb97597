import Foundation
import Quantities

/// A reported cell. That nothing is reported yet is a missing reading (nil): four states that are never mixed up.
public enum ReportedValue: Hashable, Sendable {
    /// Zero is a number like any other.
    case number(Decimal)
    /// Asked for and not to be had, *ingen uppgift*.
    case noData
    /// Known but withheld: it concerns too few people.
    case suppressed

    /// *Ingen uppgift*, as every table prints it.
    public static let noDataPrinted = "i.u."
    /// As every table prints what is withheld.
    public static let suppressedPrinted = "*"

    /// Nil for no data and suppressed, which are not zero.
    public var number: Decimal? {
        if case .number(let value) = self { value } else { nil }
    }
}

/// One indicator's outcome in one organisation and period.
public struct IndicatorValue: Hashable, Sendable {
    public var indicator: IndicatorCode
    public var organisation: OrganisationCode
    public var period: FiscalPeriod
    public var total: ReportedValue?
    /// Men and boys.
    public var men: ReportedValue?
    /// Women and girls.
    public var women: ReportedValue?
    /// When it was read, where that is not the period's end (sick leave in T1 is February's).
    public var measuredOn: CalendarDate?
    /// False where the organisation or the method has changed: "inte helt jämförbart".
    public var isComparable: Bool
    /// Made up for the demo city; every place that shows it says so.
    public var isConstructed: Bool
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        indicator: IndicatorCode, organisation: OrganisationCode, period: FiscalPeriod, total: ReportedValue? = nil,
        men: ReportedValue? = nil,
        women: ReportedValue? = nil, measuredOn: CalendarDate? = nil, isComparable: Bool = true, isConstructed: Bool = false,
        version: Int = 1
    ) {
        self.indicator = indicator
        self.organisation = organisation
        self.period = period
        self.total = total
        self.men = men
        self.women = women
        self.measuredOn = measuredOn
        self.isComparable = isComparable
        self.isConstructed = isConstructed
        self.version = version
    }
}

/// What a committee says of an indicator in a round.
public struct FollowUp: Hashable, Sendable {
    public var indicator: IndicatorCode
    public var organisation: OrganisationCode
    public var year: Int
    public var round: RoundKind
    /// *Prognos helår*.
    public var forecast: ReportedValue?
    /// *Analys*.
    public var comment: String
    /// *Åtgärdsplan*.
    public var actionPlan: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        indicator: IndicatorCode, organisation: OrganisationCode, year: Int, round: RoundKind, forecast: ReportedValue? = nil,
        comment: String = "", actionPlan: String = "", version: Int = 1
    ) {
        self.indicator = indicator
        self.organisation = organisation
        self.year = year
        self.round = round
        self.forecast = forecast
        self.comment = comment
        self.actionPlan = actionPlan
        self.version = version
    }
}
