import Documents
import Quantities

/// The goal chain in the left column: folds by `<details>`, keeps its place without JavaScript.
///
/// The link and the fold are two things side by side, because a link inside a `<summary>` confuses the keyboard and the screen reader.
package struct GoalTree: Component {
    package struct Node: Sendable {
        package var title: String
        /// "1.3.1", or nil where the goal has none.
        package var number: String?
        /// "Nämndmål": printed small above the title where the level is not plain from its place.
        package var level: String?
        package var sign: Sign?
        /// One quiet line under the title, where the tree is the page's content: "4 indikatorer · 7 aktiviteter".
        package var remark: String?
        package var address: Address
        package var children: [Node] = []
        package var isCurrent = false
        package var isOpen = false

        package init(
            title: String, number: String? = nil, level: String? = nil, sign: Sign? = nil, remark: String? = nil, address: Address,
            children: [Node] = [], isCurrent: Bool = false, isOpen: Bool = false
        ) {
            self.title = title
            self.number = number
            self.level = level
            self.sign = sign
            self.remark = remark
            self.address = address
            self.children = children
            self.isCurrent = isCurrent
            self.isOpen = isOpen
        }
    }

    package var nodes: [Node]
    /// With their words where there is room, as the page's content.
    package var signs: StatusSign.Style = .signOnly

    package init(nodes: [Node], signs: StatusSign.Style = .signOnly) {
        self.nodes = nodes
        self.signs = signs
    }

    package func html(_ language: Language) -> HTML {
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
