import Texts

/// Which section of one document is which of another: goals by code, number and title, what stands under them by what it is, other
/// sections by anchor, and what is left by heading and by likeness.
struct SectionMatching {
    let old: [Node]
    let new: [Node]
    /// By section of the new document: its partner in the old one; and the other way round.
    private(set) var oldPartner: [Int?]
    private(set) var newPartner: [Int?]

    struct Node {
        let section: Section
        /// Nil at the top.
        let parent: Int?
        var children: [Int] = []
        /// The anchor of the goal that it is or stands under.
        let goal: String?
    }

    /// The places of those at the top.
    var oldTop: [Int] { old.indices.filter { old[$0].parent == nil } }
    var newTop: [Int] { new.indices.filter { new[$0].parent == nil } }

    init(old oldSections: [Section], new newSections: [Section], years: (old: RelativeYears, new: RelativeYears)) {
        old = Self.nodes(oldSections)
        new = Self.nodes(newSections)
        oldPartner = Array(repeating: nil, count: new.count)
        newPartner = Array(repeating: nil, count: old.count)
        matchGoals(isSameYear: years.old.isSameYear(as: years.new))
        matchKeys()
        matchSiblings(oldTop, newTop, years)
        for index in new.indices {
            if let partner = oldPartner[index] { matchSiblings(old[partner].children, new[index].children, years) }
        }
    }

    private static func nodes(_ sections: [Section]) -> [Node] {
        var nodes: [Node] = []
        func walk(_ section: Section, _ parent: Int?, _ goal: String?) {
            let index = nodes.count
            let goal = section.anchor.hasPrefix(goalPrefix) ? section.anchor : goal
            nodes.append(Node(section: section, parent: parent, goal: goal))
            if let parent { nodes[parent].children.append(index) }
            for child in section.sections { walk(child, index, goal) }
        }
        for section in sections { walk(section, nil, nil) }
        return nodes
    }

    private mutating func pair(_ oldIndex: Int, _ newIndex: Int) {
        oldPartner[newIndex] = oldIndex
        newPartner[oldIndex] = newIndex
    }

    // MARK: Goals

    private static let goalPrefix = "mal-"

    /// The same code and title; then the same title, since numbers change from year to year; then, within a year, the same code, which
    /// is the goal whatever it is called. What is called much the same in another year is the same goal with new words.
    private mutating func matchGoals(isSameYear: Bool) {
        matchGoals { "\($0.anchor) \(Self.title($0.heading))" }
        matchGoals { "\($0.eyebrow) \(Self.title($0.heading))" }
        if isSameYear { matchGoals { $0.anchor } }
        let likeness = 0.5
        let oldOpen = old.indices.filter { old[$0].isGoal && newPartner[$0] == nil }
            .map { ($0, WordSimilarity(Self.mainWords(old[$0].section.heading))) }
        for index in new.indices where new[index].isGoal && oldPartner[index] == nil {
            let words = WordSimilarity(Self.mainWords(new[index].section.heading))
            let candidates = oldOpen.filter {
                newPartner[$0.0] == nil && old[$0.0].section.eyebrow == new[index].section.eyebrow && $0.1.with(words) >= likeness
            }
            if let best = candidates.max(by: { $0.1.with(words) < $1.1.with(words) }) { pair(best.0, index) }
        }
    }

    private mutating func matchGoals(by name: (Section) -> String) {
        var open: [String: Int] = [:]
        for (index, node) in old.enumerated() where node.isGoal && newPartner[index] == nil { open[name(node.section)] = index }
        for (index, node) in new.enumerated() where node.isGoal && oldPartner[index] == nil {
            if let partner = open.removeValue(forKey: name(node.section)) { pair(partner, index) }
        }
    }

    /// Without the number.
    private static func title(_ heading: String) -> String {
        let words = heading.lowercased().split(separator: " ")
        guard let first = words.first, first.allSatisfy({ $0.isNumber || $0 == "." }) else { return words.joined(separator: " ") }
        return words.dropFirst().joined(separator: " ")
    }

    /// Those that say what the goal is about; "är en … med" stands in every other title.
    private static func mainWords(_ heading: String) -> String {
        title(heading).split(separator: " ").filter { $0.count > 3 }.joined(separator: " ")
    }

    // MARK: What has the same name in both

    private mutating func matchKeys() {
        var open: [String: Int] = [:]
        var goals: [String: String] = [:]
        for (index, node) in old.enumerated() where node.isGoal {
            goals[node.section.anchor] = newPartner[index].map { new[$0].section.anchor } ?? "\(node.section.anchor)?"
        }
        for (index, node) in old.enumerated() where newPartner[index] == nil {
            let goal = node.goal.flatMap { goals[$0] }
            if let key = Self.key(node, goal: goal), open[key] == nil { open[key] = index }
        }
        for (index, node) in new.enumerated() where oldPartner[index] == nil {
            guard let key = Self.key(node, goal: node.goal), let partner = open.removeValue(forKey: key) else { continue }
            pair(partner, index)
        }
    }

    /// What stands under a goal is named after it: `analys-3.1`. Headings within a text are numbered, which says nothing.
    ///
    /// - Parameter goal: the anchor of the goal in the new document.
    private static func key(_ node: Node, goal: String?) -> String? {
        let anchor = node.section.anchor
        if anchor.hasPrefix("del"), anchor.dropFirst(3).first?.isNumber == true { return nil }
        guard let own = node.goal else { return anchor }
        let code = own.dropFirst(goalPrefix.count)
        return anchor.hasSuffix("-\(code)") ? "\(anchor.dropLast(code.count + 1))@\(goal ?? "")" : anchor
    }

    // MARK: Among the sections of the same parent

    private mutating func matchSiblings(_ oldIndices: [Int], _ newIndices: [Int], _ years: (old: RelativeYears, new: RelativeYears))
    {
        let oldOpen = oldIndices.filter { newPartner[$0] == nil && !old[$0].isGoal }
        let newOpen = newIndices.filter { oldPartner[$0] == nil && !new[$0].isGoal }
        guard !oldOpen.isEmpty, !newOpen.isEmpty else { return }
        var byHeading: [String: [Int]] = [:]
        for index in oldOpen.reversed() { byHeading[years.old.key(old[index].section.heading), default: []].append(index) }
        for index in newOpen {
            if let partner = byHeading[years.new.key(new[index].section.heading)]?.popLast() { pair(partner, index) }
        }
        let oldLeft = oldOpen.filter { newPartner[$0] == nil }
        let newLeft = newOpen.filter { oldPartner[$0] == nil }
        let words = { (section: Section) in String(section.words.prefix(2_000)) }
        for pair in BlockAlignment(old: oldLeft.map { words(old[$0].section) }, new: newLeft.map { words(new[$0].section) }).pairs {
            switch pair {
            case .same(let oldIndex, let newIndex), .changed(let oldIndex, let newIndex):
                self.pair(oldLeft[oldIndex], newLeft[newIndex])
            case .removed, .added: break
            }
        }
    }
}

extension SectionMatching.Node {
    var isGoal: Bool { goal == section.anchor }

    /// What kind of section it is under its goal: "analys"; nil for others.
    var kindUnderGoal: String? {
        guard let goal, !isGoal else { return nil }
        let code = goal.dropFirst(4)
        return section.anchor.hasSuffix("-\(code)") ? String(section.anchor.dropLast(code.count + 1)) : nil
    }
}
