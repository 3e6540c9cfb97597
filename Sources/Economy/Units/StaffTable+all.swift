import Foundation
import Quantities
import Steering

extension StaffTable {
    /// One table for each measure that the organisation has figures of, in the measures' order. Only periods that had ended when the
    /// round's period did are known in it.
    public static func all(_ contents: EconomyContents) -> [StaffTable] {
        let lastDay = contents.round.lastDay(of: contents.year)
        let known = contents.staffFigures.filter { $0.period.lastDay <= lastDay }
        let limit = EconomyRules.holding(in: contents).smallNumberLimit
        return StaffFigure.Measure.allCases.compactMap { measure in
            let ofMeasure = known.filter { $0.measure == measure }
            let own = ofMeasure.filter { $0.organisation == contents.organisation.code && $0.scope == .own }
            guard !own.isEmpty else { return nil }
            return StaffTable(
                measure: measure, rows: own.sorted { $0.period < $1.period }.map { $0.row(limit: limit) },
                comparisons: comparisons(ofMeasure, contents, limit: limit))
        }
    }

    /// Each comparison's newest period that has a figure. The city is not compared with itself.
    private static func comparisons(_ figures: [StaffFigure], _ contents: EconomyContents, limit: Int) -> [Comparison] {
        let districts = figures.filter { $0.scope == .districts }
        let city = figures.filter {
            $0.scope == .own && $0.organisation == contents.city && $0.organisation != contents.organisation.code
        }
        return [(Comparison.Whose.districts, districts), (.city, city)].compactMap { whose, figures in
            figures.sorted { $0.period > $1.period }.lazy
                .compactMap { figure in
                    figure.row(limit: limit).total.map { Comparison(whose: whose, period: figure.period, value: $0) }
                }
                .first
        }
    }
}

extension StaffFigure {
    /// What is shown of the figure, few people withheld.
    func row(limit: Int) -> StaffTable.Row {
        let turnover = total == nil ? computedTurnover : nil
        let total = total ?? turnover.map(ReportedValue.number)
        let withheld = SmallNumbers.withheld(
            of: SmallNumbers.Row(
                total: people(total, headcount ?? turnover.flatMap { _ in wholeStaff }, limit), men: people(men, menCount, limit),
                women: people(women, womenCount, limit)),
            limit: limit)
        let isTotalWithheld = withheld.contains(.total)
        return StaffTable.Row(
            period: period, total: isTotalWithheld ? .suppressed : total, men: withheld.contains(.men) ? .suppressed : men,
            women: withheld.contains(.women) ? .suppressed : women,
            working: turnover == nil || isTotalWithheld || concernsFew(limit) ? "" : working)
    }

    /// min(leavers, joiners) of permanent staff ÷ their mean number, in percent (domain page, section 4). Nil: not all three are known, or
    /// there is no staff to compare with.
    var computedTurnover: Decimal? {
        guard measure == .turnover, let leavers, let joiners, let meanStaff, meanStaff > 0 else { return nil }
        return min(leavers, joiners) / meanStaff * 100
    }

    /// "min(12; 9) ÷ 184"
    private var working: String {
        let numbers = [leavers, joiners, meanStaff].map { $0.map { SwedishNumber.format($0, atMost: 4) } ?? "" }
        return "min(\(numbers[0]); \(numbers[1])) ÷ \(numbers[2])"
    }

    /// Whether the working would tell of a few who left or came.
    private func concernsFew(_ limit: Int) -> Bool {
        [leavers, joiners].contains { $0.map { $0 > 0 && $0 < Decimal(limit) } ?? false }
    }

    private var wholeStaff: Int? {
        meanStaff.flatMap { Int(SwedishNumber.round($0, decimals: 0).plain) }
    }

    /// A figure that is not there, or that says nothing, gives nobody away. One that was withheld at its source is about few.
    private func people(_ value: ReportedValue?, _ count: Int?, _ limit: Int) -> SmallNumbers.People {
        switch value {
        case nil, .noData: .absent
        case .number: count.map(SmallNumbers.People.number) ?? .many
        case .suppressed: .number(max(limit - 1, 1))
        }
    }
}
