import Quantities
import Steering

/// The service areas of a committee's year in print order: wholes, each followed by its parts (*varav*).
struct AreaTree {
    struct Node: Hashable {
        let area: ServiceArea
        let name: String
        /// The area that this one is a part of; nil for a whole.
        let whole: ServiceAreaCode?
        /// False for a part of a part, which belongs in no sum.
        let isCounted: Bool

        var isWhole: Bool { whole == nil }
    }

    let nodes: [Node]
    /// Areas that records speak of and the register does not hold.
    let unknown: [ServiceAreaCode]
    /// Areas with records that no placement puts among the committee's rows; they stand last.
    let unplaced: [Node]
    private let parts: [ServiceAreaCode: [Node]]
    private let byCode: [ServiceAreaCode: Node]

    /// - Parameter used: the areas that the year's records speak of.
    init(register: [ServiceArea], placements: [AreaPlacement], used: Set<ServiceAreaCode>) {
        let areas = Dictionary(register.map { ($0.code, $0) }) { first, _ in first }
        let names = Dictionary(placements.map { ($0.area, $0.name) }) { first, _ in first }
        let orders = Dictionary(placements.map { ($0.area, $0.order) }) { first, _ in first }
        let spoken = used.union(orders.keys)
        let wanted = spoken.union(spoken.compactMap { areas[$0]?.parent })

        let node = { (code: ServiceAreaCode) -> Node? in
            guard let area = areas[code] else { return nil }
            let parent = area.parent.flatMap { areas[$0] }
            return Node(
                area: area, name: (names[code] ?? nil) ?? area.name, whole: parent?.code, isCounted: parent?.parent == nil)
        }
        let place = { (node: Node) -> (Int, Int, String, String) in
            (
                orders[node.area.code] == nil ? 1 : 0, orders[node.area.code] ?? 0, SwedishSort.key(node.name),
                node.area.code.text
            )
        }
        let all = wanted.compactMap(node).sorted { place($0) < place($1) }
        let parts = Dictionary(grouping: all.filter { !$0.isWhole }) { $0.whole ?? $0.area.code }
        let wholes = AreaTree.wholes(all, parts: parts, orders: orders)
        let ordered = wholes.flatMap { [$0] + (parts[$0.area.code] ?? []) }
        let reached = Set(ordered.map(\.area.code))
        nodes = ordered + all.filter { !reached.contains($0.area.code) }
        unknown = spoken.filter { areas[$0] == nil }.sorted()
        unplaced = nodes.filter { orders[$0.area.code] == nil && used.contains($0.area.code) }
        self.parts = parts
        byCode = Dictionary(uniqueKeysWithValues: nodes.map { ($0.area.code, $0) })
    }

    var wholes: [Node] { nodes.filter(\.isWhole) }

    func node(_ code: ServiceAreaCode) -> Node? { byCode[code] }

    /// The parts of a whole; none for a part.
    func parts(of code: ServiceAreaCode) -> [Node] {
        byCode[code]?.isWhole == true ? parts[code] ?? [] : []
    }

    /// The area itself and, for a whole, its parts: money of a part is money of its whole.
    func family(of code: ServiceAreaCode) -> Set<ServiceAreaCode> {
        Set([code] + parts(of: code).map(\.area.code))
    }

    func name(_ code: ServiceAreaCode) -> String { byCode[code]?.name ?? code.text }

    /// A whole that is not placed itself stands where its first placed part does.
    private static func wholes(
        _ all: [Node], parts: [ServiceAreaCode: [Node]], orders: [ServiceAreaCode: Int]
    ) -> [Node] {
        let place = { (offset: Int, node: Node) -> (Int, Int, Int) in
            if let order = orders[node.area.code] { return (0, order, offset) }
            let first = (parts[node.area.code] ?? []).compactMap { orders[$0.area.code] }.min()
            return first.map { (0, $0, offset) } ?? (1, 0, offset)
        }
        return all.enumerated().filter(\.element.isWhole).sorted { place($0.offset, $0.element) < place($1.offset, $1.element) }
            .map(\.element)
    }
}
