import Quantities
import Steering

/// What one kind of record (budget, forecast, outcome) says of areas: by area, then by whom.
struct AreaBook {
    /// What a record says, or what several add up to.
    struct Entry: Hashable {
        var net: Figure
        var costs: Figure?
        var revenues: Figure?
        var voice = AreaForecast.Voice.manager
        var comment = ""
        var changeReason = ""
        var isConstructed = false
    }

    let tree: AreaTree
    let committee: OrganisationCode
    let names: [OrganisationCode: String]
    private(set) var entries: [ServiceAreaCode: [OrganisationCode: Entry]] = [:]

    init(tree: AreaTree, committee: OrganisationCode, names: [OrganisationCode: String]) {
        self.tree = tree
        self.committee = committee
        self.names = names
    }

    var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ entry: Entry, area: ServiceAreaCode, organisation: OrganisationCode) {
        entries[area, default: [:]][organisation] = entry
    }

    /// What the committee itself says of the area; else what the parts add up to; else what the units do. Where `expected` has
    /// parts or units that this book has not, there is no sum: it would be too small.
    func entry(_ area: ServiceAreaCode, expected: AreaBook? = nil) throws(Diagnostic) -> Entry? {
        if let own = entries[area]?[committee] { return own }
        if let parts = try sumOfParts(area, expected: expected) { return parts }
        return try sumOfUnits(area, expected: expected)
    }

    /// What the parts add up to; nil where there are none, or one of those expected is missing.
    func sumOfParts(_ area: ServiceAreaCode, expected: AreaBook? = nil) throws(Diagnostic) -> Entry? {
        guard missingParts(area, expected: expected).isEmpty else { return nil }
        var parts: [(String, Entry)] = []
        for part in tree.parts(of: area) {
            if let entry = try entry(part.area.code, expected: expected) { parts.append((part.name, entry)) }
        }
        return try AreaBook.sum("Summan av delarna", parts)
    }

    func units(_ area: ServiceAreaCode) -> [(code: OrganisationCode, name: String, entry: Entry)] {
        (entries[area] ?? [:]).filter { $0.key != committee }
            .map { (code: $0.key, name: name($0.key), entry: $0.value) }
            .sorted { (SwedishSort.key($0.name), $0.code) < (SwedishSort.key($1.name), $1.code) }
    }

    func name(_ organisation: OrganisationCode) -> String { names[organisation] ?? organisation.text }

    /// Those that would make up the area's sum and are expected to say something, and do not. Empty where the committee itself
    /// speaks, and where nobody does.
    func missing(_ area: ServiceAreaCode, expected: AreaBook) -> [String] {
        guard entries[area]?[committee] == nil else { return [] }
        if tree.parts(of: area).contains(where: { entries[$0.area.code] != nil }) { return missingParts(area, expected: expected) }
        return units(area).isEmpty ? [] : missingUnits(area, expected: expected)
    }

    private func missingParts(_ area: ServiceAreaCode, expected: AreaBook?) -> [String] {
        guard let expected else { return [] }
        return tree.parts(of: area).filter { part in
            expected.entries[part.area.code] != nil
                && (entries[part.area.code] == nil || !missing(part.area.code, expected: expected).isEmpty)
        }.map(\.name)
    }

    private func missingUnits(_ area: ServiceAreaCode, expected: AreaBook?) -> [String] {
        guard let expected else { return [] }
        return expected.units(area).filter { entries[area]?[$0.code] == nil }.map(\.name)
    }

    private func sumOfUnits(_ area: ServiceAreaCode, expected: AreaBook?) throws(Diagnostic) -> Entry? {
        guard missingUnits(area, expected: expected).isEmpty else { return nil }
        return try AreaBook.sum("Summan av enheterna", units(area).map { ($0.name, $0.entry) })
    }

    /// Nil for none. Costs and revenues only where all have them.
    static func sum(_ rule: String, _ entries: [(label: String, entry: Entry)]) throws(Diagnostic) -> Entry? {
        guard !entries.isEmpty else { return nil }
        let costs = entries.compactMap { entry in entry.entry.costs.map { (entry.label, $0) } }
        let revenues = entries.compactMap { entry in entry.entry.revenues.map { (entry.label, $0) } }
        let isGross = costs.count == entries.count && revenues.count == entries.count
        return Entry(
            net: try .sum(rule, entries.map { ($0.label, $0.entry.net) }),
            costs: isGross ? try .sum(rule, costs) : nil,
            revenues: isGross ? try .sum(rule, revenues) : nil,
            voice: entries.allSatisfy { $0.entry.voice == .controller } ? .controller : .manager,
            isConstructed: entries.contains { $0.entry.isConstructed })
    }
}

extension AreaBook.Entry {
    /// What one record says.
    init(_ amounts: Amounts, from record: RecordReference) throws(Diagnostic) {
        switch amounts {
        case .net(let net):
            self.init(net: Figure(net, from: record))
        case .gross(let costs, let revenues):
            let costs = Figure(costs, from: record)
            let revenues = Figure(revenues, from: record)
            self.init(
                net: try .computed("Kostnader − intäkter", [.init("Kostnader", costs), .init(.minus, "Intäkter", revenues)]),
                costs: costs, revenues: revenues)
        }
    }
}

extension Figure {
    static func sum(_ rule: String, _ figures: [(label: String, figure: Figure)]) throws(Diagnostic) -> Figure {
        try computed(rule, figures.map { .init($0.label, $0.figure) })
    }
}
