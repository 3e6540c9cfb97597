import Economy
import Quantities
import Rounds
import Steering

/// What people write under the economy's headings in a round, and the capital costs that are booked and expected.
struct TextsModel: Sendable {
    struct Heading: Sendable {
        let kind: EconomyNote.Heading
        /// What is saved; nil: nobody has written anything.
        let note: EconomyNote?
        let whenEmpty: WhenEmpty
        /// Whether an amount goes with the text.
        var hasAmount: Bool { kind == .premises || note?.amount != nil }
    }

    /// What the report does with a heading that nothing is written under.
    enum WhenEmpty: Sendable {
        /// It prints *Ej aktuellt*.
        case notApplicable
        /// It prints the figures alone.
        case figures
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

    init(_ scene: EconomyScene) {
        self.scene = scene
        let (key, economy) = (scene.key, scene.economy)
        // A text that the report has no place for is shown all the same, so that it can be moved.
        let printed = EconomyNote.Heading.printed(in: key.kind)
        headings = EconomyNote.Heading.allCases.filter { printed.contains($0) || economy.notes[$0] != nil }.map { kind in
            let whenEmpty: WhenEmpty =
                kind.isFilled(by: economy)
                ? .figures : kind.standsEmpty(in: key.kind) && Self.isWhole(economy) ? .notApplicable : .nothing
            return Heading(kind: kind, note: economy.notes[kind], whenEmpty: whenEmpty)
        }
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
