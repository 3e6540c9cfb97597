public import Foundation
import Quantities
import Steering

/// A figure about the staff, as it was read for a period.
public struct StaffFigure: Hashable, Sendable {
    public enum Measure: String, Hashable, Sendable, CaseIterable {
        /// Percent, rolling twelve months.
        case sickLeave
        /// Day 1–14, percent, rolling twelve months.
        case shortSickLeave
        /// Percent: the lesser of leavers and joiners among permanent staff against their mean number, accumulated over the year.
        case turnover
        /// Hours worked by hourly-paid staff, percent of all, rolling twelve months.
        case hourlyShare
        /// *Aktivt medskapandeindex* of the employee survey.
        case employeeIndex
    }

    /// Whom the figure is about.
    public enum Scope: String, Hashable, Sendable, CaseIterable {
        case own
        /// The mean of all district committees; the organisation is the city.
        case districts
    }

    public var organisation: OrganisationCode
    public var scope: Scope
    public var measure: Measure
    /// A month (the last of the twelve), a tertial or a year.
    public var period: FiscalPeriod
    public var total: ReportedValue?
    public var men: ReportedValue?
    public var women: ReportedValue?
    /// How many people the figure is about; nil: not known, and certainly more than the limit.
    public var headcount: Int?
    public var menCount: Int?
    public var womenCount: Int?
    /// For turnover: what it is computed from, where ``total`` is not given.
    public var leavers: Decimal?
    public var joiners: Decimal?
    public var meanStaff: Decimal?
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        organisation: OrganisationCode, scope: Scope = .own, measure: Measure, period: FiscalPeriod, total: ReportedValue? = nil,
        men: ReportedValue? = nil, women: ReportedValue? = nil, headcount: Int? = nil, menCount: Int? = nil, womenCount: Int? = nil,
        leavers: Decimal? = nil, joiners: Decimal? = nil, meanStaff: Decimal? = nil, version: Int = 1
    ) {
        self.organisation = organisation
        self.scope = scope
        self.measure = measure
        self.period = period
        self.total = total
        self.men = men
        self.women = women
        self.headcount = headcount
        self.menCount = menCount
        self.womenCount = womenCount
        self.leavers = leavers
        self.joiners = joiners
        self.meanStaff = meanStaff
        self.version = version
    }
}
