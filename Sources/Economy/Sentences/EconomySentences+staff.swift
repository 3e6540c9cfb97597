import Foundation
import Quantities
import Steering

extension EconomySentences {
    /// "Sjukfrånvaro: 9,0 procent i mars 2023. Hela staden har 6,6 procent." The newest figure that is known.
    public func staff(_ table: StaffTable) -> [EconomySentence] {
        guard let newest = table.rows.last(where: { $0.total?.number != nil }), let value = newest.total?.number else { return [] }
        let first = EconomySentence([
            .text("\(table.measure.title.sv): "),
            field(value, table.measure, .own, overview.organisation.code, newest.period),
            .text(" (\(newest.period.printed().lowercasedFirst))."),
        ])
        let others = table.comparisons.compactMap { comparison -> EconomySentence? in
            guard let value = comparison.value.number else { return nil }
            let isCity = comparison.whose == .city
            let period = comparison.period == newest.period ? "" : " (\(comparison.period.printed().lowercasedFirst))"
            return EconomySentence([
                .text(isCity ? "Hela staden har " : "Alla stadsdelsnämnder tillsammans har "),
                .text("\(words(value, table.measure))\(period)."),
            ])
        }
        return [first] + others
    }

    private func field(
        _ value: Decimal, _ measure: StaffFigure.Measure, _ scope: StaffFigure.Scope, _ organisation: OrganisationCode,
        _ period: FiscalPeriod
    ) -> EconomySentence.Run {
        .value(
            printed: words(value, measure),
            source: "staffFigure/\(organisation)/\(scope.rawValue)/\(measure.rawValue)/\(period.code)")
    }

    private func words(_ value: Decimal, _ measure: StaffFigure.Measure) -> String {
        let number = SwedishNumber.format(value, decimals: measure.decimals)
        return measure.unit.isEmpty ? number : "\(number) \(measure.unit)"
    }
}
