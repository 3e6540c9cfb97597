import Quantities

/// One year's goals as a tree, in print order.
///
/// Numbered goals stand by their numbers (1.9 before 1.10), those without a number after them in Swedish alphabetical
/// order (domain page, section 3).
public struct GoalChain: Sendable {
    /// All goals by their codes.
    public let goals: [GoalCode: Goal]
    /// The direction goals, and any goal whose parent is not among the goals: it is shown at the top rather than lost.
    public let roots: [Goal]
    private let childrenByParent: [GoalCode: [Goal]]

    /// Where a code stands twice, the first goal with it is kept.
    public init(_ all: [Goal]) {
        let goals = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var roots: [Goal] = []
        var children: [GoalCode: [Goal]] = [:]
        for goal in Self.inPrintOrder(Array(goals.values)) {
            if let parent = goal.parent, goals[parent] != nil {
                children[parent, default: []].append(goal)
            } else {
                roots.append(goal)
            }
        }
        self.goals = goals
        self.roots = roots
        childrenByParent = children
    }

    public subscript(_ code: GoalCode) -> Goal? { goals[code] }

    /// The goals right below it, in print order.
    public func children(of code: GoalCode) -> [Goal] { childrenByParent[code] ?? [] }

    /// From the goal above it to the direction goal. Ends where a circle would begin.
    public func ancestors(of code: GoalCode) -> [Goal] {
        var found: [Goal] = []
        var seen: Set<GoalCode> = [code]
        var next = goals[code]?.parent
        while let parent = next, let goal = goals[parent], seen.insert(parent).inserted {
            found.append(goal)
            next = goal.parent
        }
        return found
    }

    /// By number, then by title, and by code where two have the same title.
    public static func inPrintOrder(_ goals: [Goal]) -> [Goal] {
        goals.map { (NumberKey($0.number), SwedishSort.key($0.title), $0) }
            .sorted { ($0.0, $0.1, $0.2.code) < ($1.0, $1.1, $1.2.code) }.map(\.2)
    }

    /// What is wrong with the chain, T2021–T2024: parents that are missing, or of the same or a lower level, and numbers that an
    /// owner uses twice. The place is the goal's code.
    public func problems() -> [Diagnostic] { parentProblems() + numberProblems() }

    private func parentProblems() -> [Diagnostic] {
        var found: [Diagnostic] = []
        for goal in Self.inPrintOrder(Array(goals.values)) {
            guard let parent = goal.parent else {
                if goal.level != .direction {
                    found.append(Self.problem("T2021", goal, sv: "saknar överordnat mål", en: "has no goal above it"))
                }
                continue
            }
            guard let above = goals[parent] else {
                found.append(
                    Self.problem(
                        "T2022", goal, sv: "hör till målet ”\(parent)”, som inte finns \(goal.year)",
                        en: "belongs to the goal “\(parent)”, which does not exist in \(goal.year)"))
                continue
            }
            if above.level >= goal.level {
                found.append(
                    Self.problem(
                        "T2023", goal, sv: "hör till ett mål på samma eller lägre nivå",
                        en: "belongs to a goal of the same or a lower level"))
            }
        }
        return found
    }

    private func numberProblems() -> [Diagnostic] {
        struct Number: Hashable {
            let owner: OrganisationCode
            let number: String
        }
        var seen: Set<Number> = []
        return Self.inPrintOrder(Array(goals.values)).compactMap { goal in
            guard !goal.number.isEmpty, !seen.insert(Number(owner: goal.owner, number: goal.number)).inserted else { return nil }
            return Diagnostic(
                "T2024", place: goal.code.text,
                message: Localized(
                    sv: "Numret \(goal.number) används av två mål.", en: "The number \(goal.number) is used by two goals."),
                remedy: Localized(sv: "Ge ett av målen ett annat nummer.", en: "Give one of the goals another number."))
        }
    }

    private static func problem(_ code: String, _ goal: Goal, sv: String, en: String) -> Diagnostic {
        Diagnostic(
            code, place: goal.code.text,
            message: Localized(sv: "Målet ”\(goal.numberedTitle)” \(sv).", en: "The goal “\(goal.numberedTitle)” \(en)."),
            remedy: Localized(
                sv: "Ange koden för ett mål på högre nivå samma år.",
                en: "Give the code of a goal of a higher level in the same year."))
    }
}

/// Orders "1.9" before "1.10", and no number last.
private struct NumberKey: Comparable {
    let parts: [Int]

    init(_ number: String) {
        parts = number.split(separator: ".").map { Int($0) ?? Int.max }
    }

    static func < (left: NumberKey, right: NumberKey) -> Bool {
        if left.parts.isEmpty || right.parts.isEmpty { return !left.parts.isEmpty && right.parts.isEmpty }
        return left.parts.lexicographicallyPrecedes(right.parts)
    }
}
