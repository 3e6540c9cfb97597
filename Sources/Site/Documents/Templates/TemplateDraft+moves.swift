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
        case remove = "bort"
    }

    /// With everything under it.
    case section(Verb, Int)
    case newSection
    case goalPart(Verb, Goal.Level, Int)
    case newGoalPart(Goal.Level)

    var value: String {
        switch self {
        case .section(let verb, let index): "avsnitt/\(verb.rawValue)/\(index)"
        case .newSection: "avsnitt/nytt"
        case .goalPart(let verb, let level, let index): "mal/\(level.rawValue)/\(verb.rawValue)/\(index)"
        case .newGoalPart(let level): "mal/\(level.rawValue)/ny"
        }
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
        case .newGoalPart(let level):
            draft.goals[level, default: []].append(GoalPart())
        case .section(let verb, let index):
            guard sections.indices.contains(index), let sections = moved(verb, index) else { return nil }
            draft.sections = sections
        case .goalPart(let verb, let level, let index):
            guard let parts = goals[level], parts.indices.contains(index), let moved = moved(verb, index, among: parts) else {
                return nil
            }
            draft.goals[level] = moved
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
        case .remove: moved.removeSubrange(branch)
        }
        return moved
    }

    // MARK: Under the goals

    private func moved(_ verb: TemplateMove.Verb, _ index: Int, among parts: [GoalPart]) -> [GoalPart]? {
        var moved = parts
        switch verb {
        case .up:
            guard index > 0 else { return nil }
            moved.swapAt(index, index - 1)
        case .down:
            guard index + 1 < parts.count else { return nil }
            moved.swapAt(index, index + 1)
        case .remove: moved.remove(at: index)
        case .indent, .outdent: return nil
        }
        return moved
    }
}
