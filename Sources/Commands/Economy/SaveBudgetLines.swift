import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Changes what areas get in a version of the budget, in millions: of the committee, or of one of its units. Fields, each ending with
/// the area's code: `costs-` and `revenues-`, or `net-` alone. An empty row is removed.
public struct SaveBudgetLines: EconomyRowsEdit {
    public static let name = "saveBudgetLines"
    typealias T = BudgetLineTable

    public struct Row: Sendable {
        let area: ServiceAreaCode
        let amounts: TypedAmounts
        let version: Int

        public init(area: ServiceAreaCode, costs: String = "", revenues: String = "", net: String = "", version: Int) {
            self.area = area
            amounts = TypedAmounts(costs: costs, revenues: revenues, net: net)
            self.version = version
        }
    }

    let key: RoundKey
    let budget: BudgetVersionCode
    let unit: OrganisationCode?
    let rows: [Row]

    /// - Parameter unit: Whose share it is; nil: the whole committee's.
    public init(key: RoundKey, budget: BudgetVersionCode, unit: OrganisationCode? = nil, rows: [Row]) {
        self.key = key
        self.budget = budget
        self.unit = unit
        self.rows = rows
    }

    private var whose: OrganisationCode { unit ?? key.organisation }
    var authority: EconomyAuthority { EconomyAuthority(key: key, isFollowUp: false) }

    static func name(of row: Row) -> String { row.area.text }
    static func version(of row: Row) -> Int { row.version }

    func subject(of row: Row) -> String { "budgetLine/\(whose)/\(key.year)/\(budget)/\(row.area)" }

    func known(_ reading: any Reading) throws -> EconomyContents {
        let versions = try BudgetVersions(key, reading)
        switch try versions.version(budget).kind {
        case .draft: break
        case .adopted: try versions.mustNotBeReported(reading)
        case .superseded: throw CommandFailure.refused([EconomyFault.versionSuperseded()])
        }
        guard let contents = try EconomyQuery.contents(key, reading), unit.map(contents.units.contains) ?? true else {
            throw CommandFailure.refused([EditFault.unknown("enhet", sv: "Enheten", en: "The unit")])
        }
        return contents
    }

    func current(_ row: Row, _ known: EconomyContents) -> BudgetLine? {
        known.budgetLines.first {
            $0.organisation == whose && $0.year == key.year && $0.budget == budget && $0.area == row.area
        }
    }

    func changed(_ row: Row, _ current: BudgetLine?, _ known: EconomyContents, _ typed: inout TypedFields) -> BudgetLine? {
        guard known.placements.contains(where: { $0.year == key.year && $0.area == row.area }) || current != nil else {
            typed.refuse(EditFault.unknown("net-\(row.area)", sv: "Verksamhetsområdet", en: "The service area"))
            return nil
        }
        let amounts = row.amounts.amounts(&typed) { "\($0)-\(row.area)" }
        if let costs = amounts?.costs, costs < .zero { typed.refuse(EconomyFault.negative("costs-\(row.area)")) }
        if let revenues = amounts?.revenues, revenues < .zero { typed.refuse(EconomyFault.negative("revenues-\(row.area)")) }
        return amounts.map {
            BudgetLine(year: key.year, organisation: whose, budget: budget, area: row.area, amounts: $0, version: row.version)
        }
    }

    func fields(of record: BudgetLine) -> [String: String] {
        [
            "costs": AmountText.mkr(record.amounts.costs), "revenues": AmountText.mkr(record.amounts.revenues),
            "net": AmountText.mkr(try? record.amounts.net()),
        ]
    }
}
