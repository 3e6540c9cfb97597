import Steering
import Texts

/// What a button of the template's form does to what is typed, before anything is saved. Its ``value`` is what the form sends.
enum TemplateMove: Sendable, Hashable {
    enum Verb: String, Sendable, Hashable, CaseIterable {
        case up = "upp"
        case down = "ned"
        /// Under the section before.
        case indent = "in"
        case outdent = "ut"
        /// A new one, which comes next: after everything under the section.
        case follow = "efter"
        case remove = "bort"
    }

    /// With everything under it.
    case section(Verb, Int)
    case newSection
    /// The section, or a new one, comes next after another one, with everything under it; after none: first of all.
    case place(Int?, after: Int?)
    case goalPart(Verb, Goal.Level, Int)
    case newGoalPart(Goal.Level)
    case economyPart(Verb, Int)
    case newEconomyPart
    /// Fills the list with the standard parts of the template's first kind of document, where it is empty.
    case standardEconomy

    var value: String {
        switch self {
        case .section(let verb, let index): "avsnitt/\(verb.rawValue)/\(index)"
        case .newSection: "avsnitt/nytt"
        case .place: TemplateMove.placing
        case .goalPart(let verb, let level, let index): "mal/\(level.rawValue)/\(verb.rawValue)/\(index)"
        case .newGoalPart(let level): "mal/\(level.rawValue)/ny"
        case .economyPart(let verb, let index): "ekonomi/\(verb.rawValue)/\(index)"
        case .newEconomyPart: "ekonomi/ny"
        case .standardEconomy: "ekonomi/standard"
        }
    }

    /// What the button sends that reads its section and its place from two choices of the form.
    static let placing = "avsnitt/stall"
    static let newOne = "nytt"
    static let first = "forst"

    /// Of the button that was pressed, with the choices beside it.
    init?(_ form: FormFields) {
        guard form.text(TemplateField.handling) == TemplateMove.placing else {
            self.init(form.text(TemplateField.handling))
            return
        }
        let (moved, after) = (form.text(TemplateField.moved), form.text(TemplateField.after))
        guard moved == TemplateMove.newOne || Int(moved) != nil, after == TemplateMove.first || Int(after) != nil else {
            return nil
        }
        self = .place(Int(moved), after: Int(after))
    }

    init?(_ value: String) {
        let parts = value.split(separator: "/").map(String.init)
        switch (parts.first, parts.count) {
        case ("avsnitt", 2) where parts[1] == "nytt": self = .newSection
        case ("avsnitt", 3):
            guard let verb = Verb(rawValue: parts[1]), let index = Int(parts[2]) else { return nil }
            self = .section(verb, index)
        case ("mal", 3) where parts[2] == "ny":
            guard let level = Goal.Level(rawValue: parts[1]) else { return nil }
            self = .newGoalPart(level)
        case ("mal", 4):
            guard let level = Goal.Level(rawValue: parts[1]), let verb = Verb(rawValue: parts[2]), let index = Int(parts[3]) else {
                return nil
            }
            self = .goalPart(verb, level, index)
        case ("ekonomi", 2) where parts[1] == "ny": self = .newEconomyPart
        case ("ekonomi", 2) where parts[1] == "standard": self = .standardEconomy
        case ("ekonomi", 3):
            guard let verb = Verb(rawValue: parts[1]), let index = Int(parts[2]) else { return nil }
            self = .economyPart(verb, index)
        default: return nil
        }
    }
}

extension TemplateDraft {
    /// - Returns: whether the move can be made: the first section cannot go up.
    func allows(_ move: TemplateMove) -> Bool { moved(move) != nil }

    mutating func make(_ move: TemplateMove) { self = moved(move) ?? self }

    private func moved(_ move: TemplateMove) -> TemplateDraft? {
        var draft = self
        switch move {
        case .newSection:
            draft.sections.append(Section())
        case .place(let index, let after):
            guard let sections = placed(index, after: after) else { return nil }
            draft.sections = sections
        case .newGoalPart(let level):
            draft.goals[level, default: []].append(GoalPart())
        case .section(let verb, let index):
            guard sections.indices.contains(index), let sections = moved(verb, index) else { return nil }
            draft.sections = sections
        case .goalPart(let verb, let level, let index):
            guard let parts = goals[level], let moved = moved(verb, index, among: parts, new: GoalPart()) else { return nil }
            draft.goals[level] = moved
        case .economyPart(let verb, let index):
            guard let moved = moved(verb, index, among: economy, new: EconomyPart()) else { return nil }
            draft.economy = moved
        case .newEconomyPart: draft.economy.append(EconomyPart())
        case .standardEconomy:
            guard economy.isEmpty else { return nil }
            draft.economy = TemplateEconomyPart.standard(for: standardRound).map(EconomyPart.init)
        }
        return draft
    }

    // MARK: Sections

    /// The section with everything under it.
    private func branch(_ index: Int) -> Range<Int> {
        let end = sections[(index + 1)...].firstIndex { $0.depth <= sections[index].depth } ?? sections.count
        return index..<end
    }

    /// The one before at the same level; nil where the section is its parent's first.
    private func elder(of index: Int) -> Int? {
        let depth = sections[index].depth
        guard let found = sections[..<index].lastIndex(where: { $0.depth <= depth }), sections[found].depth == depth else {
            return nil
        }
        return found
    }

    private func moved(_ verb: TemplateMove.Verb, _ index: Int) -> [Section]? {
        let branch = branch(index)
        var moved = sections
        switch verb {
        case .up:
            guard let elder = elder(of: index) else { return nil }
            moved.removeSubrange(branch)
            moved.insert(contentsOf: sections[branch], at: elder)
        case .down:
            guard branch.upperBound < sections.count, sections[branch.upperBound].depth == sections[index].depth else { return nil }
            let next = self.branch(branch.upperBound)
            moved.removeSubrange(next)
            moved.insert(contentsOf: sections[next], at: index)
        case .indent:
            let deepest = sections[branch].map(\.depth).max() ?? 0
            guard elder(of: index) != nil, deepest + 1 < DocumentTemplate.depthLimit else { return nil }
            for place in branch { moved[place].depth += 1 }
        case .outdent:
            guard sections[index].depth > 0 else { return nil }
            for place in branch { moved[place].depth -= 1 }
        case .follow: moved.insert(Section(depth: sections[index].depth), at: branch.upperBound)
        case .remove: moved.removeSubrange(branch)
        }
        return moved
    }

    /// A section goes nowhere within itself, and no deeper than headings go.
    private func placed(_ index: Int?, after: Int?) -> [Section]? {
        if let after, !sections.indices.contains(after) { return nil }
        let depth = after.map { sections[$0].depth } ?? 0
        let start = start(of: index, after: after)
        var moved = sections
        guard let index else {
            moved.insert(Section(depth: depth), at: start)
            return moved
        }
        guard sections.indices.contains(index), case let branch = branch(index), after.map(branch.contains) != true else {
            return nil
        }
        let change = depth - sections[index].depth
        let deepest = sections[branch].map(\.depth).max() ?? 0
        guard deepest + change < DocumentTemplate.depthLimit else { return nil }
        let shifted = sections[branch].map { section -> Section in
            var section = section
            section.depth += change
            return section
        }
        moved.removeSubrange(branch)
        moved.insert(contentsOf: shifted, at: start)
        return moved
    }

    /// Where a section begins that comes next after another one, once it is taken out of its old place.
    private func start(of index: Int?, after: Int?) -> Int {
        let end = after.map { branch($0).upperBound } ?? 0
        guard let index, sections.indices.contains(index), end > index else { return end }
        return end - branch(index).count
    }

    /// Where the section stands that a move adds or places; nil for other moves. Only of a move that can be made.
    func position(after move: TemplateMove) -> Int? {
        switch move {
        case .newSection: sections.count
        case .section(.follow, let index): branch(index).upperBound
        case .place(let index, let after): start(of: index, after: after)
        case .section, .goalPart, .newGoalPart, .economyPart, .newEconomyPart, .standardEconomy: nil
        }
    }

    // MARK: Under the goals, and in the economy's chapter

    /// A round of the first kind of document that is chosen.
    private var standardRound: RoundKind {
        let rounds: [RoundKind] = [.plan, .tertial1, .tertial2, .annualReport, .month(1)]
        return rounds.first { kinds.contains(DocumentTemplate.Kind($0).rawValue) } ?? .tertial1
    }

    private func moved<Part>(_ verb: TemplateMove.Verb, _ index: Int, among parts: [Part], new: Part) -> [Part]? {
        guard parts.indices.contains(index) else { return nil }
        var moved = parts
        switch verb {
        case .up:
            guard index > 0 else { return nil }
            moved.swapAt(index, index - 1)
        case .down:
            guard index + 1 < parts.count else { return nil }
            moved.swapAt(index, index + 1)
        case .follow: moved.insert(new, at: index + 1)
        case .remove: moved.remove(at: index)
        case .indent, .outdent: return nil
        }
        return moved
    }
}
