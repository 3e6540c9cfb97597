import Economy
import Quantities
import Rounds
import Steering
import Texts

/// What people write under the economy's headings in a round, and the capital costs that are booked and expected.
struct TextsModel: Sendable {
    struct Heading: Sendable {
        let kind: EconomyNote.Heading
        /// What is saved; nil: nobody has written anything.
        let note: EconomyNote?
        let whenEmpty: WhenEmpty
        /// What the template has for it; nil: the template goes without the heading, and the text is not printed.
        let part: TemplateEconomyPart?
        /// Whether an amount goes with the text.
        var hasAmount: Bool { kind == .premises || note?.amount != nil }
    }

    /// What the report does with a heading that nothing is written under.
    enum WhenEmpty: Sendable {
        /// It prints *Ej aktuellt*.
        case notApplicable
        /// It prints the figures alone.
        case figures
        /// It says that the text is missing, because the template requires it.
        case missing
        /// It leaves the heading out.
        case nothing
    }

    let scene: EconomyScene
    let headings: [Heading]
    let costs: [Cost]
    let mayEdit: Bool
    /// A plan has no costs to book.
    var takesCosts: Bool { mayEdit && scene.key.kind.isFollowUp }

    struct Cost: Sendable {
        let kind: CapitalCost.Kind
        let figures: CapitalFigures?
        let saved: CapitalCost?

        var code: String { kind == .depreciation ? "avskrivningar" : "internranta" }
    }

    /// - Parameter template: filled for the round.
    init(_ scene: EconomyScene, _ template: DocumentTemplate) {
        self.scene = scene
        let (key, economy) = (scene.key, scene.economy)
        // A text that the report has no place for is shown all the same, so that it can be moved.
        let unplaced = EconomyNote.Heading.allCases.filter { kind in
            economy.notes[kind] != nil && !template.economy.contains { $0.heading == kind }
        }
        let tables = EconomyTables(economy)
        headings =
            template.economy.map { part in
                let kind = part.heading
                let whenEmpty: WhenEmpty =
                    part.instruction.isRequired
                    ? .missing
                    : part.isFilled(by: economy, tables)
                        ? .figures : kind.standsEmpty(in: key.kind) && Self.isWhole(economy) ? .notApplicable : .nothing
                return Heading(kind: kind, note: economy.notes[kind], whenEmpty: whenEmpty, part: part)
            } + unplaced.map { Heading(kind: $0, note: economy.notes[$0], whenEmpty: .nothing, part: nil) }
        costs = CapitalCost.Kind.allCases.map { kind in
            Cost(
                kind: kind, figures: economy.capitalCosts.first { $0.kind == kind },
                saved: scene.contents.capitalCosts.first {
                    $0.kind == kind && $0.organisation == key.organisation && $0.year == key.year && $0.round == key.kind
                })
        }
        mayEdit = scene.mayChange(.editEconomy)
    }

    /// A unit's document leaves out what it has nothing of.
    private static func isWhole(_ economy: EconomyOverview) -> Bool {
        economy.organisation.kind == .committee || economy.organisation.kind == .company
    }
}
