import Economy
import Foundation
import Quantities
import Rounds
import Steering
import Store

/// The committee's service areas over the years, and the chart of accounts that leads to them.
struct RegisterModel: Sendable {
    struct Row: Sendable {
        let area: ServiceArea
        /// As the round's year calls it.
        let name: String
        let isPart: Bool
        /// Whether the round's year has it, and with it a page of its own.
        let isCurrent: Bool
        /// What the years' documents have called it where they differ from the register, with the years.
        let names: [(name: String, years: [Int])]
        let predecessors: [String]
        /// The adopted net budget of each of the register's years; nil: none.
        let budgets: [Budget?]
    }

    struct Budget: Sendable, Hashable {
        let net: Money
        /// Whether it is that of the areas before this one.
        let isPredecessors: Bool
    }

    let scene: EconomyScene
    let register: AreaRegister
    let rows: [Row]
    /// Those that have an adopted budget, in order.
    let years: [Int]
    /// The year's rules: the committee's own, else the city's, else those that the council has had so far.
    let rules: EconomyRules
    /// Whether nobody has entered rules for the year.
    let areRulesAssumed: Bool
    let question: AccountQuestion

    init(_ scene: EconomyScene, _ register: AreaRegister, asked: FormFields) {
        self.scene = scene
        self.register = register
        years = Set(register.budgetLines.map(\.year)).sorted()
        rows = Self.rows(scene, register, years)
        let ofYear = scene.contents.rules.filter { $0.year == scene.key.year }
        let entered =
            ofYear.first { $0.owner == scene.key.organisation } ?? ofYear.first { $0.owner == register.committee }
            ?? ofYear.first { $0.owner == register.city }
        rules = entered ?? EconomyRules(owner: register.city, year: scene.key.year)
        areRulesAssumed = entered == nil
        question = AccountQuestion(asked, register.accountRules, on: Self.day(of: scene.key))
    }

    func name(of area: ServiceAreaCode) -> String {
        rows.first { $0.area.code == area }?.name ?? scene.contents.areas.first { $0.code == area }?.name ?? area.text
    }

    /// The units that a ledger row may be of: the committee's, and those that a rule names.
    var units: [(code: OrganisationCode, name: String)] {
        scene.contents.units.union(register.accountRules.compactMap(\.unit))
            .map { ($0, scene.surroundings.name(of: $0)) }
            .sorted { SwedishSort.key($0.1) < SwedishSort.key($1.1) }
    }

    /// Which day's rules apply: the round's last, and the year's first for a plan.
    private static func day(of key: RoundKey) -> CalendarDate {
        key.kind.isFollowUp ? key.kind.lastDay(of: key.year) : FiscalPeriod.year(key.year).firstDay
    }

    /// In the round's order; then those of other years alone, in the order of the newest year that has them.
    private static func rows(_ scene: EconomyScene, _ register: AreaRegister, _ years: [Int]) -> [Row] {
        let areas = Dictionary(scene.contents.areas.map { ($0.code, $0) }) { first, _ in first }
        let current = scene.economy.areas
        let others = register.placements.sorted { ($1.year, $0.order) < ($0.year, $1.order) }.map(\.area)
        var seen = Set(current.map(\.area.code))
        let gone = others.filter { seen.insert($0).inserted }.compactMap { areas[$0] }
        let budgets = AreaBudgets(register, scene.contents.areas)
        func row(_ area: ServiceArea, _ name: String?, isPart: Bool, isCurrent: Bool) -> Row {
            Row(
                area: area, name: (name ?? area.name).capitalizedFirst, isPart: isPart, isCurrent: isCurrent,
                names: names(area, register),
                predecessors: area.predecessors.map { areas[$0]?.name ?? $0.text },
                budgets: years.map { budgets.budget(of: area, in: $0) })
        }
        return current.map { row($0.area, $0.name, isPart: $0.depth > 0, isCurrent: true) }
            + gone.map { row($0, nil, isPart: $0.parent != nil, isCurrent: false) }
    }

    /// Nothing where every year writes the register's name.
    private static func names(_ area: ServiceArea, _ register: AreaRegister) -> [(name: String, years: [Int])] {
        let placed = register.placements.filter { $0.area == area.code }.sorted { $0.year < $1.year }
        var found: [(name: String, years: [Int])] = []
        for placement in placed {
            let name = placement.name ?? area.name
            if let index = found.firstIndex(where: { $0.name == name }) {
                found[index].years.append(placement.year)
            } else {
                found.append((name, [placement.year]))
            }
        }
        return found.allSatisfy { $0.name.lowercased() == area.name.lowercased() } ? [] : found
    }
}

/// The adopted budgets of a committee by area and year.
private struct AreaBudgets {
    private struct Place: Hashable {
        let area: ServiceAreaCode
        let year: Int
    }

    private let nets: [Place: Money]
    private let parts: [ServiceAreaCode: [ServiceAreaCode]]

    init(_ register: AreaRegister, _ areas: [ServiceArea]) {
        parts = Dictionary(grouping: areas.filter { $0.parent != nil }) { $0.parent ?? $0.code }.mapValues { $0.map(\.code) }
        nets = register.budgetLines.reduce(into: [:]) { nets, line in
            nets[Place(area: line.area, year: line.year)] = try? line.amounts.net()
        }
    }

    /// Its own, else what its parts add up to, else, in a year before the area was, that of its predecessors.
    func budget(of area: ServiceArea, in year: Int) -> RegisterModel.Budget? {
        if let own = net(of: area.code, in: year) { return .init(net: own, isPredecessors: false) }
        return sum(area.predecessors.compactMap { net(of: $0, in: year) }).map { .init(net: $0, isPredecessors: true) }
    }

    private func net(of area: ServiceAreaCode, in year: Int) -> Money? {
        nets[Place(area: area, year: year)] ?? sum((parts[area] ?? []).compactMap { nets[Place(area: $0, year: year)] })
    }

    private func sum(_ amounts: [Money]) -> Money? { amounts.isEmpty ? nil : try? Money.sum(amounts) }
}
