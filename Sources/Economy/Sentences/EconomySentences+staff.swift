import Foundation
import Quantities
import Steering

extension EconomySentences {
    /// "Sjukfrånvaro: 9,0 procent (mars 2023), mot 6,6 procent i hela staden." The newest figure that is known.
    public func staff(_ table: StaffTable) -> [EconomySentence] {
        guard let newest = table.rows.last(where: { $0.total?.number != nil }), let value = newest.total?.number else { return [] }
        let others = table.comparisons.compactMap { comparison -> [EconomySentence.Run]? in
            guard let value = comparison.value.number else { return nil }
            let whose = comparison.whose == .city ? "hela staden" : "alla stadsdelsnämnder tillsammans"
            let period = comparison.period == newest.period ? "" : " (\(comparison.period.printed().lowercasedFirst))"
            return [.text("\(words(value, table.measure)) i \(whose)\(period)")]
        }
        let beside = others.isEmpty ? [] : [EconomySentence.Run.text(", mot ")] + Self.joined(others)
        return [
            EconomySentence(
                [
                    .text("\(table.measure.title.sv): "),
                    field(value, table.measure, .own, overview.organisation.code, newest.period),
                    .text(" (\(newest.period.printed().lowercasedFirst))"),
                ] + beside + [.text(".")])
        ]
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
