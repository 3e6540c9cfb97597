import Economy
import Quantities
import Steering

extension EconomySections {
    /// What the council's budget comes to, then the service areas.
    func plannedOperations() -> Section? {
        let heading = printsEmptyHeadings ? "Nämndens ekonomiska förutsättningar" : "Ekonomiska förutsättningar"
        let text = note(.operations)
        let conditions = note(.conditions)
        let words = told(sentences.operations) + (conditions?.blocks ?? []) + (text?.blocks ?? [])
        return section(
            Anchor.conditions, heading, note: nil, blocks: words + table(.planBudget),
            sections: (conditions?.sections(of: Anchor.conditions) ?? []) + planAreas() + operationParts(forNoArea: text))
    }

    private func planAreas() -> [Section] {
        guard has(.areaSections) else { return allVolumes() }
        return mainAreas.compactMap { area in
            let parts = parts(of: area)
            let texts = ([area] + parts).flatMap { item in
                told(sentences.area(item)) + source.body(item.forecast?.comment ?? "").flattened
            }
            let note = area.area.kind == .administration ? note(.administration)?.flattened ?? [] : []
            let blocks = texts + operationText(of: area) + note + volumes(of: [area] + parts)
            guard !blocks.isEmpty else { return nil }
            return Section(
                anchor: Anchor.area(area.area.code), heading: area.name.capitalizedFirst, blocks: blocks, inContents: false,
                place: place(of: area))
        }
    }

    func plannedInvestments() -> Section? {
        let parks = table(.parkInvestments)
        let sum = economy.investments.types.isEmpty ? [] : table(.investments)
        return section(
            Anchor.investments, "Investeringar", note: .investments,
            blocks: told(sentences.investments) + sum,
            sections: parks.isEmpty ? [] : [Section(anchor: Anchor.parks, heading: "Parkinvesteringar", blocks: parks)])
    }

    /// The plan names the units; their figures come with the closing of the books.
    func plannedResultUnits() -> Section? {
        let names = (has(.resultUnits) ? economy.resultUnits?.rows ?? [] : []).map { [Inline.text($0.name)] }
        let rule = economy.resultUnits.map { [Block.paragraph([.text(Self.rule($0.rules))])] } ?? []
        let list: [Block] =
            names.isEmpty
            ? []
            : [
                .paragraph([.text("Under \(economy.year) är detta resultatenheter:")]), .list(ordered: false, items: names),
            ]
        return section(Anchor.resultUnits, "Resultatenheter", note: .resultUnits, blocks: list + rule)
    }

    func plannedAccounts() -> Section? {
        let other = note(.other)?.flattened ?? []
        return section(
            Anchor.specialAccounts, "Övriga ekonomiska redovisningar", note: .specialAccounts,
            blocks: table(.prices) + table(.standardPrices) + other)
    }
}
