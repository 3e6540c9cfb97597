import Access
import Database
import Economy
import Quantities
import Rounds
import Steering
import Store

/// Writes a change of the adopted budget, in millions: volume, turnover, redistribution, or by the council's own decision. A new one is
/// requested in the round.
///
/// Fields: `kind`, `area`, `title`, `costs`, `revenues`, `net`, `group`; and for a volume change that is to be computed `series`,
/// `month`, `baseline`, `price`.
public struct SaveAdjustment: AdjustmentEdit {
    public static let name = "saveAdjustment"

    /// What a volume change is computed from.
    public struct Basis: Sendable {
        let series: String
        let month: String
        let baseline: String
        let price: String

        /// - Parameter month: "2023-04"
        public init(series: String, month: String, baseline: String, price: String) {
            self.series = series
            self.month = month
            self.baseline = baseline
            self.price = price
        }

        var isEmpty: Bool { [series, month, baseline, price].allSatisfy(TypedFields.isBlank) }
    }

    let key: RoundKey
    private(set) var code: AdjustmentCode
    private let isNew: Bool
    let kind: String
    let area: String
    let title: String
    let amounts: TypedAmounts
    let basis: Basis?
    let group: String
    let version: Int

    /// - Parameter code: Nil: a new one.
    public init(
        key: RoundKey, code: AdjustmentCode?, kind: String, area: String, title: String, costs: String, revenues: String,
        net: String, basis: Basis? = nil, group: String = "", version: Int
    ) {
        self.key = key
        self.code = code ?? AdjustmentCode(stored: "")
        isNew = code == nil
        self.kind = kind
        self.area = area
        self.title = title
        amounts = TypedAmounts(costs: costs, revenues: revenues, net: net)
        self.basis = basis.flatMap { $0.isEmpty ? nil : $0 }
        self.group = group
        self.version = version
    }

    public func apply(
        by person: Person, at time: String, in writing: any Writing
    ) throws -> Applied<SavedRequest<BudgetAdjustment>> {
        var edit = self
        if isNew { edit.code = try NewCode.next(BudgetAdjustmentTable.self, key, "andring", writing) }
        let saved = try edit.save(by: person, at: time, in: writing)
        return Applied(SavedRequest(code: edit.code, version: saved.outcome), records: saved.records)
    }

    func changed(
        _ current: BudgetAdjustment?, by person: Person, at time: String, _ reading: any Reading
    ) throws -> BudgetAdjustment? {
        var steps = [RequestStep(state: .requested, round: key.kind)]
        if !isNew {
            steps = try existing(current, field: "title").steps
            if let round = try lockedRound(showing: steps, reading) {
                throw CommandFailure.refused([EconomyFault.alreadyReported("title", round)])
            }
        }
        var typed = TypedFields()
        let kind: BudgetAdjustment.Kind? = typed.choice(kind, "kind")
        let area: ServiceAreaCode? = typed.code(area, "area")
        let title = typed.neededText(title, "title", limit: 200)
        let group = typed.text(group, "group", limit: 60)
        if kind == .redistribution, group.isEmpty { typed.refuse(EconomyFault.textMissing("group")) }
        if let area, try !isPlaced(area, reading) { typed.refuse(EditFault.notAChoice("area")) }
        let amounts = amounts.amounts(&typed)
        let basis = try basis.map { try known($0, &typed, reading) } ?? nil
        check(kind, amounts, &typed)
        try typed.finish()
        guard let kind, let area else { return current }
        return BudgetAdjustment(
            code: code, year: key.year, organisation: key.organisation, kind: kind, area: area, title: title, amounts: amounts,
            basis: basis, group: group, steps: steps, version: version)
    }

    /// A turnover change nets to zero in its row (domain page, section 4); a volume change is typed or computed, not both.
    private func check(_ kind: BudgetAdjustment.Kind?, _ amounts: Amounts?, _ typed: inout TypedFields) {
        if basis != nil, kind != nil, kind != .volume { typed.refuse(EconomyFault.notABasis("series")) }
        if basis != nil, !self.amounts.isEmpty { typed.refuse(EconomyFault.needsBasisOrAmount("net")) }
        if basis == nil, self.amounts.isEmpty {
            typed.refuse(EconomyFault.amountMissing(kind == .turnover ? "costs" : "net"))
        }
        if kind == .turnover, let amounts {
            if amounts.costs == nil {
                typed.refuse(EconomyFault.half("costs"))
            } else if amounts.costs != amounts.revenues {
                typed.refuse(EconomyFault.turnoverDoesNotNet("revenues"))
            }
        }
    }

    private func isPlaced(_ area: ServiceAreaCode, _ reading: any Reading) throws -> Bool {
        try AreaPlacementTable.first(
            reading, where: "organisation = $1 AND year = $2 AND area = $3",
            [.text(key.organisation.text), .int(key.year), .text(area.text)]) != nil
    }

    /// The series, the month's reading and the year's price must be there: without one of them nothing could be computed.
    private func known(
        _ basis: Basis, _ typed: inout TypedFields, _ reading: any Reading
    ) throws -> BudgetAdjustment.Basis? {
        let series: VolumeSeriesCode? = typed.code(basis.series, "series")
        let price: UnitPriceCode? = typed.code(basis.price, "price")
        let baseline = typed.number(basis.baseline, "baseline")
        var month: FiscalPeriod?
        if case .month? = try? FiscalPeriod(code: basis.month) { month = try? FiscalPeriod(code: basis.month) }
        if month == nil { typed.refuse(EditFault.notAChoice("month")) }
        guard let series, let price, let baseline, let month else { return nil }
        if try VolumeSeriesTable.first(reading, where: "code = $1", [.text(series.text)]) == nil {
            typed.refuse(EditFault.notAChoice("series"))
        }
        let found = BudgetAdjustment.Basis(series: series, month: month, baseline: baseline, price: price)
        if typed.problems.isEmpty, let contents = try EconomyQuery.contents(key, reading) {
            do {
                _ = try PriceList.volumeChange(found, contents)
            } catch {
                typed.refuse(error.at(error.code == "T2361" ? "month" : "price"))
            }
        }
        return found
    }
}
