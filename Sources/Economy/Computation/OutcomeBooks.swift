import Quantities
import Steering

/// What the ledger holds so far, this year and last.
struct OutcomeBooks {
    /// January through the months that somebody's run of months ends with: `soFar[3]` is January–March of all who have them.
    private let soFar: [Int: AreaBook]
    private let lastYearSoFar: [Int: AreaBook]
    private let lastYear: AreaBook
    private let tree: AreaTree

    init(_ contents: EconomyContents, thisYear: EconomyBooks, lastYear: EconomyBooks) throws(Diagnostic) {
        var soFar: [Int: AreaBook] = [:]
        var before: [Int: AreaBook] = [:]
        for month in OutcomeBooks.runs(contents) {
            soFar[month] = try thisYear.outcome(throughMonth: month)
            before[month] = try lastYear.outcome(throughMonth: month)
        }
        self.soFar = soFar
        lastYearSoFar = before
        self.lastYear = try lastYear.outcome(throughMonth: 12)
        tree = thisYear.tree
    }

    /// How many months from January on are in the ledger and reported on, for each area of each organisation; each number once.
    private static func runs(_ contents: EconomyContents) -> Set<Int> {
        let reported = contents.round.monthsReported(in: contents.year)
        guard reported > 0 else { return [] }
        let thisYear = contents.outcomes.filter { $0.month.year == contents.year }
        let runs = Dictionary(grouping: thisYear, by: \.area).values.flatMap { ofArea in
            Dictionary(grouping: ofArea, by: \.organisation).values.map { ofOne in
                let months = Set(ofOne.map(\.month))
                return (1...reported).first { !months.contains(.month(contents.year, $0)) }.map { $0 - 1 } ?? reported
            }
        }
        return Set(runs).subtracting([0])
    }

    /// An area's proposals from the longest run of months from January that the ledger holds.
    func proposals(_ area: ServiceArea, budget: Figure?) throws(Diagnostic) -> [ForecastProposal] {
        let all = soFar.keys.min().flatMap { soFar[$0] }
        for month in soFar.keys.sorted(by: >) {
            guard let outcome = try soFar[month]?.entry(area.code, expected: all) else { continue }
            return try ForecastProposal.all(
                outcome, months: month, lastYearSoFar: try lastYearSoFar[month]?.entry(of: area, in: tree),
                lastYear: try lastYear.entry(of: area, in: tree, expected: lastYearSoFar[month]), budget: budget)
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
