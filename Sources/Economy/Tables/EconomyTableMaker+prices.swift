import Quantities

extension EconomyTableMaker {
    /// The year's price list under its headings.
    func prices(_ kind: UnitPrice.Kind) -> EconomyTable? {
        let prices = overview.prices.filter { $0.kind == kind }
        let headings = prices.reduce(into: [String]()) { found, price in
            if !found.contains(price.heading) { found.append(price.heading) }
        }
        let rows = headings.enumerated().flatMap { index, heading in
            let group = EconomyTable.Row(kind: .group, code: "rubrik-\(index + 1)", label: heading, cells: [.empty, .empty])
            let members = prices.filter { $0.heading == heading }.map(Self.priceRow)
            return heading.isEmpty ? members : [group] + members
        }
        let isInternal = kind == .internalPrice
        return EconomyTable(
            kind: isInternal ? .prices : .standardPrices, caption: isInternal ? "Interna priser \(year)" : "Schabloner \(year)",
            labelHeader: isInternal ? "Interna priser" : "Schablon",
            columns: [.init("pris", "Pris", unit: ""), .init(text: "kommentar", "Kommentar")], rows: rows)
    }

    private static func priceRow(_ price: UnitPrice) -> EconomyTable.Row {
        let reference = RecordReference(
            subject: "unitPrice/\(price.owner)/\(price.year)/\(price.code)", label: "Pris \(price.year): \(price.name)")
        let figure = Figure(price.price, from: reference)
        // A price in öre shows them.
        let amount = AmountStyle(unit: .kr, decimals: price.price.ore % 100 == 0 ? 0 : 2).printed(price.price)
        let printed = "\(amount)\u{A0}kr per \(price.per)"
        return EconomyTable.Row(
            kind: .body, code: price.code.text, label: price.name,
            cells: [EconomyTable.Cell(.amount(figure), printed), .text(price.remark)])
    }
}
