import Quantities
import Steering

/// What the annual accounts need to move the result units' funds over the year-end: each unit's way from the fund brought in to the fund
/// carried on, and what that makes for each service area.
public struct TransferList: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        public let unit: ResultUnit
        public let name: String
        public let fundIn: Figure
        /// Nil: no result is given.
        public let result: Figure?
        /// Fund in + result − forfeited.
        public let fundOut: Figure
        /// What stays with the committee; negative where it takes over a deficit.
        public let forfeited: Figure
        /// Which rules bound, in the order they were applied.
        public let bounds: [ResultUnitFigures.Bound]
    }

    /// A service area's transfers, by the first of its units.
    public struct Area: Sendable, Hashable {
        public let area: ServiceAreaCode
        public let fundIn: Figure
        public let fundOut: Figure
        /// In − out: what the transfers add to the area's result.
        public let net: Figure
    }

    public let year: Int
    public let rows: [Row]
    public let areas: [Area]
    public let fundIn: Figure
    public let result: Figure?
    public let fundOut: Figure
    public let forfeited: Figure

    /// - Throws: `T1031` where a sum does not fit in 64 bits.
    public init(_ table: ResultUnitTable) throws(Diagnostic) {
        year = table.rules.year
        rows = table.rows.map {
            Row(
                unit: $0.unit, name: $0.name, fundIn: $0.openingFund, result: $0.result, fundOut: $0.closingFund,
                forfeited: $0.forfeited, bounds: $0.bounds)
        }
        var areas: [Area] = []
        for unit in table.rows where !areas.contains(where: { $0.area == unit.unit.area }) {
            let area = unit.unit.area
            guard let fundIn = try table.transfersIn(area: area), let fundOut = try table.transfersOut(area: area) else { continue }
            let net = try Figure.computed(
                "Fonder in − fonder ut",
                [Computation.Term(.plus, "Fonder in", fundIn), Computation.Term(.minus, "Fonder ut", fundOut)])
            areas.append(Area(area: area, fundIn: fundIn, fundOut: fundOut, net: net))
        }
        self.areas = areas
        fundIn = table.openingFund
        result = table.result
        fundOut = table.closingFund
        forfeited = try ResultUnitTable.sum("Summan av det som inte får föras vidare", table.rows, \.forfeited)
    }
}
