import Economy
import Quantities
import Steering

extension EconomySections {
    /// A section per service area, capital costs together where the first of them stands; then the volumes that belong to no area.
    ///
    /// - Parameter isShort: leaves out areas that neither deviate nor have been commented, and all volumes.
    func areaSections(isShort: Bool) -> [Section] {
        var sections: [Section] = []
        for area in economy.areas where area.depth == 0 {
            if area.area.kind == .depreciation || area.area.kind == .interest {
                if !sections.contains(where: { $0.anchor == Anchor.capitalCosts }) {
                    sections += [capitalCosts()].compactMap { $0 }
                }
            } else if let section = areaSection(area, isShort: isShort) {
                sections.append(section)
            }
        }
        return isShort ? sections : sections + unplacedVolumes()
    }

    private func areaSection(_ area: AreaFigures, isShort: Bool) -> Section? {
        let parts = parts(of: area)
        if isShort, ([area] + parts).allSatisfy(isQuiet) { return nil }
        let blocks =
            ([area] + parts).flatMap { account(of: $0) }
            + operationText(of: area) + (area.area.kind == .administration ? note(.administration)?.flattened ?? [] : [])
            + (isShort ? [] : volumes(of: [area] + parts))
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
        economy.volumes.filter { $0.rows.contains { row in row.year == economy.year && row.months.contains { $0 != nil } } }
    }

    private func volumeBlocks(_ volume: VolumeTable) -> [Block] {
        [source.drawing(volume)].compactMap { $0 } + table(.volumes(volume.group))
    }

    private func unplacedVolumes() -> [Section] {
        let codes = Set(economy.areas.map(\.area.code))
        let blocks = volumesOfYear.filter { $0.area.map(codes.contains) != true }.flatMap(volumeBlocks)
        return blocks.isEmpty ? [] : [Section(anchor: Anchor.volumes, heading: "Volymer", blocks: blocks, inContents: false)]
    }

    private func capitalCosts() -> Section? {
        let text = note(.capitalCosts)?.flattened ?? []
        let blocks = told(sentences.capitalCosts) + text + table(.capitalCosts)
        return blocks.isEmpty
            ? nil
            : Section(
                anchor: Anchor.capitalCosts, heading: "Kapitalkostnader", blocks: blocks, inContents: false,
                place: EconomyNote.Heading.capitalCosts.place)
    }
}
