import Quantities
import Steering

extension EconomyOverview {
    /// A round's economy from its records. Faulty records become ``findings`` and are left out.
    ///
    /// - Throws: `T1031` where a sum does not fit in 64 bits; no total could be trusted then.
    public init(_ contents: EconomyContents) throws(Diagnostic) {
        let computation = try EconomyComputation(contents)
        var findings = computation.findings
        let areas = try computation.areas()

        organisation = contents.organisation
        year = contents.year
        round = contents.round
        self.areas = areas
        whole = try WholeFigures(areas, computation)
        resultUnits = computation.resultUnits
        capitalCosts = try CapitalFigures.all(areas, contents)
        investments =
            try findings.attempt { () throws(Diagnostic) in try InvestmentTable.make(contents) }
            ?? InvestmentTable(types: [], sum: nil, transfers: [])
        for problem in try InvestmentTransfer.problems(in: contents) { findings.note(problem) }
        turnover = try TurnoverTable(computation)
        applications = ApplicationFigures.all(contents)
        volumes = VolumeTable.all(contents)
        prices = contents.pricesInPrintOrder
        staff = StaffTable.all(contents)
        notes = Dictionary(contents.notesOfRound.map { ($0.heading, $0) }) { first, _ in first }
        self.findings = findings.all
    }
}

extension EconomyContents {
    /// The year's prices: headings by their first price's order, prices by theirs.
    fileprivate var pricesInPrintOrder: [UnitPrice] {
        let ofYear = prices.filter { $0.year == year && ($0.owner == organisation.code || $0.owner == city) }
        let first = Dictionary(ofYear.map { ($0.heading, $0.order) }, uniquingKeysWith: min)
        let place = { (price: UnitPrice) in
            (first[price.heading] ?? 0, SwedishSort.key(price.heading), price.order, price.code.text, price.owner.text)
        }
        return ofYear.sorted { place($0) < place($1) }
    }

    fileprivate var notesOfRound: [EconomyNote] {
        notes.filter { $0.year == year && $0.round == round && $0.organisation == organisation.code }
    }
}
