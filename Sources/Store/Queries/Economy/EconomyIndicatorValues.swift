import Database
import Economy
import Foundation
import Quantities
import Rounds
import Steering
import Synchronization

/// The economy's figures of an organisation and its units over some years, as formulas ask for them. Each round is computed when
/// it is first asked for, from records that are fetched at once.
final class EconomyIndicatorValues: Sendable {
    private struct Key: Hashable {
        let organisation: OrganisationCode
        let year: Int
        let round: RoundKind
    }

    private let records: EconomyRecords
    private let amounts = Mutex<[Key: [EconomyIndicator: Money]]>([:])

    /// In one statement.
    init?(of organisation: OrganisationCode, years: ClosedRange<Int>, _ tree: OrganisationTree, _ reading: any Reading) throws {
        guard let records = try EconomyRecords(.sums, of: organisation, years: years, tree, reading) else { return nil }
        self.records = records
    }

    /// Kronor. Money has neither sex nor a forecast beside the round's own.
    func value(
        of figure: EconomyIndicator, _ organisation: OrganisationCode, _ period: FiscalPeriod, _ column: FormulaColumn
    ) -> FormulaValue {
        guard column == .total, let round = figure.round(in: period) else {
            return .noData(Localized(sv: "ingen uppgift", en: "no data"))
        }
        let key = Key(organisation: organisation, year: period.year, round: round)
        guard let amount = figures(of: key)[figure] else { return .notReported }
        return .value(Decimal(amount.ore) / 100)
    }

    private func figures(of key: Key) -> [EconomyIndicator: Money] {
        if let known = amounts.withLock({ $0[key] }) { return known }
        var computed: [EconomyIndicator: Money] = [:]
        let contents = records.contents(RoundKey(organisation: key.organisation, year: key.year, kind: key.round))
        // A sum that does not fit has no value, as a division by zero has none.
        if let contents, let whole = try? WholeFigures.of(contents) {
            for figure in EconomyIndicator.allCases { computed[figure] = figure.amount(in: whole) }
        }
        amounts.withLock { $0[key] = computed }
        return computed
    }
}
