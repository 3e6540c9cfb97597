public import Foundation
import Quantities
import Steering

/// Result units in print order, with the sums.
public struct ResultUnitTable: Sendable, Hashable {
    public let rules: EconomyRules
    public let rows: [ResultUnitFigures]
    public let grossBudget: Figure
    public let openingFund: Figure
    public let result: Figure?
    public let closingFund: Figure
}

/// One result unit's year. A surplus is positive in all amounts.
public struct ResultUnitFigures: Sendable, Hashable {
    public let unit: ResultUnit
    public let name: String
    public let grossBudget: Figure
    public let openingFund: Figure
    /// Nil: no forecast in this round or before; the fund is then carried on unchanged.
    public let result: Figure?
    public let ownDoing: Bool?
    public let comment: String
    /// The most of the year's result that may be carried over, and the most that the fund may hold.
    public let yearlyLimit: Figure
    public let fundLimit: Figure
    /// What goes on to the next year.
    public let closingFund: Figure
    /// What the rules take away; zero where none bound.
    public let forfeited: Figure
    /// Which rules bound, in the order they were applied; empty: the whole result is carried over.
    public let bounds: [Bound]
    /// Earlier years' opening funds, oldest first, and this year's.
    public let history: [FundYear]

    public enum Bound: String, Sendable, Hashable, CaseIterable {
        /// The year's result above the yearly share stays with the committee.
        case yearlyLimit
        /// The fund above its limit stays with the committee.
        case fundLimit
        /// The unit has not met its commitments, or the result is not its own doing: a surplus is not carried over.
        case notOwnDoing
        /// Dissolved: the fund is forfeited.
        case dissolved
        /// The fund is below zero: to be covered within the rule's years.
        case deficit
        /// The deficit is older than the rule allows: the committee is to dissolve the unit at the closing.
        case mustBeDissolved
    }

    public struct FundYear: Sendable, Hashable {
        public let year: Int
        public let fund: Money
    }
}

public struct CapitalFigures: Sendable, Hashable {
    public let kind: CapitalCost.Kind
    public let name: String
    public let budget: Figure?
    public let booked: Figure?
    public let forecast: Figure?
    public let deviation: Figure?
}

/// Investments by type in the type's order, each with its lines.
public struct InvestmentTable: Sendable, Hashable {
    public let types: [InvestmentFigures]
    public let sum: InvestmentFigures?
    public let transfers: [InvestmentTransfer]
}

/// A type, one of its lines, or the sum. Deviation = budget + requested − forecast; plus is money left.
public struct InvestmentFigures: Sendable, Hashable {
    /// Nil for the sum.
    public let type: InvestmentLine.InvestmentType?
    /// Nil for a type and for the sum.
    public let line: InvestmentLine?
    /// After transfers between lines.
    public let budget: Figure
    public let requested: Figure?
    public let booked: Figure?
    public let forecast: Figure?
    public let deviation: Figure?
    public let carryOver: Figure?
    public let comment: String
    public let lines: [InvestmentFigures]
    public let pending: [PendingRequest]
}

/// Turnover changes under their areas. ``problems`` names rows that do not net to zero.
public struct TurnoverTable: Sendable, Hashable {
    public let rows: [Row]
    public let costs: Figure
    public let revenues: Figure

    public struct Row: Sendable, Hashable {
        public let adjustment: BudgetAdjustment
        public let area: String
        public let costs: Figure
        public let revenues: Figure
        public let state: RequestState
    }
}

/// An application as it stands in the round.
public struct ApplicationFigures: Sendable, Hashable {
    public let application: GrantApplication
    public let state: RequestState
    /// What was asked for at first.
    public let requested: Money
    /// Nil: not decided; zero: refused.
    public let granted: Money?
    /// What counts in budgets now: granted, or asked for while undecided.
    public let counted: Money
}

/// Twelve months of one group of series, with last years' where the group compares.
public struct VolumeTable: Sendable, Hashable {
    public let group: String
    public let title: String
    public let unit: String
    public let showsMean: Bool
    public let rows: [Row]

    public struct Row: Sendable, Hashable {
        public let series: VolumeSeriesCode
        /// "Små barn 1–3 år"; with the year where the table compares years.
        public let name: String
        public let year: Int
        public let isTotal: Bool
        public let decimals: Int
        /// January first, twelve; nil: not read yet.
        public let months: [Month?]
        /// Of the months read.
        public let mean: Decimal?
    }

    public struct Month: Sendable, Hashable {
        public let value: Decimal
        public let isPreliminary: Bool
        /// The value of an earlier round that this one corrects.
        public let corrects: Decimal?
    }
}

/// One staff measure: the organisation over the periods, compared with the districts' mean and the city.
public struct StaffTable: Sendable, Hashable {
    public let measure: StaffFigure.Measure
    public let rows: [Row]
    /// The newest period that has a comparison.
    public let comparisons: [Comparison]

    public struct Row: Sendable, Hashable {
        public let period: FiscalPeriod
        public let total: ReportedValue?
        /// Suppressed where they concern too few, or where the other one would give them away.
        public let men: ReportedValue?
        public let women: ReportedValue?
        /// For computed turnover: "min(12; 9) ÷ 184".
        public let working: String
    }

    public struct Comparison: Sendable, Hashable {
        public enum Whose: String, Sendable, Hashable { case districts, city }
        public let whose: Whose
        public let period: FiscalPeriod
        public let value: ReportedValue
    }
}
