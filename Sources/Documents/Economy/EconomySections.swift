import Economy
import Quantities
import Steering
import Texts

/// The economy's part of a document: every table, the sentences that they come to, and what people say of them.
///
/// Order and headings are those of the city's own documents. Headings that always print say so themselves where nothing is reported.
struct EconomySections {
    let economy: EconomyOverview
    let source: DocumentSource
    let tables: EconomyTables
    let sentences: GeneratedSentences
    /// A unit's document shows its own share and leaves out what it has nothing of.
    let printsEmptyHeadings: Bool

    init(_ economy: EconomyOverview, _ source: DocumentSource, _ sentences: GeneratedSentences) {
        self.economy = economy
        self.source = source
        self.sentences = sentences
        tables = source.economyTables ?? EconomyTables(economy)
        printsEmptyHeadings = economy.organisation.kind == .committee || economy.organisation.kind == .company
    }

    /// Of a tertial report or an annual report; nil for a unit that has no economy.
    func followUp() -> Section? {
        chapter(
            "Uppföljning av ekonomi",
            [
                operations(isShort: false), staff(), resultUnits(), investments(),
                fixed(.assetSales, Anchor.assetSales, "Försäljningar av anläggningstillgångar"),
                fixed(.projects, Anchor.projects, "Verksamhetsprojekt (driftprojekt)"),
                turnover(.turnover), budgetAdjustments(), premises(),
                fixed(.specialAccounts, Anchor.specialAccounts, "Särskilda redovisningar"),
                fixed(.other, Anchor.otherEconomy, "Övrigt"),
            ])
    }

    /// Of a monthly report: where the money goes, and what is out of the ordinary.
    func month() -> Section? {
        let parts = [
            operations(isShort: true), resultUnits(), investments(), turnover(.turnover), budgetAdjustments(),
            fixed(.other, Anchor.otherEconomy, "Övrigt"),
        ]
        // A month has no heading just to say that nothing is new.
        return chapter("Uppföljning av ekonomi", parts.map { $0.flatMap { $0.blocks == [.notApplicable] ? nil : $0 } })
    }

    private func chapter(_ heading: String, _ parts: [Section?]) -> Section? {
        let sections = parts.compactMap { $0 }
        return sections.isEmpty ? nil : Section(anchor: Anchor.economy, heading: heading, sections: sections)
    }

    private func operations(isShort: Bool) -> Section? {
        let tables = table(.operatingBudget) + told(sentences.operations)
        let text = note(.operations)
        let blocks =
            (note(.conditions)?.flattened ?? []) + tables + (text?.blocks ?? []) + table(.serviceAreas)
        let areas = areaSections(isShort: isShort)
        let parts = operationParts(forNoArea: text)
        if blocks.isEmpty && areas.isEmpty && parts.isEmpty {
            guard printsEmptyHeadings else { return nil }
            return Section(
                anchor: Anchor.operations, heading: "Uppföljning av driftbudget",
                blocks: [.note([.text("Ingen budget är inlagd för året.")])], place: EconomyNote.Heading.operations.place)
        }
        return Section(
            anchor: Anchor.operations, heading: "Uppföljning av driftbudget", blocks: blocks, sections: parts + areas,
            place: EconomyNote.Heading.operations.place)
    }

    /// What the note on operations says under headings that are no area's; the rest stands in the areas' own sections.
    func operationParts(forNoArea text: BodyText?) -> [Section] {
        (text?.sections(of: Anchor.operations) ?? []).filter { part in
            !economy.areas.contains { $0.depth == 0 && $0.isMeant(by: part.heading) }
        }
    }

    /// What the note on operations says under the area's heading.
    func operationText(of area: AreaFigures) -> [Block] {
        (note(.operations)?.parts ?? []).filter { area.isMeant(by: $0.heading) }.flatMap(\.blocks)
    }

    /// Empty where there is nothing to print.
    func table(_ kind: EconomyTable.Kind) -> [Block] { tables.table(kind)?.blocks(source) ?? [] }

    /// A sentence that Tertial writes, or what has been made of it.
    func told(_ sentence: GeneratedSentence) -> [Block] { sentences.blocks(sentence) }

    /// What the round says under a heading; nil where it says nothing.
    func note(_ heading: EconomyNote.Heading) -> BodyText? {
        economy.notes[heading].map { source.body($0.body) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A section of blocks and the round's note; where both are empty, "Ej aktuellt." in a document that prints empty headings.
    func section(
        _ anchor: String, _ heading: String, note kind: EconomyNote.Heading?, blocks: [Block], sections: [Section] = []
    ) -> Section? {
        let text = kind.flatMap(note)
        let all = blocks + (text?.blocks ?? [])
        let below = sections + (text?.sections(of: anchor) ?? [])
        if all.isEmpty && below.isEmpty {
            return printsEmptyHeadings
                ? Section(anchor: anchor, heading: heading, blocks: [.notApplicable], place: kind?.place ?? "") : nil
        }
        return Section(anchor: anchor, heading: heading, blocks: all, sections: below, place: kind?.place ?? "")
    }

    func fixed(_ note: EconomyNote.Heading, _ anchor: String, _ heading: String) -> Section? {
        section(anchor, heading, note: note, blocks: [])
    }
}

/// Draws the chart that stands before a volume table; nil where there is none to draw. The composer knows no charts.
public typealias EconomyDrawing = @Sendable (VolumeTable) -> Block?

extension EconomyNote.Heading {
    /// Where the note is edited.
    var place: String { TextPlace.economy(self).path }
}

extension AreaFigures {
    /// Whether a heading that a person wrote names the area, if only by its first words: "Stöd och service".
    fileprivate func isMeant(by heading: String) -> Bool { name.lowercased().hasPrefix(heading.lowercased()) }
}
