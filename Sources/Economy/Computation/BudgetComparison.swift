public import Quantities
public import Steering

/// Several versions of a year's budget side by side, area by area, against a chosen one.
public struct BudgetComparison: Sendable, Hashable {
    /// The adopted one first, then drafts, then superseded ones, each in Swedish alphabetical order.
    public let versions: [BudgetVersion]
    /// What the others are compared with.
    public let base: BudgetVersion
    /// In print order, parts after their whole.
    public let rows: [Row]
    /// Parts are not counted. One cell for each version.
    public let total: [Cell]

    public struct Row: Sendable, Hashable {
        public let area: ServiceArea
        public let name: String
        /// 0, or 1 for a part (*varav*).
        public let depth: Int
        /// One for each version, in their order.
        public let cells: [Cell]
    }

    public struct Cell: Sendable, Hashable {
        /// Nil where the version gives the area nothing.
        public let amounts: Sides?
        /// The version less the base; nil for the base itself, and where neither gives the area anything. What one of them does not
        /// give counts as nothing.
        public let difference: Sides?
    }

    public struct Sides: Sendable, Hashable {
        public let net: Figure
        /// Nil where only the net is known.
        public let costs: Figure?
        public let revenues: Figure?
    }

    /// All versions of the year that are among the contents.
    ///
    /// - Throws: `T2316` where the year has no version `base`, `T1031` where a sum does not fit in 64 bits.
    public init(_ contents: EconomyContents, year: Int, base code: BudgetVersionCode) throws(Diagnostic) {
        let versions = contents.budgets
            .filter { $0.year == year && $0.organisation == contents.organisation.code }
            .sorted { $0.placeInComparison < $1.placeInComparison }
        guard let baseIndex = versions.firstIndex(where: { $0.code == code }) else { throw .noSuchBudget(code, year: year) }
        let tree = AreaTree(
            register: contents.areas,
            placements: contents.placements.filter { $0.year == year && $0.organisation == contents.organisation.code },
            used: Set(contents.budgetLines.filter { $0.year == year }.map(\.area)))
        var books: [AreaBook] = []
        for version in versions { books.append(try EconomyBooks.budget(version, contents, tree)) }

        var rows: [Row] = []
        for node in tree.nodes {
            var amounts: [Sides?] = []
            for book in books { amounts.append(try book.entry(node.area.code).map(Sides.init)) }
            let cells = try Self.cells(amounts, versions, baseIndex)
            rows.append(Row(area: node.area, name: node.name, depth: node.isWhole ? 0 : 1, cells: cells))
        }
        var totals: [Sides?] = []
        for (version, book) in zip(versions, books) { totals.append(try Sides(totalOf: book, version)) }
        self.versions = versions
        base = versions[baseIndex]
        self.rows = rows
        total = try Self.cells(totals, versions, baseIndex)
    }

    private static func cells(
        _ amounts: [Sides?], _ versions: [BudgetVersion], _ baseIndex: Int
    ) throws(Diagnostic) -> [Cell] {
        var cells: [Cell] = []
        for (index, amount) in amounts.enumerated() {
            let difference =
                try index == baseIndex
                ? nil : Sides.difference((versions[index].name, amount), (versions[baseIndex].name, amounts[baseIndex]))
            cells.append(Cell(amounts: amount, difference: difference))
        }
        return cells
    }
}

extension BudgetComparison.Sides {
    fileprivate init(_ entry: AreaBook.Entry) {
        self.init(net: entry.net, costs: entry.costs, revenues: entry.revenues)
    }

    /// Nil where the version has no line. Divided by the version's own revenues where its areas are net.
    fileprivate init?(totalOf book: AreaBook, _ version: BudgetVersion) throws(Diagnostic) {
        guard let sum = try book.totalOfWholes() else { return nil }
        guard sum.costs == nil, let revenues = version.revenues else {
            self.init(sum)
            return
        }
        let received = Figure(revenues, from: .budget(version))
        let costs = try Figure.computed("Netto + intäkter", [.init("Netto", sum.net), .init("Intäkter", received)])
        self.init(net: sum.net, costs: costs, revenues: received)
    }

    fileprivate static func difference(
        _ version: (name: String, sides: Self?), _ base: (name: String, sides: Self?)
    ) throws(Diagnostic) -> Self? {
        guard version.sides != nil || base.sides != nil else { return nil }
        let isGross = [version.sides, base.sides].allSatisfy { $0 == nil || $0?.costs != nil }
        let subtract = { (part: (Self) -> Figure?) throws(Diagnostic) -> Figure? in
            try Figure.computedUnlessEmpty(
                "\(version.name) − \(base.name.firstLowercased)",
                [(.plus, version.name, version.sides.flatMap(part)), (.minus, base.name, base.sides.flatMap(part))])
        }
        guard let net = try subtract({ $0.net }) else { return nil }
        return Self(
            net: net, costs: isGross ? try subtract { $0.costs } : nil, revenues: isGross ? try subtract { $0.revenues } : nil)
    }
}

extension BudgetVersion {
    fileprivate var placeInComparison: (Int, String, String) {
        let place =
            switch kind {
            case .adopted: 0
            case .draft: 1
            case .superseded: 2
            }
        return (place, SwedishSort.key(name), code.text)
    }
}

extension Diagnostic {
    fileprivate static func noSuchBudget(_ code: BudgetVersionCode, year: Int) -> Diagnostic {
        Diagnostic(
            "T2316", place: "budgets/\(year)",
            message: Localized(sv: "Det finns ingen budget \(code) för \(year).", en: "There is no budget \(code) for \(year)."),
            remedy: Localized(sv: "Välj en av årets versioner.", en: "Choose one of the year's versions."))
    }
}
