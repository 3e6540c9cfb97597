import Economy
import Quantities
import Steering

extension EconomySections {
    /// A section per service area, capital costs together where the first of them stands; then the volumes that belong to no area.
    ///
    /// A month leaves out the areas that neither deviate nor have been commented.
    func areaSections() -> [Section] {
        guard has(.areaSections) else { return allVolumes() }
        var sections: [Section] = []
        for area in mainAreas {
            if area.isCapital {
                if !sections.contains(where: { $0.anchor == Anchor.capitalCosts }) {
                    sections += [capitalCosts()].compactMap { $0 }
                }
            } else if let section = areaSection(area) {
                sections.append(section)
            }
        }
        return sections + unplacedVolumes()
    }

    private func areaSection(_ area: AreaFigures) -> Section? {
        let parts = parts(of: area)
        let said = operationText(of: area) + (area.area.kind == .administration ? note(.administration)?.flattened ?? [] : [])
        if isMonth, said.isEmpty, ([area] + parts).allSatisfy(isQuiet) { return nil }
        let blocks = ([area] + parts).flatMap { account(of: $0) } + said + volumes(of: [area] + parts)
        guard !blocks.isEmpty else { return nil }
        return Section(
            anchor: Anchor.area(area.area.code), heading: area.name.capitalizedFirst, blocks: blocks, inContents: false,
            place: place(of: area))
    }

    /// What is said of the administration has a heading of its own; of every other area, that of operations.
    func place(of area: AreaFigures) -> String {
        (area.area.kind == .administration ? EconomyNote.Heading.administration : .operations).place
    }

    private func isQuiet(_ area: AreaFigures) -> Bool {
        (area.deviationBeforeTransfers?.amount ?? .zero) == .zero && area.pending.isEmpty && area.forecast?.comment.isEmpty != false
    }

    /// The sentence that the figures make, then the words of whoever made the forecast.
    private func account(of area: AreaFigures) -> [Block] {
        let written = [area.forecast?.comment, area.forecast?.changeReason].flatMap { source.body($0 ?? "").flattened }
        return told(sentences.area(area)) + written
    }

    func parts(of area: AreaFigures) -> [AreaFigures] { economy.areas.filter { $0.area.parent == area.area.code } }

    /// A volume table under a heading is drawn first, where there is a drawing.
    func volumes(of areas: [AreaFigures]) -> [Block] {
        let codes = Set(areas.map(\.area.code))
        return volumesOfYear.filter { $0.area.map(codes.contains) == true }.flatMap(volumeBlocks)
    }

    /// Those that the year has readings of; earlier years alone are no news.
    private var volumesOfYear: [VolumeTable] {
        guard has(.volumes) else { return [] }
        return economy.volumes.filter { $0.rows.contains { row in row.year == economy.year && row.months.contains { $0 != nil } } }
    }

    private func volumeBlocks(_ volume: VolumeTable) -> [Block] {
        [source.drawing(volume)].compactMap { $0 } + table(.volumes(volume.group))
    }

    private func unplacedVolumes() -> [Section] {
        let codes = Set(economy.areas.map(\.area.code))
        return section(volumesOfYear.filter { $0.area.map(codes.contains) != true })
    }

    /// Where no area has a section to show them in.
    func allVolumes() -> [Section] { section(volumesOfYear) }

    private func section(_ volumes: [VolumeTable]) -> [Section] {
        let blocks = volumes.flatMap(volumeBlocks)
        return blocks.isEmpty ? [] : [Section(anchor: Anchor.volumes, heading: "Volymer", blocks: blocks, inContents: false)]
    }

    func capitalCosts() -> Section? {
        guard let part = part(.capitalCosts) else { return nil }
        let text = note(.capitalCosts)?.flattened ?? []
        let blocks = told(sentences.capitalCosts) + text + table(.capitalCosts)
        return blocks.isEmpty
            ? nil
            : Section(
                anchor: Anchor.capitalCosts, heading: part.title.isEmpty ? "Kapitalkostnader" : part.title, blocks: blocks,
                inContents: !standsWithinAnother(.capitalCosts),
                place: EconomyNote.Heading.capitalCosts.place)
    }
}
