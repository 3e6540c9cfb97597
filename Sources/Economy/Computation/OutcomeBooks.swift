import Foundation
import Quantities
import Steering

/// What the ledger holds so far, this year and last.
struct OutcomeBooks {
    /// January through each month reported on: `soFar[3]` is January–March.
    private let soFar: [Int: AreaBook]
    private let lastYearSoFar: [Int: AreaBook]
    private let lastYear: AreaBook
    private let tree: AreaTree

    init(_ contents: EconomyContents, thisYear: EconomyBooks, lastYear: EconomyBooks) throws(Diagnostic) {
        var soFar: [Int: AreaBook] = [:]
        var before: [Int: AreaBook] = [:]
        let months = contents.round.monthsReported(in: contents.year)
        if months > 0, !contents.outcomes.isEmpty {
            for month in 1...months {
                soFar[month] = try thisYear.outcome(throughMonth: month)
                before[month] = try lastYear.outcome(throughMonth: month)
            }
        }
        self.soFar = soFar
        lastYearSoFar = before
        self.lastYear = try lastYear.outcome(throughMonth: 12)
        tree = thisYear.tree
    }

    /// An area's proposals from the longest run of months from January that the ledger holds.
    func proposals(_ area: ServiceArea, budget: Figure?) throws(Diagnostic) -> [ForecastProposal] {
        for month in soFar.keys.sorted(by: >) {
            guard let outcome = try soFar[month]?.entry(area.code, expected: soFar[1]) else { continue }
            return try ForecastProposal.all(
                outcome, months: month, lastYearSoFar: try lastYearSoFar[month]?.entry(of: area, in: tree),
                lastYear: try lastYear.entry(of: area, in: tree), budget: budget)
        }
        return []
    }

    /// A unit's proposals within an area.
    func proposals(_ area: ServiceArea, unit: OrganisationCode, budget: Figure?) throws(Diagnostic) -> [ForecastProposal] {
        let read = { (book: AreaBook?) in book?.entries[area.code]?[unit] }
        for month in soFar.keys.sorted(by: >) {
            guard let outcome = read(soFar[month]) else { continue }
            return try ForecastProposal.all(
                outcome, months: month, lastYearSoFar: read(lastYearSoFar[month]), lastYear: read(lastYear), budget: budget)
        }
        return []
    }
}
