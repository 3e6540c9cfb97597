import Quantities

/// One year's goals as a tree, in print order.
///
/// Numbered goals stand by their numbers (1.9 before 1.10), those without a number after them in Swedish alphabetical
/// order (domain page, section 3).
public struct GoalChain: Sendable {
    public let goals: [GoalCode: Goal]
    public let roots: [Goal]
    private let childrenByParent: [GoalCode: [Goal]]

    public init(_ all: [Goal]) {
        goals = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let ordered = Self.inPrintOrder(all)
        roots = ordered.filter { $0.parent == nil }
        childrenByParent = Dictionary(grouping: ordered.filter { $0.parent != nil }) { $0.parent ?? $0.code }
    }

    public subscript(_ code: GoalCode) -> Goal? { goals[code] }

    public func children(of code: GoalCode) -> [Goal] { childrenByParent[code] ?? [] }

    /// From the goal above it to the direction goal.
    public func ancestors(of code: GoalCode) -> [Goal] {
        var found: [Goal] = []
        var next = goals[code]?.parent
        while let parent = next, let goal = goals[parent], found.count <= Goal.Level.allCases.count {
            found.append(goal)
            next = goal.parent
        }
        return found
    }

    public static func inPrintOrder(_ goals: [Goal]) -> [Goal] {
        goals.map { (NumberKey($0.number), SwedishSort.key($0.title), $0) }
            .sorted { ($0.0, $0.1, $0.2.code) < ($1.0, $1.1, $1.2.code) }.map(\.2)
    }

    /// Parents that are missing, of the same or a lower level, or numbers that are used twice.
    public func problems() -> [Diagnostic] {
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
