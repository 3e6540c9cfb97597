import Foundation
import Quantities

/// What is measured, how, and how it is to be understood; the same for all years.
public struct Indicator: Hashable, Sendable {
    /// Which way is good.
    public enum Polarity: String, Hashable, Sendable, CaseIterable {
        case higherIsBetter, lowerIsBetter, withinBand, none

        /// As screens and documents print it.
        public var label: Localized {
            switch self {
            case .higherIsBetter: Localized(sv: "Högre är bättre", en: "Higher is better")
            case .lowerIsBetter: Localized(sv: "Lägre är bättre", en: "Lower is better")
            case .withinBand: Localized(sv: "Inom ett spann", en: "Within a band")
            case .none: Localized(sv: "Ingen riktning", en: "No direction")
            }
        }
    }

    /// How often it is read.
    public enum Periodicity: String, Hashable, Sendable, CaseIterable {
        case year, halfYear, tertial, month

        /// As screens and documents print it.
        public var label: Localized {
            switch self {
            case .year: Localized(sv: "År", en: "Year")
            case .halfYear: Localized(sv: "Halvår", en: "Half-year")
            case .tertial: Localized(sv: "Tertial", en: "Four months")
            case .month: Localized(sv: "Månad", en: "Month")
            }
        }
    }

    /// Whether a reading within the year is a part of the year's or stands for itself.
    public enum Accumulation: String, Hashable, Sendable, CaseIterable {
        case accumulates, pointReading

        /// As screens and documents print it.
        public var label: Localized {
            switch self {
            case .accumulates: Localized(sv: "Ackumuleras under året", en: "Accumulates over the year")
            case .pointReading: Localized(sv: "Avläses vid en tidpunkt", en: "Read at a point in time")
            }
        }
    }

    /// How the units' values become the committee's.
    public enum Aggregation: Hashable, Sendable {
        case sum
        case weightedMean(weight: IndicatorCode?)
        case ratioOfSums(numerator: IndicatorCode, denominator: IndicatorCode)
        case none

        /// As screens and documents print it.
        public var label: Localized {
            switch self {
            case .sum: Localized(sv: "Enheternas summa", en: "Sum of the units")
            case .weightedMean: Localized(sv: "Vägt medelvärde av enheterna", en: "Weighted mean of the units")
            case .ratioOfSums: Localized(sv: "Kvoten mellan två summor", en: "Ratio of two sums")
            case .none: Localized(sv: "Läggs inte samman", en: "Not summed up")
            }
        }
    }

    /// What the columns men/boys and women/girls mean.
    public enum GenderColumns: String, Hashable, Sendable, CaseIterable {
        case rateWithinSex, shareOfTotal, counts, none

        /// As screens and documents print it.
        public var label: Localized {
            switch self {
            case .rateWithinSex: Localized(sv: "Andelen inom varje kön", en: "Rate within each sex")
            case .shareOfTotal: Localized(sv: "Varje köns del av helheten", en: "Each sex's share of the total")
            case .counts: Localized(sv: "Antal av varje kön", en: "Counts of each sex")
            case .none: Localized(sv: "Delas inte upp på kön", en: "Not split by sex")
            }
        }
    }

    public var code: IndicatorCode
    public var name: String
    public var owner: OrganisationCode
    /// What is counted and what is not; may be empty.
    public var definition: String
    /// Where the figures come from; may be empty.
    public var source: String
    public var unit: MeasureUnit
    /// 0–6, in print.
    public var decimals: Int
    public var polarity: Polarity
    public var periodicity: Periodicity
    public var accumulation: Accumulation
    public var aggregation: Aggregation
    public var genderColumns: GenderColumns
    /// Not nil for a derived indicator, whose values are computed and never typed.
    public var formula: Formula?
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        code: IndicatorCode, name: String, owner: OrganisationCode, definition: String = "", source: String = "",
        unit: MeasureUnit = MeasureUnit(""), decimals: Int = 0, polarity: Polarity = .none, periodicity: Periodicity = .year,
        accumulation: Accumulation = .pointReading, aggregation: Aggregation = .none, genderColumns: GenderColumns = .none,
        formula: Formula? = nil, version: Int = 1
    ) {
        self.code = code
        self.name = name
        self.owner = owner
        self.definition = definition
        self.source = source
        self.unit = unit
        self.decimals = decimals
        self.polarity = polarity
        self.periodicity = periodicity
        self.accumulation = accumulation
        self.aggregation = aggregation
        self.genderColumns = genderColumns
        self.formula = formula
        self.version = version
    }

    /// The outcome's period that a round asks for: the year itself for a yearly indicator, otherwise the part of it that the round covers.
    public func period(in round: RoundKind, year: Int) -> FiscalPeriod {
        switch periodicity {
        case .year: .year(year)
        case .tertial: round.tertial(of: year)
        case .halfYear: round.halfYear(of: year)
        case .month: round.lastMonth(of: year)
        }
    }

    /// The periods whose reading the round may show, the one it asks for first.
    ///
    /// A month's reading may be earlier than the round's last month (sick leave in the first tertial is February's), a point
    /// reading of the year may be its last part's, and what is read oftener than the round may stand as the whole year's.
    public func acceptedPeriods(in round: RoundKind, year: Int) -> [FiscalPeriod] {
        let asked = period(in: round, year: year)
        var accepted = [asked]
        if case .month(_, let last) = asked, last > 1 {
            accepted += (1..<last).reversed().map { .month(year, $0) }
        }
        if asked.isWholeYear, accumulation == .pointReading {
            switch periodicity {
            case .tertial: accepted.append(.tertial(year, 3))
            case .halfYear: accepted.append(.halfYear(year, 2))
            case .year, .month: break
            }
        }
        return asked.isWholeYear ? accepted : accepted + [.year(year)]
    }

    /// Whether the round asks for an outcome: the period is over when the round ends, and nobody computes it.
    public func isDue(in round: RoundKind, year: Int) -> Bool {
        round.isFollowUp && formula == nil && period(in: round, year: year).lastDay <= round.lastDay(of: year)
    }

    /// "38,1 %" by the definition's unit and decimals; "i.u." for no data.
    public func printed(_ reading: ReportedValue?, language: Language = .swedish) -> String {
        switch reading {
        case nil: ""
        case .number(let value): Measure(value: value, unit: unit, decimals: decimals).printed()
        case .noData: ReportedValue.noDataPrinted
        case .suppressed: ReportedValue.suppressedPrinted
        }
    }

    /// A forecast is a round number that people set: "33 %", not "33,0 %".
    public func printedForecast(_ reading: ReportedValue?) -> String {
        guard case .number(let value) = reading else { return printed(reading) }
        return Target.number(value, unit: nil).printed(unit: unit, decimals: decimals)
    }
}

/// An indicator's place under a goal in a year's plan.
public struct Placement: Hashable, Sendable {
    public var year: Int
    public var goal: GoalCode
    public var indicator: IndicatorCode
    /// The name as it was printed that year, where it differs from the definition's.
    public var name: String?

    public init(year: Int, goal: GoalCode, indicator: IndicatorCode, name: String? = nil) {
        self.year = year
        self.goal = goal
        self.indicator = indicator
        self.name = name
    }
}
