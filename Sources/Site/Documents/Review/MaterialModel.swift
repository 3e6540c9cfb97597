import Database
import Design
import Documents
import Quantities
import Rounds
import Steering
import Store
import Texts

/// What all units say of one of the committee's goals, side by side.
struct MaterialModel: Sendable {
    let scene: DocumentScene
    let goal: Goal
    let rollUp: RollUp
    /// Only what is about it is shown; nil: everything.
    let perspective: Perspective?
    let questions: [TextQuestion]

    static func read(_ key: RoundKey, _ goal: GoalCode, _ visit: Visit, _ reading: any Reading) throws -> MaterialModel {
        let scene = try DocumentScene.read(key, visit, reading)
        guard let node = scene.source.overview.node(goal), let rollUp = try RollUpQuery.rollUp(key, goal: goal, reading) else {
            throw PageFault.missing(Localized(sv: "Målet", en: "The goal"))
        }
        // A field in a unit's words means the unit's value, which the committee's document need not know.
        let hasFields = rollUp.units.contains { unit in
            unit.goals.contains { $0.texts.contains { $0.body.contains("{{") } }
        }
        let neighbours = hasFields ? try DossierQuery.neighbours(of: key, reading) : [:]
        return MaterialModel(
            scene: scene.with(scene.source.withNeighbours(neighbours)), goal: node.goal, rollUp: rollUp,
            perspective: visit.query["perspektiv"].flatMap(Perspective.init),
            questions: scene.source.dossier.questions.filter { $0.goal == goal && $0.key == key })
    }

    /// The units that have something to show, then those that have nothing.
    var units: [RollUp.Unit] {
        let shown = rollUp.units.map { unit -> RollUp.Unit in
            var shown = unit
            shown.goals = unit.goals.compactMap(about)
            return shown
        }
        return shown.filter { !$0.goals.isEmpty } + (perspective == nil ? shown.filter(\.goals.isEmpty) : [])
    }

    /// The goal with its texts about the perspective; nil where nothing of it is.
    private func about(_ goal: RollUp.UnitGoal) -> RollUp.UnitGoal? {
        guard let perspective else { return goal }
        var shown = goal
        let isAbout = goal.goal.perspectives.contains(perspective)
        shown.texts = goal.texts.filter { isAbout || $0.perspectives.contains(perspective) }
        return isAbout || !shown.texts.isEmpty ? shown : nil
    }
}

/// A paragraph of a unit's text that can be taken up, as a form sends it: `key ¶fingerprint`.
struct PickedParagraph: Hashable, Sendable {
    let source: TextKey
    let paragraph: ParagraphFingerprint

    init(source: TextKey, paragraph: ParagraphFingerprint) {
        self.source = source
        self.paragraph = paragraph
    }

    init?(value: String) {
        let parts = value.split(separator: " ")
        guard parts.count == 2, let key = TextKey(path: String(parts[0])), let print = ParagraphFingerprint(String(parts[1])) else {
            return nil
        }
        self.init(source: key, paragraph: print)
    }

    var value: String { "\(source.path) \(paragraph)" }
}
