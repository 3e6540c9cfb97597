import Documents
import Quantities

/// The goal chain in the left column: folds by `<details>`, keeps its place without JavaScript.
///
/// The link and the fold are two things side by side, because a link inside a `<summary>` confuses the keyboard and the screen reader.
struct GoalTree: Component {
    struct Node: Sendable {
        var title: String
        /// "1.3.1", or nil where the goal has none.
        var number: String?
        /// "Nämndmål": printed small above the title where the level is not plain from its place.
        var level: String?
        var sign: Sign?
        /// One quiet line under the title, where the tree is the page's content: "4 indikatorer · 7 aktiviteter".
        var remark: String?
        var address: Address
        var children: [Node] = []
        var isCurrent = false
        var isOpen = false
    }

    var nodes: [Node]
    /// With their words where there is room, as the page's content.
    var signs: StatusSign.Style = .signOnly

    func html(_ language: Language) -> HTML {
        "<div class=\"tree\">\(list(nodes, language))</div>"
    }

    private func list(_ nodes: [Node], _ language: Language) -> HTML {
        "<ul>\(nodes.map { item($0, language) })</ul>"
    }

    private func item(_ node: Node, _ language: Language) -> HTML {
        let sign = node.sign.map { StatusSign($0, style: signs) }
        let number: HTML? = node.number.map { "<span class=\"tree-number\">\($0)</span> " }
        let level: HTML? = node.level.map { "<small>\($0)</small>" }
        let remark: HTML? = node.remark.map { "<small class=\"tree-remark\">\($0)</small>" }
        let current = node.isCurrent ? "page" : nil
        let link: HTML = """
            <a\(href: node.address)\(attribute: "aria-current", current)>\(level)<span class="tree-title">\(number)\(node.title)</span>\
            \(sign, language)\(remark)</a>
            """
        guard !node.children.isEmpty else { return "<li>\(link)</li>" }
        let isOpen = node.isOpen || GoalTree.leadsToCurrent(node)
        let fold = Localized(sv: "Mål under", en: "Goals under")[language] + " " + (node.number ?? node.title)
        return """
            <li>\(link)<details\(attribute: "open", isOpen)><summary>\(HTML.spoken(fold))</summary>\(list(node.children, language))</details></li>
            """
    }

    /// The branch with the page that is shown stands open.
    private static func leadsToCurrent(_ node: Node) -> Bool {
        node.isCurrent || node.children.contains(where: leadsToCurrent)
    }
}
