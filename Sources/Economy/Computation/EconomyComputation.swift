import Quantities
import Steering

/// What all figures of a round's economy are computed from, worked out once.
struct EconomyComputation {
    let contents: EconomyContents
    let thisYear: EconomyBooks
    let lastYear: EconomyBooks
    /// Of this round; then of each earlier round of the year that has any, the nearest first.
    let forecasts: AreaBook
    let earlier: [(round: RoundKind, forecasts: AreaBook)]
    let octoberForecasts: AreaBook
    let changes: [CountedChange]
    let resultUnits: ResultUnitTable?
    let outcomes: OutcomeBooks
    var findings = EconomyFindings()

    init(_ contents: EconomyContents) throws(Diagnostic) {
        var findings = EconomyFindings()
        self.contents = contents
        thisYear = try EconomyBooks(contents, year: contents.year)
        lastYear = try EconomyBooks(contents, year: contents.year - 1)
        forecasts = try thisYear.forecasts(in: contents.round)
        earlier = try EconomyComputation.earlierForecasts(thisYear, before: contents.round)
        octoberForecasts = try lastYear.forecasts(in: .month(10))
        changes = try EconomyComputation.changes(contents, thisYear.tree, &findings)
        resultUnits = try findings.attempt { () throws(Diagnostic) in try ResultUnitTable.make(contents) } ?? nil
        outcomes = try OutcomeBooks(contents, thisYear: thisYear, lastYear: lastYear)
        try findings.noteFaults(contents, thisYear, forecasts)
        self.findings = findings
    }

    private static func earlierForecasts(
        _ books: EconomyBooks, before round: RoundKind
    ) throws(Diagnostic) -> [(round: RoundKind, forecasts: AreaBook)] {
        var all: [(round: RoundKind, forecasts: AreaBook)] = []
        for earlier in round.earlierRounds {
            let book = try books.forecasts(in: earlier)
            if !book.isEmpty { all.append((earlier, book)) }
        }
        return all
    }

    /// Everything asked for in the round or before, by code; faulty rows are noted and left out.
    private static func changes(
        _ contents: EconomyContents, _ tree: AreaTree, _ findings: inout EconomyFindings
    ) throws(Diagnostic) -> [CountedChange] {
        var changes: [CountedChange] = []
        let isOurs = { (year: Int, organisation: OrganisationCode) in
            year == contents.year && organisation == contents.organisation.code
        }
        for adjustment in contents.adjustments.sorted(by: { $0.code < $1.code })
        where isOurs(adjustment.year, adjustment.organisation) && tree.node(adjustment.area) != nil {
            let change = try findings.attempt { () throws(Diagnostic) in try CountedChange(adjustment, in: contents) }
            if let change = change ?? nil { changes.append(change) }
        }
        for application in contents.applications.sorted(by: { $0.code < $1.code })
        where isOurs(application.year, application.organisation) {
            guard let change = CountedChange(application, in: contents.round), tree.node(change.area) != nil else { continue }
            changes.append(change)
        }
        return try withoutUnevenGroups(changes, contents, &findings)
    }

    /// Redistributions of one group that do not net to zero would change the committee's whole budget.
    private static func withoutUnevenGroups(
        _ changes: [CountedChange], _ contents: EconomyContents, _ findings: inout EconomyFindings
    ) throws(Diagnostic) -> [CountedChange] {
        let redistributed = changes.filter { $0.kind == .redistribution }
        let groups = Dictionary(grouping: redistributed) { $0.adjustment?.group ?? "" }
        var uneven: Set<String> = []
        for (group, rows) in groups.sorted(by: { $0.key < $1.key }) {
            let rest = try Money.sum(rows.map(\.net.amount))
            guard rest != .zero else { continue }
            uneven.insert(group)
            findings.note(.redistributionDoesNotNet(group, organisation: contents.organisation.code.text, rest: rest))
        }
        return changes.filter { $0.kind != .redistribution || !uneven.contains($0.adjustment?.group ?? "") }
    }
}

extension EconomyComputation {
    /// In print order, parts after their whole.
    func areas() throws(Diagnostic) -> [AreaFigures] {
        var areas: [AreaFigures] = []
        for node in thisYear.tree.nodes { areas.append(try AreaFigures(node, self)) }
        return areas
    }

    /// The changes of an area: of a whole, its parts' too.
    func changes(of area: ServiceAreaCode, _ kind: CountedChange.Kind) -> [CountedChange] {
        let family = thisYear.tree.family(of: area)
        return changes.filter { $0.kind == kind && family.contains($0.area) }
    }
}
